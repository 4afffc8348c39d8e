package programme.faults.checks;

import programme.local.Ports;
import programme.trial.Databases;

/** Each owner's own book: sequences of each aggregate from 1 without a gap, and all published. */
final class OutboxCheck {
  private static final String GAPS =
      """
      select source || ' ' || subject || ' in epoch ' || epoch || ' has ' || count(*) || ' events up to sequence ' || max(sequence)
      from outbox group by source, subject, epoch having count(*) <> max(sequence) or min(sequence) <> 1
      """;
  private static final String HEADS =
      """
      select h.source || ' ' || h.subject || ' stands at ' || h.sequence from aggregate_head h
      where h.sequence is distinct from
        (select max(o.sequence) from outbox o where o.source = h.source and o.subject = h.subject and o.epoch = h.epoch)
      """;
  private static final String UNPUBLISHED =
      "select source || ' ' || subject || ' ' || sequence from outbox where published_at is null";
  private final Databases databases;

  OutboxCheck(Databases databases) {
    this.databases = databases;
  }

  Findings findings() {
    Findings findings = new Findings();
    for (String service : Ports.SERVICES) {
      ask(service, GAPS).forEach(one -> findings.lost("a sequence has a gap: " + one));
      ask(service, HEADS).forEach(one -> findings.lost("an aggregate without its event: " + one));
      ask(service, UNPUBLISHED).forEach(one -> findings.lost("never published: " + one));
    }
    return findings;
  }

  private java.util.List<String> ask(String service, String query) {
    return databases.list(service, row -> service + ": " + row.getString(1), query);
  }
}
