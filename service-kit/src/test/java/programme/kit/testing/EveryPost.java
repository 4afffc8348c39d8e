package programme.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import programme.embedded.TokenSpec;

/** What holds for idempotency keys on each POST that a service's OpenAPI names. */
final class EveryPost {
  private static final String POST = "POST ";
  private static final Set<String> NAMES = Set.of("code", "id", "key", "reference", "externalId");

  private final String service;
  private final JsonPath openapi;

  EveryPost(String service) {
    this.service = service;
    this.openapi = given().accept("application/json").get("/openapi/" + service).jsonPath();
  }

  Stream<DynamicTest> takesKeys() {
    return AccessTable.operations(service).stream()
        .filter(operation -> operation.startsWith(POST))
        .map(operation -> operation.substring(POST.length()))
        .flatMap(
            path ->
                Stream.of(
                    DynamicTest.dynamicTest(POST + path + " takes keys", () -> takesKeys(path)),
                    DynamicTest.dynamicTest(
                        POST + path + " takes the sender's name of what it makes",
                        () -> takesName(path))));
  }

  private void takesKeys(String path) {
    List<String> parameters =
        openapi.getList("paths.'" + path + "'.post.parameters.name", String.class);
    assertThat(parameters).as("in the OpenAPI of POST " + path).contains(KeyedPost.KEY);
    KeyedPost post =
        new KeyedPost(path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()), mediaType(path));
    KeyedPost.assertBadKey(post.send(Tokens.secretariat(), "", "{}"));
    Response answer = post.send(Tokens.secretariat(), KeyedPost.key(), "{}");
    assertThat(answer.statusCode())
        .as("POST %s must be @Once and @Transactional: %s", path, answer.asString())
        .isLessThan(500);
  }

  /** JSON where the operation takes it, or no body at all; else the first that it takes. */
  private String mediaType(String path) {
    Map<String, ?> content = openapi.getMap("paths.'" + path + "'.post.requestBody.content");
    return content == null || content.containsKey(KeyedPost.JSON)
        ? KeyedPost.JSON
        : content.keySet().iterator().next();
  }

  /** A collection's POST with a body takes a natural key or an externalId; an act needs neither. */
  private void takesName(String path) {
    String schema =
        openapi.getString(
            "paths.'" + path + "'.post.requestBody.content.'application/json'.schema.'$ref'");
    if (path.endsWith("s") && schema != null) {
      String name = schema.substring(schema.lastIndexOf('/') + 1);
      Map<String, ?> members = openapi.getMap("components.schemas.'" + name + "'.properties");
      assertThat(members.keySet()).as("members of " + name).containsAnyElementsOf(NAMES);
    }
  }

  /** Each POST with an object's rule ({@code own} in docs/access.md) asks it again of a retry. */
  Stream<DynamicTest> asksObjectRules(Map<String, Supplier<Retries.Own>> own) {
    List<String> ruled = AccessTable.operationsWith(service, "POST", "own");
    DynamicTest all =
        DynamicTest.dynamicTest(
            "each POST with an object's rule is tried",
            () -> assertThat(new TreeSet<>(own.keySet())).isEqualTo(new TreeSet<>(ruled)));
    return Stream.concat(
        Stream.of(all),
        own.entrySet().stream()
            .map(
                one ->
                    DynamicTest.dynamicTest(
                        one.getKey() + " asks the object's rule again",
                        () -> asksAgain(one.getValue().get()))));
  }

  private static void asksAgain(Retries.Own own) {
    KeyedPost post = new KeyedPost(own.path(), own.mediaType());
    String key = KeyedPost.key();
    String body = own.body().toString();
    TokenSpec token =
        Tokens.spec(own.role(), own.organisation()).withSubject("person-" + UUID.randomUUID());
    Response first = post.send(Tokens.of(token), key, body);
    KeyedPost.assertFirst(first);
    KeyedPost.assertReplay(post.send(Tokens.of(token), key, body), first);

    TokenSpec moved =
        Tokens.spec(own.role(), "another-" + UUID.randomUUID()).withSubject(token.subject());
    Response refused = post.send(Tokens.of(moved), key, body);
    assertThat(refused.statusCode()).as(refused.asString()).isIn(403, 404);
    assertThat(KeyedPost.isReplay(refused)).isFalse();
  }
}
