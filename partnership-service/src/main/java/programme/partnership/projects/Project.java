package programme.partnership.projects;

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
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.partnership.partnerships.Area;
import programme.partnership.search.Search;
import programme.partnership.search.SearchWords;
import programme.partnership.search.Searched;

/** A project; its partnership and implementers are soft references. */
@Entity
public class Project extends PanacheEntityBase implements Searched {
  @Id String code;
  @Version long version;

  @JdbcTypeCode(SqlTypes.JSON)
  Text title;

  String partnership;

  @Enumerated(EnumType.STRING)
  Registration.Kind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> implementers;

  @JdbcTypeCode(SqlTypes.JSON)
  Area area;

  @Column(name = "starts_on")
  LocalDate from;

  @Column(name = "ends_on")
  LocalDate to;

  @Enumerated(EnumType.STRING)
  Registration.Status status;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "in_response_to")
  DecisionReference inResponseTo;

  @JdbcTypeCode(SqlTypes.JSON)
  List<DocumentReference> documents;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

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

  /** Whether all that it names is known; null where it names nothing. */
  @Formula(
      """
      case when partnership is not null or in_response_to is not null or implementers <> '[]'
        then (partnership is null or exists (select 1 from partnership k where k.code = partnership))
          and (in_response_to is null
            or exists (select 1 from decision_copy k where k.code = in_response_to ->> 'decision'))
          and implementers <@ (
            select coalesce(jsonb_agg(k.code), '[]') from partner k
            where k.code = any(array(select jsonb_array_elements_text(implementers)))) end
      """)
  Boolean resolved;

  static Project register(Registration registration, Instant now) {
    Project project = new Project();
    project.code = registration.code();
    project.recordedAt = now;
    project.describe(registration, now);
    return project;
  }

  static Project lock(String code) {
    return Project.<Project>findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("project", code));
  }

  boolean change(Registration registration, Instant now) {
    if (registration.equals(registration())) {
      return false;
    }
    describe(registration, now);
    return true;
  }

  private void describe(Registration registration, Instant now) {
    title = registration.title();
    partnership = registration.partnership();
    kind = registration.kind();
    implementers = registration.implementers();
    area = registration.area();
    from = registration.from();
    to = registration.to();
    status = registration.status();
    inResponseTo = registration.inResponseTo();
    documents = registration.documents();
    sources = registration.sources();
    searchWords = SearchWords.of(searchedTexts()).toArray(String[]::new);
    updatedAt = now;
  }

  Registration registration() {
    return new Registration(
        code,
        title,
        partnership,
        kind,
        implementers,
        area,
        from,
        to,
        status,
        inResponseTo,
        documents,
        sources);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Stream<String> searchedTexts() {
    return Stream.of(
            Stream.of(code),
            title.values().values().stream(),
            Stream.ofNullable(area).flatMap(where -> where.label().values().values().stream()))
        .flatMap(Function.identity());
  }
}
