package programme.partnership.contributions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static programme.partnership.contributions.Pledges.annul;
import static programme.partnership.contributions.Pledges.fresh;
import static programme.partnership.contributions.Pledges.get;
import static programme.partnership.contributions.Pledges.pay;
import static programme.partnership.contributions.Pledges.pledge;
import static programme.partnership.contributions.Pledges.pledged;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import programme.kit.testing.Platform;

/** Decimals, currencies and the pledge as the limit of its payments. */
@QuarkusTest
class MoneyTest {
  @ParameterizedTest
  @CsvSource({
    "JPY, 1000, 1000, 0, 1000.5",
    "EUR, 1000.1, 1000.10, 0.00, 1000.101",
    "KWD, 1000.01, 1000.010, 0.000, 1000.0001",
    "CLF, 0.0001, 0.0001, 0.0000, 0.00001"
  })
  void amounts_have_the_places_of_their_currency_and_no_more(
      String currency, String amount, String written, String nothing, String excess) {
    String id = pledged(amount, currency);
    get(id).then().body("amount", equalTo(written)).body("received", equalTo(nothing));
    pledge(Map.of("amount", excess, "currency", currency))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/amount"));
    pay(id, excess).then().statusCode(400).body("errors[0].pointer", equalTo("/amount"));
    pay(id, amount).then().statusCode(201).body("amount", equalTo(written));
    get(id).then().body("received", equalTo(written));
  }

  @Test
  void the_refusal_says_how_many_places_there_are() {
    pledge(Map.of("amount", "10.5", "currency", "JPY"))
        .then()
        .statusCode(400)
        .body(
            "errors",
            contains(
                Map.of(
                    "pointer", "/amount", "detail", "has more decimals than JPY has, which is 0")));
    // Zeros say nothing more.
    pledge(Map.of("amount", "10.00", "currency", "JPY"))
        .then()
        .statusCode(201)
        .body("amount", equalTo("10"));
  }

