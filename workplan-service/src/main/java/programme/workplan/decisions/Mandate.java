package programme.workplan.decisions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import programme.kit.vocabulary.Ids;

/**
 * An operative paragraph as a row that can be searched; only its decision writes it, under the
 * decision's lock.
 */
@Entity
public class Mandate extends PanacheEntityBase {
  @Id UUID id;
  String decision;

  @Column(name = "paragraph_key")
  String paragraphKey;

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

  @Enumerated(EnumType.STRING)
  Paragraph.Status status;

  @JdbcTypeCode(SqlTypes.JSON)
  Paragraph paragraph;

  /**
   * Brings the rows to the decision's text; a paragraph keeps its id as long as it keeps its key.
   */
  static void index(Decision decision) {
    Map<String, Mandate> known = new HashMap<>();
    Mandate.<Mandate>list("decision", decision.code)
        .forEach(mandate -> known.put(mandate.paragraphKey, mandate));
    List<Paragraph> paragraphs = decision.paragraphs;
    for (int i = 0; i < paragraphs.size(); i++) {
      if (paragraphs.get(i).isOperative()) {
        Mandate mandate = known.remove(paragraphs.get(i).key());
        (mandate == null ? added(decision.code) : mandate).tell(paragraphs.get(i), i);
      }
    }
    known.values().forEach(Mandate::delete);
  }

  private static Mandate added(String decision) {
    Mandate mandate = new Mandate();
    mandate.id = Ids.next();
    mandate.decision = decision;
    return mandate;
  }

  private void tell(Paragraph text, int position) {
    paragraphKey = text.key();
    listOrder = "%s %03d".formatted(decision, position);
    verb = text.verb();
    groups =
        text.addressees().stream()
            .map(addressee -> addressee.group().name())
            .distinct()
            .toArray(String[]::new);
    dueOn = text.dueOn();
    dueAt = text.dueAt();
    status = text.status();
    paragraph = text;
    persist();
  }
}
