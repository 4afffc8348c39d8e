package programme.nomination.receipts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * What a recomputation of a call's chain found.
 *
 * @param intact whether all that was looked at, up to {@code count}, is what it was
 * @param complete whether that is the whole chain, up to the head that the call holds
 * @param count receipts that were looked at, those before the checkpoint among them
 * @param erased those of them whose content was erased: the chain covers them, their content can't
 *     be shown any more
 * @param firstBroken number at which the chain is not what it was; absent when it is intact
 * @param brokenNomination the nomination of the receipt that is found there; absent where it is
 *     gone
 * @param checkpoint up to where the chain is intact: send it to go on from there
 * @param next where the verification goes on; null at its end
 */
public record ChainVerification(
    boolean intact,
    boolean complete,
    long count,
    long erased,
    Long firstBroken,
    UUID brokenNomination,
    String checkpoint,
    @JsonInclude(JsonInclude.Include.ALWAYS) String next) {
  /** Receipts in one answer: the next begins where it ends, so that a million cost no more each. */
  private static final int PORTION = 5_000;

  /**
   * Goes on from a checkpoint; in one snapshot with the head.
   *
   * @param head that the call holds
   * @param checkpoint that an earlier verification answered; null for the beginning
   * @param path at which to ask for the next portion
   */
  public static ChainVerification of(String call, ChainHead head, String checkpoint, String path) {
    ChainCheckpoint from = ChainCheckpoint.of(checkpoint);
    List<Receipt> rows = Receipt.from(call, Math.max(1, from.number()), PORTION + 2);
    boolean resumes = from.number() > 0 && !rows.isEmpty() && rows.get(0).number() == from.number();
    List<Receipt> after = resumes ? rows.subList(1, rows.size()) : rows;
    ChainWalk walk = new ChainWalk(from, resumes ? rows.get(0) : null);
    return after.size() <= PORTION
        ? walk.through(after).end(head).found(true, null)
        : walk.through(after.subList(0, PORTION)).found(false, path + "?checkpoint=");
  }
}
