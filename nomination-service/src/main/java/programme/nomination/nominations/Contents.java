package programme.nomination.nominations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import programme.nomination.receipts.Receipt;

/** The content of nominations as receipts keep it: canonical JSON (RFC 8785). */
@ApplicationScoped
class Contents {
  private final ObjectMapper json;
  private final ObjectReader stored;

  Contents(ObjectMapper json) {
    this.json = json;
    // A later version may have written members that this one doesn't know.
    this.stored =
        json.readerFor(Submission.Content.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  String canonical(Submission.Content content) {
    try {
      return new JsonCanonicalizer(json.writeValueAsString(content)).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Submission.Content of(Receipt receipt) {
    try {
      return receipt.content() == null
          ? Submission.Content.ERASED
          : stored.readValue(receipt.content());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The content of a receipt can't be read", e);
    }
  }
}
