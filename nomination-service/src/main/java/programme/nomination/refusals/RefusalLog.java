package programme.nomination.refusals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import programme.kit.database.Columns;
import programme.kit.problem.Problem;
import programme.nomination.calls.Call;

/** Keeps refused attempts; nothing of what was sent, and no person. */
@ApplicationScoped
public class RefusalLog {
  private static final String KEEP =
      """
      insert into refusal (call, refused_at, organisation, name, problem)
      select ?, ?, organisation, name, problem from unnest(?, ?, ?) as t (organisation, name, problem)
      """;

  private final DataSource database;

  RefusalLog(DataSource database) {
    this.database = database;
  }

  /**
   * @param organisation its code; null where it named none
   */
  public record Refused(String organisation, String name, Problem problem) {}

  /** Keeps these in the caller's transaction, if the instant lies near the call's end. */
  public void keep(Connection connection, Call call, Instant at, List<Refused> refused)
      throws SQLException {
    if (refused.isEmpty() || !call.isAboutToCloseOrHasJustClosed(at)) {
      return;
    }
    try (var insert = connection.prepareStatement(KEEP)) {
      insert.setString(1, call.id());
      insert.setObject(2, at.atOffset(ZoneOffset.UTC));
      Columns.set(connection, insert, 3, "text", refused, Refused::organisation);
      Columns.set(connection, insert, 4, "text", refused, Refused::name);
      Columns.set(connection, insert, 5, "text", refused, one -> one.problem().code().code());
      insert.executeUpdate();
    }
  }

  /** Keeps one whose own transaction ends with the refusal. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void keepAlone(Call call, Instant at, Refused refused) {
    try (Connection connection = database.getConnection()) {
      keep(connection, call, at, List.of(refused));
    } catch (SQLException e) {
      throw new RefusalLost(e);
    }
  }

  private static final class RefusalLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusalLost(SQLException cause) {
      super("A refused attempt can't be recorded", cause);
    }
  }
}
