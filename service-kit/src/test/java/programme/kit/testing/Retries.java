package programme.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static programme.kit.testing.KeyedPost.KEY;
import static programme.kit.testing.KeyedPost.assertBadKey;
import static programme.kit.testing.KeyedPost.assertDone;
import static programme.kit.testing.KeyedPost.assertFirst;
import static programme.kit.testing.KeyedPost.assertProblem;
import static programme.kit.testing.KeyedPost.assertReplay;
import static programme.kit.testing.KeyedPost.assertSame;
import static programme.kit.testing.KeyedPost.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What holds for {@code Idempotency-Key} on one operation of a service, on every POST that it has,
 * and on those whose object has a rule.
 */
public final class Retries {
  private final String service;
  private final KeyedPost post;
  private final Supplier<ObjectNode> fresh;
  private final Function<ObjectNode, Integer> rows;
  private final String secretariat = Tokens.secretariat();
  private final Map<String, Runnable> tests = new LinkedHashMap<>();

  private Retries(
      String service, String path, Supplier<ObjectNode> fresh, Function<ObjectNode, Integer> rows) {
    this.service = service;
    this.post = new KeyedPost(path);
    this.fresh = fresh;
    this.rows = rows;
    tests.put("20 at once make one row and get one answer", this::together);
    tests.put("a retry gets the first answer", this::again);
    tests.put("a retry after a cut line gets the answer", this::cut);
    tests.put("another body is refused, before its shape is read", this::reused);
    tests.put("another principal's key is another key", this::anotherPrincipal);
    tests.put("a refusal is not remembered", this::refusalsPass);
    tests.put("what is no key is told, to whom the operation is for", this::malformed);
    tests.put("another process's work is waited for, up to 5 s", this::elsewhere);
    tests.put("a key is gone after 30 days", this::expired);
  }

  /** A request with its body, by somebody to whom the object's rule says yes. */
  public record Own(String path, Object body, String mediaType, String role, String organisation) {
    public Own(String path, JsonNode body, String role, String organisation) {
      this(path, body, KeyedPost.JSON, role, organisation);
    }
  }

