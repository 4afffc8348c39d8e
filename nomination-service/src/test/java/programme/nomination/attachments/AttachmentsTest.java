package programme.nomination.attachments;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;
import programme.nomination.Api;
import programme.nomination.Clock;
import programme.nomination.Together;

@QuarkusTest
class AttachmentsTest {
  private static final String BYTES = "application/octet-stream";
  private static final String NOBODY = "0190f1e2-0000-7000-8000-000000000000";

  private final String network = Api.fresh("network");
  private final String sender = Tokens.of("partner", network);
  private Clock clock;
  private String call;
  private String nomination;

  @BeforeEach
  void nominate() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    call = Api.recordedCall();
    nomination =
        Api.submit(network, Api.nomination(call, "Somebody"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PDF", "DOCX", "JPEG", "PNG"})
  void a_file_is_taken_receipted_and_given_back_as_a_download_only(String kind) {
    FileType type = FileType.valueOf(kind);
    byte[] file = file(type);
    Response taken = send(sender, type.mediaType(), file);
    taken
        .then()
        .statusCode(201)
        .body("mediaType", equalTo(type.mediaType()))
        .body("size", equalTo(file.length))
        .body("receivedAt", equalTo("2008-09-01T07:00:00Z"))
        .body("receipt.number", equalTo(2));
    String path = path() + "/" + taken.path("id");
    assertThat(taken.header("Location")).endsWith(path);

    for (String reader : List.of(sender, Tokens.secretariat())) {
      Response read = given().auth().oauth2(reader).get(path);
      assertThat(read.statusCode()).isEqualTo(200);
      assertThat(read.asByteArray()).isEqualTo(file);
      assertThat(read.contentType()).startsWith(type.mediaType());
      assertThat(read.header("Content-Disposition"))
          .isEqualTo(
              "attachment; filename=\"CV __.bin\"; filename*=UTF-8''CV%20%E7%AE%80%E5%8E%86.bin");
      assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(read.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
      assertThat(read.header("Cache-Control")).contains("private").contains("no-store");
    }
    Api.get(sender, path())
        .then()
        .statusCode(200)
        .body("items.fileName", contains("CV 简历.bin"))
        .body("items.sha256", contains(taken.<String>path("sha256")));
    verified(2);
    try (Topic topic = Topic.of("nomination")) {
      var told = topic.await("programme.nomination.attachment-added.v1", nomination).data();
      assertThat(told.toString()).doesNotContain("CV").doesNotContain(taken.<String>path("sha256"));
    }
  }

  @Test
  void bytes_that_are_no_such_file_are_refused_whatever_they_are_called() {
    for (byte[] wrong :
        List.of(
            Files.utf8("<html><script>alert(1)</script></html>"),
            Files.picture("gif"),
            Files.zip(java.util.Map.of("a.txt", Files.utf8("a"))),
            new byte[0])) {
      send(sender, FileType.PDF_TYPE, wrong).then().statusCode(415).body("type", unsupported());
      send(sender, BYTES, wrong).then().statusCode(415).body("type", unsupported());
    }
    send(sender, FileType.PDF_TYPE, Files.picture("png"))
        .then()
        .statusCode(415)
        .body("detected", equalTo(FileType.PNG_TYPE));
    send(sender, "text/html", Files.pdf("x")).then().statusCode(415).body("type", unsupported());
    nothingCame();
  }

  @Test
  void what_is_too_large_or_unpacks_without_end_is_refused() {
    send(sender, BYTES, new byte[Attachments.LARGEST + 1])
        .then()
        .statusCode(413)
        .body("type", equalTo(Api.problem("payload-too-large")));
    send(sender, FileType.DOCX_TYPE, Files.bomb())
        .then()
        .statusCode(413)
        .body("type", equalTo(Api.problem("payload-too-large")));
    nothingCame();
    byte[] largest = java.util.Arrays.copyOf(Files.picture("jpg"), Attachments.LARGEST);
    send(sender, FileType.JPEG_TYPE, largest).then().statusCode(201);
    // Every other operation takes 1 MB, as before.
    Api.post(Api.NOMINATIONS, Api.nomination(call, "x".repeat(2_000_000))).then().statusCode(413);
  }

  @Test
  void strangers_learn_nothing_and_callers_without_a_token_are_refused() {
    byte[] file = Files.pdf("x");
    String attachment = send(sender, BYTES, file).path("id");
    String stranger = Tokens.of("partner", Api.fresh("stranger"));
    for (String tail : List.of("", "/" + attachment)) {
      String there = Api.get(stranger, path() + tail).then().statusCode(404).extract().asString();
      String absent =
          Api.get(stranger, Api.NOMINATIONS + "/" + NOBODY + "/attachments" + tail)
              .then()
              .statusCode(404)
              .extract()
              .asString();
      assertThat(there.replace(nomination, NOBODY)).isEqualTo(absent);
      given().get(path() + tail).then().statusCode(401);
    }
    send(stranger, BYTES, file).then().statusCode(404);
    given().contentType(BYTES).body(file).post(path()).then().statusCode(401);
    send(Tokens.secretariat(), BYTES, Files.pdf("y")).then().statusCode(201);
  }

  @Test
  void the_same_bytes_sent_twice_are_one_attachment_with_one_receipt() throws Exception {
    byte[] file = Files.pdf("twice");
    Response first = send(sender, BYTES, file);
    clock.moveTo(Instant.parse("2008-09-30T00:00:00Z"));
    Response second = send(sender, BYTES, file);
    second.then().statusCode(200).body("id", equalTo(first.<String>path("id")));
    assertThat(second.header("Content-Location")).isEqualTo(first.header("Location"));
    verified(2);
    clock.moveTo(Instant.parse("2008-09-02T00:00:00Z"));

    List<Callable<Integer>> atOnce = new ArrayList<>();
    byte[] other = Files.pdf("at once");
    for (int n = 0; n < 4; n++) {
      atOnce.add(() -> send(sender, BYTES, other).statusCode());
    }
    assertThat(Together.all(atOnce)).containsOnlyOnce(201).isSubsetOf(200, 201, 409);
    verified(3);
  }

  @Test
  void nothing_is_taken_at_the_deadline_or_after_a_decision() {
    clock.moveTo(Instant.parse("2008-09-15T21:59:59.999999Z"));
    send(sender, BYTES, Files.pdf("in time")).then().statusCode(201);
    clock.moveTo(Instant.parse("2008-09-15T22:00:00Z"));
    send(sender, BYTES, Files.pdf("late"))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("call-closed")))
        .body("receivedAt", equalTo("2008-09-15T22:00:00Z"));
    clock.moveTo(Instant.parse("2008-09-02T07:00:00Z"));
    String withdrawn =
        Api.submit(network, Api.nomination(call, "Somebody else")).then().extract().path("id");
    Api.post(sender, Api.NOMINATIONS + "/" + withdrawn + "/withdrawal", Api.json("{}"))
        .then()
        .statusCode(200);
    nomination = withdrawn;
    send(sender, BYTES, Files.pdf("withdrawn"))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("illegal-transition")));
    nothingCame();
  }

  @Test
  void a_nomination_takes_twenty_files() {
    for (int n = 0; n < Attaching.MOST; n++) {
      send(sender, BYTES, jpeg(n)).then().statusCode(201);
    }
    send(sender, BYTES, jpeg(Attaching.MOST)).then().statusCode(413);
    Api.get(sender, path()).then().body("items", hasSize(Attaching.MOST));
  }

  @Test
  void a_name_that_no_file_could_have_is_refused() {
    given()
        .auth()
        .oauth2(sender)
        .contentType(BYTES)
        .header("Content-Disposition", "attachment; filename=\"../x\"")
        .body(Files.pdf("x"))
        .post(path())
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("Content-Disposition"))
        .body("errors[0].detail", startsWith("must be attachment"));
  }

  private static byte[] file(FileType type) {
    return switch (type) {
      case PDF -> Files.pdf("A CV");
      case DOCX -> Files.docx();
      case JPEG -> Files.picture("jpg");
      case PNG -> Files.picture("png");
    };
  }

  /** A picture with something behind its end that tells it from others. */
  private static byte[] jpeg(int n) {
    byte[] picture = Files.picture("jpg");
    byte[] marked = java.util.Arrays.copyOf(picture, picture.length + 1);
    marked[picture.length] = (byte) n;
    return marked;
  }

  private Response send(String token, String mediaType, byte[] file) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(mediaType)
        .header("Content-Disposition", "attachment; filename*=UTF-8''CV%20%E7%AE%80%E5%8E%86.bin")
        .body(file)
        .post(path());
  }

  private String path() {
    return Api.NOMINATIONS + "/" + nomination + "/attachments";
  }

  private void nothingCame() {
    Api.get(Tokens.secretariat(), path()).then().statusCode(200).body("items", hasSize(0));
  }

  private void verified(int receipts) {
    Api.get(Tokens.secretariat(), Api.CALLS + "/" + call + "/receipts/verification")
        .then()
        .body("intact", equalTo(true))
        .body("count", equalTo(receipts));
  }

  private static org.hamcrest.Matcher<String> unsupported() {
    return equalTo(Api.problem("unsupported-media-type"));
  }
}
