package programme.trial;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import programme.local.Home;

/** The four databases, read as {@code <service>_verify} reads them. */
public final class Databases {
  private final Home home;

  Databases(Home home) {
    this.home = home;
  }

  /** Makes one thing of one row. */
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String service, Reader<T> reader, String query, Object... parameters) {
    try (Connection connection =
            connect(service, service + "_verify", home.secrets().of(service).verify());
        PreparedStatement select = connection.prepareStatement(query)) {
      for (int n = 0; n < parameters.length; n++) {
        select.setObject(n + 1, parameters[n]);
      }
      List<T> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(reader.read(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new TrialFailed(service + "'s database can't be read: " + e.getMessage(), e);
    }
  }

  /** Reads rows with a cursor, some at a time, and keeps none. */
  public void stream(String service, Reader<?> reader, String query, Object... parameters) {
    try (Connection connection =
            connect(service, service + "_verify", home.secrets().of(service).verify());
        PreparedStatement select = connection.prepareStatement(query)) {
      connection.setAutoCommit(false);
      select.setFetchSize(500);
      for (int n = 0; n < parameters.length; n++) {
        select.setObject(n + 1, parameters[n]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    } catch (SQLException e) {
      throw new TrialFailed(service + "'s database can't be read: " + e.getMessage(), e);
    }
  }

  /** The first column by the second; a key that comes twice is the query's mistake. */
  public Map<String, String> map(String service, String query, Object... parameters) {
    Map<String, String> found = new LinkedHashMap<>();
    list(service, row -> List.of(row.getString(1), row.getString(2)), query, parameters)
        .forEach(
            pair -> {
              if (found.put(pair.get(0), pair.get(1)) != null) {
                throw new TrialFailed(pair.get(0) + " comes twice: " + query);
              }
            });
    return found;
  }

  public long number(String service, String query, Object... parameters) {
    return list(service, row -> row.getLong(1), query, parameters).get(0);
  }

  /** What no service may do, done by the superuser: a fault put into the database, or taken out. */
  public void alter(String service, String statement) {
    try (Connection connection = connect(service, "postgres", home.secrets().password("postgres"));
        var run = connection.createStatement()) {
      run.execute(statement);
    } catch (SQLException e) {
      throw new TrialFailed(statement + ": " + e.getMessage(), e);
    }
  }

  private Connection connect(String service, String user, String password) throws SQLException {
    String url = "jdbc:postgresql://localhost:" + home.ports().of("postgres") + "/" + service;
    return DriverManager.getConnection(url, user, password);
  }
}
