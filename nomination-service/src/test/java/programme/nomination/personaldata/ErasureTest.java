package programme.nomination.personaldata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Platform;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;
import programme.nomination.Api;
import programme.nomination.Clock;
import programme.nomination.attachments.Files;

@QuarkusTest
class ErasureTest {
  private final String person = "Perpetua" + Api.fresh("").substring(1).replace("-", "");
  private final String network = Api.fresh("network");
  private final String sender = Tokens.of("partner", network);
  private Clock clock;
  private String forum;
  private String call;
  private String nomination;

  @BeforeEach
  void nominateWithALetter() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    forum = Api.fresh("forum");
    Api.post(Api.FORUMS, Api.forum(forum)).then().statusCode(201);
    call = Api.recordedCall(forum);
    Api.submit(Api.fresh("another"), Api.nomination(call, "Before")).then().statusCode(201);
    nomination = send(Api.NOMINATIONS, "first", "application/json", request()).path("id");
    send(path() + "/attachments", "letter", "application/pdf", letter()).then().statusCode(201);
    Api.submit(Api.fresh("another"), Api.nomination(call, "After")).then().statusCode(201);
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.close();
  }

  @Test
  void nothing_of_the_person_is_left_and_the_chain_is_as_intact_as_before() throws SQLException {
    Api.step(nomination, "review").then().statusCode(200);
    Api.step(nomination, "acceptance").then().statusCode(200).body("nominee.name", equalTo(person));
    assertThat(tablesThatHold(person))
        .contains(
            "receipt", "nomination", "member", "idempotency_key", "attachment", "attachment_bytes");
    verification().then().body("erased", equalTo(0)).body("count", equalTo(4));

    erase()
        .then()
        .statusCode(200)
        .body("erasedAt", equalTo("2008-09-01T07:00:00Z"))
        .body("status", equalTo("ACCEPTED"))
        .body("nominee", nullValue());

    assertThat(tablesThatHold(person)).isEmpty();
    verification()
        .then()
        .body("intact", equalTo(true))
        .body("count", equalTo(4))
        .body("erased", equalTo(2));
    Api.get(Tokens.secretariat(), Api.FORUMS + "/" + forum + "/members")
        .then()
        .body("items.organisation.code", contains(network))
        .body("items[0].name", nullValue());
    Api.get(sender, path() + "/receipt")
        .then()
        .body("hash", notNullValue())
        .body("salt", nullValue())
        .body("content", nullValue());
    var file = Api.get(sender, path() + "/attachments").then().body("items", hasSize(1));
    file.body("items[0].fileName", nullValue()).body("items[0].sha256", nullValue());
    given()
        .auth()
        .oauth2(sender)
        .get(path() + "/attachments/" + file.extract().path("items[0].id"))
        .then()
        .statusCode(404);
    assertThat(Api.get(sender, path() + "/personal-data").asString()).doesNotContain(person);
  }

  @Test
  void it_is_told_once_without_a_word_on_whom_it_was_about() {
    erase().then().statusCode(200);
    erase().then().statusCode(200);
    try (Topic topic = Topic.of("nomination")) {
      var told = topic.await("programme.personal-data.erased.v1", nomination).data();
      assertThat(told.properties())
          .extracting(java.util.Map.Entry::getKey)
          .containsExactly("id", "recordedAt");
      assertThat(topic.of("/nomination/nominations", nomination))
          .extracting(Topic.Event::type)
          .containsOnlyOnce("programme.personal-data.erased.v1");
    }
  }

  @Test
  void a_retry_makes_no_second_nomination_and_no_guess_at_the_content_is_confirmed() {
    erase().then().statusCode(200);
    Response again = send(Api.NOMINATIONS, "first", "application/json", request());
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Location")).endsWith(nomination);
    assertThat(again.asString()).isEmpty();
    send(Api.NOMINATIONS, "another-key", "application/json", request())
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("external-id-taken")));
  }

  @Test
  void who_is_unknown_is_neither_appointed_nor_written_to_and_can_be_declined()
      throws SQLException {
    Api.step(nomination, "review").then().statusCode(200);
    erase().then().statusCode(200);
    Api.step(nomination, "acceptance")
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("illegal-transition")));
    send(path() + "/attachments", "late", "application/pdf", Files.pdf("more"))
        .then()
        .statusCode(409);
    Api.step(nomination, "decline", because()).then().statusCode(200).body("reason", nullValue());
    assertThat(tablesThatHold(person)).isEmpty();
  }

  @Test
  void the_reason_of_a_declining_goes_too() throws SQLException {
    Api.step(nomination, "review").then().statusCode(200);
    Api.step(nomination, "decline", because())
        .then()
        .statusCode(200)
        .body("reason.values.en", equalTo("About " + person));
    erase().then().statusCode(200).body("reason", nullValue());
    assertThat(tablesThatHold(person)).isEmpty();
  }

  @Test
  void the_person_gets_all_that_is_kept() {
    Api.step(nomination, "review").then().statusCode(200);
    Api.step(nomination, "acceptance").then().statusCode(200);
    for (String reader : List.of(sender, Tokens.secretariat())) {
      Api.get(reader, path() + "/personal-data")
          .then()
          .statusCode(200)
          .body("nomination.nominee.name", equalTo(person))
          .body("receipts", hasSize(2))
          .body("receipts[0].content.nominee.email", equalTo(person + "@example.org"))
          .body("attachments[0].fileName", equalTo(person + ".pdf"))
          .body("memberships[0].name", equalTo(person));
    }
    String stranger = Tokens.of("partner", Api.fresh("stranger"));
    Api.get(stranger, path() + "/personal-data").then().statusCode(404);
    Api.post(sender, path() + "/erasure", Api.json("{}")).then().statusCode(403);
    Api.post(Api.NOMINATIONS + "/0190f1e2-0000-7000-8000-000000000000/erasure", Api.json("{}"))
        .then()
        .statusCode(404);
  }

  private byte[] request() {
    ObjectNode request = Api.nomination(call, person);
    request.put("externalId", network);
    request.withObject("/nominee").put("email", person + "@example.org").put("phone", person);
    request.withObject("/statement").withObject("values").put("en", "I am " + person);
    return request.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Uncompressed, so that the name can be found in its bytes. */
  private byte[] letter() {
    return ("%PDF-1.7\n% " + person + "\nstartxref\n0\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode because() {
    ObjectNode reason = Api.json("{'reason': {'values': {}, 'original': 'en'}}");
    reason.withObject("/reason/values").put("en", "About " + person);
    return reason;
  }

  private Response send(String path, String key, String mediaType, byte[] body) {
    return given()
        .auth()
        .oauth2(sender)
        .header("Idempotency-Key", key)
        .header("Content-Disposition", "attachment; filename=\"" + person + ".pdf\"")
        .contentType(mediaType)
        .body(body)
        .post(path);
  }

  private String path() {
    return Api.NOMINATIONS + "/" + nomination;
  }

  private Response erase() {
    return Api.post(path() + "/erasure", Api.json("{}"));
  }

  private Response verification() {
    return Api.get(Tokens.secretariat(), Api.CALLS + "/" + call + "/receipts/verification");
  }

  /** Every table of the service in which this stands, in whatever column. */
  private static List<String> tablesThatHold(String text) throws SQLException {
    List<String> holding = new ArrayList<>();
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    try (var database = Platform.get().database("nomination");
        var tables =
            database
                .createStatement()
                .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
      while (tables.next()) {
        try (var search =
            database.prepareStatement(
                "select exists (select from %1$s t where strpos(lower(t::text), lower(?)) > 0 or strpos(t::text, ?) > 0)"
                    .formatted(tables.getString(1)))) {
          search.setString(1, text);
          search.setString(2, hex);
          try (var row = search.executeQuery()) {
            row.next();
            if (row.getBoolean(1)) {
              holding.add(tables.getString(1));
            }
          }
        }
      }
    }
    return holding;
  }
}
