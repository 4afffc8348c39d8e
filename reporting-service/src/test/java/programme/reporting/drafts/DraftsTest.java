package programme.reporting.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.reporting.Api;
import programme.reporting.Programme;

/** What there is to report, and who has not. */
@QuarkusTest
class DraftsTest {
  private final Programme programme = new Programme();
  private final String round = "round-" + programme.suffix;

  @BeforeEach
  void tell() {
    programme
        .tellPartnership()
        .tellParticipation("IMPLEMENTER", "2007-01-01", "2008-03-31")
        .tellPlan();
    Api.post(
            "reporting-rounds",
            Programme.json(
                """
                {'code':'%s','workPlan':'%s','for':'COP-9','period':{'from':'2007-01-01','to':'2008-06-22'},
                 'closesOn':'2999-12-31'}
                """
                    .formatted(round, programme.plan)))
        .then()
        .statusCode(201);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !expected().<java.util.List<?>>path("items").isEmpty());
  }

  @AfterEach
  void close() {
    programme.close();
  }

  @Test
  void who_takes_part_is_expected_and_missing_until_it_has_reported() {
    expected()
        .then()
        .statusCode(200)
        .body("items[0].organisation", equalTo(programme.partner))
        .body("items[0].items[0].item", equalTo("one"))
        .body("items[0].items[0].because", hasItem("IMPLEMENTER"));
    missing(programme.partner).then().body("items[0].items[0].isReportedByOthers", equalTo(false));
    missing("somebody-else").then().statusCode(200).body("items", empty());
    RestAssured.get("/api/v1/reporting-rounds/" + round + "/missing").then().statusCode(401);

    Api.post("progress-updates", programme.update()).then().statusCode(201);
    missing(programme.partner).then().body("items[0].items[0].isReportedByOthers", equalTo(true));
    String id =
        Api.post(Api.partner(programme.partner), "progress-updates", programme.update())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    missing(programme.partner).then().body("items", empty());
    Api.post(
            Api.secretariat().header("If-Match", "*"),
            "progress-updates/" + id + "/return",
            Programme.json("{'note':{'values':{'en':'Which?'},'original':'en'}}"))
        .then()
        .statusCode(200);
    // What was returned is with its sender again.
    missing(programme.partner).then().body("items[0].organisation", equalTo(programme.partner));
    Api.secretariat()
        .get("/api/v1/reporting-rounds/" + round + "/missing")
        .then()
        .body("items.organisation", hasItem(programme.partner));
    RestAssured.get("/api/v1/reporting-rounds/no-such-round/expected").then().statusCode(404);
  }

  @Test
  void a_draft_is_filled_from_what_was_accepted_last_and_can_be_sent_back() {
    drafts(programme.partner)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].round", equalTo(round))
        .body("items[0].period.to", equalTo("2008-06-22"))
        .body("items[0].narrative", nullValue());
    String id =
        Api.post(Api.partner(programme.partner), "progress-updates", programme.update())
            .then()
            .extract()
            .path("id");
    drafts(programme.partner).then().body("items[0].narrative", nullValue());
    Api.act("progress-updates/" + id + "/acceptance").then().statusCode(200);

    Response filled = drafts(programme.partner);
    filled
        .then()
        .body(
            "items[0].narrative.values.en",
            equalTo("Secret until accepted " + programme.suffix + "."))
        .body("items[0].measures[1].outcome", equalTo("NOT_MET"))
        .body("items[0].reference", not(equalTo(programme.update().get("reference").asText())));
    ObjectNode draft =
        (ObjectNode) Programme.json(filled.asString().replace("'", "")).at("/items/0");
    Api.post(Api.partner(programme.partner), "progress-updates", draft)
        .then()
        .statusCode(201)
        .body("round", equalTo(round));
    drafts("somebody-else").then().statusCode(200).body("items", empty());
    assertThat(
            Api.secretariat()
                .get("/api/v1/progress-updates/drafts?workPlan=" + programme.plan)
                .<java.util.List<?>>path("items"))
        .hasSize(1);
  }

  private Response drafts(String organisation) {
    return Api.partner(organisation).get("/api/v1/progress-updates/drafts");
  }

  private Response expected() {
    return RestAssured.get("/api/v1/reporting-rounds/" + round + "/expected");
  }

  private Response missing(String organisation) {
    return Api.partner(organisation).get("/api/v1/reporting-rounds/" + round + "/missing");
  }
}
