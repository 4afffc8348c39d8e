package programme.nomination;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.MalformedRequests;
import programme.kit.testing.Tokens;

@QuarkusTest
class MalformedRequestsTest {
  @TestFactory
  Stream<DynamicTest> whatever_is_wrong_with_a_forum_is_told_as_a_problem() {
    return MalformedRequests.on(Api.FORUMS, Api.forum("malformed"), Tokens.secretariat(), "name");
  }

  @TestFactory
  Stream<DynamicTest> whatever_is_wrong_with_a_nomination_is_told_as_a_problem() {
    return MalformedRequests.on(
        Api.NOMINATIONS,
        Api.nomination("malformed", "Somebody"),
        Tokens.of("partner", "somebody"),
        "statement");
  }
}
