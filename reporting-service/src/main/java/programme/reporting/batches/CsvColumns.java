package programme.reporting.batches;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * The columns of a file by its first row. Members have their own names; a measure's outcome is
 * {@code measures.<key>} and its reason {@code measures.<key>.reason}; {@code language} says in
 * what the row's texts are written, {@code narrative.fr} adds a rendering. Columns that begin with
 * {@code #} are for the reader of the file alone.
 */
final class CsvColumns {
  static final String REFERENCE = "reference";
  static final String LANGUAGE = "language";
  static final List<String> CODES =
      List.of(REFERENCE, "round", "workPlan", "item", "element", "partnership", "project");
  static final List<String> DAYS = List.of("period.from", "period.to");
  static final List<String> TEXTS = List.of("narrative", "obstacles", "nextSteps");
  static final String ACTIVITIES = "activities";
  static final String DOCUMENTS = "documents";
  static final String MEASURES = "measures.";
  static final String REASON = ".reason";

  private static final List<String> REQUIRED =
      List.of(REFERENCE, "period.from", "period.to", LANGUAGE, "narrative");
  private static final Pattern MEASURE = Pattern.compile("measures\\.[a-z0-9-]+(\\.reason)?");
  private static final Pattern RENDERING =
      Pattern.compile("(narrative|obstacles|nextSteps)\\.[A-Za-z0-9-]+");
  private static final String ASIDE = "#";

  private final List<String> names;

  private CsvColumns(List<String> names) {
    this.names = names;
  }

  static CsvColumns of(List<String> header) {
    List<String> names = header.stream().map(String::strip).toList();
    List<InvalidField> errors = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !name.startsWith(ASIDE) && !isKnown(name)) {
        errors.add(
            new InvalidField(
                name,
                "There is no such column; the template at /api/v1/progress-updates/template.csv has"
                    + " all."));
      } else if (!name.isEmpty() && !seen.add(name)) {
        errors.add(new InvalidField(name, "This column stands here twice."));
      }
    }
    REQUIRED.stream()
        .filter(name -> !seen.contains(name))
        .forEach(name -> errors.add(new InvalidField(name, "This column is missing.")));
    if (!errors.isEmpty()) {
      throw Problem.of(
              ProblemCode.VALIDATION_FAILED, "The first row is not that of the template's columns.")
          .with("errors", errors);
    }
    return new CsvColumns(names);
  }

  private static boolean isKnown(String name) {
    return CODES.contains(name)
        || DAYS.contains(name)
        || TEXTS.contains(name)
        || List.of(LANGUAGE, ACTIVITIES, DOCUMENTS).contains(name)
        || MEASURE.matcher(name).matches()
        || RENDERING.matcher(name).matches();
  }

  /** A row as JSON; refuses cells that can't be read as what their column says. */
  ObjectNode tree(List<String> cells) {
    CsvRow row = new CsvRow(cell(cells, names.indexOf(LANGUAGE)));
    for (int n = 0; n < cells.size(); n++) {
      String cell = cell(cells, n);
      String name = n < names.size() ? names.get(n) : "";
      if (cell.isEmpty() || name.startsWith(ASIDE) || name.equals(LANGUAGE)) {
        continue;
      }
      if (name.isEmpty()) {
        throw Problem.invalid(
            "", "The cell '" + CsvRow.shortened(cell) + "' stands in a column without a name.");
      }
      row.put(name, cell);
    }
    return row.tree();
  }

  /** The reference alone, to name a row that can't be read. */
  ObjectNode named(List<String> cells) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    String reference = cell(cells, names.indexOf(REFERENCE));
    return reference.isEmpty() ? tree : tree.put(REFERENCE, reference);
  }

  /** Spreadsheets break lines in several ways, and leave spaces, also such as don't break. */
  private static String cell(List<String> cells, int n) {
    return n >= cells.size()
        ? ""
        : cells.get(n).replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ').strip();
  }
}
