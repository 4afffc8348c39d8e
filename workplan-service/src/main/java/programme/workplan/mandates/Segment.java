package programme.workplan.mandates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import programme.workplan.decisions.AddresseeGroup;
import programme.workplan.decisions.Paragraph;

/**
 * How far a mandate has come on these days, as a whole and for each addressee.
 *
 * @param from the first day; null: since before our record
 * @param to the last day; null: open
 * @param addressees by name; none where the paragraph names none
 */
public record Segment(
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate from,
    @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate to,
    Paragraph.Status status,
    List<Of> addressees) {

  /** How far it has come for one addressee. */
  public record Of(AddresseeGroup group, Paragraph.Status status) {}

  boolean says(Segment other) {
    return status == other.status && addressees.equals(other.addressees);
  }

  Segment until(LocalDate day) {
    return new Segment(from, day, status, addressees);
  }

  boolean holdsOn(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }
}
