package programme.faults.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import programme.faults.ledger.Ledger;
import programme.local.Ports;
import programme.local.parts.Pause;
import programme.trial.TrialFailed;
import programme.trial.TrialSystem;

/** All that must hold once a fault is over and the system has come to rest. */
public final class Checker {
  private static final Duration LOOK = Duration.ofMillis(200);
  private final TrialSystem system;
  private final List<FeedClient> feeds;
  private final Duration patience;

  /**
   * @param feeds those who have followed the change feeds since the system's start
   * @param patience how long the system may take to come to rest; what is missing then is lost
   */
  public Checker(TrialSystem system, List<FeedClient> feeds, Duration patience) {
    this.system = system;
    this.feeds = feeds;
    this.patience = patience;
  }

  /** Waits for rest, then compares everything with everything. */
  public Findings check(Ledger ledger) {
    Findings findings = checkDespiteStrangers(ledger);
    new Followers(system.databases()).held().forEach(findings::wrong);
    findings.add(new TopicCheck(system).findings());
    return findings;
  }

  /** All but what a stranger's records on the topics would make false. */
  public Findings checkDespiteStrangers(Ledger ledger) {
    Findings findings = atRest();
    findings.add(new LedgerCheck(system.databases(), ledger).findings());
    findings.add(new OutboxCheck(system.databases()).findings());
    findings.add(new ProjectionCheck(system.databases()).findings());
    feeds.forEach(feed -> findings.add(feed.findings(patience)));
    return findings;
  }

  /** The number of committed events that no topic has yet. */
  public long backlog() {
    return Ports.SERVICES.stream()
        .mapToLong(
            service ->
                system
                    .databases()
                    .number(service, "select count(*) from outbox where published_at is null"))
        .sum();
  }

  /** How long it takes from now until every outbox is published, or empty after the patience. */
  public java.util.Optional<Duration> untilPublished() {
    Instant began = Instant.now();
    while (busy()) {
      if (Duration.between(began, Instant.now()).compareTo(patience) > 0) {
        return java.util.Optional.empty();
      }
      Pause.of(LOOK);
    }
    return java.util.Optional.of(Duration.between(began, Instant.now()));
  }

  private boolean busy() {
    try {
      return backlog() > 0;
    } catch (TrialFailed databaseIsAway) {
      return true;
    }
  }

  private Findings atRest() {
    Findings findings = new Findings();
    if (untilPublished().isEmpty()) {
      findings.wrong("not all was published in " + patience.toSeconds() + " s");
    }
    Followers followers = new Followers(system.databases());
    Instant latest = Instant.now().plus(patience);
    List<String> behind = followers.behind();
    while (!behind.isEmpty() && Instant.now().isBefore(latest)) {
      Pause.of(LOOK);
      behind = followers.behind();
    }
    behind.forEach(one -> findings.lost("not applied: " + one));
    return findings;
  }
}
