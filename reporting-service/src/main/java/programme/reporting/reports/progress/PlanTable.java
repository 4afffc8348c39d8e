package programme.reporting.reports.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import programme.kit.vocabulary.Text;
import programme.reporting.matrix.MeasureMatrix;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.reports.content.Headings;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Table;

/**
 * Table 1: one row for each item of the plan, whatever its channel, in the order of the numbers,
 * under the plan's own sections.
 */
final class PlanTable {
  private final Facts facts;
  private final Headings headings;
  private final RowText rowText;

  PlanTable(Facts facts, Headings headings, RowText rowText) {
    this.facts = facts;
    this.headings = headings;
    this.rowText = rowText;
  }

  Part part() {
    Paragraph heading = heading();
    List<Phrase> columns =
        List.of(
            headings.phrase("column-number"),
            headings.phrase("column-partnership"),
            headings.phrase("column-scope"),
            headings.phrase("column-actions"));
    return new Part("table-1", heading, List.of(), new Table(heading, columns, groups()));
  }

  private Paragraph heading() {
    return facts.plan().head().elements().stream()
        .findFirst()
        .map(
            element -> {
              Phrase table = headings.phrase("table-1-element", element.number());
              return element.title() == null
                  ? Paragraph.of(table)
                  : Paragraph.of(table, headings.phrase("colon"), rowText.phrase(element.title()));
            })
        .orElseGet(() -> Paragraph.of(headings.phrase("table-1")));
  }

  private List<Table.Group> groups() {
    List<Table.Group> groups = new ArrayList<>();
    Map<String, Integer> used = new HashMap<>();
    List<WorkPlan.Item> open = new ArrayList<>();
    for (WorkPlan.Item item : facts.plan().inOrder()) {
      if (!open.isEmpty() && !sameGroup(open.get(0), item)) {
        groups.add(group(open, used));
        open = new ArrayList<>();
      }
      open.add(item);
    }
    if (!open.isEmpty()) {
      groups.add(group(open, used));
    }
    return groups;
  }

  private boolean sameGroup(WorkPlan.Item one, WorkPlan.Item other) {
    return (one.section() != null || other.section() != null)
        ? Objects.equals(one.section(), other.section())
        : isGlobal(one) == isGlobal(other);
  }

  private Table.Group group(List<WorkPlan.Item> items, Map<String, Integer> used) {
    WorkPlan.Item first = items.get(0);
    String key = isGlobal(first) ? "table-1-global" : "table-1-regional";
    int times = used.merge(key, 1, Integer::sum);
    Text section = first.section();
    Phrase heading =
        section == null
            ? headings.phrase(isGlobal(first) ? "group-global" : "group-regional")
            : rowText.phrase(section);
    return new Table.Group(
        times == 1 ? key : key + "-" + times, heading, items.stream().map(this::row).toList());
  }

  /** What is of no partnership (a forum, a product) is the programme's own, and so global. */
  private boolean isGlobal(WorkPlan.Item item) {
    var partnership =
        item.partnership() == null ? null : facts.partnerships().get(item.partnership());
    return partnership == null || partnership.scope().equals("GLOBAL");
  }

  private Table.Row row(WorkPlan.Item item) {
    List<MeasureMatrix.Cell> measures =
        facts.matrix().row(item.key()).map(MeasureMatrix.Row::cells).orElse(List.of());
    return new Table.Row(
        item.key(),
        List.of(
            Table.Cell.of(
                new Phrase(
                    item.number() == null ? headings.text("none") : item.number() + ".",
                    headings.lang(),
                    false)),
            Table.Cell.heading(rowText.phrase(item.title())),
            Table.Cell.of(
                item.scopeLabel() == null
                    ? headings.phrase("none")
                    : rowText.phrase(item.scopeLabel())),
            new Table.Cell(
                false, rowText.of(item.partnership(), facts.ofItem(item.key()), measures))));
  }
}
