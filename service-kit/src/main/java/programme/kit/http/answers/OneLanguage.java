package programme.kit.http.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import programme.kit.http.query.Languages;

/**
 * Flattens every language map of an answer to {@code {text, lang, unofficial}}: the first of the
 * wanted languages that is present, else the original. {@code lang} says which it is.
 */
public final class OneLanguage {
  private OneLanguage() {}

  /** The answer with its language maps flattened; the given tree is changed. */
  public static JsonNode of(Languages wanted, JsonNode answer) {
    if (answer instanceof ArrayNode array) {
      for (int n = 0; n < array.size(); n++) {
        array.set(n, of(wanted, array.get(n)));
      }
    } else if (isText(answer)) {
      return flat(wanted, answer);
    } else if (answer instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(of(wanted, member.getValue())));
    }
    return answer;
  }

  /** By its form: events that the read model keeps have lost their types. */
  private static boolean isText(JsonNode node) {
    return node.size() == 3
        && node.path("values").isObject()
        && node.path("original").isTextual()
        && node.path("unofficial").isArray();
  }

  private static JsonNode flat(Languages wanted, JsonNode text) {
    List<String> present = new ArrayList<>();
    text.get("values").fieldNames().forEachRemaining(present::add);
    String language = wanted.bestOf(present).orElse(text.get("original").textValue());
    boolean unofficial = false;
    for (JsonNode tag : text.get("unofficial")) {
      unofficial |= tag.textValue().equals(language);
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("text", text.get("values").path(language).textValue())
        .put("lang", language)
        .put("unofficial", unofficial);
  }
}
