package programme.partnership;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import programme.kit.testing.Tokens;

/** Requests that the tests of several features make. */
public final class Requests {
  private Requests() {}

  public static Response post(String path, Map<String, ?> body) {
    return given()
        .auth()
        .oauth2(Tokens.secretariat())
        .contentType("application/json")
        .body(body)
        .post("/api/v1/" + path);
  }

  public static Map<String, Object> partnership(String code, Map<String, ?> more) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "code",
                code,
                "name",
                text("A partnership"),
                "scope",
                "REGIONAL",
                "area",
                Map.of("label", text("Africa"))));
    body.putAll(more);
    return body;
  }

  public static Map<String, Object> text(String english) {
    return Map.of("values", Map.of("en", english), "original", "en");
  }

  public static Map<String, Object> determination(
      String channel, String firmness, String effectiveOn) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "outcome", "NOT_A_PARTNERSHIP",
                "channel", channel,
                "firmness", firmness,
                "effectiveOn", effectiveOn,
                "authority", Map.of("document", "a note", "place", "row 1")));
    if (channel.equals("AGENDA_ITEM")) {
      body.put("agendaItem", "7(c)");
    }
    return body;
  }

  public static Map<String, Object> step(String to, String effectiveOn) {
    Map<String, Object> body =
        new HashMap<>(Map.of("to", to, "authority", Map.of("decision", "VIII-5")));
    body.put("effectiveOn", effectiveOn);
    return body;
  }

  public static List<String> strings(Response answer, String path) {
    return answer.jsonPath().getList(path, String.class);
  }
}
