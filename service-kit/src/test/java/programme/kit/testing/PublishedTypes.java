package programme.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import programme.kit.events.EventType;

/**
 * After all other tests of a service: each type of its events was published by one of them, and
 * every single event keeps to its schema.
 */
public final class PublishedTypes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedTypes() {}

  /**
   * @param last the test that asks; it stands aside where only some classes run
   */
  public static void check(String service, Class<?> last) throws IOException, SQLException {
    Assumptions.assumeTrue(
        HoldToContract.classes().containsAll(allBut(last)),
        "only some test classes run: what they do not publish says nothing");
    Set<String> published = new TreeSet<>();
    try (var connection = Platform.get().database(service);
        var rows =
            connection.createStatement().executeQuery("select type, data::text from outbox")) {
      while (rows.next()) {
        published.add(rows.getString(1));
        assertThat(EventSchemas.faults(rows.getString(1), JSON.readTree(rows.getString(2))))
            .as("%s, as a test published it", rows.getString(1))
            .isEmpty();
      }
    }
    assertThat(published)
        .as("each type of docs/events.md that this service owns; write a test that publishes it")
        .containsAll(
            Stream.of(EventType.values())
                .filter(type -> type.service().equals(service))
                // RestatementTest holds these against their schemas; only a restore publishes them.
                .filter(type -> !type.isRestatement())
                .map(EventType::typeName)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The test classes of this module that run in the service. */
  private static Set<String> allBut(Class<?> last) throws IOException {
    Path classes = Path.of(last.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith("Test.class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .filter(name -> !name.equals(last.getName()) && HoldToContract.runsInService(name))
          .collect(Collectors.toSet());
    }
  }
}
