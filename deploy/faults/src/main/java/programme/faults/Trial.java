package programme.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import programme.faults.checks.Checker;
import programme.faults.checks.FeedClient;
import programme.faults.checks.Findings;
import programme.faults.ledger.Client;
import programme.faults.ledger.Ledger;
import programme.local.Ports;
import programme.trial.TrialSystem;

/**
 * What a fault works with.
 *
 * @param ledgers where the ledgers' files are kept
 * @param rest how long the system may take to come to rest; what is missing then is lost
 * @param feeds those who follow the change feeds meanwhile
 * @param slack how many times slower than promised is still taken: 1 where figures count, more
 *     where other work shares the machine
 */
public record Trial(
    TrialSystem system,
    Path ledgers,
    Duration rest,
    int slack,
    Consumer<String> progress,
    List<FeedClient> feeds)
    implements AutoCloseable {
  static final Duration USUAL_REST = Duration.ofSeconds(60);
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Who follows the change feeds begins with it, and goes on through all faults. */
  static Trial on(
      TrialSystem system, Path ledgers, Duration rest, int slack, Consumer<String> progress) {
    List<FeedClient> feeds =
        Ports.SERVICES.stream().map(service -> FeedClient.follow(system, service)).toList();
    return new Trial(system, ledgers, rest, slack, progress, feeds);
  }

  /** A new ledger, whose keys no other one has. */
  Ledger ledger(String fault) {
    String run = Long.toString(System.currentTimeMillis(), 36) + COUNT.incrementAndGet();
    return Ledger.in(ledgers, fault.toLowerCase(Locale.ROOT) + "-" + run);
  }

  Client client(Ledger ledger) {
    Client client = new Client(system, ledger);
    client.prepare();
    return client;
  }

  Findings check(Ledger ledger) {
    return checker().check(ledger);
  }

  Checker checker() {
    return new Checker(system, feeds, promised(rest));
  }

  /** A promised time as it is judged here. */
  Duration promised(Duration time) {
    return time.multipliedBy(slack);
  }

  void say(String line) {
    progress.accept(line);
  }

  /** Only who follows; the system is not its own. */
  @Override
  public void close() {
    feeds.forEach(FeedClient::close);
  }
}
