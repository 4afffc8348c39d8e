package programme.nomination.nominations;

import java.time.Instant;
import programme.kit.problem.Problem;
import programme.nomination.calls.Call;

/**
 * What the secretariat says of something that did not come through this API, or came too late. All
 * null for what came as it should.
 */
record Paper(Instant receivedAt, ReceivedBy receivedBy, String evidence, Late late) {
  /** In these years every system can write an instant. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  boolean isPresent() {
    return receivedAt != null || receivedBy != null || evidence != null || late != null;
  }

  /** Refuses an instant without its evidence, and the other way round. */
  void requireWhole() {
    boolean none = receivedAt == null && receivedBy == null && evidence == null;
    boolean all = receivedAt != null && receivedBy != null && evidence != null;
    if (!none && !all) {
      String missing =
          receivedAt == null ? "/receivedAt" : receivedBy == null ? "/receivedBy" : "/evidence";
      throw Problem.invalid(missing, "receivedAt, receivedBy and evidence come together.");
    }
    if (receivedAt != null && receivedAt.isBefore(EARLIEST)) {
      throw Problem.invalid("/receivedAt", "must not be before 1900");
    }
  }

  /**
   * The instant by which the call's end judges: of the paper's arrival, else of its own.
   *
   * @param now under the call's lock
   */
  Instant judged(Call call, Instant now) {
    if (receivedAt != null && receivedAt.isAfter(now)) {
      throw Problem.invalid("/receivedAt", "must not be in the future");
    }
    Instant instant = receivedAt == null ? now : receivedAt;
    if (late == null) {
      call.requireOpen(instant);
    } else if (!call.hasClosed(instant)) {
      throw Problem.invalid("/late", "This came in time; leave late out.");
    }
    return instant;
  }
}
