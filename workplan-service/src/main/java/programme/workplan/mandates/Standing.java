package programme.workplan.mandates;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import programme.workplan.decisions.AddresseeGroup;
import programme.workplan.decisions.Paragraph;

/**
 * A segment as rows that can be searched: one for the mandate as a whole, one for each addressee.
 */
@Entity
@Table(name = "mandate_standing")
class Standing extends PanacheEntityBase {
  /** In the addressee's place, of the mandate as a whole. */
  static final String WHOLE = "";

  static final String HOLDS =
      " (s.from is null or s.from <= :today) and (s.to is null or s.to >= :today)";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  UUID mandate;
  String addressee;

  @Column(name = "from_day")
  LocalDate from;

  @Column(name = "to_day")
  LocalDate to;

  @Enumerated(EnumType.STRING)
  Paragraph.Status status;

  private static void persist(
      UUID mandate, String addressee, Segment segment, Paragraph.Status is) {
    Standing row = new Standing();
    row.mandate = mandate;
    row.addressee = addressee;
    row.from = segment.from();
    row.to = segment.to();
    row.status = is;
    row.persist();
  }

  /** Replaces what was derived before. */
  static List<Segment> derive(Mandate mandate) {
    List<Segment> segments = Course.of(mandate).segments();
    delete("mandate", mandate.id);
    for (Segment segment : segments) {
      persist(mandate.id, WHOLE, segment, segment.status());
      segment
          .addressees()
          .forEach(of -> persist(mandate.id, of.group().name(), segment, of.status()));
    }
    return segments;
  }

  /** What holds on the day, of each mandate; one statement for all. */
  static Map<UUID, Segment> on(LocalDate day, Collection<UUID> mandates) {
    Map<UUID, Segment> segments = new HashMap<>();
    byMandate("s.mandate in :mandates and" + HOLDS, Map.of("mandates", mandates, "today", day))
        .forEach((mandate, rows) -> segments.put(mandate, segment(rows)));
    return segments;
  }

  /** The whole courses, along the days. */
  static Map<UUID, List<Segment>> courses(Collection<UUID> mandates) {
    Map<UUID, List<Segment>> courses = new HashMap<>();
    byMandate("s.mandate in :mandates", Map.of("mandates", mandates))
        .forEach((mandate, rows) -> courses.put(mandate, segments(rows)));
    return courses;
  }

  private static Map<UUID, List<Standing>> byMandate(String condition, Map<String, Object> named) {
    return Standing.<Standing>stream(
            "from Standing s where "
                + condition
                + " order by s.mandate, s.from nulls first, s.addressee",
            named)
        .collect(Collectors.groupingBy(row -> row.mandate));
  }

  /** By decision and paragraph, the statuses on the day of the mandates as a whole. */
  static Map<String, Map<String, Paragraph.Status>> inForce(
      Collection<String> decisions, LocalDate day) {
    Map<String, Map<String, Paragraph.Status>> statuses = new HashMap<>();
    getEntityManager()
        .createQuery(
            "select m.decision, m.paragraphKey, s.status from Standing s join Mandate m on m.id = s.mandate"
                + " where m.decision in :decisions and m.listOrder is not null and s.addressee = '' and"
                + HOLDS,
            Object[].class)
        .setParameter("decisions", decisions)
        .setParameter("today", day)
        .getResultList()
        .forEach(
            row ->
                statuses
                    .computeIfAbsent((String) row[0], any -> new HashMap<>())
                    .put((String) row[1], (Paragraph.Status) row[2]));
    return statuses;
  }

  private static List<Segment> segments(List<Standing> rows) {
    List<Segment> segments = new ArrayList<>();
    List<Standing> one = new ArrayList<>();
    for (Standing row : rows) {
      if (row.addressee.equals(WHOLE) && !one.isEmpty()) {
        segments.add(segment(one));
        one.clear();
      }
      one.add(row);
    }
    segments.add(segment(one));
    return segments;
  }

  /** The row of the whole is the first; its addressee sorts before all names. */
  private static Segment segment(List<Standing> rows) {
    Standing whole = rows.get(0);
    return new Segment(
        whole.from,
        whole.to,
        whole.status,
        rows.stream()
            .skip(1)
            .map(row -> new Segment.Of(AddresseeGroup.valueOf(row.addressee), row.status))
            .toList());
  }
}
