package programme.workplan.followups;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.vocabulary.Text;
import programme.workplan.mandates.Mandate;

/** {@code /api/v1/mandates/{id}/follow-up}. */
@Path("/api/v1/mandates")
@Tag(name = "Mandates")
public class FollowUps {
  private static final String PAGE =
      """
      select kind, path, key, paragraph, title from (
        select 'ITEM' as kind, '/api/v1/work-plans/' || v.work_plan || '/items/' || (i ->> 'key') as path,
          v.work_plan || '/' || (i ->> 'key') as key, i -> 'inResponseTo' ->> 'paragraph' as paragraph, cast(i -> 'title' as text) as title
        from work_plan p
        join work_plan_version v on v.work_plan = p.code and v.number = p.in_force and v.status <> 'DRAFT',
          jsonb_array_elements(v.content -> 'items') i
        where jsonb_path_query_array(v.content, '$.items[*].inResponseTo.decision') @> to_jsonb(cast(:decision as text))
          and i -> 'inResponseTo' ->> 'decision' = :decision
        union all
        select kind, '/api/v1/' || collection || '/' || key, key, paragraph, cast(title as text)
        from follow_up where decision = :decision) says
      where (paragraph is null or paragraph = :paragraph) and (kind || ' ' || path) collate "C" > :after
      order by (kind || ' ' || path) collate "C"
      """;

  private final EntityManager entities;
  private final ObjectMapper json;

  FollowUps(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  @GET
  @Path("{id}/follow-up")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "What says that it responds to the mandate, or to its decision as a whole: items of plans in force, calls, published reports, contributions, partnerships, projects")
  public Page<FollowUp> list(UUID id, @Valid @BeanParam PageRequest page) {
    Mandate mandate = Mandate.get(id);
    return Page.of(
        page,
        (after, count) -> after(mandate, after, count),
        FollowUp::place,
        followUp -> followUp);
  }

  private List<FollowUp> after(Mandate mandate, String after, int count) {
    List<Object[]> rows =
        entities
            .createNativeQuery(PAGE, Object[].class)
            .setParameter("decision", mandate.decision())
            .setParameter("paragraph", mandate.paragraphKey())
            .setParameter("after", after)
            .setMaxResults(count)
            .getResultList();
    return rows.stream().map(this::followUp).toList();
  }

  private FollowUp followUp(Object[] row) {
    return new FollowUp(
        FollowUp.Kind.valueOf((String) row[0]),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        title((String) row[4]));
  }

  private Text title(String stored) {
    try {
      return stored == null ? null : json.readValue(stored, Text.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored title can't be read", e);
    }
  }
}
