package programme.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import programme.embedded.ProjectRoot;

/**
 * The built services: in {@code programme.run}, where the script copies them so that a build beside
 * a running system does not pull its jars away, or where Maven left them.
 */
final class Runnables {
  private Runnables() {}

  static List<String> command(String service) {
    String given = System.getProperty("programme.run");
    Path app =
        given == null || given.isBlank()
            ? ProjectRoot.find().resolve(service + "-service/target/quarkus-app")
            : Path.of(given).resolve(service);
    Path jar = app.resolve("quarkus-run.jar");
    if (!Files.isRegularFile(jar)) {
      throw new Refusal(
          Exit.NOT_BUILT, "The service " + service + " is not built: there is no " + jar + ".");
    }
    return List.of(
        java(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-jar",
        jar.toString());
  }

  static String java() {
    return Path.of(System.getProperty("java.home"))
        .resolve("bin" + File.separator + "java")
        .toString();
  }
}
