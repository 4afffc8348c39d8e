package programme.partnership.vocabularies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import programme.kit.http.Versioned;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.kit.vocabulary.UnRegion;

/** A list of codes with their labels, in the order of their declaration. */
public record Vocabulary(String name, Text label, List<Term> items, List<Source> sources)
    implements Versioned {
  static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");

  /**
   * A code and what it is called.
   *
   * @param unRegion of a country that belongs to a regional group
   */
  public record Term(String code, Text label, UnRegion unRegion) {}

  /** A list without its codes. */
  public record Summary(String name, Text label, int codes) {}

  /** It changes with a release alone: the digest in the tag tells one from another. */
  @Override
  @JsonIgnore
  public long version() {
    return 1;
  }

  Summary summary() {
    return new Summary(name, label, items.size());
  }

  /** English is the original; no body has approved the others. */
  static Text label(Map<String, String> byLanguage) {
    return new Text(
        byLanguage,
        "en",
        byLanguage.keySet().stream()
            .filter(language -> !language.equals("en"))
            .collect(Collectors.toList()));
  }
}
