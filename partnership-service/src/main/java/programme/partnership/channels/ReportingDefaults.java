package programme.partnership.channels;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
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
import programme.partnership.partnerships.Partnership;

/** {@code /api/v1/reporting-defaults}. */
@Path("/api/v1/reporting-defaults")
@Tag(name = "Reporting channels")
public class ReportingDefaults {
  /**
   * A default.
   *
   * @param effectiveOn the first day; null: since before our record
   * @param effectiveTo the last day; null: without an end
   */
  public record Request(
      @Size(min = 1, max = 200) String externalId,
      @NotNull @Valid AppliesTo appliesTo,
      @NotNull Channel channel,
      LocalDate effectiveOn,
      LocalDate effectiveTo,
      @NotNull @Valid Authority authority,
      @Valid @Size(max = 50) List<Source> sources) {
    public Request {
      sources = Lists.orEmpty(sources);
    }

    @JsonIgnore
    @AssertTrue(message = "must not end before it takes effect")
    public boolean isInOrder() {
      return effectiveOn == null || effectiveTo == null || !effectiveTo.isBefore(effectiveOn);
    }

    @JsonIgnore
    @AssertTrue(message = "a default can't name an agenda item: determine the partnership")
    public boolean isGeneral() {
      return channel != Channel.AGENDA_ITEM;
    }
  }

  /** A default as everyone reads it, which is also its event. */
  public record View(
      UUID id,
      AppliesTo appliesTo,
      Channel channel,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate effectiveOn,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate effectiveTo,
      Authority authority,
      Instant recordedAt,
      List<Source> sources,
      Annulment annulment) {
    static View of(ReportingDefault one) {
      return new View(
          one.id,
          one.appliesTo,
          one.channel,
          one.effectiveOn,
          one.effectiveTo,
          one.authority,
          one.recordedAt,
          one.sources,
          one.annulment);
    }
  }

  /** The data of {@code programme.reporting-default.annulled.v1}. */
  record Annulled(UUID id, Text reason, Authority authority, Instant recordedAt) {}

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final Routing routing;
  private final Listings listings;

  ReportingDefaults(
      Outbox outbox,
      ProgrammeClock clock,
      ExternalIds externalIds,
      Routing routing,
      Listings listings) {
    this.outbox = outbox;
    this.clock = clock;
    this.externalIds = externalIds;
    this.routing = routing;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "Reporting defaults, in the order of their recording; asOf leaves those that hold on that day")
  public Page<View> list(
      @Valid @BeanParam PageRequest page,
      @QueryParam("channel") Channel channel,
      @QueryParam("asOf") LocalDate asOf) {
    return listings
        .of(ReportingDefault.class, "id")
        .where("channel", channel)
        .and(
            "(e.effectiveOn is null or e.effectiveOn <= :asOf) and (e.effectiveTo is null or e.effectiveTo >= :asOf)",
            "asOf",
            asOf)
        .page(page, View::of);
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "One reporting default")
  public View get(UUID id) {
    return View.of(
        ReportingDefault.<ReportingDefault>findByIdOptional(id)
            .orElseThrow(Problem.notFound("reporting default", id)));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Operation(
      summary =
          "Record a default; the channels of all partnerships that it applies to are derived anew")
  public RestResponse<View> record(@NotNull @Valid Request request, @Context UriInfo here) {
    UUID id = Ids.next();
    Optional<UUID> existing =
        externalIds.take("reporting-defaults", request.externalId(), "", request, id);
    if (existing.isPresent()) {
      return Created.before(here, existing.get(), get(existing.get()));
    }
    List<Partnership> partnerships = lockAll();
    ReportingDefault recorded = ReportingDefault.recorded(id, request, clock.now());
    recorded.persist();
    View view = View.of(recorded);
    outbox.append(EventType.REPORTING_DEFAULT_RECORDED, id.toString(), view);
    partnerships.stream().filter(recorded::appliesTo).forEach(routing::derive);
    return Created.at(here, id, view);
  }

  @POST
  @Path("{id}/annulment")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_ANNULLED)
  @Operation(summary = "Take a wrong default back; channels are derived without it")
  public View annul(UUID id, @NotNull @Valid Annulment.Request request) {
    List<Partnership> partnerships = lockAll();
    ReportingDefault recorded =
        ReportingDefault.<ReportingDefault>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(Problem.notFound("reporting default", id));
    Annulment annulment = Annulment.first(recorded.annulment, request, clock.now());
    recorded.annulment = annulment;
    outbox.append(
        EventType.REPORTING_DEFAULT_ANNULLED,
        id.toString(),
        new Annulled(id, annulment.reason(), annulment.authority(), annulment.recordedAt()));
    partnerships.stream().filter(recorded::appliesTo).forEach(routing::derive);
    return View.of(recorded);
  }

  /** In the order of their codes, as everyone locks more than one. */
  private static List<Partnership> lockAll() {
    return Partnership.<Partnership>find("order by code")
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
