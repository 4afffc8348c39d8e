package programme.nomination.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What came with a nomination, for whoever exports or erases personal data. */
@ApplicationScoped
public class AttachmentErasure {
  private final Bytes bytes;

  AttachmentErasure(Bytes bytes) {
    this.bytes = bytes;
  }

  public List<AttachmentView> of(UUID nomination) {
    return Attachment.of(nomination).stream().map(AttachmentView::of).toList();
  }

  /** Deletes bytes, names and digests; that files came, and their receipts, stay. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(UUID nomination) {
    bytes.delete(nomination);
    Attachment.erase(nomination);
  }
}
