package programme.workplan.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.workplan.Api;
import programme.workplan.Seed;

@QuarkusTest
class MandatesTest {
  @BeforeEach
  void load() {
    Seed.load();
  }

  @Test
  void mandates_are_found_by_whom_they_speak_to() {
    mandates("addressee=NGO").contains("4b", "7", "participation").doesNotContain("4a", "3");
    mandates("addressee=SECRETARIAT")
        .contains("report-and-plan", "3", "5a", "5b", "5c")
        .doesNotContain("7");
    mandates("addressee=SECRETARIAT&verb=INVITES").isEmpty();
    mandates("verb=CALLS_UPON").contains("9").doesNotContain("8");
  }

  @Test
  void mandates_are_found_by_when_they_are_due() {
    mandates("dueAt=OEWG-7").contains("5b").doesNotContain("5c");
    mandates("dueBy=2008-09-15").contains("4a", "4b", "report-and-plan");
    // Due at COP-9, which began on 23 June; COP-10 is not dated, so nothing is due there by any
    // day.
    mandates("dueBy=2008-06-23").contains("report-and-plan").doesNotContain("4a");
    mandates("dueBy=2030-01-01").doesNotContain("5c");
    mandates("status=DONE").isEmpty();
  }

  private static ListAssert<String> mandates(String query) {
    List<String> keys = new ArrayList<>();
    for (String decision : List.of("VIII-5", "OEWG-VI-19", "cop9-partnership-programme")) {
      keys.addAll(
          Api.get("mandates?decision=" + decision + "&" + query)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getList("items.key"));
    }
    return assertThat(keys);
  }

  @Test
  void pages_of_mandates_lead_on_until_the_end() {
    List<String> keys = new ArrayList<>();
    String next = "mandates?limit=5&decision=cop9-partnership-programme";
    while (next != null) {
      var page = Api.get(next).then().statusCode(200).extract().jsonPath();
      keys.addAll(page.getList("items.key"));
      next =
          page.getString("next") == null
              ? null
              : page.getString("next").replaceFirst(".*/api/v1/", "");
    }
    assertThat(keys)
        .containsExactly("1", "2", "3", "4a", "4b", "5a", "5b", "5c", "6", "7", "8", "9");
  }
}
