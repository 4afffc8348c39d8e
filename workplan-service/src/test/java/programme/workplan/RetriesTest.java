package programme.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.Retries;
import programme.workplan.mandates.Mandated;

@QuarkusTest
class RetriesTest {
  @TestFactory
  Stream<DynamicTest> a_plan_is_written_once_however_often_it_is_sent() {
    return Retries.on(
        "workplan",
        "/api/v1/work-plans",
        () -> Seed.freshPlan("2010-2012"),
        plan -> Api.read("work-plans/" + plan.get("code").asText()).statusCode() == 200 ? 1 : 0);
  }

  @TestFactory
  Stream<DynamicTest> each_rule_about_an_object_is_asked_again() {
    return Retries.objectRules(
        "workplan", Map.of("POST /api/v1/mandates/{id}/responses", RetriesTest::response));
  }

  private static Retries.Own response() {
    Seed.load();
    String mandate = Mandated.id("cop9-partnership-programme", "9");
    String organisation = "party-" + UUID.randomUUID();
    return new Retries.Own(
        "/api/v1/mandates/" + mandate + "/responses",
        Mandated.response(organisation, "We do."),
        "party",
        organisation);
  }

  @Test
  void a_retried_proposal_is_answered_as_before_though_the_plan_has_moved_on() {
    ObjectNode plan = Seed.freshPlan("2010-2012");
    Api.post("work-plans", plan).then().statusCode(201);
    String path = "/api/v1/work-plans/" + plan.get("code").asText() + "/proposal";
    String key = UUID.randomUUID().toString();

    Response first = propose(path, key);
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
    Response again = propose(path, key);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(again.header("ETag")).isNotBlank().isEqualTo(first.header("ETag"));
    assertThat(propose(path, UUID.randomUUID().toString()).statusCode()).isEqualTo(409);
  }

  private static Response propose(String path, String key) {
    return Api.secretariat().header("If-Match", "*").header("Idempotency-Key", key).post(path);
  }
}
