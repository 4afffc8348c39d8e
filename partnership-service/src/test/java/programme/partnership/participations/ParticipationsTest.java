package programme.partnership.participations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static programme.partnership.Requests.partnership;
import static programme.partnership.Requests.post;
import static programme.partnership.Requests.text;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Topic;

@QuarkusTest
class ParticipationsTest {
  private final String code = "t-" + UUID.randomUUID();

  @BeforeEach
  void register() {
    post(
        "partners",
        Map.of("code", code, "name", text("A centre"), "type", "REGIONAL_CENTRE", "country", "NG"));
    post("partnerships", partnership(code, Map.of()));
  }

  @Test
  void who_took_part_on_a_day() {
    record("LEAD", "2007-01-01", "2007-12-31").then().statusCode(201);
    record("MEMBER", "2008-01-01", null).then().statusCode(201);
    given().get(path() + "?asOf=2007-06-01").then().body("items.role", equalTo(List.of("LEAD")));
    given().get(path() + "?asOf=2009-06-01").then().body("items.role", equalTo(List.of("MEMBER")));
    try (Topic topic = Topic.of("partnership")) {
      topic.await(
          event ->
              event.subject().equals(code)
                  && event.type().equals("programme.partnership.participation-changed.v1")
                  && event.data().get("participations").size() == 2,
          "both participations");
    }
  }

  @Test
  void the_same_role_cannot_overlap_itself_even_when_thirty_two_try_at_once() throws Exception {
    var pool = Executors.newFixedThreadPool(32);
    var tries =
        IntStream.range(0, 32)
            .mapToObj(n -> pool.submit(() -> record("HOST", "2008-01-01", null).statusCode()))
            .toList();
    var codes = new HashMap<Integer, Integer>();
    for (var one : tries) {
      codes.merge(one.get(), 1, Integer::sum);
    }
    pool.shutdown();
    assertThat(codes).isEqualTo(Map.of(201, 1, 409, 31));
    record("HOST", "2010-01-01", "2010-02-01")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/overlapping-participation"));
  }

  @Test
  void an_unknown_partner_is_named() {
    post(
            "partnerships/" + code + "/participations",
            Map.of("partner", "nobody-at-all", "role", "LEAD"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-reference"));
  }

  private io.restassured.response.Response record(String role, String from, String to) {
    Map<String, Object> body = new HashMap<>(Map.of("partner", code, "role", role));
    body.put("from", from);
    body.put("to", to);
    return post("partnerships/" + code + "/participations", body);
  }

  private String path() {
    return "/api/v1/partnerships/" + code + "/participations";
  }
}
