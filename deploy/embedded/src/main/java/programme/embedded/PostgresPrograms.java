package programme.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per version and machine from their Maven artifact. */
final class PostgresPrograms {
  private final Path folder;

  private PostgresPrograms(Path folder) {
    this.folder = folder;
  }

  static PostgresPrograms unpacked() {
    Path folder = cache().resolve("postgres-" + version() + "-" + arch());
    if (!Files.isDirectory(folder)) {
      unpackInto(folder);
    }
    return new PostgresPrograms(folder);
  }

  String path(String program) {
    return folder.resolve("bin").resolve(program).toString();
  }

  /** Beside the user's name: two users must not meet in one folder. */
  private static Path cache() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "programme-" + System.getProperty("user.name"));
  }

  private static void unpackInto(Path folder) {
    try (InputStream archive =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), arch())) {
      if (archive == null) {
        throw new EmbeddedException("there is no PostgreSQL for " + system() + " on " + arch());
      }
      Files.createDirectories(folder.getParent());
      Path beside = Files.createTempDirectory(folder.getParent(), "unpacking-");
      extract(archive, beside);
      moveWhole(beside, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL can't be unpacked into " + folder, e);
    }
  }

  private static void extract(InputStream archive, Path into) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          extractFile(tar, entry, target);
        }
      }
    }
  }

  private static void extractFile(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      throw new IOException("unexpected hard link " + entry.getName());
    } else {
      Files.copy(tar, target);
      if ((entry.getMode() & 0100) != 0 || target.getParent().endsWith("bin")) {
        target.toFile().setExecutable(true, false);
      }
    }
  }

  private static void moveWhole(Path beside, Path folder) throws IOException {
    // Made private by createTempDirectory; a server without privileges must read it.
    beside.toFile().setReadable(true, false);
    beside.toFile().setExecutable(true, false);
    try {
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException other) {
      // Another process has unpacked the same at the same time.
    }
  }

  private static String system() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")
        ? "Darwin"
        : "Linux";
  }

  private static String arch() {
    String arch = System.getProperty("os.arch");
    return arch.equals("amd64") ? "x86_64" : arch;
  }

  private static String version() {
    Properties versions = new Properties();
    try (InputStream in = PostgresPrograms.class.getResourceAsStream("versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.getProperty("postgres");
  }
}
