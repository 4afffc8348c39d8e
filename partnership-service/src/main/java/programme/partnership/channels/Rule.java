package programme.partnership.channels;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A record that says where to report, on some days.
 *
 * @param from null: since before our record
 * @param to the last day; null: without an end
 */
public record Rule(
    Why why,
    Channel channel,
    String agendaItem,
    LocalDate from,
    LocalDate to,
    Instant recordedAt,
    Citation cites) {

  boolean holdsOn(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }
}
