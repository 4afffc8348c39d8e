package programme.reporting.matrix;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import programme.kit.http.Perishable;
import programme.kit.vocabulary.Text;
import programme.reporting.updates.Outcome;

/** The measures of a plan by item, in the order of the plan. */
public record MeasureMatrix(
    String workPlan,
    Instant lastRoundClosesAt,
    List<Row> rows,
    @JsonIgnore Optional<Instant> goodUntil)
    implements Perishable {

  /** One item's measures. */
  public record Row(String item, List<Cell> cells) {}

  /**
   * One measure of one item.
   *
   * @param reason where the outcome needs one, or was given one
   * @param source the accepted revision that assessed it; absent: nobody spoke of it
   * @param proposals what updates say of it: those accepted, and for the secretariat those that
   *     wait for review
   */
  public record Cell(
      String measure, CellOutcome outcome, Text reason, Source source, List<Proposal> proposals) {}

  /** What a cell can show: what was assessed, or what silence means. */
  public enum CellOutcome {
    MET,
    NOT_MET,
    NOT_UNDERTAKEN,
    NOT_APPLICABLE,
    NOT_YET_REPORTED;

    static CellOutcome of(Outcome outcome) {
      return valueOf(outcome.name());
    }
  }

  /** The accepted revision that a cell rests on. */
  public record Source(UUID progressUpdate, int revision, Instant assessedAt) {}

  /** What one update says of a measure. */
  public record Proposal(
      UUID progressUpdate,
      int revision,
      String organisation,
      String status,
      Outcome outcome,
      Text reason) {}

  public Optional<Row> row(String item) {
    return rows.stream().filter(row -> row.item().equals(item)).findFirst();
  }
}
