package programme.nomination;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import programme.kit.testing.PublishedTypes;

/** Runs last (the order is set in the parent's pom). */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class PublishedTypesTest {
  @Test
  void each_type_of_event_is_published_by_a_test_and_each_event_keeps_to_its_schema()
      throws IOException, SQLException {
    PublishedTypes.check("nomination", PublishedTypesTest.class);
  }
}
