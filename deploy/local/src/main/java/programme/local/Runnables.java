package programme.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import programme.embedded.JavaOptions;
import programme.embedded.ProjectRoot;

/**
 * The built services: in {@code programme.run}, where the script copies them so that a build beside
 * a running system does not pull its jars away, or where Maven left them.
 */
final class Runnables {
  // Five times the defaults: four services starting on two cores must not compete with their
  // optimising compilers.
  // What is hot under load passes these numbers within seconds.
  private static final List<String> LATER_C2 =
      List.of(
          "-XX:Tier4InvocationThreshold=25000",
          "-XX:Tier4MinInvocationThreshold=3000",
          "-XX:Tier4CompileThreshold=75000",
          "-XX:Tier4BackEdgeThreshold=200000");

  private Runnables() {}

  static Path app(String service) {
    String given = System.getProperty("programme.run");
    return given == null || given.isBlank()
        ? ProjectRoot.find().resolve(service + "-service/target/quarkus-app")
        : Path.of(given).resolve(service);
  }

  /**
   * @param lists whether this process may list the service's classes for the archive: two can't
   */
  static List<String> command(String service, boolean lists) {
    Path jar = app(service).resolve("quarkus-run.jar");
    if (!Files.isRegularFile(jar)) {
      throw new Refusal(
          Exit.NOT_BUILT, "The service " + service + " is not built: there is no " + jar + ".");
    }
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:+UseSerialGC"));
    command.addAll(LATER_C2);
    command.addAll(JavaOptions.given());
    command.addAll(new ClassArchive(app(service)).options(lists));
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-jar", jar.toString()));
    return command;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"))
        .resolve("bin" + File.separator + "java")
        .toString();
  }
}
