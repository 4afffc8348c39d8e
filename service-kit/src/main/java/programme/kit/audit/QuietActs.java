package programme.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import programme.kit.events.EventType;

/** Acts on what is not public yet, such as drafts: no event tells of them, the audit does. */
@ApplicationScoped
public class QuietActs {
  private static final String NOTE =
      """
      insert into quiet_act (act, source, subject, time, traceparent, actor, role, organisation, request)
      values (?, ?, ?, programme_now(), ?, ?, ?, ?, ?)
      """;

  private final DataSource database;
  private final CurrentAct current;

  QuietActs(DataSource database, CurrentAct current) {
    this.database = database;
    this.current = current;
  }

  /**
   * Keeps an act in the transaction of its change.
   *
   * @param act noun and past verb, such as {@code report.edited}
   * @param owner any type of event that the thing will publish once it is public
   * @param subject the thing's natural key or id
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(String act, EventType owner, String subject) {
    CurrentAct.Doing doing = current.now();
    try (Connection connection = database.getConnection();
        var insert = connection.prepareStatement(NOTE)) {
      insert.setString(1, act);
      insert.setString(2, owner.source());
      insert.setString(3, subject);
      insert.setString(4, doing.traceparent());
      insert.setString(5, doing.actor());
      insert.setString(6, doing.role());
      insert.setString(7, doing.organisation());
      insert.setString(8, doing.request());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new AuditFailure("The act can't be recorded", e);
    }
  }
}
