package programme.reporting.reports.nominations;

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

/** Makes NOMINATIONS reports. */
@ApplicationScoped
class NominationsAssembly implements Assembler {
  private final Ordered ordered;
  private final NominationFacts gathered;
  private final TitlePage titles;

  NominationsAssembly(Ordered ordered, NominationFacts gathered, TitlePage titles) {
    this.ordered = ordered;
    this.gathered = gathered;
    this.titles = titles;
  }

  @Override
  public String kind() {
    return "NOMINATIONS";
  }

  @Override
  public ReportContent assemble(Order order, Steps steps) {
    ReadModel.Meeting meeting = ordered.meeting(order);
    Writing writing = new Writing(order.language());
    List<Paragraph> lines = titles.lines(order, meeting, writing);
    Phrase title = titles.title(order, writing, "title-nominations");
    Paragraph day =
        Paragraph.of(writing.words("nominations-intro", writing.day(order.cutOff()).text()));
    List<Part> parts = new ArrayList<>();
    AuthoredText authored = new AuthoredText(writing);
    order.parts().forEach(part -> parts.add(authored.part(part)));
    parts.addAll(new NominationTables(gathered.of(order.cutOff()), writing).parts());
    return new ReportContent(lines, title, List.of(day), parts, writing.footnotes().all());
  }
}
