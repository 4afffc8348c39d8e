package programme.workplan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import programme.kit.problem.Problem;

/** Makes a tree of the events of a YAML stream, and refuses what JSON doesn't have. */
final class YamlTree {
  private static final int DEEPEST = 50;

  private final JsonNodeFactory nodes = JsonNodeFactory.withExactBigDecimals(true);
  private final Iterator<Event> events;

  YamlTree(Iterator<Event> events) {
    this.events = events;
  }

  JsonNode document() {
    next(); // the stream's start
    if (!next().is(Event.ID.DocumentStart)) {
      throw Problem.invalid("", "A body is required.");
    }
    JsonNode document = node(next(), 0);
    next(); // the document's end
    Event after = next();
    if (!after.is(Event.ID.StreamEnd)) {
      throw StrictYaml.refused("There is a second document", after.getStartMark());
    }
    return document;
  }

  private Event next() {
    return events.next();
  }

  private JsonNode node(Event event, int depth) {
    plain(event);
    if (depth > DEEPEST) {
      throw StrictYaml.refused("It is too deep", event.getStartMark());
    }
    return switch (event.getEventId()) {
      case MappingStart -> map(depth);
      case SequenceStart -> list(depth);
      default -> scalar((ScalarEvent) event);
    };
  }

  private ObjectNode map(int depth) {
    ObjectNode map = nodes.objectNode();
    for (Event key = next(); !key.is(Event.ID.MappingEnd); key = next()) {
      String name = name(key);
      if (map.has(name)) {
        throw StrictYaml.refused("A member stands twice", key.getStartMark());
      }
      map.set(name, node(next(), depth + 1));
    }
    return map;
  }

  private String name(Event key) {
    plain(key);
    if (!(key instanceof ScalarEvent scalar)) {
      throw StrictYaml.refused("A member's name must be a string", key.getStartMark());
    }
    if (isPlain(scalar) && scalar.getValue().equals("<<")) {
      throw StrictYaml.refused("Merge keys are not taken", key.getStartMark());
    }
    return scalar.getValue();
  }

  private ArrayNode list(int depth) {
    ArrayNode list = nodes.arrayNode();
    for (Event entry = next(); !entry.is(Event.ID.SequenceEnd); entry = next()) {
      list.add(node(entry, depth + 1));
    }
    return list;
  }

  private JsonNode scalar(ScalarEvent scalar) {
    return isPlain(scalar)
        ? CoreSchema.value(nodes, scalar.getValue())
        : nodes.textNode(scalar.getValue());
  }

  private static boolean isPlain(ScalarEvent scalar) {
    return scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
  }

  private static void plain(Event event) {
    if (event instanceof AliasEvent) {
      throw StrictYaml.refused("Aliases are not taken", event.getStartMark());
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw StrictYaml.refused("Anchors are not taken", event.getStartMark());
    }
    if (event instanceof ScalarEvent scalar && scalar.getTag() != null
        || event instanceof CollectionStartEvent start && start.getTag() != null) {
      throw StrictYaml.refused("Tags are not taken", event.getStartMark());
    }
  }
}
