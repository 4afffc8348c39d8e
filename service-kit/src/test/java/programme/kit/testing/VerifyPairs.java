package programme.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pairs of queries by which {@code ./programme verify} compares projections. */
public final class VerifyPairs {
  private static final String FOLLOWER = "-- follower\n";

  private VerifyPairs() {}

  /**
   * Each table that a projection keeps has its pair, no pair is left over, and each can be read.
   */
  public static void areThoseOf(String service, Set<String> tables)
      throws IOException, SQLException {
    Path folder = Project.file(service + "-service", "src", "main", "resources", "verify");
    assertThat(pairs(folder)).as("files verify/<table>.sql").isEqualTo(new TreeSet<>(tables));
    for (String table : tables) {
      String pair = Files.readString(folder.resolve(table + ".sql"));
      assertThat(pair).as(table).startsWith("-- owner: ").contains(FOLLOWER);
      String query = pair.substring(pair.indexOf(FOLLOWER) + FOLLOWER.length());
      try (var connection = Platform.get().database(service);
          var rows =
              connection
                  .createStatement()
                  .executeQuery("select key::text, data::jsonb from (\n" + query + "\n) as pair")) {
        assertThat(rows.getMetaData().getColumnCount()).isEqualTo(2);
      }
    }
  }

  /** Each follower's query of what this service owns can be asked of its database. */
  public static void canBeAskedOf(String owner) throws IOException, SQLException {
    String asked = "-- owner: " + owner + "\n";
    try (Stream<Path> services = Files.list(Project.file("."));
        var connection = Platform.get().database(owner)) {
      for (Path pair : services.flatMap(VerifyPairs::files).toList()) {
        String text = Files.readString(pair);
        if (text.startsWith(asked)) {
          String query = text.substring(asked.length(), text.indexOf(FOLLOWER));
          try (var rows =
              connection
                  .createStatement()
                  .executeQuery("select key::text, data::jsonb from (\n" + query + "\n) as pair")) {
            assertThat(rows.getMetaData().getColumnCount()).as(pair.toString()).isEqualTo(2);
          }
        }
      }
    }
  }

  private static Stream<Path> files(Path service) {
    Path folder = service.resolve("src/main/resources/verify");
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> pairs(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replace(".sql", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
