package programme.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * A service's classes in the form in which the JVM maps them: half of the time that its start
 * takes.
 *
 * <p>The first run after a build writes the archive when it is stopped, the runs after it read it.
 * Only copies have one ({@code programme.run}), and only where the JVM's own loader loads all
 * classes (Quarkus' {@code aot-jar}).
 */
final class ClassArchive {
  private final Path app;

  ClassArchive(Path app) {
    this.app = app;
  }

  List<String> options() {
    if (Files.exists(archive())) {
      // An archive of another JVM is passed over in silence.
      return List.of("-XX:SharedArchiveFile=" + archive(), "-Xlog:disable");
    }
    return records()
        ? List.of("-XX:ArchiveClassesAtExit=" + written(), "-Xlog:disable")
        : List.of();
  }

  /** After a stop in order: what was written whole counts from now on. */
  void keep() {
    try {
      if (Files.exists(written())) {
        Files.move(written(), archive(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private Path written() {
    return app.resolve("classes.jsa.new");
  }
}
