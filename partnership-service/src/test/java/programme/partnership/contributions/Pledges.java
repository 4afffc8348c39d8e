package programme.partnership.contributions;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import programme.kit.testing.Tokens;
import programme.partnership.Requests;

/** Requests that the tests of contributions make. */
final class Pledges {
  private Pledges() {}

  /** A contribution's body; a null takes a member away. */
  static Map<String, Object> body(Map<String, ?> more) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "kind", "FINANCIAL",
                "description", Requests.text("Towards the programme"),
                "earmark", Map.of("programme", true)));
    body.putAll(more);
    body.values().removeIf(value -> value == null);
    return body;
  }

  static Response pledge(Map<String, ?> more) {
    return Requests.post("contributions", body(more));
  }

  static String pledged(String amount, String currency) {
    return pledge(Map.of("amount", amount, "currency", currency))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Response pay(String id, String amount) {
    return pay(id, Map.of("amount", amount));
  }

  static Response pay(String id, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(Map.of("amount", "1", "receivedOn", "2008-07-15"));
    body.putAll(more);
    body.values().removeIf(value -> value == null);
    return Requests.post("contributions/" + id + "/payments", body);
  }

  static Response amend(String id, String ifMatch, Map<String, ?> patch) {
    var request = given().auth().oauth2(Tokens.secretariat());
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/api/v1/contributions/" + id);
  }

  static Response amend(String id, Map<String, ?> patch) {
    Map<String, Object> reasoned = new HashMap<>(patch);
    reasoned.put("reason", Requests.text("A letter of the contributor"));
    return amend(id, "*", reasoned);
  }

  static Response annul(String path) {
    return Requests.post(
        path + "/annulment",
        Map.of(
            "reason", Requests.text("Recorded twice"),
            "authority", Map.of("document", "a memorandum")));
  }

  static Response get(String id) {
    return given().get("/api/v1/contributions/" + id);
  }

  static String fresh(String what) {
    return what + "-" + UUID.randomUUID();
  }
}
