package programme.partnership.channels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static programme.partnership.Requests.determination;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Topic;

@QuarkusTest
class ReportingChannelsTest {
  private final String code = "c-" + UUID.randomUUID();

  @Test
  void without_a_rule_the_programme_reports() {
    post("partnerships", partnership(code, Map.of()));
    var channel = channel("2008-06-23");
    assertThat(channel.getString("channel")).isEqualTo("PROGRAMME");
    assertThat(channel.getString("why")).isEqualTo("PROGRAMME");
    assertThat(channel.getList("segments")).hasSize(1);
  }

  @Test
  void a_decided_determination_outweighs_a_suggested_one_and_is_cited() {
    post("partnerships", partnership(code, Map.of()));
    post(
        "partnerships/" + code + "/determinations",
        determination("REGIONAL_CENTRE_REPORTS", "SUGGESTED", "2008-06-27"));
    String decided =
        post(
                "partnerships/" + code + "/determinations",
                determination("AGENDA_ITEM", "DECIDED", "2009-01-01"))
            .path("id");

    assertThat(channel("2008-06-26").getString("channel")).isEqualTo("PROGRAMME");
    assertThat(channel("2008-06-27").getString("channel")).isEqualTo("REGIONAL_CENTRE_REPORTS");
    assertThat(channel("2008-12-31").getString("why")).isEqualTo("SUGGESTED");
    assertThat(channel("2009-01-01").getString("channel")).isEqualTo("AGENDA_ITEM");
    assertThat(channel("2009-01-01").getString("agendaItem")).isEqualTo("7(c)");
    assertThat(channel("2009-01-01").getString("cites[0].id")).isEqualTo(decided);
    try (Topic topic = Topic.of("partnership")) {
      topic.await(
          event ->
              event.subject().equals(code)
                  && event.type().equals("programme.partnership.reporting-channel-changed.v1")
                  && event.data().get("segments").size() == 3,
          "three segments");
    }
  }

  @Test
  void a_default_reroutes_what_it_applies_to_and_nothing_else() {
    String other = code + "-other";
    post("partnerships", partnership(code, Map.of()));
    post("partnerships", partnership(other, Map.of()));
    post(
            "reporting-defaults",
            Map.of(
                "appliesTo", Map.of("partnerships", List.of(code)),
                "channel", "REGIONAL_CENTRE_REPORTS",
                "effectiveOn", "2008-06-27",
                "effectiveTo", "2010-12-31",
                "authority", Map.of("document", "a note", "place", "para. 4")))
        .then()
        .statusCode(201);

    assertThat(channel("2008-06-26").getString("channel")).isEqualTo("PROGRAMME");
    assertThat(channel("2010-12-31").getString("why")).isEqualTo("DEFAULT");
    assertThat(channel("2011-01-01").getString("channel")).isEqualTo("PROGRAMME");
    given()
        .get("/api/v1/partnerships/" + other + "/reporting-channel?asOf=2009-01-01")
        .then()
        .body("channel", equalTo("PROGRAMME"));
  }

  @Test
  void an_agenda_item_needs_its_number() {
    post("partnerships", partnership(code, Map.of()));
    Map<String, Object> determination = determination("AGENDA_ITEM", "DECIDED", "2009-01-01");
    determination.remove("agendaItem");
    post("partnerships/" + code + "/determinations", determination).then().statusCode(400);
  }

  private JsonPath channel(String day) {
    return given()
        .get("/api/v1/partnerships/" + code + "/reporting-channel?asOf=" + day)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
