package programme.nomination.receipts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A receipt as the sender keeps it: with salt and content everything in it can be computed anew.
 *
 * @param salt hexadecimal; absent, like the content, once personal data were erased
 */
public record ReceiptView(
    UUID nomination,
    String call,
    long number,
    Instant receivedAt,
    String contentHash,
    String previousHash,
    String hash,
    String salt,
    @JsonRawValue
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        String content) {

  public static ReceiptView of(Receipt receipt) {
    return new ReceiptView(
        receipt.nomination,
        receipt.call,
        receipt.number,
        receipt.receivedAt,
        receipt.contentHash,
        receipt.previousHash,
        receipt.hash,
        receipt.salt,
        receipt.content);
  }

  /** What a nomination shows of its receipt. */
  public record Link(long number, String contentHash, String previousHash, String hash) {
    public static Link of(Receipt receipt) {
      return new Link(receipt.number, receipt.contentHash, receipt.previousHash, receipt.hash);
    }
  }
}
