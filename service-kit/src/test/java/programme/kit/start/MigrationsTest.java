package programme.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import programme.embedded.Passwords;
import programme.embedded.ServiceDatabase;
import programme.kit.testing.Platform;

@QuarkusTest
class MigrationsTest {
  private static final String DATABASE = "migrated";
  private static final int PROCESSES = 4;

  @Test
  void processes_that_start_at_once_on_a_new_database_migrate_it_once() throws Exception {
    ServiceDatabase.create(
        Platform.get().postgres(), DATABASE, new Passwords("owner", "runtime", "verify"));
    ExecutorService processes = Executors.newFixedThreadPool(PROCESSES);
    List<Callable<Integer>> starts =
        IntStream.range(0, PROCESSES).<Callable<Integer>>mapToObj(n -> this::migrate).toList();
    int executed = 0;
    for (Future<Integer> one : processes.invokeAll(starts)) {
      executed += one.get();
    }
    processes.shutdown();
    assertThat(executed).isPositive().isEqualTo(recorded());
  }

  private int migrate() {
    return Flyway.configure()
        .dataSource(Platform.get().postgres().jdbcUrl(DATABASE), DATABASE + "_owner", "owner")
        .locations("db/kit", "db/migration")
        .placeholders(Map.of("service", DATABASE, "clock_offset", "PT0S"))
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private static int recorded() throws SQLException {
    try (var connection = Platform.get().database(DATABASE);
        var row =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from flyway_schema_history where success and version is not null")) {
      row.next();
      return row.getInt(1);
    }
  }
}
