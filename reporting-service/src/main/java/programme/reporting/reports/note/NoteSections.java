package programme.reporting.reports.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import programme.reporting.readmodel.WorkPlan;
import programme.reporting.reports.assembly.AuthoredPart;
import programme.reporting.reports.assembly.AuthoredText;
import programme.reporting.reports.assembly.Order;
import programme.reporting.reports.assembly.Steps;
import programme.reporting.reports.assembly.TitlePage;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.progress.Facts;
import programme.reporting.reports.progress.ProgressReport;
import programme.reporting.reports.workplans.PlanDocument;
import programme.reporting.reports.workplans.PlanItems;

/** The sections of a note: paragraphs are numbered through all of the body. */
final class NoteSections {
  private static final List<String> BODY =
      List.of("background", "implementation", "proposed-action");

  private final Order order;
  private final Writing writing;
  private final AuthoredText authored;
  private int number;

  NoteSections(Order order, Writing writing) {
    this.order = order;
    this.writing = writing;
    this.authored = new AuthoredText(writing);
  }

  List<Part> body(Optional<Decision> decision) {
    List<Part> parts = new ArrayList<>();
    for (String key : BODY) {
      List<Paragraph> paragraphs =
          new ArrayList<>(order.part(key).map(this::numbered).orElse(List.of()));
      if (key.equals("proposed-action")) {
        paragraphs.addAll(proposed(decision));
      }
      parts.add(new Part(key, heading(key), paragraphs, null));
    }
    order.parts().stream()
        .filter(part -> !Set.copyOf(BODY).contains(part.key()))
        .forEach(part -> parts.add(more(part)));
    return parts;
  }

  private Part more(AuthoredPart part) {
    return new Part(part.key(), Paragraph.of(writing.orNone(part.heading())), numbered(part), null);
  }

  private Paragraph heading(String key) {
    return order
        .part(key)
        .map(AuthoredPart::heading)
        .map(text -> Paragraph.of(writing.phrase(text)))
        .orElseGet(() -> Paragraph.of(writing.words("note-" + key)));
  }

  private List<Paragraph> numbered(AuthoredPart part) {
    return part.paragraphs().stream().map(one -> numbered(authored.paragraph(one))).toList();
  }

  private Paragraph numbered(Paragraph paragraph) {
    return paragraph.labelled(
        writing.headings().text("paragraph-number", String.valueOf(++number)));
  }

  private List<Paragraph> proposed(Optional<Decision> decision) {
    if (decision.isEmpty()) {
      return List.of(numbered(Paragraph.of(writing.words("note-no-decision"))));
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(numbered(Paragraph.of(writing.words("note-may-wish"))));
    paragraphs.addAll(DraftDecision.paragraphs(decision.get(), writing));
    return paragraphs;
  }

  List<Part> annexedPlans(Decision decision, List<WorkPlan> plans, Steps steps) {
    List<Part> parts = new ArrayList<>();
    for (WorkPlan plan : plans) {
      String name = decision.symbol() == null ? decision.code() : decision.symbol();
      Paragraph heading = Paragraph.of(writing.words("annex-to-decision", name));
      parts.add(new Part("annex-" + plan.code(), heading, List.of(), null).onNewPage());
      parts.add(
          new PlanDocument(plan, PlanItems.of(plan), writing)
              .part("plan-" + plan.code(), steps)
              .within());
    }
    return parts;
  }

  /** The progress has a language of its own where it is given in one only. */
  List<Part> progress(Facts facts, TitlePage titles) {
    Writing annex = order.annexLanguage() == null ? writing : writing.in(order.annexLanguage());
    ProgressReport progress = new ProgressReport(facts, annex);
    List<Paragraph> introduction = new ArrayList<>();
    int paragraph = 0;
    for (Paragraph one : progress.introduction()) {
      introduction.add(
          one.labelled(annex.headings().text("paragraph-number", String.valueOf(++paragraph))));
    }
    Paragraph heading =
        Paragraph.of(
            annex.words("annex-progress"), annex.words("colon"), titles.programme(annex, "title"));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("annex-i", heading, introduction, null).onNewPage());
    progress.parts().forEach(part -> parts.add(part.within()));
    return parts;
  }
}
