package programme.nomination.nominations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class LookAlikesTest {
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
  void the_secretariat_sees_who_may_have_been_nominated_by_several_senders() {
    String network = Api.fresh("network");
    String first = submitted(network, "José Núñez");
    submitted(network, "Somebody else");
    String second = submitted(Api.fresh("another"), " jose  NUNEZ");
    String third = submitted(Api.fresh("another"), "Amina Diallo");
    String fourth = submitted(Api.fresh("another"), "AMINA DIALLO");
    String withdrawn = submitted(Api.fresh("another"), "Amina Diallo");
    Api.step(withdrawn, "withdrawal").then().statusCode(200);
    Api.submit(Api.fresh("another"), Api.nomination(Api.recordedCall(), "José Núñez"))
        .then()
        .statusCode(201);

    var all = list("").then().statusCode(200).extract().jsonPath();

    assertThat(all.<List<String>>getList("items.nominations.id"))
        .containsExactlyInAnyOrder(List.of(first, second), List.of(third, fourth));
    assertThat(all.prettify()).doesNotContain("Diallo").doesNotContain("Jos");
    String next = list("?limit=1").then().body("items.size()", equalTo(1)).extract().path("next");
    given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Tokens.secretariat())
        .get(next)
        .then()
        .body("items.size()", equalTo(1))
        .body("next", equalTo(null));
  }

  @Test
  void nobody_else_learns_that_another_sender_nominated_the_same_person() {
    submitted(Api.fresh("network"), "José Núñez");
    String sender = Api.fresh("another");
    submitted(sender, "José Núñez");
    Api.get(Tokens.of("partner", sender), Api.CALLS + "/" + call + "/look-alikes")
        .then()
        .statusCode(403);
    given().get(Api.CALLS + "/" + call + "/look-alikes").then().statusCode(401);
    Api.get(Tokens.secretariat(), Api.CALLS + "/no-such-call/look-alikes").then().statusCode(404);
  }

  private io.restassured.response.Response list(String query) {
    return Api.get(Tokens.secretariat(), Api.CALLS + "/" + call + "/look-alikes" + query);
  }

  private String submitted(String organisation, String nominee) {
    return Api.submit(organisation, Api.nomination(call, nominee))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
