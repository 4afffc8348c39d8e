package programme.reporting.batches;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import programme.kit.problem.JsonFaults;
import programme.kit.problem.Problem;

/** One JSON array. */
final class JsonRecords implements Records {
  private final JsonParser parser;
  private final ObjectReader element;
  private boolean begun;

  JsonRecords(Reader text, ObjectMapper json) throws IOException {
    this.parser = json.createParser(text);
    // What follows an element is the next one.
    this.element = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Override
  public Optional<Read> next() throws IOException {
    try {
      if (!begun) {
        begin();
      }
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        if (parser.nextToken() != null) {
          throw Problem.invalid("", "Expected nothing behind the array of updates.");
        }
        return Optional.empty();
      }
      return Optional.of(new Read(null, element.<JsonNode>readTree(parser), null));
    } catch (JsonProcessingException e) {
      throw JsonFaults.problem(e);
    }
  }

  private void begin() throws IOException {
    begun = true;
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw Problem.invalid("", "Expected an array of updates.");
    }
  }
}
