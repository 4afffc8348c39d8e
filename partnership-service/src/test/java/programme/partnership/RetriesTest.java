package programme.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.AtOnce;
import programme.kit.testing.Retries;

@QuarkusTest
class RetriesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> a_determination_is_recorded_once_however_often_it_is_sent() {
    String partnership = registered();
    return Retries.on(
        "partnership",
        "/api/v1/partnerships/" + partnership + "/determinations",
        () -> {
          ObjectNode fact =
              JSON.valueToTree(Requests.determination("PROGRAMME", "SUGGESTED", "2008-01-01"));
          fact.withObject("/authority").put("place", UUID.randomUUID().toString());
          return fact;
        },
        fact ->
            (int)
                places(partnership).stream()
                    .filter(fact.at("/authority/place").asText()::equals)
                    .count());
  }

  @TestFactory
  Stream<DynamicTest> no_rule_about_an_object_stands_between() {
    return Retries.objectRules("partnership", Map.of());
  }

  @Test
  void one_external_id_is_one_fact_however_often_and_with_whatever_key_it_is_sent() {
    String partnership = registered();
    String path = "partnerships/" + partnership + "/status-changes";
    Map<String, Object> step = new HashMap<>(Requests.step("EXPLORATORY", "2005-01-01"));
    step.put("externalId", "x-" + partnership);

    List<Response> answers = AtOnce.times(20, () -> Requests.post(path, step));

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(19);
    String id = answers.get(0).path("id");
    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(answer.asByteArray()).isEqualTo(answers.get(0).asByteArray()));
    Requests.post(path, step)
        .then()
        .statusCode(200)
        .header("Content-Location", endsWith(path + "/" + id));
    step.put("effectiveOn", "2005-01-02");
    Requests.post(path, step)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/external-id-taken"));
  }

  @Test
  void an_external_id_is_a_line_of_text() {
    Map<String, Object> step = new HashMap<>(Requests.step("EXPLORATORY", "2005-01-01"));
    step.put("externalId", "a\u0000b");
    Requests.post("partnerships/" + registered() + "/status-changes", step)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/externalId"));
  }

  private static String registered() {
    String code = "p-" + UUID.randomUUID();
    Requests.post("partnerships", Requests.partnership(code, Map.of())).then().statusCode(201);
    return code;
  }

  private static List<String> places(String partnership) {
    return RestAssured.get("/api/v1/partnerships/" + partnership + "/determinations")
        .jsonPath()
        .getList("items.authority.place", String.class);
  }
}
