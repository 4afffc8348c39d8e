package programme.nomination.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Platform;
import programme.kit.testing.Tokens;
import programme.nomination.Api;
import programme.nomination.Clock;
import programme.nomination.Together;

@QuarkusTest
class ChainTest {
  private static final int AT_ONCE = 32;

  @Test
  void thirty_two_at_once_make_one_chain_whose_numbers_and_instants_rise() throws Exception {
    String forum = Api.fresh("forum");
    Api.post(Api.FORUMS, Api.forum(forum));
    String call = Api.fresh("call");
    // The clock runs here: an order of instants that stand still would prove nothing.
    Api.post(Api.CALLS, Api.call(call, forum).put("closesOn", "2100-01-01")).then().statusCode(201);
    List<Callable<JsonNode>> submissions = new ArrayList<>();
    for (int n = 0; n < AT_ONCE; n++) {
      String sender = "network-" + n;
      submissions.add(
          () ->
              Api.JSON.readTree(
                  Api.submit(sender, Api.nomination(call, "Somebody"))
                      .then()
                      .statusCode(201)
                      .extract()
                      .asString()));
    }

    List<JsonNode> taken = new ArrayList<>(Together.all(submissions));

    taken.sort(
        (one, other) ->
            Long.compare(one.at("/receipt/number").asLong(), other.at("/receipt/number").asLong()));
    String previous = ChainHead.GENESIS;
    Instant last = Instant.MIN;
    for (int n = 0; n < AT_ONCE; n++) {
      JsonNode receipt = taken.get(n).get("receipt");
      assertThat(receipt.get("number").asLong()).isEqualTo(n + 1);
      assertThat(receipt.get("previousHash").asText()).isEqualTo(previous);
      Instant receivedAt = Instant.parse(taken.get(n).get("receivedAt").asText());
      assertThat(receivedAt).isAfterOrEqualTo(last);
      previous = receipt.get("hash").asText();
      last = receivedAt;
    }
    verify(call)
        .body("intact", equalTo(true))
        .body("count", equalTo(AT_ONCE))
        .body("erased", equalTo(0))
        .body("firstBroken", nullValue());
  }

  @Test
  void a_receipt_can_be_computed_anew_from_what_it_shows() throws Exception {
    try (Clock clock = Clock.stoppedAt("2008-09-01T07:00:00.123456Z")) {
      String call = Api.recordedCall();
      String id = Api.submit("network", Api.nomination(call, "Zoë \"the\" <Straße> 张")).path("id");

      JsonNode receipt =
          Api.JSON.readTree(
              Api.get(Tokens.of("partner", "network"), Api.NOMINATIONS + "/" + id + "/receipt")
                  .asString());

      assertThat(receipt.at("/content/nominee/name").asText()).isEqualTo("Zoë \"the\" <Straße> 张");
      byte[] salt = HexFormat.of().parseHex(receipt.get("salt").asText());
      assertThat(salt).hasSize(32);
      assertThat(receipt.get("contentHash").asText())
          .isEqualTo(sha256(salt, receipt.get("content")));
      var covered = Api.JSON.createObjectNode();
      for (String member : new String[] {"receivedAt", "number", "contentHash", "previousHash"}) {
        covered.set(member, receipt.get(member));
      }
      assertThat(receipt.get("hash").asText()).isEqualTo(sha256(new byte[0], covered));
    }
  }

  @Test
  void whatever_is_altered_moved_or_taken_out_is_found() throws Exception {
    try (Clock clock = Clock.stoppedAt("2008-09-01T07:00:00Z")) {
      broken(
          "update receipt set content = replace(content, 'Second', 'Another') where call = ? and number = 2",
          2);
      broken(
          "update receipt set received_at = received_at - interval '1 day' where call = ? and number = 3",
          3);
      broken("update receipt set hash = content_hash where call = ? and number = 1", 1);
      broken("delete from receipt where call = ? and number = 2", 2);
      broken("delete from receipt where call = ? and number = 3", 3);
      broken("update call set receipts = 2 where id = ?", 3);
    }
  }

