package programme.reporting.reports.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Headings;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Table;

/**
 * What follows Table 1: partnerships outside the plan, the plan's other elements (Table 2), and
 * what is reported elsewhere.
 */
final class OtherParts {
  private static final String PROGRAMME = "PROGRAMME";

  private final Facts facts;
  private final Writing writing;
  private final Headings headings;
  private final RowText rowText;

  OtherParts(Facts facts, Writing writing, RowText rowText) {
    this.facts = facts;
    this.writing = writing;
    this.headings = writing.headings();
    this.rowText = rowText;
  }

  /**
   * Partnerships of no item, reported under the programme at the cut-off, that have something to
   * report.
   */
  Optional<Part> outsidePlan() {
    Set<String> inPlan =
        facts.plan().items().stream()
            .map(WorkPlan.Item::partnership)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Table.Row> rows =
        facts.partnerships().values().stream()
            .filter(
                one -> !inPlan.contains(one.code()) && !facts.ofPartnership(one.code()).isEmpty())
            .filter(
                one ->
                    facts
                        .channel(one.code())
                        .map(ReadModel.Channel::channel)
                        .orElse(PROGRAMME)
                        .equals(PROGRAMME))
            .map(this::outsideRow)
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            part(
                "outside-plan",
                "outside-plan-caption",
                List.of("column-partnership", "column-actions"),
                rows,
                List.of()));
  }

  private Table.Row outsideRow(ReadModel.Partnership partnership) {
    return new Table.Row(
        partnership.code(),
        List.of(
            Table.Cell.heading(rowText.phrase(partnership.name())),
            new Table.Cell(
                false,
                rowText.of(
                    partnership.code(), facts.ofPartnership(partnership.code()), List.of()))));
  }

  /** The plan's elements after its first, which Table 1 reports on. */
  Optional<Part> elements() {
    List<WorkPlan.Element> others = facts.plan().head().elements().stream().skip(1).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    Paragraph heading = Paragraph.of(headings.phrase("table-2", elementNames(others)));
    List<Phrase> columns =
        List.of(
            headings.phrase("column-element"),
            headings.phrase("column-objective"),
            headings.phrase("column-progress"));
    Table.Group group =
        new Table.Group("table-2-elements", null, others.stream().map(this::elementRow).toList());
    return Optional.of(
        new Part("table-2", heading, List.of(), new Table(heading, columns, List.of(group))));
  }

  String elementNames(List<WorkPlan.Element> elements) {
    StringBuilder names = new StringBuilder();
    for (int n = 0; n < elements.size(); n++) {
      names.append(n == 0 ? "" : headings.text(n == elements.size() - 1 ? "and" : "comma"));
      names.append(
          elements.get(n).number() == null ? elements.get(n).key() : elements.get(n).number());
    }
    return headings.text(elements.size() == 1 ? "elements-one" : "elements-many", names.toString());
  }

  private Table.Row elementRow(WorkPlan.Element element) {
    List<Paragraph> progress = new ArrayList<>();
    facts.ofElement(element.key()).forEach(update -> progress.addAll(rowText.progress(update)));
    if (progress.isEmpty()) {
      progress.add(Paragraph.of(headings.phrase("no-update")));
    }
    Phrase objective =
        element.objective() == null ? headings.phrase("none") : rowText.phrase(element.objective());
    return new Table.Row(
        element.key(),
        List.of(
            Table.Cell.heading(
                headings.phrase(
                    "element-word", element.number() == null ? element.key() : element.number())),
            Table.Cell.of(objective),
            new Table.Cell(false, progress)));
  }

  /** Everything whose channel at the cut-off is not the programme. */
  Part elsewhere() {
    return new Elsewhere(writing, facts.cutOff(), facts::name)
        .part(
            facts.channels().values().stream()
                .filter(one -> !one.channel().equals(PROGRAMME))
                .toList());
  }

  private Part part(
      String key,
      String caption,
      List<String> columns,
      List<Table.Row> rows,
      List<Paragraph> paragraphs) {
    Table.Group group = new Table.Group(key + "-rows", null, rows);
    return new Part(
        key,
        Paragraph.of(headings.phrase(key)),
        paragraphs,
        new Table(
            Paragraph.of(headings.phrase(caption)),
            columns.stream().map(headings::phrase).toList(),
            List.of(group)));
  }
}
