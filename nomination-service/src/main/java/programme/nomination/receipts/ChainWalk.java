package programme.nomination.receipts;

import java.util.List;
import java.util.UUID;

/** Follows a call's chain from a checkpoint, receipt by receipt, and stops where it is broken. */
final class ChainWalk {
  private ChainHead head;
  private long erased;
  private Long firstBroken;
  private UUID brokenNomination;

  /**
   * @param last the receipt that the checkpoint names, as it is now; null at the beginning, or
   *     where it is gone
   */
  ChainWalk(ChainCheckpoint from, Receipt last) {
    head = last == null ? ChainHead.EMPTY : last.head();
    erased = from.erased();
    boolean still = last == null ? from.number() == 0 : last.is(from);
    if (!still) {
      breaks(from.number(), last);
    }
  }

  ChainWalk through(List<Receipt> receipts) {
    for (Receipt receipt : receipts) {
      if (firstBroken != null) {
        break;
      }
      if (receipt.follows(head)) {
        head = receipt.head();
        erased += receipt.isErased() ? 1 : 0;
      } else {
        breaks(head.count() + 1, receipt);
      }
    }
    return this;
  }

  /** A chain that was cut at its end, or rewritten as a whole, does not end in the head. */
  ChainWalk end(ChainHead expected) {
    if (firstBroken == null && !head.equals(expected)) {
      boolean sameLength = head.count() == expected.count();
      breaks(Math.min(head.count(), expected.count()) + (sameLength ? 0 : 1), null);
    }
    return this;
  }

  private void breaks(long number, Receipt at) {
    firstBroken = number;
    brokenNomination = at == null ? null : at.nomination;
  }

  /**
   * @param next where to go on; null when this is the chain's end, or it is broken
   */
  ChainVerification found(boolean complete, String next) {
    boolean intact = firstBroken == null;
    String checkpoint = new ChainCheckpoint(head.count(), erased, head.hash()).text();
    return new ChainVerification(
        intact,
        complete,
        head.count(),
        erased,
        firstBroken,
        brokenNomination,
        intact ? checkpoint : null,
        intact && next != null ? next + checkpoint : null);
  }
}
