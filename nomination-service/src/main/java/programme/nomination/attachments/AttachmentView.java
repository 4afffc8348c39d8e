package programme.nomination.attachments;

import java.time.Instant;
import java.util.UUID;
import programme.nomination.receipts.Receipt;
import programme.nomination.receipts.ReceiptView;

/**
 * A file that came with a nomination, as its sender and the secretariat read it.
 *
 * @param fileName absent, like the digest, once personal data were erased
 * @param mediaType by its bytes
 * @param size in bytes
 * @param sha256 of the bytes, hexadecimal
 */
public record AttachmentView(
    UUID id,
    UUID nomination,
    String fileName,
    String mediaType,
    long size,
    String sha256,
    Instant receivedAt,
    ReceiptView.Link receipt) {

  static AttachmentView of(Attachment attachment) {
    return new AttachmentView(
        attachment.id,
        attachment.nomination,
        attachment.fileName,
        attachment.mediaType,
        attachment.size,
        attachment.sha256,
        attachment.receivedAt,
        ReceiptView.Link.of(Receipt.of(attachment.call, attachment.receipt)));
  }
}
