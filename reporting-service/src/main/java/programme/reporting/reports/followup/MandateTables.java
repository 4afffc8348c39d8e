package programme.reporting.reports.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;
import programme.reporting.reports.content.Table;
import programme.reporting.reports.followup.Mandates.Mandate;

/** A decision's operative paragraphs, one row each. */
final class MandateTables {
  private final Mandates mandates;
  private final Writing writing;

  MandateTables(Mandates mandates, Writing writing) {
    this.mandates = mandates;
    this.writing = writing;
  }

  Part of(Mandates.Decision decision, List<Mandate> all) {
    String name = decision.symbol() == null ? decision.code() : decision.symbol();
    Paragraph heading =
        Paragraph.of(
            writing.words("follow-up-decision", name),
            writing.words(
                "activity-status", writing.label("decision-statuses", decision.status()).text()));
    List<Table.Row> rows =
        all.stream()
            .filter(mandate -> mandate.decision().equals(decision.code()))
            .map(this::row)
            .toList();
    List<Phrase> columns =
        Stream.of(
                "column-paragraph",
                "column-addressee",
                "column-asked",
                "column-due",
                "column-status",
                "column-done")
            .map(writing::words)
            .toList();
    String key = "decision-" + decision.code();
    return new Part(
        key,
        heading,
        List.of(),
        new Table(heading, columns, List.of(new Table.Group(key + "-rows", null, rows))));
  }

  private Table.Row row(Mandate mandate) {
    Mandates.Paragraph paragraph = mandate.paragraph();
    String number = paragraph.number() == null ? paragraph.key() : paragraph.number();
    return new Table.Row(
        paragraph.key(),
        List.of(
            Table.Cell.heading(writing.plain(number)),
            Table.Cell.of(addressees(paragraph)),
            Table.Cell.of(asked(paragraph)),
            Table.Cell.of(due(mandate)),
            Table.Cell.of(statuses(mandate)),
            Table.Cell.of(responses(mandate))));
  }

  private List<Paragraph> addressees(Mandates.Paragraph paragraph) {
    return orNone(
        paragraph.addressees().stream().map(this::name).distinct().map(Paragraph::of).toList());
  }

  private Phrase name(Mandates.Addressee addressee) {
    return addressee.label() == null
        ? writing.label("addressee-groups", addressee.group())
        : writing.phrase(addressee.label());
  }

  private List<Paragraph> asked(Mandates.Paragraph paragraph) {
    List<Run> runs = new ArrayList<>();
    if (paragraph.chapeau() != null) {
      runs.add(Run.of(writing.phrase(paragraph.chapeau())));
      runs.add(Run.of(new Phrase(" ", writing.headings().lang(), false)));
    }
    runs.add(Run.of(writing.phrase(paragraph.text())));
    return List.of(new Paragraph(runs));
  }

  private Phrase due(Mandate mandate) {
    if (mandate.dueOn() != null) {
      return writing.day(mandate.dueOn());
    }
    return mandate.dueAt() != null
        ? writing.plain(mandate.dueAt())
        : writing.words(mandate.paragraph().continuing() ? "continuing" : "none");
  }

  /** That of the whole, and of each addressee where they differ. */
  private List<Paragraph> statuses(Mandate mandate) {
    List<Paragraph> paragraphs = new ArrayList<>();
    String whole = mandate.statuses().get("");
    paragraphs.add(Paragraph.of(writing.label("mandate-statuses", whole)));
    if (mandate.statuses().values().stream().distinct().count() > 1) {
      mandate.statuses().entrySet().stream()
          .filter(one -> !one.getKey().isEmpty())
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              one ->
                  paragraphs.add(
                      Paragraph.of(
                          writing.label("addressee-groups", one.getKey()),
                          writing.words("colon"),
                          writing.label("mandate-statuses", one.getValue()))));
    }
    return paragraphs;
  }

  private List<Paragraph> responses(Mandate mandate) {
    return orNone(
        mandate.responses().stream()
            .map(
                response ->
                    Paragraph.of(
                        writing.phrase(mandates.nameOf(response.organisation())),
                        writing.words("colon"),
                        writing.phrase(response.text())))
            .toList());
  }

  private List<Paragraph> orNone(List<Paragraph> paragraphs) {
    return paragraphs.isEmpty() ? List.of(Paragraph.of(writing.words("none"))) : paragraphs;
  }
}
