package programme.partnership.toolkit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.DocumentReference;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** A resource of the toolkit. */
@Entity
@Table(name = "toolkit_resource")
public class ToolkitResource extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;

  @JdbcTypeCode(SqlTypes.JSON)
  Text title;

  @Enumerated(EnumType.STRING)
  Entry.Kind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> partnerships;

  @JdbcTypeCode(SqlTypes.JSON)
  DocumentReference document;

  String url;

  @Enumerated(EnumType.STRING)
  Adoption adoption;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Source> sources;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Annulment annulment;

  /** Whether all partnerships that it names are known; null where it names none. */
  @Formula(
      """
      case when partnerships <> '[]' then partnerships <@ (
        select coalesce(jsonb_agg(k.code), '[]') from partnership k
        where k.code = any(array(select jsonb_array_elements_text(partnerships)))) end
      """)
  Boolean resolved;

  static ToolkitResource publish(UUID id, Entry entry, Instant now) {
    ToolkitResource resource = new ToolkitResource();
    resource.id = id;
    resource.recordedAt = now;
    resource.describe(entry, now);
    return resource;
  }

  static ToolkitResource lock(UUID id) {
    return ToolkitResource.<ToolkitResource>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Problem.notFound("toolkit resource", id));
  }

  /** Says whether anything differs; refuses adoption to go back, and what was annulled. */
  boolean change(Entry entry, Instant now) {
    if (annulment != null) {
      throw Problem.of(
              ProblemCode.ALREADY_ANNULLED, "It was annulled at " + annulment.recordedAt() + ".")
          .with("annulledAt", annulment.recordedAt());
    }
    if (entry.equals(entry())) {
      return false;
    }
    adoption.requireStep(entry.adoption());
    describe(entry, now);
    return true;
  }

  void annul(Annulment.Request request, Instant now) {
    annulment = Annulment.first(annulment, request, now);
    updatedAt = now;
  }

  private void describe(Entry entry, Instant now) {
    title = entry.title();
    kind = entry.kind();
    partnerships = entry.partnerships();
    document = entry.document();
    url = entry.url();
    adoption = entry.adoption();
    sources = entry.sources();
    updatedAt = now;
  }

  Entry entry() {
    return new Entry(title, kind, partnerships, document, url, adoption, sources);
  }
}
