package programme.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.Platform;
import programme.reporting.Programme;

@QuarkusTest
class KeepingTest {
  private static final String OVERVIEW = "/api/v1/dashboard/overview";
  private static final Instant CLOSING = Instant.parse("2031-05-05T10:00:00Z");

  private final Programme programme = new Programme();
  private final String call = "kept-" + UUID.randomUUID();
  private final String status = "calls.find { it.id == '" + call + "' }.status";

  @AfterEach
  void close() throws SQLException {
    stopClock(null);
    programme.close();
  }

  @Test
  void figures_are_never_kept_past_a_calls_closing() throws SQLException {
    programme.others.publish(
        EventType.CALL_SCHEDULED,
        call,
        data -> data.put("id", call).put("closesAt", CLOSING.toString()).putNull("opensAt"));
    await().atMost(Duration.ofSeconds(10)).until(() -> given().get(OVERVIEW).path(status) != null);
    stopClock(CLOSING.minusMillis(3_500));
    String tag =
        given()
            .get(OVERVIEW)
            .then()
            .header("Cache-Control", "public, max-age=3, must-revalidate")
            .body(status, equalTo("OPEN"))
            .extract()
            .header("ETag");
    given()
        .get("/api/v1/dashboard/nominations")
        .then()
        .header("Cache-Control", "public, max-age=3, must-revalidate");
    stopClock(CLOSING.minusMillis(1));
    given().header("If-None-Match", tag).get(OVERVIEW).then().statusCode(304);
    stopClock(CLOSING);
    given()
        .header("If-None-Match", tag)
        .get(OVERVIEW)
        .then()
        .statusCode(200)
        .body(status, equalTo("CLOSED"));
  }

  private static void stopClock(Instant instant) throws SQLException {
    try (Connection database = Platform.get().database("reporting");
        var update = database.prepareStatement("update programme_clock set frozen_at = ?")) {
      update.setObject(1, instant == null ? null : instant.atOffset(ZoneOffset.UTC));
      update.executeUpdate();
    }
  }
}
