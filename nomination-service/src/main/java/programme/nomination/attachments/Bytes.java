package programme.nomination.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The bytes of attachments: kept apart, so that nothing reads them by the way. */
@ApplicationScoped
class Bytes {
  private final DataSource database;

  Bytes(DataSource database) {
    this.database = database;
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void keep(UUID attachment, byte[] bytes) {
    run(
        "insert into attachment_bytes (attachment, bytes) values (?, ?)",
        insert -> {
          insert.setObject(1, attachment);
          insert.setBytes(2, bytes);
          return insert.executeUpdate();
        });
  }

  /** Null where there are none any more. */
  byte[] of(UUID attachment) {
    return run(
        "select bytes from attachment_bytes where attachment = ?",
        select -> {
          select.setObject(1, attachment);
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getBytes(1) : null;
          }
        });
  }

  /** Deletes the bytes of all that came with a nomination. */
  @Transactional(Transactional.TxType.MANDATORY)
  void delete(UUID nomination) {
    run(
        "delete from attachment_bytes b using attachment a where a.id = b.attachment and a.nomination = ?",
        delete -> {
          delete.setObject(1, nomination);
          return delete.executeUpdate();
        });
  }

  private <T> T run(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new BytesUnavailable(e);
    }
  }

  private static final class BytesUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BytesUnavailable(SQLException cause) {
      super("The bytes of attachments can't be reached", cause);
    }
  }
}
