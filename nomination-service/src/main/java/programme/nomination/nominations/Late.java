package programme.nomination.nominations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Text;

/** Why, and on whose authority, a nomination was taken in after the deadline. */
record Late(@NotNull Text reason, @NotNull @Valid Authority authority) {
  /** That it was late stays; why may speak of a person. */
  Late withoutReason() {
    return new Late(null, authority);
  }
}
