package programme.nomination.receipts;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one form of JSON (RFC 8785) that a receipt keeps and its hash covers. */
@ApplicationScoped
public class CanonicalJson {
  private final ObjectMapper json;

  CanonicalJson(ObjectMapper json) {
    this.json = json;
  }

  public String of(Object content) {
    try {
      return new JsonCanonicalizer(json.writeValueAsString(content)).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
