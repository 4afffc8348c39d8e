package programme.workplan.workplans;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.audit.QuietActs;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.MergePatch;
import programme.kit.http.Page;
import programme.kit.http.Preconditions;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;

/** {@code /api/v1/work-plans}: reading plans, and writing their drafts. */
@Path("/api/v1/work-plans")
@Tag(name = "Work plans")
public class WorkPlans {
  private final PlanReader reader;
  private final ProgrammeClock clock;
  private final QuietActs quietly;
  private final MergePatch patches;

  WorkPlans(PlanReader reader, ProgrammeClock clock, QuietActs quietly, MergePatch patches) {
    this.reader = reader;
    this.clock = clock;
    this.quietly = quietly;
    this.patches = patches;
  }

  /** A plan in a list, without its items. */
  public record Entry(@JsonUnwrapped PlanHead plan, Instant recordedAt, Instant updatedAt) {
    static Entry of(PlanReader.Found found) {
      return new Entry(
          PlanHead.of(found.version(), found.version().status),
          found.plan().recordedAt,
          found.plan().updatedAt);
    }
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "Work plans, by code; drafts only for the secretariat")
  public Page<Entry> list(
      @Valid @BeanParam ChangesRequest page, @QueryParam("status") PlanStatus status) {
    return reader.list().and("v.status = :status", "status", status).page(page, Entry::of);
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(
      summary = "A work plan, whole: the version in force, for the secretariat the newest one")
  public PlanView get(String code) {
    return reader.view(reader.find(code));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_EXISTS, ProblemCode.UNKNOWN_REFERENCE})
  @Operation(summary = "Write a work plan as a draft")
  public RestResponse<PlanView> write(@NotNull @Valid PlanContent request, @Context UriInfo here) {
    PlanShape.check(request, "");
    if (WorkPlan.findById(request.code()) != null) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "There is a work plan '" + request.code() + "' already.");
    }
    WorkPlan plan = WorkPlan.draft(request, clock.now());
    WorkPlan.flush();
    quietly.note("work-plan.drafted", EventType.WORK_PLAN_PROPOSED, plan.code);
    return Created.at(here, plan.code, reader.view(plan, plan.newest()));
  }

  @PATCH
  @Path("{code}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.PLAN_FROZEN, ProblemCode.UNKNOWN_REFERENCE})
  @RequestBodySchema(PlanContent.class)
  @Operation(summary = "Edit a draft")
  public PlanView edit(String code, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    WorkPlan plan = WorkPlan.lock(code);
    Preconditions.require(ifMatch, plan.version);
    PlanContent content = patches.apply(plan.open().content, patch, PlanContent.class, "code");
    PlanShape.check(content, "");
    plan.edit(content, clock.now());
    WorkPlan.flush();
    quietly.note("work-plan.draft-edited", EventType.WORK_PLAN_PROPOSED, code);
    return reader.view(plan, plan.newest());
  }
}
