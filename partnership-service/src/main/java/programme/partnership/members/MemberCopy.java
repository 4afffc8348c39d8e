package programme.partnership.members;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An organisation's seat in a forum, as its owner's events tell. */
@Entity
@Immutable
@Table(name = "member_copy")
public class MemberCopy extends PanacheEntityBase {
  @Id UUID id;
  String forum;

  /** Its code; null where it was appointed without one. */
  String organisation;

  @Column(name = "starts_on")
  LocalDate from;

  @Column(name = "ends_on")
  LocalDate to;

  public String forum() {
    return forum;
  }

  public String organisation() {
    return organisation;
  }
}
