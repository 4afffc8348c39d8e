package programme.kit.outbox;

import java.sql.SQLException;
import java.util.Optional;

/** What must hold before this instance publishes anything. */
public interface BeforePublishing {
  /**
   * The sentence that says what is wrong and what to do; empty when all is well. Throws Kafka's
   * exceptions when no broker answers.
   */
  Optional<String> fault() throws SQLException;
}
