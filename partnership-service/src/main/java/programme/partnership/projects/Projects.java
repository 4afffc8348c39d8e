package programme.partnership.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.Listings;
import programme.kit.http.MergePatch;
import programme.kit.http.Page;
import programme.kit.http.Preconditions;
import programme.kit.http.Versioned;
import programme.kit.http.streams.Streams;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.references.Derived;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Country;
import programme.kit.vocabulary.UnRegion;
import programme.partnership.partners.Partner;
import programme.partnership.search.Search;

/** {@code /api/v1/projects}. */
@Path("/api/v1/projects")
@Tag(name = "Projects")
public class Projects {
  /**
   * A project as everyone reads it.
   *
   * @param resolved whether its partnership, its implementers and the decision that it answers are
   *     known; absent where it names none
   */
  public record View(
      @JsonUnwrapped Registration project,
      Boolean resolved,
      Instant recordedAt,
      Instant updatedAt,
      @JsonIgnore long version)
      implements Versioned {
    static View of(Project project) {
      return new View(
          project.registration(),
          project.resolved,
          project.recordedAt,
          project.updatedAt,
          project.version);
    }
  }

  private static final String AREA =
      "cast(function('jsonb_extract_path_text', e.area, '%1$s') as string) = :%1$s";

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final MergePatch patches;
  private final Listings listings;

  Projects(Outbox outbox, ProgrammeClock clock, MergePatch patches, Listings listings) {
    this.outbox = outbox;
    this.clock = clock;
    this.patches = patches;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "Projects, by code",
      description =
          "implementer finds those of a partner's organisation under any of its codes; asOf leaves those"
              + " whose days, as far as they are known, hold that day.")
  public Page<View> list(
      @Valid @BeanParam ChangesRequest page,
      @Parameter(description = "Words of its title, code, area; each may be cut short")
          @QueryParam("q")
          String q,
      @QueryParam("partnership") String partnership,
      @QueryParam("kind") Registration.Kind kind,
      @QueryParam("status") Registration.Status status,
      @Parameter(
              description = "Code of a partner whose organisation carries it out, under any code")
          @QueryParam("implementer")
          String implementer,
      @QueryParam("unRegion") UnRegion unRegion,
      @QueryParam("country") Country country,
      @QueryParam("asOf") LocalDate asOf) {
    return Search.in(listings.of(Project.class, "code"), q)
        .and(
            "cast(sql('jsonb_exists_any(?, cast(? as text[]))', e.implementers, :implementers) as boolean) = true",
            "implementers",
            implementer == null ? null : Partner.codesOf(implementer).toArray(String[]::new))
        .and(AREA.formatted("unRegion"), "unRegion", unRegion == null ? null : unRegion.name())
        .and(AREA.formatted("country"), "country", country == null ? null : country.code())
        .and(
            "(e.from is null or e.from <= :asOf) and (e.to is null or e.to >= :asOf)", "asOf", asOf)
        .where("partnership", partnership)
        .where("kind", kind)
        .where("status", status)
        .page(page, View::of);
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(summary = "One project")
  public View get(String code) {
    return View.of(
        Project.<Project>findByIdOptional(code).orElseThrow(Problem.notFound("project", code)));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_EXISTS)
  @Operation(summary = "Register a project")
  public RestResponse<View> register(@NotNull @Valid Registration request, @Context UriInfo here) {
    if (Project.findById(request.code()) != null) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "There is a project '" + request.code() + "' already.");
    }
    Project project = Project.register(request, clock.now());
    project.persistAndFlush();
    outbox.append(EventType.PROJECT_REGISTERED, project.code, request);
    return Created.at(here, project.code, View.of(Derived.afresh(project)));
  }

  @PATCH
  @Path("{code}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @RequestBodySchema(Registration.class)
  @Operation(summary = "Change a project")
  public View change(String code, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Project project = Project.lock(code);
    Preconditions.require(ifMatch, project.version);
    Registration before = project.registration();
    Registration after = patches.apply(before, patch, Registration.class, "code");
    if (project.change(after, clock.now())) {
      outbox.append(EventType.PROJECT_CHANGED, code, patches.changed(before, after));
    }
    return View.of(Derived.afresh(project));
  }
}
