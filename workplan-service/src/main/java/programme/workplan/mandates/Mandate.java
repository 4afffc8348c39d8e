package programme.workplan.mandates;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.PartnerType;
import programme.workplan.decisions.AddresseeGroup;
import programme.workplan.decisions.Decision;
import programme.workplan.decisions.Paragraph;

/** An operative paragraph as a row that can be searched; written under its decision's lock. */
@Entity
public class Mandate extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;
  String decision;

  @Column(name = "paragraph_key")
  String paragraphKey;

  /** Null while the decision's text has no such paragraph. */
  @Column(name = "list_order")
  String listOrder;

  @Enumerated(EnumType.STRING)
  Paragraph.Verb verb;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] groups;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Column(name = "due_at")
  String dueAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Paragraph paragraph;

  @Column(name = "updated_at")
  Instant updatedAt;

  static Mandate added(String decision, String paragraphKey) {
    Mandate mandate = new Mandate();
    mandate.id = Ids.next();
    mandate.decision = decision;
    mandate.paragraphKey = paragraphKey;
    return mandate;
  }

  public static Mandate get(UUID id) {
    return Mandate.<Mandate>findByIdOptional(id).orElseThrow(Problem.notFound("mandate", id));
  }

  /** All that a decision's text has or had, in the order of their making. */
  static List<Mandate> of(String decision) {
    return list("decision = ?1 order by id", decision);
  }

  /** One that its decision's text has, with the decision locked until the transaction ends. */
  static Mandate lock(UUID id) {
    Mandate mandate = lockAny(id);
    if (!mandate.isInText()) {
      throw Problem.of(
              ProblemCode.MANDATE_WITHDRAWN,
              "Decision '" + mandate.decision + "' no longer has this paragraph.")
          .with("decision", mandate.decision);
    }
    return mandate;
  }

  /** The same, of a text that may have lost the paragraph. */
  static Mandate lockAny(UUID id) {
    String decision =
        find("select decision from Mandate where id = ?1", id)
            .project(String.class)
            .firstResultOptional()
            .orElseThrow(Problem.notFound("mandate", id));
    Decision.lock(decision);
    return get(id);
  }

  public String decision() {
    return decision;
  }

  public String paragraphKey() {
    return paragraphKey;
  }

  boolean isInText() {
    return listOrder != null;
  }

  /** Takes over what the text says. */
  void tell(Paragraph text, int position, Instant now) {
    listOrder = "%s %03d".formatted(decision, position);
    verb = text.verb();
    groups =
        text.addressees().stream()
            .map(addressee -> addressee.group().name())
            .distinct()
            .toArray(String[]::new);
    dueOn = text.dueOn();
    dueAt = text.dueAt();
    paragraph = text.withStatus(null);
    updatedAt = now;
  }

  void leaveText(Instant now) {
    listOrder = null;
    updatedAt = now;
  }

  void touch(Instant now) {
    updatedAt = now;
  }

  /** Whom it speaks to, each once, in the order of the text. */
  List<AddresseeGroup> addressees() {
    return Stream.of(groups).map(AddresseeGroup::valueOf).toList();
  }

  /** Whether organisations of this type are among them, by name or as stakeholders. */
  boolean speaksTo(PartnerType type) {
    return !Collections.disjoint(addressees(), AddresseeGroup.valueOf(type.name()).spokenToAs());
  }
}
