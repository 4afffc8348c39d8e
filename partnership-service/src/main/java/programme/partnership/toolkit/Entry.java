package programme.partnership.toolkit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.URL;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/**
 * What the toolkit says of a resource, as it stands.
 *
 * @param partnerships codes of those that it comes from; they need not be registered yet
 * @param document where it is a document; else {@code url}
 * @param url where it is read, http or https
 */
public record Entry(
    @NotNull Text title,
    @NotNull Kind kind,
    @Size(max = 100)
        List<
                @NotNull @Size(max = Codes.LONGEST)
                @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE) String>
            partnerships,
    @Valid DocumentReference document,
    @URL(regexp = "^https?://.*", message = "must be an http or https address")
        @Size(min = 1, max = 2000)
        String url,
    @NotNull Adoption adoption,
    @Size(max = 50) List<@Valid Source> sources) {

  public Entry {
    partnerships = Lists.orEmpty(partnerships);
    sources = Lists.orEmpty(sources);
  }

  /** What sort of resource. */
  public enum Kind {
    GUIDELINE,
    LESSON_LEARNED,
    TEMPLATE,
    TRAINING,
    CASE_STUDY
  }

  @JsonIgnore
  @AssertTrue(message = "must have one of document and url")
  public boolean isSomewhere() {
    return (document == null) != (url == null);
  }
}
