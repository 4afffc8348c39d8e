package programme.reporting.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.vocabulary.Ids;

/** The copy of contributions, as their events tell them. */
@QuarkusTest
class ContributionsTest {
  @Inject Contributions contributions;

  private final OtherService registry = new OtherService();
  private final String partnership = "p-" + UUID.randomUUID();

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void what_is_pledged_and_received_is_summed_per_currency_and_what_has_no_amount_is_not() {
    String euros = pledge("100.10", "EUR");
    pledge("0.90", "EUR");
    pledge("7.125", "KWD");
    pledge(null, null);
    pay(euros, "30.05", "30.05");
    pay(euros, "20.00", "50.05");

    awaitTotals("EUR FINANCIAL 101.00 50.05 2", "KWD FINANCIAL 7.125 0.000 1");
    assertThat(contributions.forPartnership(partnership)).hasSize(4);
    assertThat(contributions.payments(UUID.fromString(euros)))
        .extracting(Contributions.Payment::amount)
        .containsExactly("30.05", "20.00");
    assertThat(contributions.withoutAmount()).isPositive();
  }

  @Test
  void an_amended_pledge_takes_the_place_of_the_first() {
    String id = pledge("100.00", "EUR");
    registry.publish(
        EventType.CONTRIBUTION_AMENDED,
        id,
        data -> {
          data.put("id", id).put("amount", "250.00").put("currency", "EUR").put("received", "0.00");
          data.putObject("earmark").put("partnership", partnership);
        });
    awaitTotals("EUR FINANCIAL 250.00 0.00 1");
    assertThat(contributions.forPartnership(partnership).get(0).reason()).isNotNull();
  }

  @Test
  void what_is_annulled_counts_no_more() {
    String id = pledge("100.00", "EUR");
    String payment = pay(id, "60.00", "60.00");
    String other = pledge("5", "JPY");
    awaitTotals("EUR FINANCIAL 100.00 60.00 1", "JPY FINANCIAL 5 0 1");
    annul(id, "PAYMENT", payment, "0.00");
    awaitTotals("EUR FINANCIAL 100.00 0.00 1", "JPY FINANCIAL 5 0 1");
    assertThat(contributions.payments(UUID.fromString(id))).isEmpty();
    annul(other, "CONTRIBUTION", other, null);
    awaitTotals("EUR FINANCIAL 100.00 0.00 1");
  }

  private String pledge(String amount, String currency) {
    String id = Ids.next().toString();
    registry.publish(
        EventType.CONTRIBUTION_PLEDGED,
        id,
        data -> {
          data.put("id", id);
          if (amount != null) {
            data.put("amount", amount).put("currency", currency);
            data.put(
                "received", amount.replaceAll("[0-9]+([.]|$)", "0$1").replaceAll("[1-9]", "0"));
          }
          data.putObject("earmark").put("partnership", partnership);
        });
    return id;
  }

  private String pay(String id, String amount, String received) {
    String payment = Ids.next().toString();
    registry.publish(
        EventType.CONTRIBUTION_PAID,
        id,
        data -> {
          data.put("id", id).put("received", received);
          ((ObjectNode) data.get("payment")).put("id", payment).put("amount", amount);
        });
    return payment;
  }

  private void annul(String id, String kind, String entry, String received) {
    registry.publish(
        EventType.CONTRIBUTION_ANNULLED,
        id,
        data -> {
          data.put("id", id);
          ((ObjectNode) data.get("fact")).put("kind", kind).put("id", entry);
          if (received == null) {
            data.remove(List.of("received", "currency"));
          } else {
            data.put("received", received);
          }
        });
  }

  private void awaitTotals(String... lines) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(contributions.totalsFor(partnership))
                    .extracting(
                        one ->
                            String.join(
                                " ",
                                one.currency(),
                                one.kind(),
                                one.pledged(),
                                one.received(),
                                Long.toString(one.contributions())))
                    .containsExactly(lines));
  }
}
