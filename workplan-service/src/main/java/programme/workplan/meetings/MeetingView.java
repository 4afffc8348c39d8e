package programme.workplan.meetings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import programme.kit.http.Versioned;

/** A meeting as everyone reads it. */
public record MeetingView(
    @JsonUnwrapped MeetingRecord meeting,
    Instant recordedAt,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {

  static MeetingView of(Meeting meeting) {
    return new MeetingView(
        meeting.described(), meeting.recordedAt, meeting.updatedAt, meeting.version);
  }
}
