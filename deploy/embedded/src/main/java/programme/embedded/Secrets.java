package programme.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords made at their first use and kept in one file that only its owner reads. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Path file;

  private Secrets(Path file) {
    this.file = file;
  }

  /** Those of {@code folder}, in its file {@code secrets.properties}. */
  public static Secrets in(Path folder) {
    return new Secrets(folder.resolve("secrets.properties"));
  }

  /** The password of this name: 192 random bits, the same ever after. */
  public String password(String name) {
    // One lock for all of them: two may stand for one file, and a password lost to a race locks its
    // role out.
    synchronized (RANDOM) {
      return readOrMade(name);
    }
  }

  private String readOrMade(String name) {
    try {
      Map<String, String> known = read();
      String password = known.get(name);
      if (password == null) {
        password = random();
        known.put(name, password);
        PrivateFile.write(file, text(known));
      }
      return password;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The three passwords of a service's database roles. */
  public Passwords of(String service) {
    return new Passwords(
        password(service + "_owner"), password(service), password(service + "_verify"));
  }

  private Map<String, String> read() throws IOException {
    Map<String, String> known = new TreeMap<>();
    if (Files.exists(file)) {
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(file)));
      properties.stringPropertyNames().forEach(n -> known.put(n, properties.getProperty(n)));
    }
    return known;
  }

  private static String text(Map<String, String> known) {
    return known.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
