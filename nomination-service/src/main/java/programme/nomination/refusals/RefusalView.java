package programme.nomination.refusals;

import java.time.Instant;
import java.util.UUID;

/**
 * A refused attempt.
 *
 * @param refusedAt the instant that judged it
 * @param organisation its code; absent where it named none
 * @param name of the organisation, as it wrote it
 * @param problem code of what it was answered, such as {@code call-closed}
 */
record RefusalView(
    UUID id, String call, Instant refusedAt, String organisation, String name, String problem) {
  static RefusalView of(Refusal refusal) {
    return new RefusalView(
        refusal.id,
        refusal.call,
        refusal.refusedAt,
        refusal.organisation,
        refusal.name,
        refusal.problem);
  }
}
