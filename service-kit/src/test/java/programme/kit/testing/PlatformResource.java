package programme.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * Gives the service under test the real things around it. Found by Quarkus through the service
 * loader, once a module.
 */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return Platform.get().configuration(service());
  }

  @Override
  public void stop() {
    Platform.get().stop();
  }

  static String service() {
    try (InputStream file = PlatformResource.class.getResourceAsStream("/application.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("programme.service");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
