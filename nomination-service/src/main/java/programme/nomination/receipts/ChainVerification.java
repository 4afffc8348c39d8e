package programme.nomination.receipts;

import java.util.stream.Stream;

/**
 * What a recomputation of a call's chain found.
 *
 * @param count receipts that are there
 * @param erased those whose content was erased: the chain covers them, their content can't be shown
 *     any more
 * @param firstBroken number at which the chain is not what it was; absent when it is intact
 */
public record ChainVerification(boolean intact, long count, long erased, Long firstBroken) {

  /**
   * Walks the call's chain from its beginning and compares where it ends with the head that the
   * call holds.
   */
  public static ChainVerification of(String call, ChainHead expected) {
    try (Stream<Receipt> receipts = Receipt.stream("call = ?1 order by number", call)) {
      return new Walk().through(receipts).end(expected);
    }
  }

  private static final class Walk {
    private ChainHead head = ChainHead.EMPTY;
    private long count;
    private long erased;
    private Long firstBroken;

    Walk through(Stream<Receipt> receipts) {
      receipts.forEachOrdered(this::step);
      return this;
    }

    private void step(Receipt receipt) {
      if (firstBroken == null && !receipt.follows(head)) {
        firstBroken = head.count() + 1;
      }
      head = receipt.head();
      count++;
      erased += receipt.isErased() ? 1 : 0;
    }

    /** A chain that was cut at its end, or rewritten as a whole, does not end in the head. */
    ChainVerification end(ChainHead expected) {
      if (firstBroken == null && !head.equals(expected)) {
        firstBroken =
            Math.min(head.count(), expected.count()) + (head.count() == expected.count() ? 0 : 1);
      }
      return new ChainVerification(firstBroken == null, count, erased, firstBroken);
    }
  }
}
