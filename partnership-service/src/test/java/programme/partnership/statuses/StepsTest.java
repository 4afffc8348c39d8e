package programme.partnership.statuses;

import static org.assertj.core.api.Assertions.assertThat;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole table: from each status the steps that are legal, and no others; the refusal lists
 * them.
 */
@QuarkusTest
class StepsTest {
  private static final Map<String, List<String>> LEGAL =
      Map.of(
          "PROPOSED",
              List.of(
                  "EXPLORATORY", "INTERIM", "ESTABLISHED", "ACTIVE", "COMPLETED", "NOT_SUPPORTED"),
          "EXPLORATORY",
              List.of(
                  "INTERIM", "ESTABLISHED", "ACTIVE", "COMPLETED", "NOT_SUPPORTED", "DISCONTINUED"),
          "INTERIM", List.of("ESTABLISHED", "ACTIVE", "COMPLETED", "NOT_SUPPORTED", "DISCONTINUED"),
          "ESTABLISHED", List.of("ACTIVE", "COMPLETED", "DISCONTINUED"),
          "ACTIVE", List.of("COMPLETED", "DISCONTINUED"),
          "COMPLETED", List.of(),
          "NOT_SUPPORTED", List.of(),
          "DISCONTINUED", List.of());

  @TestFactory
  Stream<DynamicTest> from_each_status_what_is_legal_is_taken_and_what_is_not_lists_it() {
    return LEGAL.keySet().stream()
        .sorted()
        .map(from -> DynamicTest.dynamicTest("from " + from, () -> stepsFrom(from)));
  }

  private static void stepsFrom(String from) {
    String stays = registered(from);
    for (Status to : Status.values()) {
      boolean legal = LEGAL.get(from).contains(to.name());
      Response answer = record(legal ? registered(from) : stays, to.name());
      assertThat(answer.statusCode()).as("%s to %s", from, to).isEqualTo(legal ? 201 : 409);
      if (!legal) {
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/illegal-transition");
        assertThat(answer.jsonPath().getString("from")).isEqualTo(from);
        assertThat(answer.jsonPath().getList("allowed", String.class))
            .containsExactlyInAnyOrderElementsOf(LEGAL.get(from));
      }
    }
    assertThat(LEGAL.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Status.values()).map(Enum::name).toList());
  }

  private static String registered(String status) {
    String code = "t-" + UUID.randomUUID();
    post("partnerships", partnership(code, Map.of("status", status))).then().statusCode(201);
    return code;
  }

  private static Response record(String code, String to) {
    return post("partnerships/" + code + "/status-changes", step(to, "2008-01-01"));
  }
}
