package programme.kit.retries;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import programme.kit.testing.Platform;

@QuarkusTest
class KeyExpiryTest {
  private static final String KEEP =
      "insert into idempotency_key (key, request, status, headers, resource, kept_at)"
          + " select '%1$s-' || n, '', 201, '{}', '/', clock_timestamp() - interval '%2$s'"
          + " from generate_series(1, %3$d) n";

  @Inject KeyExpiry expiry;

  @Test
  void keys_are_deleted_when_their_30_days_are_over_and_not_before() throws SQLException {
    try (Connection database = Platform.get().database("partnership");
        var statement = database.createStatement()) {
      statement.executeUpdate(KEEP.formatted("old", "30 days 1 second", 1_201));
      statement.executeUpdate(KEEP.formatted("young", "29 days 23 hours", 7));
      expiry.sweep();
      try (var left = statement.executeQuery("select count(*) from idempotency_key")) {
        left.next();
        assertThat(left.getInt(1)).isEqualTo(7);
      }
    }
  }

  @Test
  void only_the_service_itself_reads_kept_answers() throws SQLException {
    try (Connection database = Platform.get().database("partnership");
        var statement = database.createStatement();
        var may =
            statement.executeQuery(
                "select has_table_privilege('partnership', 'idempotency_key', 'select'),"
                    + " has_table_privilege('partnership_verify', 'idempotency_key', 'select')")) {
      may.next();
      assertThat(may.getBoolean(1)).isTrue();
      assertThat(may.getBoolean(2)).isFalse();
    }
  }
}
