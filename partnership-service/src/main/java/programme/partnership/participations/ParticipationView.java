package programme.partnership.participations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import programme.kit.http.Versioned;

/** A role as everyone reads it, with the partnership that it is in. */
public record ParticipationView(
    String partnership,
    @JsonUnwrapped Participations.View participation,
    Instant updatedAt,
    @JsonIgnore long version)
    implements Versioned {
  static ParticipationView of(Participation one) {
    return new ParticipationView(
        one.partnership, Participations.View.of(one), one.updatedAt, one.version);
  }
}
