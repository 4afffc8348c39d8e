package programme.nomination.nominations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Text;

/**
 * What a nomination shall say instead, whole; its call and its organisation stay.
 *
 * @param interests codes of partnerships, registered or about to be
 * @param receivedAt when the correction came on paper; by the secretariat only, with {@code
 *     receivedBy} and {@code evidence}
 * @param late takes it in after the deadline; by the secretariat only
 * @param externalId the sender's own id of this correction
 */
record Correction(
    @NotNull @Valid Submission.Nominee nominee,
    @NotNull Text statement,
    @Size(max = 50)
        List<
                @NotNull @Size(max = Codes.LONGEST)
                @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE) String>
            interests,
    Instant receivedAt,
    ReceivedBy receivedBy,
    @Size(min = 1, max = 2000)
        @Pattern(regexp = Submission.PLAIN, message = Submission.PLAIN_MESSAGE)
        String evidence,
    @Valid Late late,
    @Size(min = 1, max = 255)
        @Pattern(regexp = Submission.PLAIN, message = Submission.PLAIN_MESSAGE)
        String externalId) {
  Correction {
    interests = Lists.orEmpty(interests).stream().distinct().toList();
    receivedAt = receivedAt == null ? null : receivedAt.truncatedTo(ChronoUnit.MICROS);
  }

  Paper paper() {
    return new Paper(receivedAt, receivedBy, evidence, late);
  }

  /** What the new receipt covers. */
  Submission.Content content(Nomination nomination) {
    return new Submission.Content(
        nomination.call,
        nomination.organisation,
        nominee,
        statement,
        interests,
        receivedAt,
        receivedBy,
        evidence,
        late);
  }
}
