package programme.workplan.meetings;

import java.time.Instant;

/**
 * In the transaction of the change: a meeting begins on another day than was known.
 *
 * @param at the instant of the change, programme time
 */
public record Rescheduled(String meeting, Instant at) {}
