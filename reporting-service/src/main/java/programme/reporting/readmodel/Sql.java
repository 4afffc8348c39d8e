package programme.reporting.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Statements on the read model's tables, in the caller's transaction where there is one. */
@ApplicationScoped
public class Sql {
  private final DataSource database;
  private final ObjectMapper json;

  Sql(DataSource database, ObjectMapper json) {
    this.database = database;
    // Events gain fields; whoever reads them as a record passes over those that it does not know.
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** Makes one thing of one row. */
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Parameters may be null, strings, numbers, UUIDs, days, instants, JSON (for {@code ?::jsonb}),
   * or arrays of strings, UUIDs or integers.
   */
  public int run(String statement, Object... parameters) {
    try (var connection = database.getConnection();
        var prepared = connection.prepareStatement(statement)) {
      bind(prepared, parameters);
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  public <T> List<T> list(Reader<T> reader, String query, Object... parameters) {
    try (var connection = database.getConnection();
        var prepared = connection.prepareStatement(query)) {
      bind(prepared, parameters);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = prepared.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  public <T> Optional<T> one(Reader<T> reader, String query, Object... parameters) {
    return list(reader, query, parameters).stream().findFirst();
  }

  /** The rows' only column, jsonb, as it is. */
  public List<JsonNode> documents(String query, Object... parameters) {
    return list(row -> as(JsonNode.class, row.getString(1)), query, parameters);
  }

  /** The rows' only column, jsonb, as records of this type. */
  public <T> List<T> list(Class<T> type, String query, Object... parameters) {
    return list(row -> as(type, row.getString(1)), query, parameters);
  }

  public <T> T as(Class<T> type, String document) {
    try {
      return json.readValue(document, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "A stored document can't be read as " + type.getSimpleName(), e);
    }
  }

  /** The value as JSON, for a parameter that is {@code ?::jsonb}. */
  public JsonNode document(Object value) {
    return json.valueToTree(value);
  }

  private static void bind(PreparedStatement prepared, Object... parameters) throws SQLException {
    for (int n = 0; n < parameters.length; n++) {
      Object value = parameters[n];
      if (value instanceof JsonNode node) {
        prepared.setString(n + 1, node.toString());
      } else if (value instanceof Instant instant) {
        prepared.setObject(n + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
      } else if (value instanceof Object[] array) {
        prepared.setArray(n + 1, prepared.getConnection().createArrayOf(elements(array), array));
      } else {
        prepared.setObject(n + 1, value);
      }
    }
  }

  private static String elements(Object[] array) {
    return array instanceof UUID[] ? "uuid" : array instanceof Integer[] ? "integer" : "text";
  }

  /** The column's day, or null. */
  public static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static final class StatementFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StatementFailed(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
