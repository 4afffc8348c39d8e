package programme.partnership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;

/** The registry of the Basel programme, through HTTP as the loader brings it in. */
@QuarkusTest
class SeedTest {
  @BeforeEach
  void load() throws IOException {
    Seed.load();
  }

  @Test
  void every_partnership_project_and_partner_of_the_files_is_there() throws IOException {
    for (String kind : List.of("partners", "partnerships", "projects")) {
      for (JsonNode entry : Seed.file(kind)) {
        String code = entry.get("code").asText();
        given().get("/api/v1/" + kind + "/" + code).then().body("code", equalTo(code));
      }
    }
  }

  @Test
  void the_registration_of_a_project_and_what_changes_of_it_are_told() {
    patch("projects/asbestos", "{\"kind\": \"ASSESSMENT\"}")
        .then()
        .statusCode(200)
        .body("kind", equalTo("ASSESSMENT"));
    try (Topic topic = Topic.of("partnership")) {
      topic.await("programme.project.registered.v1", "asbestos");
      Topic.Event changed = topic.await("programme.project.changed.v1", "asbestos");
      assertThat(changed.data().toString()).contains("\"changed\":[\"kind\"]");
    }
  }

  @Test
  void what_changes_of_a_partnership_is_told_with_the_members_names() {
    patch("partnerships/mppi", "{\"model\": \"PUBLIC_PRIVATE\"}").then().statusCode(200);
    try (Topic topic = Topic.of("partnership")) {
      Topic.Event changed = topic.await("programme.partnership.changed.v1", "mppi");
      assertThat(changed.data().toString()).contains("\"changed\":[\"model\"]");
    }
  }

  @Test
  void the_two_contributions_of_the_note_are_listed_without_an_amount_and_counted_in_no_total() {
    given()
        .get("/api/v1/contributions?partnership=pace")
        .then()
        .body("items.kind", equalTo(List.of("FINANCIAL")))
        .body("items[0].amount", nullValue())
        .body("items[0].contributor", nullValue())
        .body("items[0].resolved", equalTo(true));
    given()
        .get("/api/v1/contributions?contributor=environment-canada")
        .then()
        .body("items.kind", equalTo(List.of("SECONDMENT")))
        .body("items[0].earmark.partnership", equalTo("used-oils-caribbean"));
    given()
        .get("/api/v1/contributions/totals?partnership=pace")
        .then()
        .body("currencies", equalTo(List.of()))
        .body("withoutAmount", equalTo(1));
  }

  @Test
  void the_guidance_document_is_provisional_and_found_by_its_name() {
    given()
        .get("/api/v1/toolkit-resources?q=guidance mppi")
        .then()
        .body("items.adoption", equalTo(List.of("PROVISIONAL")))
        .body("items[0].title.values.en", equalTo("Guidance Document"));
  }

  @Test
  void a_partner_is_changed_by_a_merge_patch() {
    patch("partners/unep", "{\"sectors\": [\"environment\"]}")
        .then()
        .statusCode(200)
        .body("sectors", hasItem("environment"));
  }

  @Test
  void the_conference_establishes_a_partnership() {
    given()
        .auth()
        .oauth2(Tokens.secretariat())
        .contentType("application/json")
        .body(
            """
            {"externalId": "pace-established", "to": "ESTABLISHED", "effectiveOn": "2008-06-27",
             "authority": {"decision": "cop9-partnership-programme", "paragraph": "2"},
             "note": {"values": {"en": "The Conference of the Parties establishes the partnership."}, "original": "en"}}
            """)
        .post("/api/v1/partnerships/pace/status-changes")
        .then()
        .statusCode(201);
    given()
        .get("/api/v1/partnerships/pace/status-changes")
        .then()
        .body("items.to", hasItem("ESTABLISHED"));
  }

  @Test
  void each_fact_of_the_files_is_listed_under_its_partnership() throws IOException {
    for (JsonNode entry : Seed.file("partnerships")) {
      String path = "/api/v1/partnerships/" + entry.get("code").asText();
      for (String part : Seed.NESTED) {
        given()
            .get(path + "/" + part)
            .then()
            .body("items.size()", equalTo(entry.path(part).size()));
      }
      given().get(path + "/reporting-channel").then().statusCode(200);
    }
  }

  private static Response patch(String path, String body) {
    return asSecretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(body)
        .patch("/api/v1/" + path);
  }

  private static RequestSpecification asSecretariat() {
    return given().auth().oauth2(Tokens.secretariat());
  }
}
