package programme.workplan.workplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.workplan.Api;
import programme.workplan.Seed;

/** Several people at one draft. */
@QuarkusTest
class DraftingTest {
  private final ObjectNode content = Seed.freshPlan("2009-2010");
  private final String code = content.get("code").asText();
  private final String path = "work-plans/" + code;

  @BeforeEach
  void write() {
    Seed.load();
    Api.post("work-plans", content).then().statusCode(201);
  }

  @Test
  void two_people_at_one_draft_lose_nothing_in_silence() {
    String seen = Api.read(path).header("ETag");
    Api.patch(path + "/items/mppi", seen, "{\"number\": \"1a\"}").then().statusCode(200);
    for (Response late :
        List.of(
            Api.patch(path + "/items/pace", seen, "{\"number\": \"2a\"}"),
            Api.patch(path + "/items/pace/activities/report-to-oewg", seen, "{\"number\": \"x\"}"),
            Api.patch(path, seen, "{\"items\": []}"),
            Api.patch(path + "/order", seen, order("toolkit", "mppi")),
            Api.delete(path + "/items/mppi", seen),
            Api.act(path + "/proposal", null, seen))) {
      late.then().statusCode(anyOf(412, 404));
    }
    Api.delete(path + "/items/mppi", null).then().statusCode(428);
    Api.read(path)
        .then()
        .body("status", equalTo("DRAFT"))
        .body("items.size()", equalTo(8))
        .body("items[0].number", equalTo("1a"))
        .body("items[1].number", equalTo("2"));
  }

  private static org.hamcrest.Matcher<Integer> anyOf(Integer... statuses) {
    return org.hamcrest.Matchers.oneOf(statuses);
  }

