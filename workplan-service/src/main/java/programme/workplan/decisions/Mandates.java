package programme.workplan.decisions;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;

/** {@code /api/v1/mandates}: the operative paragraphs of all decisions. */
@Path("/api/v1/mandates")
@Tag(name = "Mandates")
public class Mandates {
  private static final String ALL =
      "select m, d.symbol, d.status from Mandate m join Decision d on d.code = m.decision"
          + " left join Meeting due on due.code = m.dueAt where m.listOrder > :after";

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "groups", "array_intersects(m.groups, :groups)",
          "verb", "m.verb = :verb",
          "dueBy", "coalesce(m.dueOn, due.from) <= :dueBy",
          "dueAt", "m.dueAt = :dueAt",
          "status", "m.status = :status",
          "decision", "m.decision = :decision");

  private final EntityManager entities;

  Mandates(EntityManager entities) {
    this.entities = entities;
  }

  private record Row(Mandate mandate, String symbol, DecisionStatus decisionStatus) {
    MandateView view() {
      return new MandateView(
          mandate.id, mandate.decision, symbol, decisionStatus, mandate.paragraph);
    }
  }

  @GET
  @PermitAll
  @Operation(summary = "Mandates, by decision and in the order of its text")
  public Page<MandateView> list(
      @Valid @BeanParam PageRequest page, @BeanParam MandateFilter filter) {
    Map<String, Object> asked = filter.asked();
    StringBuilder text = new StringBuilder(ALL);
    asked.keySet().forEach(name -> text.append(" and ").append(CONDITIONS.get(name)));
    var query = entities.createQuery(text.append(" order by m.listOrder").toString(), Row.class);
    asked.forEach(query::setParameter);
    List<Row> rows =
        query.setParameter("after", page.afterKey()).setMaxResults(page.rows()).getResultList();
    return Page.of(rows, page.limit, row -> row.mandate().listOrder, Row::view);
  }
}
