package programme.reporting.updates;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Text;

/** What an update said at one time, and what became of that. */
@Entity
@Table(name = "progress_update_revision")
public class Revision extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "update_id")
  UUID updateId;

  int revision;

  @JdbcTypeCode(SqlTypes.JSON)
  UpdateRequest content;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "relied_on")
  List<Relied> reliedOn;

  @Column(name = "submitted_at")
  Instant submittedAt;

  @Column(name = "accepted_at")
  Instant acceptedAt;

  @Column(name = "returned_at")
  Instant returnedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Text note;

  /** Of its acceptance. */
  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

  /** The copy of another service's thing that a submission was judged by. */
  public record Relied(String source, String subject, long sequence) {}

  /** The number of the one that was accepted last, of those whose acceptance stands. */
  static Optional<Integer> accepted(UUID update) {
    return Revision.<Revision>find(
            "updateId = ?1 and acceptedAt is not null and annulment is null order by revision desc",
            update)
        .firstResultOptional()
        .map(accepted -> accepted.revision);
  }

  static Revision numbered(UUID update, int number) {
    return Revision.<Revision>find("updateId = ?1 and revision = ?2", update, number)
        .singleResult();
  }
}
