package programme.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import programme.kit.restore.Restatable;
import programme.kit.testing.RestatementContract;

@QuarkusTest
class RestatementTest {
  @Inject @All List<Restatable> owners;
  @Inject ObjectMapper json;

  @Test
  void every_aggregate_can_be_stated_anew_in_the_words_of_its_events() throws Exception {
    try (Clock clock = Clock.stoppedAt("2008-09-01T07:00:00Z")) {
      String call = Api.recordedCall();
      submitted(call, "Waits");
      Api.step(submitted(call, "Is read"), "review").then().statusCode(200);
      String accepted = submitted(call, "Is taken");
      Api.step(accepted, "review").then().statusCode(200);
      Api.step(accepted, "acceptance").then().statusCode(200);

      assertThat(types())
          .contains(
              "FORUM_REGISTERED",
              "MEMBER_APPOINTED",
              "CALL_SCHEDULED",
              "CALL_OPENED",
              "NOMINATION_SUBMITTED",
              "NOMINATION_REVIEWED",
              "NOMINATION_ACCEPTED");
    }
  }

  private static String submitted(String call, String nominee) {
    return Api.submit(Api.fresh("network"), Api.nomination(call, nominee))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Set<String> types() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              // Other tests turn the clock back, and nominate after a call's closing was told.
              var contract = new RestatementContract("nomination", "status", "count", "head");
              for (Restatable owner : owners) {
                String type = owner.type().name();
                contract.owner(type);
                for (Restatable.Whole one : owner.all().toList()) {
                  contract.whole(
                      type,
                      one.subject(),
                      json.writeValueAsString(one.facts()),
                      json.writeValueAsString(one.following()));
                }
              }
              return contract.holds();
            });
  }
}
