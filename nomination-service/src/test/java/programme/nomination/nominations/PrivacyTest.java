package programme.nomination.nominations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Platform;
import programme.kit.testing.Tokens;
import programme.nomination.Api;
import programme.nomination.Clock;
import programme.nomination.attachments.Files;

/**
 * A person with a name, an e-mail address and a telephone number that nobody else has is nominated,
 * with all that can go right and wrong; then all that the outside and the operators see is searched
 * for them.
 */
@QuarkusTest
class PrivacyTest {
  private static final String MARK = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  private static final String NAME = "Plantagenesta Quill" + MARK;
  private static final String EMAIL = "mail." + MARK + "@example.org";
  private static final String PHONE = "+41 22 " + MARK;

  private final String network = Api.fresh("network");
  private final String sender = Tokens.of("partner", network);
  private final String stranger = Tokens.of("partner", Api.fresh("stranger"));
  private final Map<String, String> seen = new TreeMap<>();
  private Clock clock;
  private Logs logs;
  private String forum;
  private String call;

  @BeforeEach
  void openACall() {
    logs = Logs.kept();
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    forum = Api.fresh("forum");
    Api.post(Api.FORUMS, Api.forum(forum)).then().statusCode(201);
    call = Api.recordedCall(forum);
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.close();
    logs.close();
  }

  @Test
  void no_person_stands_in_an_event_a_log_line_a_problem_or_a_list() throws Exception {
    String id = nominate();
    problems(id);
    appoint(id);
    lists(id);
    seen.put("events", outbox());
    seen.put("logs", logs.text());

    assertThat(seen.get("events")).contains(id).contains("programme.member.appointed.v1");
    assertThat(seen.get("logs")).contains("deliberately logged by PrivacyTest");
    assertThat(seen).hasSizeGreaterThan(25);
    assertThat(seen)
        .allSatisfy((where, text) -> assertThat(text).as(where).doesNotContainIgnoringCase(MARK));
    // The search can find: who may read does.
    assertThat(Api.get(sender, Api.NOMINATIONS + "/" + id).asString()).contains(NAME, EMAIL, PHONE);
  }

  private String nominate() {
    String id = Api.submit(network, nomination()).then().statusCode(201).extract().path("id");
    attach(id, sender, Files.pdf(NAME)).then().statusCode(201);
    return id;
  }

  private void problems(String id) {
    keep("duplicate", Api.submit(network, nomination()), 409);
    ObjectNode wrong = nomination();
    wrong.withObject("/organisation").put("type", "IGO");
    keep("another constituency", Api.submit(network, wrong), 422);
    ObjectNode broken = nomination();
    broken.withObject("/nominee").put("email", EMAIL + "@" + EMAIL);
    keep("no e-mail address", Api.submit(network, broken), 400);
    ObjectNode unknown = nomination();
    unknown.withObject("/nominee").put("fax", PHONE);
    keep("no such member", Api.submit(network, unknown), 400);
    ObjectNode mistyped = nomination();
    mistyped.withObject("/nominee").putArray("phone").add(PHONE).add(PHONE);
    keep("another type", Api.submit(network, mistyped), 400);
    ObjectNode long_ = nomination();
    long_.withObject("/nominee").put("title", NAME.repeat(30));
    keep("too long", Api.submit(network, long_), 400);
    keep("another's", Api.submit(Api.fresh("another"), nomination().put("call", NAME)), 400);
    keep("no such call", Api.submit(network, nomination().put("call", "no-such-call")), 422);
    keep("no such file", attach(id, sender, Files.picture("gif")), 415);
    keep("the same file", attach(id, stranger, Files.pdf(NAME)), 404);
    ObjectNode external = nomination().put("externalId", MARK.replaceAll(".", "x"));
    external.withObject("/nominee").put("name", NAME + " the second");
    Api.submit(network, external).then().statusCode(201);
    external.withObject("/nominee").put("name", NAME + " the third");
    keep("external id taken", Api.submit(network, external), 409);
  }

  private void appoint(String id) {
    Api.step(id, "review").then().statusCode(200);
    Api.step(id, "acceptance").then().statusCode(200);
    keep("withdrawn too late", Api.step(id, "withdrawal"), 409);
    String member =
        given().get(Api.FORUMS + "/" + forum + "/members").jsonPath().getString("items[0].id");
    Api.post(
            Api.FORUMS + "/" + forum + "/members/" + member + "/departure",
            Api.json("{'to': '2008-12-31'}"))
        .then()
        .statusCode(200);
  }

  private void lists(String id) {
    String members = Api.FORUMS + "/" + forum + "/members";
    for (String path :
        List.of(
            members,
            Api.FORUMS + "/" + forum,
            Api.FORUMS + "/" + forum + "/balance",
            Api.CALLS + "/" + call,
            Api.CALLS + "?forum=" + forum,
            "/api/v1/unresolved-references/nomination?limit=200",
            "/api/v1/changes/nomination?subject=" + id,
            "/api/v1/changes/nomination?subject=" + forum)) {
      seen.put("everyone: " + path, given().get(path).then().statusCode(200).extract().asString());
      seen.put("the sender: " + path, Api.get(sender, path).asString());
    }
    for (String path :
        List.of(
            Api.NOMINATIONS + "?call=" + call,
            Api.CALLS + "/" + call + "/look-alikes",
            Api.CALLS + "/" + call + "/receipts/verification",
            "/api/v1/audit/nomination?resource=" + Api.NOMINATIONS + "/" + id)) {
      seen.put(
          "the secretariat: " + path,
          Api.get(Tokens.secretariat(), path).then().statusCode(200).extract().asString());
    }
    for (String tail : List.of("", "/receipt", "/attachments", "/personal-data")) {
      String path = Api.NOMINATIONS + "/" + id + tail;
      seen.put(
          "a stranger: " + path,
          Api.get(stranger, path).then().statusCode(404).extract().asString());
    }
    seen.put("a stranger's list", Api.get(stranger, Api.NOMINATIONS).asString());
  }

  /** Every event that will be on the topic or is, with all its columns. */
  private static String outbox() throws Exception {
    StringBuilder events = new StringBuilder();
    try (var database = Platform.get().database("nomination");
        var rows = database.createStatement().executeQuery("select o::text from outbox o")) {
      while (rows.next()) {
        events.append(rows.getString(1)).append('\n');
      }
    }
    return events.toString();
  }

  private ObjectNode nomination() {
    ObjectNode nomination = Api.nomination(call, NAME);
    nomination.withObject("/nominee").put("email", EMAIL).put("phone", PHONE);
    nomination.withObject("/statement/values").put("en", "I am " + NAME);
    return nomination;
  }

  private static Response attach(String id, String token, byte[] file) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/pdf")
        .header("Content-Disposition", "attachment; filename=\"" + NAME + ".pdf\"")
        .body(file)
        .post(Api.NOMINATIONS + "/" + id + "/attachments");
  }

  private void keep(String what, Response refused, int status) {
    assertThat(refused.statusCode()).as("%s: %s", what, refused.asString()).isEqualTo(status);
    seen.put(what, refused.asString());
  }
}
