package programme.faults.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import programme.faults.ledger.Act;
import programme.faults.ledger.Ledger;
import programme.trial.Databases;

/**
 * The client's word against the owner's tables: every ok has its row, no refused one has, an
 * unknown one has one or none; and every row has its event.
 */
final class LedgerCheck {
  private final Databases databases;
  private final Ledger ledger;

  LedgerCheck(Databases databases, Ledger ledger) {
    this.databases = databases;
    this.ledger = ledger;
  }

  Findings findings() {
    Findings findings = new Findings();
    for (Act act : Act.values()) {
      Map<String, String> rows = databases.map(act.service(), act.rows(), like());
      compareWithRows(findings, act, rows);
      compareWithEvents(findings, act, rows);
    }
    return findings;
  }

  private void compareWithRows(Findings findings, Act act, Map<String, String> rows) {
    Set<String> tried = new HashSet<>();
    for (Ledger.Entry entry : ledger.entries()) {
      if (entry.act() == act) {
        tried.add(entry.key());
        judge(findings, entry, Long.parseLong(rows.getOrDefault(entry.key(), "0")));
      }
    }
    for (String key : rows.keySet()) {
      if (!tried.contains(key) && !key.contains("-shared-")) {
        findings.doubled(act + " " + key + " is there, and nobody did it");
      }
    }
  }

  private static void judge(Findings findings, Ledger.Entry entry, long rows) {
    String what = entry.act() + " " + entry.key();
    if (rows > 1) {
      findings.doubled(what + " (" + entry.outcome() + ") has " + rows + " rows");
    }
    switch (entry.outcome()) {
      case OK -> {
        if (rows == 0) {
          findings.lost(what + " was answered " + entry.status() + " and has no row");
        }
      }
      case REFUSED -> {
        if (rows > 0) {
          findings.doubled(what + " was refused with " + entry.status() + " and has a row");
        }
      }
      case UNKNOWN -> {
        // One or none: both are right.
      }
    }
  }

  private void compareWithEvents(Findings findings, Act act, Map<String, String> rows) {
    Map<String, String> events = new HashMap<>(databases.map(act.service(), act.events(), like()));
    rows.forEach(
        (key, count) -> {
          String told = events.remove(key);
          if (told == null) {
            findings.lost(act + " " + key + " has a row and no event");
          } else if (!told.equals(count)) {
            findings.doubled(act + " " + key + " has " + count + " rows and " + told + " events");
          }
        });
    events.keySet().forEach(key -> findings.doubled(act + " " + key + " has an event and no row"));
  }

  private String like() {
    return ledger.prefix() + "-%";
  }
}
