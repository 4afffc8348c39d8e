package programme.partnership.reading;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.partnership.Requests;

@QuarkusTest
class AsOfTest {
  private final String code = "as-of-" + UUID.randomUUID();
  private final String path = "/api/v1/partnerships/" + code;

  @BeforeEach
  void a_partnership_that_became_active_and_was_determined() {
    Map<String, ?> area = Map.of("label", Requests.text("Pacific"), "unRegion", "ASIA_PACIFIC");
    Requests.post("partnerships", Requests.partnership(code, Map.of("area", area)))
        .then()
        .statusCode(201);
    Requests.post("partnerships/" + code + "/status-changes", Requests.step("ACTIVE", "2008-07-01"))
        .then()
        .statusCode(201);
    Requests.post(
            "partnerships/" + code + "/determinations",
            Requests.determination("REGIONAL_CENTRE_REPORTS", "DECIDED", "2008-06-27"))
        .then()
        .statusCode(201);
  }

  @Test
  void facts_are_read_as_of_a_day() {
    get(path + "/status-changes?asOf=2008-06-30").body("items.to", contains("PROPOSED"));
    get(path + "/status-changes?asOf=2008-07-01").body("items.to", contains("PROPOSED", "ACTIVE"));
    get(path + "/status-changes").body("items", hasSize(2));
    get(path + "/determinations?asOf=2008-06-26").body("items", empty());
    get(path + "/determinations?asOf=2008-06-27").body("items", hasSize(1));
    get(path + "/participations?asOf=2008-06-27&role=LEAD").body("items", empty());
  }

  @Test
  void lists_are_filtered_as_of_the_same_day() {
    String list = "/api/v1/partnerships?limit=200&unRegion=ASIA_PACIFIC";
    get(list + "&status=PROPOSED&asOf=2008-06-30").body("items.code", hasItem(code));
    get(list + "&status=ACTIVE&asOf=2008-06-30").body("items.code", not(hasItem(code)));
    get(list + "&status=ACTIVE&asOf=2008-07-01").body("items.code", hasItem(code));
    get(list + "&determination=NONE&asOf=2008-06-26").body("items.code", hasItem(code));
    get(list + "&determination=NONE&asOf=2008-06-27").body("items.code", not(hasItem(code)));
    get(list + "&determination=ANY").body("items.code", hasItem(code));
    get("/api/v1/partnerships?limit=200&unRegion=WEOG").body("items.code", not(hasItem(code)));
  }

  private static ValidatableResponse get(String address) {
    return given().get(address).then().statusCode(200);
  }
}
