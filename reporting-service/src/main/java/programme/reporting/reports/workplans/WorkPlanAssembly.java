package programme.reporting.reports.workplans;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.readmodel.Sql;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.reports.assembly.Assembler;
import programme.reporting.reports.assembly.AuthoredText;
import programme.reporting.reports.assembly.Order;
import programme.reporting.reports.assembly.Ordered;
import programme.reporting.reports.assembly.Steps;
import programme.reporting.reports.assembly.TitlePage;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;
import programme.reporting.reports.content.Table;

/** Makes WORK_PLAN reports. */
@ApplicationScoped
class WorkPlanAssembly implements Assembler {
  private final Ordered ordered;
  private final TitlePage titles;
  private final ReadModel copies;
  private final Sql sql;

  WorkPlanAssembly(Ordered ordered, TitlePage titles, ReadModel copies, Sql sql) {
    this.ordered = ordered;
    this.titles = titles;
    this.copies = copies;
    this.sql = sql;
  }

  @Override
  public String kind() {
    return "WORK_PLAN";
  }

  @Override
  public ReportContent assemble(Order order, Steps steps) {
    ReadModel.Meeting meeting = ordered.meeting(order);
    WorkPlan plan = ordered.planHead(order);
    Writing writing = new Writing(order.language());
    List<Part> parts = new ArrayList<>();
    List<Paragraph> lines = titles.lines(order, meeting, writing);
    AuthoredText authored = new AuthoredText(writing);
    order.parts().forEach(part -> parts.add(authored.part(part)));
    if (!plan.head().elements().isEmpty()) {
      parts.add(elements(plan, writing));
    }
    if (!plan.head().measures().isEmpty()) {
      parts.add(measures(plan, writing));
    }
    parts.add(new PlanDocument(plan, items(plan), writing).part("plan", steps));
    Phrase title =
        order.title() == null ? writing.phrase(plan.head().title()) : writing.phrase(order.title());
    return new ReportContent(
        lines, title, List.of(standing(plan, writing)), parts, writing.footnotes().all());
  }

  private static Paragraph standing(WorkPlan plan, Writing writing) {
    return Paragraph.of(
        writing.words(
            "plan-standing",
            writing.label("plan-statuses", plan.status()).text(),
            String.valueOf(plan.version()),
            writing.day(plan.head().period().from()).text(),
            writing.day(plan.head().period().to()).text()));
  }

  private static Part elements(WorkPlan plan, Writing writing) {
    return writing.table(
        "plan-elements",
        List.of(),
        List.of("column-element", "column-title", "column-objective"),
        plan.head().elements().stream()
            .map(
                element ->
                    new Table.Row(
                        element.key(),
                        List.of(
                            Table.Cell.heading(
                                writing.words(
                                    "element-word",
                                    element.number() == null ? element.key() : element.number())),
                            Table.Cell.of(writing.orNone(element.title())),
                            Table.Cell.of(writing.orNone(element.objective())))))
            .toList());
  }

  private static Part measures(WorkPlan plan, Writing writing) {
    List<Paragraph> texts =
        plan.head().measures().stream()
            .map(
                measure ->
                    new Paragraph(List.of(Run.of(writing.phrase(measure.text()))))
                        .labelled("(" + measure.key() + ")"))
            .toList();
    return new Part("plan-measures", Paragraph.of(writing.words("plan-measures")), texts, null);
  }

  private PlanItems items(WorkPlan plan) {
    return new PlanItems(copies.places(plan), keys -> read(plan, keys));
  }

  private List<PlanItems.Printed> read(WorkPlan plan, List<String> keys) {
    Map<String, Map<String, String>> statuses = statuses(plan, keys);
    return copies.items(plan, keys).stream()
        .map(item -> new PlanItems.Printed(item, statuses.getOrDefault(item.key(), Map.of())))
        .toList();
  }

  private record Status(String item, String activity, String status) {}

  private Map<String, Map<String, String>> statuses(WorkPlan plan, List<String> keys) {
    return sql
        .list(
            row ->
                new Status(
                    row.getString("item"), row.getString("activity"), row.getString("status")),
            """
            select item, activity, status from read_activity_status
            where plan = ? and version = ? and item = any (string_to_array(?, ' '))
            """,
            plan.code(),
            plan.version(),
            String.join(" ", keys))
        .stream()
        .collect(
            Collectors.groupingBy(
                Status::item, Collectors.toMap(Status::activity, Status::status)));
  }
}
