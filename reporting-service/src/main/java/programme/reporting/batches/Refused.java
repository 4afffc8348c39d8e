package programme.reporting.batches;

import java.util.List;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;

/**
 * A record that is not taken.
 *
 * @param index its place among the batch's records, from 0; empty rows and lines don't count
 * @param line where it begins in a text of lines
 * @param reference its own, where it could be read
 */
public record Refused(int index, Integer line, String reference, Reason problem) {

  /**
   * Why, as a request with this record alone would be told (RFC 9457).
   *
   * @param errors pointers into the record
   */
  public record Reason(
      String type, String title, int status, String detail, List<InvalidField> errors) {
    static Reason of(Problem problem) {
      return new Reason(
          problem.code().type(),
          problem.code().title(),
          problem.code().status(),
          problem.getMessage(),
          errors(problem));
    }

    private static List<InvalidField> errors(Problem problem) {
      return problem.extensions().get("errors") instanceof List<?> errors
          ? errors.stream().map(InvalidField.class::cast).toList()
          : List.of();
    }
  }
}
