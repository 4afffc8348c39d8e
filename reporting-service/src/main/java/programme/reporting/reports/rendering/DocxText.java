package programme.reporting.reports.rendering;

import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdnRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Footnote;
import programme.reporting.reports.content.Run;

/** Paragraphs and runs of an Office document, each in its language and direction. */
final class DocxText {
  private static final int STEP = 454;

  private final XWPFDocument document;
  private final Printed report;

  DocxText(XWPFDocument document, Printed report) {
    this.document = document;
    this.report = report;
    document.createFootnotes();
  }

  void paragraphs(List<Paragraph> paragraphs, Supplier<XWPFParagraph> places) {
    paragraphs.forEach(paragraph -> write(paragraph, places.get()));
  }

  void write(Paragraph paragraph, XWPFParagraph made) {
    if (report.isRightToLeft()) {
      properties(made).addNewBidi();
    }
    int indent = paragraph.indent() == null ? 0 : paragraph.indent() * STEP;
    if (indent > 0) {
      made.setIndentationLeft(indent);
    }
    if (paragraph.label() != null) {
      label(paragraph.label(), indent, made);
    }
    paragraph.runs().forEach(run -> write(run, made));
  }

  /** Hung out before the text. */
  private void label(String label, int indent, XWPFParagraph made) {
    if ("•".equals(label)) {
      made.setIndentationLeft(indent + 227);
      made.setIndentationHanging(227);
    }
    XWPFRun run = made.createRun();
    language(run, report.headings().lang());
    run.setText(label);
    run.addTab();
  }

  private void write(Run run, XWPFParagraph made) {
    if (run.footnote() != null) {
      call(report.footnote(run.footnote()), made);
      return;
    }
    XWPFRun written = text(run.text(), run.lang(), made);
    written.setBold("NOT_MET".equals(run.outcome()));
    if (run.unofficial()) {
      mark(run.lang(), made);
    }
  }

  private XWPFRun text(String text, String lang, XWPFParagraph made) {
    XWPFRun run = made.createRun();
    language(run, lang);
    run.setText(text);
    return run;
  }

  private void mark(String lang, XWPFParagraph made) {
    text(Marks.UNOFFICIAL, lang, made).setSubscript(VerticalAlign.SUPERSCRIPT);
  }

  void phrase(Phrase phrase, XWPFParagraph made, boolean bold) {
    text(phrase.text(), phrase.lang(), made).setBold(bold);
    if (phrase.unofficial()) {
      mark(phrase.lang(), made);
    }
  }

  private void call(Footnote footnote, XWPFParagraph made) {
    XWPFFootnote written = document.createFootnote();
    XWPFParagraph text = written.createParagraph();
    text.setStyle("FootnoteText");
    if (report.isRightToLeft()) {
      properties(text).addNewBidi();
    }
    XWPFRun reference = made.createRun();
    reference.setStyle("FootnoteReference");
    CTFtnEdnRef ref = reference.getCTR().addNewFootnoteReference();
    ref.setId(written.getId());
    if (footnote.mark() != null && !footnote.mark().chars().allMatch(Character::isDigit)) {
      ref.setCustomMarkFollows(true);
      reference.setText(footnote.mark());
      text.removeRun(0);
      XWPFRun mark = text.createRun();
      mark.setStyle("FootnoteReference");
      mark.setText(footnote.mark());
    }
    text("\u00a0", report.headings().lang(), text);
    footnote.text().runs().forEach(run -> write(run, text));
  }

  private static CTPPr properties(XWPFParagraph paragraph) {
    var ctp = paragraph.getCTP();
    return ctp.isSetPPr() ? ctp.getPPr() : ctp.addNewPPr();
  }

  /** Word asks for the language by kind of script. */
  private static void language(XWPFRun run, String lang) {
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    CTLanguage language = properties.addNewLang();
    if (lang.startsWith("zh") || lang.startsWith("ja") || lang.startsWith("ko")) {
      language.setEastAsia(lang.equals("zh") ? "zh-CN" : lang);
    } else if (Direction.isRightToLeft(lang)) {
      language.setBidi(lang.equals("ar") ? "ar-SA" : lang);
      properties.addNewRtl();
    } else {
      language.setVal(lang.equals("zxx") ? "x-none" : lang);
    }
  }
}
