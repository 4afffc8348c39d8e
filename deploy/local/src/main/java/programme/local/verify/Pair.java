package programme.local.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import programme.local.Ports;

/**
 * A projection's table and two queries that must answer alike: rows of a key, unique, and a jsonb.
 *
 * @param ignored members of the documents that are not compared, wherever they stand
 */
record Pair(
    String follower,
    String table,
    String owner,
    Set<String> ignored,
    String ofOwner,
    String ofFollower) {
  private static final Pattern FILE =
      Pattern.compile(
          "-- owner: (\\w+)\\n(?:-- ignoring: ([\\w, ]+)\\n)?(.*?)-- follower\\n(.*)",
          Pattern.DOTALL);

  /** All pairs of all services, from the tree that the system was built from. */
  static List<Pair> all(Path root) {
    List<Pair> pairs = new ArrayList<>();
    for (String follower : Ports.SERVICES) {
      Path folder = root.resolve(follower + "-service/src/main/resources/verify");
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.sorted().forEach(file -> pairs.add(read(follower, file)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return pairs;
  }

  private static Pair read(String follower, Path file) {
    try {
      return parse(
          follower, file.getFileName().toString().replace(".sql", ""), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Pair parse(String follower, String table, String text) {
    Matcher file = FILE.matcher(text);
    if (!file.matches()) {
      throw new IllegalStateException(
          "verify/%s.sql of %s is no pair of queries: -- owner: SERVICE, its query, -- follower, its query"
              .formatted(table, follower));
    }
    Set<String> ignored = file.group(2) == null ? Set.of() : Set.of(file.group(2).split(", *"));
    return new Pair(follower, table, file.group(1), ignored, file.group(3), file.group(4));
  }
}
