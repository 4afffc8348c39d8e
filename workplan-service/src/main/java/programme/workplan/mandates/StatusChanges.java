package programme.workplan.mandates;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Created;
import programme.kit.http.ExternalIds;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;
import programme.workplan.decisions.AddresseeGroup;
import programme.workplan.decisions.Paragraph;

/** {@code /api/v1/mandates/{id}/status-changes}. */
@Path("/api/v1/mandates")
@Tag(name = "Mandates")
public class StatusChanges {
  /**
   * How far a mandate has come.
   *
   * @param addressee for whom; absent for all whom the paragraph speaks to
   * @param effectiveOn the day from which it holds; null: since before our record
   */
  public record Request(
      @Size(min = 1, max = 200) String externalId,
      AddresseeGroup addressee,
      @NotNull Paragraph.Status to,
      LocalDate effectiveOn,
      @NotNull @Valid Authority authority,
      Text note,
      @Size(max = 50) List<@NotNull @Valid Source> sources) {
    public Request {
      sources = Lists.orEmpty(sources);
    }
  }

  /**
   * A change as everyone reads it.
   *
   * @param authority absent where the decision was recorded with this status
   */
  public record View(
      UUID id,
      AddresseeGroup addressee,
      Paragraph.Status to,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate effectiveOn,
      Authority authority,
      Text note,
      List<Source> sources,
      Instant recordedAt,
      Annulment annulment) {
    static View of(StatusChange fact) {
      return new View(
          fact.id,
          fact.addressee,
          fact.status,
          fact.effectiveOn,
          fact.authority,
          fact.note,
          fact.sources,
          fact.recordedAt,
          fact.annulment);
    }
  }

  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final Announcer announcer;

  StatusChanges(ProgrammeClock clock, ExternalIds externalIds, Announcer announcer) {
    this.clock = clock;
    this.externalIds = externalIds;
    this.announcer = announcer;
  }

  @GET
  @Path("{id}/status-changes")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "The mandate's statuses, along the days from which they hold, annulled ones too, marked; asOf leaves those that hold by then")
  public Page<View> list(UUID id, @QueryParam("asOf") LocalDate asOf) {
    Mandate.get(id);
    return Page.whole(
        StatusChange.history(id).stream()
            .filter(fact -> asOf == null || fact.holdsBy(asOf))
            .map(View::of)
            .toList());
  }

  @POST
  @Path("{id}/status-changes")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ILLEGAL_TRANSITION, ProblemCode.MANDATE_WITHDRAWN})
  @Operation(
      summary =
          "Record how far the mandate has come, for one addressee or for all; 409 illegal-transition lists the legal steps")
  public RestResponse<View> record(
      UUID id, @NotNull @Valid Request request, @Context UriInfo here) {
    Mandate mandate = Mandate.lock(id);
    UUID change = Ids.next();
    Optional<UUID> existing =
        externalIds.take(
            "mandate-status-changes", request.externalId(), id.toString(), request, change);
    if (existing.isPresent()) {
      return Created.before(here, existing.get(), View.of(StatusChange.findById(existing.get())));
    }
    Course course = Course.of(mandate);
    course.admit(request.to(), request.addressee(), request.effectiveOn());
    StatusChange fact = StatusChange.recorded(change, id, request, clock.now());
    fact.persistAndFlush();
    announcer.changed(mandate, fact, course.before(fact.addressee, fact.effectiveOn));
    return Created.at(here, change, View.of(fact));
  }

  @POST
  @Path("{id}/status-changes/{change}/annulment")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_ANNULLED, ProblemCode.ILLEGAL_TRANSITION})
  @Operation(
      summary =
          "Take a wrong status back; 409 illegal-transition names the neighbours that can't do without it")
  public View annul(UUID id, UUID change, @NotNull @Valid Annulment.Request request) {
    Mandate mandate = Mandate.lockAny(id);
    StatusChange fact =
        StatusChange.<StatusChange>find("id = ?1 and mandate = ?2", change, id)
            .firstResultOptional()
            .orElseThrow(Problem.notFound("status change", change));
    Annulment annulment = Annulment.first(fact.annulment, request, clock.now());
    Course.of(mandate).release(fact);
    fact.annulment = annulment;
    announcer.annulled(mandate, MandateEvents.Kind.STATUS_CHANGE, change, annulment);
    return View.of(fact);
  }
}
