package programme.reporting.reports;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * What a report is to one that was published.
 *
 * @param of the published report
 * @param kind the whole anew, what is corrected in it, or what is added to it
 */
public record Revision(@NotNull UUID of, @NotNull Kind kind) {
  /** As documents are revised. */
  public enum Kind {
    REV("Rev."),
    CORR("Corr."),
    ADD("Add.");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String label(int number) {
      return word + number;
    }
  }
}
