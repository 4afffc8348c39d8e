package programme.nomination;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import programme.kit.testing.Platform;

/** Programme time, stopped where a test wants it; it goes on when this is closed. */
public final class Clock implements AutoCloseable {
  private Clock() {}

  public static Clock stoppedAt(Instant instant) {
    set(instant);
    return new Clock();
  }

  public static Clock stoppedAt(String instant) {
    return stoppedAt(OffsetDateTime.parse(instant).toInstant());
  }

  public void moveTo(Instant instant) {
    set(instant);
  }

  @Override
  public void close() {
    set(null);
  }

  private static void set(Instant instant) {
    try (Connection database = Platform.get().database("nomination");
        var update = database.prepareStatement("update programme_clock set frozen_at = ?")) {
      update.setObject(1, instant == null ? null : instant.atOffset(ZoneOffset.UTC));
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
