package programme.reporting.batches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import programme.kit.problem.JsonFaults;
import programme.kit.problem.Problem;

/** One JSON object a line; a line that is none is refused alone. Empty lines say nothing. */
final class NdjsonRecords implements Records {
  private static final int LONGEST = 1_000_000;

  private final Reader text;
  private final ObjectMapper json;
  private int line;

  NdjsonRecords(Reader text, ObjectMapper json) {
    this.text = text;
    this.json = json;
  }

  @Override
  public Optional<Read> next() throws IOException {
    StringBuilder content = new StringBuilder();
    while (readLine(content)) {
      line++;
      if (content.length() > LONGEST) {
        return Optional.of(
            new Read(line, null, Problem.invalid("", "A line has 1,000,000 characters at most.")));
      }
      String record = content.toString().strip();
      if (!record.isEmpty()) {
        return Optional.of(read(record));
      }
      content.setLength(0);
    }
    return Optional.empty();
  }

  private Read read(String record) {
    try {
      return new Read(line, json.readTree(record), null);
    } catch (JsonProcessingException e) {
      return new Read(line, null, JsonFaults.problem(e));
    }
  }

  /** Keeps no more of a line than tells that it is too long. False at the end of the text. */
  private boolean readLine(StringBuilder content) throws IOException {
    boolean any = false;
    for (int c = text.read(); c >= 0; c = text.read()) {
      any = true;
      if (c == '\n') {
        return true;
      }
      if (content.length() <= LONGEST) {
        content.append((char) c);
      }
    }
    return any;
  }
}
