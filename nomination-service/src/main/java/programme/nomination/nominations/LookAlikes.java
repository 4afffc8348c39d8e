package programme.nomination.nominations;

import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.Cache;
import programme.kit.access.Role;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.nomination.calls.Call;

/**
 * {@code /api/v1/calls/{id}/look-alikes}: for the secretariat alone. A sender is never told that
 * another one nominated the same person.
 */
@Path("/api/v1/calls/{id}/look-alikes")
@Tag(name = "Calls")
@Cache(isPrivate = true, noStore = true)
public class LookAlikes {
  /** Groups go by their first nomination's id, so that no address names a person. */
  private static final String FIRST_OF_EACH =
      """
      select first from (
        select min(cast(id as text)) as first from nomination
        where call = :call and nominee_key is not null and status <> 'WITHDRAWN'
        group by nominee_key
        having min(sender) <> max(sender)) twins
      where first > :after order by first limit :rows
      """;

  private final EntityManager entities;

  LookAlikes(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Nominations of what may be one person, by different senders.
   *
   * @param id of the first of them
   */
  record LookAlike(String id, List<NominationView.Summary> nominations) {}

  @GET
  @RolesAllowed(Role.SECRETARIAT)
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "Nominations to a call of what may be one person, by different senders",
      description =
          "Names are compared without case, accents, width and spacing; what was withdrawn is left out.")
  public Page<LookAlike> list(String id, @Valid @BeanParam PageRequest page) {
    if (Call.of(id).isEmpty()) {
      throw Problem.notFound("call", id).get();
    }
    return Page.of(page, (after, rows) -> firsts(id, after, rows), first -> first, this::alike);
  }

  private List<String> firsts(String call, String after, int rows) {
    List<?> found =
        entities
            .createNativeQuery(FIRST_OF_EACH, String.class)
            .setParameter("call", call)
            .setParameter("after", after)
            .setParameter("rows", rows)
            .getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  private LookAlike alike(String first) {
    List<Nomination> nominations =
        Nomination.list(
            "from Nomination n where n.status <> ?2 and (n.call, n.nomineeKey) ="
                + " (select f.call, f.nomineeKey from Nomination f where f.id = ?1) order by n.id",
            java.util.UUID.fromString(first),
            NominationStatus.WITHDRAWN);
    return new LookAlike(first, nominations.stream().map(NominationView.Summary::of).toList());
  }
}
