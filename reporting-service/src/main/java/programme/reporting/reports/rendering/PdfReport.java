package programme.reporting.reports.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import programme.kit.pdf.PdfRenderer;

/** The page of the report, set on paper: tagged PDF with a running title and numbered pages. */
@ApplicationScoped
class PdfReport implements Format {
  private final HtmlReport html;
  private final PdfRenderer renderer = new PdfRenderer();

  PdfReport(HtmlReport html) {
    this.html = html;
  }

  @Override
  public String mediaType() {
    return PDF;
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public byte[] render(Printed report) {
    return renderer.render(html.markup(report, true));
  }
}
