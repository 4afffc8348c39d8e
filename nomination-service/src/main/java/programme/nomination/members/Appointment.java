package programme.nomination.members;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import programme.kit.vocabulary.Source;

/**
 * Who is to be seated where, and when.
 *
 * @param organisationKey the same for the same organisation, with a code or without
 * @param name the person's; private
 * @param to null: open
 */
public record Appointment(
    String forum,
    Organisation organisation,
    String organisationKey,
    String name,
    LocalDate from,
    LocalDate to,
    String call,
    UUID nomination,
    List<Source> sources) {
  /** The same with this last day. */
  Appointment until(LocalDate lastDay) {
    return new Appointment(
        forum, organisation, organisationKey, name, from, lastDay, call, nomination, sources);
  }
}