  @Test
  void sixteen_edits_at_once_by_people_who_try_again_are_all_there_in_the_end() throws Exception {
    List<Callable<Integer>> people = new ArrayList<>();
    for (int n = 0; n < 16; n++) {
      String item = content.at("/items/" + n % 8 + "/key").asText();
      String patch = n < 8 ? "{\"number\": \"n-" + item + "\"}" : "{\"meeting\": \"COP-10\"}";
      people.add(() -> editUntilTaken(path + "/items/" + item, patch));
    }
    var threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<Integer> done : threads.invokeAll(people)) {
        assertThat(done.get()).isPositive();
      }
    } finally {
      threads.shutdownNow();
    }
    var items = Api.json(Api.read(path)).get("items");
    for (var item : items) {
      assertThat(item.get("number").asText()).isEqualTo("n-" + item.get("key").asText());
      assertThat(item.get("meeting").asText()).isEqualTo("COP-10");
    }
  }

  /** Reads, edits what it read, and does both again when somebody else was faster. */
  private static int editUntilTaken(String item, String patch) {
    for (int attempt = 1; attempt < 200; attempt++) {
      Response answer = Api.patch(item, Api.read(item).header("ETag"), patch);
      if (answer.statusCode() == 200) {
        return attempt;
      }
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(412);
    }
    throw new AssertionError("never taken: " + patch);
  }

  @Test
  void the_version_of_the_plan_rises_with_every_part() {
    String activities = path + "/items/mppi/activities";
    List<String> tags = new ArrayList<>(List.of(Api.read(path).header("ETag")));
    Response added = Api.post(activities, activity("a"));
    added.then().statusCode(201).header("Location", endsWith(activities + "/a"));
    tags.add(added.header("ETag"));
    tags.add(Api.patch(activities + "/a", tags.get(1), "{\"number\": \"(a)\"}").header("ETag"));
    tags.add(
        Api.patch(
                path + "/items/mppi/order",
                tags.get(2),
                "{\"order\": [{\"key\": \"a\"}, {\"key\": \"pilots-and-outreach\"}, {\"key\": \"guidelines\"}]}")
            .header("ETag"));
    tags.add(
        Api.patch(
                path + "/items/mppi/order",
                tags.get(3),
                order("pilots-and-outreach", "guidelines", "a"))
            .header("ETag"));
    tags.add(Api.delete(activities + "/a", tags.get(4)).header("ETag"));
    tags.add(Api.post(path + "/items", item("new")).header("ETag"));
    tags.add(Api.delete(path + "/items/new", tags.get(6)).header("ETag"));
    assertThat(tags).doesNotContainNull();
    assertThat(tags.stream().map(tag -> tag.replaceAll("\"(\\d+).*", "$1")).map(Long::valueOf))
        .isSorted()
        .doesNotHaveDuplicates();
    Seed.assertHeld(Api.json(Api.read(path)), content, code);
  }

  @Test
  void items_and_activities_come_and_go() {
    Api.post(path + "/items", item("new"))
        .then()
        .statusCode(201)
        .header("Location", endsWith(path + "/items/new"));
    Api.post(path + "/items", item("new"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-exists"));
    Api.post(path + "/items/new/activities", activity("extra")).then().statusCode(201);
    Api.post(path + "/items/new/activities", activity("extra")).then().statusCode(409);
    Api.delete(path + "/items/new/activities/extra", "*")
        .then()
        .statusCode(200)
        .body("activities.size()", equalTo(1));
    Api.delete(path + "/items/new/activities/extra", "*").then().statusCode(404);
    Api.delete(path + "/items/toolkit", "*")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/item-in-use"))
        .body("dependents", contains("forum-meeting"));
    Api.patch(path + "/items/forum-meeting", "*", "{\"dependsOn\": []}").then().statusCode(200);
    Api.delete(path + "/items/toolkit", "*")
        .then()
        .statusCode(200)
        .body("items.key", org.hamcrest.Matchers.not(hasItem("toolkit")));
    Api.delete(path + "/items/toolkit", "*").then().statusCode(404);
  }

  @Test
  void keys_never_change() {
    Api.patch(path + "/items/mppi", "*", "{\"key\": \"other\"}")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/key"));
    Api.patch(path + "/items/mppi/activities/guidelines", "*", "{\"key\": \"other\"}")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/key"));
    Api.patch(path, "*", "{\"code\": \"other\"}").then().statusCode(400);
  }

  @Test
  void an_order_names_each_item_once_and_may_number_them_anew() {
    String[] reversed = {
      "toolkit",
      "mercury",
      "unfccc-cdm",
      "forum-meeting",
      "ngo",
      "business-industry",
      "pace",
      "mppi"
    };
    Api.patch(path + "/order", "*", numbered(reversed))
        .then()
        .statusCode(200)
        .body("items.key", contains(reversed))
        .body("items.number", contains("1", "2", "3", "4", "5", "6", "7", "8"));
    Api.patch(path + "/order", "*", order("mppi", "pace", "no-such", "pace"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/order/2/key"))
        .body("errors.pointer", hasItem("/order/3/key"))
        .body("errors.detail", hasItem("'toolkit' is missing."));
    Api.patch(path + "/order", "*", "{}").then().statusCode(400);
    Api.patch(path + "/items/mppi/order", "*", order("pilots-and-outreach")).then().statusCode(400);
  }

  @Test
  void an_earlier_plan_lends_its_items_to_a_draft() {
    ObjectNode empty = Seed.freshPlan("2010-2012");
    String draft = "work-plans/" + empty.get("code").asText();
    Api.post("work-plans", empty).then().statusCode(201);
    Api.patch(path + "/items/mppi/activities/guidelines", "*", "{\"status\": \"COMPLETED\"}")
        .then()
        .statusCode(200);
    Api.post(draft + "/copy", copy("[\"mppi\", \"toolkit\"]"))
        .then()
        .statusCode(200)
        .body("items.key", contains("mppi", "toolkit"))
        .body("items[0].activities.status", contains("NOT_STARTED", "NOT_STARTED"))
        .body("items[0].sources[-1].document", equalTo("Work plan " + code));
    Api.post(draft + "/copy", copy("[\"pace\", \"toolkit\"]"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-exists"))
        .body("keys", contains("toolkit"));
    Api.post(draft + "/copy", copy("[\"no-such-item\"]")).then().statusCode(422);
    Api.post(draft + "/copy", "{\"workPlan\": \"no-such-plan\"}").then().statusCode(422);
    Api.post(draft + "/copy", copy("[\"forum-meeting\"]")).then().statusCode(200);
    Api.read(draft).then().body("items.size()", equalTo(3));
    Api.post(draft + "/copy", "{\"workPlan\": \"2007-2008\", \"measures\": [\"a\"]}")
        .then()
        .statusCode(200)
        .body("measures.key", contains("a"))
        .body("elements", empty());
    Api.post(draft + "/copy", "{\"workPlan\": \"2007-2008\"}").then().statusCode(409);
    Api.post(draft + "/copy", copy("[]")).then().statusCode(200).body("items.size()", equalTo(3));
  }

  @Test
  void an_item_without_the_one_that_it_depends_on_is_not_copied() {
    ObjectNode empty = Seed.freshPlan("2010-2012");
    String draft = "work-plans/" + empty.get("code").asText();
    Api.post("work-plans", empty).then().statusCode(201);
    Api.post(draft + "/copy", copy("[\"forum-meeting\"]"))
        .then()
        .statusCode(400)
        .body("errors[0].detail", org.hamcrest.Matchers.containsString("toolkit"));
    Api.read(draft).then().body("items", empty());
  }

  @Test
  void indicators_are_borrowed_from_a_plan_that_is_there_and_in_no_circle() {
    Api.patch(path, "*", "{\"indicators\": {\"asAppropriateFrom\": \"no-such-plan\"}}")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-reference"));
    Api.patch(path, "*", "{\"indicators\": {\"asAppropriateFrom\": \"" + code + "\"}}")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/indicators/asAppropriateFrom"));
    ObjectNode other = Seed.freshPlan("2010-2012");
    other.putObject("indicators").put("asAppropriateFrom", code);
    Api.post("work-plans", other).then().statusCode(201);
    String borrower = other.get("code").asText();
    Api.patch(path, "*", "{\"indicators\": {\"asAppropriateFrom\": \"" + borrower + "\"}}")
        .then()
        .statusCode(400);
    Api.read(path).then().body("indicators.asAppropriateFrom", equalTo("2007-2008"));
    Api.patch(path, "*", "{\"indicators\": {\"own\": true, \"asAppropriateFrom\": null}}")
        .then()
        .statusCode(200)
        .body("indicators.asAppropriateFrom", nullValue());
  }

  private String copy(String items) {
    return "{\"workPlan\": \"" + code + "\", \"items\": " + items + "}";
  }

  static String order(String... keys) {
    return List.of(keys).stream()
        .map(key -> "{\"key\": \"" + key + "\"}")
        .collect(Collectors.joining(", ", "{\"order\": [", "]}"));
  }

  private static String numbered(String... keys) {
    StringBuilder order = new StringBuilder("{\"order\": [");
    for (int n = 0; n < keys.length; n++) {
      order
          .append(n == 0 ? "" : ", ")
          .append("{\"key\": \"%s\", \"number\": \"%d\"}".formatted(keys[n], n + 1));
    }
    return order.append("]}").toString();
  }

  private static ObjectNode item(String key) {
    return ((ObjectNode) Seed.plan("2009-2010").at("/items/7")).deepCopy().put("key", key);
  }

  private static ObjectNode activity(String key) {
    return ((ObjectNode) Seed.plan("2009-2010").at("/items/7/activities/0"))
        .deepCopy()
        .put("key", key);
  }
}
