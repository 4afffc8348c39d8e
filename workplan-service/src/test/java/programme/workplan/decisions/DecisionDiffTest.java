package programme.workplan.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import programme.workplan.Api;
import programme.workplan.Seed;

/** What the meeting made of the text that was proposed to it. */
@QuarkusTest
class DecisionDiffTest {
  private final ObjectNode draft = Seed.freshDecision();
  private final String path = "decisions/" + draft.get("code").asText();

  @BeforeEach
  void record() {
    Seed.load();
    Api.post("decisions", draft).then().statusCode(201);
  }

  private void adopt(ArrayNode text) {
    ObjectNode adoption =
        draft.objectNode().put("symbol", "IX/9101").put("adoptedOn", "2008-06-27");
    if (text != null) {
      adoption.set("paragraphs", text);
    }
    Api.act(path + "/adoption", adoption.toString()).then().statusCode(200);
  }

  @Test
  void the_diff_makes_the_adopted_text_of_the_proposed_one_exactly() {
    ArrayNode text = draft.withArray("paragraphs").deepCopy();
    text.remove(3);
    ((ObjectNode) text.get(4)).set("conditions", text.arrayNode());
    ((ObjectNode) text.get(4)).put("dueOn", "2008-12-31");
    ObjectNode added =
        ((ObjectNode) text.get(5).deepCopy())
            .put("key", "5d")
            .put("number", "5(d)")
            .put("verb", "INVITES");
    text.insert(8, added);
    text.insert(0, text.remove(2));
    adopt(text);

    JsonNode diff = Api.json(Api.get(path + "/diff"));
    assertThat(diff.at("/fields/0/field").asText()).isEqualTo("symbol");
    assertThat(diff.at("/fields/0/from").asText()).isEqualTo("IX/…");
    assertThat(diff.at("/fields/0/to").asText()).isEqualTo("IX/9101");
    JsonNode paragraphs = diff.get("paragraphs");
    assertThat(keys(paragraphs.get("removed"))).containsExactly("1");
    assertThat(keys(paragraphs.get("added"))).containsExactly("5d");
    assertThat(keys(paragraphs.get("changed"))).containsExactly("3");
    assertThat(paragraphs.at("/changed/0/fields").findValuesAsText("field"))
        .containsExactlyInAnyOrder("conditions", "dueOn");

    List<JsonNode> versions = new ArrayList<>();
    Api.json(Api.get(path + "/versions")).get("items").forEach(versions::add);
    assertThat(applied(paragraphs, versions.get(0).get("paragraphs")))
        .containsExactlyElementsOf(versions.get(1).get("paragraphs"));
    assertThat(keys(versions.get(1).get("paragraphs"))).isEqualTo(keys(text));

    JsonNode back = Api.json(Api.get(path + "/diff?from=ADOPTED&to=PROPOSED"));
    assertThat(applied(back.get("paragraphs"), versions.get(1).get("paragraphs")))
        .containsExactlyElementsOf(versions.get(0).get("paragraphs"));
  }

  private static List<String> keys(JsonNode parts) {
    List<String> keys = new ArrayList<>();
    parts.forEach(part -> keys.add(part.get("key").asText()));
    return keys;
  }

  /** As the operation's description says it. */
  private static List<JsonNode> applied(JsonNode diff, JsonNode text) {
    Map<String, JsonNode> both = new LinkedHashMap<>();
    text.forEach(part -> both.put(part.get("key").asText(), part.deepCopy()));
    keys(diff.get("removed")).forEach(both::remove);
    for (JsonNode change : diff.get("changed")) {
      ObjectNode part = (ObjectNode) both.get(change.get("key").asText());
      for (JsonNode field : change.get("fields")) {
        if (field.has("to")) {
          part.set(field.get("field").asText(), field.get("to"));
        } else {
          part.remove(field.get("field").asText());
        }
      }
    }
    List<JsonNode> made = new ArrayList<>();
    if (diff.has("order")) {
      diff.at("/order/to")
          .forEach(
              key -> {
                if (both.containsKey(key.asText())) {
                  made.add(both.get(key.asText()));
                }
              });
    } else {
      made.addAll(both.values());
    }
    diff.get("added").forEach(part -> made.add(part.get("position").asInt() - 1, part.get("part")));
    return made;
  }

  @Test
  void a_text_that_was_adopted_as_proposed_has_no_difference_but_its_symbol() {
    adopt(null);
    Api.get(path + "/diff")
        .then()
        .body("fields.field", equalTo(List.of("symbol")))
        .body("paragraphs.added", empty())
        .body("paragraphs.removed", empty())
        .body("paragraphs.changed", empty());
  }

  @Test
  void a_text_that_there_is_not_is_told() {
    Api.get(path + "/diff").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    Api.get("decisions/VIII-5/diff").then().statusCode(404);
    Api.get("decisions/no-such/diff").then().statusCode(404);
    Api.get(path + "/diff?from=DRAFT").then().statusCode(400);
    Api.get(path + "/diff?to=PROPOSED").then().statusCode(200).body("fields", empty());
  }
}
