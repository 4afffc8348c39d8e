package programme.reporting.reports.rendering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.Table;

/** A table of an Office document: its head stands on every page that it reaches. */
final class DocxTable {
  /** Of A4 within its margins, in twentieths of a point. */
  private static final int WIDTH = 9638;

  /** About a letter, and what a cell leaves free at its sides. */
  private static final int LETTER = 112;

  private static final int PADDING = 200;

  private final XWPFDocument document;
  private final Printed report;
  private final DocxText text;

  DocxTable(XWPFDocument document, Printed report, DocxText text) {
    this.document = document;
    this.report = report;
    this.text = text;
  }

  void write(Table table) {
    int columns = table.columns().size();
    List<Integer> widths = widths(table);
    XWPFTable made = document.createTable(1, columns);
    made.setStyleID("TableGrid");
    made.setWidthType(TableWidthType.DXA);
    made.setWidth(WIDTH);
    if (report.isRightToLeft()) {
      made.getCTTbl().getTblPr().addNewBidiVisual();
    }
    var grid = made.getCTTbl().addNewTblGrid();
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    head(made.getRow(0), table.columns(), widths);
    for (Table.Group group : table.groups()) {
      if (group.heading() != null) {
        group(made.createRow(), group, columns);
      }
      group.rows().forEach(row -> row(made.createRow(), row, widths));
    }
  }

  private void head(XWPFTableRow row, List<Phrase> columns, List<Integer> widths) {
    row.setRepeatHeader(true);
    row.setCantSplitRow(true);
    for (int n = 0; n < columns.size(); n++) {
      XWPFTableCell cell = row.getCell(n);
      cell.setColor("E8EEF3");
      width(cell, widths.get(n));
      text.phrase(columns.get(n), first(cell), true);
    }
  }

  private void group(XWPFTableRow row, Table.Group group, int columns) {
    while (row.getTableCells().size() > 1) {
      row.removeCell(1);
    }
    XWPFTableCell cell = row.getCell(0);
    cell.setColor("F3F3F3");
    properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(columns));
    XWPFParagraph heading = first(cell);
    heading.setKeepNext(true);
    text.phrase(group.heading(), heading, true);
    report
        .notesOn(group.key())
        .forEach(
            note -> {
              XWPFParagraph made = cell.addParagraph();
              made.setStyle("Note");
              text.write(note, made);
            });
  }

  private void row(XWPFTableRow row, Table.Row content, List<Integer> widths) {
    row.setCantSplitRow(true);
    for (int n = 0; n < content.cells().size(); n++) {
      XWPFTableCell cell = row.getCell(n) == null ? row.addNewTableCell() : row.getCell(n);
      if (n < widths.size()) {
        width(cell, widths.get(n));
      }
      XWPFParagraph first = first(cell);
      var paragraphs = content.cells().get(n).paragraphs();
      for (int p = 0; p < paragraphs.size(); p++) {
        XWPFParagraph made = p == 0 ? first : cell.addParagraph();
        made.setStyle("Cell");
        text.write(paragraphs.get(p), made);
      }
    }
  }

  private XWPFParagraph first(XWPFTableCell cell) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle("Cell");
    if (report.isRightToLeft()) {
      var ctp = paragraph.getCTP();
      var properties = ctp.isSetPPr() ? ctp.getPPr() : ctp.addNewPPr();
      if (!properties.isSetBidi()) {
        properties.addNewBidi();
      }
    }
    return paragraph;
  }

  /**
   * Each column has room for its longest word; the rest goes by the square root of what they hold.
   */
  private static List<Integer> widths(Table table) {
    List<Double> weights = new ArrayList<>();
    List<Integer> least = new ArrayList<>();
    for (int n = 0; n < table.columns().size(); n++) {
      int column = n;
      List<String> texts = new ArrayList<>(List.of(table.columns().get(n).text()));
      table.groups().stream()
          .flatMap(group -> group.rows().stream())
          .filter(row -> column < row.cells().size())
          .forEach(row -> texts.add(text(row.cells().get(column))));
      int longest = texts.stream().mapToInt(String::length).max().orElse(0);
      weights.add(Math.sqrt(Math.min(400, longest + 4)));
      least.add(PADDING + LETTER * texts.stream().mapToInt(DocxTable::longestWord).max().orElse(0));
    }
    double all = weights.stream().mapToDouble(Double::doubleValue).sum();
    int rest = Math.max(0, WIDTH - least.stream().mapToInt(Integer::intValue).sum());
    List<Integer> widths = new ArrayList<>();
    for (int n = 0; n < weights.size(); n++) {
      widths.add(least.get(n) + (int) (rest * weights.get(n) / all));
    }
    return widths;
  }

  /** Chinese is broken anywhere. */
  private static int longestWord(String text) {
    return Math.min(
        24,
        text.lines()
            .flatMap(line -> Stream.of(line.split("[ /\\u2e80-\\uffef]", -1)))
            .mapToInt(String::length)
            .max()
            .orElse(0));
  }

  private static String text(Table.Cell cell) {
    return cell.paragraphs().stream().map(Paragraph::plain).collect(Collectors.joining("\n"));
  }

  private static void width(XWPFTableCell cell, int width) {
    cell.setWidthType(TableWidthType.DXA);
    cell.setWidth(String.valueOf(width));
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
  }
}
