package programme.nomination.receipts;

import java.time.Instant;

/**
 * Where a call's chain stands.
 *
 * @param hash of the last receipt; {@link #GENESIS} before the first
 * @param at when the last one was received; null before the first
 */
public record ChainHead(long count, String hash, Instant at) {
  /** What the first receipt of every call names as the one before it. */
  public static final String GENESIS = "0".repeat(64);

  public static final ChainHead EMPTY = new ChainHead(0, GENESIS, null);

  /** No receipt is older than the one before it, even where the clock is. */
  public Instant notBefore(Instant now) {
    return at == null || now.isAfter(at) ? now : at;
  }
}
