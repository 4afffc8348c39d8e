package programme.workplan.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.workplan.Api;
import programme.workplan.Seed;

/** By when: on a day, or at a meeting of which the days may be unknown and may change. */
@QuarkusTest
class DueTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Zurich"));

  private final String meeting = "COP-" + UUID.randomUUID();
  private final ObjectNode draft = Seed.freshDecision();
  private final String decision = draft.get("code").asText();

  @BeforeEach
  void record() {
    Seed.load();
    Api.post("meetings", Seed.entry("meetings", "COP-10").put("code", meeting))
        .then()
        .statusCode(201);
    ((ObjectNode) draft.at("/paragraphs/10")).put("dueAt", meeting);
    Api.post("decisions", draft).then().statusCode(201);
  }

  private ValidatableResponse read(String paragraph) {
    return Api.get("mandates/" + Mandated.id(decision, paragraph)).then().statusCode(200);
  }

  private void reschedule(LocalDate from) {
    String day = from == null ? "null" : "\"" + from + "\"";
    Api.patch("meetings/" + meeting, "*", "{\"from\": %s, \"to\": %s}".formatted(day, day))
        .then()
        .statusCode(200);
  }

  private ValidatableResponse overdue(boolean is) {
    return Api.get("mandates?decision=" + decision + "&overdue=" + is).then().statusCode(200);
  }

  @Test
  void overdue_is_unknown_until_the_meeting_is_dated_and_turns_as_it_moves() {
    read("5c").body("due", nullValue()).body("overdue", nullValue());
    overdue(true).body("items.key", not(hasItem("5c")));

    reschedule(TODAY.minusDays(1));
    read("5c").body("due", equalTo(TODAY.minusDays(1).toString())).body("overdue", equalTo(true));
    overdue(true).body("items.key", contains("4a", "4b", "5c"));
    Api.get("mandates?decision=" + decision + "&dueBy=" + TODAY.minusDays(1) + "&dueAt=" + meeting)
        .then()
        .body("items.key", contains("5c"));

    reschedule(TODAY);
    read("5c").body("overdue", equalTo(false));
    overdue(false).body("items.key", hasItem("5c"));

    reschedule(TODAY.minusDays(30));
    Mandated.change(Mandated.id(decision, "5c"), null, "DONE", TODAY.minusDays(2).toString())
        .then()
        .statusCode(201);
    read("5c").body("overdue", equalTo(false));
    overdue(true).body("items.key", contains("4a", "4b"));

    reschedule(null);
    read("5c").body("due", nullValue()).body("overdue", nullValue());
  }

  @Test
  void what_has_no_day_is_never_overdue() {
    read("6").body("due", nullValue()).body("overdue", equalTo(false));
    read("4a").body("due", equalTo("2008-09-15")).body("overdue", equalTo(true));
  }

  @Test
  void whoever_polls_hears_of_a_day_that_moved() {
    Instant recorded = Instant.parse(read("5c").extract().path("updatedAt"));
    String none = "mandates?decision=" + decision + "&updatedAfter=2999-01-01T00:00:00Z";
    String since =
        await()
            .until(
                () -> Api.get(none).path("syncedUntil"),
                instant -> Instant.parse(instant).isAfter(recorded));
    String tag = Api.get("mandates/" + Mandated.id(decision, "5c")).header("ETag");
    reschedule(TODAY.plusDays(100));
    Api.get("mandates?decision=" + decision + "&updatedAfter=" + since)
        .then()
        .body("items.key", contains("5c"));
    assertThat(Api.get("mandates/" + Mandated.id(decision, "5c")).header("ETag")).isNotEqualTo(tag);
  }
}
