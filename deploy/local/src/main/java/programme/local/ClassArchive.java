package programme.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import programme.embedded.IgnoringInterrupt;

/**
 * A service's classes in the form in which the JVM maps them: half of the time that its start
 * takes.
 *
 * <p>The first run after a build lists the classes that it loads; {@link ClassArchives} makes the
 * archive of them, which the runs after it read. Only copies have one ({@code programme.run}), and
 * only where the JVM's own loader loads all classes (Quarkus' {@code aot-jar}).
 */
final class ClassArchive {
  private final Path app;

  ClassArchive(Path app) {
    this.app = app;
  }

  /**
   * What the service's JVM is started with.
   *
   * @param mayList whether this process may list its classes where there is no archive
   */
  List<String> options(boolean mayList) {
    if (Files.exists(archive())) {
      // An archive of another JVM is passed over in silence.
      return List.of("-XX:SharedArchiveFile=" + archive(), "-Xlog:disable");
    }
    return mayList && records() ? List.of("-XX:DumpLoadedClassList=" + listed()) : List.of();
  }

  boolean isMissing() {
    return Files.exists(listed()) && !Files.exists(archive());
  }

  /**
   * Sets aside what is listed by now: a service that is killed and started again begins its list
   * anew.
   */
  void closeList() throws IOException {
    Files.copy(listed(), closed(), StandardCopyOption.REPLACE_EXISTING);
  }

  /** A JVM that makes the archive and ends. */
  Process make() throws IOException {
    List<String> command =
        List.of(
            "nice",
            "-n",
            "19",
            Runnables.java(),
            "-Xshare:dump",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:SharedClassListFile=" + closed(),
            "-XX:SharedArchiveFile=" + made(),
            "-Xlog:disable",
            "-cp",
            app.resolve("quarkus-run.jar").toString());
    return new ProcessBuilder(IgnoringInterrupt.of(command))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectInput(new File("/dev/null"))
        .start();
  }

  /** What was made whole counts from the next start on. */
  void keep() throws IOException {
    Files.move(made(), archive(), StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean records() {
    if (System.getProperty("programme.run", "").isBlank()) {
      return false;
    }
    try (JarFile jar = new JarFile(app.resolve("quarkus-run.jar").toFile())) {
      String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return classPath != null && classPath.contains("quarkus/generated-bytecode.jar");
    } catch (IOException broken) {
      // The JVM will say so.
      return false;
    }
  }

  private Path archive() {
    return app.resolve("classes.jsa");
  }

  private Path made() {
    return app.resolve("classes.jsa.new");
  }

  private Path closed() {
    return app.resolve("classes.lst.closed");
  }

  private Path listed() {
    return app.resolve("classes.lst");
  }
}
