package programme.reporting.reports.rendering;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Footnote;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Run;
import programme.reporting.reports.content.Table;

/**
 * The report line by line: a row of a table is a line, and so is a paragraph. {@code kind} says
 * what a line is; texts stand from {@code text1} on, in as many columns as the widest table has.
 */
@ApplicationScoped
class CsvReport implements Format {
  private static final List<String> FIRST = List.of("part", "group", "row", "kind", "number");

  @Override
  public String mediaType() {
    return CSV;
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public byte[] render(Printed report) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      new Lines(report, csv).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static final class Lines {
    private final Printed report;
    private final CsvWriter csv;
    private final int width;

    Lines(Printed report, CsvWriter csv) {
      this.report = report;
      this.csv = csv;
      this.width =
          report.content().parts().stream()
              .map(Part::table)
              .filter(table -> table != null)
              .mapToInt(table -> table.columns().size())
              .max()
              .orElse(1);
    }

    void write() {
      List<String> header = new ArrayList<>(FIRST);
      for (int n = 1; n <= width; n++) {
        header.add("text" + n);
      }
      csv.writeRecord(header);
      report.content().titleLines().forEach(line -> paragraph("", "", "TITLE_LINE", line));
      line("", "", "", "TITLE", "", List.of(text(report.content().title())));
      report.content().introduction().forEach(one -> paragraph("", "", "PARAGRAPH", one));
      report.content().parts().forEach(this::part);
      report.notesWithoutPlace().forEach(note -> paragraph("", "", "NOTE", note));
      for (Footnote footnote : report.content().footnotes()) {
        line("", "", "", "FOOTNOTE", footnote.printed(), List.of(text(footnote.text())));
      }
    }

    private void part(Part part) {
      paragraph(part.key(), "", "HEADING", part.heading());
      part.paragraphs().forEach(one -> paragraph(part.key(), "", "PARAGRAPH", one));
      report.notesOn(part.key()).forEach(note -> paragraph(part.key(), "", "NOTE", note));
      if (part.table() == null) {
        return;
      }
      List<String> columns = part.table().columns().stream().map(Lines::text).toList();
      line(part.key(), "", "", "COLUMNS", "", columns);
      part.table().groups().forEach(group -> group(part, group));
    }

    private void group(Part part, Table.Group group) {
      if (group.heading() != null) {
        line(part.key(), group.key(), "", "GROUP", "", List.of(text(group.heading())));
      }
      report.notesOn(group.key()).forEach(note -> paragraph(part.key(), group.key(), "NOTE", note));
      for (Table.Row row : group.rows()) {
        List<String> cells =
            row.cells().stream()
                .map(
                    cell ->
                        cell.paragraphs().stream()
                            .map(one -> label(one) + text(one))
                            .collect(Collectors.joining("\n")))
                .toList();
        line(part.key(), group.key(), row.key(), "ROW", "", cells);
      }
    }

    private void paragraph(String part, String group, String kind, Paragraph paragraph) {
      String number = paragraph.label() == null ? "" : paragraph.label();
      line(part, group, "", kind, number, List.of(text(paragraph)));
    }

    private void line(
        String part, String group, String row, String kind, String number, List<String> texts) {
      List<String> missing = Collections.nCopies(Math.max(0, width - texts.size()), "");
      csv.writeRecord(
          Stream.of(List.of(part, group, row, kind, number), texts, missing)
              .flatMap(List::stream)
              .toList());
    }

    private static String label(Paragraph paragraph) {
      return paragraph.label() == null ? "" : paragraph.label() + " ";
    }

    private static String text(Paragraph paragraph) {
      return paragraph.runs().stream().map(Lines::text).collect(Collectors.joining());
    }

    private static String text(Run run) {
      return run.footnote() == null
          ? run.text() + (run.unofficial() ? Marks.UNOFFICIAL : "")
          : "[" + run.text() + "]";
    }

    private static String text(Phrase phrase) {
      return phrase.text() + (phrase.unofficial() ? Marks.UNOFFICIAL : "");
    }
  }
}
