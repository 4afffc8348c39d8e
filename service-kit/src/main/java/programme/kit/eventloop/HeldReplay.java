package programme.kit.eventloop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Tries once more what is set aside: at each start, because a new version of the service may be
 * able to apply what an earlier one could not; when an operator asks, who has mended the cause; and
 * when nothing is missing before it any more. Only the loop's own thread does it, so that nothing
 * is applied beside it.
 */
@ApplicationScoped
class HeldReplay {
  private static final Logger LOG = Logger.getLogger(HeldReplay.class);

  private static final long PATIENCE_SECONDS = 30;
  private static final long SWEEP_NANOS = 10_000_000_000L;

  private final BatchApplier applier;
  private final Queue<CompletableFuture<Outcome>> askers = new ConcurrentLinkedQueue<>();
  private long lastSweep = System.nanoTime();

  HeldReplay(BatchApplier applier) {
    this.applier = applier;
  }

  /**
   * What came of it.
   *
   * @param applied how many are no longer set aside
   * @param held those that still are: where they stand on their topic, and why
   */
  record Outcome(int applied, List<String> held) {}

  /** Comes when the loop has got to it, within a poll's time where it runs; fails after 30 s. */
  CompletionStage<Outcome> ask() {
    CompletableFuture<Outcome> asker = new CompletableFuture<>();
    askers.add(asker);
    return asker.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  Outcome all() {
    return retry(held -> true);
  }

  /** Answers who has asked; what lies in another instance's partitions is that one's to try. */
  void asked(Set<TopicPartition> assigned) {
    if (!askers.isEmpty()) {
      Outcome outcome = retry(held -> assigned.contains(held.message().partition()));
      for (var asker = askers.poll(); asker != null; asker = askers.poll()) {
        asker.complete(outcome);
      }
    }
  }

  /** At times: an instance may hold an event back behind one that another is just applying. */
  void sweep(Set<TopicPartition> assigned) {
    if (System.nanoTime() - lastSweep > SWEEP_NANOS) {
      lastSweep = System.nanoTime();
      applier.due().stream()
          .filter(held -> assigned.contains(held.message().partition()))
          .forEach(this::retry);
    }
  }

  private Outcome retry(Predicate<HeldEvents.Held> mine) {
    int before = 0;
    List<String> left = new ArrayList<>();
    for (HeldEvents.Held held : applier.held()) {
      if (mine.test(held)) {
        before++;
        retry(held);
      }
    }
    applier.held().stream().filter(mine).forEach(held -> left.add(held.told()));
    return new Outcome(Math.max(0, before - left.size()), left);
  }

  private void retry(HeldEvents.Held held) {
    try {
      applier.retry(held);
    } catch (RuntimeException e) {
      if (Failures.maySucceedLater(e)) {
        throw e;
      }
      LOG.warnf("Still set aside: %s", Failures.reason(e));
    }
  }
}
