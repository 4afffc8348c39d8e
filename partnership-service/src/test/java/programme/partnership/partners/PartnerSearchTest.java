package programme.partnership.partners;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static programme.partnership.Requests.post;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Platform;
import programme.kit.testing.Tokens;

/** Names in any script are kept to the letter, and found without accents, case or spaces. */
@QuarkusTest
class PartnerSearchTest {
  private final String code = "s-" + UUID.randomUUID();

  /** A name, its language, and what people type who look for it. */
  private record Name(String lang, String name, String... asked) {}

  private static final List<Name> NAMES =
      List.of(
          // Accents, letters that decompose into none, elision; words cut short.
          new Name(
              "fr",
              "Société d’électronique Łódź Øresund",
              "ELECTRONIQUE lodz oresund",
              "soc elec",
              "Société d'Électronique"),
          new Name("ru", "Научно-исследовательский центр Королёв", "КОРОЛЕВ", "исследовательскии"),
          // Vowel points, the hamza on an alef, a lengthened letter.
          new Name("ar", "مركز الأبحاث العَرَبِيّ", "الابحاث العربي", "العــربي"),
          // No spaces; a single letter too.
          new Name("zh", "尼日利亚区域中心", "区域中心", "尼", "尼日利亚区域中心"),
          new Name("el", "Ελληνικός Σύνδεσμος", "ΕΛΛΗΝΙΚΟΣ συνδεσμος"),
          // Its vowel signs are letters.
          new Name("hi", "अपशिष्ट प्रबंधन केंद्र", "प्रबंधन केंद्र"),
          new Name("ko", "한국환경공단", "한국환경"),
          // Three scripts; wide letters are the narrow ones.
          new Name("ja", "循環型社会センターＥＳＭ", "センター esm", "社会"));

  @Test
  void names_in_eight_scripts_are_kept_to_the_letter_and_found() {
    for (Name one : NAMES) {
      String own = code + "-" + one.lang();
      register(
          own,
          Map.of("name", Map.of("values", Map.of(one.lang(), one.name()), "original", one.lang())));
      given()
          .get("/api/v1/partners/" + own)
          .then()
          .body("name.values." + one.lang(), equalTo(one.name()));
      for (String asked : one.asked()) {
        assertThat(found(asked)).as("%s by '%s'", one.name(), asked).contains(own);
        assertThat(found(asked + " qqqqq")).doesNotContain(own);
      }
    }
  }

  @Test
  void acronyms_names_as_printed_elsewhere_and_codes_are_found_and_what_was_taken_out_is_not() {
    String word = "w" + code.replace("-", "");
    register(
        code,
        Map.of(
            "acronym",
            "ACR" + word,
            "alsoPrinted",
            List.of(
                Map.of(
                    "text",
                    "Prin" + word,
                    "lang",
                    "en",
                    "source",
                    Map.of("document", "a note", "place", "row 1")))));
    assertThat(found("acr" + word)).containsExactly(code);
    assertThat(found("prin" + word)).containsExactly(code);
    given()
        .auth()
        .oauth2(Tokens.secretariat())
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(Map.of("alsoPrinted", List.of()))
        .patch("/api/v1/partners/" + code)
        .then()
        .statusCode(200);
    assertThat(found("prin" + word)).isEmpty();
    assertThat(found("acr" + word)).containsExactly(code);
  }

  @Test
  void what_has_no_word_or_too_many_is_refused() {
    for (String asked : List.of("!!! ---", " ", "'", "a b c d e f g h i j k l m n o p q r s t u")) {
      given()
          .queryParam("q", asked)
          .get("/api/v1/partners")
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("q"));
    }
  }

  @Test
  void operators_of_the_database_are_none_here() {
    for (String asked :
        List.of("a:*", "a & !b", "'a''b\\c'", "<-> | x", "(a", "a\\", "x".repeat(3000))) {
      given().queryParam("q", asked).get("/api/v1/partners").then().statusCode(200);
    }
  }

  @Test
  void filters_by_type_country_region_sector_and_whom_it_serves() {
    register(
        code,
        Map.of(
            "type",
            "REGIONAL_CENTRE",
            "country",
            "NG",
            "sectors",
            List.of("electronics " + code),
            "serves",
            List.of(Map.of("unRegion", "AFRICA"), Map.of("countries", List.of("TT", "JM")))));
    for (String filter :
        List.of(
            "type=REGIONAL_CENTRE",
            "country=NG",
            "unRegion=AFRICA",
            "serves=AFRICA",
            "servesCountry=JM")) {
      given()
          .get("/api/v1/partners?q=" + code + "&" + filter)
          .then()
          .statusCode(200)
          .body("items.code", contains(code));
    }
    for (String filter :
        List.of("type=NGO", "country=KE", "unRegion=WEOG", "serves=WEOG", "servesCountry=NG")) {
      given()
          .get("/api/v1/partners?q=" + code + "&" + filter)
          .then()
          .statusCode(200)
          .body("items.code", not(hasItem(code)));
    }
    given()
        .queryParam("sector", "electronics " + code)
        .get("/api/v1/partners")
        .then()
        .body("items.code", contains(code));
    given()
        .get("/api/v1/partners?country=XX")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("country"));
  }

  @Test
  void a_search_can_be_answered_from_its_index() throws SQLException {
    try (var database = Platform.get().database("partnership");
        var statement = database.createStatement()) {
      statement.execute("set enable_seqscan = off");
      statement.execute("set enable_indexscan = off");
      try (var plan =
          statement.executeQuery(
              "explain select code from partner e"
                  + " where cast((e.search @@ cast('''nigeria'':*' as tsquery)) as boolean) = true order by code limit 51")) {
        StringBuilder text = new StringBuilder();
        while (plan.next()) {
          text.append(plan.getString(1)).append('\n');
        }
        assertThat(text.toString()).contains("partner_search");
      }
    }
  }

  private static List<String> found(String asked) {
    return given()
        .queryParam("q", asked)
        .queryParam("limit", 200)
        .get("/api/v1/partners")
        .then()
        .statusCode(200)
        .extract()
        .path("items.code");
  }

  private static void register(String code, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("code", code);
    body.put("name", Map.of("values", Map.of("en", "A partner"), "original", "en"));
    body.put("type", "NGO");
    body.putAll(more);
    post("partners", body).then().statusCode(201);
  }
}
