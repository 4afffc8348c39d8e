package programme.reporting.reports.rendering;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import programme.reporting.reports.content.Headings;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.ReportContent;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Table;

/** The report as an accessible page that needs nothing but itself, on screen and on paper. */
@ApplicationScoped
class HtmlReport implements Format {
  private static final String SCREEN = css("screen");
  private static final String PAPER = css("paper");

  @CheckedTemplate(basePath = "reports", requireTypeSafeExpressions = true)
  static class Templates {
    private Templates() {}

    static native TemplateInstance report(Page page);
  }

  /**
   * What the template prints, with the notes where they belong.
   *
   * @param paper whether it is to be set in pages, as PDF
   */
  record Page(
      boolean paper,
      String style,
      String language,
      String direction,
      String status,
      String symbol,
      String running,
      ReportContent content,
      List<Block> introduction,
      List<Section> sections,
      List<Paragraph> notes,
      Words words) {
    /** A direction to be said, where a language is not written as the page is; else null. */
    public String turn(String lang) {
      String other = Direction.of(lang);
      return other.equals(direction) ? null : other;
    }
  }

  /** A paragraph, or the lines of a list. */
  record Block(Paragraph paragraph, List<Paragraph> list) {
    static List<Block> of(List<Paragraph> paragraphs) {
      List<Block> blocks = new ArrayList<>();
      List<Paragraph> open = new ArrayList<>();
      for (Paragraph paragraph : paragraphs) {
        if ("•".equals(paragraph.label())) {
          open.add(paragraph);
          continue;
        }
        close(open, blocks);
        open = new ArrayList<>();
        blocks.add(new Block(paragraph, List.of()));
      }
      close(open, blocks);
      return blocks;
    }

    private static void close(List<Paragraph> open, List<Block> blocks) {
      if (!open.isEmpty()) {
        blocks.add(new Block(null, List.copyOf(open)));
      }
    }
  }

  /** A part with the notes under its heading. */
  record Section(Part part, List<Block> blocks, List<Paragraph> notes, List<Rows> groups) {}

  /** A group of rows with the notes under its heading. */
  record Rows(Table.Group group, List<Paragraph> notes, int columns, List<Row> rows) {}

  record Row(String key, List<Cell> cells) {}

  record Cell(boolean heading, List<Block> blocks) {}

  /** The page's own words; unofficialLegend is null where nothing is. */
  record Words(
      String lang, String footnotes, String notes, String unofficial, String unofficialLegend) {}

  @Override
  public String mediaType() {
    return HTML;
  }

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public byte[] render(Printed report) {
    return ("<!DOCTYPE html>\n" + markup(report, false)).getBytes(StandardCharsets.UTF_8);
  }

  /** Well-formed XHTML, for a screen or for paper. */
  String markup(Printed report, boolean paper) {
    return Templates.report(page(report, paper)).render();
  }

  static Page page(Printed report, boolean paper) {
    Headings headings = report.headings();
    return new Page(
        paper,
        paper ? PAPER : SCREEN,
        report.language(),
        Direction.of(report.language()),
        report.draft() ? headings.text("draft") : null,
        report.symbol(),
        report.runningTitle(),
        report.content(),
        Block.of(report.content().introduction()),
        report.content().parts().stream().map(part -> section(part, report)).toList(),
        report.notesWithoutPlace(),
        new Words(
            headings.lang(),
            headings.text("footnotes"),
            headings.text("notes"),
            headings.text("unofficial"),
            report.hasUnofficial() ? headings.text("unofficial-legend") : null));
  }

  private static Section section(Part part, Printed report) {
    List<Rows> groups =
        part.table() == null
            ? List.of()
            : part.table().groups().stream()
                .map(group -> rows(group, part.table().columns().size(), report))
                .toList();
    return new Section(part, Block.of(part.paragraphs()), report.notesOn(part.key()), groups);
  }

  private static Rows rows(Table.Group group, int columns, Printed report) {
    List<Row> rows =
        group.rows().stream()
            .map(
                row ->
                    new Row(
                        row.key(),
                        row.cells().stream()
                            .map(cell -> new Cell(cell.heading(), Block.of(cell.paragraphs())))
                            .toList()))
            .toList();
    return new Rows(group, report.notesOn(group.key()), columns, rows);
  }

  private static String css(String medium) {
    try (InputStream file = HtmlReport.class.getResourceAsStream("/reports/" + medium + ".css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
