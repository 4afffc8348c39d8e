package programme.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A POST with an idempotency key, and what is looked at in its answers. */
record KeyedPost(String path, String mediaType) {
  static final String KEY = "Idempotency-Key";
  static final String JSON = "application/json";

  KeyedPost(String path) {
    this(path, JSON);
  }

  static String key() {
    return "\"" + UUID.randomUUID() + "\"";
  }

  Response send(String token, String key, String body) {
    return given()
        .auth()
        .oauth2(token)
        .header(KEY, key)
        .header("If-Match", "*")
        .contentType(mediaType)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path);
  }

  /** Sends, and hangs up without waiting for the answer. */
  void sendAndHangUp(String token, String key, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        String.join(
            "\r\n",
            "POST " + path + " HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + token,
            KEY + ": " + key,
            "If-Match: *",
            "Content-Type: " + mediaType,
            "Content-Length: " + bytes.length,
            "",
            "");
    try (Socket line = new Socket("localhost", RestAssured.port)) {
      line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      line.getOutputStream().write(bytes);
      line.getOutputStream().flush();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static void assertDone(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
  }

  static void assertFirst(Response answer) {
    assertDone(answer);
    assertThat(isReplay(answer)).as("a replay").isFalse();
  }

  static void assertSame(Response answer, Response first) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(first.statusCode());
    assertThat(answer.asByteArray()).isEqualTo(first.asByteArray());
    for (String header : List.of("Location", "ETag", "Content-Type")) {
      assertThat(answer.header(header)).as(header).isEqualTo(first.header(header));
    }
  }

  static void assertReplay(Response answer, Response first) {
    assertSame(answer, first);
    assertThat(isReplay(answer)).as("a replay").isTrue();
  }

  static void assertBadKey(Response answer) {
    assertProblem(answer, 400, "validation-failed");
    assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(KEY);
  }

  static void assertProblem(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + code);
    assertThat(isReplay(answer)).as("a replay").isFalse();
  }

  static boolean isReplay(Response answer) {
    return "true".equals(answer.header("Idempotent-Replayed"));
  }
}
