package programme.kit.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;

/**
 * Programme time: the database's clock plus one stored offset, so that every instance judges by the
 * same clock. Read it after the lock under which you judge, never before.
 */
@ApplicationScoped
public class ProgrammeClock {
  /** The zone in which the programme's days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

  private final DataSource database;

  ProgrammeClock(DataSource database) {
    this.database = database;
  }

  public Instant now() {
    return read("select programme_now()");
  }

  /**
   * An instant such that whatever commits from now on was changed at it or later: the earlier of
   * now and the beginning of this service's oldest open transaction. Read it before the rows.
   */
  public Instant syncedUntil() {
    return read("select programme_synced_until()");
  }

  private Instant read(String query) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(query);
        var row = statement.executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException e) {
      throw new ClockUnavailable(e);
    }
  }

  /** The first instant after a day in the programme's zone. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** Today in the programme's zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  private static final class ClockUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClockUnavailable(SQLException cause) {
      super("The database's clock can't be read", cause);
    }
  }
}
