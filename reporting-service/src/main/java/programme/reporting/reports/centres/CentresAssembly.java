package programme.reporting.reports.centres;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import programme.kit.vocabulary.Period;
import programme.reporting.readmodel.ReadModel;
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

/** Makes REGIONAL_CENTRES reports. */
@ApplicationScoped
class CentresAssembly implements Assembler {
  private final Ordered ordered;
  private final CentreFacts gathered;
  private final TitlePage titles;

  CentresAssembly(Ordered ordered, CentreFacts gathered, TitlePage titles) {
    this.ordered = ordered;
    this.gathered = gathered;
    this.titles = titles;
  }

  @Override
  public String kind() {
    return "REGIONAL_CENTRES";
  }

  @Override
  public ReportContent assemble(Order order, Steps steps) {
    ReadModel.Meeting meeting = ordered.meeting(order);
    Optional<Period> period =
        order.workPlan() == null
            ? Optional.empty()
            : Optional.of(ordered.plan(order)).map(WorkPlan::head).map(WorkPlan.Head::period);
    Writing writing = new Writing(order.language());
    List<Paragraph> lines = titles.lines(order, meeting, writing);
    Phrase title = titles.title(order, writing, "title-centres");
    CentreTables tables = new CentreTables(gathered.of(order, meeting, period), writing);
    List<Part> parts = new ArrayList<>();
    AuthoredText authored = new AuthoredText(writing);
    order.parts().forEach(part -> parts.add(authored.part(part)));
    parts.addAll(tables.parts());
    return new ReportContent(
        lines, title, introduction(order, period, writing), parts, writing.footnotes().all());
  }

  private static List<Paragraph> introduction(
      Order order, Optional<Period> period, Writing writing) {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(
        Paragraph.of(writing.words("centres-intro", writing.day(order.cutOff()).text())));
    period.ifPresent(
        days ->
            paragraphs.add(
                Paragraph.of(
                    writing.words("centres-period", writing.days(days.from(), days.to()).text()))));
    return paragraphs;
  }
}
