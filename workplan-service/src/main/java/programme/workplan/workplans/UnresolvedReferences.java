package programme.workplan.workplans;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;

/**
 * {@code /api/v1/unresolved-references/workplan}: what public plans name and nobody has registered
 * yet.
 */
@Path("/api/v1/unresolved-references/workplan")
@Tag(name = "Unresolved references")
public class UnresolvedReferences {
  private static final String ALL =
      """
      select plan, item, kind, code from (
        select v.work_plan as plan, i ->> 'key' as item, r.kind, r.code
        from work_plan p
        join work_plan_version v on v.work_plan = p.code and v.number = p.in_force
        cross join jsonb_array_elements(v.content -> 'items') i
        cross join lateral (values ('PARTNERSHIP', i ->> 'partnership'), ('FORUM', i ->> 'forum')) r (kind, code)
        where r.code is not null
          and not exists (select from partnership known where known.code = r.code and r.kind = 'PARTNERSHIP')
          and not exists (select from forum known where known.code = r.code and r.kind = 'FORUM')) unresolved
      where (plan || ' ' || item || ' ' || kind) collate "C" > ?1
      order by (plan || ' ' || item || ' ' || kind) collate "C"
      """;

  private final EntityManager entities;

  UnresolvedReferences(EntityManager entities) {
    this.entities = entities;
  }

  /** An item of a plan that names a partnership or a forum which has not been heard of. */
  public record Reference(String workPlan, String item, String kind, String code) {
    static Reference of(Object[] row) {
      return new Reference((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
    }

    String place() {
      return workPlan + " " + item + " " + kind;
    }
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "Partnerships and forums that plans name and that are not registered")
  public Page<Reference> list(@Valid @BeanParam PageRequest page) {
    return Page.of(page, this::after, Reference::place, reference -> reference);
  }

  private List<Reference> after(String place, int count) {
    List<Object[]> rows =
        entities
            .createNativeQuery(ALL, Object[].class)
            .setParameter(1, place)
            .setMaxResults(count)
            .getResultList();
    return rows.stream().map(Reference::of).toList();
  }
}
