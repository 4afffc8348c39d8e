package programme.workplan.meetings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** A meeting of a body. */
@Entity
public class Meeting extends PanacheEntityBase {
  private static final int WITHOUT_ORDINAL = 99_999;

  @Id String code;
  @Version long version;

  @Enumerated(EnumType.STRING)
  Body body;

  Integer ordinal;

  @JdbcTypeCode(SqlTypes.JSON)
  Text title;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "also_printed")
  List<PrintedName> alsoPrinted;

  String place;
  String host;

  @Column(name = "held_with")
  String heldWith;

  @Column(name = "from_day")
  LocalDate from;

  @Column(name = "to_day")
  LocalDate to;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "agenda_items")
  List<MeetingRecord.AgendaItem> agendaItems;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "list_order")
  String listOrder;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  static Meeting register(MeetingRecord record, Instant now) {
    Meeting meeting = new Meeting();
    meeting.code = record.code();
    meeting.recordedAt = now;
    meeting.describe(record, now);
    return meeting;
  }

  /** The meeting with this code, locked until the transaction ends. */
  static Meeting lock(String code) {
    return Meeting.<Meeting>findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("meeting", code));
  }

  /** Refuses what names a meeting that was never registered. */
  public static void requireAll(Collection<String> codes) {
    if (codes.isEmpty()) {
      return;
    }
    Set<String> missing = new HashSet<>(codes);
    missing.removeAll(
        getEntityManager()
            .createQuery("select code from Meeting where code in ?1", String.class)
            .setParameter(1, codes)
            .getResultList());
    missing.stream().sorted().findFirst().ifPresent(Meeting::unknown);
  }

  private static void unknown(String code) {
    throw Problem.of(ProblemCode.UNKNOWN_REFERENCE, "There is no meeting '" + code + "'.")
        .with("reference", code);
  }

  /** Replaces the description; false when nothing is different. */
  boolean change(MeetingRecord record, Instant now) {
    if (record.equals(described())) {
      return false;
    }
    describe(record, now);
    return true;
  }

  private void describe(MeetingRecord record, Instant now) {
    body = record.body();
    ordinal = record.ordinal();
    title = record.title();
    alsoPrinted = record.alsoPrinted();
    place = record.place();
    host = record.host();
    heldWith = record.heldWith();
    from = record.from();
    to = record.to();
    agendaItems = record.agendaItems();
    sources = record.sources();
    listOrder =
        "%d %05d %s".formatted(body.rank(), ordinal == null ? WITHOUT_ORDINAL : ordinal, code);
    updatedAt = now;
  }

  MeetingRecord described() {
    return new MeetingRecord(
        code,
        body,
        ordinal,
        title,
        alsoPrinted,
        place,
        host,
        heldWith,
        from,
        to,
        agendaItems,
        sources);
  }
}
