package programme.nomination.nominations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import programme.nomination.receipts.CanonicalJson;
import programme.nomination.receipts.Receipt;

/** The content of nominations as receipts keep it: canonical JSON (RFC 8785). */
@ApplicationScoped
class Contents {
  private final CanonicalJson canonical;
  private final ObjectReader stored;

  Contents(ObjectMapper json, CanonicalJson canonical) {
    this.canonical = canonical;
    // A later version may have written members that this one doesn't know.
    this.stored =
        json.readerFor(Submission.Content.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  String canonical(Submission.Content content) {
    return canonical.of(content);
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
