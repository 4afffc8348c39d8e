package programme.workplan.workplans;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import programme.workplan.Api;
import programme.workplan.Seed;

/** A plan as it was in force on a day. */
@QuarkusTest
class AsOfTest {
  private final ObjectNode content = Seed.freshPlan("2009-2010");
  private final String path = "work-plans/" + content.get("code").asText();

  @Test
  void the_version_that_was_in_force_on_the_day_is_answered_to_everyone_alike() {
    Seed.load();
    String first = adopted("2008-06-27");
    String second = adopted("2010-05-14");
    Api.post("work-plans", content).then().statusCode(201);
    Api.read(path + "?asOf=2009-01-01").then().statusCode(404);
    Api.act(path + "/adoption", "{\"decision\": \"" + first + "\"}").then().statusCode(200);
    Api.post(path + "/amendments", "{}").then().statusCode(201);
    Api.patch(path + "/items/mppi", "*", "{\"number\": \"9\"}").then().statusCode(200);
    Api.read(path + "?asOf=2010-06-01").then().body("version", equalTo(1));
    Api.act(path + "/adoption", "{\"decision\": \"" + second + "\"}").then().statusCode(200);

    Api.get(path + "?asOf=2008-06-26")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    Api.get(path + "?asOf=2010-05-13")
        .then()
        .body("version", equalTo(1))
        .body("status", equalTo("ADOPTED"))
        .body("decision", equalTo(first))
        .body("items[0].number", equalTo("1"))
        .body("supersededBy", nullValue());
    Api.get(path + "?asOf=2010-05-14")
        .then()
        .body("version", equalTo(2))
        .body("asOf", equalTo("2010-05-14"))
        .body("items[0].number", equalTo("9"));
    Api.get(path).then().body("version", equalTo(2)).body("asOf", nullValue());
    Api.get(path + "?asOf=yesterday").then().statusCode(400);
    Api.get(path + "?asOf=2010-02-30").then().statusCode(400);
  }

  private static String adopted(String day) {
    ObjectNode decision = Seed.freshDecision();
    String code = decision.get("code").asText();
    Api.post("decisions", decision).then().statusCode(201);
    Api.act(
            "decisions/" + code + "/adoption",
            "{\"symbol\": \"IX/9200\", \"adoptedOn\": \"" + day + "\"}")
        .then()
        .statusCode(200);
    return code;
  }
}
