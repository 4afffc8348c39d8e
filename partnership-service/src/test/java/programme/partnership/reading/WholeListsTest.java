package programme.partnership.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Platform;

@QuarkusTest
class WholeListsTest {
  private static final String MANY = Partners.LIST + "?country=VU";
  private static final String FEW = Partners.LIST + "?country=MH";
  private static final int HOW_MANY = 3_000;

  @TestHTTPResource("/")
  URL service;

  @BeforeEach
  void partners() throws SQLException {
    Partners.register("vu", "VU", Map.of());
    try (Connection database = Platform.get().asService("partnership");
        var insert =
            database.prepareStatement(
                "insert into partner select 'vu-' || n, 0, name, acronym, also_printed, type, country, un_region_set,"
                    + " un_region, sectors, serves, sources, now(), programme_now()"
                    + " from partner, generate_series(1, ?) n where code = 'vu' on conflict do nothing")) {
      insert.setInt(1, HOW_MANY - 1);
      insert.executeUpdate();
    }
    Partners.register(
        "mh-formula",
        "MH",
        Map.of(
            "acronym", "=1+1",
            "sectors", List.of("oil", "tyres"),
            "name",
                Map.of(
                    "values",
                    Map.of("fr", "Un \"nom\", long\nsur deux lignes", "pt", "Nome"),
                    "original",
                    "fr")));
    Partners.register("mh-plain", "MH", Map.of());
  }

  /** They were told by no event, and all else that is there was. */
  @AfterEach
  void forgetCopies() throws SQLException {
    try (Connection database = Platform.get().database("partnership")) {
      database.createStatement().executeUpdate("delete from partner where code like 'vu-%'");
    }
  }

  @Test
  void csv_has_a_column_for_each_member_and_for_each_language() {
    List<NamedCsvRecord> rows = csv(FEW);
    assertThat(rows).hasSize(2);
    NamedCsvRecord formula = rows.get(0);
    assertThat(formula.getHeader())
        .startsWith("code", "name.ar", "name.en", "name.es", "name.fr", "name.ru", "name.zh")
        .contains(
            "name.others", "name.original", "name.unofficial", "acronym", "country", "updatedAt")
        .doesNotContain("version");
    assertThat(formula.getField("name.fr")).isEqualTo("Un \"nom\", long\nsur deux lignes");
    assertThat(formula.getField("name.others")).isEqualTo("{\"pt\":\"Nome\"}");
    assertThat(formula.getField("name.original")).isEqualTo("fr");
    assertThat(formula.getField("sectors")).isEqualTo("[\"oil\",\"tyres\"]");
    assertThat(formula.getField("acronym")).as("no spreadsheet computes it").isEqualTo("'=1+1");
    assertThat(rows.get(1).getField("acronym")).isEmpty();
  }

  @Test
  void csv_in_one_language() {
    NamedCsvRecord row = csv(FEW + "&lang=pt").get(0);
    assertThat(row.getHeader()).contains("name.text", "name.lang").doesNotContain("name.en");
    assertThat(row.getField("name.text")).isEqualTo("Nome");
  }

  @Test
  void an_empty_list_has_its_columns_all_the_same() {
    String text = as("text/csv", Partners.LIST + "?country=AQ").extract().asString();
    assertThat(text).startsWith("code,name.ar,").endsWith("\r\n");
    assertThat(text.lines()).hasSize(1);
  }

  @Test
  void the_whole_list_comes_however_long_it_is() {
    assertThat(csv(MANY)).hasSize(HOW_MANY);
    String lines = as("application/x-ndjson", MANY).extract().asString();
    assertThat(lines.lines().map(WholeListsTest::code).distinct()).hasSize(HOW_MANY);
  }

  @Test
  void parts_of_a_list_are_pages_of_json() {
    for (String parameter : List.of("limit=10", "after=YQ")) {
      given()
          .accept("text/csv")
          .get(MANY + "&" + parameter)
          .then()
          .statusCode(400)
          .contentType(startsWith("application/problem+json"))
          .body("errors.pointer", contains(parameter.substring(0, parameter.indexOf('='))));
    }
    given()
        .accept("text/csv")
        .get("/api/v1/partnerships/nobody/determinations")
        .then()
        .statusCode(404)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("/problems/not-found"));
    given().accept("application/xml").get(MANY).then().statusCode(406);
    given().accept("text/csv").get(Partners.LIST + "/vu").then().statusCode(406);
    given().accept("text/csv").get(MANY + "&x=1").then().statusCode(400);
  }

  @Test
  void changes_can_be_had_whole_and_say_until_when() {
    as("application/x-ndjson", FEW + "&updatedAfter=2000-01-01T00:00:00Z")
        .header("Synced-Until", notNullValue());
  }

  @Test
  void what_breaks_on_the_way_never_looks_complete() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service + MANY.substring(1)))
            .header("Accept", "application/x-ndjson")
            .build();
    breakRow("vu-999");
    try {
      assertThatThrownBy(
              () -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
          .isInstanceOf(IOException.class);
    } finally {
      mendRow("vu-999");
    }
  }

  /** No name can be read from this one. */
  private static void breakRow(String code) throws SQLException {
    set(code, "'{\"values\": {}}'");
  }

  private static void mendRow(String code) throws SQLException {
    set(code, "(select name from partner where code = 'vu')");
  }

  private static void set(String code, String name) throws SQLException {
    try (Connection database = Platform.get().database("partnership");
        var update = database.createStatement()) {
      update.executeUpdate("update partner set name = " + name + " where code = '" + code + "'");
    }
  }

  private static List<NamedCsvRecord> csv(String list) {
    String text = as("text/csv", list).extract().asString();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ValidatableResponse as(String mediaType, String list) {
    return given()
        .accept(mediaType)
        .get(list)
        .then()
        .statusCode(200)
        .contentType(startsWith(mediaType))
        .header("Cache-Control", "public, max-age=0, must-revalidate");
  }

  private static String code(String line) {
    try {
      return new ObjectMapper().readTree(line).get("code").textValue();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
