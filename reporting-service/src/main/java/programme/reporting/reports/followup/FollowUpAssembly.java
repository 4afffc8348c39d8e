package programme.reporting.reports.followup;

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

/** Makes DECISION_FOLLOW_UP reports. */
@ApplicationScoped
class FollowUpAssembly implements Assembler {
  private final Ordered ordered;
  private final Mandates mandates;
  private final TitlePage titles;

  FollowUpAssembly(Ordered ordered, Mandates mandates, TitlePage titles) {
    this.ordered = ordered;
    this.mandates = mandates;
    this.titles = titles;
  }

  @Override
  public String kind() {
    return "DECISION_FOLLOW_UP";
  }

  @Override
  public ReportContent assemble(Order order, Steps steps) {
    ReadModel.Meeting meeting = ordered.meeting(order);
    Writing writing = new Writing(order.language());
    List<Paragraph> lines = titles.lines(order, meeting, writing);
    Phrase title = titles.title(order, writing, "title-follow-up");
    Paragraph day =
        Paragraph.of(writing.words("follow-up-intro", writing.day(order.cutOff()).text()));
    List<Part> parts = new ArrayList<>();
    AuthoredText authored = new AuthoredText(writing);
    order.parts().forEach(part -> parts.add(authored.part(part)));
    MandateTables tables = new MandateTables(mandates, writing);
    List<Mandates.Mandate> found = mandates.of(order);
    mandates.decisions(found).forEach(decision -> parts.add(tables.of(decision, found)));
    return new ReportContent(lines, title, List.of(day), parts, writing.footnotes().all());
  }
}
