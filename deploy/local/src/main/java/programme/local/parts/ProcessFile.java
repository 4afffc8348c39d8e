package programme.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that says which process plays a part.
 *
 * <p>It holds the id and the instant of the process's start: an id alone is given to a stranger
 * after a while.
 */
public final class ProcessFile {
  private final Path file;

  private ProcessFile(Path file) {
    this.file = file;
  }

  public static ProcessFile of(Path run, String name) {
    return new ProcessFile(run.resolve(name + ".pid"));
  }

  /** All that a launcher has left in this folder. */
  public static List<ProcessFile> in(Path run) {
    try (Stream<Path> files = Files.list(run)) {
      return files
          .filter(f -> f.toString().endsWith(".pid"))
          .sorted()
          .map(ProcessFile::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return file.getFileName().toString().replaceFirst("\\.pid$", "");
  }

  public void write(ProcessHandle process) {
    try {
      Files.writeString(file, process.pid() + " " + startOf(process) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process, when it lives and is the one that was written down. */
  public Optional<ProcessHandle> process() {
    try {
      String[] words =
          Files.exists(file) ? Files.readString(file).strip().split(" ") : new String[0];
      if (words.length != 2) {
        return Optional.empty();
      }
      long start = Long.parseLong(words[1]);
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(p -> p.isAlive() && isSame(p, start));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSame(ProcessHandle process, long start) {
    return startOf(process) == start;
  }

  /**
   * In ticks since the boot where the kernel says so: an instant would move whenever the clock is
   * set.
   */
  private static long startOf(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      // The second field, the program's name, may hold blanks; the start is the 22nd.
      return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[19]);
    } catch (IOException noProc) {
      return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    }
  }
}
