package programme.workplan.workplans;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;
import programme.kit.outbox.Outbox;
import programme.workplan.workplans.ActivityReports.Report;

/**
 * Brings the activities of a plan to what accepted progress says, and tells which have another
 * status by it.
 */
@ApplicationScoped
class AcceptedProgress implements Projection {
  private final ActivityReports reports;
  private final Outbox outbox;
  private final ProgrammeClock clock;

  AcceptedProgress(ActivityReports reports, Outbox outbox, ProgrammeClock clock) {
    this.reports = reports;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The data of programme.activity.status-changed.v1. */
  record StatusChanged(
      String workPlan,
      int version,
      String item,
      String activity,
      ActivityStatus from,
      ActivityStatus to,
      UUID progressUpdate,
      Instant recordedAt) {
    static StatusChanged of(
        PlanVersion version, ActivityReports.Latest latest, ActivityStatus written) {
      return new StatusChanged(
          version.workPlan,
          version.number,
          latest.item(),
          latest.activity(),
          written,
          latest.status(),
          latest.progressUpdate(),
          latest.acceptedAt());
    }
  }

  /** A plan that the update speaks of, as it stood before. */
  private record Standing(WorkPlan plan, PlanVersion version, ActivityStatuses before) {}

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.PROGRESS_UPDATE_ACCEPTED, EventType.PROGRESS_UPDATE_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(
        Kept.of(EventType.PROGRESS_UPDATE_ACCEPTED, "activity_report", "progress_update"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    take(event.type() == EventType.PROGRESS_UPDATE_ANNULLED ? nothing(event) : read(event.data()));
  }

  /** What the update says now against what it said before: only the difference is told. */
  @Override
  public boolean restate(ProgrammeEvent restatement, List<ProgrammeEvent> facts) {
    take(facts.stream().map(fact -> read(fact.data())).findFirst().orElse(nothing(restatement)));
    return true;
  }

  private static Report nothing(ProgrammeEvent event) {
    return new Report(UUID.fromString(event.subject()), "", "", Map.of(), event.time());
  }

  private void take(Report report) {
    Set<String> codes = new TreeSet<>(reports.plans(report.progressUpdate()));
    if (!report.statuses().isEmpty()) {
      codes.add(report.workPlan());
    }
    List<Standing> standings = new ArrayList<>();
    codes.forEach(code -> standings.add(standing(code)));
    standings.stream()
        .filter(s -> s.plan().code.equals(report.workPlan()))
        .forEach(s -> check(s.version(), report));
    reports.replace(report);
    standings.forEach(standing -> tell(standing, report.progressUpdate()));
  }

  private static Report read(JsonNode data) {
    Map<String, ActivityStatus> statuses = new LinkedHashMap<>();
    if (data.hasNonNull("workPlan") && data.hasNonNull("item")) {
      data.get("activities")
          .forEach(
              a ->
                  statuses.put(
                      a.get("key").asText(), ActivityStatus.valueOf(a.get("status").asText())));
    }
    return new Report(
        UUID.fromString(data.get("id").asText()),
        data.path("workPlan").asText(),
        data.path("item").asText(),
        statuses,
        Instant.parse(data.get("acceptedAt").asText()));
  }

  private Standing standing(String code) {
    WorkPlan plan =
        WorkPlan.find(code).orElseThrow(() -> new UnknownActivity("There is no plan " + code));
    PlanVersion version =
        plan.versionInForce()
            .orElseThrow(() -> new UnknownActivity("Nothing of plan " + code + " is in force"));
    return new Standing(plan, version, reports.of(code));
  }

  private static void check(PlanVersion version, Report report) {
    Item item =
        version
            .content
            .item(report.item())
            .orElseThrow(() -> new UnknownActivity("The plan has no item " + report.item()));
    for (String key : report.statuses().keySet()) {
      if (item.activity(key).filter(Activity::isReportedOn).isEmpty()) {
        throw new UnknownActivity("Item " + item.key() + " has no activity " + key);
      }
    }
  }

  private void tell(Standing standing, UUID progressUpdate) {
    ActivityStatuses after = reports.of(standing.plan().code);
    Instant now = clock.now();
    for (Item item : standing.version().content.items()) {
      for (Activity activity : item.activities()) {
        var from = standing.before().of(item, activity);
        var to = after.of(item, activity);
        if (!from.equals(to)) {
          standing.plan().touch(now);
          outbox.append(
              EventType.ACTIVITY_STATUS_CHANGED,
              standing.plan().code,
              new StatusChanged(
                  standing.plan().code,
                  standing.version().number,
                  item.key(),
                  activity.key(),
                  from.get(),
                  to.get(),
                  progressUpdate,
                  now));
        }
      }
    }
  }

  /**
   * The owner of updates accepted what this service doesn't have; the event goes aside and says so.
   */
  private static final class UnknownActivity extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnknownActivity(String message) {
      super(message);
    }
  }
}
