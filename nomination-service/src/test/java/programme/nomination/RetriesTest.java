package programme.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import programme.kit.retries.KeptAnswers;
import programme.kit.testing.Platform;
import programme.kit.testing.Retries;
import programme.kit.testing.Tokens;

@QuarkusTest
class RetriesTest {
  @Inject KeptAnswers answers;

  @TestFactory
  Stream<DynamicTest> a_nomination_is_sent_once_however_often_it_is_sent() {
    String call = Api.openCall();
    return Retries.on(
        "nomination",
        Api.NOMINATIONS,
        () -> {
          ObjectNode nomination = Api.nomination(call, "Nominee " + UUID.randomUUID());
          nomination.withObject("/organisation").put("code", Api.fresh("ngo"));
          return nomination;
        },
        nomination -> nominations(call, nomination.at("/organisation/code").asText()));
  }

  @TestFactory
  Stream<DynamicTest> whose_nomination_it_is_is_asked_again() {
    return Retries.objectRules(
        "nomination",
        Map.of(
            "POST /api/v1/nominations",
            () -> {
              String organisation = Api.fresh("ngo");
              ObjectNode nomination = Api.nomination(Api.openCall(), "A nominee");
              nomination.withObject("/organisation").put("code", organisation);
              return new Retries.Own(Api.NOMINATIONS, nomination, "partner", organisation);
            },
            "POST /api/v1/nominations/{id}/corrections",
            () -> {
              String organisation = Api.fresh("ngo");
              String id = submitted(organisation);
              ObjectNode correction = Api.nomination("any", "Another nominee");
              correction.remove(List.of("call", "organisation"));
              return new Retries.Own(
                  Api.NOMINATIONS + "/" + id + "/corrections", correction, "partner", organisation);
            },
            "POST /api/v1/nominations/{id}/attachments",
            () -> {
              String organisation = Api.fresh("ngo");
              return new Retries.Own(
                  Api.NOMINATIONS + "/" + submitted(organisation) + "/attachments",
                  "%PDF-1.7\nstartxref\n0\n%%EOF\n",
                  "application/pdf",
                  "partner",
                  organisation);
            },
            "POST /api/v1/nominations/{id}/withdrawal",
            () -> {
              String organisation = Api.fresh("ngo");
              String id = submitted(organisation);
              return new Retries.Own(
                  Api.NOMINATIONS + "/" + id + "/withdrawal",
                  Api.JSON.createObjectNode(),
                  "partner",
                  organisation);
            }));
  }

  @Test
  void what_was_acknowledged_before_the_deadline_is_answered_as_before_after_it() {
    String organisation = Api.fresh("ngo");
    String call = Api.recordedCall();
    String body = Api.nomination(call, "A nominee").toString();
    try (Clock clock = Clock.stoppedAt("2008-09-15T23:59:59.999999+02:00")) {
      Response first = send(organisation, "in-time", body);
      assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
      clock.moveTo(java.time.OffsetDateTime.parse("2008-09-16T00:00:01+02:00").toInstant());

      Response again = send(organisation, "in-time", body);
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
      assertThat(again.header("Location")).isEqualTo(first.header("Location"));
      assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
      assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");

      send(organisation, "too-late", Api.nomination(call, "Another nominee").toString())
          .then()
          .statusCode(409)
          .body("type", equalTo(Api.problem("call-closed")))
          .header("Idempotent-Replayed", nullValue());
    }
  }

  @Test
  void a_retried_withdrawal_is_not_refused_as_a_second_one() {
    String organisation = Api.fresh("ngo");
    String path = Api.NOMINATIONS + "/" + submitted(organisation) + "/withdrawal";
    Response first = post(organisation, "withdrawn", path, "");
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
    Response again = post(organisation, "withdrawn", path, "");
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(post(organisation, "another", path, "").statusCode()).isEqualTo(409);
  }

  @Test
  void what_is_erased_is_in_no_kept_answer_and_its_retry_makes_no_second_nomination() {
    String organisation = Api.fresh("ngo");
    ObjectNode nomination = Api.nomination(Api.openCall(), "A nominee");
    String email = organisation + "@example.org";
    nomination.withObject("/nominee").put("email", email);
    Response first = send(organisation, "erased", nomination.toString());
    String path = Api.NOMINATIONS + "/" + first.path("id");
    post(organisation, "erased-too", path + "/withdrawal", "").then().statusCode(200);
    assertThat(keptWith(email)).isEqualTo(2);

    QuarkusTransaction.requiringNew().run(() -> answers.forget(path));

    assertThat(keptWith(email)).isZero();
    Response again = send(organisation, "erased", nomination.toString());
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.asString()).isEmpty();
  }

  private static int keptWith(String text) {
    try (var database = Platform.get().database("nomination");
        var count =
            database.prepareStatement(
                "select count(*) from idempotency_key where strpos(idempotency_key::text, ?) > 0")) {
      count.setString(1, text);
      try (var row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static String submitted(String organisation) {
    return Api.submit(organisation, Api.nomination(Api.openCall(), "A nominee"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static int nominations(String call, String sender) {
    return Api.get(Tokens.of("partner", sender), Api.NOMINATIONS + "?call=" + call)
        .then()
        .statusCode(200)
        .extract()
        .path("items.size()");
  }

  private static Response send(String organisation, String key, String nomination) {
    return post(organisation, key, Api.NOMINATIONS, nomination);
  }

  private static Response post(String organisation, String key, String path, String body) {
    var request =
        io.restassured.RestAssured.given()
            .auth()
            .oauth2(Tokens.of("partner", organisation))
            .header("Idempotency-Key", key);
    return (body.isEmpty() ? request : request.contentType("application/json").body(body))
        .post(path);
  }
}
