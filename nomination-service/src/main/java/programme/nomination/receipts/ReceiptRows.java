package programme.nomination.receipts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import programme.kit.database.Columns;

/** New receipts, many by one statement. */
public final class ReceiptRows {
  private static final String INSERT =
      """
      insert into receipt (call, number, nomination, received_at, content_hash, previous_hash, hash, salt, content)
      select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private ReceiptRows() {}

  public static void insert(Connection connection, List<Receipt> rows) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      Columns.set(connection, insert, 1, "text", rows, row -> row.call);
      Columns.set(connection, insert, 2, "int8", rows, row -> row.number);
      Columns.set(connection, insert, 3, "uuid", rows, row -> row.nomination);
      Columns.set(connection, insert, 4, "timestamptz", rows, row -> row.receivedAt);
      Columns.set(connection, insert, 5, "text", rows, row -> row.contentHash);
      Columns.set(connection, insert, 6, "text", rows, row -> row.previousHash);
      Columns.set(connection, insert, 7, "text", rows, row -> row.hash);
      Columns.set(connection, insert, 8, "text", rows, row -> row.salt);
      Columns.set(connection, insert, 9, "text", rows, row -> row.content);
      insert.executeUpdate();
    }
  }
}
