package programme.nomination.nominations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Country;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.Text;

/**
 * What an organisation sends to a call.
 *
 * @param interests codes of partnerships, registered or about to be
 * @param externalId the sender's own id of this nomination
 * @param receivedAt when it came on paper; by the secretariat only, with {@code receivedBy} and
 *     {@code evidence}
 * @param evidence where the paper and the proof of its arrival are kept
 * @param late takes it in after the deadline; by the secretariat only
 */
public record Submission(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String call,
    @NotNull @Valid Organisation organisation,
    @NotNull @Valid Nominee nominee,
    @NotNull Text statement,
    @Size(max = 50)
        List<
                @NotNull @Size(max = Codes.LONGEST)
                @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE) String>
            interests,
    @Size(min = 1, max = 255)
        @Pattern(regexp = Submission.PLAIN, message = Submission.PLAIN_MESSAGE)
        String externalId,
    Instant receivedAt,
    ReceivedBy receivedBy,
    @Size(min = 1, max = 2000) @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE) String evidence,
    @Valid Late late) {
  /**
   * A line of text: no control characters and no halves of characters, which nothing downstream
   * could keep.
   */
  static final String PLAIN = "[^\\p{Cc}\\p{Cs}]*";

  static final String PLAIN_MESSAGE = "must be a line of text without control characters";

  public Submission {
    interests = Lists.orEmpty(interests).stream().distinct().toList();
    // The database keeps microseconds; what is hashed now shall be what is read later.
    receivedAt = receivedAt == null ? null : receivedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Who nominates.
   *
   * @param code the organisation's code; the token's own unless it is given
   * @param type what it says to be; its partner record goes before
   */
  public record Organisation(
      @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
          String code,
      @NotBlank @Size(max = 500) @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE) String name,
      @NotNull PartnerType type,
      @NotNull Country country) {}

  /** Who is nominated: personal data, all of it. */
  public record Nominee(
      @NotBlank @Size(max = 300) @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE) String name,
      @NotBlank @Size(max = 300) @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE) String title,
      @NotBlank @Size(max = 320) @Email @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE)
          String email,
      @Size(min = 1, max = 50) @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE) String phone) {
    /** Records print themselves; this one must not, into no log. */
    @Override
    public String toString() {
      return "a nominee";
    }
  }

  Submission from(String sender) {
    return new Submission(
        call,
        new Organisation(sender, organisation.name(), organisation.type(), organisation.country()),
        nominee,
        statement,
        interests,
        externalId,
        receivedAt,
        receivedBy,
        evidence,
        late);
  }

  Paper paper() {
    return new Paper(receivedAt, receivedBy, evidence, late);
  }

  /** What the receipt's hash covers. */
  Content content() {
    return new Content(
        call, organisation, nominee, statement, interests, receivedAt, receivedBy, evidence, late);
  }

  /** All that was nominated, without how it was sent. */
  record Content(
      String call,
      Organisation organisation,
      Nominee nominee,
      Text statement,
      List<String> interests,
      Instant receivedAt,
      ReceivedBy receivedBy,
      String evidence,
      Late late) {
    /** Of a nomination whose content was erased. */
    static final Content ERASED =
        new Content(null, null, null, null, List.of(), null, null, null, null);
  }
}
