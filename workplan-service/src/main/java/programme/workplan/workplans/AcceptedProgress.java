package programme.workplan.workplans;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    UUID update = UUID.fromString(event.subject());
    if (event.type() == EventType.PROGRESS_UPDATE_ANNULLED) {
      bring(update, Optional.empty(), () -> reports.withdraw(update));
    } else {
      Report report = read(event.data());
      bring(update, Optional.of(report), () -> reports.hold(report));
    }
  }

  /** What the update says now against what it said before: only the difference is told. */
  @Override
  public boolean restate(ProgrammeEvent restatement, List<ProgrammeEvent> facts) {
    UUID update = UUID.fromString(restatement.subject());
    Optional<Report> report = facts.stream().map(fact -> read(fact.data())).findFirst();
    bring(
        update,
        report,
        () -> {
          reports.forget(update);
          report.ifPresent(reports::hold);
        });
    return true;
  }

  /**
   * Changes what is known of the update, and tells which activities have another status by it.
   *
   * @param report what it says from now on; empty for nothing
   */
  private void bring(UUID update, Optional<Report> report, Runnable change) {
    Set<String> codes = new TreeSet<>(reports.plans(update));
    report.filter(one -> !one.statuses().isEmpty()).ifPresent(one -> codes.add(one.workPlan()));
    List<Standing> standings = new ArrayList<>();
    codes.forEach(code -> standings.add(standing(code)));
    report.ifPresent(
        one ->
            standings.stream()
                .filter(s -> s.plan().code.equals(one.workPlan()))
                .forEach(s -> check(s, one)));
    change.run();
    standings.forEach(standing -> tell(standing, update));
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
        data.get("revision").asInt(),
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

  /**
   * What an amendment took away may have been reported on before: it is known, though nothing of it
   * is shown.
   */
  private static void check(Standing standing, Report report) {
    List<Item> items = new ArrayList<>();
    standing.version().content.item(report.item()).ifPresent(items::add);
    if (!isKnown(items, report)) {
      standing
          .plan()
          .frozen()
          .forEach(one -> one.content.item(report.item()).ifPresent(items::add));
    }
    if (!isKnown(items, report)) {
      throw new UnknownActivity(
          "Item " + report.item() + " with activities " + report.statuses().keySet());
    }
  }

  private static boolean isKnown(List<Item> items, Report report) {
    return report.statuses().keySet().stream()
        .allMatch(
            key ->
                items.stream()
                    .flatMap(item -> item.activity(key).stream())
                    .anyMatch(Activity::isReportedOn));
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
