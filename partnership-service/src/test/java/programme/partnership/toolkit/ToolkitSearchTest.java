package programme.partnership.toolkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static programme.partnership.toolkit.ToolkitTest.publish;
import static programme.partnership.toolkit.ToolkitTest.search;
import static programme.partnership.toolkit.ToolkitTest.word;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import programme.kit.testing.Platform;
import programme.partnership.search.RankedWords;

/** Found by words, in any script, from the index. */
@QuarkusTest
class ToolkitSearchTest {
  private final String mark = word();

  @ParameterizedTest
  @CsvSource({
    "zh, 移动电话伙伴关系倡议指导文件, 电话, 伙伴, 关系倡, 指导文件",
    "zh, 伙伴关系工具袋, 工具, 具袋, 袋, 伙伴关系",
    "fr, Lignes directrices sur l’élimination écologique, ELIMINATION, ecologique, direct, Lignes directrices",
    "es, Guía para la señalización, guia, SENALIZACION, señal, para guía",
    "ru, Ёмкость и перевозка отходов, емкость, ОТХОДОВ, перев, отходов перевозка",
    "ar, دَلِيل النفايات الإلكترونية, دليل, الالكترونية, النفا, النفايات دليل",
    "en, Guideline on End-of-Life Phones (MPPI), end of life, mppi, GUIDE, phones guideline",
    "ja, 電気電子機器リサイクル指針, リサイクル, 機器, 指針, 電子機器"
  })
  void a_title_is_found_by_its_words_without_accents_or_case(
      String language, String title, String one, String two, String three, String four) {
    String id =
        publish(
                Map.of(
                    "title",
                    Map.of("values", Map.of(language, title + " " + mark), "original", language)))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String q : List.of(one, two, three, four)) {
      search(q + " " + mark).then().statusCode(200).body("items.id", contains(id));
    }
    search("沉默 " + mark).then().body("items.id", not(hasItem(id)));
  }

  @Test
  void every_two_neighbouring_characters_of_a_chinese_title_find_it() {
    String title = "组织伙伴关系论坛会议";
    String id =
        publish(
                Map.of(
                    "title", Map.of("values", Map.of("zh", title, "en", mark), "original", "zh")))
            .path("id");
    for (int n = 0; n + 2 <= title.length(); n++) {
      search(title.substring(n, n + 2) + " " + mark).then().body("items.id", contains(id));
    }
    // No neighbours there.
    search("组论 " + mark).then().body("items", hasSize(0));
  }

  @Test
  void symbols_and_partnerships_are_words_too_and_titles_come_first() {
    String document = mark + "doc";
    String other =
        publish(
                new java.util.HashMap<>(
                    Map.of(
                        "url", "https://toolkit.example/b", "partnerships", List.of(mark + "doc"))))
            .path("id");
    String titled =
        publish(Map.of("title", programme.partnership.Requests.text(document))).path("id");
    search(document).then().body("items.id", contains(titled, other));
    search(mark).then().body("items.id", contains(titled, other));
  }

  @Test
  void filters_narrow_a_search() {
    String adopted =
        publish(Map.of("title", programme.partnership.Requests.text(mark), "adoption", "ADOPTED"))
            .path("id");
    publish(Map.of("title", programme.partnership.Requests.text(mark))).then().statusCode(201);
    given()
        .queryParam("q", mark)
        .queryParam("adoption", "ADOPTED")
        .get("/api/v1/toolkit-resources")
        .then()
        .body("items.id", contains(adopted));
  }

  @Test
  void pages_of_a_search_lead_on_to_its_end_each_resource_once() {
    Set<String> published = new HashSet<>();
    for (int n = 0; n < 7; n++) {
      published.add(
          publish(Map.of("title", programme.partnership.Requests.text(mark + " " + "x ".repeat(n))))
              .path("id"));
    }
    Set<String> found = new HashSet<>();
    String next = "/api/v1/toolkit-resources?limit=2&q=" + mark;
    while (next != null) {
      var page = given().get(next).then().statusCode(200).extract().jsonPath();
      for (String id : page.getList("items.id", String.class)) {
        assertThat(found.add(id)).as("once").isTrue();
      }
      next = page.getString("next");
    }
    assertThat(found).isEqualTo(published);
  }

  @Test
  void what_cannot_be_searched_for_is_refused() {
    for (String q : List.of("?!", "   ", "w ".repeat(99) + "w".repeat(99))) {
      search(q).then().statusCode(400).body("errors[0].pointer", equalTo("q"));
    }
    search("o'brien \\ :* & | ! <-> (").then().statusCode(200);
    given()
        .get("/api/v1/toolkit-resources?q=a&updatedAfter=2008-06-20T00:00:00Z")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("updatedAfter"));
    given()
        .get("/api/v1/toolkit-resources?q=a&after=bm9uZQ")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("after"));
  }

  @Test
  void a_search_is_answered_from_its_index() throws SQLException {
    try (var connection = Platform.get().database("partnership");
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate(
          """
          insert into toolkit_resource (id, version, title, kind, partnerships, url, adoption, sources, recorded_at, updated_at, search)
          select uuidv7(), 0, '{"values": {"en": "x"}, "original": "en", "unofficial": []}', 'GUIDELINE', '[]',
            'https://toolkit.example', 'DRAFT', '[]', now(), now(), ('''word' || n || ''':1A')::tsvector
          from generate_series(1, 20000) n
          """);
      statement.execute("analyze toolkit_resource");
      StringBuilder plan = new StringBuilder();
      try (var rows = statement.executeQuery("explain (analyze, buffers) " + literal("word4711"))) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      connection.rollback();
      assertThat(plan.toString())
          .contains("Bitmap Index Scan on toolkit_resource_search")
          .doesNotContain("Seq Scan");
    }
  }

  /** The resource's own statement, with its parameters in place. */
  private static String literal(String q) {
    return ToolkitSearch.RANKED
        .replace(":asked", "'" + RankedWords.query(q).replace("'", "''") + "'")
        .replace(":kind", "''")
        .replace(":adoption", "''")
        .replace(":partnership", "''")
        .replace(":rank", "'Infinity'")
        .replace(":id", "'00000000-0000-0000-0000-000000000000'");
  }
}
