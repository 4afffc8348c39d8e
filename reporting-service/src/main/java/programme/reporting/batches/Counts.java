package programme.reporting.batches;

import java.util.Map;
import programme.reporting.updates.Claimed.Outcome;

/**
 * What became of a batch's records; after a dry run, what would. Where all were refused for one's
 * sake, nothing is created or revised.
 */
public record Counts(int records, int created, int revised, int unchanged, int refused) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  static Counts of(int records, Map<Outcome, Integer> taken, int refused) {
    return new Counts(
        records,
        taken.getOrDefault(Outcome.CREATED, 0),
        taken.getOrDefault(Outcome.REVISED, 0),
        taken.getOrDefault(Outcome.UNCHANGED, 0),
        refused);
  }
}
