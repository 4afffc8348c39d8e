package programme.kit.events;

/** Who a sequence of events belongs to. */
public record Aggregate(String source, String subject) implements Comparable<Aggregate> {
  @Override
  public int compareTo(Aggregate other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : subject.compareTo(other.subject);
  }
}
