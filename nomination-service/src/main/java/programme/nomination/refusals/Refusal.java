package programme.nomination.refusals;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One refused attempt. */
@Entity
@Immutable
class Refusal extends PanacheEntityBase {
  @Id UUID id;
  String call;

  @Column(name = "refused_at")
  Instant refusedAt;

  String organisation;
  String name;
  String problem;
}
