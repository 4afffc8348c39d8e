package programme.workplan.workplans;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.audit.QuietActs;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.Created;
import programme.kit.http.MergePatch;
import programme.kit.http.Preconditions;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;

/**
 * {@code /api/v1/work-plans/{code}/items}: the parts of a plan one by one; they have the plan's
 * version.
 */
@Path("/api/v1/work-plans/{code}/items")
@Tag(name = "Work plans")
public class Items {
  private final PlanReader reader;
  private final ProgrammeClock clock;
  private final QuietActs quietly;
  private final MergePatch patches;

  Items(PlanReader reader, ProgrammeClock clock, QuietActs quietly, MergePatch patches) {
    this.reader = reader;
    this.clock = clock;
    this.quietly = quietly;
    this.patches = patches;
  }

  @GET
  @Path("{key}")
  @PermitAll
  @Operation(summary = "One item of a work plan")
  public ItemView get(String code, String key) {
    PlanReader.Found found = reader.find(code);
    return reader.view(found.plan(), item(found.version(), key));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_EXISTS, ProblemCode.PLAN_FROZEN, ProblemCode.UNKNOWN_REFERENCE})
  @Operation(summary = "Add an item to a draft, at its end")
  public RestResponse<ItemView> add(
      String code, @NotNull @Valid Item request, @Context UriInfo here) {
    WorkPlan plan = WorkPlan.lock(code);
    PlanContent content = plan.open().content;
    if (content.item(request.key()).isPresent()) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "The plan has an item '" + request.key() + "' already.");
    }
    put(plan, request);
    return Created.at(here, request.key(), reader.view(plan, request));
  }

  @PATCH
  @Path("{key}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.PLAN_FROZEN, ProblemCode.UNKNOWN_REFERENCE})
  @RequestBodySchema(Item.class)
  @Operation(summary = "Edit an item of a draft")
  public ItemView edit(
      String code, String key, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    WorkPlan plan = WorkPlan.lock(code);
    Item before = item(plan.newest(), key);
    Preconditions.require(ifMatch, plan.version);
    plan.open();
    Item item = patches.apply(before, patch, Item.class, "key");
    put(plan, item);
    return reader.view(plan, item);
  }

  @PATCH
  @Path("{key}/activities/{activity}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.PLAN_FROZEN, ProblemCode.UNKNOWN_REFERENCE})
  @RequestBodySchema(Activity.class)
  @Operation(summary = "Edit an activity of a draft")
  public ActivityView editActivity(
      String code,
      String key,
      String activity,
      @HeaderParam("If-Match") String ifMatch,
      JsonNode patch) {
    WorkPlan plan = WorkPlan.lock(code);
    Item item = item(plan.newest(), key);
    Activity before = item.activity(activity).orElseThrow(Problem.notFound("activity", activity));
    Preconditions.require(ifMatch, plan.version);
    plan.open();
    Activity after = patches.apply(before, patch, Activity.class, "key");
    List<Activity> activities =
        item.activities().stream().map(one -> one.equals(before) ? after : one).toList();
    put(plan, item.withActivities(activities));
    return reader.view(plan, item, after);
  }

  private void put(WorkPlan plan, Item item) {
    PlanContent content = plan.open().content.with(item);
    PlanShape.check(content, "/items/" + content.position(item.key()));
    plan.edit(content, clock.now());
    WorkPlan.flush();
    quietly.note("work-plan.draft-edited", EventType.WORK_PLAN_PROPOSED, plan.code);
  }

  private static Item item(PlanVersion version, String key) {
    return version.content.item(key).orElseThrow(Problem.notFound("item", key));
  }
}
