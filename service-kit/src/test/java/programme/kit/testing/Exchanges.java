package programme.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * With {@code -Dopenapi.record=FOLDER}, what the tests send and are answered, to choose examples
 * from: some of each, numbered.
 */
final class Exchanges {
  private static final String FOLDER = System.getProperty("openapi.record");
  private static final int OF_EACH = 40;
  private static final Map<String, Integer> KEPT = new ConcurrentHashMap<>();

  private Exchanges() {}

  static void keep(String operation, String what, String body) {
    if (FOLDER == null || body == null || body.isEmpty()) {
      return;
    }
    int number = KEPT.merge(operation + "." + what, 1, Integer::sum);
    if (number > OF_EACH) {
      return;
    }
    try {
      Path folder = Files.createDirectories(Path.of(FOLDER, PlatformResource.service()));
      Files.writeString(folder.resolve(operation + "." + what + "." + number), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
