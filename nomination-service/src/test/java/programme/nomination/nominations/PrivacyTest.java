package programme.nomination.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Tokens;
import programme.kit.testing.Topic;
import programme.nomination.Api;
import programme.nomination.Clock;

@QuarkusTest
class PrivacyTest {
  private static final String NAME = "Plantagenesta Quillfeather";
  private static final String EMAIL = "quillfeather.private@example.org";

  private final List<String> problems = new ArrayList<>();

  @Test
  void no_person_stands_in_an_event_a_problem_or_a_list() {
    String network = Api.fresh("network");
    try (Clock clock = Clock.stoppedAt("2008-09-01T07:00:00Z")) {
      String forum = Api.fresh("forum");
      Api.post(Api.FORUMS, Api.forum(forum));
      String call = Api.recordedCall(forum);
      var nomination = Api.nomination(call, NAME);
      nomination.withObject("/nominee").put("email", EMAIL);
      String id = Api.submit(network, nomination).then().statusCode(201).extract().path("id");
      problems.add(Api.submit(network, nomination).then().statusCode(409).extract().asString());
      var wrong = nomination.deepCopy();
      wrong.withObject("/organisation").put("type", "IGO");
      problems.add(Api.submit(network, wrong).then().statusCode(422).extract().asString());
      var broken = nomination.deepCopy();
      broken.withObject("/nominee").put("email", EMAIL + "@" + EMAIL);
      problems.add(Api.submit(network, broken).then().statusCode(400).extract().asString());
      Api.step(id, "review");
      Api.step(id, "acceptance").then().statusCode(200);
      problems.add(Api.step(id, "withdrawal").then().statusCode(409).extract().asString());
      problems.add(
          Api.get(Tokens.secretariat(), Api.NOMINATIONS + "?call=" + call)
              .then()
              .statusCode(200)
              .extract()
              .asString());
      problems.add(
          Api.get(Tokens.of("partner", network), Api.FORUMS + "/" + forum + "/members").asString());
      try (Topic topic = Topic.of("nomination")) {
        topic.await("programme.member.appointed.v1", forum);
        topic.all().forEach(event -> problems.add(event.data().toString()));
      }
    }
    assertThat(problems).hasSizeGreaterThan(8);
    assertThat(problems)
        .noneMatch(text -> text.contains("Quillfeather") || text.contains("quillfeather"));
  }
}
