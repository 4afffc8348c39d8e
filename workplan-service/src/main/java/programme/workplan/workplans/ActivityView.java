package programme.workplan.workplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.workplan.decisions.Condition;

/**
 * An activity as it is read.
 *
 * @param status by the progress accepted last, else as the plan says; of kind ACTIVITY only
 * @param statusSource what says so; absent where there is no status
 * @param version the plan's: an activity has none of its own
 */
@JsonPropertyOrder({"key", "number", "text", "kind"})
public record ActivityView(
    String key,
    String number,
    Text text,
    Activity.Kind kind,
    List<Condition> conditions,
    LocalDate dueOn,
    String responsible,
    ActivityStatus status,
    StatusSource statusSource,
    List<Source> sources,
    @JsonIgnore long version)
    implements Versioned {

  /**
   * Either an accepted progress update, with its revision and the instant of its acceptance, or the
   * plan itself, by the number of its version.
   */
  public record StatusSource(
      UUID progressUpdate, Integer revision, Instant acceptedAt, Integer planVersion) {}

  static ActivityView of(
      Item item, Activity activity, ActivityStatuses statuses, PlanReader.Found found) {
    return new ActivityView(
        activity.key(),
        activity.number(),
        activity.text(),
        activity.kind(),
        activity.conditions(),
        activity.dueOn(),
        activity.responsible(),
        statuses.of(item, activity).orElse(null),
        source(item, activity, statuses, found.version().number),
        activity.sources(),
        found.plan().version);
  }

  private static StatusSource source(
      Item item, Activity activity, ActivityStatuses statuses, int planVersion) {
    if (!activity.isReportedOn()) {
      return null;
    }
    return statuses
        .report(item, activity)
        .map(one -> new StatusSource(one.progressUpdate(), one.revision(), one.acceptedAt(), null))
        .orElseGet(() -> new StatusSource(null, null, null, planVersion));
  }
}
