package programme.nomination.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class WhoReadsTest {
  private static final String NOBODY = "0190f1e2-0000-7000-8000-000000000000";

  private final String network = Api.fresh("network");
  private Clock clock;
  private String call;

  @BeforeEach
  void openACall() {
    clock = Clock.stoppedAt("2008-09-01T07:00:00Z");
    call = Api.recordedCall();
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.close();
  }

  @Test
  void everyone_but_the_secretariat_nominates_for_its_own_organisation_only() {
    ObjectNode forAnother = Api.nomination(call, "Somebody");
    forAnother.withObject("/organisation").put("code", "another-network");
    Api.submit(network, forAnother)
        .then()
        .statusCode(403)
        .body("type", equalTo(Api.problem("forbidden")));
    Api.post(Api.NOMINATIONS, forAnother)
        .then()
        .statusCode(201)
        .body("organisation.code", equalTo("another-network"));
    Api.post(Api.NOMINATIONS, Api.nomination(call, "Somebody"))
        .then()
        .statusCode(201)
        .body("organisation.code", nullValue());
  }

  @Test
  void anothers_nomination_reads_as_one_that_is_not_there() {
    String id = submit("Somebody").path("id");
    String stranger = Tokens.of("partner", Api.fresh("stranger"));
    for (String tail : new String[] {"", "/receipt"}) {
      String absent =
          Api.get(stranger, Api.NOMINATIONS + "/" + NOBODY + tail)
              .then()
              .statusCode(404)
              .extract()
              .asString();
      String anothers =
          Api.get(stranger, Api.NOMINATIONS + "/" + id + tail)
              .then()
              .statusCode(404)
              .extract()
              .asString();
      assertThat(anothers.replace(id, NOBODY)).isEqualTo(absent);
    }
    Api.post(stranger, Api.NOMINATIONS + "/" + id + "/withdrawal", Api.json("{}"))
        .then()
        .statusCode(404);
    Api.get(Tokens.of("partner", network), Api.NOMINATIONS + "/" + id)
        .then()
        .statusCode(200)
        .body("nominee.email", equalTo("someone@example.org"));
    Api.get(Tokens.secretariat(), Api.NOMINATIONS + "/" + id).then().statusCode(200);
    assertThat(Api.get(stranger, Api.NOMINATIONS + "?limit=200").jsonPath().getList("items"))
        .isEmpty();
  }

  @Test
  void the_secretariat_lists_all_and_a_sender_its_own() {
    String own = submit("Somebody").path("id");
    String other = Api.submit(Api.fresh("another"), Api.nomination(call, "Somebody")).path("id");
    String list = Api.NOMINATIONS + "?limit=200&status=SUBMITTED&call=" + call;
    assertThat(Api.get(Tokens.secretariat(), list).jsonPath().getList("items.id"))
        .containsExactly(own, other);
    assertThat(Api.get(Tokens.of("partner", network), list).jsonPath().getList("items.id"))
        .containsExactly(own);
    assertThat(
            Api.get(Tokens.secretariat(), list.replace("SUBMITTED", "DECLINED"))
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }

  private Response submit(String nominee) {
    return Api.submit(network, Api.nomination(call, nominee));
  }
}