  @Test
  void erasure_breaks_no_chain() throws Exception {
    try (Clock clock = Clock.stoppedAt("2008-09-01T07:00:00Z")) {
      String call = threeReceipts();
      tamper("update receipt set content = null, salt = null where call = ? and number = 2", call);
      verify(call)
          .body("intact", equalTo(true))
          .body("erased", equalTo(1))
          .body("count", equalTo(3));
    }
  }

  @Test
  void a_verification_goes_on_from_where_an_earlier_one_ended() throws Exception {
    try (Clock clock = Clock.stoppedAt("2008-09-01T07:00:00Z")) {
      String call = threeReceipts();
      String checkpoint = verify(call).body("complete", equalTo(true)).extract().path("checkpoint");
      Api.submit("network", Api.nomination(call, "Fourth")).then().statusCode(201);
      resume(call, checkpoint).body("intact", equalTo(true)).body("count", equalTo(4));

      // What lies before the checkpoint was verified then, and is looked at by who begins anew.
      tamper("update receipt set content = '{}' where call = ? and number = 2", call);
      resume(call, checkpoint).body("intact", equalTo(true));
      verify(call).body("firstBroken", equalTo(2));
      tamper("update receipt set content = '{}' where call = ? and number = 4", call);
      resume(call, checkpoint).body("intact", equalTo(false)).body("firstBroken", equalTo(4));
      tamper("update receipt set hash = content_hash where call = ? and number = 3", call);
      resume(call, checkpoint).body("intact", equalTo(false)).body("firstBroken", equalTo(3));
      tamper("delete from receipt where call = ? and number = 3", call);
      resume(call, checkpoint).body("intact", equalTo(false)).body("firstBroken", equalTo(3));
      for (String none : new String[] {"x", "3", "3.0.abc", "-1.0." + ChainHead.GENESIS}) {
        Api.get(Tokens.secretariat(), path(call) + "?checkpoint=" + none).then().statusCode(400);
      }
    }
  }

  @Test
  void a_verification_names_the_nomination_whose_receipt_was_altered() throws Exception {
    try (Clock clock = Clock.stoppedAt("2008-09-01T07:00:00Z")) {
      String call = Api.recordedCall();
      String id = Api.submit("network", Api.nomination(call, "First")).path("id");
      tamper("update receipt set salt = reverse(salt) where call = ? and number = 1", call);
      verify(call).body("brokenNomination", equalTo(id)).body("checkpoint", nullValue());
    }
  }

  private static String path(String call) {
    return Api.CALLS + "/" + call + "/receipts/verification";
  }

  private static io.restassured.response.ValidatableResponse resume(
      String call, String checkpoint) {
    return Api.get(Tokens.secretariat(), path(call) + "?checkpoint=" + checkpoint)
        .then()
        .statusCode(200);
  }

  private void broken(String tampering, int at) throws Exception {
    String call = threeReceipts();
    tamper(tampering, call);
    verify(call).body("intact", equalTo(false)).body("firstBroken", equalTo(at));
  }

  private static String threeReceipts() {
    String call = Api.recordedCall();
    for (String name : new String[] {"First", "Second", "Third"}) {
      Api.submit("network", Api.nomination(call, name)).then().statusCode(201);
    }
    return call;
  }

  private static void tamper(String sql, String call) throws Exception {
    try (var database = Platform.get().database("nomination");
        var statement = database.prepareStatement(sql)) {
      statement.setString(1, call);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private static io.restassured.response.ValidatableResponse verify(String call) {
    return Api.get(Tokens.secretariat(), Api.CALLS + "/" + call + "/receipts/verification")
        .then()
        .statusCode(200);
  }

  private static String sha256(byte[] prefix, JsonNode json) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(prefix);
    byte[] text =
        new JsonCanonicalizer(json.toString()).getEncodedString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(digest.digest(text));
  }
}
