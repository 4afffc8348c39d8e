package programme.kit.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An ISO 3166-1 alpha-2 code, and the UN regional group it belongs to where it belongs to one. */
@Schema(
    type = SchemaType.STRING,
    pattern = "^[A-Z]{2}$",
    examples = "KE",
    description = "An ISO 3166-1 alpha-2 code.")
public record Country(@JsonValue String code) {
  private static final Set<String> ISO = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final Map<String, UnRegion> GROUPS = read("/un-regional-groups.txt");

  @JsonCreator
  public Country {
    if (code == null || !ISO.contains(code)) {
      throw new IllegalArgumentException(
          "'" + code + "' is not an ISO 3166-1 alpha-2 country code");
    }
  }

  /** Empty for what is no member of a group; nothing is guessed. */
  public Optional<UnRegion> unRegion() {
    return Optional.ofNullable(GROUPS.get(code));
  }

  private static Map<String, UnRegion> read(String resource) {
    Map<String, UnRegion> groups = new HashMap<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Country.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> addTo(groups, line));
      return Map.copyOf(groups);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addTo(Map<String, UnRegion> groups, String line) {
    String[] parts = line.split(":", 2);
    for (String code : parts[1].trim().split("\\s+", -1)) {
      groups.put(code, UnRegion.valueOf(parts[0]));
    }
  }
}
