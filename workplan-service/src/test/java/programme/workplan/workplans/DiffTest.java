package programme.workplan.workplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.workplan.Api;
import programme.workplan.Seed;

@QuarkusTest
class DiffTest {
  private final ObjectNode content = Seed.freshPlan("2009-2010");
  private final String path = "work-plans/" + content.get("code").asText();

  @BeforeEach
  void write() {
    Seed.load();
    Api.post("work-plans", content).then().statusCode(201);
    Api.act(path + "/proposal", null).then().statusCode(200);
    Api.post(path + "/amendments", "{}").then().statusCode(201);
  }

  @Test
  void an_amendment_is_told_by_key_and_field_also_after_a_reorder() {
    Api.patch(path, "*", "{\"period\": {\"to\": \"2011-12-31\"}}").then().statusCode(200);
    Api.patch(path + "/items/mppi", "*", "{\"number\": \"8\", \"partnership\": null}")
        .then()
        .statusCode(200);
    Api.delete(path + "/items/unfccc-cdm", "*").then().statusCode(200);
    Api.patch(path + "/items/pace/activities/report-to-oewg", "*", "{\"dueOn\": \"2010-05-01\"}")
        .then()
        .statusCode(200);
    ObjectNode item = ((ObjectNode) content.at("/items/7")).deepCopy().put("key", "new");
    Api.post(path + "/items", item).then().statusCode(201);
    Api.patch(
            path + "/order",
            "*",
            DraftingTest.order(
                "new",
                "mppi",
                "business-industry",
                "pace",
                "ngo",
                "forum-meeting",
                "mercury",
                "toolkit"))
        .then()
        .statusCode(200);
    Api.act(path + "/adoption", "{\"decision\": \"VIII-5\"}").then().statusCode(200);

    var diff = Api.get(path + "/diff?from=1&to=2").then().statusCode(200);
    diff.body("fields.field", contains("period"))
        .body("fields[0].from.to", equalTo("2010-12-31"))
        .body("fields[0].to.to", equalTo("2011-12-31"))
        .body("items.added.key", contains("new"))
        .body("items.added[0].position", equalTo(1))
        .body("items.removed.key", contains("unfccc-cdm"))
        .body("items.removed[0].position", equalTo(6))
        .body("items.removed[0].part.kind", equalTo("EXPLORATION"))
        .body("items.changed[0].key", equalTo("mppi"))
        .body("items.changed[0].fields.field", contains("number", "partnership"))
        .body("items.changed[0].fields[1].from", equalTo("mppi"))
        .body("items.changed[0].fields[1].to", nullValue())
        .body("items.order.from[1]", equalTo("pace"))
        .body("items.order.to[2]", equalTo("business-industry"))
        .body("elements.changed", empty());
    Api.get(path + "/diff?from=1&to=1")
        .then()
        .body("fields", empty())
        .body("items.changed", empty())
        .body("items.order", nullValue());
  }

  @Test
  void moving_items_is_no_change_of_any() {
    List<String> keys = new ArrayList<>();
    content.get("items").forEach(item -> keys.add(item.get("key").asText()));
    Collections.reverse(keys);
    Api.patch(path + "/order", "*", DraftingTest.order(keys.toArray(String[]::new)))
        .then()
        .statusCode(200);
    Api.read(path + "/diff?from=1&to=2")
        .then()
        .body("items.added", empty())
        .body("items.removed", empty())
        .body("items.changed", empty())
        .body("items.order.to", equalTo(keys));
  }

  @Test
  void what_is_open_is_compared_by_the_secretariat_only() {
    Api.get(path + "/diff?from=1&to=2").then().statusCode(404);
    Api.read(path + "/diff?from=1&to=2").then().statusCode(200);
    Api.read(path + "/diff?from=1&to=3").then().statusCode(404);
    Api.get(path + "/diff?from=1").then().statusCode(400);
    Api.get(path + "/diff?from=0&to=1").then().statusCode(400);
    Api.get(path + "/diff?from=x&to=1").then().statusCode(400);
  }

