package programme.partnership.reading;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import programme.kit.testing.Tokens;
import programme.partnership.Requests;

/** Partners to be read; a country of its own keeps each test's apart. */
final class Partners {
  static final String LIST = "/api/v1/partners";

  private Partners() {}

  /** Once, however often it is asked for. */
  static void register(String code, String country, Map<String, ?> more) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "code",
                code,
                "name",
                Requests.text("Partner " + code),
                "type",
                "NGO",
                "country",
                country));
    body.putAll(more);
    Requests.post("partners", body).then().statusCode(oneOf(201, 409));
  }

  static void rename(String code, String name) {
    Response answer =
        given()
            .auth()
            .oauth2(Tokens.secretariat())
            .contentType("application/merge-patch+json")
            .header("If-Match", "*")
            .body(Map.of("name", Requests.text(name)))
            .patch(LIST + "/" + code);
    answer.then().statusCode(200);
  }
}
