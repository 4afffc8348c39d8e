package programme.workplan.funding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;
import programme.workplan.workplans.WorkPlan;

/** Keeps the copy of contributions, and moves the version of the plans whose funding changes. */
@ApplicationScoped
class Contributions implements Projection {
  private final ContributionCopy copy;
  private final ProgrammeClock clock;

  Contributions(ContributionCopy copy, ProgrammeClock clock) {
    this.copy = copy;
    this.clock = clock;
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(
        EventType.CONTRIBUTION_PLEDGED,
        EventType.CONTRIBUTION_AMENDED,
        EventType.CONTRIBUTION_PAID,
        EventType.CONTRIBUTION_ANNULLED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(
        Kept.of(EventType.CONTRIBUTION_PLEDGED, "contribution", "id"),
        Kept.of(EventType.CONTRIBUTION_PAID, "contribution_payment", "contribution"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    UUID id = UUID.fromString(event.subject());
    JsonNode data = event.data();
    change(
        id,
        data.at("/earmark/workPlan").asText(),
        () -> {
          switch (event.type()) {
            case CONTRIBUTION_PAID -> copy.pay(id, data.get("payment"));
            case CONTRIBUTION_ANNULLED -> annul(id, data.get("fact"));
            default -> copy.pledge(id, data);
          }
        });
  }

  /** The payments that stand follow as events of their own. */
  @Override
  public boolean restate(ProgrammeEvent restatement, List<ProgrammeEvent> facts) {
    change(UUID.fromString(restatement.subject()), "", () -> copy.forget(restatement.subject()));
    facts.forEach(this::apply);
    return true;
  }

  private void annul(UUID id, JsonNode fact) {
    if (fact.get("kind").asText().equals("PAYMENT")) {
      copy.takeBack(UUID.fromString(fact.get("id").asText()));
    } else {
      copy.forget(id.toString());
    }
  }

  /** Plans first: whoever changes one holds its row before anything else. */
  private void change(UUID id, String newPlan, Runnable change) {
    Set<String> plans = new TreeSet<>(copy.plans(id));
    plans.add(newPlan);
    List<WorkPlan> touched = plans.stream().flatMap(WorkPlan::lockIfThere).toList();
    change.run();
    if (!touched.isEmpty()) {
      var now = clock.now();
      touched.forEach(plan -> plan.touch(now));
    }
  }
}
