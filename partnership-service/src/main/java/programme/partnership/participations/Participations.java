package programme.partnership.participations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.Created;
import programme.kit.http.ExternalIds;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.kit.outbox.Outbox;
import programme.kit.problem.ConstraintProblems;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Source;
import programme.partnership.annulments.PartnershipAnnulments;
import programme.partnership.partners.Partner;
import programme.partnership.partnerships.Partnership;

/** {@code /api/v1/partnerships/{code}/participations}. */
@Path("/api/v1/partnerships/{code}/participations")
@Tag(name = "Participations")
public class Participations {
  /**
   * A role and its days.
   *
   * @param partner code of a registered partner
   * @param from the first day; null: since before our record
   * @param to the last day; null: without an end
   */
  public record Request(
      @Size(min = 1, max = 200) String externalId,
      @NotNull
          @Size(max = Codes.LONGEST)
          @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
          String partner,
      @NotNull Participation.Role role,
      LocalDate from,
      LocalDate to,
      @Valid @Size(max = 50) List<Source> sources) {
    public Request {
      sources = Lists.orEmpty(sources);
    }

    @JsonIgnore
    @AssertTrue(message = "must not end before it begins")
    public boolean isInOrder() {
      return from == null || to == null || !to.isBefore(from);
    }
  }

  /** A role as everyone reads it. */
  public record View(
      UUID id,
      String partner,
      Participation.Role role,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate from,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate to,
      Instant recordedAt,
      List<Source> sources,
      Annulment annulment) {
    static View of(Participation one) {
      return new View(
          one.id,
          one.partner,
          one.role,
          one.from,
          one.to,
          one.recordedAt,
          one.sources,
          one.annulment);
    }
  }

  /**
   * The data of {@code programme.partnership.participation-changed.v1}: the whole list as it
   * stands.
   */
  record Event(String code, List<View> participations) {}

  /** The database's names for what can go wrong here. */
  @ApplicationScoped
  static class Constraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemCode> byConstraint() {
      return Map.of("participation_overlap", ProblemCode.OVERLAPPING_PARTICIPATION);
    }
  }

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final PartnershipAnnulments annulments;

  Participations(
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
          "Who takes part, in which role, annulled entries too, marked; asOf leaves those who took part on that day")
  public Page<View> list(
      String code,
      @QueryParam("asOf") LocalDate asOf,
      @QueryParam("partner") String partner,
      @QueryParam("role") Participation.Role role) {
    Partnership.get(code);
    return Page.whole(
        Participation.history(code).stream()
            .filter(one -> asOf == null || one.standsOn(asOf))
            .filter(one -> partner == null || one.partner.equals(partner))
            .filter(one -> role == null || one.role == role)
            .map(View::of)
            .toList());
  }

  @POST
  @Once
  @RolesAllowed(programme.kit.access.Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.OVERLAPPING_PARTICIPATION, ProblemCode.UNKNOWN_REFERENCE})
  @Operation(summary = "Record a partner's role; the same role can't overlap itself")
  public RestResponse<View> record(
      String code, @NotNull @Valid Request request, @Context UriInfo here) {
    Partnership partnership = Partnership.lock(code);
    UUID id = Ids.next();
    Optional<UUID> existing =
        externalIds.take("participations", request.externalId(), code, request, id);
    if (existing.isPresent()) {
      return Created.before(here, existing.get(), View.of(Participation.findById(existing.get())));
    }
    if (Partner.findById(request.partner()) == null) {
      throw Problem.of(
              ProblemCode.UNKNOWN_REFERENCE, "There is no partner '" + request.partner() + "'.")
          .with("pointer", "/partner");
    }
    Participation participation = Participation.recorded(id, code, request, clock.now());
    participation.persistAndFlush();
    partnership.touch(participation.recordedAt);
    outbox.append(
        EventType.PARTNERSHIP_PARTICIPATION_CHANGED, code, new Event(code, standing(code)));
    return Created.at(here, id, View.of(participation));
  }

  @POST
  @Path("{id}/annulment")
  @Once
  @RolesAllowed(programme.kit.access.Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_ANNULLED)
  @Operation(
      summary = "Take a wrong entry back; it gives no rights and is in nobody's way any more")
  public View annul(String code, UUID id, @NotNull @Valid Annulment.Request request) {
    Partnership partnership = Partnership.lock(code);
    Participation participation =
        Participation.<Participation>find("id = ?1 and partnership = ?2", id, code)
            .firstResultOptional()
            .orElseThrow(Problem.notFound("participation", id));
    participation.annulment = Annulment.first(participation.annulment, request, clock.now());
    annulments.tell(
        partnership, PartnershipAnnulments.Kind.PARTICIPATION, id, participation.annulment);
    return View.of(participation);
  }

  /** What stands, as followers are told it. */
  public static List<View> standing(String partnership) {
    return Participation.standing(partnership).stream().map(View::of).toList();
  }
}
