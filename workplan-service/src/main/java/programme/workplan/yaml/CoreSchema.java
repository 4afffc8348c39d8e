package programme.workplan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a plain (unquoted) scalar is in YAML 1.2: null, a truth, a number as JSON writes one, else a
 * string. So {@code no} and {@code 2009-01-01} are strings.
 */
final class CoreSchema {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,30})([.][0-9]{1,30})?([eE][-+]?[0-9]{1,3})?");

  private CoreSchema() {}

  static JsonNode value(JsonNodeFactory nodes, String plain) {
    return switch (plain) {
      case "", "~", "null", "Null", "NULL" -> nodes.nullNode();
      case "true", "True", "TRUE" -> nodes.booleanNode(true);
      case "false", "False", "FALSE" -> nodes.booleanNode(false);
      default ->
          NUMBER.matcher(plain).matches()
              ? nodes.numberNode(new BigDecimal(plain))
              : nodes.textNode(plain);
    };
  }
}
