package programme.partnership.participations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.Listings;
import programme.kit.http.MergePatch;
import programme.kit.http.Page;
import programme.kit.http.Preconditions;
import programme.kit.http.streams.Streams;
import programme.kit.problem.ConstraintProblems;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Checkpoint;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Source;
import programme.partnership.partners.Partner;
import programme.partnership.partnerships.Partnership;

/** {@code /api/v1/partnerships/{code}/participations}. */
@Path("/api/v1/partnerships/{code}/participations")
@Tag(name = "Participations")
public class Participations {
  /** A role as followers are told it. */
  public record View(
      UUID id,
      String partner,
      Participation.Role role,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate from,
      @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate to,
      Instant recordedAt,
      UUID member,
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
          one.member,
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

  private final Enrolment enrolment;
  private final MergePatch patches;
  private final Listings listings;
  private final Checkpoint checkpoint;

  Participations(
      Enrolment enrolment, MergePatch patches, Listings listings, Checkpoint checkpoint) {
    this.enrolment = enrolment;
    this.patches = patches;
    this.listings = listings;
    this.checkpoint = checkpoint;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "Who takes part, in which role, annulled entries too, marked; asOf leaves those who took part on that day")
  public Page<ParticipationView> list(
      String code,
      @Valid @BeanParam ChangesRequest page,
      @QueryParam("asOf") LocalDate asOf,
      @QueryParam("partner") String partner,
      @QueryParam("role") Participation.Role role) {
    Partnership.get(code);
    return Taking.part(listings, asOf, role)
        .where("partnership", code)
        .and(
            "e.partner in :organisation",
            "organisation",
            partner == null ? null : Partner.codesOf(partner))
        .page(page, ParticipationView::of);
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "One partner's role, with its days")
  public ParticipationView get(String code, UUID id) {
    return ParticipationView.of(Enrolment.find(code, id));
  }

  @POST
  @Once(checkpoint = true)
  @RolesAllowed(programme.kit.access.Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.OVERLAPPING_PARTICIPATION, ProblemCode.UNKNOWN_REFERENCE})
  @Operation(
      summary = "Record a partner's role; the same role of one organisation can't overlap itself")
  public RestResponse<ParticipationView> record(
      String code, @NotNull @Valid ParticipationRequest request, @Context UriInfo here) {
    Enrolment.awaitMember(request.member());
    checkpoint.pass();
    Enrolment.Taken taken = enrolment.record(code, request);
    ParticipationView view = ParticipationView.of(taken.participation());
    UUID id = view.participation().id();
    return taken.isNew() ? Created.at(here, id, view) : Created.before(here, id, view);
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(programme.kit.access.Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.OVERLAPPING_PARTICIPATION, ProblemCode.ALREADY_ANNULLED})
  @RequestBodySchema(ParticipationRequest.class)
  @Operation(
      summary = "Change a role's days, such as its end, or its sources",
      description = "Who has which role is no matter of days: that is annulled and recorded anew.")
  public ParticipationView change(
      String code, UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Partnership partnership = Partnership.lock(code);
    Participation participation = Enrolment.find(code, id);
    Preconditions.require(ifMatch, participation.version);
    ParticipationRequest after =
        patches.apply(
            participation.request(),
            patch,
            ParticipationRequest.class,
            "externalId",
            "partner",
            "role",
            "member");
    return ParticipationView.of(enrolment.change(partnership, participation, after));
  }

  @POST
  @Path("{id}/annulment")
  @Once
  @RolesAllowed(programme.kit.access.Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_ANNULLED)
  @Operation(
      summary = "Take a wrong entry back; it gives no rights and is in nobody's way any more")
  public ParticipationView annul(String code, UUID id, @NotNull @Valid Annulment.Request request) {
    return ParticipationView.of(enrolment.annul(Partnership.lock(code), id, request));
  }

  /** What stands, as followers are told it. */
  public static List<View> standing(String partnership) {
    return Participation.standing(partnership).stream().map(View::of).toList();
  }
}
