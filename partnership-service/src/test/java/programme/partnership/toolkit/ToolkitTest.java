package programme.partnership.toolkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;

@QuarkusTest
class ToolkitTest {
  private final String partnership = "p-" + UUID.randomUUID();

  @Test
  void a_draft_is_public_from_its_first_entry_and_told_to_followers() {
    String id =
        publish(Map.of("partnerships", List.of(partnership)))
            .then()
            .statusCode(201)
            .header("Location", matchesPattern(".*/api/v1/toolkit-resources/[0-9a-f-]{36}"))
            .body("adoption", equalTo("DRAFT"))
            .body("resolved", equalTo(false))
            .extract()
            .path("id");
    get(id).then().statusCode(200).body("kind", equalTo("GUIDELINE"));
    given()
        .get("/api/v1/unresolved-references/partnership?code=" + partnership)
        .then()
        .body("items.field", contains("partnerships"));
    try (Topic topic = Topic.of("partnership")) {
      Topic.Event event = topic.await("programme.toolkit-resource.published.v1", id);
      assertThat(event.sequence()).isEqualTo(1);
      assertThat(event.data().get("adoption").asText()).isEqualTo("DRAFT");
    }
  }

  @Test
  void adoption_goes_on_and_never_back() {
    String id = publish(Map.of()).path("id");
    String tag = get(id).header("ETag");
    change(id, null, Map.of("adoption", "PROVISIONAL")).then().statusCode(428);
    change(id, tag, Map.of("adoption", "PROVISIONAL"))
        .then()
        .statusCode(200)
        .body("adoption", equalTo("PROVISIONAL"));
    change(id, tag, Map.of("adoption", "ADOPTED")).then().statusCode(412);
    change(id, "*", Map.of("adoption", "DRAFT"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"))
        .body("from", equalTo("PROVISIONAL"))
        .body("allowed", contains("ADOPTED"));
    try (Topic topic = Topic.of("partnership")) {
      Topic.Event event = topic.await("programme.toolkit-resource.changed.v1", id);
      assertThat(event.data().get("changed").toString()).isEqualTo("[\"adoption\"]");
      assertThat(event.data().get("adoption").asText()).isEqualTo("PROVISIONAL");
    }
  }

  @Test
  void a_wrong_entry_is_taken_back_and_found_no_more() {
    String word = word();
    String id = publish(Map.of("title", text("Guide " + word))).path("id");
    search(word).then().body("items.id", contains(id));
    post("toolkit-resources/" + id + "/annulment", annulment())
        .then()
        .statusCode(200)
        .body("annulment", notNullValue());
    post("toolkit-resources/" + id + "/annulment", annulment()).then().statusCode(409);
    change(id, "*", Map.of("adoption", "ADOPTED"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-annulled"));
    search(word).then().statusCode(200).body("items", equalTo(List.of()));
    get(id).then().statusCode(200);
    try (Topic topic = Topic.of("partnership")) {
      topic.await("programme.toolkit-resource.annulled.v1", id);
    }
  }

  @Test
  void a_resource_is_a_document_or_an_address_and_not_both() {
    refused(nulls("url"), "/somewhere");
    refused(Map.of("document", Map.of("symbol", "UNEP/CHW.9/INF/16")), "/somewhere");
    refused(Map.of("url", "ftp://toolkit.example/a"), "/url");
    refused(Map.of("url", "not an address"), "/url");
    refused(Map.of("url", "https://toolkit.example/" + "a".repeat(2000)), "/url");
    Map<String, Object> document = new HashMap<>(nulls("url"));
    document.put("document", Map.of());
    assertThat(publish(document).statusCode()).isEqualTo(400);
    document.put("document", Map.of("symbol", "UNEP/CHW.9/INF/16"));
    publish(document).then().statusCode(201).body("document.symbol", equalTo("UNEP/CHW.9/INF/16"));
  }

  @Test
  void what_breaks_the_shape_is_pointed_to() {
    refused(nulls("title"), "/title");
    refused(nulls("kind"), "/kind");
    refused(Map.of("kind", "POEM"), "/kind");
    refused(Map.of("adoption", "ALMOST"), "/adoption");
    refused(Map.of("title", "a bare string"), "/title");
    refused(Map.of("partnerships", List.of("No Code")), "/partnerships/0");
    refused(Map.of("partnerships", java.util.Collections.nCopies(101, "mppi")), "/partnerships");
    refused(Map.of("externalId", "x".repeat(201)), "/externalId");
  }

  @Test
  void a_senders_own_id_makes_one_resource() {
    Map<String, Object> body = Map.of("externalId", "t-" + UUID.randomUUID());
    String id = publish(body).then().statusCode(201).extract().path("id");
    publish(body).then().statusCode(200).body("id", equalTo(id));
    Map<String, Object> other = new HashMap<>(body);
    other.put("kind", "TEMPLATE");
    publish(other).then().statusCode(409).body("type", equalTo("/problems/external-id-taken"));
  }

  @Test
  void resources_are_found_by_kind_adoption_and_partnership() {
    String draft = publish(Map.of("partnerships", List.of(partnership))).path("id");
    String adopted =
        publish(
                Map.of(
                    "partnerships", List.of("mppi", partnership),
                    "kind", "TRAINING",
                    "adoption", "ADOPTED"))
            .path("id");
    given()
        .get("/api/v1/toolkit-resources?partnership=" + partnership)
        .then()
        .statusCode(200)
        .body("items.id", contains(draft, adopted));
    given()
        .get("/api/v1/toolkit-resources?adoption=ADOPTED&partnership=" + partnership)
        .then()
        .body("items.id", contains(adopted));
    given()
        .get("/api/v1/toolkit-resources?kind=TRAINING&partnership=" + partnership)
        .then()
        .body("items.id", contains(adopted));
    given()
        .get("/api/v1/toolkit-resources?kind=POEM")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("kind"));
  }

  @Test
  void a_changed_title_is_found_by_its_new_words_alone() {
    String old = word();
    String id = publish(Map.of("title", text(old))).path("id");
    String fresh = word();
    change(id, "*", Map.of("title", text(fresh))).then().statusCode(200);
    search(fresh).then().body("items.id", contains(id));
    search(old).then().body("items.id", not(hasItem(id)));
  }

  private static Map<String, Object> annulment() {
    return Map.of(
        "reason", text("Recorded twice"), "authority", Map.of("document", "a memorandum"));
  }

  private static void refused(Map<String, ?> more, String pointer) {
    publish(more).then().statusCode(400).body("errors.pointer", hasItem(pointer));
  }

  private static Map<String, Object> nulls(String... members) {
    Map<String, Object> nulls = new HashMap<>();
    for (String member : members) {
      nulls.put(member, null);
    }
    return nulls;
  }

  static Response publish(Map<String, ?> more) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "title", text("A guide"),
                "kind", "GUIDELINE",
                "url", "https://toolkit.example/a"));
    body.putAll(more);
    body.values().removeIf(value -> value == null);
    return post("toolkit-resources", body);
  }

  static Response search(String q) {
    return given().queryParam("q", q).get("/api/v1/toolkit-resources");
  }

  static String word() {
    return "w" + UUID.randomUUID().toString().replace("-", "");
  }

  private static Response get(String id) {
    return given().get("/api/v1/toolkit-resources/" + id);
  }

  private static Response change(String id, String ifMatch, Map<String, ?> patch) {
    var request = given().auth().oauth2(Tokens.secretariat());
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/api/v1/toolkit-resources/" + id);
  }
}
