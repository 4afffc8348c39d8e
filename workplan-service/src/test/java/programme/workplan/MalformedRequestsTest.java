package programme.workplan;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import programme.kit.testing.MalformedRequests;
import programme.kit.testing.Tokens;
import programme.workplan.mandates.Mandated;

@QuarkusTest
class MalformedRequestsTest {
  @TestFactory
  Stream<DynamicTest> whatever_is_wrong_with_a_meeting_is_told_as_a_problem() {
    return MalformedRequests.on(
        "/api/v1/meetings",
        Seed.entry("meetings", "COP-9").put("code", "COP-999"),
        Tokens.secretariat(),
        "title");
  }

  @TestFactory
  Stream<DynamicTest> whatever_is_wrong_with_a_plan_is_told_as_a_problem() {
    return MalformedRequests.on(
        "/api/v1/work-plans", Seed.freshPlan("2010-2012"), Tokens.secretariat(), "title");
  }

  @TestFactory
  Stream<DynamicTest> whatever_is_wrong_with_a_decision_is_told_as_a_problem() {
    Seed.load();
    return MalformedRequests.on(
        "/api/v1/decisions", Seed.freshDecision(), Tokens.secretariat(), "meeting");
  }

  @TestFactory
  Stream<DynamicTest> whatever_is_wrong_with_a_response_is_told_as_a_problem() {
    Seed.load();
    String mandate = Mandated.id("cop9-partnership-programme", "9");
    return MalformedRequests.on(
        "/api/v1/mandates/" + mandate + "/responses",
        Mandated.response("somebody", "We do."),
        Tokens.secretariat(),
        "organisation");
  }

  @TestFactory
  Stream<DynamicTest> whatever_is_wrong_with_a_status_is_told_as_a_problem() {
    Seed.load();
    String mandate = Mandated.id("cop9-partnership-programme", "9");
    return MalformedRequests.on(
        "/api/v1/mandates/" + mandate + "/status-changes",
        Mandated.changing("PARTY", "DONE", "2009-01-01"),
        Tokens.secretariat(),
        "to");
  }
}
