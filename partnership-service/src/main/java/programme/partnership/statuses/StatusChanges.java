package programme.partnership.statuses;

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
import programme.kit.events.EventType;
import programme.kit.facts.Timeline;
import programme.kit.http.Created;
import programme.kit.http.ExternalIds;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.kit.outbox.Outbox;
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
import programme.partnership.annulments.PartnershipAnnulments;
import programme.partnership.partnerships.Partnership;

/** {@code /api/v1/partnerships/{code}/status-changes}. */
@Path("/api/v1/partnerships/{code}/status-changes")
@Tag(name = "Partnerships")
public class StatusChanges {
  /**
   * A step of a partnership.
   *
   * @param effectiveOn the day from which it holds; null: since before our record
   */
  public record Request(
      @Size(min = 1, max = 200) String externalId,
      @NotNull Status to,
      LocalDate effectiveOn,
      @NotNull @Valid Authority authority,
      Text note,
      @Size(max = 50) List<@Valid Source> sources) {
    public Request {
      sources = Lists.orEmpty(sources);
    }
  }

  /** A fact as everyone reads it. */
  public record View(
      UUID id,
      Status to,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate effectiveOn,
      Authority authority,
      Text note,
      List<Source> sources,
      Instant recordedAt,
      Annulment annulment) {
    static View of(StatusChange fact) {
      return new View(
          fact.id,
          fact.status,
          fact.effectiveOn,
          fact.authority,
          fact.note,
          fact.sources,
          fact.recordedAt,
          fact.annulment);
    }
  }

  /** The data of {@code programme.partnership.status-changed.v1}. */
  record Event(
      UUID id,
      String code,
      Status from,
      Status to,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate effectiveOn,
      Authority authority,
      Text note,
      Instant recordedAt,
      Status status,
      List<Source> sources) {
    static Event of(StatusChange fact, Status from, Status inForce) {
      return new Event(
          fact.id,
          fact.partnership,
          from,
          fact.status,
          fact.effectiveOn,
          fact.authority,
          fact.note,
          fact.recordedAt,
          inForce,
          fact.sources);
    }
  }

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final PartnershipAnnulments annulments;

  StatusChanges(
      Outbox outbox,
      ProgrammeClock clock,
      ExternalIds externalIds,
      PartnershipAnnulments annulments) {
    this.annulments = annulments;
    this.outbox = outbox;
    this.clock = clock;
    this.externalIds = externalIds;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "The partnership's statuses, along the days from which they hold, annulled ones too, marked; asOf leaves those that hold by then")
  public Page<View> list(String code, @QueryParam("asOf") LocalDate asOf) {
    Partnership.get(code);
    return Page.whole(
        StatusChange.history(code).stream()
            .filter(fact -> asOf == null || fact.holdsBy(asOf))
            .map(View::of)
            .toList());
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ILLEGAL_TRANSITION)
  @Operation(
      summary = "Record a step of the partnership; 409 illegal-transition lists the legal ones")
  public RestResponse<View> record(
      String code, @NotNull @Valid Request request, @Context UriInfo here) {
    Partnership partnership = Partnership.lock(code);
    UUID id = Ids.next();
    Optional<UUID> existing =
        externalIds.take("status-changes", request.externalId(), code, request, id);
    if (existing.isPresent()) {
      return Created.before(here, existing.get(), View.of(StatusChange.findById(existing.get())));
    }
    Timeline<Status> timeline = StatusChange.timelineOf(code);
    timeline.admit(request.to(), request.effectiveOn());
    StatusChange fact = StatusChange.recorded(id, code, request, clock.now());
    fact.persistAndFlush();
    partnership.touch(fact.recordedAt);
    outbox.append(
        EventType.PARTNERSHIP_STATUS_CHANGED,
        code,
        Event.of(
            fact, timeline.before(fact.effectiveOn), StatusChange.inForce(code, clock.today())));
    return Created.at(here, id, View.of(fact));
  }

  @POST
  @Path("{id}/annulment")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_ANNULLED, ProblemCode.ILLEGAL_TRANSITION})
  @Operation(
      summary =
          "Take a wrong step back; 409 illegal-transition names the neighbours that can't do without it")
  public View annul(String code, UUID id, @NotNull @Valid Annulment.Request request) {
    Partnership partnership = Partnership.lock(code);
    StatusChange fact =
        StatusChange.<StatusChange>find("id = ?1 and partnership = ?2", id, code)
            .firstResultOptional()
            .orElseThrow(Problem.notFound("status change", id));
    Annulment annulment = Annulment.first(fact.annulment, request, clock.now());
    StatusChange.timelineOf(code).release(fact);
    fact.annulment = annulment;
    annulments.tell(partnership, PartnershipAnnulments.Kind.STATUS_CHANGE, id, annulment);
    return View.of(fact);
  }
}
