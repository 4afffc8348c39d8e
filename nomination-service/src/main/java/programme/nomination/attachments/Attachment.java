package programme.nomination.attachments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A file that came with a nomination; its bytes lie in a table of their own. */
@Entity
public class Attachment extends PanacheEntityBase {
  @Id UUID id;
  UUID nomination;
  String call;

  /** The number of its receipt in the call's chain. */
  long receipt;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "media_type")
  String mediaType;

  long size;

  /** Hexadecimal; null once it has been erased, as the file's name and bytes are. */
  String sha256;

  @Column(name = "file_name")
  String fileName;

  /** What the receipt's hash covers. */
  record Content(UUID nomination, File attachment) {
    /** A file by its name and digest. */
    record File(UUID id, String fileName, String mediaType, long size, String sha256) {}
  }

  Content content() {
    return new Content(nomination, new Content.File(id, fileName, mediaType, size, sha256));
  }

  static Optional<Attachment> same(UUID nomination, String sha256) {
    return Attachment.find("nomination = ?1 and sha256 = ?2", nomination, sha256)
        .firstResultOptional();
  }

  static List<Attachment> of(UUID nomination) {
    return Attachment.list("nomination = ?1 order by id", nomination);
  }

  static Optional<Attachment> of(UUID nomination, UUID id) {
    return Attachment.find("nomination = ?1 and id = ?2", nomination, id).firstResultOptional();
  }

  boolean isErased() {
    return sha256 == null;
  }

  private void erase() {
    sha256 = null;
    fileName = null;
  }

  /** Erases name and digest of all that came with a nomination; that they came stays known. */
  static void erase(UUID nomination) {
    of(nomination).forEach(Attachment::erase);
  }
}
