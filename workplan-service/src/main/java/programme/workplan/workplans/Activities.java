package programme.workplan.workplans;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.http.Created;
import programme.kit.http.MergePatch;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;

/**
 * {@code /api/v1/work-plans/{code}/items/{key}/activities}: the activities of an item one by one;
 * they have the plan's version.
 */
@Path("/api/v1/work-plans/{code}/items/{key}")
@Tag(name = "Work plans")
public class Activities {
  private final PlanReader reader;
  private final Drafts drafts;
  private final MergePatch patches;

  Activities(PlanReader reader, Drafts drafts, MergePatch patches) {
    this.reader = reader;
    this.drafts = drafts;
    this.patches = patches;
  }

  @GET
  @Path("activities/{activity}")
  @PermitAll
  @Operation(summary = "One activity of an item, with its status and what says so")
  public ActivityView get(String code, String key, String activity) {
    PlanReader.Found found = reader.find(code);
    Item item = found.item(key);
    return reader.view(found, item, activity(item, activity));
  }

  @POST
  @Once
  @Path("activities")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_EXISTS, ProblemCode.PLAN_FROZEN, ProblemCode.UNKNOWN_REFERENCE})
  @Operation(summary = "Add an activity to an item of a draft, at its end")
  public RestResponse<ActivityView> add(
      String code, String key, @NotNull @Valid Activity request, @Context UriInfo here) {
    Drafts.Newest draft = drafts.lock(code);
    Item item = draft.found().item(key);
    PlanContent content = draft.editable("*");
    if (item.activity(request.key()).isPresent()) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "The item has an activity '" + request.key() + "' already.");
    }
    if (item.activities().size() >= Item.MOST_ACTIVITIES) {
      throw Problem.invalid("", "An item has " + Item.MOST_ACTIVITIES + " activities at most.");
    }
    put(draft, content, item.with(request));
    return Created.at(here, request.key(), reader.view(draft.found(), item, request));
  }

  @PATCH
  @Path("activities/{activity}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.PLAN_FROZEN, ProblemCode.UNKNOWN_REFERENCE})
  @RequestBodySchema(Activity.class)
  @Operation(summary = "Edit an activity of a draft")
  public ActivityView edit(
      String code,
      String key,
      String activity,
      @HeaderParam("If-Match") String ifMatch,
      JsonNode patch) {
    Drafts.Newest draft = drafts.lock(code);
    Item item = draft.found().item(key);
    Activity before = activity(item, activity);
    PlanContent content = draft.editable(ifMatch);
    Activity after = patches.apply(before, patch, Activity.class, "key");
    put(draft, content, item.with(after));
    return reader.view(draft.found(), item, after);
  }

  @DELETE
  @Path("activities/{activity}")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.PLAN_FROZEN)
  @Operation(
      summary = "Take an activity out of an item of a draft",
      description = "Answers the item without it. Frozen versions that have the activity keep it.")
  public ItemView remove(
      String code, String key, String activity, @HeaderParam("If-Match") String ifMatch) {
    Drafts.Newest draft = drafts.lock(code);
    Item item = draft.found().item(key);
    Activity removed = activity(item, activity);
    PlanContent content = draft.editable(ifMatch);
    return put(draft, content, item.without(removed));
  }

  @PATCH
  @Path("order")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.PLAN_FROZEN)
  @Operation(
      summary = "Put the activities of an item of a draft in another order, and number them anew")
  public ItemView order(
      String code,
      String key,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PlanOrder request) {
    Drafts.Newest draft = drafts.lock(code);
    Item item = draft.found().item(key);
    PlanContent content = draft.editable(ifMatch);
    return put(
        draft,
        content,
        item.withActivities(request.of(item.activities(), Activity::key, Activity::withNumber)));
  }

  private ItemView put(Drafts.Newest draft, PlanContent content, Item item) {
    drafts.put(draft, content.with(item), "/items/" + content.position(item.key()));
    return reader.view(draft.found(), item);
  }

  private static Activity activity(Item item, String key) {
    return item.activity(key).orElseThrow(Problem.notFound("activity", key));
  }
}
