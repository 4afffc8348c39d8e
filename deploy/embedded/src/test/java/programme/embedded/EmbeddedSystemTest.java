package programme.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(OrderAnnotation.class)
class EmbeddedSystemTest {
  private static final List<String> SERVICES = List.of("partnership", "workplan");

  @TempDir static Path folder;
  private static PostgresServer postgres;
  private static Secrets secrets;

  @BeforeAll
  static void start() {
    secrets = Secrets.in(folder);
    postgres = PostgresServer.start(folder.resolve("postgres"), 0);
    SERVICES.forEach(service -> ServiceDatabase.create(postgres, service, secrets.of(service)));
  }

  @AfterAll
  static void stop() {
    ProcessHandle server = ProcessHandle.of(postgres.pid().orElseThrow()).orElseThrow();
    postgres.stop();
    assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  @Order(1)
  void each_role_connects_to_its_own_database_with_its_password() throws SQLException {
    for (String role : List.of("partnership_owner", "partnership", "partnership_verify")) {
      try (Connection own = login("partnership", role, secrets.password(role))) {
        assertThat(one(own, "SELECT current_user")).isEqualTo(role);
      }
    }
  }

  @Test
  @Order(1)
  void no_role_connects_to_anothers_database() {
    for (String role : List.of("partnership_owner", "partnership", "partnership_verify")) {
      assertThatThrownBy(() -> login("workplan", role, secrets.password(role)))
          .hasMessageContaining("permission denied for database");
    }
  }

  @Test
  @Order(1)
  void nobody_connects_with_a_wrong_password_not_even_the_superuser() {
    for (String role : List.of("partnership", "postgres")) {
      assertThatThrownBy(() -> login("partnership", role, "wrong"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  @Order(2)
  void what_the_owner_makes_the_run_time_writes_and_the_verifier_only_reads() throws SQLException {
    try (Connection owner =
        login("partnership", "partnership_owner", secrets.of("partnership").owner())) {
      run(owner, "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, v text)");
      run(owner, "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'");
    }
    try (Connection runtime =
        login("partnership", "partnership", secrets.of("partnership").runtime())) {
      run(runtime, "INSERT INTO t (v) VALUES ('kept')");
      assertThat(one(runtime, "SELECT f()::text")).isEqualTo("1");
      assertThatThrownBy(() -> run(runtime, "CREATE TABLE x (id int)"))
          .hasMessageContaining("permission denied");
    }
    try (Connection verify =
        login("partnership", "partnership_verify", secrets.of("partnership").verify())) {
      assertThat(one(verify, "SELECT v FROM t")).isEqualTo("kept");
      assertThatThrownBy(() -> run(verify, "DELETE FROM t"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  @Order(2)
  void the_run_time_role_sees_since_when_its_own_sessions_transactions_are_open()
      throws SQLException {
    String password = secrets.of("partnership").runtime();
    try (Connection one = login("partnership", "partnership", password);
        Connection other = login("partnership", "partnership", password)) {
      one.setAutoCommit(false);
      String pid = one(one, "SELECT pg_backend_pid()::text");
      String openSince =
          "SELECT (xact_start IS NOT NULL)::text FROM pg_stat_activity WHERE pid = " + pid;
      assertThat(one(other, openSince)).isEqualTo("true");
    }
  }

  @Test
  @Order(2)
  void commits_are_durable() throws SQLException {
    try (Connection admin = postgres.superuser()) {
      assertThat(one(admin, "SHOW fsync")).isEqualTo("on");
      assertThat(one(admin, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(one(admin, "SHOW full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  @Order(3)
  void goes_on_with_its_data_after_a_stop_and_after_a_power_cut() throws SQLException {
    int port = postgres.port();
    postgres.stop();
    assertThat(postgres.pid()).isEmpty();
    postgres = PostgresServer.start(folder.resolve("postgres"), port);
    postgres.stopImmediately();
    postgres = PostgresServer.start(folder.resolve("postgres"), port);
    SERVICES.forEach(service -> ServiceDatabase.create(postgres, service, secrets.of(service)));
    try (Connection runtime =
        login("partnership", "partnership", secrets.of("partnership").runtime())) {
      assertThat(one(runtime, "SELECT v FROM t")).isEqualTo("kept");
    }
  }

  @Test
  @Order(4)
  void passwords_are_kept_from_other_users() throws Exception {
    assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))).hasSize(2);
    assertThat(Secrets.in(folder).of("partnership")).isEqualTo(secrets.of("partnership"));
  }

  @Test
  @Order(4)
  void passwords_asked_for_at_once_are_all_kept(@TempDir Path other) {
    List<String> names = IntStream.range(0, 50).mapToObj(n -> "role" + n).toList();
    Map<String, String> told =
        names.parallelStream()
            .collect(
                Collectors.toConcurrentMap(name -> name, name -> Secrets.in(other).password(name)));
    told.forEach(
        (name, password) -> assertThat(Secrets.in(other).password(name)).isEqualTo(password));
  }

  private static Connection login(String database, String role, String password)
      throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(database), role, password);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
