package programme.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import programme.faults.checks.Findings;
import programme.faults.ledger.Ledger;

/**
 * What came of a fault: how often it was tried, what was found, and how fast the system was back.
 */
public final class Result {
  private final String fault;
  private final Findings findings = new Findings();
  private final List<Duration> recoveries = new ArrayList<>();
  private int tried;
  private long acts;
  private long unknown;

  Result(String fault) {
    this.fault = fault;
  }

  /** One more time; it took the system so long to be well again. */
  void tried(Duration recovery) {
    tried++;
    recovered(recovery);
  }

  /** It took the system so long to be well again in what is counted otherwise. */
  void recovered(Duration recovery) {
    recoveries.add(recovery);
  }

  /** So many more times, of which each has no recovery of its own. */
  void tried(int times) {
    tried += times;
  }

  void judged(Ledger ledger, Findings found) {
    acts += ledger.entries().size();
    unknown += ledger.count(Ledger.Outcome.UNKNOWN);
    findings.add(found);
  }

  void lost(String sentence) {
    findings.lost(sentence);
  }

  void wrong(String sentence) {
    findings.wrong(sentence);
  }

  public String fault() {
    return fault;
  }

  public int tried() {
    return tried;
  }

  /** How many acts were in the ledgers, and of how many the client never learnt the outcome. */
  public String acts() {
    return unknown == 0 ? Long.toString(acts) : acts + " (" + unknown + " unknown)";
  }

  public Findings findings() {
    return findings;
  }

  /** Median and longest, in seconds. */
  public String recovery() {
    if (recoveries.isEmpty()) {
      return "–";
    }
    List<Duration> sorted = recoveries.stream().sorted().toList();
    return "%.1f / %.1f"
        .formatted(
            sorted.get(sorted.size() / 2).toMillis() / 1000.0,
            sorted.get(sorted.size() - 1).toMillis() / 1000.0);
  }
}
