package programme.workplan.mandates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.workplan.Api;
import programme.workplan.Seed;

/** The calendar as another library than the one that writes it reads it. */
@QuarkusTest
class CalendarTest {
  private final ObjectNode draft = Seed.freshDecision();
  private final String decision = draft.get("code").asText();

  @BeforeEach
  void load() {
    Seed.load();
  }

  private static Response calendar(String query) {
    return given()
        .urlEncodingEnabled(false)
        .accept("text/calendar")
        .get("/api/v1/mandates?" + query)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/calendar"))
        .extract()
        .response();
  }

  private static List<VEvent> events(String query) throws IOException, ParserException {
    String text = new String(calendar(query).asByteArray(), StandardCharsets.UTF_8);
    return new CalendarBuilder()
        .build(new StringReader(text))
        .getComponents(net.fortuna.ical4j.model.Component.VEVENT);
  }

  private static String value(VEvent event, String property) {
    Optional<Property> found = event.getProperty(property);
    return found.map(Property::getValue).orElse(null);
  }

  @Test
  void each_known_due_date_is_one_all_day_event() throws Exception {
    Api.post("decisions", draft).then().statusCode(201);
    List<VEvent> events = events("decision=" + decision);
    assertThat(events).as("4(a), 4(b); OEWG-7 and COP-10 are not dated").hasSize(2);
    VEvent b = events.get(1);
    String id = Mandated.id(decision, "4b");
    assertThat(value(b, "UID")).isEqualTo(id);
    assertThat(value(b, "DTSTART")).isEqualTo("20080915");
    assertThat(
            b.getProperty("DTSTART").orElseThrow().getParameter("VALUE").orElseThrow().getValue())
        .isEqualTo("DATE");
    assertThat(value(b, "DTSTAMP")).matches("[0-9]{8}T[0-9]{6}Z");
    assertThat(value(b, "SUMMARY")).isEqualTo("IX/… 4(b): 非政府组织机构");
    assertThat(value(b, "DESCRIPTION"))
        .isEqualTo("邀请 以下各方在 2008 年 9 月 15 日之前向秘书处提交正式提名:\n非政府组织机构提名巴塞尔非政府论坛的成员;");
    assertThat(value(b, "STATUS")).as("its decision is only proposed").isEqualTo("TENTATIVE");
    assertThat(value(b, "URL")).endsWith("/api/v1/mandates/" + id);

    VEvent english = events("decision=" + decision + "&lang=en").get(1);
    assertThat(value(english, "UID")).isEqualTo(id);
    assertThat(value(english, "SUMMARY")).isEqualTo("IX/… 4(b): non-governmental organisations");
  }

  @Test
  void lines_are_folded_at_75_octets_and_every_text_comes_back_as_it_was() throws Exception {
    String odd = "委员会; a, b\\c\n第二行 " + "非政府组织😀".repeat(40) + " end";
    ((ObjectNode) draft.at("/paragraphs/6/text/values")).put("zh", odd);
    Api.post("decisions", draft).then().statusCode(201);
    byte[] bytes = calendar("decision=" + decision + "&paragraph=4a").asByteArray();
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).as("each line ends in CRLF").doesNotContain("\n");
    for (String line : text.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
    assertThat(value(events("decision=" + decision + "&paragraph=4a").get(0), "DESCRIPTION"))
        .endsWith(odd);
  }

  @Test
  void what_is_due_at_a_meeting_stands_on_its_first_day_and_moves_with_it() throws Exception {
    String meeting = "COP-" + UUID.randomUUID();
    Api.post("meetings", Seed.entry("meetings", "COP-10").put("code", meeting))
        .then()
        .statusCode(201);
    ((ObjectNode) draft.at("/paragraphs/10")).put("dueAt", meeting);
    Api.post("decisions", draft).then().statusCode(201);
    String query = "decision=" + decision + "&paragraph=5c";
    assertThat(draft.at("/paragraphs/10/key").asText()).isEqualTo("5c");
    assertThat(events(query)).isEmpty();
    Api.patch("meetings/" + meeting, "*", "{\"from\": \"2011-10-17\", \"to\": \"2011-10-21\"}");
    VEvent dated = events(query).get(0);
    assertThat(value(dated, "DTSTART")).isEqualTo("20111017");
    Api.patch("meetings/" + meeting, "*", "{\"from\": \"2011-10-10\"}");
    VEvent moved = events(query).get(0);
    assertThat(value(moved, "DTSTART")).isEqualTo("20111010");
    assertThat(value(moved, "UID")).isEqualTo(value(dated, "UID"));
  }

  @Test
  void a_calendar_is_whole_and_takes_the_same_filters() throws Exception {
    given()
        .accept("text/calendar")
        .get("/api/v1/mandates?limit=5")
        .then()
        .statusCode(400)
        .body(containsString("limit"));
    Api.post("decisions", draft).then().statusCode(201);
    assertThat(events("decision=" + decision + "&addressee=NGO")).hasSize(1);
    assertThat(events("decision=" + decision + "&dueBy=2008-09-14")).isEmpty();
  }
}
