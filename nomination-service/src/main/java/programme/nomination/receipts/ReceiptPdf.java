package programme.nomination.receipts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import programme.kit.pdf.PdfRenderer;

/** A receipt on paper: the facts of its JSON, in a form that a person reads and a court keeps. */
@ApplicationScoped
public class ReceiptPdf {
  public static final String MEDIA_TYPE = "application/pdf";

  private final ObjectMapper json;
  private final PdfRenderer renderer = new PdfRenderer();

  ReceiptPdf(ObjectMapper json) {
    this.json = json;
  }

  /** Deterministic: the same receipt gives the same bytes. */
  public byte[] of(ReceiptView receipt) {
    return renderer.render(new ReceiptPage(receipt, content(receipt)).xhtml());
  }

  private JsonNode content(ReceiptView receipt) {
    try {
      return json.readTree(receipt.content() == null ? "null" : receipt.content());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The content of a receipt can't be read", e);
    }
  }
}
