package programme.local;

/**
 * One of a service's processes.
 *
 * @param number from 1
 */
public record Replica(String service, int number) {
  /** As it is called in {@code status}, {@code logs} and variables: the first has no number. */
  public String name() {
    return isFirst() ? service : instance();
  }

  /** As it calls itself. */
  public String instance() {
    return service + "-" + number;
  }

  boolean isFirst() {
    return number == 1;
  }
}
