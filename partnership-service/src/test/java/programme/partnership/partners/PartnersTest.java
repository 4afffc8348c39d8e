package programme.partnership.partners;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;

@QuarkusTest
class PartnersTest {
  private final String code = "centre-" + UUID.randomUUID();

  @Test
  void a_registered_partner_is_read_by_everyone_and_told_to_followers() {
    register()
        .then()
        .statusCode(201)
        .header("Location", matchesPattern(".*/api/v1/partners/" + code));

    given()
        .get("/api/v1/partners/" + code)
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"0\\.[0-9a-f]{16}\""))
        .body("name.values.zh", equalTo("尼日利亚区域中心"))
        .body("unRegion", equalTo("AFRICA"));
    try (Topic topic = Topic.of("partnership")) {
      Topic.Event event = topic.await("programme.partner.registered.v1", code);
      assertThat(event.sequence()).isEqualTo(1);
      assertThat(event.data().get("unRegion").asText()).isEqualTo("AFRICA");
    }
  }

  @Test
  void a_second_one_with_the_same_code_is_refused() {
    register();
    register()
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/already-exists"));
  }

  @Test
  void a_change_needs_the_version_that_was_read() {
    register();
    patch(null, Map.of("acronym", "X"))
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/precondition-required"));
    patch("\"7\"", Map.of("acronym", "X"))
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/precondition-failed"));
    String tag = given().get("/api/v1/partners/" + code).header("ETag");
    patch(tag, Map.of("acronym", "X")).then().statusCode(200).body("acronym", equalTo("X"));
    patch(tag, Map.of("acronym", "Y")).then().statusCode(412);
    try (Topic topic = Topic.of("partnership")) {
      Topic.Event event = topic.await("programme.partner.changed.v1", code);
      assertThat(event.sequence()).isEqualTo(2);
      assertThat(event.data().get("changed").toString()).isEqualTo("[\"acronym\"]");
    }
  }

  @Test
  void the_key_never_changes() {
    register();
    patch("*", Map.of("code", "other"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/code"));
  }

  @Test
  void who_has_the_answer_already_gets_304() {
    register();
    String tag = given().get("/api/v1/partners/" + code).header("ETag");
    given().header("If-None-Match", tag).get("/api/v1/partners/" + code).then().statusCode(304);
  }

  @Test
  void pages_lead_on_until_the_end() {
    register();
    String next = "/api/v1/partners?limit=1";
    boolean found = false;
    while (next != null) {
      var page = given().get(next).then().statusCode(200).extract().jsonPath();
      found |= page.getList("items.code").contains(code);
      next = page.getString("next");
    }
    assertThat(found).isTrue();
    given()
        .get("/api/v1/partners?limit=201")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("limit"));
  }

  @Test
  void only_the_secretariat_registers() {
    given()
        .contentType("application/json")
        .body(registration())
        .post("/api/v1/partners")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/unauthenticated"));
    given()
        .auth()
        .oauth2(Tokens.of("partner", "x"))
        .contentType("application/json")
        .body(registration())
        .post("/api/v1/partners")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
  }

  private io.restassured.response.Response register() {
    return given()
        .auth()
        .oauth2(Tokens.secretariat())
        .contentType("application/json")
        .body(registration())
        .post("/api/v1/partners");
  }

  private io.restassured.response.Response patch(String ifMatch, Map<String, ?> change) {
    var request =
        given()
            .auth()
            .oauth2(Tokens.secretariat())
            .contentType("application/merge-patch+json")
            .body(change);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/api/v1/partners/" + code);
  }

  private Map<String, ?> registration() {
    return Map.of(
        "code",
        code,
        "name",
        Map.of(
            "values",
            Map.of("zh", "尼日利亚区域中心", "en", "Regional centre"),
            "original",
            "zh",
            "unofficial",
            java.util.List.of("en")),
        "type",
        "REGIONAL_CENTRE",
        "country",
        "NG");
  }
}
