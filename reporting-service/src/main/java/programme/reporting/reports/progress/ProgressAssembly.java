package programme.reporting.reports.progress;

import jakarta.enterprise.context.ApplicationScoped;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.reports.assembly.Assembler;
import programme.reporting.reports.assembly.Order;
import programme.reporting.reports.assembly.Ordered;
import programme.reporting.reports.assembly.Steps;
import programme.reporting.reports.assembly.TitlePage;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.ReportContent;

/** Makes PROGRESS reports. */
@ApplicationScoped
class ProgressAssembly implements Assembler {
  private final Ordered ordered;
  private final GatheredFacts gathered;
  private final TitlePage titles;

  ProgressAssembly(Ordered ordered, GatheredFacts gathered, TitlePage titles) {
    this.ordered = ordered;
    this.gathered = gathered;
    this.titles = titles;
  }

  @Override
  public String kind() {
    return "PROGRESS";
  }

  @Override
  public ReportContent assemble(Order order, Steps steps) {
    ReadModel.Meeting meeting = ordered.meeting(order);
    Facts facts = gathered.of(ordered.plan(order), meeting, order.cutOff());
    Writing writing = new Writing(order.language());
    ProgressReport progress = new ProgressReport(facts, writing);
    return new ReportContent(
        titles.lines(order, meeting, writing),
        titles.title(order, writing, "title"),
        progress.introduction(),
        progress.parts(),
        writing.footnotes().all());
  }
}
