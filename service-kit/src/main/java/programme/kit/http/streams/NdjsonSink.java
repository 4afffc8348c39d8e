package programme.kit.http.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** One JSON object a line. */
final class NdjsonSink implements ItemSink {
  private final ObjectMapper json;
  private final OutputStream out;

  NdjsonSink(ObjectMapper json, OutputStream out) {
    this.json = json;
    this.out = out;
  }

  @Override
  public void write(JsonNode item) {
    try {
      out.write(json.writeValueAsBytes(item));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
