package programme.reporting.reports.rendering;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** What stands on every page: the running title above, the page's number below. */
final class DocxFrame {
  private static final int MARGIN = 1134;

  private DocxFrame() {}

  static void addTo(XWPFDocument document, Printed report) {
    XWPFParagraph title = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    title.setStyle("Header");
    direction(title, report);
    title.createRun().setText(report.runningTitle());
    XWPFParagraph number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    number.setStyle("Footer");
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    number.createRun().setText(" / ");
    number.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    page(document, report);
  }

  private static void page(XWPFDocument document, Printed report) {
    var body = document.getDocument().getBody();
    CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    var margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN + 283));
    margins.setBottom(BigInteger.valueOf(MARGIN + 283));
    margins.setHeader(BigInteger.valueOf(567));
    margins.setFooter(BigInteger.valueOf(567));
    margins.setGutter(BigInteger.ZERO);
    if (report.isRightToLeft()) {
      section.addNewBidi();
    }
  }

  private static void direction(XWPFParagraph paragraph, Printed report) {
    if (report.isRightToLeft()) {
      var ctp = paragraph.getCTP();
      (ctp.isSetPPr() ? ctp.getPPr() : ctp.addNewPPr()).addNewBidi();
    }
  }
}
