package programme.kit.retries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.database.Columns;
import programme.kit.problem.Problem;

/**
 * What {@link Once} does, for requests whose acts are committed together: one statement for all of
 * a batch's keys. The order in a batch's transaction is {@link #busy}, {@link #answered}, the acts,
 * {@link #keep}.
 */
@ApplicationScoped
public class GroupedKeys {
  // Never waits: a batch holds locks that others need. Whoever's key is busy comes again.
  private static final String LOCK =
      "select key, pg_try_advisory_xact_lock(hashtextextended(key, 17)) from unnest(?) key";
  private static final String FIND =
      "select request, status, headers, version, body, key from idempotency_key"
          + " where key = any (?) and kept_at > clock_timestamp() - interval '30 days'";
  private static final String KEEP =
      """
      insert into idempotency_key (key, request, status, headers, version, body, resource)
      select key, request, status, headers::jsonb, version, body, resource
      from unnest(?, ?, ?, ?, ?, ?, ?) as t (key, request, status, headers, version, body, resource)
      on conflict (key) do update set request = excluded.request, status = excluded.status,
        headers = excluded.headers, version = excluded.version, body = excluded.body,
        resource = excluded.resource, kept_at = excluded.kept_at
      where idempotency_key.kept_at <= clock_timestamp() - interval '30 days'
      """;

  private final CurrentAttempt current;
  private final KeptAnswers answers;
  private final ObjectMapper json;

  GroupedKeys(CurrentAttempt current, KeptAnswers answers, ObjectMapper json) {
    this.current = current;
    this.answers = answers;
    this.json = json;
  }

  /** A request's key, taken along to where its batch is committed; null without a key. */
  public static final class Key {
    private final Attempt attempt;

    private Key(Attempt attempt) {
      this.attempt = attempt;
    }

    /** How long this request still waits for another process's work under the same key. */
    public boolean isPatient() {
      return attempt.patience() > 1;
    }

    /** The refusal of whoever has waited in vain. */
    public Problem inProgress() {
      return Attempt.inProgress();
    }
  }

  /** The key of the request that runs now; null if it has none. */
  public Key current() {
    return current.get().map(Key::new).orElse(null);
  }

  /**
   * Takes these keys until the transaction ends; answers those that another process works under.
   */
  public Set<Key> busy(Connection connection, Collection<Key> keys) throws SQLException {
    Set<String> busy = new HashSet<>();
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      // Sorted, as every one who takes several does.
      Columns.set(connection, lock, 1, "text", names(keys), name -> name);
      try (ResultSet row = lock.executeQuery()) {
        while (row.next()) {
          if (!row.getBoolean(2)) {
            busy.add(row.getString(1));
          }
        }
      }
    }
    return keys.stream().filter(key -> busy.contains(key.attempt.key)).collect(Collectors.toSet());
  }

  /**
   * What ends those requests that were answered before: the first answer once more, or the refusal
   * of a reused key. Thrown to the request once its object's rule has said yes.
   */
  public Map<Key, RuntimeException> answered(Connection connection, Collection<Key> keys)
      throws SQLException {
    Map<String, Answer> kept = new HashMap<>();
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      Columns.set(connection, find, 1, "text", names(keys), name -> name);
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          kept.put(row.getString(6), answers.answer(row));
        }
      }
    }
    return keys.stream()
        .filter(key -> kept.containsKey(key.attempt.key))
        .collect(Collectors.toMap(key -> key, key -> end(key.attempt, kept.get(key.attempt.key))));
  }

  private static RuntimeException end(Attempt attempt, Answer answer) {
    try {
      attempt.repeats(answer);
      return new Replay(answer);
    } catch (Problem reused) {
      return reused;
    }
  }

  /** Keeps the answers of success, if and when the transaction commits. */
  public void keep(Connection connection, Map<Key, ? extends RestResponse<?>> given)
      throws SQLException {
    List<Map.Entry<Attempt, Answer>> kept =
        given.entrySet().stream()
            .map(
                one ->
                    Map.entry(
                        one.getKey().attempt,
                        Answer.of(one.getKey().attempt, one.getValue(), json)))
            .filter(one -> one.getValue().isSuccess())
            .sorted(Map.Entry.comparingByKey(Comparator.comparing(a -> a.key)))
            .toList();
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      Columns.set(connection, insert, 1, "text", kept, one -> one.getKey().key);
      Columns.set(connection, insert, 2, "text", kept, one -> one.getValue().request());
      Columns.set(connection, insert, 3, "int2", kept, one -> (short) one.getValue().status());
      Columns.set(connection, insert, 4, "text", kept, one -> headers(one.getValue()));
      Columns.set(connection, insert, 5, "int8", kept, one -> one.getValue().version());
      Columns.set(connection, insert, 6, "text", kept, one -> one.getValue().body());
      Columns.set(
          connection, insert, 7, "text", kept, one -> one.getValue().resource(one.getKey()));
      if (insert.executeUpdate() != kept.size()) {
        throw new IllegalStateException(
            "Another answer was kept under one of these keys meanwhile");
      }
    }
  }

  private String headers(Answer answer) {
    try {
      return json.writeValueAsString(answer.headers());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Several retries of one request have the same. */
  private static List<String> names(Collection<Key> keys) {
    return keys.stream().map(key -> key.attempt.key).distinct().sorted().toList();
  }
}
