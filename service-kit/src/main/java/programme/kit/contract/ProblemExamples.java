package programme.kit.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import programme.kit.problem.ProblemCode;

/**
 * A problem as it leaves the service; {@code problem-examples.json} has the details and the further
 * members of those that carry some.
 */
final class ProblemExamples {
  private final Map<String, Map<String, Object>> told = read();

  Map<String, Object> of(ProblemCode code) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", code.type());
    body.put("title", code.title());
    body.put("status", code.status());
    body.put("detail", code.title() + ".");
    body.putAll(told.getOrDefault(code.code(), Map.of()));
    return body;
  }

  private static Map<String, Map<String, Object>> read() {
    try (InputStream file =
        ProblemExamples.class.getResourceAsStream(
            "/programme/kit/contract/problem-examples.json")) {
      return new ObjectMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
