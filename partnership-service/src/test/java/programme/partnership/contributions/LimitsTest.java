package programme.partnership.contributions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static programme.partnership.Requests.text;
import static programme.partnership.contributions.Pledges.amend;
import static programme.partnership.contributions.Pledges.get;
import static programme.partnership.contributions.Pledges.pay;
import static programme.partnership.contributions.Pledges.pledge;
import static programme.partnership.contributions.Pledges.pledged;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each member's limits, and that a refusal leaves nothing behind. */
@QuarkusTest
class LimitsTest {
  private static final String FAR = "9999-12-31";

  @Test
  void what_a_contribution_needs_is_named() {
    refused("kind", null, "/kind");
    refused("description", null, "/description");
    refused("earmark", null, "/earmark");
  }

  @Test
  void codes_and_enums_are_as_they_must_be() {
    refused("kind", "GIFT", "/kind");
    refused("contributor", "Not A Code", "/contributor");
    refused("contributor", "a".repeat(101), "/contributor");
    pledge(Map.of("contributor", "a".repeat(100))).then().statusCode(201);
    refused("inResponseTo", Map.of("paragraph", "1"), "/inResponseTo/decision");
    refused("inResponseTo", Map.of("decision", "VIII/5"), "/inResponseTo/decision");
    refused(
        "inResponseTo", Map.of("decision", "VIII-5", "paragraph", ""), "/inResponseTo/paragraph");
    refused("noSuchMember", 1, "/noSuchMember");
  }

  @Test
  void texts_are_language_maps_within_their_length() {
    refused("description", "a bare string", "/description");
    refused("description", text("x".repeat(20_001)), "/description");
    refused("description", text("a\u0000b"), "/description/values/en");
    pledge(Map.of("description", text("x".repeat(20_000)))).then().statusCode(201);
    refused("externalId", "x".repeat(201), "/externalId");
    refused("externalId", "", "/externalId");
  }

  @Test
  void an_earmark_is_exactly_one_thing() {
    earmarkRefused(Map.of());
    earmarkRefused(Map.of("programme", false));
    earmarkRefused(Map.of("programme", true, "partnership", "mppi"));
    earmarkRefused(Map.of("workPlan", "2009-2010"));
    earmarkRefused(Map.of("item", "toolkit"));
    earmarkRefused(Map.of("partnership", "mppi", "post", "Officer"));
    earmarkRefused(Map.of("partnership", "mppi", "item", "toolkit"));
    refused("earmark", Map.of("post", " "), "/earmark/post");
    refused("earmark", Map.of("post", ""), "/earmark/post");
    refused("earmark", Map.of("post", "a\nb"), "/earmark/post");
    refused("earmark", Map.of("post", "x".repeat(201)), "/earmark/post");
    refused("earmark", Map.of("partnership", "Not A Code"), "/earmark/partnership");
    pledge(Map.of("earmark", Map.of("post", "高级方案干事"))).then().statusCode(201);
  }

  @Test
  void days_are_days_and_none_is_still_to_come() {
    refused("pledgedOn", FAR, "/pledgedOn");
    refused("pledgedOn", "2008-02-30", "/pledgedOn");
    refused("pledgedOn", "2008-07-01T00:00:00Z", "/pledgedOn");
    String id = pledged("10.00", "EUR");
    for (String day : List.of(FAR, "2008-02-30", "yesterday")) {
      pay(id, Map.of("receivedOn", day))
          .then()
          .statusCode(400)
          .body("errors.pointer", hasItem("/receivedOn"));
    }
    amend(id, Map.of("pledgedOn", FAR))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/pledgedOn"));
    get(id).then().body("received", equalTo("0.00"));
  }

  @Test
  void sources_are_fifty_at_most_and_each_whole() {
    Map<String, String> source = Map.of("document", "a note", "place", "row 1");
    refused("sources", Collections.nCopies(51, source), "/sources");
    pledge(Map.of("sources", Collections.nCopies(50, source))).then().statusCode(201);
    refused("sources", List.of(Map.of("document", "a note")), "/sources/0/place");
  }

  @Test
  void a_payment_needs_its_amount_and_day() {
    String id = pledged("10.00", "EUR");
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("amount", null);
    nothing.put("receivedOn", null);
    pay(id, nothing)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/amount"))
        .body("errors.pointer", hasItem("/receivedOn"));
    pay(id, Map.of("amount", 5)).then().statusCode(400);
    pay(id, Map.of("amount", "-5")).then().statusCode(400);
    pay(id, Map.of("currency", "EUR")).then().statusCode(400);
    get(id).then().body("received", equalTo("0.00"));
  }

  @Test
  void what_is_not_there_is_not_found() {
    String none = "01a213f6-69d7-7590-bc70-05bf212e1b0d";
    get(none).then().statusCode(404);
    pay(none, "1.00").then().statusCode(404);
    amend(none, Map.of("amount", "1.00")).then().statusCode(404);
    Pledges.annul("contributions/" + none).then().statusCode(404);
    String id = pledged("10.00", "EUR");
    Pledges.annul("contributions/" + id + "/payments/" + none).then().statusCode(404);
    String other = pledged("10.00", "EUR");
    String payment = pay(other, "1.00").path("id");
    Pledges.annul("contributions/" + id + "/payments/" + payment).then().statusCode(404);
    given().get("/api/v1/contributions/" + none + "/payments").then().statusCode(404);
    given().get("/api/v1/contributions/" + none + "/amendments").then().statusCode(404);
    given().get("/api/v1/contributions/not-an-id").then().statusCode(404);
  }

  @Test
  void an_amendment_keeps_to_the_same_limits() {
    String id = pledged("10.00", "EUR");
    amend(id, Map.of("amount", "10.001"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/amount"));
    amend(id, Map.of("currency", "JPY", "amount", "10.5")).then().statusCode(400);
    amend(id, Map.of("kind", "GIFT")).then().statusCode(400);
    amend(id, Map.of("noSuchMember", 1)).then().statusCode(400);
    amend(id, "*", Map.of("amount", "11.00", "reason", "a bare string"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/reason"));
    get(id).then().body("amount", equalTo("10.00"));
  }

  private static void earmarkRefused(Map<String, ?> earmark) {
    refused("earmark", earmark, "/earmark/exactlyOne");
  }

  private static void refused(String member, Object value, String pointer) {
    Map<String, Object> more = new HashMap<>();
    more.put(member, value);
    pledge(more).then().statusCode(400).body("errors.pointer", hasItem(pointer));
  }
}
