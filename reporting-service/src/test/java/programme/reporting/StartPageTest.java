package programme.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartPageTest {
  @BeforeEach
  void tell() {
    Basel.tell();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> page("en").select("table[data-plan=2009-2010] tbody tr").size() == 8);
  }

  @Test
  void the_programme_is_shown_in_the_readers_language_without_a_script() {
    Document english = page("fr, en;q=0.8");
    assertThat(english.select("html").attr("lang")).isEqualTo("en");
    assertThat(english.select("li[data-status=NOT_SUPPORTED] li").eachText())
        .anyMatch(name -> name.startsWith("Asbestos Waste"));
    assertThat(english.select("table[data-plan=2007-2008] tbody tr").eachAttr("data-item"))
        .hasSize(10)
        .startsWith("mppi", "pace");
    assertThat(english.select("script")).isEmpty();

    Document chinese = page("zh-CN");
    assertThat(chinese.select("h1").text()).isEqualTo("巴塞尔公约伙伴关系方案");
    assertThat(chinese.select("tr[data-item=mercury] th").text()).contains("汞伙伴关系");
    assertThat(chinese.select("li[data-status] span[lang=en]").eachText())
        .contains("Asbestos Waste");
  }

  @Test
  void a_note_is_no_activity() {
    assertThat(
            page("en").select("table[data-plan=2009-2010] tbody tr:nth-child(5) td").last().text())
        .isEqualTo("4");
  }

  @Test
  void partnerships_of_one_name_are_told_apart_by_their_area() {
    assertThat(page("en").select("li[data-status] li").eachText())
        .contains(
            "Used oils partnership – Africa (regional)",
            "Used oils partnership – Caribbean (regional)");
  }

  @Test
  void the_api_pages_lead_to_all_four_services() {
    String page =
        RestAssured.given()
            .redirects()
            .follow(true)
            .get("/docs")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page)
        .contains(
            "/openapi/partnership",
            "/openapi/workplan",
            "/openapi/nomination",
            "/openapi/reporting");
  }

  private static Document page(String languages) {
    return Jsoup.parse(
        RestAssured.given()
            .header("Accept-Language", languages)
            .get("/")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }
}
