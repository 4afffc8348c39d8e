package programme.partnership.channels;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Where progress is reported unless a determination or the COP says otherwise; a record of the
 * programme's data.
 */
@Entity
@DynamicUpdate
@Table(name = "reporting_default")
class ReportingDefault extends ReportingRule {
  @Override
  Why why() {
    return Why.DEFAULT;
  }

  @Override
  Citation.Kind kind() {
    return Citation.Kind.DEFAULT;
  }
}
