package programme.reporting;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.MalformedRequests;
import programme.kit.testing.Tokens;

@QuarkusTest
class MalformedRequestsTest {
  @TestFactory
  Stream<DynamicTest> whatever_is_wrong_is_told_as_a_problem() {
    try (Programme programme = new Programme()) {
      return MalformedRequests.on(
          "/api/v1/progress-updates", programme.update(), Tokens.secretariat(), "narrative");
    }
  }
}
