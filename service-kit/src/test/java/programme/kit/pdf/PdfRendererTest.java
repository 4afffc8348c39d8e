package programme.kit.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRendererTest {
  /** One line in each UN language, as a person writes it. */
  private static final Map<String, String> LINES =
      Map.of(
          "en", "The Programme invites nominations of experts",
          "fr", "Les Parties désignent des expertes et des œuvres à Genève",
          "es", "Se invita a las Partes a que designen expertos y señalen su interés",
          "ru", "Стороны назначают экспертов в рабочую группу",
          "zh", "秘书处邀请各缔约方提名专家参加工作组",
          "ar", "تدعو الأمانة الأطراف إلى ترشيح خبراء");

  private final PdfRenderer renderer = new PdfRenderer();

  @Test
  void sets_all_six_languages_in_embedded_fonts() throws IOException {
    StringBuilder body = new StringBuilder();
    LINES.forEach(
        (lang, line) ->
            body.append(
                "<p lang='%s' dir='%s'>%s</p><p><b>%s</b></p>"
                    .formatted(lang, lang.equals("ar") ? "rtl" : "ltr", line, line)));

    try (PDDocument pdf = Loader.loadPDF(renderer.render(page("en", body.toString())))) {
      String text = new PDFTextStripper().getText(pdf);
      LINES.forEach(
          (lang, line) -> assertThat(text).as(lang).containsPattern(line + "\\s+" + line));
      Map<String, Boolean> embedded = new HashMap<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          embedded.put(font.getName().replaceAll("^[A-Z]{6}\\+", ""), font.isEmbedded());
        }
      }
      assertThat(embedded)
          .containsKeys("DejaVuSans", "DejaVuSans-Bold", "DroidSansFallback")
          .doesNotContainValue(false);
    }
  }

  @Test
  void tags_the_document_and_names_its_title_and_language() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(renderer.render(page("fr", "<h1>Reçu</h1>")))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A title");
    }
  }

  @Test
  void gives_the_same_bytes_at_another_time() throws InterruptedException {
    String xhtml = page("ar", "<h1>إيصال</h1><p>提名</p><p>Receipt</p>");
    byte[] first = renderer.render(xhtml);
    long second = System.currentTimeMillis() / 1_000;
    while (System.currentTimeMillis() / 1_000 == second) {
      Thread.onSpinWait();
    }
    assertThat(renderer.render(xhtml)).isEqualTo(first);
  }

  @Test
  void fetches_nothing_that_a_document_names() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer outside =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    outside.start();
    try {
      String there = "http://127.0.0.1:" + outside.getAddress().getPort();
      renderer.render(
          page(
              "en",
              """
              <link rel="stylesheet" href="%1$s/a.css"/><img alt="" src="%1$s/a.png"/>
              <div style="background: url(%1$s/b.png)">x</div><object data="%1$s/c"/>
              """
                  .formatted(there)));
      assertThat(asked).hasValue(0);
    } finally {
      outside.stop(0);
    }
  }

  @Test
  void refuses_what_is_not_well_formed_and_every_doctype() {
    assertThatIllegalArgumentException().isThrownBy(() -> renderer.render("<html><p></html>"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                renderer.render(
                    "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html>&x;</html>"));
  }

  private static String page(String lang, String body) {
    return """
        <html lang="%s" dir="%s"><head><title>A title</title><meta name="description" content="A test"/>
        <style>@page { size: A4; margin: 20mm } body { font: 11pt 'DejaVu Sans', 'Droid Sans Fallback' }</style></head>
        <body>%s</body></html>
        """
        .formatted(lang, lang.equals("ar") ? "rtl" : "ltr", body);
  }
}
