package programme.partnership.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.partnership.partnerships.Area;

/**
 * What a caller writes of a project; followers are told the same.
 *
 * @param from the first day, null where it is not known
 * @param to the last day, null where it is not known
 */
public record Registration(
    @NotNull @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String code,
    @NotNull Text title,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String partnership,
    @NotNull Kind kind,
    @Size(max = 100)
        List<
                @NotNull @Size(max = Codes.LONGEST)
                @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE) String>
            implementers,
    @Valid Area area,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate from,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate to,
    @NotNull Status status,
    @Valid DecisionReference inResponseTo,
    @Size(max = 100) List<@Valid DocumentReference> documents,
    @Size(max = 50) List<@Valid Source> sources) {

  public Registration {
    implementers = Lists.orEmpty(implementers);
    documents = Lists.orEmpty(documents);
    sources = Lists.orEmpty(sources);
  }

  /** What kind of project, where a source says it. */
  public enum Kind {
    PILOT,
    ASSESSMENT,
    CAPACITY_BUILDING,
    OTHER
  }

  /** Where the project stands. */
  public enum Status {
    PROPOSED,
    PLANNED,
    UNDERWAY,
    COMPLETED,
    CANCELLED
  }

  @JsonIgnore
  @AssertTrue(message = "must not end before it begins")
  public boolean isInOrder() {
    return from == null || to == null || !to.isBefore(from);
  }
}
