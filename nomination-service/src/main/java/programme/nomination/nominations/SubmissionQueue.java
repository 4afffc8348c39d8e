package programme.nomination.nominations;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import programme.kit.outbox.OutboxBatch;
import programme.kit.problem.DatabaseFaults;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * Where submissions wait for their call's lock: a queue for each call, one batch of a call at a
 * time. Bounded in number and in time; whoever waits holds no thread and no connection.
 */
@ApplicationScoped
class SubmissionQueue {
  /** Until a key may be free that another process works under. */
  private static final long PAUSE_MS = 25;

  private final SubmissionConfig config;
  private final SubmissionBatch batches;
  private final OutboxBatch outbox;
  private final ExecutorService lanes;
  private final Map<String, Deque<Arrival>> waiting = new HashMap<>();
  private int count;

  SubmissionQueue(SubmissionConfig config, SubmissionBatch batches, OutboxBatch outbox) {
    this.config = config;
    this.batches = batches;
    this.outbox = outbox;
    this.lanes = Executors.newFixedThreadPool(config.lanes(), SubmissionQueue::thread);
  }

  private static Thread thread(Runnable work) {
    return new Thread(work, "submissions");
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    lanes.shutdown();
    if (!lanes.awaitTermination(5, TimeUnit.SECONDS)) {
      lanes.shutdownNow();
    }
  }

  /** Takes the arrival into its call's next batch; refuses where too many wait. */
  void put(Arrival arrival) {
    boolean first;
    synchronized (this) {
      if (count >= config.queue()) {
        throw unavailable("Too many submissions are waiting.");
      }
      count++;
      Deque<Arrival> queue = waiting.get(arrival.call());
      first = queue == null;
      waiting.computeIfAbsent(arrival.call(), call -> new ArrayDeque<>()).add(arrival);
    }
    if (first) {
      lanes.execute(() -> work(arrival.call()));
    }
  }

  /** How many wait now, without those whose batch is at work. */
  synchronized int waiting() {
    return count;
  }

  /** A call has a queue here as long as a lane works for it. */
  private void work(String call) {
    List<Arrival> batch = next(call);
    if (!batch.isEmpty()) {
      take(call, batch);
      // Behind the other calls, which wait for a lane too.
      lanes.execute(() -> work(call));
    }
  }

  private synchronized List<Arrival> next(String call) {
    Deque<Arrival> queue = waiting.get(call);
    List<Arrival> batch = new ArrayList<>();
    while (!queue.isEmpty() && batch.size() < config.batch()) {
      batch.add(queue.remove());
    }
    if (batch.isEmpty()) {
      waiting.remove(call);
    }
    count -= batch.size();
    return batch;
  }

  private void take(String call, List<Arrival> batch) {
    List<Arrival> inTime = new ArrayList<>();
    long oldest = 0;
    for (Arrival arrival : batch) {
      if (patienceLeft(arrival) > 0) {
        inTime.add(arrival);
        oldest = Math.max(oldest, arrival.age());
      } else {
        fail(arrival, tooLong());
      }
    }
    if (inTime.isEmpty()) {
      return;
    }
    try {
      end(batches.take(call, inTime, Math.max(1, config.patience().toMillis() - oldest)));
    } catch (Throwable failure) {
      boolean locked = DatabaseFaults.isLockTimeout(failure);
      inTime.forEach(arrival -> failed(arrival, locked, failure));
    }
  }

  private void end(List<Ended> all) {
    outbox.committed();
    for (Ended one : all) {
      if (one.isToComeAgain()) {
        comeAgain(one.arrival());
      } else {
        one.tell();
      }
    }
  }

  /** Nothing of the batch was done, or nobody knows. */
  private void failed(Arrival arrival, boolean locked, Throwable failure) {
    if (!locked) {
      fail(arrival, failure);
    } else if (patienceLeft(arrival) > 0) {
      putBack(arrival);
    } else {
      fail(arrival, tooLong());
    }
  }

  private void comeAgain(Arrival arrival) {
    if (arrival.key != null && !arrival.key.isPatient()) {
      fail(arrival, arrival.key.inProgress());
      return;
    }
    arrival.waitsAgain();
    CompletableFuture.delayedExecutor(PAUSE_MS, TimeUnit.MILLISECONDS, lanes)
        .execute(() -> putBack(arrival));
  }

  private void putBack(Arrival arrival) {
    try {
      put(arrival);
    } catch (Problem full) {
      fail(arrival, full);
    }
  }

  private long patienceLeft(Arrival arrival) {
    return config.patience().toMillis() - arrival.age();
  }

  private static void fail(Arrival arrival, Throwable failure) {
    Ended.refused(arrival, failure).tell();
  }

  private static Problem tooLong() {
    return unavailable("The submission waited too long for its call and was not judged.");
  }

  private static Problem unavailable(String detail) {
    return Problem.of(ProblemCode.SERVICE_UNAVAILABLE, detail + " Send it again.");
  }
}
