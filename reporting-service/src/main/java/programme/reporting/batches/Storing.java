package programme.reporting.batches;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import programme.kit.clock.ProgrammeClock;
import programme.kit.problem.Problem;
import programme.reporting.updates.Claimed;
import programme.reporting.updates.Claimed.Outcome;
import programme.reporting.updates.Submission;
import programme.reporting.updates.Submission.Judged;

/**
 * The records that passed their judgement held against what stands, and stored where that is asked.
 */
final class Storing {
  private final Submission submission;
  private final ProgrammeClock clock;
  private final BatchWork.Order order;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

  Storing(Submission submission, ProgrammeClock clock, BatchWork.Order order) {
    this.submission = submission;
    this.clock = clock;
    this.order = order;
  }

  BatchResult of(Judgement judgement) throws IOException {
    boolean stores =
        !order.dryRun() && (order.mode() == Mode.PARTIAL || judgement.refused().isEmpty());
    List<Submission.Wanted> wanted =
        judgement.taken().values().stream().map(Judgement.Place::wanted).toList();
    Map<String, Claimed> claimed =
        stores
            ? submission.claim(order.organisation(), wanted)
            : submission.look(order.organisation(), wanted);
    Set<String> fit = fit(judgement, claimed);
    List<Refused> refused =
        judgement.refused().stream().sorted(Comparator.comparingInt(Refused::index)).toList();
    if (!order.dryRun() && order.mode() == Mode.ALL_OR_NOTHING && !refused.isEmpty()) {
      return new BatchResult(Counts.of(judgement.count(), Map.of(), refused.size()), refused, true);
    }
    take(judgement, claimed, fit);
    return new BatchResult(Counts.of(judgement.count(), outcomes, refused.size()), refused, false);
  }

  /** Those whose references stand for what they are about; the others are refused. */
  private static Set<String> fit(Judgement judgement, Map<String, Claimed> claimed) {
    Set<String> fit = new HashSet<>();
    judgement
        .taken()
        .forEach(
            (reference, place) -> {
              try {
                claimed.get(reference).require(place.wanted().subject(), reference);
                fit.add(reference);
              } catch (Problem problem) {
                judgement
                    .refused()
                    .add(
                        new Refused(
                            place.index(), place.line(), reference, Refused.Reason.of(problem)));
              }
            });
    return fit;
  }

  private void take(Judgement judgement, Map<String, Claimed> claimed, Set<String> fit)
      throws IOException {
    Instant now = clock.now();
    judgement
        .spool()
        .portions(
            one -> fit.contains(one.content().reference()),
            portion -> count(weighed(claimed, portion, now)));
  }

  private Map<Outcome, List<Judged>> weighed(
      Map<String, Claimed> claimed, List<Judged> portion, Instant now) {
    return order.dryRun()
        ? submission.weigh(claimed, portion)
        : submission.take(claimed, portion, now, order.doing());
  }

  private void count(Map<Outcome, List<Judged>> weighed) {
    weighed.forEach((outcome, those) -> outcomes.merge(outcome, those.size(), Integer::sum));
  }
}
