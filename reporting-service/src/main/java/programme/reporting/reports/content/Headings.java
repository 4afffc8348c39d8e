package programme.reporting.reports.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The words that a report brings itself, in one of the six languages of the United Nations. */
public final class Headings {
  private final String lang;
  private final Properties words = new Properties();

  private Headings(String lang) {
    this.lang = lang;
    try (InputStream file =
        Headings.class.getResourceAsStream("/messages/report_" + lang + ".properties")) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Headings in(String language) {
    return new Headings(language);
  }

  /** The language that these words are in. */
  public String lang() {
    return lang;
  }

  public Phrase phrase(String key, Object... values) {
    return new Phrase(text(key, values), lang, false);
  }

  public String text(String key, Object... values) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No words for " + key + " in " + lang);
    }
    return new MessageFormat(pattern, Locale.forLanguageTag(lang)).format(values);
  }
}
