package programme.partnership.channels;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/** Where the COP has directed that progress be reported; it outweighs everything else. */
@Entity
@DynamicUpdate
@Table(name = "reporting_direction")
class ReportingDirection extends ReportingRule {
  @Override
  Why why() {
    return Why.DIRECTION;
  }

  @Override
  Citation.Kind kind() {
    return Citation.Kind.DIRECTION;
  }
}
