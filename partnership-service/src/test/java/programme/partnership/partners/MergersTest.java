package programme.partnership.partners;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.AtOnce;
import programme.kit.testing.Topic;

@QuarkusTest
class MergersTest {
  private final String suffix = UUID.randomUUID().toString();
  private final String former = "former-" + suffix;
  private final String standing = "standing-" + suffix;
  private final String last = "last-" + suffix;

  @BeforeEach
  void register() {
    for (String code : List.of(former, standing, last)) {
      post("partners", Map.of("code", code, "name", text(code), "type", "NGO"))
          .then()
          .statusCode(201);
    }
    post("partnerships", partnership(suffix, Map.of())).then().statusCode(201);
  }

  @Test
  void the_former_code_keeps_resolving_and_names_the_record_that_stands() {
    merge(former, standing).then().statusCode(200).body("mergedInto", equalTo(standing));
    get(former).body("name.values.en", equalTo(former)).body("mergedInto", equalTo(standing));
    get(standing).body("mergedInto", nullValue()).body("formerCodes", contains(former));
    given()
        .get("/api/v1/partners?limit=200&mergedInto=" + standing)
        .then()
        .body("items.code", contains(former));
    given()
        .get("/api/v1/partners?merged=false&q=" + suffix)
        .then()
        .body("items.code", not(hasItem(former)))
        .body("items.code", hasItem(standing));
    try (Topic topic = Topic.of("partnership")) {
      assertThat(topic.await("programme.partner.merged.v1", former).data().get("into").asText())
          .isEqualTo(standing);
    }
  }

  @Test
  void whatever_names_the_former_code_goes_on_to_mean_the_organisation() {
    String old = takePart(former, "MEMBER", "2007-01-01", "2007-12-31");
    post(
            "projects",
            Map.of(
                "code",
                suffix,
                "title",
                text("A pilot"),
                "kind",
                "PILOT",
                "status",
                "UNDERWAY",
                "implementers",
                List.of(former)))
        .then()
        .statusCode(201);
    merge(former, standing);

    for (String code : List.of(former, standing)) {
      given()
          .get("/api/v1/partners/" + code + "/participations?asOf=2007-06-01")
          .then()
          .body("items.id", contains(old))
          .body("items[0].partner", equalTo(former))
          .body("items[0].partnership", equalTo(suffix));
      given()
          .get("/api/v1/partnerships/" + suffix + "/participations?partner=" + code)
          .then()
          .body("items.id", contains(old));
      given()
          .get("/api/v1/partnerships?partner=" + code + "&asOf=2007-06-01")
          .then()
          .body("items.code", contains(suffix));
      given()
          .get("/api/v1/projects?implementer=" + code)
          .then()
          .body("items.code", contains(suffix));
    }
    given().get("/api/v1/projects/" + suffix).then().body("resolved", equalTo(true));
  }

  @Test
  void a_new_role_under_the_former_code_is_the_organisations_and_overlaps_none_of_its_own() {
    takePart(former, "HOST", "2007-01-01", null);
    merge(former, standing);
    for (String code : List.of(former, standing)) {
      participation(code, "HOST", "2008-01-01", null)
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/overlapping-participation"));
    }
    participation(former, "FUNDER", "2008-01-01", null)
        .then()
        .statusCode(201)
        .body("partner", equalTo(standing));
  }

  @Test
  void records_that_took_part_side_by_side_can_be_merged_all_the_same() {
    takePart(former, "MEMBER", "2007-01-01", null);
    takePart(standing, "MEMBER", "2007-06-01", null);
    merge(former, standing).then().statusCode(200);
    given()
        .get("/api/v1/partners/" + standing + "/participations?asOf=2008-01-01")
        .then()
        .body("items.partner", contains(former, standing));
  }

  @Test
  void a_chain_leads_to_its_end_and_back_when_a_merger_is_taken_back() {
    merge(former, standing);
    merge(standing, last).then().statusCode(200);
    get(former).body("mergedInto", equalTo(last));
    get(last).body("formerCodes", contains(former, standing));

    String id = given().get("/api/v1/partners/" + standing + "/mergers").path("items[0].id");
    annul(standing, id).then().statusCode(200).body("into", equalTo(last));
    annul(standing, id).then().statusCode(409).body("type", equalTo("/problems/already-annulled"));
    get(former).body("mergedInto", equalTo(standing));
    get(standing).body("mergedInto", nullValue()).body("formerCodes", contains(former));
    get(last).body("formerCodes", empty());
    given()
        .get("/api/v1/partners/" + standing + "/mergers")
        .then()
        .body("items[0].annulment.reason.values.en", equalTo("Two organisations"));
    try (Topic topic = Topic.of("partnership")) {
      topic.await("programme.partner.annulled.v1", standing);
      topic.await(
          event ->
              event.subject().equals(former)
                  && event.type().endsWith("partner.merged.v1")
                  && event.sequence() == 4,
          "third merger told");
      assertThat(
              topic.of("/partnership/partners", former).stream()
                  .filter(event -> event.type().endsWith("merged.v1"))
                  .map(event -> event.data().get("into").asText()))
          .containsExactly(standing, last, standing);
    }
    merge(standing, last).then().statusCode(200);
  }

  @Test
  void what_cannot_be_merged_is_refused_with_its_reason() {
    merge(former, former).then().statusCode(400).body("errors[0].pointer", equalTo("/into"));
    merge(former, "nobody-" + suffix)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/into"));
    merge("nobody-" + suffix, former).then().statusCode(404);
    merge(former, standing);
    merge(former, last)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-merged"))
        .body("mergedInto", equalTo(standing));
    merge(last, former).then().statusCode(409).body("mergedInto", equalTo(standing));
  }

  @Test
  void of_thirty_two_mergers_at_once_one_is_made_and_none_in_a_circle() {
    AtomicInteger turn = new AtomicInteger();
    List<Integer> answers =
        AtOnce.times(
            32,
            () ->
                turn.getAndIncrement() % 2 == 0
                    ? merge(former, standing).statusCode()
                    : merge(standing, former).statusCode());
    assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(31);
  }

  private static ValidatableResponse get(String code) {
    return given().get("/api/v1/partners/" + code).then().statusCode(200);
  }

  private static Response merge(String code, String into) {
    return post("partners/" + code + "/merger", Map.of("into", into));
  }

  private static Response annul(String code, String id) {
    return post(
        "partners/" + code + "/mergers/" + id + "/annulment",
        Map.of("reason", text("Two organisations"), "authority", Map.of("document", "memo")));
  }

  private String takePart(String partner, String role, String from, String to) {
    return participation(partner, role, from, to).then().statusCode(201).extract().path("id");
  }

  private Response participation(String partner, String role, String from, String to) {
    Map<String, Object> body = new HashMap<>(Map.of("partner", partner, "role", role));
    body.put("from", from);
    body.put("to", to);
    return post("partnerships/" + suffix + "/participations", body);
  }
}
