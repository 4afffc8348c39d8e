package programme.faults.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import programme.local.parts.Pause;
import programme.trial.Portal.Answer;

/** Clients that go on writing until they are told to stop, whatever happens to the system. */
public final class Writers implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** One act's answer and how long it was waited for. */
  public record Timed(Act act, Answer answer, long startedNanos, Duration took) {}

  private final Client client;
  private final Ledger ledger;
  private final List<Act> acts;
  private final ConcurrentLinkedQueue<Timed> answers = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running = true;

  private Writers(Client client, Ledger ledger, List<Act> acts) {
    this.client = client;
    this.ledger = ledger;
    this.acts = acts;
  }

  /** Starts this many, each doing one act after the other. */
  public static Writers start(Client client, Ledger ledger, int count, Act... acts) {
    Writers writers = new Writers(client, ledger, List.of(acts));
    for (int n = 0; n < count; n++) {
      Random random = new Random(n);
      Thread thread = new Thread(() -> writers.write(random), "writer-" + n);
      thread.setDaemon(true);
      writers.threads.add(thread);
      thread.start();
    }
    return writers;
  }

  /** All answers so far. */
  public List<Timed> answers() {
    return List.copyOf(answers);
  }

  /** Returns when every writer has its last answer. */
  @Override
  public void close() {
    running = false;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void write(Random random) {
    while (running) {
      Act act = acts.get(random.nextInt(acts.size()));
      long started = System.nanoTime();
      Answer answer = client.act(act, ledger.nextKey(), random);
      answers.add(new Timed(act, answer, started, Duration.ofNanos(System.nanoTime() - started)));
      Pause.of(PAUSE);
    }
  }
}
