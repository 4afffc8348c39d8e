package programme.nomination.calls;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Text;

/**
 * A later end for a call.
 *
 * @param closesOn the new closing day, inclusive or not as the call says, in its zone
 * @param externalId the sender's own id of this extension
 */
record Extension(
    @NotNull LocalDate closesOn,
    @NotNull Text reason,
    @NotNull @Valid Authority authority,
    @Size(min = 1, max = 255) String externalId) {
  Instant closesAt(TimeZoneName timeZone, boolean inclusive) {
    return CallRecording.endOf(closesOn, timeZone, inclusive);
  }
}
