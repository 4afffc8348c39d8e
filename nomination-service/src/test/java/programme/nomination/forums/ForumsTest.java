package programme.nomination.forums;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Topic;
import programme.nomination.Api;

@QuarkusTest
class ForumsTest {
  private final String code = Api.fresh("forum");
  private final String path = Api.FORUMS + "/" + code;

  @Test
  void a_registered_forum_is_read_by_everyone_and_told_to_followers() {
    Api.post(Api.FORUMS, Api.forum(code))
        .then()
        .statusCode(201)
        .header("Location", matchesPattern(".*" + path));

    given()
        .get(path)
        .then()
        .statusCode(200)
        .body("status", equalTo("PROPOSED"))
        .body("constituencies[0]", equalTo("NGO"));
    try (Topic topic = Topic.of("nomination")) {
      assertThat(topic.await("programme.forum.registered.v1", code).source())
          .isEqualTo("/nomination/forums");
    }
  }

  @Test
  void a_second_one_with_the_same_code_is_refused() {
    Api.post(Api.FORUMS, Api.forum(code));
    Api.post(Api.FORUMS, Api.forum(code))
        .then()
        .statusCode(409)
        .body("type", equalTo(Api.problem("already-exists")));
  }

  @Test
  void seats_status_and_documents_are_changed_and_followers_told_what() {
    Api.post(Api.FORUMS, Api.forum(code));
    var change =
        Api.json(
            "{'status': 'LAUNCHED', 'seats': {'total': 5}, 'documents': [{'symbol': 'UNEP/CHW.9/INF/18'}]}");

    Api.patch(path, change).then().statusCode(200).body("seats.total", equalTo(5));

    try (Topic topic = Topic.of("nomination")) {
      var told = topic.await("programme.forum.changed.v1", code);
      assertThat(told.data().get("changed").toString())
          .isEqualTo("[\"documents\",\"seats\",\"status\"]");
      assertThat(told.data().at("/seats/total").asInt()).isEqualTo(5);
    }
  }

  @Test
  void a_forum_without_seats_or_constituencies_is_refused() {
    Api.post(Api.FORUMS, Api.forum(code).set("constituencies", Api.JSON.createArrayNode()))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/constituencies"));
    Api.post(Api.FORUMS, Api.forum(code).set("seats", Api.json("{'total': 0}")))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/seats/total"));
  }

  @Test
  void a_forum_is_found_in_the_list_by_its_kind() {
    Api.post(Api.FORUMS, Api.forum(code).put("kind", "PROJECT_GROUP"));

    var codes =
        given().get(Api.FORUMS + "?limit=200&kind=PROJECT_GROUP").jsonPath().getList("items.code");

    assertThat(codes).contains(code);
    assertThat(
            given()
                .get(Api.FORUMS + "?limit=200&kind=STEERING_GROUP")
                .jsonPath()
                .getList("items.code"))
        .doesNotContain(code);
  }

  @Test
  void members_are_asked_for_on_a_day_of_a_forum_that_is_there() {
    Api.post(Api.FORUMS, Api.forum(code));
    given().get(path + "/members").then().statusCode(200).body("items.size()", equalTo(0));
    given()
        .get(path + "/members?asOf=yesterday")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("asOf"));
    given().get(path + "/members?asOf=%2B999999999-12-31").then().statusCode(400);
    given().get(path + "-none/members").then().statusCode(404);
  }
}
