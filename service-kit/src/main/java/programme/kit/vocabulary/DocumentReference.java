package programme.kit.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.hibernate.validator.constraints.URL;

/**
 * A document that is cited or offered.
 *
 * @param symbol as printed, e.g. {@code UNEP/CHW.9/INF/16}; null where the source prints none
 * @param title its title by language
 * @param urls where it is read, by language tag
 * @param sha256 digest of its bytes, 64 hexadecimal digits in lower case
 */
public record DocumentReference(
    @Size(min = 1, max = 200) String symbol,
    @Valid Text title,
    @Size(max = 20) Map<@Size(min = 2, max = 35) String, @URL @Size(max = 2000) String> urls,
    @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits in lower case")
        String sha256) {

  @JsonIgnore
  @AssertTrue(message = "needs a symbol or a title")
  public boolean isNamed() {
    return symbol != null || title != null;
  }
}
