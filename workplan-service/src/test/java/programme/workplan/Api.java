package programme.workplan;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import programme.kit.testing.Tokens;

/**
 * The service as its callers reach it: the secretariat where it writes, everyone where they read.
 */
public final class Api {
  private static final String ROOT = "/api/v1/";

  private Api() {}

  public static RequestSpecification secretariat() {
    return given().auth().oauth2(Tokens.secretariat());
  }

  public static Response get(String path) {
    return given().urlEncodingEnabled(false).get(ROOT + path);
  }

  public static Response read(String path) {
    return secretariat().get(ROOT + path);
  }

  public static Response post(String path, Object body) {
    return secretariat().contentType("application/json").body(body.toString()).post(ROOT + path);
  }

  /** Posts to an act that needs If-Match, under whatever stands. */
  public static Response act(String path, String body) {
    return act(path, body, "*");
  }

  public static Response act(String path, String body, String ifMatch) {
    RequestSpecification request = secretariat().header("If-Match", ifMatch);
    return (body == null ? request : request.contentType("application/json").body(body))
        .post(ROOT + path);
  }

  public static Response patch(String path, String ifMatch, String body) {
    RequestSpecification request =
        secretariat().contentType("application/merge-patch+json").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(ROOT + path);
  }

  public static Response delete(String path, String ifMatch) {
    return (ifMatch == null ? secretariat() : secretariat().header("If-Match", ifMatch))
        .delete(ROOT + path);
  }

  public static JsonNode json(Response response) {
    return Seed.parse(response.asString());
  }
}
