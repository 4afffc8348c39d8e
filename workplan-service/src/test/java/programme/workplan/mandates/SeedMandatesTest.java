package programme.workplan.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import programme.workplan.Api;
import programme.workplan.Seed;

/** The programme's own data, sent through the API: what has whom to do, and by when? */
@QuarkusTest
class SeedMandatesTest {
  private static final String OF_COP9 = "mandates?decision=cop9-partnership-programme&limit=200";

  @BeforeEach
  void load() {
    Seed.load();
  }

  @Test
  void the_draft_decision_asks_for_nine_things_of_whom_it_names_by_when_it_says() {
    assertThat(lines(OF_COP9))
        .containsExactly(
            "1 NOTES COP [] - -",
            "2 ADOPTS COP [] - -",
            "3 REQUESTS SECRETARIAT [SUBJECT_TO_FUNDS] - -",
            "4(a) INVITES PRIVATE_SECTOR [] 2008-09-15 -",
            "4(b) INVITES NGO [] 2008-09-15 -",
            "5(a) REQUESTS SECRETARIAT [SUBJECT_TO_FUNDS] - - continuing",
            "5(b) REQUESTS SECRETARIAT [] - OEWG-7",
            "5(c) REQUESTS SECRETARIAT [] - COP-10",
            "6 REQUESTS REGIONAL_CENTRE,COORDINATING_CENTRE [AS_APPROPRIATE] - -",
            "7 URGES PARTY,SIGNATORY,ALL_STAKEHOLDERS [IN_A_POSITION_TO_DO_SO] - -",
            "8 ENCOURAGES PARTY,SIGNATORY [] - -",
            "9 CALLS_UPON PARTY [] - -");
  }

  private static List<String> lines(String query) {
    List<String> lines = new ArrayList<>();
    for (JsonNode mandate : Api.json(Api.get(query)).get("items")) {
      lines.add(
          "%s %s %s [%s] %s %s%s"
              .formatted(
                  mandate.get("number").asText(),
                  mandate.get("verb").asText(),
                  mandate.findValuesAsText("group").stream()
                      .distinct()
                      .collect(Collectors.joining(",")),
                  joined(mandate.get("conditions")),
                  mandate.path("dueOn").asText("-"),
                  mandate.path("dueAt").asText("-"),
                  mandate.get("continuing").asBoolean() ? " continuing" : ""));
    }
    return lines;
  }

  private static String joined(JsonNode words) {
    List<String> all = new ArrayList<>();
    words.forEach(word -> all.add(word.asText()));
    return String.join(",", all);
  }

  @ParameterizedTest
  @CsvSource({
    "REGIONAL_CENTRE, 6 7",
    "COORDINATING_CENTRE, 6 7",
    "PARTY, 7 8 9",
    "SIGNATORY, 7 8",
    "NGO, 4b=2008-09-15 7",
    "PRIVATE_SECTOR, 4a=2008-09-15 7",
    "SECRETARIAT, 3 5a 5b 5c",
    "COP, 1 2",
    "OEWG, ''",
    "ALL_STAKEHOLDERS, 7",
    "MUNICIPALITY, 7",
    "IGO, 7",
    "FINANCIAL_INSTITUTION, 7"
  })
  void each_addressee_finds_what_it_has_to_do_and_by_when(String addressee, String expected) {
    List<String> found = new ArrayList<>();
    for (JsonNode mandate : Api.json(Api.get(OF_COP9 + "&addressee=" + addressee)).get("items")) {
      String due = mandate.get("due").isNull() ? "" : "=" + mandate.get("due").asText();
      found.add(mandate.get("key").asText() + due);
    }
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  @Test
  void every_addressee_is_named_as_it_is_printed() {
    List<String> labels = new ArrayList<>();
    for (JsonNode mandate : Api.json(Api.get(OF_COP9)).get("items")) {
      for (JsonNode addressee : mandate.get("addressees")) {
        JsonNode label = addressee.get("label");
        assertThat(label.get("original").asText()).isEqualTo("zh");
        assertThat(label.get("unofficial")).hasSize(1);
        labels.add(label.at("/values/zh").asText());
      }
    }
    assertThat(labels)
        .containsExactly(
            "缔约方会议",
            "缔约方会议",
            "秘书处",
            "私营部门",
            "非政府组织机构",
            "秘书处",
            "秘书处",
            "秘书处",
            "巴塞尔公约各区域和协调中心",
            "巴塞尔公约各区域和协调中心",
            "缔约方",
            "签署方",
            "所有利益攸关者",
            "《公约》缔约方",
            "签署方",
            "缔约方");
  }

  @Test
  void what_was_due_at_cop_9_is_overdue_and_what_is_due_at_undated_meetings_is_not_known_to_be() {
    JsonNode report = Api.json(Api.get("mandates?decision=VIII-5")).at("/items/0");
    assertThat(report.get("due").asText()).isEqualTo("2008-06-23");
    for (String key : List.of("5b", "5c")) {
      JsonNode mandate = Api.json(Api.get(OF_COP9 + "&paragraph=" + key)).at("/items/0");
      assertThat(mandate.get("due").isNull()).as(key).isTrue();
      assertThat(mandate.get("overdue").isNull()).as(key).isTrue();
    }
  }

  @Test
  void mandates_are_found_by_symbol_also_where_its_number_is_blank() {
    String blank = "mandates?limit=200&decision=IX/%E2%80%A6";
    List<String> decisions = Api.get(blank).jsonPath().getList("items.decision");
    assertThat(decisions).contains("cop9-partnership-programme");
    List<String> symbols = Api.get(blank).jsonPath().getList("items.symbol");
    assertThat(symbols).containsOnly("IX/…");
    assertThat(Api.get("mandates?decision=VIII/5").<List<String>>path("items.key"))
        .containsExactly("report-and-plan");
  }
}
