package programme.partnership.references;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import programme.kit.eventloop.Copies;
import programme.kit.events.EventType;
import programme.kit.events.ProgrammeEvent;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.references.KnownCodes;
import programme.kit.vocabulary.Authority;

/**
 * A copy: which decisions there are, whether they are adopted, and the keys of their paragraphs.
 */
@Singleton
public class KnownDecisions extends KnownCodes {
  private static final String KEEP =
      """
      insert into decision_copy (code, status, paragraphs) values (:code, :status, cast(:paragraphs as jsonb))
      on conflict (code) do update set status = excluded.status, paragraphs = excluded.paragraphs
      """;
  private static final String FIND =
      "select status = 'ADOPTED', jsonb_exists(paragraphs, :paragraph) from decision_copy where code = :code";

  private final EntityManager entities;

  KnownDecisions(EntityManager entities) {
    super(
        entities,
        "decision_copy",
        EventType.DECISION_RECORDED,
        EventType.DECISION_CHANGED,
        EventType.DECISION_ADOPTED);
    this.entities = entities;
  }

  /** What is known of the decision that an authority names. */
  private record Known(boolean isAdopted, boolean hasParagraph) {
    boolean holds() {
      return isAdopted && hasParagraph;
    }
  }

  /**
   * Refuses an authority that is no paragraph of an adopted decision; waits for the copy, whose
   * event may be on its way, so that the caller's transaction must not hold a connection yet.
   */
  public void requireAdopted(Authority authority) {
    if (Copies.await(() -> find(authority).filter(Known::holds)).isPresent()) {
      return;
    }
    Known known =
        find(authority)
            .orElseThrow(() -> unknown("/authority/decision", "decision", authority.decision()));
    if (!known.hasParagraph()) {
      throw unknown("/authority/paragraph", "paragraph of this decision", authority.paragraph());
    }
    throw Problem.of(
        ProblemCode.DECISION_NOT_ADOPTED,
        "The decision '" + authority.decision() + "' is only proposed.");
  }

  private Optional<Known> find(Authority authority) {
    List<?> rows =
        entities
            .createNativeQuery(FIND, Object[].class)
            .setParameter("code", authority.decision())
            .setParameter("paragraph", authority.paragraph())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Known((boolean) row[0], (boolean) row[1]))
        .findFirst();
  }

  private static Problem unknown(String pointer, String kind, String code) {
    String detail = "There is no " + kind + " '" + code + "' here.";
    return Problem.of(ProblemCode.UNKNOWN_REFERENCE, detail)
        .with("errors", List.of(new InvalidField(pointer, detail)));
  }

  @Override
  public void apply(ProgrammeEvent event) {
    ArrayNode keys = JsonNodeFactory.instance.arrayNode();
    for (JsonNode paragraph : event.data().path("paragraphs")) {
      keys.add(paragraph.path("key").asText());
    }
    entities
        .createNativeQuery(KEEP)
        .setParameter("code", event.subject())
        .setParameter("status", event.data().path("status").asText())
        .setParameter("paragraphs", keys.toString())
        .executeUpdate();
  }
}
