package programme.reporting.reports.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;

/**
 * The report as an Office document: headings, tables whose heads are repeated, footnotes of its
 * own, languages and directions marked, symbol and page numbers on each page.
 */
@ApplicationScoped
class DocxReport implements Format {
  @Override
  public String mediaType() {
    return DOCX;
  }

  @Override
  public String extension() {
    return "docx";
  }

  @Override
  public byte[] render(Printed report) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      properties(document, report);
      DocxStyles.addTo(document, report);
      DocxFrame.addTo(document, report);
      new Body(document, report).write();
      document.write(out);
      return Archives.withoutTimes(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Made when the report was, so that the same report gives the same bytes. */
  private static void properties(XWPFDocument document, Printed report) {
    var core = document.getProperties().getCoreProperties();
    core.setTitle(report.content().title().text());
    core.setCreator("Partnership programme");
    core.setCreated(Optional.of(Date.from(report.made())));
    core.setModified(Optional.of(Date.from(report.made())));
    core.getUnderlyingProperties().setLanguageProperty(report.language());
  }

  private static final class Body {
    private final XWPFDocument document;
    private final Printed report;
    private final DocxText text;

    Body(XWPFDocument document, Printed report) {
      this.document = document;
      this.report = report;
      this.text = new DocxText(document, report);
    }

    void write() {
      String own = report.headings().lang();
      if (report.draft()) {
        styled("Draft", Paragraph.of(new Phrase(report.headings().text("draft"), own, false)));
      }
      if (report.symbol() != null) {
        styled("Symbol", Paragraph.of(new Phrase(report.symbol(), "zxx", false)));
      }
      report.content().titleLines().forEach(line -> styled("Subtitle", line));
      styled("Title", Paragraph.of(report.content().title()));
      if (report.hasUnofficial()) {
        Phrase legend = new Phrase(report.headings().text("unofficial-legend"), own, false);
        styled("Legend", Paragraph.of(legend));
      }
      text.paragraphs(report.content().introduction(), document::createParagraph);
      report.content().parts().forEach(this::part);
      notes(report.notesWithoutPlace());
    }

    private void part(Part part) {
      XWPFParagraph heading = styled(part.isWithin() ? "Heading2" : "Heading1", part.heading());
      heading.setPageBreak(part.startsPage());
      text.paragraphs(part.paragraphs(), document::createParagraph);
      notes(report.notesOn(part.key()));
      if (part.table() != null) {
        if (!part.table().caption().plain().equals(part.heading().plain())) {
          styled("Caption", part.table().caption());
        }
        new DocxTable(document, report, text).write(part.table());
        document.createParagraph();
      }
    }

    private void notes(List<Paragraph> notes) {
      notes.forEach(note -> styled("Note", note));
    }

    private XWPFParagraph styled(String style, Paragraph paragraph) {
      XWPFParagraph made = document.createParagraph();
      made.setStyle(style);
      text.write(paragraph, made);
      return made;
    }
  }
}
