package programme.kit.http.streams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Takes a list's items one by one; a caller that has gone surfaces as UncheckedIOException. */
interface ItemSink {
  void write(JsonNode item);

  /** After the last item; what was never ended is not complete. */
  void end() throws IOException;
}
