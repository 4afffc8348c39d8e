package programme.kit.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Days in the programme's zone, both ends inclusive. */
public record Period(@NotNull LocalDate from, @NotNull LocalDate to) {

  @JsonIgnore
  @AssertTrue(message = "must not end before it begins")
  public boolean isInOrder() {
    return from == null || to == null || !to.isBefore(from);
  }

  /** Whether the two have a day in common; a null end is open. */
  public boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
    return (otherTo == null || !otherTo.isBefore(from))
        && (otherFrom == null || !otherFrom.isAfter(to));
  }
}
