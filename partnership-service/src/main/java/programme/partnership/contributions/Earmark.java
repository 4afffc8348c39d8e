package programme.partnership.contributions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import programme.kit.vocabulary.Codes;

/**
 * What a contribution is for: exactly one of the programme as a whole, a partnership, an item of a
 * work plan, a post. Codes need not be registered yet.
 *
 * @param item the item's key, together with {@code workPlan}
 * @param post the post's name, as printed: {@code Senior Programme Officer}
 */
public record Earmark(
    Boolean programme,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String partnership,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String workPlan,
    @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
        String item,
    @Size(max = 200)
        @Pattern(
            regexp = "[^\\p{Cc}\\p{Cs}\\p{Z}]([^\\p{Cc}\\p{Cs}]*[^\\p{Cc}\\p{Cs}\\p{Z}])?",
            message = "must be a line of text without control characters, not blank at its ends")
        String post) {

  /** From columns, all of which are null for the programme as a whole. */
  static Earmark of(String partnership, String workPlan, String item, String post) {
    boolean whole = partnership == null && workPlan == null && post == null;
    return new Earmark(whole ? Boolean.TRUE : null, partnership, workPlan, item, post);
  }

  @JsonIgnore
  @AssertTrue(
      message =
          "must be one of {programme: true}, {partnership}, {workPlan, item} and {post}, and no more")
  public boolean isExactlyOne() {
    return Stream.of(programme, partnership, workPlan, post).filter(one -> one != null).count() == 1
        && (workPlan == null) == (item == null)
        && !Boolean.FALSE.equals(programme);
  }
}
