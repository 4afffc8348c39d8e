package programme.kit.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;

/**
 * The fonts that documents are set in, all of them embedded as far as their characters are used.
 * DejaVu has Latin, Greek, Cyrillic and Arabic; Droid Sans Fallback has Chinese, in one weight.
 */
final class PdfFonts {
  private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private PdfFonts() {}

  static void addTo(PdfRendererBuilder builder) {
    add(builder, "DejaVu Sans", DEJAVU + "DejaVuSans.ttf", REGULAR, FontStyle.NORMAL);
    add(builder, "DejaVu Sans", DEJAVU + "DejaVuSans-Bold.ttf", BOLD, FontStyle.NORMAL);
    add(builder, "DejaVu Sans", DEJAVU + "DejaVuSans-Oblique.ttf", REGULAR, FontStyle.ITALIC);
    add(builder, "DejaVu Sans", DEJAVU + "DejaVuSans-BoldOblique.ttf", BOLD, FontStyle.ITALIC);
    add(builder, "DejaVu Serif", DEJAVU + "DejaVuSerif.ttf", REGULAR, FontStyle.NORMAL);
    add(builder, "DejaVu Serif", DEJAVU + "DejaVuSerif-Bold.ttf", BOLD, FontStyle.NORMAL);
    add(builder, "DejaVu Serif", DEJAVU + "DejaVuSerif-Italic.ttf", REGULAR, FontStyle.ITALIC);
    add(builder, "DejaVu Serif", DEJAVU + "DejaVuSerif-BoldItalic.ttf", BOLD, FontStyle.ITALIC);
    add(builder, "DejaVu Sans Mono", DEJAVU + "DejaVuSansMono.ttf", REGULAR, FontStyle.NORMAL);
    add(
        builder,
        "Droid Sans Fallback",
        "/fonts/DroidSansFallbackFull.ttf",
        REGULAR,
        FontStyle.NORMAL);
  }

  private static void add(
      PdfRendererBuilder builder, String family, String resource, int weight, FontStyle style) {
    builder.useFont(() -> open(resource), family, weight, style, true);
  }

  private static InputStream open(String resource) {
    InputStream font = PdfFonts.class.getResourceAsStream(resource);
    if (font == null) {
      throw new IllegalStateException("The font " + resource + " is not on the class path");
    }
    return font;
  }
}
