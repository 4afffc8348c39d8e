package programme.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Rows as columns, for {@code insert … select from unnest(?, ?, …)}. */
public final class Columns {
  private Columns() {}

  /**
   * Sets one parameter to one column of these rows.
   *
   * @param type PostgreSQL's name of the elements' type, such as {@code text}
   */
  public static <T> void set(
      Connection connection,
      PreparedStatement statement,
      int place,
      String type,
      List<T> rows,
      Function<? super T, ?> value)
      throws SQLException {
    Object[] column = new Object[rows.size()];
    for (int n = 0; n < column.length; n++) {
      column[n] = value.apply(rows.get(n));
    }
    statement.setArray(place, connection.createArrayOf(type, column));
  }
}
