package programme.partnership.determinations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import programme.partnership.channels.Channel;
import programme.partnership.channels.Routing;
import programme.partnership.partnerships.Partnership;

/** {@code /api/v1/partnerships/{code}/determinations}. */
@Path("/api/v1/partnerships/{code}/determinations")
@Tag(name = "Reporting channels")
public class Determinations {
  /**
   * A finding.
   *
   * @param definedIn symbol of the document that defines a partnership
   * @param agendaItem as printed, such as {@code 7(c)}; goes with the channel AGENDA_ITEM
   * @param effectiveOn the first day; null: since before our record
   * @param effectiveTo the last day; null: without an end
   */
  public record Request(
      @Size(min = 1, max = 200) String externalId,
      @NotNull Determination.Outcome outcome,
      @Size(min = 1, max = 200) String definedIn,
      Text grounds,
      @NotNull Channel channel,
      @Size(min = 1, max = 50) String agendaItem,
      @NotNull Determination.Firmness firmness,
      LocalDate effectiveOn,
      LocalDate effectiveTo,
      @NotNull @Valid Authority authority,
      @Size(max = 50) List<@Valid Source> sources) {
    public Request {
      sources = Lists.orEmpty(sources);
    }

    @JsonIgnore
    @AssertTrue(message = "must not end before it takes effect")
    public boolean isInOrder() {
      return effectiveOn == null || effectiveTo == null || !effectiveTo.isBefore(effectiveOn);
    }

    @JsonIgnore
    @AssertTrue(message = "the channel AGENDA_ITEM needs an agendaItem, and no other takes one")
    public boolean isItemOfAgenda() {
      return (channel == Channel.AGENDA_ITEM) == (agendaItem != null);
    }
  }

  /** A finding as everyone reads it and followers are told it. */
  public record View(
      UUID id,
      Determination.Outcome outcome,
      String definedIn,
      Text grounds,
      Channel channel,
      String agendaItem,
      Determination.Firmness firmness,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate effectiveOn,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate effectiveTo,
      Authority authority,
      Instant recordedAt,
      List<Source> sources,
      Annulment annulment) {
    static View of(Determination one) {
      return new View(
          one.id,
          one.outcome,
          one.definedIn,
          one.grounds,
          one.channel,
          one.agendaItem,
          one.firmness,
          one.effectiveOn,
          one.effectiveTo,
          one.authority,
          one.recordedAt,
          one.sources,
          one.annulment);
    }
  }

  /** The data of {@code programme.partnership.determined.v1}. */
  record Event(String code, View determination) {}

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final Routing routing;
  private final PartnershipAnnulments annulments;

  Determinations(
      Outbox outbox,
      ProgrammeClock clock,
      ExternalIds externalIds,
      Routing routing,
      PartnershipAnnulments annulments) {
    this.annulments = annulments;
    this.outbox = outbox;
    this.clock = clock;
    this.externalIds = externalIds;
    this.routing = routing;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "What was found on the partnership, by the day from which it holds, annulled findings too, marked; asOf leaves what holds on that day")
  public Page<View> list(String code, @QueryParam("asOf") LocalDate asOf) {
    Partnership.get(code);
    return Page.whole(
        Determination.history(code).stream()
            .filter(one -> asOf == null || one.holdsOn(asOf))
            .map(View::of)
            .toList());
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Operation(summary = "Record a finding; the partnership's reporting channel is derived anew")
  public RestResponse<View> record(
      String code, @NotNull @Valid Request request, @Context UriInfo here) {
    Partnership partnership = Partnership.lock(code);
    UUID id = Ids.next();
    Optional<UUID> existing =
        externalIds.take("determinations", request.externalId(), code, request, id);
    if (existing.isPresent()) {
      return Created.before(here, existing.get(), View.of(Determination.findById(existing.get())));
    }
    Determination determination = Determination.recorded(id, code, request, clock.now());
    determination.persist();
    partnership.touch(determination.recordedAt);
    View view = View.of(determination);
    outbox.append(EventType.PARTNERSHIP_DETERMINED, code, new Event(code, view));
    routing.derive(partnership);
    return Created.at(here, id, view);
  }

  @POST
  @Path("{id}/annulment")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_ANNULLED)
  @Operation(summary = "Take a wrong finding back; the reporting channel is derived without it")
  public View annul(String code, UUID id, @NotNull @Valid Annulment.Request request) {
    Partnership partnership = Partnership.lock(code);
    Determination determination =
        Determination.<Determination>find("id = ?1 and partnership = ?2", id, code)
            .firstResultOptional()
            .orElseThrow(Problem.notFound("determination", id));
    determination.annulment = Annulment.first(determination.annulment, request, clock.now());
    annulments.tell(
        partnership, PartnershipAnnulments.Kind.DETERMINATION, id, determination.annulment);
    return View.of(determination);
  }

  /** What stands, as followers are told it. */
  public static List<View> standing(String partnership) {
    return Determination.standing(partnership).stream().map(View::of).toList();
  }
}