  /** The diff is exact if it makes the one version of the other, whatever was done in between. */
  @Test
  void the_one_version_and_the_diff_make_the_other() {
    Random random = new Random(20081125);
    for (int trial = 0; trial < 25; trial++) {
      ArrayNode items = ((ArrayNode) content.get("items")).deepCopy();
      stir(items, random, trial);
      Api.patch(path, "*", content.objectNode().<ObjectNode>set("items", items).toString())
          .then()
          .statusCode(200);
      JsonNode first = Api.json(Api.read(path + "/versions/1"));
      JsonNode second = Api.json(Api.read(path + "/versions/2"));
      JsonNode there = Api.json(Api.read(path + "/diff?from=1&to=2")).get("items");
      assertThat(applied(first.get("items"), there))
          .as("trial " + trial)
          .isEqualTo(second.get("items"));
      JsonNode back = Api.json(Api.read(path + "/diff?from=2&to=1")).get("items");
      assertThat(applied(second.get("items"), back))
          .as("trial " + trial)
          .isEqualTo(first.get("items"));
    }
  }

  private static void stir(ArrayNode items, Random random, int trial) {
    for (int n = 0; n < 5; n++) {
      int at = random.nextInt(items.size());
      switch (random.nextInt(5)) {
        case 0 -> items.insert(random.nextInt(items.size()), items.remove(at));
        case 1 -> {
          String removed = items.remove(at).get("key").asText();
          items.forEach(item -> without(item.path("dependsOn"), removed));
        }
        case 2 ->
            items.insert(
                at, ((ObjectNode) items.get(at)).deepCopy().put("key", "new-" + trial + "-" + n));
        case 3 -> ((ObjectNode) items.get(at)).put("number", "n" + random.nextInt(100));
        default -> {
          ArrayNode activities = (ArrayNode) items.get(at).get("activities");
          if (!activities.isEmpty()) {
            JsonNode moved = activities.remove(random.nextInt(activities.size()));
            if (random.nextBoolean()) {
              ((ObjectNode) moved).put("number", "a" + n);
              activities.insert(random.nextInt(activities.size() + 1), moved);
            }
          }
        }
      }
    }
  }

  private static void without(JsonNode keys, String key) {
    for (int n = keys.size() - 1; n >= 0; n--) {
      if (keys.get(n).asText().equals(key)) {
        ((ArrayNode) keys).remove(n);
      }
    }
  }

  private static ArrayNode applied(JsonNode parts, JsonNode diff) {
    Map<String, JsonNode> byKey = new LinkedHashMap<>();
    parts.forEach(part -> byKey.put(part.get("key").asText(), part.deepCopy()));
    diff.get("removed").forEach(part -> byKey.remove(part.get("key").asText()));
    diff.get("changed")
        .forEach(change -> change((ObjectNode) byKey.get(change.get("key").asText()), change));
    List<JsonNode> ordered = new ArrayList<>(byKey.values());
    if (diff.has("order")) {
      ordered.clear();
      diff.at("/order/to")
          .forEach(
              key -> {
                if (byKey.containsKey(key.asText())) {
                  ordered.add(byKey.get(key.asText()));
                }
              });
    }
    diff.get("added")
        .forEach(part -> ordered.add(part.get("position").asInt() - 1, part.get("part")));
    ArrayNode result = ((ObjectNode) diff).arrayNode();
    ordered.forEach(result::add);
    return result;
  }

  private static void change(ObjectNode part, JsonNode change) {
    for (JsonNode field : change.get("fields")) {
      if (field.has("to")) {
        part.set(field.get("field").asText(), field.get("to"));
      } else {
        part.remove(field.get("field").asText());
      }
    }
    if (change.has("activities")) {
      part.set("activities", applied(part.get("activities"), change.get("activities")));
    }
  }
}
