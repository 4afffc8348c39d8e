package programme.partnership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.AtOnce;
import programme.kit.testing.Tokens;

/** Thirty-two writers at the same moment: one is first, and each of the others learns it. */
@QuarkusTest
class AtOnceTest {
  private static final int WRITERS = 32;

  @TestFactory
  Stream<DynamicTest> of_a_code_there_is_one_and_who_edits_what_was_edited_since_is_told() {
    return Stream.of(
            kind(
                "partners", code -> Map.of("code", code, "name", text("A"), "type", "NGO"), "name"),
            kind("partnerships", code -> partnership(code, Map.of()), "name"),
            kind(
                "projects",
                code ->
                    Map.of("code", code, "title", text("A"), "kind", "PILOT", "status", "PLANNED"),
                "title"))
        .flatMap(Function.identity());
  }

  private static Stream<DynamicTest> kind(
      String path, Function<String, Map<String, ?>> body, String member) {
    String code = UUID.randomUUID().toString();
    return Stream.of(
        DynamicTest.dynamicTest(
            "one of 32 registers a code among " + path,
            () ->
                assertThat(statuses(() -> post(path, body.apply(code))))
                    .isEqualTo(Map.of(201, 1, 409, WRITERS - 1))),
        DynamicTest.dynamicTest(
            "one of 32 edits what all have read among " + path, () -> edits(path, code, member)));
  }

  private static void edits(String path, String code, String member) {
    String address = "/api/v1/" + path + "/" + code;
    String tag = given().get(address).header("ETag");
    AtomicInteger turn = new AtomicInteger();
    assertThat(
            statuses(
                () ->
                    patch(
                        address, tag, Map.of(member, text("Edited by " + turn.getAndIncrement())))))
        .isEqualTo(Map.of(200, 1, 412, WRITERS - 1));
    patch(address, tag, Map.of(member, text("Too late")))
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/precondition-failed"));
  }

  private static Response patch(String address, String tag, Map<String, ?> body) {
    return given()
        .auth()
        .oauth2(Tokens.secretariat())
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body(body)
        .patch(address);
  }

  private static Map<Integer, Integer> statuses(java.util.concurrent.Callable<Response> work) {
    List<Integer> answers = AtOnce.times(WRITERS, () -> work.call().statusCode());
    return answers.stream()
        .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.summingInt(one -> 1)));
  }
}
