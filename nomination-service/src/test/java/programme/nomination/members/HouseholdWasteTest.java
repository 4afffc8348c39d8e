package programme.nomination.members;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Tokens;
import programme.nomination.Api;
import programme.nomination.Clock;
import programme.nomination.copies.PartnerCopy;

/**
 * A modern case: two experts per UN region, nominated by Parties, and one seat that stays vacant.
 */
@QuarkusTest
class HouseholdWasteTest {
  private final OtherService registry = new OtherService();
  private final String forum = Api.fresh("household-waste");
  private final String call = Api.fresh("2026-experts");
  private final String suffix = forum.substring("household-waste".length());
  private JsonNode data;
  private Clock clock;

  @BeforeEach
  void launchTheWorkingGroup() throws IOException {
    data = Api.JSON.readTree(getClass().getResource("/household-waste.json"));
    clock = Clock.stoppedAt("2026-03-02T08:00:00Z");
    Api.post(Api.FORUMS, ((ObjectNode) data.get("forum")).put("code", forum))
        .then()
        .statusCode(201);
    Api.post(Api.CALLS, ((ObjectNode) data.get("call")).put("id", call).put("forum", forum))
        .then()
        .statusCode(201);
  }

  @AfterEach
  void end() {
    clock.close();
    registry.close();
  }

  @Test
  void parties_nominate_two_experts_per_region_and_the_balance_shows_the_vacancy() {
    data.get("experts").forEach(expert -> accept(nominated(expert)).then().statusCode(200));

    balance("2026-05-01")
        .then()
        .statusCode(200)
        .body("total", equalTo(java.util.Map.of("seats", 10, "taken", 9, "vacant", 1)))
        .body("unRegions.find {it.unRegion == 'GRULAC'}.vacant", equalTo(1))
        .body("unRegions.findAll {it.unRegion != 'GRULAC'}.vacant.sum()", equalTo(0))
        .body("constituencies[0].constituency", equalTo("PARTY"))
        .body("constituencies[0].taken", equalTo(9))
        .body("constituencies[0].containsKey('vacant')", equalTo(false));
    assertThat(balance("2026-04-30").<Integer>path("total.taken")).isZero();
    assertThat(balance("2029-05-01").<Integer>path("total.vacant")).isEqualTo(10);

    accept(nominated(data.get("tooMany")))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("no-seat-vacant")))
        .body("limit", equalTo("perUnRegion"));
    accept(nominated(data.get("vacant"))).then().statusCode(200);
    balance("2026-05-01").then().body("total.vacant", equalTo(0));
    given()
        .get(Api.FORUMS + "/" + forum + "/members?asOf=2026-05-01")
        .then()
        .body("items.organisation.type.unique()", equalTo(java.util.List.of("PARTY")));
  }

  @Test
  void a_party_nominates_for_its_own_country_only() {
    JsonNode expert = data.at("/experts/0");
    registered(expert);
    ObjectNode abroad = nomination(expert);
    abroad.withObject("/organisation").put("country", "KE");
    submit(expert, abroad).then().statusCode(403).body("type", equalTo(Api.problem("forbidden")));
    submit(expert, nomination(expert)).then().statusCode(201).body("typeDeclared", equalTo(false));
    String network = Api.fresh("network");
    Api.submit(network, nomination(expert).put("call", call))
        .then()
        .statusCode(403)
        .body("type", equalTo(Api.problem("forbidden")));
  }

  private String nominated(JsonNode expert) {
    registered(expert);
    String id =
        submit(expert, nomination(expert))
            .then()
            .statusCode(201)
            .body("constituency", equalTo("PARTY"))
            .extract()
            .path("id");
    Api.step(id, "review").then().statusCode(200);
    return id;
  }

  private void registered(JsonNode expert) {
    String code = code(expert);
    registry.publish(
        EventType.PARTNER_REGISTERED,
        code,
        partner ->
            partner
                .put("code", code)
                .put("type", "PARTY")
                .put("country", expert.get("country").asText())
                .put("unRegion", expert.get("unRegion").asText()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> QuarkusTransaction.requiringNew().call(() -> PartnerCopy.of(code).isPresent()));
  }

  private String code(JsonNode expert) {
    return expert.get("country").asText().toLowerCase(java.util.Locale.ROOT) + suffix;
  }

  private ObjectNode nomination(JsonNode expert) {
    ObjectNode nomination = Api.nomination(call, "Expert of " + expert.get("party").asText());
    nomination
        .withObject("/organisation")
        .put("code", code(expert))
        .put("name", expert.get("party").asText())
        .put("type", "PARTY")
        .put("country", expert.get("country").asText());
    return nomination;
  }

  private Response submit(JsonNode expert, ObjectNode nomination) {
    return Api.post(Tokens.of("party", code(expert)), Api.NOMINATIONS, nomination);
  }

  private Response accept(String id) {
    return Api.step(id, "acceptance", (ObjectNode) data.get("terms"));
  }

  private Response balance(String day) {
    return given().get(Api.FORUMS + "/" + forum + "/balance?asOf=" + day);
  }
}
