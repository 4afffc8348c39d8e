package programme.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import programme.kit.eventloop.Kept;
import programme.kit.eventloop.Projection;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;

/**
 * Keeps the sequences that were applied, in the order in which they were; refuses whom a test tells
 * it to.
 */
@ApplicationScoped
public class SampleProjection implements Projection {
  private final DataSource database;
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  SampleProjection(DataSource database) {
    this.database = database;
  }

  public void refuse(String subject) {
    refused.add(subject);
  }

  public void takeAgain(String subject) {
    refused.remove(subject);
  }

  @Override
  public Set<EventType> follows() {
    return Set.of(EventType.FORUM_REGISTERED, EventType.FORUM_CHANGED);
  }

  @Override
  public Set<Kept> keeps() {
    return Set.of(Kept.of(EventType.FORUM_REGISTERED, "sample", "subject"));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    if (refused.contains(event.subject())) {
      throw new IllegalStateException("refused by the test");
    }
    try (var connection = database.getConnection();
        var upsert =
            connection.prepareStatement(
                "insert into sample as s values (?, ?) on conflict (subject) do update set applied = s.applied || ' ' || excluded.applied")) {
      upsert.setString(1, event.subject());
      upsert.setString(2, Long.toString(event.sequence()));
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
