package programme.embedded;

import java.util.List;

/**
 * {@code PROGRAMME_JAVA_OPTIONS}: further options of every JVM that is started, separated by
 * blanks.
 */
public final class JavaOptions {
  private JavaOptions() {}

  public static List<String> given() {
    String options = System.getenv().getOrDefault("PROGRAMME_JAVA_OPTIONS", "").strip();
    return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
  }
}
