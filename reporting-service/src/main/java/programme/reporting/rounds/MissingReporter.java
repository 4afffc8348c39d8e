package programme.reporting.rounds;

import java.util.List;

/**
 * Who is expected to report in a round, and has not on these items. An update that was returned to
 * its sender counts as none until it comes again.
 *
 * @param organisation its code; absent: the secretariat
 */
public record MissingReporter(String organisation, List<Item> items) {

  /**
   * One item of the plan.
   *
   * @param isReportedByOthers whether another organisation has reported on it
   */
  public record Item(
      String item, String partnership, List<String> because, boolean isReportedByOthers) {}
}
