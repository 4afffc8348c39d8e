package programme.reporting.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.reporting.Api;
import programme.reporting.Programme;

/** Tables as spreadsheets save them. */
@QuarkusTest
class CsvTest {
  private static final String HEADER =
      "reference,workPlan,item,period.from,period.to,language,narrative,measures.a,measures.b,measures.b.reason";

  private final Programme programme = new Programme();

  @BeforeEach
  void tell() {
    programme.tellPartnership().tellParticipation("HOST", "2007-01-01", null).tellPlan();
  }

  @AfterEach
  void close() {
    programme.close();
  }

  @Test
  void a_row_says_what_an_update_in_json_says() {
    taken(HEADER + "\n" + row("one", "2008-01-01", "Done.") + ",MET,NOT_MET,No funds.\n");
    Response stored = Api.partner(programme.partner).get("/api/v1/progress-updates");
    stored
        .then()
        .body("items[0].narrative.values.en", equalTo("Done."))
        .body("items[0].period.from", equalTo("2008-01-01"))
        .body("items[0].measures[0].outcome", equalTo("MET"))
        .body("items[0].measures[1].outcome", equalTo("NOT_MET"))
        .body("items[0].measures[1].reason.values.en", equalTo("No funds."));
  }

  @Test
  void excels_separators_marks_and_empty_columns_and_rows_are_understood() {
    String comma =
        HEADER + ",,\r\n" + row("one", "2008-01-01", "Done.") + ",,,,,\r\n,,,,,,,,,,,\r\n\r\n";
    taken(comma);
    same("\uFEFF" + comma, StandardCharsets.UTF_8);
    same(comma.replace(',', ';'), StandardCharsets.UTF_8);
    same("sep=;\r\n" + comma.replace(',', ';'), StandardCharsets.UTF_8);
    same("\uFEFF" + comma.replace(',', '\t'), StandardCharsets.UTF_16LE);
    same("\uFEFF" + comma.replace(',', '\t'), StandardCharsets.UTF_16BE);
  }

  /** The same record: nothing changes. */
  private void same(String text, Charset charset) {
    send(text.getBytes(charset)).then().statusCode(200).body("counts.unchanged", equalTo(1));
  }

  @Test
  void quoted_line_breaks_quotes_and_chinese_come_as_they_were_meant() {
    taken(
        HEADER
            + "\r\n"
            + row("one", "2008-01-01", "\"First line\r\nsecond, \"\"so called\"\": 巴塞尔\"")
            + ",,,\r\n");
    Api.partner(programme.partner)
        .get("/api/v1/progress-updates")
        .then()
        .body("items[0].narrative.values.en", equalTo("First line\nsecond, \"so called\": 巴塞尔"));
  }

  @Test
  void a_day_with_dots_is_understood_and_what_can_be_read_as_two_days_is_refused() {
    taken(HEADER + "\n" + row("one", "01.02.2008", "Done.") + ",,,\n");
    Api.partner(programme.partner)
        .get("/api/v1/progress-updates")
        .then()
        .body("items[0].period.from", equalTo("2008-02-01"));
    for (String day : new String[] {"1/2/2008", "39448", "2008-02-30", "31.02.2008", "Feb 2008"}) {
      send((HEADER + "\n" + row("two", day, "Done.") + ",,,\n").getBytes(StandardCharsets.UTF_8))
          .then()
          .statusCode(422)
          .body("refused[0].reference", equalTo("two"))
          .body("refused[0].line", equalTo(2))
          .body("refused[0].problem.errors[0].pointer", equalTo("/period/from"));
    }
  }

  @Test
  void what_is_no_such_table_is_told() {
    String row = row("one", "2008-01-01", "Done.") + ",,,\n";
    told(HEADER.replace("narrative", "narative") + "\n" + row, 400)
        .body("errors.pointer", equalTo(java.util.List.of("narative", "narrative")));
    told(HEADER + ",item\n" + row, 400).body("errors[0].detail", containsString("twice"));
    told(HEADER + "\n" + row("one", "2008-01-01", "\"Done.") + ",,,\n", 400)
        .body("type", equalTo("/problems/malformed-csv"));
    send((HEADER + "\n" + row).getBytes(StandardCharsets.UTF_16LE))
        .then()
        .statusCode(400)
        .body("detail", containsString("byte order mark"));
    told("nothing\n", 400).body("type", equalTo("/problems/malformed-csv"));
    told(HEADER + "\n", 400);
    told("", 400);
    told(HEADER + "\n" + row.strip() + ",stray\n", 422)
        .body("refused[0].problem.detail", containsString("stray"));
    send((HEADER + "\n" + row.replace("Done.", "Déjà")).getBytes(StandardCharsets.ISO_8859_1))
        .then()
        .statusCode(400)
        .body("detail", containsString("not UTF-8"));
    Api.partner(programme.partner)
        .contentType("text/csv; charset=windows-1252")
        .body(row.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/progress-updates/batch")
        .then()
        .statusCode(415);
  }

  private ValidatableResponse told(String text, int status) {
    return send(text.getBytes(StandardCharsets.UTF_8)).then().statusCode(status);
  }

  private String template() {
    return Api.partner(programme.partner)
        .get("/api/v1/progress-updates/template.csv?separator=SEMICOLON")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .extract()
        .asString();
  }

  @Test
  void the_template_holds_the_callers_own_items_and_comes_back_filled() {
    await().until(() -> template().contains(programme.plan));
    String template = template();
    String[] lines = template.split("\r\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("\uFEFFreference;#about;round;workPlan;item;");
    assertThat(lines[1]).startsWith("one-").contains(";" + programme.plan + ";one;");
    assertThat(Api.partner("somebody-else").get("/api/v1/progress-updates/template.csv").asString())
        .doesNotContain(programme.plan);

    // As it is it lacks its narrative, and says so.
    told(template, 422)
        .body("refused[0].problem.errors.pointer", equalTo(java.util.List.of("/narrative")));
    String filled = template.replace(";en;;", ";en;Filled in.;");
    send(filled.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(200)
        .body("counts.created", equalTo(1));
  }

  private void taken(String text) {
    send(text.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(200)
        .body("counts.created", equalTo(1))
        .body("counts.records", equalTo(1));
  }

  private String row(String reference, String from, String narrative) {
    return "%s,%s,one,%s,2008-06-30,en,%s".formatted(reference, programme.plan, from, narrative);
  }

  private Response send(byte[] body) {
    return Api.partner(programme.partner)
        .contentType("text/csv")
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .body(body)
        .post("/api/v1/progress-updates/batch");
  }
}
