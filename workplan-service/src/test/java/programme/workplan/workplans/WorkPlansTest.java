package programme.workplan.workplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.workplan.Api;
import programme.workplan.Seed;

@QuarkusTest
class WorkPlansTest {
  @Inject EntityManagerFactory entities;

  private final ObjectNode content = Seed.freshPlan("2009-2010");
  private final String code = content.get("code").asText();
  private final String path = "work-plans/" + code;

  @BeforeEach
  void write() {
    Seed.load();
    Api.post("work-plans", content)
        .then()
        .statusCode(201)
        .header("Location", endsWith("/api/v1/" + path))
        .body("status", equalTo("DRAFT"))
        .body("version", equalTo(1));
  }

  @Test
  void acts_need_the_version_that_was_read() {
    for (String act : List.of("/proposal", "/adoption")) {
      String body = "{\"decision\": \"VIII-5\"}";
      Api.secretariat()
          .contentType("application/json")
          .body(body)
          .post("/api/v1/" + path + act)
          .then()
          .statusCode(428);
      Api.act(path + act, body, "\"77\"").then().statusCode(412);
    }
    String tag = Api.read(path).header("ETag");
    Api.patch(path, null, "{}").then().statusCode(428);
    Api.patch(path, tag, "{\"period\": {\"to\": \"2011-12-31\"}}")
        .then()
        .statusCode(200)
        .body("period.to", equalTo("2011-12-31"));
    Api.patch(path, tag, "{\"period\": {\"to\": \"2012-12-31\"}}")
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/precondition-failed"));
  }

  @Test
  void who_worked_at_a_draft_stands_in_the_audit_and_nowhere_else() {
    Api.patch(path, "*", "{\"period\": {\"to\": \"2011-12-31\"}}").then().statusCode(200);

    Api.read("audit/workplan?resource=/api/v1/" + path)
        .then()
        .statusCode(200)
        .body("items.act", contains("work-plan.draft-edited", "work-plan.drafted"))
        .body("items.request", contains("PATCH /api/v1/" + path, "POST /api/v1/work-plans"))
        .body("items.role", everyItem(equalTo("secretariat")));
    Api.get("changes/workplan?subject=" + path.substring(path.indexOf('/') + 1))
        .then()
        .statusCode(200)
        .body("size()", equalTo(0));
  }

  @Test
  void parts_that_do_not_fit_are_pointed_to() {
    refused(plan -> items(plan).add(items(plan).get(0)), "/items/8/key");
    refused(
        plan -> ((ArrayNode) plan.at("/items/0/activities")).add(plan.at("/items/0/activities/1")),
        "/items/0/activities/2/key");
    refused(
        plan -> ((ObjectNode) plan.at("/items/4")).putArray("dependsOn").add("nothing"),
        "/items/4/dependsOn/0");
    refused(
        plan -> ((ObjectNode) plan.at("/items/4")).putArray("dependsOn").add("forum-meeting"),
        "/items/4/dependsOn/0");
    refused(
        plan -> ((ObjectNode) plan.at("/items/7")).putArray("dependsOn").add("forum-meeting"),
        "/items/4/dependsOn/0");
    refused(plan -> plan.putArray("measures").add(measure()).add(measure()), "/measures/1/key");
    refused(plan -> ((ObjectNode) plan.get("period")).put("to", "2008-12-31"), "/period/inOrder");
    refused(
        plan ->
            ((ObjectNode) plan.at("/items/0"))
                .putArray("budgets")
                .addObject()
                .put("amount", "1e3")
                .put("currency", "USD"),
        "/items/0/budgets/0/amount");
    refused(plan -> plan.putObject("indicators").put("own", false), "/indicators/oneOrTheOther");
  }

  private static ObjectNode measure() {
    return (ObjectNode) Seed.plan("2007-2008").at("/measures/0");
  }

  private static ArrayNode items(ObjectNode plan) {
    return (ArrayNode) plan.get("items");
  }

