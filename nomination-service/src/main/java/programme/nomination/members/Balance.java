package programme.nomination.members;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.UnRegion;
import programme.nomination.forums.Forum;
import programme.nomination.forums.Seats;

/**
 * Which seats of a forum are taken on a day, and which are vacant. Where no limit is set there are
 * no seats to be vacant: {@code seats} and {@code vacant} are absent.
 *
 * @param unRegions all five, in the order of their codes
 * @param withoutUnRegion members that belong to no regional group
 * @param constituencies those that the forum is for, and others that sit in it
 */
record Balance(
    String forum,
    LocalDate asOf,
    Count total,
    List<OfUnRegion> unRegions,
    long withoutUnRegion,
    List<OfConstituency> constituencies) {

  /** Seats of one limit. */
  record Count(Integer seats, long taken, Long vacant) {
    static Count of(Integer seats, long taken) {
      // A limit that was lowered leaves who sits; nothing is vacant then.
      return new Count(seats, taken, seats == null ? null : Math.max(0, seats - taken));
    }
  }

  /** Seats of one regional group. */
  record OfUnRegion(UnRegion unRegion, Integer seats, long taken, Long vacant) {}

  /** Seats of one constituency, for which no forum sets a limit. */
  record OfConstituency(PartnerType constituency, long taken) {}

  static Balance of(Forum forum, LocalDate asOf, List<SeatsTaken.Group> groups) {
    Seats seats = forum.seats().orElse(Seats.UNLIMITED);
    return new Balance(
        forum.code(),
        asOf,
        Count.of(seats.total(), sum(groups, any -> true)),
        Stream.of(UnRegion.values()).map(region -> of(region, seats, groups)).toList(),
        sum(groups, group -> group.unRegion() == null),
        Stream.concat(
                forum.constituencies().stream(),
                groups.stream().map(SeatsTaken.Group::constituency).sorted())
            .distinct()
            .map(
                type ->
                    new OfConstituency(type, sum(groups, group -> group.constituency() == type)))
            .toList());
  }

  private static OfUnRegion of(UnRegion region, Seats seats, List<SeatsTaken.Group> groups) {
    Count count = Count.of(seats.perUnRegion(), sum(groups, group -> group.unRegion() == region));
    return new OfUnRegion(region, count.seats(), count.taken(), count.vacant());
  }

  private static long sum(List<SeatsTaken.Group> groups, Predicate<SeatsTaken.Group> counted) {
    return groups.stream().filter(counted).mapToLong(SeatsTaken.Group::taken).sum();
  }
}
