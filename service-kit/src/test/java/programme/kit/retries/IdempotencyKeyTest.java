package programme.kit.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import programme.kit.http.bodies.HeldBody;
import programme.kit.problem.Problem;

class IdempotencyKeyTest {
  private static final IdempotencyKey KEY = new IdempotencyKey("k");

  private final Fingerprints fingerprints = new Fingerprints(new ObjectMapper());

  @Test
  void both_spellings_are_the_same_key() {
    assertThat(key("abc")).isEqualTo(key("\"abc\""));
    assertThat(key("a\"b\\c")).isEqualTo(key("\"a\\\"b\\\\c\""));
    assertThat(key("x".repeat(255))).isEqualTo(key("\"" + "x".repeat(255) + "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\"", "\"\"", "\"a", "\"a\"b\"", "\"a\\b\"", "a b", "\u007f", "é"})
  void what_is_no_key_is_refused(String line) {
    assertThatThrownBy(() -> key(line)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> key("x".repeat(256))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> IdempotencyKey.of(List.of("a", "a"))).isInstanceOf(Problem.class);
  }

  @Test
  void equal_json_is_the_same_request_and_all_else_is_another() {
    String request = request("POST", "/a?b=1", "{\"x\":1.0,\"y\":[1,2]}");
    assertThat(request("POST", "/a?b=1", " {\"y\":[1, 2],\n\"x\":1}")).isEqualTo(request);
    assertThat(request("POST", "/a?b=1", "{\"y\":[2,1],\"x\":1}")).isNotEqualTo(request);
    assertThat(request("POST", "/a?b=2", "{\"x\":1.0,\"y\":[1,2]}")).isNotEqualTo(request);
    assertThat(request("PUT", "/a?b=1", "{\"x\":1.0,\"y\":[1,2]}")).isNotEqualTo(request);
    assertThat(request("POST", "/a", "half {")).isNotEqualTo(request("POST", "/a", "half  {"));
    assertThat(request("POST", "/a", "")).isNotEqualTo(request("POST", "/a", "{}"));
  }

  @Test
  void a_principal_has_keys_of_its_own() {
    assertThat(Fingerprints.ofKey(KEY, "issuer a"))
        .isNotEqualTo(Fingerprints.ofKey(KEY, "issuer b"));
  }

  private String request(String method, String target, String body) {
    try (HeldBody held =
        HeldBody.of(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))) {
      return fingerprints.ofRequest(KEY, method, target, held);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_large_body_is_the_same_byte_by_byte_and_can_be_read_again() throws IOException {
    String large = "[\"" + "x".repeat(3_000_000) + "\"]";
    assertThat(request("POST", "/a", large)).isEqualTo(request("POST", "/a", large));
    assertThat(request("POST", "/a", large)).isNotEqualTo(request("POST", "/a", large + " "));
    try (HeldBody held =
        HeldBody.of(new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))) {
      assertThat(held.isSmall()).isFalse();
      for (int time = 0; time < 2; time++) {
        assertThat(new String(held.stream().readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo(large);
      }
    }
  }

  private static IdempotencyKey key(String line) {
    return IdempotencyKey.of(List.of(line));
  }
}
