package programme.reporting.batches;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import programme.kit.problem.Problem;

/** The cells of one row on their way to JSON. */
final class CsvRow {
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Where days are written with dots, the day stands first everywhere. */
  private static final Pattern DOTTED_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  private static final String SEVERAL = "\\|";
  private static final int LONGEST = 40;

  private final String language;
  private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
  private final Map<String, ObjectNode> measures = new LinkedHashMap<>();

  CsvRow(String language) {
    this.language = language;
  }

  ObjectNode tree() {
    if (!measures.isEmpty()) {
      tree.putArray("measures").addAll(measures.values());
    }
    return tree;
  }

  void put(String column, String cell) {
    if (column.startsWith(CsvColumns.MEASURES)) {
      measure(column.substring(CsvColumns.MEASURES.length()), cell);
    } else if (CsvColumns.DAYS.contains(column)) {
      String end = column.substring(column.indexOf('.') + 1);
      tree.withObject("/period").put(end, day(end, cell));
    } else if (column.equals(CsvColumns.ACTIVITIES)) {
      activities(cell);
    } else if (column.equals(CsvColumns.DOCUMENTS)) {
      ArrayNode documents = tree.putArray(column);
      for (String symbol : cell.split(SEVERAL)) {
        documents.addObject().put("symbol", symbol.strip());
      }
    } else if (CsvColumns.CODES.contains(column)) {
      tree.put(column, cell);
    } else {
      text(column, cell);
    }
  }

  private void text(String column, String cell) {
    String[] parts = column.split("\\.", 2);
    ObjectNode text = tree.withObject("/" + parts[0]);
    value(text, parts.length == 1 ? language() : parts[1], cell);
  }

  private void value(ObjectNode text, String tag, String cell) {
    text.withObject("/values").put(tag, cell);
    text.put("original", language());
  }

  private String language() {
    if (language.isEmpty()) {
      throw Problem.invalid(
          "/narrative/original",
          "Say in the column language in what the row is written, such as en.");
    }
    return language;
  }

  private void measure(String name, String cell) {
    boolean isReason = name.endsWith(CsvColumns.REASON);
    String key = isReason ? name.substring(0, name.length() - CsvColumns.REASON.length()) : name;
    ObjectNode measure =
        measures.computeIfAbsent(
            key, same -> JsonNodeFactory.instance.objectNode().put("key", same));
    if (isReason) {
      value(measure.withObject("/reason"), language(), cell);
    } else {
      measure.put("outcome", code(cell));
    }
  }

  /** {@code key=STATUS | key=STATUS}; what has no status is left out. */
  private void activities(String cell) {
    ArrayNode activities = JsonNodeFactory.instance.arrayNode();
    for (String pair : cell.split(SEVERAL)) {
      String[] parts = pair.split("=", 2);
      if (parts.length < 2) {
        throw Problem.invalid(
            "/activities", "'" + shortened(pair.strip()) + "' is not such as first-step=UNDERWAY.");
      }
      if (!parts[1].isBlank()) {
        activities.addObject().put("key", parts[0].strip()).put("status", code(parts[1].strip()));
      }
    }
    tree.set(CsvColumns.ACTIVITIES, activities);
  }

  private static String code(String cell) {
    return cell.toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  private static String day(String end, String cell) {
    if (ISO_DAY.matcher(cell).matches()) {
      return cell;
    }
    Matcher dotted = DOTTED_DAY.matcher(cell);
    if (dotted.matches()) {
      try {
        return LocalDate.of(
                Integer.parseInt(dotted.group(3)),
                Integer.parseInt(dotted.group(2)),
                Integer.parseInt(dotted.group(1)))
            .toString();
      } catch (DateTimeException e) {
        throw notADay(end, cell);
      }
    }
    throw notADay(end, cell);
  }

  private static Problem notADay(String end, String cell) {
    return Problem.invalid(
        "/period/" + end,
        "'"
            + shortened(cell)
            + "' is no day, or can be read as two; write it as 2008-02-01 (year-month-day) or"
            + " 01.02.2008 (day.month.year).");
  }

  static String shortened(String cell) {
    return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST) + "…";
  }
}
