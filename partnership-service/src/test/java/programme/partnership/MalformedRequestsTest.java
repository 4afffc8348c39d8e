package programme.partnership;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.MalformedRequests;
import programme.kit.testing.Tokens;

@QuarkusTest
class MalformedRequestsTest {
  @TestFactory
  Stream<DynamicTest> whatever_is_wrong_is_told_as_a_problem() throws Exception {
    var valid =
        new ObjectMapper()
            .createObjectNode()
            .put("code", "malformed")
            .put("type", "NGO")
            .set(
                "name",
                new ObjectMapper()
                    .readTree("{\"values\":{\"en\":\"An organisation\"},\"original\":\"en\"}"));
    return MalformedRequests.on(
        "/api/v1/partners",
        (com.fasterxml.jackson.databind.node.ObjectNode) valid,
        Tokens.secretariat(),
        "name");
  }
}
