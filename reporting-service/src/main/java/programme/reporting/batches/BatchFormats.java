package programme.reporting.batches;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.zip.ZipException;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** A body's records, by its media type. */
@ApplicationScoped
class BatchFormats {
  private final ObjectMapper json;

  BatchFormats(ObjectMapper json) {
    this.json = json;
  }

  Records records(InputStream body, MediaType type, String encoding) throws IOException {
    try {
      Reader text =
          BodyText.of(body, encoding, type.getParameters().get(MediaType.CHARSET_PARAMETER));
      Records records =
          switch (type.getSubtype()) {
            case "json" -> new JsonRecords(text, json);
            case "x-ndjson" -> new NdjsonRecords(text, json);
            default -> new CsvRecords(text);
          };
      return () -> guarded(records);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Optional<Records.Read> guarded(Records records) {
    try {
      return records.next();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Problem unreadable(IOException fault) {
    if (fault instanceof CharacterCodingException) {
      return Problem.invalid(
          "", "The body is not UTF-8; save it as CSV UTF-8, or as Excel's Unicode text.");
    }
    if (fault instanceof ZipException) {
      return Problem.invalid("Content-Encoding", "The body is not gzip to its end.");
    }
    return Problem.of(ProblemCode.BAD_REQUEST, "The body broke off before its end.");
  }
}
