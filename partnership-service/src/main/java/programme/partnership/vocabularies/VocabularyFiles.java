package programme.partnership.vocabularies;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import programme.kit.vocabulary.Source;

/** All vocabularies by name, read once. */
@ApplicationScoped
class VocabularyFiles {
  private static final List<Source> OURS = List.of(new Source("POLICY", "labels of our own"));

  private final Map<String, Vocabulary> byName = new TreeMap<>();

  /** A file: labels by language, of the list and of each code; {@code of} names the enums. */
  private record Written(
      Map<String, String> label,
      List<String> of,
      LinkedHashMap<String, Map<String, String>> codes) {}

  VocabularyFiles(ObjectMapper json) {
    for (String name : text("index.txt").lines().toList()) {
      byName.put(name, read(json, name));
    }
    byName.put("countries", Countries.vocabulary());
  }

  List<Vocabulary> after(String name) {
    return byName.values().stream().filter(one -> one.name().compareTo(name) > 0).toList();
  }

  Optional<Vocabulary> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static Vocabulary read(ObjectMapper json, String name) {
    try {
      Written written = json.readValue(text(name + ".json"), Written.class);
      List<Vocabulary.Term> terms =
          written.codes().entrySet().stream()
              .map(
                  code ->
                      new Vocabulary.Term(code.getKey(), Vocabulary.label(code.getValue()), null))
              .toList();
      return new Vocabulary(name, Vocabulary.label(written.label()), terms, OURS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try (InputStream resource =
        VocabularyFiles.class.getResourceAsStream("/vocabularies/" + file)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
