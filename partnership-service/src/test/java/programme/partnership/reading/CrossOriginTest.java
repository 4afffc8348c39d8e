package programme.partnership.reading;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;

@QuarkusTest
class CrossOriginTest {
  private static final String ALLOWED = "Access-Control-Allow-Origin";
  private static final String PORTAL = "https://portal.example";
  private static final String STRANGER = "https://stranger.example";

  @Test
  void anyone_reads_what_is_public() {
    from(STRANGER)
        .get(Partners.LIST)
        .then()
        .statusCode(200)
        .header(ALLOWED, "*")
        .header(
            "Access-Control-Expose-Headers",
            allOf(
                containsString("ETag"),
                containsString("Link"),
                containsString("Retry-After"),
                containsString("Location"),
                containsString("Idempotent-Replayed")))
        .header("Vary", "Accept, Authorization");
    from(STRANGER).get(Partners.LIST + "/nobody").then().statusCode(404).header(ALLOWED, "*");
    from(STRANGER).get("/no/such/path").then().statusCode(404).header(ALLOWED, "*");
  }

  @Test
  void tokens_and_changes_are_for_configured_origins() {
    withToken(PORTAL)
        .get(Partners.LIST)
        .then()
        .header(ALLOWED, PORTAL)
        .header("Vary", "Accept, Authorization, Origin");
    withToken(STRANGER).get(Partners.LIST).then().header(ALLOWED, nullValue());
    withToken(PORTAL)
        .contentType("application/json")
        .body("{}")
        .post(Partners.LIST)
        .then()
        .statusCode(400)
        .header(ALLOWED, PORTAL);
    withToken(STRANGER)
        .contentType("application/json")
        .body("{}")
        .post(Partners.LIST)
        .then()
        .header(ALLOWED, nullValue())
        .header("Vary", containsString("Origin"));
  }

  @Test
  void preflights_are_answered() {
    preflight(STRANGER, "GET", "if-none-match").header(ALLOWED, "*");
    preflight(STRANGER, "GET", "authorization").header(ALLOWED, nullValue());
    preflight(STRANGER, "POST", "content-type").header(ALLOWED, nullValue());
    preflight(PORTAL, "POST", "authorization,content-type,idempotency-key")
        .header(ALLOWED, PORTAL)
        .header("Access-Control-Allow-Methods", containsString("PATCH"))
        .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"));
  }

  private static io.restassured.response.ValidatableResponse preflight(
      String origin, String method, String headers) {
    return from(origin)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", headers)
        .options(Partners.LIST)
        .then()
        .statusCode(204);
  }

  private static RequestSpecification from(String origin) {
    return given().header("Origin", origin);
  }

  private static RequestSpecification withToken(String origin) {
    return from(origin).auth().oauth2(Tokens.secretariat());
  }
}
