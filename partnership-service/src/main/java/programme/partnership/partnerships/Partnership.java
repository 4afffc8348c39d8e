package programme.partnership.partnerships;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.PrintedName;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.partnership.channels.RuleLock;
import programme.partnership.channels.Segment;
import programme.partnership.search.Search;
import programme.partnership.search.SearchWords;
import programme.partnership.search.Searched;
import programme.partnership.statuses.Status;

/** A partnership of the programme, or what was once proposed as one. */
@Entity
public class Partnership extends PanacheEntityBase implements Searched {
  @Id String code;
  @Version long version;

  @JdbcTypeCode(SqlTypes.JSON)
  Text name;

  String acronym;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "also_printed")
  List<PrintedName> alsoPrinted;

  @Enumerated(EnumType.STRING)
  Scope scope;

  @JdbcTypeCode(SqlTypes.JSON)
  Area area;

  @Enumerated(EnumType.STRING)
  Registration.Model model;

  @JdbcTypeCode(SqlTypes.JSON)
  Registration.Umbrella umbrella;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "through_centre")
  Registration.ThroughCentre throughCentre;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "in_response_to")
  DecisionReference inResponseTo;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "waste_streams")
  List<String> wasteStreams;

  @JdbcTypeCode(SqlTypes.JSON)
  Text summary;

  @JdbcTypeCode(SqlTypes.JSON)
  List<DocumentReference> documents;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Segment> channels;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** Written with the description; read by the database alone. */
  @Basic(fetch = FetchType.LAZY)
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "search_words")
  String[] searchWords;

  @Basic(fetch = FetchType.LAZY)
  @Column(insertable = false, updatable = false, columnDefinition = Search.VECTOR)
  String search;

  /** Whether the partners and the decision that it names are known; null where it names none. */
  @Formula(
      """
      case when coalesce(through_centre ->> 'centre', umbrella ->> 'ledBy', in_response_to ->> 'decision') is not null
        then (through_centre ->> 'centre' is null
            or exists (select 1 from partner k where k.code = through_centre ->> 'centre'))
          and (umbrella is null or exists (select 1 from partner k where k.code = umbrella ->> 'ledBy'))
          and (in_response_to is null
            or exists (select 1 from decision_copy k where k.code = in_response_to ->> 'decision')) end
      """)
  Boolean resolved;

  static Partnership register(Registration registration, Instant now) {
    Partnership partnership = new Partnership();
    partnership.code = registration.code();
    partnership.channels = List.of();
    partnership.recordedAt = now;
    partnership.describe(registration, now);
    return partnership;
  }

  public static Partnership get(String code) {
    return Partnership.<Partnership>findByIdOptional(code)
        .orElseThrow(Problem.notFound("partnership", code));
  }

  /** Locked until the transaction ends: every act on a partnership begins with this. */
  public static Partnership lock(String code) {
    RuleLock.hold();
    return Partnership.<Partnership>findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("partnership", code));
  }

  /** Replaces the description; false when nothing is different. */
  boolean change(Registration registration, Instant now) {
    if (registration.equals(described(registration.status()))) {
      return false;
    }
    describe(registration, now);
    return true;
  }

  /** Takes note that a fact about it was recorded, so that its version rises. */
  public void touch(Instant now) {
    updatedAt = now;
  }

  /** Keeps the derived channels; false when they are what they were. */
  public boolean routeTo(List<Segment> segments) {
    if (segments.equals(channels)) {
      return false;
    }
    channels = segments;
    return true;
  }

  private void describe(Registration registration, Instant now) {
    name = registration.name();
    acronym = registration.acronym();
    alsoPrinted = registration.alsoPrinted();
    scope = registration.scope();
    area = registration.area();
    model = registration.model();
    umbrella = registration.umbrella();
    throughCentre = registration.throughCentre();
    inResponseTo = registration.inResponseTo();
    wasteStreams = registration.wasteStreams();
    summary = registration.summary();
    documents = registration.documents();
    sources = registration.sources();
    searchWords = SearchWords.of(searchedTexts()).toArray(String[]::new);
    updatedAt = now;
  }

  /** As others are told, with the status that is in force. */
  Registration described(Status status) {
    return new Registration(
        code,
        name,
        acronym,
        alsoPrinted,
        scope,
        area,
        model,
        umbrella,
        throughCentre,
        inResponseTo,
        wasteStreams,
        summary,
        documents,
        status,
        sources);
  }

  @Override
  public String code() {
    return code;
  }

  public Scope scope() {
    return scope;
  }

  public boolean goesThroughCentre() {
    return throughCentre != null;
  }

  public List<Segment> channels() {
    return channels;
  }

  @Override
  public Stream<String> searchedTexts() {
    return Stream.of(
            Stream.of(code),
            Stream.ofNullable(acronym),
            name.values().values().stream(),
            alsoPrinted.stream().map(PrintedName::text),
            area.label().values().values().stream(),
            Stream.ofNullable(summary).flatMap(text -> text.values().values().stream()),
            wasteStreams.stream())
        .flatMap(Function.identity());
  }
}
