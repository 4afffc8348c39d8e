package programme.nomination.calls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.embedded.ProjectRoot;
import programme.nomination.Api;
import programme.nomination.Clock;

/** The programme's own two calls, as they stand in its files. */
@QuarkusTest
class CallsOf2008Test {
  @BeforeEach
  void load() throws IOException {
    for (String kind : new String[] {"forums", "calls"}) {
      for (JsonNode one : file(kind)) {
        assertThat(Api.post("/api/v1/" + kind, one).statusCode()).isIn(201, 409);
      }
    }
  }

  @Test
  void are_answered_with_every_fact_of_the_files() throws IOException {
    for (JsonNode forum : file("forums")) {
      assertContains(
          Api.JSON.readTree(given().get("/api/v1/forums/" + forum.get("code").asText()).asString()),
          forum);
    }
    for (JsonNode call : file("calls")) {
      assertContains(
          Api.JSON.readTree(given().get("/api/v1/calls/" + call.get("id").asText()).asString()),
          call);
    }
  }

  @Test
  void are_closed_today_and_refuse_with_the_instants_that_judged() {
    given()
        .get("/api/v1/calls/2008-ngo")
        .then()
        .body("status", equalTo("CLOSED"))
        .body("provisional.reason.original", equalTo("en"));

    Api.submit("a-network", Api.nomination("2008-ngo", "Somebody"))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("call-closed")))
        .body("closesAt", equalTo("2008-09-15T22:00:00Z"))
        .body("timeZone", equalTo("Europe/Zurich"))
        .body("receivedAt", matchesPattern("20[2-9].*Z"));
  }

  @Test
  void take_nominations_when_it_is_september_2008() {
    try (Clock clock = Clock.stoppedAt("2008-09-01T09:00:00+02:00")) {
      given().get("/api/v1/calls/2008-ngo").then().body("status", equalTo("OPEN"));
      Api.submit(Api.fresh("network"), Api.nomination("2008-ngo", "Somebody"))
          .then()
          .statusCode(201)
          .body("receivedAt", equalTo("2008-09-01T07:00:00Z"));
    }
  }

  private static JsonNode file(String kind) throws IOException {
    return new YAMLMapper()
        .readTree(ProjectRoot.find().resolve("deploy/programmes/basel/" + kind + ".yaml").toFile());
  }

  private static void assertContains(JsonNode answered, JsonNode written) {
    written
        .properties()
        .forEach(
            member -> {
              JsonNode there = answered.get(member.getKey());
              if (member.getValue().isObject()) {
                assertContains(there, member.getValue());
              } else if (member.getValue().isArray() && member.getValue().path(0).isObject()) {
                assertThat(there).hasSameSizeAs(member.getValue());
                for (int n = 0; n < there.size(); n++) {
                  assertContains(there.get(n), member.getValue().get(n));
                }
              } else {
                assertThat(there).as(member.getKey()).isEqualTo(member.getValue());
              }
            });
  }
}
