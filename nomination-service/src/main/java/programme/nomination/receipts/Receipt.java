package programme.nomination.receipts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** One link of a call's chain; written once. */
@Entity
@IdClass(Receipt.Key.class)
public class Receipt extends PanacheEntityBase {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 32;

  /** A receipt is found by its call and number. */
  public record Key(String call, long number) implements Serializable {}

  @Id String call;
  @Id long number;
  UUID nomination;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "previous_hash")
  String previousHash;

  String hash;

  /** Hexadecimal; null once it has been erased, as the content is. */
  String salt;

  /** Canonical JSON, byte for byte what the hash covers. */
  String content;

  /**
   * Content with its salt and hash: all of a receipt that needs no place in the chain yet.
   *
   * @param salt hexadecimal
   * @param content canonical JSON
   */
  public record Sealed(String salt, String content, String hash) {
    public static Sealed of(String content) {
      byte[] salt = new byte[SALT_BYTES];
      RANDOM.nextBytes(salt);
      return new Sealed(HexFormat.of().formatHex(salt), content, Sha256.of(salt, content));
    }
  }

  /** The receipt that follows this head. */
  public static Receipt after(
      ChainHead head, String call, UUID nomination, Sealed sealed, Instant receivedAt) {
    Receipt receipt = new Receipt();
    receipt.call = call;
    receipt.number = head.count() + 1;
    receipt.nomination = nomination;
    receipt.receivedAt = receivedAt;
    receipt.salt = sealed.salt();
    receipt.content = sealed.content();
    receipt.contentHash = sealed.hash();
    receipt.previousHash = head.hash();
    receipt.hash = receipt.computedHash();
    return receipt;
  }

  public static Receipt of(String call, long number) {
    return Receipt.findById(new Key(call, number));
  }

  /** Receipts of a call in their order, so many at most. */
  static List<Receipt> from(String call, long number, int most) {
    return Receipt.<Receipt>find("call = ?1 and number >= ?2 order by number", call, number)
        .page(0, most)
        .list();
  }

  /** All of one nomination, the oldest first. */
  public static List<Receipt> allOf(UUID nomination) {
    return list("nomination = ?1 order by number", nomination);
  }

  public ChainHead head() {
    return new ChainHead(number, hash, receivedAt);
  }

  public long number() {
    return number;
  }

  public String content() {
    return content;
  }

  boolean isErased() {
    return content == null;
  }

  /** Whether this is still the receipt that a checkpoint was made of. */
  boolean is(ChainCheckpoint checkpoint) {
    return number == checkpoint.number()
        && hash.equals(checkpoint.hash())
        && hash.equals(computedHash())
        && (isErased() || contentHash.equals(computedContentHash()));
  }

  /** Whether this is what follows the one before it, and still what it was when it was written. */
  boolean follows(ChainHead previous) {
    return number == previous.count() + 1
        && previousHash.equals(previous.hash())
        && previous.notBefore(receivedAt).equals(receivedAt)
        && hash.equals(computedHash())
        && (isErased() || contentHash.equals(computedContentHash()));
  }

  private String computedContentHash() {
    return Sha256.of(HexFormat.of().parseHex(salt), content);
  }

  /**
   * The text is RFC 8785's form of these members: sorted, without white space, nothing in them to
   * be escaped.
   */
  private String computedHash() {
    return Sha256.of(
        "{\"contentHash\":\""
            + contentHash
            + "\",\"number\":"
            + number
            + ",\"previousHash\":\""
            + previousHash
            + "\",\"receivedAt\":\""
            + receivedAt
            + "\"}");
  }
}
