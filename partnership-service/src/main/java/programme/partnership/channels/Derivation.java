package programme.partnership.channels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * From rules to segments: on each day the weightiest rule holds, among equals the one that took
 * effect last, among those of one day the one recorded last; where there is none, the programme
 * reports.
 */
public final class Derivation {
  private static final Comparator<Rule> WEIGHTIEST_LAST =
      Comparator.comparing(Rule::why)
          .reversed()
          .thenComparing(Rule::from, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Rule::recordedAt);

  private final Collection<Rule> rules;

  public Derivation(Collection<Rule> rules) {
    this.rules = rules;
  }

  /** All days, without a gap or an overlap; neighbours differ. */
  public List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    LocalDate from = LocalDate.MIN;
    for (LocalDate next : turningDays()) {
      add(segments, from, next.minusDays(1));
      from = next;
    }
    add(segments, from, LocalDate.MAX);
    return segments;
  }

  private NavigableSet<LocalDate> turningDays() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Rule rule : rules) {
      Optional.ofNullable(rule.from()).ifPresent(days::add);
      Optional.ofNullable(rule.to()).map(day -> day.plusDays(1)).ifPresent(days::add);
    }
    return days;
  }

  private void add(List<Segment> segments, LocalDate from, LocalDate to) {
    Segment next = segment(from, to);
    Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
    if (last != null && isSame(last, next)) {
      segments.set(segments.size() - 1, spanning(last, last.from(), next.to()));
    } else {
      segments.add(next);
    }
  }

  private Segment segment(LocalDate from, LocalDate to) {
    LocalDate first = from.equals(LocalDate.MIN) ? null : from;
    LocalDate last = to.equals(LocalDate.MAX) ? null : to;
    return rules.stream()
        .filter(rule -> rule.holdsOn(from))
        .max(WEIGHTIEST_LAST)
        .map(
            rule ->
                new Segment(
                    first,
                    last,
                    rule.channel(),
                    rule.agendaItem(),
                    rule.why(),
                    List.of(rule.cites())))
        .orElseGet(
            () -> new Segment(first, last, Channel.PROGRAMME, null, Why.PROGRAMME, List.of()));
  }

  private static boolean isSame(Segment one, Segment other) {
    return spanning(one, null, null).equals(spanning(other, null, null));
  }

  private static Segment spanning(Segment segment, LocalDate from, LocalDate to) {
    return new Segment(
        from, to, segment.channel(), segment.agendaItem(), segment.why(), segment.cites());
  }
}