  private static void refused(java.util.function.Consumer<ObjectNode> mistake, String pointer) {
    ObjectNode plan = Seed.freshPlan("2009-2010");
    mistake.accept(plan);
    Api.post("work-plans", plan)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/validation-failed"))
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void an_item_is_edited_by_itself_and_points_into_what_was_sent() {
    String tag = Api.read(path).header("ETag");
    Api.patch(path + "/items/toolkit", tag, "{\"dependsOn\": [\"nothing\"]}")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/dependsOn/0"));
    Api.patch(path + "/items/toolkit", tag, "{\"dependsOn\": [\"forum-meeting\"]}")
        .then()
        .statusCode(400);
    Api.patch(path + "/items/toolkit", tag, "{\"key\": \"other\"}")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/key"));
    Api.patch(path + "/items/toolkit", tag, "{\"meeting\": \"COP-99\"}").then().statusCode(422);
    Api.patch(
            path + "/items/toolkit",
            tag,
            "{\"meeting\": \"COP-10\", \"budgets\": [{\"amount\": \"1000.10\", \"currency\":"
                + " \"USD\"}]}")
        .then()
        .statusCode(200)
        .body("budgets[0].amount", equalTo("1000.10"))
        .body("resolved", nullValue());
    Api.patch(path + "/items/toolkit", tag, "{\"number\": \"1\"}").then().statusCode(412);
    Api.patch(
            path + "/items/toolkit/activities/compile",
            "*",
            "{\"dueOn\": \"2010-06-30\", \"responsible\": \"unep\"}")
        .then()
        .statusCode(200)
        .body("dueOn", equalTo("2010-06-30"))
        .body("status", equalTo("NOT_STARTED"));
    Api.patch(path + "/items/toolkit/activities/none", "*", "{}").then().statusCode(404);
    Api.patch(path + "/items/none", "*", "{}").then().statusCode(404);
    Api.post(path + "/items", item("toolkit"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-exists"));
    Api.read(path)
        .then()
        .body("items[7].activities[0].responsible", equalTo("unep"))
        .body("items[7].meeting", equalTo("COP-10"));
  }

  @Test
  void a_second_one_with_the_same_code_is_refused() {
    Api.post("work-plans", content)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-exists"));
  }

  @Test
  void a_plan_without_items_is_proposed_all_the_same() {
    Api.patch(path, "*", "{\"items\": []}").then().statusCode(200).body("items", empty());
    Api.act(path + "/proposal", null).then().statusCode(200);
  }

  @Test
  void reading_a_plan_costs_as_many_statements_with_eight_items_as_with_eighty() {
    Api.act(path + "/proposal", null);
    long eight = statements(path);
    ObjectNode larger = Seed.freshPlan("2009-2010");
    for (int n = 0; n < 72; n++) {
      items(larger)
          .add(
              ((ObjectNode) items(larger).get(n % 8))
                  .deepCopy()
                  .put("key", "item-" + n)
                  .put("partnership", "partnership-" + n));
    }
    Api.post("work-plans", larger).then().statusCode(201);
    String largerPath = "work-plans/" + larger.get("code").asText();
    Api.act(largerPath + "/proposal", null).then().statusCode(200);
    assertThat(statements(largerPath)).isEqualTo(eight).isEqualTo(5);
    for (int n = 0; n < 20; n++) {
      Api.post("work-plans", larger.put("code", Seed.freshPlan("2009-2010").get("code").asText()))
          .then()
          .statusCode(201);
    }
    assertThat(statements(largerPath)).as("with twenty plans more").isEqualTo(eight);
    assertThat(statements("work-plans?limit=20")).as("a list of plans").isEqualTo(1);
    long asOfOne = statements(path + "?asOf=2030-01-01");
    assertThat(statements(largerPath + "?asOf=2030-01-01")).isEqualTo(asOfOne);
  }

  private long statements(String plan) {
    var statistics = entities.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    Api.get(plan).then().statusCode(200);
    return statistics.getPrepareStatementCount();
  }

  private static ObjectNode item(String key) {
    return ((ObjectNode) Seed.plan("2009-2010").at("/items/7")).deepCopy().put("key", key);
  }

  @Test
  void a_list_of_plans_is_read_page_by_page() {
    Api.act(path + "/proposal", null);
    String next = "work-plans?limit=1";
    boolean found = false;
    while (next != null) {
      var page = Api.get(next).then().statusCode(200).extract().jsonPath();
      found |= page.getList("items.code").contains(code);
      next =
          page.getString("next") == null
              ? null
              : page.getString("next").replaceFirst(".*/api/v1/", "");
    }
    assertThat(found).isTrue();
  }
}
