package programme.reporting.reports.rendering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import programme.reporting.reports.content.Headings;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.content.ReportContent.Footnote;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;
import programme.reporting.reports.content.Table;

/**
 * What is printed.
 *
 * @param symbol with what revision it is; null while there is neither
 * @param draft whether it is still one
 * @param made when it was assembled
 * @param notes by the key of the part or group of rows under whose heading they stand
 */
public record Printed(
    String language,
    String symbol,
    boolean draft,
    Instant made,
    ReportContent content,
    Map<String, List<Paragraph>> notes) {

  Headings headings() {
    return Headings.in(language);
  }

  List<Paragraph> notesOn(String key) {
    return notes.getOrDefault(key, List.of());
  }

  /** Notes on parts that this report has not: they are printed all the same, at its end. */
  List<Paragraph> notesWithoutPlace() {
    List<String> places = new ArrayList<>();
    content
        .parts()
        .forEach(
            part -> {
              places.add(part.key());
              if (part.table() != null) {
                part.table().groups().forEach(group -> places.add(group.key()));
              }
            });
    return notes.entrySet().stream()
        .filter(note -> !places.contains(note.getKey()))
        .flatMap(note -> note.getValue().stream())
        .toList();
  }

  Footnote footnote(int number) {
    return content.footnotes().stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow();
  }

  boolean isRightToLeft() {
    return Direction.isRightToLeft(language);
  }

  /** Symbol and title, as they stand above each page. */
  String runningTitle() {
    return symbol == null ? content.title().text() : symbol;
  }

  /** Whether anything in it is a rendering that no body has approved. */
  boolean hasUnofficial() {
    return content.title().unofficial()
        || paragraphs().flatMap(one -> one.runs().stream()).anyMatch(Run::unofficial)
        || phrases().anyMatch(Phrase::unofficial);
  }

  private Stream<Paragraph> paragraphs() {
    return Stream.of(
            content.titleLines().stream(),
            content.introduction().stream(),
            content.parts().stream().flatMap(Printed::paragraphs),
            content.footnotes().stream().map(Footnote::text),
            notes.values().stream().flatMap(List::stream))
        .flatMap(one -> one);
  }

  private static Stream<Paragraph> paragraphs(Part part) {
    Stream<Paragraph> own = Stream.concat(Stream.of(part.heading()), part.paragraphs().stream());
    return part.table() == null
        ? own
        : Stream.concat(
            own,
            part.table().groups().stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.paragraphs().stream()));
  }

  private Stream<Phrase> phrases() {
    return content.parts().stream()
        .filter(part -> part.table() != null)
        .flatMap(
            part ->
                Stream.concat(
                    part.table().columns().stream(),
                    part.table().groups().stream()
                        .map(Table.Group::heading)
                        .filter(heading -> heading != null)));
  }
}
