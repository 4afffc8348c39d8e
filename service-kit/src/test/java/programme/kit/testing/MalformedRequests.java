package programme.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Twenty-odd ways to get a request wrong, tried on one operation of a service: each must get
 * problem+json with the status that fits, and never a 5xx.
 */
public final class MalformedRequests {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String path;
  private final String valid;
  private final String token;
  private final Map<String, Integer> expected = new LinkedHashMap<>();
  private final Map<String, Supplier<Response>> requests = new LinkedHashMap<>();

  private MalformedRequests(String path, JsonNode valid, String token) {
    this.path = path;
    this.valid = valid.toString();
    this.token = token;
  }

  /**
   * @param path of an operation that takes POST
   * @param valid a body that it would take
   * @param token that it would take
   * @param text name of a required member that is a string or an object
   */
  public static Stream<DynamicTest> on(String path, ObjectNode valid, String token, String text) {
    MalformedRequests requests = new MalformedRequests(path, valid, token);
    requests.bodies(valid, text);
    requests.headers();
    requests.targets();
    return requests.requests.entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(), () -> requests.check(one.getKey(), one.getValue().get())));
  }

  private void bodies(ObjectNode valid, String text) {
    body("no body", 400, "");
    body("white space for a body", 400, "  \n");
    body("half a body", 400, this.valid.substring(0, this.valid.length() / 2));
    body("something after the body", 400, this.valid + "]");
    body("an array for an object", 400, "[" + this.valid + "]");
    body("a string for an object", 400, "\"x\"");
    body("null for an object", 400, "null");
    body("an unknown member", 400, valid.deepCopy().put("noSuchMember", 1).toString());
    body("a member twice", 400, this.valid.replaceFirst("\\{", "{\"" + text + "\":null,"));
    body("a number for " + text, 400, valid.deepCopy().put(text, 17).toString());
    body("true for " + text, 400, valid.deepCopy().put(text, true).toString());
    body(
        "an array for " + text,
        400,
        valid.deepCopy().set(text, JSON.createArrayNode().add(1)).toString());
    body("without " + text, 400, valid.deepCopy().without(text).toString());
    body("null for " + text, 400, valid.deepCopy().putNull(text).toString());
    body("comments", 400, "/* hello */" + this.valid);
    body(
        "nested two thousand deep",
        400,
        "{\"" + text + "\":" + "[".repeat(2000) + "]".repeat(2000) + "}");
    body("NUL in a string", 400, valid.deepCopy().put(text, "a\u0000b").toString());
    body(
        "a string of three million characters",
        413,
        valid.deepCopy().put(text, "x".repeat(3_000_000)).toString());
    add("bytes that are no UTF-8", 400, () -> json().body(broken()).post(path));
  }

  private void headers() {
    add("plain text", 415, () -> as(token).contentType("text/plain").body(valid).post(path));
    add(
        "a form",
        415,
        () -> as(token).contentType("application/x-www-form-urlencoded").body("a=b").post(path));
    add("XML is wanted", 406, () -> json().accept("application/xml").body(valid).post(path));
    add("no token", 401, () -> given().contentType("application/json").body(valid).post(path));
    add(
        "a token that is none",
        401,
        () -> as("x.y.z").contentType("application/json").body(valid).post(path));
    add("a method that is not there", 405, () -> as(token).delete(path));
  }

  private void targets() {
    add("a path that is not there", 404, () -> as(token).get(path + "/no/such/path/at/all"));
    add("a page of nothing", 400, () -> as(token).queryParam("limit", "0").get(path));
    query("a page of words", "limit", "many");
    query("a parameter that is not there", "noSuchFilter", "x");
    query("a parameter twice", "limit", "5", "5");
    query("NUL in a cursor", "after", "a\0b");
    query("no language", "lang", "");
    query("a language that is none", "lang", "en,x_y");
    add("a cursor that is none", 400, () -> as(token).queryParam("after", "%%%").get(path));
  }

  private void query(String name, String parameter, String... values) {
    add(name, 400, () -> as(token).queryParam(parameter, (Object[]) values).get(path));
  }

  private void body(String name, int status, String body) {
    add(name, status, () -> json().body(body.getBytes(StandardCharsets.UTF_8)).post(path));
  }

  private void add(String name, int status, Supplier<Response> request) {
    expected.put(name, status);
    requests.put(name, request);
  }

  private RequestSpecification json() {
    return as(token).contentType("application/json");
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  private byte[] broken() {
    byte[] bytes = valid.getBytes(StandardCharsets.UTF_8);
    int quote = valid.indexOf('"') + 1;
    bytes[quote] = (byte) 0xC3;
    bytes[quote + 1] = (byte) 0x28;
    return bytes;
  }

  private void check(String name, Response answer) {
    assertThat(answer.statusCode())
        .as("%s: %s", name, answer.asString())
        .isEqualTo(expected.get(name));
    assertThat(answer.contentType()).as(name).startsWith("application/problem+json");
    var problem = answer.jsonPath();
    assertThat(problem.getString("type")).as(name).startsWith("/problems/");
    assertThat(problem.getInt("status")).as(name).isEqualTo(answer.statusCode());
    assertThat(problem.getString("title")).as(name).isNotBlank();
    assertThat(answer.asString())
        .as(name)
        .doesNotContain("Exception", "java.", "programme.", "\tat ");
  }
}