  /**
   * @param path of an operation that the secretariat may ask
   * @param fresh bodies that it takes, each for a new thing
   * @param rows how many things the service has of what a body makes
   */
  public static Stream<DynamicTest> on(
      String service, String path, Supplier<ObjectNode> fresh, Function<ObjectNode, Integer> rows) {
    return Stream.concat(
        new Retries(service, path, fresh, rows)
            .tests.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), one.getValue()::run)),
        new EveryPost(service).takesKeys());
  }

  /**
   * @param own requests by operation as in docs/access.md, such as {@code POST /api/v1/nominations}
   */
  public static Stream<DynamicTest> objectRules(String service, Map<String, Supplier<Own>> own) {
    return new EveryPost(service).asksObjectRules(own);
  }

  private void together() {
    ObjectNode body = fresh.get();
    String key = key();
    List<Response> answers = AtOnce.times(20, () -> post.send(secretariat, key, body.toString()));

    assertDone(answers.get(0));
    assertThat(answers).allSatisfy(answer -> assertSame(answer, answers.get(0)));
    assertThat(answers.stream().filter(KeyedPost::isReplay)).hasSize(19);
    assertThat(rows.apply(body)).isEqualTo(1);
  }

  private void again() {
    ObjectNode body = fresh.get();
    String key = key();
    Response first = post.send(secretariat, key, body.toString());
    assertFirst(first);

    String bare = key.substring(1, key.length() - 1);
    assertReplay(post.send(secretariat, bare, respelt(body)), first);
    assertThat(rows.apply(body)).isEqualTo(1);
  }

  private void cut() {
    ObjectNode body = fresh.get();
    String key = key();
    post.sendAndHangUp(secretariat, key, body.toString());
    Response first = post.send(secretariat, key, body.toString());
    assertDone(first);
    assertReplay(post.send(secretariat, key, body.toString()), first);
    assertThat(rows.apply(body)).isEqualTo(1);
  }

  private void reused() {
    ObjectNode body = fresh.get();
    String key = key();
    assertFirst(post.send(secretariat, key, body.toString()));

    for (String other : List.of(fresh.get().toString(), "{", "{\"noSuchMember\":1}", "")) {
      assertProblem(post.send(secretariat, key, other), 422, "idempotency-key-reused");
    }
    assertProblem(post.send(partner(), key, body.toString()), 403, "forbidden");
    assertThat(given().header(KEY, key).body("{").post(post.path()).statusCode()).isEqualTo(401);
  }

  private void anotherPrincipal() {
    String key = key();
    assertFirst(post.send(secretariat, key, fresh.get().toString()));
    String colleague =
        Tokens.of(
            Tokens.spec("secretariat", "secretariat")
                .withSubject("colleague-" + UUID.randomUUID()));
    assertFirst(post.send(colleague, key, fresh.get().toString()));
  }

  private void refusalsPass() {
    String key = key();
    assertThat(post.send(secretariat, key, "{}").statusCode()).isEqualTo(400);
    assertThat(post.send(secretariat, key, "{").statusCode()).isEqualTo(400);
    assertFirst(post.send(secretariat, key, fresh.get().toString()));
  }

  private void malformed() {
    for (String none :
        List.of("", "\"\"", "\"", "\"half", "a b", "\"a b\"", "é", "x".repeat(256), "\"a\";p=1")) {
      assertBadKey(post.send(secretariat, none, "{"));
    }
    assertBadKey(
        given()
            .auth()
            .oauth2(secretariat)
            .headers(new Headers(new Header(KEY, "a"), new Header(KEY, "b")))
            .contentType("application/json")
            .post(post.path()));
    assertThat(post.send(partner(), "", "{").statusCode()).isEqualTo(isForSome() ? 403 : 400);
    assertThat(given().header(KEY, "").post(post.path()).statusCode()).isEqualTo(401);
    String longest = UUID.randomUUID() + "~".repeat(255 - 36);
    assertFirst(post.send(secretariat, longest, fresh.get().toString()));
  }

  /** Whether the operation's own rule refuses some who have a role. */
  private boolean isForSome() {
    return AccessTable.operationsWith(service, "POST", "403").stream()
        .map(operation -> operation.substring("POST ".length()).replaceAll("\\{[^}]+}", "[^/]+"))
        .anyMatch(post.path()::matches);
  }

  private void elsewhere() {
    ObjectNode body = fresh.get();
    String key = key();
    assertFirst(post.send(secretariat, key, fresh.get().toString()));
    try (OtherProcess other = OtherProcess.underLastKey(service)) {
      assertWaitIsBounded(key, body);
      other.endAfter(Duration.ofSeconds(1));
      assertFirst(post.send(secretariat, key, body.toString()));
      assertThat(rows.apply(body)).isEqualTo(1);
    }
  }

  private void assertWaitIsBounded(String key, ObjectNode body) {
    long begun = System.nanoTime();
    var waiting =
        CompletableFuture.supplyAsync(
            () -> AtOnce.times(30, () -> post.send(secretariat, key, body.toString())));
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () -> {
              assertThat(rows.apply(body)).as("others are served meanwhile").isZero();
              assertThat(OtherProcess.waiting(service))
                  .as("connections of those who wait")
                  .isLessThanOrEqualTo(1);
              return waiting.isDone();
            });
    assertThat(waiting.join())
        .allSatisfy(
            answer -> {
              assertProblem(answer, 409, "request-in-progress");
              assertThat(answer.header("Retry-After")).isNotBlank();
            });
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(9));
  }

  private void expired() {
    String key = key();
    assertFirst(post.send(secretariat, key, fresh.get().toString()));
    OtherProcess.change(
        service, "update idempotency_key set kept_at = kept_at - interval '31 days'");
    assertFirst(post.send(secretariat, key, fresh.get().toString()));
  }

  /** The same JSON with its members the other way round and more white space. */
  private static String respelt(ObjectNode body) {
    List<String> names = new ArrayList<>();
    body.fieldNames().forEachRemaining(name -> names.add(0, name));
    ObjectNode turned = body.objectNode();
    names.forEach(name -> turned.set(name, body.get(name)));
    return turned.toPrettyString();
  }

  private static String partner() {
    return Tokens.of("partner", "somebody");
  }
}