  @Test
  void the_largest_amount_is_kept_to_its_last_digit() {
    String id = pledged("999999999999999.99", "EUR");
    pay(id, "999999999999999.98").then().statusCode(201);
    pay(id, "0.01").then().statusCode(201);
    get(id).then().body("received", equalTo("999999999999999.99"));
    pay(id, "0.01").then().statusCode(409);
    pledge(Map.of("amount", "1000000000000000", "currency", "EUR")).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "-1", "1e3", "1,5", " 1", "1.", ".5", "٣", "1_000", ""})
  void what_is_no_amount_is_refused(String amount) {
    pledge(Map.of("amount", amount, "currency", "EUR"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/amount"));
  }

  @Test
  void an_amount_is_a_string_and_comes_with_its_currency() {
    pledge(Map.of("amount", 10, "currency", "EUR"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/amount"));
    pledge(Map.of("amount", "10"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/currency"));
    pledge(Map.of("currency", "EUR"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/amount"));
    for (String unknown : List.of("EURO", "eur", "ZZZ", "XAU", "XXX", "")) {
      pledge(Map.of("amount", "10", "currency", unknown))
          .then()
          .statusCode(400)
          .body("errors.pointer", hasItem("/currency"));
    }
  }

  @Test
  void currencies_stay_apart_and_what_has_no_amount_is_not_counted() {
    String name = fresh("t");
    String euros = pledgedBy(name, "FINANCIAL", "100.10", "EUR");
    pay(euros, "30.05").then().statusCode(201);
    pledgedBy(name, "FINANCIAL", "0.90", "EUR");
    pledgedBy(name, "IN_KIND", "1000.00", "EUR");
    String dinars = pledgedBy(name, "FINANCIAL", "7.125", "KWD");
    pay(dinars, "7.125").then().statusCode(201);
    pledgedBy(name, "FINANCIAL", "5000", "JPY");
    String wrong = pledgedBy(name, "FINANCIAL", "9999.99", "EUR");
    pay(wrong, "9999.99").then().statusCode(201);
    annul("contributions/" + wrong).then().statusCode(200);
    pledge(Map.of("contributor", name)).then().statusCode(201);
    pledge(Map.of("contributor", name, "kind", "TECHNICAL")).then().statusCode(201);

    given()
        .queryParam("contributor", name)
        .get("/api/v1/contributions/totals")
        .then()
        .statusCode(200)
        .body("currencies.currency", contains("EUR", "JPY", "KWD"))
        .body("currencies.pledged", contains("1101.00", "5000", "7.125"))
        .body("currencies.received", contains("30.05", "0", "7.125"))
        .body("currencies.contributions", contains(3, 1, 1))
        .body("currencies[0].kinds.kind", contains("FINANCIAL", "IN_KIND"))
        .body("currencies[0].kinds.pledged", contains("101.00", "1000.00"))
        .body("withoutAmount", equalTo(2));
    given()
        .queryParam("contributor", name)
        .queryParam("currency", "KWD")
        .get("/api/v1/contributions/totals")
        .then()
        .body("currencies.pledged", contains("7.125"));
    given()
        .queryParam("contributor", "nobody-" + name)
        .get("/api/v1/contributions/totals")
        .then()
        .body("currencies", equalTo(List.of()))
        .body("withoutAmount", equalTo(0));
  }

  @Test
  void thirty_two_payers_at_once_never_pass_the_pledge() throws Exception {
    String id = pledged("100.00", "EUR");
    var answers = atOnce(32, n -> () -> pay(id, "9.99").statusCode());
    assertThat(answers).isEqualTo(Map.of(201, 10, 409, 22));
    get(id).then().body("received", equalTo("99.90"));
    pay(id, "0.10").then().statusCode(201);
    assertThat(sumOfStanding(id)).isEqualByComparingTo("100.00");
  }

  @Test
  void payers_and_amendments_at_once_leave_every_payment_covered() throws Exception {
    String id = pledged("100.00", "EUR");
    var answers =
        atOnce(
            32,
            n ->
                n % 4 == 0
                    ? () -> Pledges.amend(id, Map.of("amount", (40 + n) + ".00")).statusCode()
                    : () -> pay(id, "5.00").statusCode());
    assertThat(answers.keySet()).isSubsetOf(200, 201, 409);
    BigDecimal pledged = new BigDecimal(get(id).<String>path("amount"));
    BigDecimal received = new BigDecimal(get(id).<String>path("received"));
    assertThat(received).isLessThanOrEqualTo(pledged).isEqualByComparingTo(sumOfStanding(id));
  }

  @Test
  void the_database_itself_refuses_more_than_is_pledged() throws Exception {
    String id = pledged("100.00", "EUR");
    try (var connection = Platform.get().database("partnership");
        var update = connection.createStatement()) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () ->
                  update.executeUpdate(
                      "update contribution set received = 100.01 where id = '" + id + "'"))
          .hasMessageContaining("contribution_pledge_exceeded");
    }
  }

  private static String pledgedBy(String contributor, String kind, String amount, String currency) {
    return pledge(
            Map.of(
                "contributor", contributor, "kind", kind, "amount", amount, "currency", currency))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static BigDecimal sumOfStanding(String id) {
    List<Map<String, Object>> payments =
        given()
            .get("/api/v1/contributions/" + id + "/payments?limit=200")
            .jsonPath()
            .getList("items");
    return payments.stream()
        .filter(payment -> payment.get("annulment") == null)
        .map(payment -> new BigDecimal((String) payment.get("amount")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<Integer, Integer> atOnce(
      int writers, java.util.function.IntFunction<Callable<Integer>> request) throws Exception {
    var pool = Executors.newFixedThreadPool(writers);
    try {
      List<Callable<Integer>> requests = new ArrayList<>();
      for (int n = 0; n < writers; n++) {
        requests.add(request.apply(n));
      }
      Map<Integer, Integer> answers = new HashMap<>();
      for (var answer : pool.invokeAll(requests)) {
        answers.merge(answer.get(), 1, Integer::sum);
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }
}
