package programme.workplan.mandates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import programme.kit.facts.Timeline;
import programme.kit.problem.Problem;
import programme.workplan.decisions.AddresseeGroup;
import programme.workplan.decisions.Paragraph;

/**
 * What has become of one mandate along the days. Each addressee has a timeline of its own, to which
 * facts about all belong too; the mandate as a whole follows from its addressees.
 */
final class Course {
  private final List<AddresseeGroup> addressees;
  private final List<StatusChange> facts;

  /**
   * @param addressees none where the paragraph names none: then it is followed as a whole
   * @param facts that stand, along the effective timeline
   */
  Course(List<AddresseeGroup> addressees, List<StatusChange> facts) {
    this.addressees = addressees;
    this.facts = facts;
  }

  static Course of(Mandate mandate) {
    return new Course(mandate.addressees(), StatusChange.standing(mandate.id));
  }

  /**
   * Refuses a step that is not legal for each addressee that it concerns. A fact about all may pass
   * over an addressee that stands there already, and must be a step for one of them.
   */
  void admit(Paragraph.Status to, AddresseeGroup addressee, LocalDate day) {
    if (addressee != null) {
      require(addressee);
      timeline(addressee).admit(to, day);
      return;
    }
    List<Timeline<Paragraph.Status>> steps =
        timelines().stream().filter(one -> one.before(day) != to).toList();
    if (steps.isEmpty()) {
      timelines().get(0).admit(to, day);
    }
    steps.forEach(one -> one.admit(to, day));
  }

  /** Refuses to take a fact out on which a later one relies. */
  void release(StatusChange fact) {
    if (addressees.isEmpty()) {
      whole().release(fact);
    }
    addressees.stream().filter(fact::concerns).forEach(group -> timeline(group).release(fact));
  }

  private void require(AddresseeGroup addressee) {
    if (!addressees.contains(addressee)) {
      throw Problem.invalid("/addressee", "The paragraph speaks to " + addressees + ".");
    }
  }

  private List<Timeline<Paragraph.Status>> timelines() {
    return addressees.isEmpty()
        ? List.of(whole())
        : addressees.stream().map(this::timeline).toList();
  }

  private Timeline<Paragraph.Status> whole() {
    return new Timeline<>(Paragraph.Status.FIRST, facts);
  }

  private Timeline<Paragraph.Status> timeline(AddresseeGroup group) {
    return new Timeline<>(
        Paragraph.Status.FIRST, facts.stream().filter(fact -> fact.concerns(group)).toList());
  }

  /** Where the mandate stands as a whole before a new fact of this day. */
  Paragraph.Status before(LocalDate day) {
    return together(timelines().stream().map(one -> one.before(day)).toList());
  }

  /** The same, for one addressee where one is named. */
  Paragraph.Status before(AddresseeGroup addressee, LocalDate day) {
    return addressee == null ? before(day) : timeline(addressee).before(day);
  }

  /** The whole course as dated segments, the first since before our record, without a gap. */
  List<Segment> segments() {
    List<LocalDate> starts =
        Stream.concat(
                Stream.of(Optional.<LocalDate>empty()),
                facts.stream()
                    .map(StatusChange::effectiveOn)
                    .filter(Objects::nonNull)
                    .map(Optional::of))
            .distinct()
            .map(day -> day.orElse(null))
            .toList();
    List<Segment> segments = new ArrayList<>();
    for (int n = 0; n < starts.size(); n++) {
      LocalDate end = n + 1 < starts.size() ? starts.get(n + 1).minusDays(1) : null;
      Segment next = segment(starts.get(n), end);
      Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
      if (last != null && last.says(next)) {
        segments.set(segments.size() - 1, last.until(end));
      } else {
        segments.add(next);
      }
    }
    return List.copyOf(segments);
  }

  private Segment segment(LocalDate from, LocalDate to) {
    return new Segment(
        from,
        to,
        before(from),
        addressees.stream()
            .map(group -> new Segment.Of(group, timeline(group).before(from)))
            .sorted(Comparator.comparing(of -> of.group().name()))
            .toList());
  }

  /** Done when nobody has anything left to do and somebody did it. */
  static Paragraph.Status together(List<Paragraph.Status> each) {
    Paragraph.Status first = each.get(0);
    if (each.stream().allMatch(first::equals)) {
      return first;
    }
    return each.stream().allMatch(Paragraph.Status::isClosed)
        ? Paragraph.Status.DONE
        : Paragraph.Status.UNDERWAY;
  }
}
