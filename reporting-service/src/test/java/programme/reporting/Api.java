package programme.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import programme.kit.testing.Tokens;

/** Requests as the programme's callers send them. */
public final class Api {
  private Api() {}

  public static RequestSpecification secretariat() {
    return given().auth().oauth2(Tokens.secretariat());
  }

  public static RequestSpecification partner(String organisation) {
    return given().auth().oauth2(Tokens.of("partner", organisation));
  }

  public static Response post(String path, Object body) {
    return post(secretariat(), path, body);
  }

  public static Response post(RequestSpecification caller, String path, Object body) {
    return caller.contentType("application/json").body(body.toString()).post("/api/v1/" + path);
  }

  /** An act of the secretariat on whatever stands. */
  public static Response act(String path) {
    return secretariat().header("If-Match", "*").post("/api/v1/" + path);
  }
}
