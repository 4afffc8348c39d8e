package programme.partnership.participations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;

/**
 * A role and its days, as a caller writes it.
 *
 * @param partner code of a registered partner; where that was merged, of the record that stands for
 *     it
 * @param from the first day; null: since before our record
 * @param to the last day; null: without an end
 * @param member id of the partner's seat in a forum, where it takes part as a member of that
 */
public record ParticipationRequest(
    @Size(min = 1, max = 200) String externalId,
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String partner,
    @NotNull Participation.Role role,
    LocalDate from,
    LocalDate to,
    UUID member,
    @Size(max = 50) List<@Valid Source> sources) {
  public ParticipationRequest {
    sources = Lists.orEmpty(sources);
  }

  @JsonIgnore
  @AssertTrue(message = "must not end before it begins")
  public boolean isInOrder() {
    return from == null || to == null || !to.isBefore(from);
  }
}
