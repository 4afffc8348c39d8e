package programme.partnership.contributions;

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
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Text;

/** That a pledge was replaced by another: what stood before, what differs, and why. */
@Entity
@Table(name = "pledge_amendment")
public class Amendment extends PanacheEntityBase {
  @Id UUID id;
  UUID contribution;

  @JdbcTypeCode(SqlTypes.JSON)
  Pledge before;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> changed;

  @JdbcTypeCode(SqlTypes.JSON)
  Text reason;

  @Column(name = "recorded_at")
  Instant recordedAt;

  static Amendment of(
      UUID contribution, Pledge before, List<String> changed, Text reason, Instant now) {
    Amendment amendment = new Amendment();
    amendment.id = Ids.next();
    amendment.contribution = contribution;
    amendment.before = before;
    amendment.changed = changed;
    amendment.reason = reason;
    amendment.recordedAt = now;
    return amendment;
  }

  static Optional<Amendment> last(UUID contribution) {
    return find("contribution = ?1 order by id desc", contribution).firstResultOptional();
  }
}
