package programme.workplan.workplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import programme.workplan.Api;
import programme.workplan.Seed;

/** A plan out and in as one document. */
@QuarkusTest
class DocumentsTest {
  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml";

  private final ObjectNode content = Seed.freshPlan("2009-2010");
  private final String code = content.get("code").asText();
  private final String path = "work-plans/" + code;

  @BeforeEach
  void write() {
    Seed.load();
    ((ObjectNode) content.at("/items/0")).set("title", hostile());
    ((ObjectNode) content.at("/items/6"))
        .putArray("budgets")
        .addObject()
        .put("amount", "100000.10")
        .put("currency", "USD");
    Api.post("work-plans", content).then().statusCode(201);
  }

  /** Words that YAML could take for something else. */
  private ObjectNode hostile() {
    ObjectNode text = content.objectNode();
    ObjectNode values = text.putObject("values");
    String[] words = {
      "no",
      "~",
      "null",
      "1e3",
      "0x1F",
      "2009-01-01",
      "- a",
      "a: b",
      "# c",
      "<<",
      "*x",
      "&x",
      "!x",
      " lead",
      "trail ",
      "two\nlines\n",
      "tab\there",
      "\"q\" 'q' \\",
      "{a}",
      "[b]",
      "%d",
      "@e",
      "`f`",
      "| g",
      "> h",
      "\u0085\u2028\ufeff".substring(1),
      "汞",
      "\uD83D\uDE00"
    };
    for (int n = 0; n < words.length; n++) {
      values.put("en-x-w" + n, words[n]);
    }
    text.put("original", "en-x-w0");
    return text;
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, YAML})
  void what_is_exported_is_taken_in_as_a_draft_and_exported_as_the_same_again(String form) {
    String exported = export(path, form);
    String other = "2009-2010-" + UUID.randomUUID();
    send(form, exported.replace(code, other))
        .then()
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .body("items.size()", equalTo(8));
    assertThat(export("work-plans/" + other, form)).isEqualTo(exported.replace(code, other));
    Seed.assertHeld(
        Api.json(Api.read("work-plans/" + other)).get("items").get(0).get("title"),
        content.at("/items/0/title"),
        "title");
  }

  @Test
  void both_forms_say_the_same() {
    String yaml = export(path, YAML);
    String other = "2009-2010-" + UUID.randomUUID();
    send(YAML, yaml.replace(code, other)).then().statusCode(201);
    assertThat(export("work-plans/" + other, JSON).replace(other, code))
        .isEqualTo(export(path, JSON));
  }

  @Test
  void a_document_replaces_a_draft_on_the_version_that_was_exported() {
    Response exported = Api.secretariat().accept(YAML).get("/api/v1/" + path + "/document");
    exported.then().contentType(startsWith(YAML));
    String tag = exported.header("ETag");
    String edited = exported.asString().replace("\"2010-12-31\"", "2011-12-31");
    put(edited, null).then().statusCode(428);
    put(edited.replace(code, "other"), tag)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/code"));
    put(edited, tag).then().statusCode(200).body("period.to", equalTo("2011-12-31"));
    put(exported.asString(), tag).then().statusCode(412);
    Api.act(path + "/proposal", null).then().statusCode(200);
    put(edited, "*").then().statusCode(409).body("type", equalTo("/problems/plan-frozen"));
  }

  @Test
  void a_draft_is_exported_by_the_secretariat_only_and_each_version_by_its_number() {
    Api.get(path + "/document").then().statusCode(404);
    Api.act(path + "/proposal", null).then().statusCode(200);
    String first = export(path, JSON);
    Api.post(path + "/amendments", "{}").then().statusCode(201);
    Api.patch(path + "/items/pace", "*", "{\"number\": \"17\"}").then().statusCode(200);
    assertThat(Api.get(path + "/document").asString()).isEqualTo(first);
    Api.get(path + "/document?version=2").then().statusCode(404);
    Api.read(path + "/document?version=2").then().body("items[1].number", equalTo("17"));
    Api.read(path + "/document?version=1").then().body("items[1].number", equalTo("2"));
    Api.read(path + "/document?version=0").then().statusCode(400);
    Api.secretariat()
        .accept("text/html")
        .get("/api/v1/" + path + "/document")
        .then()
        .statusCode(406);
  }

  static Stream<String> bombs() {
    String laughs =
        """
        a: &a ["lol", "lol", "lol", "lol"]
        b: &b [*a, *a, *a, *a]
        c: [*b, *b, *b, *b]
        """;
    return Stream.of(
        laughs,
        "code: &x 2010-2012\ntitle: *x\n",
        "code: *unknown\n",
        "base: {<<: {code: x}}\n",
        "code: !!java.net.URL [x]\n",
        "code: !!str x\n",
        "code: x\ncode: y\n",
        "code: x\n---\ncode: y\n",
        "? [complex]\n: key\n",
        "code: [unclosed\n",
        "code: \"\\q\"\n",
        "\tcode: x\n",
        "code: \u0001\n",
        "a: " + "[".repeat(5000) + "]".repeat(5000),
        "a:\n" + nested(200));
  }

  private static String nested(int depth) {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= depth; n++) {
      text.append(" ".repeat(n)).append("a:\n");
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void yaml_that_is_more_than_json_is_refused_by_its_place(String body) {
    send(YAML, body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/malformed-yaml"))
        .body("detail", containsString(body.contains("\u0001") ? "characters" : "at line"));
  }

  @Test
  void what_is_wrong_with_a_plan_in_yaml_is_pointed_to_as_in_json() {
    send(YAML, "").then().statusCode(400);
    send(YAML, "- a\n").then().statusCode(400);
    send(YAML, "code: x\nnoSuchMember: 1\n")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/noSuchMember"));
    String yaml = export(path, YAML).replace(code, "new-" + UUID.randomUUID());
    send(YAML, yaml.replace("amount: \"100000.10\"", "amount: 100000.10"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/items/6/budgets/0/amount"));
    send(YAML, yaml.replace("kind: \"PRODUCT\"", "kind: \"THING\""))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/items/7/kind"));
    byte[] latin = "code: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Api.secretariat()
        .contentType(YAML)
        .body(latin)
        .post("/api/v1/work-plans")
        .then()
        .statusCode(400)
        .body("detail", containsString("UTF-8"));
    send("text/yaml", "code: x\n").then().statusCode(415);
  }

  @Test
  void a_plan_larger_than_its_document_may_be_is_refused_part_by_part_too() {
    send(YAML, "a: " + "x".repeat(2_500_000)).then().statusCode(413);
    ObjectNode item = ((ObjectNode) content.at("/items/7")).deepCopy();
    ArrayNode activities = (ArrayNode) item.get("activities");
    ((ObjectNode) activities.get(0).at("/text/values")).put("en", "x".repeat(19_000));
    for (int n = 1; n < 12; n++) {
      activities.add(((ObjectNode) activities.get(0)).deepCopy().put("key", "a" + n));
    }
    int status = 201;
    for (int n = 0; n < 10 && status == 201; n++) {
      status = Api.post(path + "/items", item.put("key", "large-" + n)).statusCode();
    }
    assertThat(status).isEqualTo(413);
    String large = export(path, YAML);
    String other = "2009-2010-" + UUID.randomUUID();
    send(YAML, large.replace(code, other)).then().statusCode(201);
  }

  @Test
  void the_activities_of_a_plan_are_one_list_also_as_csv() {
    Api.act(path + "/proposal", null).then().statusCode(200);
    Api.get(path + "/activities?limit=200").then().body("items.size()", equalTo(28));
    Api.get(path + "/activities?condition=SUBJECT_TO_FUNDS")
        .then()
        .body("items.size()", equalTo(1))
        .body("items[0].item", equalTo("mercury"));
    Api.get(path + "/activities?item=forum-meeting&kind=NOTE")
        .then()
        .body("items.size()", equalTo(1));
    Api.get(path + "/activities?status=COMPLETED").then().body("items.size()", equalTo(0));
    Api.get(path + "/activities?status=DONE").then().statusCode(400);
    Response page = Api.get(path + "/activities?limit=20");
    String next = page.jsonPath().getString("next").replaceFirst(".*/api/v1/", "");
    Api.get(next).then().body("items.size()", equalTo(8));
    Response csv =
        Api.secretariat().accept("text/csv").get("/api/v1/" + path + "/activities?kind=ACTIVITY");
    csv.then().statusCode(200).contentType(startsWith("text/csv"));
    assertThat(csv.asString().lines().findFirst().orElseThrow())
        .startsWith("item,itemNumber,itemTitle.ar")
        .contains("status,statusSource.progressUpdate,statusSource.revision");
    assertThat(csv.asString().lines().filter(line -> line.contains("NOT_STARTED"))).hasSize(24);
  }

  private static String export(String plan, String form) {
    Response exported = Api.secretariat().accept(form).get("/api/v1/" + plan + "/document");
    assertThat(exported.statusCode()).as(exported.asString()).isEqualTo(200);
    assertThat(exported.contentType()).startsWith(form);
    return new String(exported.asByteArray(), StandardCharsets.UTF_8);
  }

  private static Response send(String form, String body) {
    return Api.secretariat()
        .contentType(form)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/work-plans");
  }

  private Response put(String body, String ifMatch) {
    var request = Api.secretariat().contentType(YAML).body(body.getBytes(StandardCharsets.UTF_8));
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/api/v1/" + path + "/document");
  }
}
