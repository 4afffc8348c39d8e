package programme.partnership.references;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.partnership.Requests;

@QuarkusTest
class UnresolvedReferencesTest {
  private final String id = UUID.randomUUID().toString();

  @Test
  void a_decision_that_is_cited_resolves_when_its_event_has_come() {
    String code = "citing-" + id;
    String decision = "IX-" + id;
    Requests.post(
            "partnerships",
            Requests.partnership(
                code, Map.of("inResponseTo", Map.of("decision", decision, "paragraph", "3"))))
        .then()
        .statusCode(201)
        .body("resolved", equalTo(false));
    unresolved("decisions", decision)
        .body("items.from", contains("/api/v1/partnerships/" + code))
        .body("items[0].field", equalTo("inResponseTo"))
        .body("items[0].kind", equalTo("decisions"))
        .body("items[0].since", notNullValue());

    try (OtherService workplan = new OtherService()) {
      workplan.publish(EventType.DECISION_RECORDED, decision, data -> data.put("code", decision));
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                given().get("/api/v1/partnerships/" + code).then().body("resolved", equalTo(true)));
    unresolved("decisions", decision).body("items", empty());
  }

  @Test
  void a_project_names_each_thing_that_nobody_registered() {
    String code = "project-" + id;
    String known = "known-" + id;
    partner(known);
    Requests.post(
            "projects",
            Map.of(
                "code",
                code,
                "title",
                Requests.text("A project"),
                "kind",
                "PILOT",
                "status",
                "PLANNED",
                "partnership",
                "no-" + id,
                "implementers",
                List.of(known, "later-" + id)))
        .then()
        .statusCode(201)
        .body("resolved", equalTo(false));
    unresolved("partners", "later-" + id).body("items.field", contains("implementers"));
    unresolved("partnerships", "no-" + id).body("items.field", contains("partnership"));
    unresolved("partners", known).body("items", empty());

    partner("later-" + id);
    Requests.post("partnerships", Requests.partnership("no-" + id, Map.of()));

    given().get("/api/v1/projects/" + code).then().body("resolved", equalTo(true));
    unresolved("partners", "later-" + id).body("items", empty());
  }

  @Test
  void what_names_nothing_says_nothing_of_it() {
    Requests.post("partnerships", Requests.partnership("alone-" + id, Map.of()))
        .then()
        .statusCode(201)
        .body("resolved", nullValue());
  }

  private static void partner(String code) {
    Requests.post(
            "partners", Map.of("code", code, "name", Requests.text("A partner"), "type", "NGO"))
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse unresolved(String kind, String code) {
    return given()
        .queryParam("kind", kind)
        .queryParam("code", code)
        .get("/api/v1/unresolved-references/partnership")
        .then()
        .statusCode(200);
  }
}
