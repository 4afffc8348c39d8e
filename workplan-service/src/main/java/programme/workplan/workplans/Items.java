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
import java.util.List;
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
 * {@code /api/v1/work-plans/{code}/items}: the items of a plan one by one; they have the plan's
 * version.
 */
@Path("/api/v1/work-plans/{code}/items")
@Tag(name = "Work plans")
public class Items {
  private final PlanReader reader;
  private final Drafts drafts;
  private final MergePatch patches;

  Items(PlanReader reader, Drafts drafts, MergePatch patches) {
    this.reader = reader;
    this.drafts = drafts;
    this.patches = patches;
  }

  @GET
  @Path("{key}")
  @PermitAll
  @Operation(summary = "One item of a work plan")
  public ItemView get(String code, String key) {
    PlanReader.Found found = reader.find(code);
    return reader.view(found, found.item(key));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_EXISTS, ProblemCode.PLAN_FROZEN, ProblemCode.UNKNOWN_REFERENCE})
  @Operation(summary = "Add an item to a draft, at its end")
  public RestResponse<ItemView> add(
      String code, @NotNull @Valid Item request, @Context UriInfo here) {
    Drafts.Newest draft = drafts.lock(code);
    PlanContent content = draft.editable("*");
    if (content.item(request.key()).isPresent()) {
      throw Problem.of(
          ProblemCode.ALREADY_EXISTS, "The plan has an item '" + request.key() + "' already.");
    }
    drafts.put(draft, content.with(request), "/items/" + content.items().size());
    return Created.at(here, request.key(), reader.view(draft.found(), request));
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
    Drafts.Newest draft = drafts.lock(code);
    Item before = draft.found().item(key);
    PlanContent content = draft.editable(ifMatch);
    Item item = patches.apply(before, patch, Item.class, "key");
    drafts.put(draft, content.with(item), "/items/" + content.position(key));
    return reader.view(draft.found(), item);
  }

  @DELETE
  @Path("{key}")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.PLAN_FROZEN, ProblemCode.ITEM_IN_USE})
  @Operation(
      summary = "Take an item out of a draft",
      description = "Answers the plan without it. Frozen versions that have the item keep it.")
  public PlanView remove(String code, String key, @HeaderParam("If-Match") String ifMatch) {
    Drafts.Newest draft = drafts.lock(code);
    Item item = draft.found().item(key);
    PlanContent content = draft.editable(ifMatch);
    List<String> dependents = content.dependents(key);
    if (!dependents.isEmpty()) {
      throw Problem.of(
              ProblemCode.ITEM_IN_USE, "Item '" + dependents.get(0) + "' depends on '" + key + "'.")
          .with("dependents", dependents);
    }
    drafts.put(draft, content.without(item), "");
    return reader.view(draft.found());
  }
}
