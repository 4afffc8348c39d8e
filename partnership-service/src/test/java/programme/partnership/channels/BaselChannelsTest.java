package programme.partnership.channels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.events.EventType;
import programme.kit.testing.OtherService;
import programme.kit.testing.Topic;
import programme.partnership.Requests;
import programme.partnership.Seed;

/** Where the eleven partnerships of the Basel programme are reported, and on what that rests. */
@QuarkusTest
class BaselChannelsTest {
  private static final String NOTE = "COP-9 item 7(d) note";
  private static final List<String> BY_THE_PROGRAMME =
      List.of("mppi", "pace", "asbestos-waste", "mercury", "heavy-metals", "unfccc-cdm");
  private static final Map<String, String> BY_AN_AGENDA_ITEM =
      Map.of(
          "e-waste-asia-pacific", "Annex I, Table 1, row 6 and footnote 3",
          "e-waste-south-america", "Annex I, Table 1, row 7 and footnote 4 (ibid)");
  private static final Map<String, String> THROUGH_CENTRES =
      Map.of(
          "used-oils-africa", "Annex I, Table 1, row 8",
          "used-oils-caribbean", "Annex I, Table 1, row 9",
          "municipalities-guayaquil", "Annex I, Table 1, row 10");

  @BeforeEach
  void load() throws IOException {
    Seed.load();
  }

  @Test
  void on_the_first_day_of_the_meeting_seven_c_takes_two_and_the_programme_reports_the_others() {
    Map<String, String> expected = new LinkedHashMap<>();
    BY_THE_PROGRAMME.forEach(code -> expected.put(code, "PROGRAMME because PROGRAMME []"));
    THROUGH_CENTRES.keySet().forEach(code -> expected.put(code, "PROGRAMME because PROGRAMME []"));
    expected.putAll(bySevenC());
    assertThat(channels("2008-06-23")).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void from_the_last_day_of_the_meeting_centres_report_what_goes_through_them_as_suggested() {
    Map<String, String> expected = new LinkedHashMap<>();
    BY_THE_PROGRAMME.forEach(code -> expected.put(code, "PROGRAMME because PROGRAMME []"));
    expected.putAll(bySevenC());
    THROUGH_CENTRES.forEach(
        (code, place) ->
            expected.put(
                code, "REGIONAL_CENTRE_REPORTS because SUGGESTED [DETERMINATION " + place + "]"));
    for (String day : List.of("2008-06-27", "2010-12-31")) {
      assertThat(channels(day)).as(day).containsExactlyInAnyOrderEntriesOf(expected);
    }
  }

  @Test
  void the_day_before_nothing_is_the_centres_yet() {
    THROUGH_CENTRES
        .keySet()
        .forEach(
            code ->
                assertThat(channel(code, "2008-06-26").getString("channel"))
                    .isEqualTo("PROGRAMME"));
  }

  @Test
  void a_direction_brings_rows_8_to_10_back_and_without_it_they_go_again() {
    String decision = "IX-" + System.nanoTime();
    try (OtherService conference = new OtherService()) {
      conference.publish(EventType.DECISION_ADOPTED, decision, data -> data.put("code", decision));
    }
    Map<String, Object> direction =
        Map.of(
            "appliesTo",
            Map.of("throughCentre", true),
            "channel",
            "PROGRAMME",
            "effectiveOn",
            "2008-06-27",
            "authority",
            Map.of("decision", decision, "paragraph", "2"));
    String id =
        Requests.post("reporting-directions", direction)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    THROUGH_CENTRES
        .keySet()
        .forEach(
            code -> {
              JsonPath channel = channel(code, "2008-06-27");
              assertThat(channel.getString("channel")).as(code).isEqualTo("PROGRAMME");
              assertThat(channel.getString("why")).isEqualTo("DIRECTION");
              assertThat(channel.getString("cites[0].kind")).isEqualTo("DIRECTION");
              assertThat(channel.getString("cites[0].id")).isEqualTo(id);
              assertThat(channel.getString("cites[0].authority.decision")).isEqualTo(decision);
              assertThat(channel.getString("cites[0].authority.paragraph")).isEqualTo("2");
              // One list: from before our record without an end, each segment where the last ends.
              assertThat(channel.getList("segments.why")).containsExactly("PROGRAMME", "DIRECTION");
            });

    Requests.post(
            "reporting-directions/" + id + "/annulment",
            Map.of(
                "reason",
                Requests.text("Recorded in error"),
                "authority",
                Map.of("document", "memo")))
        .then()
        .statusCode(200);
    THROUGH_CENTRES.forEach(
        (code, place) ->
            assertThat(said(code, "2008-06-27"))
                .isEqualTo(
                    "REGIONAL_CENTRE_REPORTS because SUGGESTED [DETERMINATION " + place + "]"));
    toldOnTheTopic(id);
  }

  private static void toldOnTheTopic(String id) {
    try (Topic topic = Topic.of("partnership")) {
      topic.await("programme.reporting-direction.recorded.v1", id);
      topic.await("programme.reporting-direction.annulled.v1", id);
      for (String code : THROUGH_CENTRES.keySet()) {
        List<Integer> segments =
            topic.of("/partnership/partnerships", code).stream()
                .filter(event -> event.type().endsWith("reporting-channel-changed.v1"))
                .map(event -> event.data().get("segments").size())
                .toList();
        assertThat(segments).as(code).endsWith(2, 2, 2);
      }
    }
  }

  private static Map<String, String> bySevenC() {
    Map<String, String> expected = new LinkedHashMap<>();
    BY_AN_AGENDA_ITEM.forEach(
        (code, place) ->
            expected.put(code, "AGENDA_ITEM 7(c) because DECIDED [DETERMINATION " + place + "]"));
    return expected;
  }

  /** All that the registry of the programme says of this day, by code. */
  private static Map<String, String> channels(String day) {
    Map<String, String> all = new LinkedHashMap<>();
    List.of(BY_THE_PROGRAMME, BY_AN_AGENDA_ITEM.keySet(), THROUGH_CENTRES.keySet())
        .forEach(codes -> codes.forEach(code -> all.put(code, said(code, day))));
    assertThat(all).hasSize(11);
    return all;
  }

  private static String said(String code, String day) {
    JsonPath channel = channel(code, day);
    String item = channel.getString("agendaItem");
    List<Map<String, Object>> cites = channel.getList("cites");
    return channel.getString("channel")
        + (item == null ? "" : " " + item)
        + " because "
        + channel.getString("why")
        + " "
        + cites.stream().map(BaselChannelsTest::cited).toList();
  }

  private static String cited(Map<String, Object> citation) {
    Map<?, ?> authority = (Map<?, ?>) citation.get("authority");
    assertThat(authority.get("document")).isEqualTo(NOTE);
    return citation.get("kind") + " " + authority.get("place");
  }

  private static JsonPath channel(String code, String day) {
    return given()
        .get("/api/v1/partnerships/" + code + "/reporting-channel?asOf=" + day)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
