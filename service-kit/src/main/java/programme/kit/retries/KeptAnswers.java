package programme.kit.retries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The answers that are kept for retries, for {@value #DAYS} days. */
@ApplicationScoped
public class KeptAnswers {
  static final int DAYS = 30;

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String FIND =
      "select request, status, headers, version, body from idempotency_key"
          + " where key = ? and kept_at > clock_timestamp() - interval '30 days'";
  private static final String LOCK =
      "select set_config('lock_timeout', ?, true), pg_advisory_xact_lock(hashtextextended(?, 17))";
  private static final String UNBOUND = "set local lock_timeout to default";
  private static final String KEEP =
      """
      insert into idempotency_key (key, request, status, headers, version, body, resource)
      values (?, ?, ?, ?::jsonb, ?, ?, ?)
      on conflict (key) do update set request = excluded.request, status = excluded.status,
        headers = excluded.headers, version = excluded.version, body = excluded.body,
        resource = excluded.resource, kept_at = excluded.kept_at
      where idempotency_key.kept_at <= clock_timestamp() - interval '30 days'
      """;
  private static final String FORGET =
      "update idempotency_key set body = null"
          + " where resource = ? or starts_with(resource, ? || '/')";
  private static final String EXPIRE =
      """
      delete from idempotency_key where key in (
        select key from idempotency_key where kept_at <= clock_timestamp() - interval '30 days'
        order by kept_at limit ? for update skip locked)
      """;

  private final DataSource database;
  private final ObjectMapper json;

  KeptAnswers(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  Optional<Answer> find(Attempt attempt) {
    try (Connection connection = database.getConnection();
        var select = connection.prepareStatement(FIND)) {
      select.setString(1, attempt.key);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(answer(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new KeysUnavailable(e);
    }
  }

  /** Until the transaction's end no other process works under this key; 409 when one won't end. */
  @Transactional(Transactional.TxType.MANDATORY)
  void lock(Attempt attempt) {
    try (Connection connection = database.getConnection();
        var lock = connection.prepareStatement(LOCK);
        var unbound = connection.prepareStatement(UNBOUND)) {
      lock.setString(1, attempt.patience() + "ms");
      lock.setString(2, attempt.key);
      lock.execute();
      unbound.execute();
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw Attempt.inProgress();
      }
      throw new KeysUnavailable(e);
    }
  }

  /** Keeps the answer, if and when the transaction of what it tells of commits. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(Attempt attempt, Answer answer) {
    try (Connection connection = database.getConnection();
        var insert = connection.prepareStatement(KEEP)) {
      insert.setString(1, attempt.key);
      insert.setString(2, answer.request());
      insert.setInt(3, answer.status());
      insert.setString(4, json.writeValueAsString(answer.headers()));
      insert.setObject(5, answer.version());
      insert.setString(6, answer.body());
      insert.setString(7, answer.resource(attempt));
      if (insert.executeUpdate() != 1) {
        throw new IllegalStateException("Another answer was kept under this key meanwhile");
      }
    } catch (SQLException e) {
      throw new KeysUnavailable(e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Erases what kept answers show of a resource and of all below it. Their retries still take no
   * second effect: they get the first answer's status and headers.
   *
   * @param resource its path, such as {@code /api/v1/nominations/<id>}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(String resource) {
    try (Connection connection = database.getConnection();
        var update = connection.prepareStatement(FORGET)) {
      update.setString(1, resource);
      update.setString(2, resource);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new KeysUnavailable(e);
    }
  }

  /** Deletes keys whose days are over, at most so many; answers how many. */
  int expire(int most) {
    try (Connection connection = database.getConnection();
        var delete = connection.prepareStatement(EXPIRE)) {
      delete.setInt(1, most);
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new KeysUnavailable(e);
    }
  }

  Answer answer(ResultSet row) throws SQLException {
    try {
      return new Answer(
          row.getString(1),
          row.getInt(2),
          json.readValue(row.getString(3), new TypeReference<Map<String, List<String>>>() {}),
          row.getObject(4, Long.class),
          row.getString(5));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept answer can't be read", e);
    }
  }

  private static final class KeysUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysUnavailable(SQLException cause) {
      super("The idempotency keys can't be reached", cause);
    }
  }
}
