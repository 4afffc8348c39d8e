package programme.reporting.rounds;

import java.util.List;

/**
 * Who is expected to report in a round.
 *
 * @param organisation its code; absent: the secretariat, for what nobody else answers for
 */
public record Reporter(String organisation, List<Duty> items) {

  /**
   * One item of the plan.
   *
   * @param because the roles by which it reports, RESPONSIBLE for an activity of the item, or
   *     SECRETARIAT
   */
  public record Duty(String item, String partnership, List<String> because) {}
}
