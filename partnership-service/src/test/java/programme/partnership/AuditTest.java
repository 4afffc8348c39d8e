package programme.partnership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Platform;
import programme.kit.testing.Tokens;

@QuarkusTest
class AuditTest {
  private static final String AUDIT = "/api/v1/audit/partnership";

  private final String code = "audited-" + UUID.randomUUID();

  @Test
  void tells_who_did_what_by_which_request_and_on_which_authority() {
    register();
    Requests.post("partnerships/" + code + "/status-changes", Requests.step("EXPLORATORY", null))
        .then()
        .statusCode(201);

    audit("resource", "/api/v1/partnerships/" + code)
        .body(
            "items.act",
            contains(
                "programme.partnership.status-changed.v1",
                "programme.partnership.reporting-channel-changed.v1",
                "programme.partnership.registered.v1"))
        .body("items[0].resource", equalTo("/api/v1/partnerships/" + code))
        .body("items[0].request", equalTo("POST /api/v1/partnerships/" + code + "/status-changes"))
        .body("items[2].request", equalTo("POST /api/v1/partnerships"))
        .body("items[0].actor", containsString("http"))
        .body("items[0].role", equalTo("secretariat"))
        .body("items[0].organisation", equalTo("secretariat"))
        .body("items[0].authority", equalTo(Map.of("decision", "VIII-5")))
        .body("items[2].authority", nullValue())
        .body("items[0].time", notNullValue())
        .body("items[0].traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void is_found_by_what_belongs_to_the_resource_by_actor_and_by_day() {
    register();
    String resource = "/api/v1/partnerships/" + code;
    Requests.post("partnerships/" + code + "/status-changes", Requests.step("EXPLORATORY", null));
    String actor = audit("resource", resource).extract().path("items[0].actor");
    String today = LocalDate.now(ZoneId.of("Europe/Zurich")).toString();
    String yesterday = LocalDate.parse(today).minusDays(1).toString();

    audit("resource", resource + "/status-changes")
        .body("items.request", contains(endsWith("changes")));
    audit("resource", resource, "actor", actor).body("items.size()", equalTo(3));
    audit("resource", resource, "actor", actor.split(" ", 2)[1]).body("items.size()", equalTo(3));
    audit("resource", resource, "actor", "somebody").body("items", empty());
    audit("resource", resource, "from", today, "to", today).body("items.size()", equalTo(3));
    audit("resource", resource, "to", yesterday).body("items", empty());
  }

  @Test
  void rows_from_before_the_record_and_of_background_work_stay_readable() throws SQLException {
    try (var connection = Platform.get().database("partnership");
        var insert =
            connection.prepareStatement(
                """
                insert into outbox (event_id, type, source, subject, epoch, sequence, time, data)
                select uuidv7(), 'programme.partnership.reporting-channel-changed.v1', '/partnership/partnerships', ?, 1, 1, programme_now(), data
                from outbox where type = 'programme.partnership.reporting-channel-changed.v1' limit 1
                """)) {
      register(code + "-before");
      insert.setString(1, code);
      insert.executeUpdate();
    }

    audit("resource", "/api/v1/partnerships/" + code, "actor", "system")
        .body("items.actor", contains("system"))
        .body("items[0].role", nullValue())
        .body("items[0].request", nullValue());
  }

  @Test
  void can_be_had_whole_page_by_page() {
    for (int n = 0; n < 5; n++) {
      register(code + "-" + n);
    }
    List<String> walked = new ArrayList<>();
    String next = AUDIT + "?limit=2";
    while (walked.size() < 10) {
      var page = given().auth().oauth2(Tokens.secretariat()).get(next).then().statusCode(200);
      walked.addAll(page.extract().path("items.resource"));
      next = page.extract().path("next");
    }

    // Two acts each: it is registered, and its reporting channel derived.
    assertThat(walked.subList(0, 10).stream().distinct())
        .containsExactly(
            path(code + "-4"),
            path(code + "-3"),
            path(code + "-2"),
            path(code + "-1"),
            path(code + "-0"));
  }

  @Test
  void is_the_secretariats_alone() {
    given().get(AUDIT).then().statusCode(401);
    given().auth().oauth2(Tokens.of("partner", "ewg")).get(AUDIT).then().statusCode(403);
  }

  private static String path(String partnership) {
    return "/api/v1/partnerships/" + partnership;
  }

  private static ValidatableResponse audit(String... query) {
    var request = given().auth().oauth2(Tokens.secretariat());
    for (int n = 0; n < query.length; n += 2) {
      request.queryParam(query[n], query[n + 1]);
    }
    return request.get(AUDIT).then().statusCode(200);
  }

  private void register() {
    register(code);
  }

  private static void register(String code) {
    Requests.post("partnerships", Requests.partnership(code, Map.of())).then().statusCode(201);
  }
}
