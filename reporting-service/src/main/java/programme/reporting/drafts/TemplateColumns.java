package programme.reporting.drafts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import programme.kit.vocabulary.Period;
import programme.kit.vocabulary.Text;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.updates.UpdateRequest;

/**
 * The template's columns, as batches read them. Texts are left empty, for they are new; the status
 * of activities is as accepted last.
 */
final class TemplateColumns {
  private static final String DEFAULT_LANGUAGE = "en";
  private static final List<String> BEFORE =
      List.of(
          "reference",
          "#about",
          "round",
          "workPlan",
          "item",
          "partnership",
          "period.from",
          "period.to",
          "language",
          "narrative",
          "obstacles",
          "nextSteps",
          "activities");

  private final Set<String> measures;

  private TemplateColumns(Set<String> measures) {
    this.measures = measures;
  }

  static TemplateColumns of(List<Drafts.Prepared> rows) {
    return new TemplateColumns(
        rows.stream()
            .filter(row -> row.plan() != null)
            .flatMap(row -> row.plan().head().measures().stream().map(WorkPlan.Measure::key))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  List<String> names() {
    List<String> names = new ArrayList<>(BEFORE);
    for (String measure : measures) {
      names.add("measures." + measure);
      names.add("measures." + measure + ".reason");
    }
    names.add("documents");
    return names;
  }

  List<String> cells(Drafts.Prepared row) {
    Draft draft = row.draft();
    String language = draft.narrative() == null ? DEFAULT_LANGUAGE : draft.narrative().original();
    List<String> cells = new ArrayList<>();
    cells.add(draft.reference());
    cells.add(row.item() == null ? "" : about(row.item().title(), language));
    cells.add(orEmpty(draft.round()));
    cells.add(orEmpty(draft.workPlan()));
    cells.add(orEmpty(draft.item()));
    cells.add(orEmpty(draft.partnership()));
    Period period = draft.period();
    cells.add(period == null ? "" : period.from().toString());
    cells.add(period == null ? "" : period.to().toString());
    cells.add(language);
    cells.addAll(List.of("", "", ""));
    cells.add(row.item() == null ? "" : activities(row.item(), draft.activities()));
    measures.forEach(measure -> cells.addAll(List.of("", "")));
    cells.add("");
    return cells;
  }

  private static String orEmpty(String code) {
    return code == null ? "" : code;
  }

  /** A spreadsheet takes what begins with one of these signs for a formula. */
  private static String about(Text title, String language) {
    String text = title.in(language);
    return "=+-@".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  private static String activities(WorkPlan.Item item, List<UpdateRequest.Activity> known) {
    Map<String, UpdateRequest.Activity.Status> status =
        known.stream()
            .collect(
                Collectors.toMap(
                    UpdateRequest.Activity::key, UpdateRequest.Activity::status, (a, b) -> a));
    return item.activities().stream()
        .filter(activity -> !"NOTE".equals(activity.kind()))
        .map(
            activity ->
                activity.key()
                    + "="
                    + (status.containsKey(activity.key()) ? status.get(activity.key()) : ""))
        .collect(Collectors.joining(" | "));
  }
}
