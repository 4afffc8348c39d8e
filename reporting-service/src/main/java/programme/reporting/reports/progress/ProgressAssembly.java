package programme.reporting.reports.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import programme.kit.clock.ProgrammeClock;
import programme.reporting.ProgrammeName;
import programme.reporting.matrix.Matrices;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.Sql;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.updates.UpdateRequest;

/** Gathers the facts that a progress report is made from. */
@ApplicationScoped
public class ProgressAssembly {
  private final ProgrammeName programme;
  private final ReadModel copies;
  private final Sql sql;
  private final Matrices matrices;
  private final ProgrammeClock clock;

  ProgressAssembly(
      ProgrammeName programme, ReadModel copies, Sql sql, Matrices matrices, ProgrammeClock clock) {
    this.programme = programme;
    this.copies = copies;
    this.sql = sql;
    this.matrices = matrices;
    this.clock = clock;
  }

  /** Which report it is to be. */
  public record Order(
      String workPlan, String meeting, String agendaItem, LocalDate cutOff, String language) {}

  public ReportContent assemble(Order order) {
    WorkPlan plan =
        copies.plan(order.workPlan()).orElseThrow(() -> missing("work plan", order.workPlan()));
    ReadModel.Meeting meeting =
        copies.meeting(order.meeting()).orElseThrow(() -> missing("meeting", order.meeting()));
    Facts facts =
        new Facts(
            programme.text(),
            plan,
            meeting,
            order.agendaItem(),
            order.cutOff(),
            accepted(order.cutOff()),
            matrices.of(plan, silenceJudgedAt(order.cutOff()), false),
            channels(order.cutOff()),
            determinations(order.cutOff()),
            partnerships());
    return new ProgressReport(facts, order.language()).content();
  }

  /**
   * The end of the cut-off's day, or now while that is still to come: a round that is open makes
   * nothing of silence.
   */
  private Instant silenceJudgedAt(LocalDate cutOff) {
    Instant end = cutOff.plusDays(1).atStartOfDay(ProgrammeClock.ZONE).toInstant();
    Instant now = clock.now();
    return now.isBefore(end) ? now : end;
  }

  private List<UpdateRequest> accepted(LocalDate cutOff) {
    return sql.list(
        UpdateRequest.class,
        """
        select r.content from progress_update u
        join progress_update_revision r on r.update_id = u.id and r.revision = u.accepted_revision
        where (r.content -> 'period' ->> 'from')::date <= ? order by u.id
        """,
        cutOff);
  }

  private Map<String, ReadModel.Channel> channels(LocalDate day) {
    Map<String, ReadModel.Channel> channels = new TreeMap<>();
    copies.channels(day).forEach(channel -> channels.put(channel.partnership(), channel));
    return channels;
  }

  private Map<String, ReadModel.Partnership> partnerships() {
    Map<String, ReadModel.Partnership> partnerships = new TreeMap<>();
    copies.partnerships().forEach(partnership -> partnerships.put(partnership.code(), partnership));
    return partnerships;
  }

  private Map<String, ReadModel.Determination> determinations(LocalDate day) {
    Map<String, ReadModel.Determination> determinations = new HashMap<>();
    for (String code : partnerships().keySet()) {
      copies.determination(code, day).ifPresent(one -> determinations.put(code, one));
    }
    return determinations;
  }

  private static IllegalStateException missing(String kind, String code) {
    return new IllegalStateException("There is no " + kind + " '" + code + "' here any more.");
  }
}
