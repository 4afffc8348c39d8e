package programme.reporting.reports.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import programme.reporting.reports.content.Phrase;

/** The labels of codes, as the vocabularies of all services have them. */
final class Labels {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonNode> READ = new ConcurrentHashMap<>();

  private Labels() {}

  /** The code's label; the code itself where no vocabulary lists it. */
  static Phrase of(String vocabulary, String code, String language) {
    String label =
        READ.computeIfAbsent(vocabulary, Labels::read).path(code).path(language).asText("");
    return label.isEmpty() ? new Phrase(code, "zxx", false) : new Phrase(label, language, false);
  }

  private static JsonNode read(String vocabulary) {
    try (InputStream file =
        Labels.class.getResourceAsStream("/vocabularies/" + vocabulary + ".json")) {
      return JSON.readTree(file).path("codes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
