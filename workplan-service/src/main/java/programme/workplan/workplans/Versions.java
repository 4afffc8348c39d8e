package programme.workplan.workplans;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.Preconditions;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.workplan.access.WorkplanRules;
import programme.workplan.decisions.Decision;

/** The acts that freeze a version of a plan or open the next, and the versions themselves. */
@Path("/api/v1/work-plans/{code}")
@Tag(name = "Work plans")
public class Versions {
  private final PlanReader reader;
  private final Announcements announcements;
  private final ProgrammeClock clock;
  private final WorkplanRules rules;
  private final Listings listings;
  private final ObjectMapper json;

  Versions(
      PlanReader reader,
      Announcements announcements,
      ProgrammeClock clock,
      WorkplanRules rules,
      Listings listings,
      ObjectMapper json) {
    this.reader = reader;
    this.announcements = announcements;
    this.clock = clock;
    this.rules = rules;
    this.listings = listings;
    this.json = json;
  }

  /** A version in the list of a plan's versions. */
  public record Entry(
      int version,
      PlanStatus status,
      Integer basis,
      String decision,
      String supersededBy,
      Instant recordedAt,
      Instant proposedAt,
      Instant adoptedAt) {
    static Entry of(VersionHead version) {
      return new Entry(
          version.number,
          version.status,
          version.basis,
          version.decision,
          version.supersededBy,
          version.recordedAt,
          version.proposedAt,
          version.adoptedAt);
    }
  }

  @GET
  @Path("versions")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "The versions of a plan; an open one only for the secretariat")
  public Page<Entry> list(String code, @Valid @BeanParam PageRequest page) {
    reader.find(code);
    return listings
        .of(VersionHead.class, "number")
        .where("workPlan", code)
        .and("e.status <> :draft", "draft", rules.readsDrafts() ? null : PlanStatus.DRAFT)
        .page(page, Entry::of);
  }

  @GET
  @Path("versions/{number}")
  @PermitAll
  @Operation(
      summary = "What one version of a plan says; once frozen, the same bytes for ever",
      description =
          "Its text as it was proposed or adopted. Where the version stands is in the list of versions; what has come of"
              + " its activities and budgets, in the plan.")
  public RestResponse<PlanText> get(String code, int number) {
    PlanReader.Found found = reader.find(code, number);
    FrozenText kept = FrozenText.findById(new PlanVersion.Key(code, number));
    // Versions that were frozen before their texts were kept have none.
    return kept == null
        ? RestResponse.ok(PlanText.of(found.plan(), found.version(), found.version().frozenAt()))
        : kept.answer(json);
  }

  @POST
  @Once
  @Path("proposal")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ILLEGAL_TRANSITION, ProblemCode.PLAN_FROZEN})
  @Operation(summary = "Freeze the draft as what is proposed, and make it public")
  public PlanView propose(String code, @HeaderParam("If-Match") String ifMatch) {
    WorkPlan plan = WorkPlan.lock(code);
    Preconditions.require(ifMatch, plan.version);
    PlanVersion proposed = plan.propose(clock.now());
    FrozenText.keep(plan, proposed, json);
    announcements.proposed(proposed);
    return reader.view(plan, proposed);
  }

  @POST
  @Once
  @Path("adoption")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({
    ProblemCode.ILLEGAL_TRANSITION,
    ProblemCode.DECISION_NOT_ADOPTED,
    ProblemCode.UNKNOWN_REFERENCE
  })
  @Operation(summary = "Record that an adopted decision adopts the plan")
  public PlanView adopt(
      String code, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PlanAdoption request) {
    WorkPlan plan = WorkPlan.lock(code);
    Preconditions.require(ifMatch, plan.version);
    Decision decision = Decision.requireAdopted(request.decision());
    PlanVersion adopted = plan.adopt(decision, clock.now());
    FrozenText.keep(plan, adopted, json);
    announcements.adopted(adopted);
    request.supersedes().stream()
        .distinct()
        .sorted()
        .forEach(other -> supersede(other, plan, decision));
    return reader.view(plan, adopted);
  }

  private void supersede(String code, WorkPlan successor, Decision decision) {
    Optional<WorkPlan> other =
        WorkPlan.find(code).filter(found -> !found.equals(successor) && found.inForce != null);
    WorkPlan superseded =
        other.orElseThrow(
            () ->
                Problem.of(
                    ProblemCode.UNKNOWN_REFERENCE,
                    "There is no other plan '" + code + "' to supersede."));
    announcements.superseded(superseded.giveWayTo(successor.code, clock.now()), decision);
  }

  @POST
  @Once
  @Path("amendments")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.AMENDMENT_OPEN, ProblemCode.ILLEGAL_TRANSITION})
  @Operation(summary = "Open the next version of a plan, with the content of the newest")
  public RestResponse<PlanView> amend(String code, @Context UriInfo here) {
    WorkPlan plan = WorkPlan.lock(code);
    PlanStatus basis = plan.newest().status;
    PlanVersion draft = plan.amend(clock.now());
    announcements.amended(draft, basis);
    return RestResponse.ResponseBuilder.<PlanView>created(
            here.getBaseUriBuilder()
                .path(Versions.class)
                .path("versions/{number}")
                .build(code, draft.number))
        .entity(reader.view(plan, draft))
        .build();
  }
}
