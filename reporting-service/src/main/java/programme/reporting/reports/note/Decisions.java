package programme.reporting.reports.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.Sql;
import programme.reporting.readmodel.WorkPlan;

/** The decision that a note proposes, and the plans that it would adopt. */
@ApplicationScoped
public class Decisions {
  private final Sql sql;
  private final ReadModel copies;

  Decisions(Sql sql, ReadModel copies) {
    this.sql = sql;
    this.copies = copies;
  }

  /** Those that were put to the meeting. */
  public List<String> of(String meeting) {
    return sql.list(
        row -> row.getString("code"),
        "select code from read_decision where meeting = ? order by code",
        meeting);
  }

  public boolean isKnown(String code) {
    return find(code).isPresent();
  }

  Optional<Decision> find(String code) {
    return sql.list(Decision.class, "select data from read_decision where code = ?", code).stream()
        .findFirst();
  }

  List<WorkPlan> plansUnder(String decision) {
    return sql
        .list(
            row -> row.getString("plan"),
            "select plan from read_plan where data -> 'authority' ->> 'decision' = ? order by plan",
            decision)
        .stream()
        .flatMap(code -> copies.plan(code).stream())
        .toList();
  }
}
