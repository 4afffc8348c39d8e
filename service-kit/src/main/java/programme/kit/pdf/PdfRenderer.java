package programme.kit.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import programme.kit.http.Turns;

/**
 * Renders XHTML as tagged PDF (PDF/UA): in the document's {@code lang}, right to left where it says
 * {@code dir="rtl"}, with every font embedded. The same XHTML gives the same bytes, whenever.
 *
 * <p>Families to name in CSS: {@code 'DejaVu Sans'}, {@code 'DejaVu Serif'}, {@code 'DejaVu Sans
 * Mono'}, each followed by {@code 'Droid Sans Fallback'}, which has the Chinese characters.
 *
 * <p>The document must stand for itself: nothing outside of it is fetched, whatever it names. Two
 * are made at once in a process; who waits for 20 s is refused with 503.
 */
public final class PdfRenderer {
  /** Each takes tens of megabytes for its fonts. */
  private static final Turns TURNS = new Turns(2, Duration.ofSeconds(20));

  static {
    // It logs characters that no font has, and so pieces of the text.
    XRLog.setLoggingEnabled(false);
  }

  /**
   * @param xhtml well-formed, with its {@code title}, a {@code lang} and {@code <meta
   *     name="description">}, and without a DOCTYPE
   */
  public byte[] render(String xhtml) {
    return render(parsed(xhtml));
  }

  /** As {@link #render(String)}, from a tree that was made elsewhere. */
  public byte[] render(Document xhtml) {
    return TURNS.take(() -> rendered(xhtml));
  }

  private static byte[] rendered(Document xhtml) {
    try (PDDocument pdf = new PDDocument();
        PdfBoxRenderer renderer = renderer(xhtml, pdf)) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      return bytes(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfBoxRenderer renderer(Document xhtml, PDDocument pdf) {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withW3cDocument(xhtml, null)
            .usePDDocument(pdf)
            .usePdfUaAccessibility(true)
            .withProducer("Partnership programme")
            .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
            .useUnicodeBidiReorderer(new ICUBidiReorderer())
            .defaultTextDirection(direction(xhtml));
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), when);
    }
    PdfFonts.addTo(builder);
    return builder.buildPdfRenderer();
  }

  private static TextDirection direction(Document xhtml) {
    return "rtl".equals(xhtml.getDocumentElement().getAttribute("dir"))
        ? TextDirection.RTL
        : TextDirection.LTR;
  }

  /** Without what would tell one rendering from another: when it was made, and a random id. */
  private static byte[] bytes(PDDocument pdf) throws IOException {
    pdf.getDocumentInformation().setCreationDate(null);
    pdf.getDocumentInformation().setModificationDate(null);
    pdf.setDocumentId(0L);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  private static Document parsed(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // By itself it prints what it refuses.
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      throw new IllegalArgumentException("This is no well-formed XHTML", e);
    }
  }
}
