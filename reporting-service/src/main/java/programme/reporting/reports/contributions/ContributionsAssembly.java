package programme.reporting.reports.contributions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import programme.reporting.readmodel.ReadModel;
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

/** Makes CONTRIBUTIONS reports. */
@ApplicationScoped
class ContributionsAssembly implements Assembler {
  private final Ordered ordered;
  private final ContributionFacts gathered;
  private final TitlePage titles;

  ContributionsAssembly(Ordered ordered, ContributionFacts gathered, TitlePage titles) {
    this.ordered = ordered;
    this.gathered = gathered;
    this.titles = titles;
  }

  @Override
  public String kind() {
    return "CONTRIBUTIONS";
  }

  @Override
  public ReportContent assemble(Order order, Steps steps) {
    ReadModel.Meeting meeting = ordered.meeting(order);
    Writing writing = new Writing(order.language());
    List<Paragraph> lines = titles.lines(order, meeting, writing);
    Phrase title = titles.title(order, writing, "title-contributions");
    Paragraph day =
        Paragraph.of(writing.words("contributions-intro", writing.day(order.cutOff()).text()));
    List<Part> parts = new ArrayList<>();
    AuthoredText authored = new AuthoredText(writing);
    order.parts().forEach(part -> parts.add(authored.part(part)));
    parts.addAll(new ContributionTables(gathered, writing).parts(gathered.of(order)));
    return new ReportContent(lines, title, List.of(day), parts, writing.footnotes().all());
  }
}
