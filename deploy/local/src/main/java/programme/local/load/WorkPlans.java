package programme.local.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * Plans, brought to the status that the entry names. A version that was proposed or adopted is
 * frozen: what differs from it goes into an amendment, which is proposed and adopted in its turn.
 */
record WorkPlans(Api api) implements Manner {
  private enum Status {
    DRAFT,
    PROPOSED,
    ADOPTED
  }

  @Override
  public Verdict bring(Entry entry) {
    Status wanted = entry.takeStatus(List.of(Status.values()));
    ObjectNode adoption = Steps.nothingMore();
    adoption.set("decision", entry.body().remove("decision"));
    Answer found = api.get(entry.address()).orRefused(200, 404);
    Verdict content =
        found.is(404) ? new ByKey(api).bring(entry) : Verdict.changed(amend(entry, found));
    Answer plan = api.get(entry.address()).orRefused(200);
    return content.and(reach(wanted, adoption, entry, plan));
  }

  /** Makes the plan's content what the entry says, in a new version where this one is frozen. */
  private Set<String> amend(Entry entry, Answer plan) {
    if (Comparison.of(entry.body(), plan.body()).isEqual()) {
      return Set.of();
    }
    Answer open = Steps.isIn(Status.DRAFT, plan) ? plan : openVersion(entry, plan);
    return new ByKey(api).patch(entry, open);
  }

  /** Takes the steps that are left; a plan that is further already stays there. */
  private Set<String> reach(Status wanted, ObjectNode adoption, Entry entry, Answer plan) {
    Answer reached = plan;
    if (wanted != Status.DRAFT && Steps.isIn(Status.DRAFT, reached)) {
      reached = steps().take(entry.address(), "proposal", Steps.nothingMore(), reached);
    }
    if (wanted == Status.ADOPTED && Steps.isIn(Status.PROPOSED, reached)) {
      reached = steps().take(entry.address(), "adoption", adoption, reached);
    }
    return reached.equals(plan) ? Set.of() : Set.of("status");
  }

  private Answer openVersion(Entry entry, Answer plan) {
    Answer opened = api.post(entry.address() + "/amendments", Steps.nothingMore());
    return steps().after(entry.address(), plan, opened);
  }

  private Steps steps() {
    return new Steps(api);
  }
}
