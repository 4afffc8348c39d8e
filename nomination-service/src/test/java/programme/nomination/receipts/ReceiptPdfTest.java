package programme.nomination.receipts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class ReceiptPdfTest {
  private final String network = Api.fresh("network");
  private final String sender = Tokens.of("partner", network);
  private Clock clock;
  private String receipt;

  @BeforeEach
  void nominate() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    ObjectNode nomination = Api.nomination(Api.recordedCall(), "Zoë <Ånström> & Søn");
    nomination.withObject("/nominee").put("title", "主任工程师");
    ObjectNode statement = nomination.withObject("/statement").withObject("values");
    statement.put("en", "She has built up the separate collection of household waste.");
    statement.put("ru", "Она создала раздельный сбор бытовых отходов.");
    statement.put("zh", "她建立了生活垃圾分类收集制度。");
    statement.put("ar", "أنشأت نظام الجمع المنفصل للنفايات المنزلية");
    nomination.withArray("interests").add("household-waste").add("mppi");
    String id = Api.submit(network, nomination).then().statusCode(201).extract().path("id");
    receipt = Api.NOMINATIONS + "/" + id + "/receipt";
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.close();
  }

  @Test
  void the_paper_has_the_facts_of_the_json_and_no_others() throws IOException {
    JsonNode json =
        Api.JSON.readTree(Api.get(sender, receipt).then().statusCode(200).extract().asString());
    Response paper = pdf(sender);
    assertThat(paper.statusCode()).as(paper.asString()).isEqualTo(200);
    assertThat(paper.contentType()).startsWith("application/pdf");
    assertThat(paper.header("Content-Disposition")).startsWith("attachment; filename=\"receipt-");
    java.nio.file.Files.write(Path.of("target", "receipt.pdf"), paper.asByteArray());

    String text = text(paper);
    List<String> facts = new ArrayList<>();
    facts(json, facts);
    assertThat(facts).hasSizeGreaterThan(20);
    facts.forEach(fact -> assertThat(text).contains(bare(fact)));
    // The words beside the facts, and nothing that the JSON does not have.
    assertThat(text).containsOnlyOnce(bare("Content, as its hash covers it"));
    assertThat(pdf(sender).asByteArray()).isEqualTo(paper.asByteArray());
  }

  @Test
  void the_paper_is_for_those_who_read_the_receipt() {
    assertThat(pdf(Tokens.secretariat()).statusCode()).isEqualTo(200);
    assertThat(pdf(Tokens.of("partner", Api.fresh("stranger"))).statusCode()).isEqualTo(404);
    given().accept("application/pdf").get(receipt).then().statusCode(401);
    given().auth().oauth2(sender).accept("image/png").get(receipt).then().statusCode(406);
  }

  @Test
  void once_erased_it_still_proves_that_something_came_and_when() throws IOException {
    Api.post(receipt.replace("/receipt", "/erasure"), Api.json("{}")).then().statusCode(200);
    String text = text(pdf(sender));
    assertThat(text)
        .contains(bare("Its content was erased"))
        .contains(bare("2008-09-01T07:00:00Z"));
    assertThat(text).doesNotContain("Zoë");
  }

  private Response pdf(String token) {
    return given().auth().oauth2(token).accept("application/pdf").get(receipt);
  }

  private static void facts(JsonNode node, List<String> facts) {
    if (node.isContainerNode()) {
      node.forEach(child -> facts(child, facts));
    } else {
      facts.add(node.asText());
    }
  }

  private static String text(Response paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(paper.asByteArray())) {
      assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
      return bare(new PDFTextStripper().getText(document).replaceAll("(?m)^\\d+ / \\d+$", ""));
    }
  }

  /** Without the spaces at which lines are broken. */
  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]+", "");
  }
}
