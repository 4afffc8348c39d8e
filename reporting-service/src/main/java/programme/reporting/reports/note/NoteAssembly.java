package programme.reporting.reports.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.reports.assembly.Assembler;
import programme.reporting.reports.assembly.Order;
import programme.reporting.reports.assembly.Ordered;
import programme.reporting.reports.assembly.Steps;
import programme.reporting.reports.assembly.TitlePage;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.progress.Facts;
import programme.reporting.reports.progress.GatheredFacts;

/** Makes NOTE reports. */
@ApplicationScoped
class NoteAssembly implements Assembler {
  private final Ordered ordered;
  private final GatheredFacts gathered;
  private final Decisions decisions;
  private final TitlePage titles;

  NoteAssembly(Ordered ordered, GatheredFacts gathered, Decisions decisions, TitlePage titles) {
    this.ordered = ordered;
    this.gathered = gathered;
    this.decisions = decisions;
    this.titles = titles;
  }

  @Override
  public String kind() {
    return "NOTE";
  }

  @Override
  public ReportContent assemble(Order order, Steps steps) {
    ReadModel.Meeting meeting = ordered.meeting(order);
    Facts facts = gathered.of(ordered.plan(order), meeting, order.cutOff());
    Writing writing = new Writing(order.language());
    List<Paragraph> lines = titles.ofDocument(order, meeting, writing);
    Phrase title = titles.title(order, writing, "title-note");
    Optional<Decision> decision =
        Optional.ofNullable(order.draftDecision()).flatMap(decisions::find);
    NoteSections sections = new NoteSections(order, writing);
    List<Part> parts = sections.body(decision);
    decision.ifPresent(
        one -> parts.addAll(sections.annexedPlans(one, decisions.plansUnder(one.code()), steps)));
    parts.addAll(sections.progress(facts, titles));
    return new ReportContent(
        lines,
        title,
        List.of(Paragraph.of(writing.words("note-by"))),
        parts,
        writing.footnotes().all());
  }
}
