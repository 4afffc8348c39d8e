package programme.kit.http.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One column of a list as CSV.
 *
 * @param name the members' names on the way to its value, joined by dots
 * @param path the same, apart
 * @param read makes the cell of the value at the path
 */
record Column(String name, List<String> path, Reader read) {
  private static final String FORMULA = "=+-@\t\r";

  /** Makes a cell's text of a value that is there. */
  interface Reader {
    String cell(JsonNode value);
  }

  String cell(JsonNode item) {
    JsonNode value = item;
    for (String member : path) {
      value = value.path(member);
    }
    return value.isMissingNode() || value.isNull() ? "" : read.cell(value);
  }

  /** A string, number or truth as it is, everything else as JSON. */
  static String plain(JsonNode value) {
    return value.isNumber() || value.isBoolean()
        ? value.asText()
        : harmless(value.isTextual() ? value.textValue() : value.toString());
  }

  /** Tags, separated by spaces. */
  static String words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(" "));
  }

  /** What has no column of its own, as JSON; empty when all have. */
  static String others(JsonNode values, Collection<String> known) {
    ObjectNode rest = ((ObjectNode) values).deepCopy().remove(known);
    return rest.isEmpty() ? "" : rest.toString();
  }

  /** A spreadsheet would compute what begins like a formula. */
  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
