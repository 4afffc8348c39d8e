package programme.nomination.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class RefusalsTest {
  private static final Instant CLOSING = Instant.parse("2008-09-15T22:00:00Z");

  private final String network = Api.fresh("network");
  private Clock clock;
  private String call;

  @BeforeEach
  void openACall() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    call = Api.recordedCall();
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.close();
  }

  @Test
  void what_is_refused_in_the_last_day_and_the_day_after_is_kept_with_the_clock_that_judged() {
    Instant lastDay = CLOSING.minusSeconds(86_400);
    clock.moveTo(lastDay.minusNanos(1_000));
    refused("IGO", 422);
    clock.moveTo(lastDay);
    refused("IGO", 422);
    Api.submit(network, Api.nomination(call, "Somebody")).then().statusCode(201);
    refused("NGO", 409);
    clock.moveTo(CLOSING);
    refused("NGO", 409);
    clock.moveTo(CLOSING.plusSeconds(86_400));
    refused("NGO", 409);

    refusals()
        .body(
            "items.problem",
            contains("constituency-mismatch", "duplicate-nomination", "call-closed"))
        .body(
            "items.refusedAt", contains(lastDay.toString(), lastDay.toString(), CLOSING.toString()))
        .body("items.organisation", contains(network, network, network))
        .body("next", equalTo(null));
  }

  @Test
  void nothing_of_what_was_sent_is_kept_and_nobody_else_reads_it() {
    clock.moveTo(CLOSING);
    refused("NGO", 409);
    assertThat(refusals().extract().asString()).doesNotContain("Somebody", "example.org");
    String path = Api.CALLS + "/" + call + "/refusals";
    Api.get(Tokens.of("partner", network), path).then().statusCode(403);
    Api.get(Tokens.secretariat(), Api.CALLS + "/no-such-call/refusals").then().statusCode(404);
  }

  private void refused(String type, int status) {
    ObjectNode nomination = Api.nomination(call, "Somebody");
    nomination.withObject("/organisation").put("type", type);
    Api.submit(network, nomination).then().statusCode(status);
  }

  private ValidatableResponse refusals() {
    return Api.get(Tokens.secretariat(), Api.CALLS + "/" + call + "/refusals")
        .then()
        .statusCode(200);
  }
}
