package programme.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import programme.reporting.Api;

/** Reports as the secretariat orders and reads them. */
final class ReportsApi {
  static final String PDF = "application/pdf";
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private ReportsApi() {}

  /** Orders a report and waits until it is a draft. */
  static String ordered(JsonNode order) {
    String id =
        Api.post("reports", order)
            .then()
            .statusCode(202)
            .body("status", equalTo("ASSEMBLING"))
            .body("progress.of", org.hamcrest.Matchers.greaterThan(0))
            .extract()
            .path("id");
    await().atMost(Duration.ofSeconds(20)).until(() -> !status(id).equals("ASSEMBLING"));
    assertThat(draft(id).jsonPath().getString("failure")).isNull();
    assertThat(status(id)).isEqualTo("DRAFT");
    return id;
  }

  static String status(String id) {
    return draft(id).path("status");
  }

  static Response draft(String id) {
    return Api.secretariat().accept("application/json").get("/api/v1/reports/" + id);
  }

  static Document page(String id) {
    Response response = Api.secretariat().accept("text/html").get("/api/v1/reports/" + id);
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.asString());
  }

  /** A draft in a format, kept under target for whoever wants to look at it. */
  static byte[] draftBytes(String id, String mediaType, String name) {
    byte[] bytes =
        Api.secretariat()
            .accept(mediaType)
            .get("/api/v1/reports/" + id)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try {
      Path folder = Files.createDirectories(Path.of("target", "reports"));
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }

  /** What everyone reads. */
  static byte[] bytes(String id, String mediaType) {
    return RestAssured.given()
        .accept(mediaType)
        .get("/api/v1/reports/" + id)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  static Response patch(String id, String ifMatch, String body) {
    var request = Api.secretariat().contentType("application/merge-patch+json").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/api/v1/reports/" + id);
  }
}
