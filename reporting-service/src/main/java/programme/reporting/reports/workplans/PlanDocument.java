package programme.reporting.reports.workplans;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.reports.assembly.Steps;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.LazyRows;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;
import programme.reporting.reports.content.Table;

/** A plan as a table: partnership, global or regional, and what is to be done. */
public final class PlanDocument {
  private final WorkPlan plan;
  private final PlanItems items;
  private final Writing writing;

  public PlanDocument(WorkPlan plan, PlanItems items, Writing writing) {
    this.plan = plan;
    this.items = items;
    this.writing = writing;
  }

  public Part part(String key, Steps steps) {
    Paragraph heading = Paragraph.of(writing.phrase(plan.head().title()));
    List<Phrase> columns =
        List.of(
            writing.words("column-number"),
            writing.words("column-partnership"),
            writing.words("column-scope"),
            writing.words("column-plan"));
    return new Part(key, heading, indicators(), new Table(heading, columns, groups(steps)));
  }

  private List<Paragraph> indicators() {
    var indicators = plan.head().indicators();
    return indicators == null || indicators.text() == null
        ? List.of()
        : List.of(Paragraph.of(writing.phrase(indicators.text())));
  }

  private List<Table.Group> groups(Steps steps) {
    List<Table.Group> groups = new ArrayList<>();
    int before = 0;
    for (PlanItems.Section section : items.sections()) {
      int first = before;
      before += section.keys().size();
      groups.add(
          new Table.Group(
              "plan-section-" + (groups.size() + 1),
              section.heading() == null ? null : writing.phrase(section.heading()),
              new LazyRows(section.keys().size(), () -> rows(section, first, steps))));
    }
    return groups;
  }

  private Iterator<Table.Row> rows(PlanItems.Section section, int first, Steps steps) {
    Iterator<PlanItems.Printed> found = items.walk(section);
    return new Iterator<>() {
      private int done = first;

      @Override
      public boolean hasNext() {
        return found.hasNext();
      }

      @Override
      public Table.Row next() {
        Table.Row row = row(found.next());
        steps.tell(++done, items.count());
        return row;
      }
    };
  }

  private Table.Row row(PlanItems.Printed printed) {
    WorkPlan.Item item = printed.item();
    return new Table.Row(
        item.key(),
        List.of(
            Table.Cell.of(
                item.number() == null
                    ? writing.words("none")
                    : new Phrase(item.number() + ".", writing.headings().lang(), false)),
            Table.Cell.heading(writing.phrase(item.title())),
            Table.Cell.of(writing.orNone(item.scopeLabel())),
            Table.Cell.of(activities(printed))));
  }

  private List<Paragraph> activities(PlanItems.Printed printed) {
    return printed.item().activities().stream()
        .map(activity -> activity(printed.item(), activity, printed.statuses().get(activity.key())))
        .toList();
  }

  private Paragraph activity(WorkPlan.Item item, WorkPlan.Activity activity, String status) {
    List<Run> runs = new ArrayList<>();
    runs.add(Run.of(writing.phrase(activity.text())));
    if (status != null) {
      runs.add(
          Run.of(
              writing.words("activity-status", writing.label("activity-statuses", status).text())));
    }
    Paragraph paragraph = new Paragraph(runs);
    return isListed(item, activity) ? paragraph.labelled("•") : paragraph;
  }

  /** One thing alone is no list, and what objectives belong to stands above them. */
  private static boolean isListed(WorkPlan.Item item, WorkPlan.Activity activity) {
    boolean hasObjectives =
        item.activities().stream().anyMatch(one -> one.kind().equals("OBJECTIVE"));
    return switch (activity.kind()) {
      case "OBJECTIVE" -> true;
      case "ACTIVITY" -> !hasObjectives && item.activityCount() > 1;
      default -> false;
    };
  }
}
