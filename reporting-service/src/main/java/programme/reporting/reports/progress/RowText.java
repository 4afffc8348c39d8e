package programme.reporting.reports.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import programme.kit.vocabulary.Text;
import programme.reporting.matrix.MeasureMatrix.Cell;
import programme.reporting.matrix.MeasureMatrix.CellOutcome;
import programme.reporting.readmodel.ReadModel;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Headings;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.Run;
import programme.reporting.updates.UpdateRequest;

/**
 * The sentences of a row: what was reported, where else it is reported, and what became of its
 * measures.
 */
final class RowText {
  private final Facts facts;
  private final Writing writing;
  private final Headings headings;
  private final UpdateText updates;

  RowText(Facts facts, Writing writing) {
    this.facts = facts;
    this.writing = writing;
    this.headings = writing.headings();
    this.updates = new UpdateText(writing);
  }

  List<Paragraph> of(String partnership, List<UpdateRequest> updates, List<Cell> measures) {
    List<Paragraph> paragraphs = new ArrayList<>(pointer(partnership));
    updates.forEach(update -> paragraphs.addAll(progress(update)));
    if (updates.isEmpty() && paragraphs.isEmpty()) {
      paragraphs.add(Paragraph.of(headings.phrase("no-update")));
    }
    paragraphs.addAll(outcomes(measures));
    return paragraphs;
  }

  List<Paragraph> progress(UpdateRequest update) {
    return updates.of(update);
  }

  private List<Paragraph> pointer(String partnership) {
    List<Run> runs = new ArrayList<>();
    facts.channel(partnership).ifPresent(channel -> runs.addAll(elsewhere(channel)));
    notAPartnership(partnership, runs);
    return runs.isEmpty() ? List.of() : List.of(new Paragraph(runs));
  }

  private List<Run> elsewhere(ReadModel.Channel channel) {
    return switch (channel.channel()) {
      case "AGENDA_ITEM" ->
          facts
              .meeting()
              .agendaTitle(channel.agendaItem())
              .map(
                  title ->
                      List.of(
                          Run.of(headings.phrase("pointer-agenda-titled", channel.agendaItem())),
                          Run.of(phrase(title)),
                          Run.of(headings.phrase("pointer-agenda-end"))))
              .orElseGet(
                  () -> List.of(Run.of(headings.phrase("pointer-agenda", channel.agendaItem()))));
      case "REGIONAL_CENTRE_REPORTS" -> List.of(Run.of(headings.phrase("pointer-centres")));
      default -> List.of();
    };
  }

  private void notAPartnership(String partnership, List<Run> runs) {
    ReadModel.Determination determination =
        partnership == null ? null : facts.determinations().get(partnership);
    if (determination != null
        && determination.firmness().equals("DECIDED")
        && determination.outcome().equals("NOT_A_PARTNERSHIP")) {
      Phrase text =
          determination.definedIn() == null
              ? headings.phrase("not-a-partnership-undefined")
              : headings.phrase("not-a-partnership", determination.definedIn());
      runs.add(writing.call(Paragraph.of(text)));
    }
  }

  /**
   * One sentence for the measures that share an outcome, and one each for those that have a reason.
   */
  private List<Paragraph> outcomes(List<Cell> cells) {
    Map<String, List<Cell>> sentences = new LinkedHashMap<>();
    for (CellOutcome outcome : CellOutcome.values()) {
      cells.stream()
          .filter(cell -> cell.outcome() == outcome)
          .forEach(
              cell ->
                  sentences
                      .computeIfAbsent(
                          outcome + (cell.reason() == null ? "" : cell.measure()),
                          key -> new ArrayList<>())
                      .add(cell));
    }
    return sentences.values().stream().map(this::outcome).toList();
  }

  private Paragraph outcome(List<Cell> cells) {
    Cell first = cells.get(0);
    List<Run> runs = new ArrayList<>();
    runs.add(Run.of(headings.phrase(cells.size() == 1 ? "measures-one" : "measures-many")));
    for (int n = 0; n < cells.size(); n++) {
      if (n > 0) {
        runs.add(Run.of(headings.phrase(n == cells.size() - 1 ? "and" : "comma")));
      }
      runs.add(Run.measure(cells.get(n).measure(), cells.get(n).outcome().name(), headings.lang()));
    }
    runs.add(Run.of(headings.phrase("outcome-" + first.outcome())));
    if (first.reason() != null) {
      runs.add(Run.of(phrase(first.reason())));
    }
    return new Paragraph(runs);
  }

  Phrase phrase(Text text) {
    return writing.phrase(text);
  }
}
