package programme.partnership.contributions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.text;
import static programme.partnership.contributions.Pledges.amend;
import static programme.partnership.contributions.Pledges.annul;
import static programme.partnership.contributions.Pledges.fresh;
import static programme.partnership.contributions.Pledges.get;
import static programme.partnership.contributions.Pledges.pay;
import static programme.partnership.contributions.Pledges.pledge;
import static programme.partnership.contributions.Pledges.pledged;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;

@QuarkusTest
class ContributionsTest {
  @Test
  void a_pledge_is_read_by_everyone_and_told_to_followers() {
    String contributor = fresh("agency");
    String id =
        pledge(
                Map.of(
                    "contributor",
                    contributor,
                    "amount",
                    "120000.5",
                    "currency",
                    "EUR",
                    "earmark",
                    Map.of("post", "Senior Programme Officer"),
                    "pledgedOn",
                    "2008-07-01",
                    "inResponseTo",
                    Map.of("decision", "OEWG-VI-19"),
                    "sources",
                    List.of(Map.of("document", "a letter", "place", "line 2"))))
            .then()
            .statusCode(201)
            .header("Location", matchesPattern(".*/api/v1/contributions/[0-9a-f-]{36}"))
            .body("amount", equalTo("120000.50"))
            .body("received", equalTo("0.00"))
            .body("earmark", equalTo(Map.of("post", "Senior Programme Officer")))
            .body("resolved", equalTo(false))
            .body("reason", nullValue())
            .extract()
            .path("id");

    get(id)
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"0\\.[0-9a-f]{16}\""))
        .body("contributor", equalTo(contributor))
        .body("pledgedOn", equalTo("2008-07-01"))
        .body("sources[0].place", equalTo("line 2"));
    try (Topic topic = Topic.of("partnership")) {
      Topic.Event event = topic.await("programme.contribution.pledged.v1", id);
      assertThat(event.sequence()).isEqualTo(1);
      assertThat(event.data().get("amount").asText()).isEqualTo("120000.50");
      assertThat(event.data().get("received").asText()).isEqualTo("0.00");
      assertThat(event.data().get("earmark").toString())
          .isEqualTo("{\"post\":\"Senior Programme Officer\"}");
    }
  }

  @Test
  void what_nobody_says_the_amount_of_is_kept_without_one_and_takes_no_payment() {
    String id =
        pledge(Map.of("earmark", Map.of("partnership", fresh("p"))))
            .then()
            .statusCode(201)
            .body("amount", nullValue())
            .body("received", nullValue())
            .extract()
            .path("id");

    pay(id, "1.00").then().statusCode(409).body("type", equalTo("/problems/pledge-without-amount"));
    amend(id, Map.of("amount", "10.00", "currency", "CHF")).then().statusCode(200);
    pay(id, "1.00").then().statusCode(201).body("currency", equalTo("CHF"));
  }

  @Test
  void an_amendment_says_why_needs_the_version_that_was_read_and_keeps_what_stood_before() {
    String id = pledged("100.00", "USD");
    String tag = get(id).header("ETag");
    amend(id, null, Map.of("amount", "200.00", "reason", text("More"))).then().statusCode(428);
    amend(id, tag, Map.of("amount", "200.00"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
    amend(id, tag, Map.of("amount", "200.00", "reason", text("More")))
        .then()
        .statusCode(200)
        .body("amount", equalTo("200.00"))
        .body("reason.values.en", equalTo("More"));
    amend(id, tag, Map.of("amount", "300.00", "reason", text("Yet more")))
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/precondition-failed"));

    given()
        .get("/api/v1/contributions/" + id + "/amendments")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].changed", contains("amount"))
        .body("items[0].before.amount", equalTo("100.00"))
        .body("items[0].reason.values.en", equalTo("More"));
    try (Topic topic = Topic.of("partnership")) {
      Topic.Event event = topic.await("programme.contribution.amended.v1", id);
      assertThat(event.sequence()).isEqualTo(2);
      assertThat(event.data().get("amount").asText()).isEqualTo("200.00");
      assertThat(event.data().get("changed").toString()).isEqualTo("[\"amount\"]");
      assertThat(event.data().at("/reason/values/en").asText()).isEqualTo("More");
    }
  }

  @Test
  void an_amendment_that_changes_nothing_is_none() {
    String id = pledged("100.00", "USD");
    amend(id, Map.of("amount", "100")).then().statusCode(200).body("reason", nullValue());
    given().get("/api/v1/contributions/" + id + "/amendments").then().body("items", empty());
  }

  @Test
  void another_earmark_takes_the_place_of_the_first() {
    String id = pledge(Map.of("earmark", Map.of("partnership", "mppi"))).path("id");
    Map<String, Object> earmark = new HashMap<>(Map.of("workPlan", "2009-2010", "item", "toolkit"));
    earmark.put("partnership", null);
    amend(id, Map.of("earmark", earmark))
        .then()
        .statusCode(200)
        .body("earmark", equalTo(Map.of("workPlan", "2009-2010", "item", "toolkit")));
    amend(id, Map.of("earmark", Map.of("programme", true)))
        .then()
        .statusCode(400)
        .body("errors[0].detail", matchesPattern("must be one of .*"));
  }

  @Test
  void payments_are_told_with_their_sum_and_never_pass_the_pledge() {
    String id = pledged("100.00", "EUR");
    pay(id, "60.00").then().statusCode(201).body("amount", equalTo("60.00"));
    pay(id, "40.01")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/pledge-exceeded"))
        .body("pledged", equalTo("100.00"))
        .body("received", equalTo("60.00"))
        .body("currency", equalTo("EUR"));
    pay(id, "40").then().statusCode(201).body("amount", equalTo("40.00"));
    get(id).then().body("received", equalTo("100.00"));
    given()
        .get("/api/v1/contributions/" + id + "/payments")
        .then()
        .body("items.amount", contains("60.00", "40.00"))
        .body("items.receivedOn", contains("2008-07-15", "2008-07-15"));
    try (Topic topic = Topic.of("partnership")) {
      Topic.Event event =
          topic.await(
              paid ->
                  paid.subject().equals(id)
                      && paid.type().equals("programme.contribution.paid.v1")
                      && paid.sequence() == 3,
              "the second payment");
      assertThat(event.data().get("received").asText()).isEqualTo("100.00");
      assertThat(event.data().at("/payment/amount").asText()).isEqualTo("40.00");
    }
  }

  @Test
  void a_pledge_stays_at_or_above_what_was_paid_in_its_currency() {
    String id = pledged("100.00", "EUR");
    pay(id, "60.00").then().statusCode(201);
    amend(id, Map.of("amount", "59.99"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/pledge-exceeded"))
        .body("received", equalTo("60.00"));
    amend(id, Map.of("currency", "USD"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/pledge-exceeded"));
    Map<String, Object> unknown = new HashMap<>();
    unknown.put("amount", null);
    unknown.put("currency", null);
    amend(id, unknown).then().statusCode(409).body("type", equalTo("/problems/pledge-exceeded"));
    amend(id, Map.of("amount", "60.00")).then().statusCode(200).body("amount", equalTo("60.00"));
  }

  @Test
  void a_payment_that_is_annulled_is_to_come_again() {
    String id = pledged("100.00", "EUR");
    String payment = pay(id, "100.00").path("id");
    String path = "contributions/" + id + "/payments/" + payment;
    annul(path)
        .then()
        .statusCode(200)
        .body("annulment.reason.values.en", equalTo("Recorded twice"));
    annul(path).then().statusCode(409).body("type", equalTo("/problems/already-annulled"));
    get(id).then().body("received", equalTo("0.00"));
    pay(id, "70.00").then().statusCode(201);
    given()
        .get("/api/v1/contributions/" + id + "/payments")
        .then()
        .body("items[0].annulment", notNullValue())
        .body("items[1].annulment", nullValue());
    try (Topic topic = Topic.of("partnership")) {
      Topic.Event event = topic.await("programme.contribution.annulled.v1", id);
      assertThat(event.data().at("/fact/kind").asText()).isEqualTo("PAYMENT");
      assertThat(event.data().at("/fact/id").asText()).isEqualTo(payment);
      assertThat(event.data().get("received").asText()).isEqualTo("0.00");
    }
  }

  @Test
  void a_contribution_that_is_annulled_takes_nothing_more() {
    String id = pledged("100.00", "EUR");
    String payment = pay(id, "10.00").path("id");
    annul("contributions/" + id).then().statusCode(200).body("annulment", notNullValue());
    annul("contributions/" + id).then().statusCode(409);
    pay(id, "10.00").then().statusCode(409).body("type", equalTo("/problems/already-annulled"));
    amend(id, Map.of("amount", "200.00"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-annulled"));
    annul("contributions/" + id + "/payments/" + payment).then().statusCode(409);
    get(id).then().statusCode(200).body("annulment.reason.values.en", equalTo("Recorded twice"));
    try (Topic topic = Topic.of("partnership")) {
      Topic.Event event = topic.await("programme.contribution.annulled.v1", id);
      assertThat(event.data().at("/fact/kind").asText()).isEqualTo("CONTRIBUTION");
      assertThat(event.data().has("received")).isFalse();
    }
  }

  @Test
  void a_senders_own_id_makes_one_contribution_and_one_payment() {
    Map<String, Object> body =
        Map.of("externalId", fresh("c"), "amount", "10.00", "currency", "EUR");
    String id = pledge(body).then().statusCode(201).extract().path("id");
    pledge(body).then().statusCode(200).body("id", equalTo(id));
    Map<String, Object> other = new HashMap<>(body);
    other.put("amount", "11.00");
    pledge(other).then().statusCode(409).body("type", equalTo("/problems/external-id-taken"));

    Map<String, Object> payment = Map.of("externalId", fresh("p"), "amount", "6.00");
    String first = pay(id, payment).then().statusCode(201).extract().path("id");
    pay(id, payment).then().statusCode(200).body("id", equalTo(first));
    pay(id, Map.of("externalId", payment.get("externalId"), "amount", "1.00"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/external-id-taken"));
    get(id).then().body("received", equalTo("6.00"));
  }

  @Test
  void contributions_are_found_by_what_they_name() {
    String name = fresh("f");
    String programme = pledge(Map.of("contributor", name)).path("id");
    String partnership =
        pledge(
                Map.of(
                    "contributor", name,
                    "kind", "IN_KIND",
                    "earmark", Map.of("partnership", name),
                    "amount", "5",
                    "currency", "JPY"))
            .path("id");
    String item =
        pledge(
                Map.of(
                    "contributor",
                    name,
                    "kind",
                    "TECHNICAL",
                    "earmark",
                    Map.of("workPlan", name, "item", "toolkit")))
            .path("id");
    String post =
        pledge(
                Map.of(
                    "contributor",
                    name,
                    "kind",
                    "SECONDMENT",
                    "earmark",
                    Map.of("post", "Officer " + name),
                    "inResponseTo",
                    Map.of("decision", "VIII-5")))
            .path("id");

    found(name, "kind", "IN_KIND", partnership);
    found(name, "partnership", name, partnership);
    found(name, "workPlan", name, item);
    found(name, "item", "toolkit", item);
    found(name, "post", "Officer " + name, post);
    found(name, "currency", "JPY", partnership);
    found(name, "withAmount", "true", partnership);
    found(name, "withAmount", "false", programme, item, post);
    found(name, "programme", "true", programme);
    found(name, "programme", "false", partnership, item, post);
    found(name, "inResponseTo", "VIII-5", post);
    given()
        .get("/api/v1/contributions?kind=GIFT")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("kind"));
  }

  @Test
  void a_contribution_resolves_when_what_it_names_is_registered() {
    String code = fresh("r");
    String id =
        pledge(Map.of("contributor", code, "earmark", Map.of("partnership", code))).path("id");
    get(id).then().body("resolved", equalTo(false));
    given()
        .get("/api/v1/unresolved-references/partnership?code=" + code)
        .then()
        .body("items.field", containsInAnyOrder("contributor", "earmark"));
    post("partners", Map.of("code", code, "name", text("A ministry"), "type", "PARTY"));
    post("partnerships", programme.partnership.Requests.partnership(code, Map.of()));
    get(id).then().body("resolved", equalTo(true));
  }

  @Test
  void only_the_secretariat_writes() {
    String id = pledged("10.00", "EUR");
    given()
        .auth()
        .oauth2(Tokens.of("partner", "x"))
        .contentType("application/json")
        .body(Map.of("amount", "1.00", "receivedOn", "2008-07-15"))
        .post("/api/v1/contributions/" + id + "/payments")
        .then()
        .statusCode(403);
    get(id).then().body("received", equalTo("0.00"));
  }

  private static void found(String contributor, String parameter, String value, String... ids) {
    given()
        .queryParam("contributor", contributor)
        .queryParam(parameter, value)
        .get("/api/v1/contributions")
        .then()
        .statusCode(200)
        .body("items.id", contains(ids));
  }
}
