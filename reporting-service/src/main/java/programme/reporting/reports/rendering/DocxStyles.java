package programme.reporting.reports.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The styles of Office documents: they stand in a file that is Word's own kind of text. */
final class DocxStyles {
  private DocxStyles() {}

  static void addTo(XWPFDocument document, Printed report) {
    try (InputStream file = DocxStyles.class.getResourceAsStream("/reports/styles.xml")) {
      XWPFStyles styles = document.createStyles();
      styles.setStyles(StylesDocument.Factory.parse(file).getStyles());
      if (!report.language().equals("zh") && !report.isRightToLeft()) {
        styles.setSpellingLanguage(report.language());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
  }
}
