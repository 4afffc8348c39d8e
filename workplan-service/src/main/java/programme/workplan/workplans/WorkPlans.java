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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.MergePatch;
import programme.kit.http.Page;
import programme.kit.http.streams.Streams;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.workplan.yaml.YamlText;

/** {@code /api/v1/work-plans}: reading plans, and writing their drafts. */
@Path("/api/v1/work-plans")
@Tag(name = "Work plans")
public class WorkPlans {
  private final PlanReader reader;
  private final Drafts drafts;
  private final MergePatch patches;

  WorkPlans(PlanReader reader, Drafts drafts, MergePatch patches) {
    this.reader = reader;
    this.drafts = drafts;
    this.patches = patches;
  }

  /** A plan in a list, without its items. */
  public record Entry(@JsonUnwrapped PlanHead plan, Instant recordedAt, Instant updatedAt) {
    static Entry of(PlanReader.Listed found) {
      return new Entry(found.version().head(), found.plan().recordedAt, found.plan().updatedAt);
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
      summary = "A work plan, whole: the version in force, for the secretariat the newest one",
      description =
          "With asOf, for everyone: the version that was in force on that day, with the statuses"
              + " that were accepted, and the funding that was received, until its end.")
  public PlanView get(String code, @QueryParam("asOf") LocalDate asOf) {
    return asOf == null ? reader.view(reader.find(code)) : reader.view(code, asOf);
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_EXISTS, ProblemCode.UNKNOWN_REFERENCE, ProblemCode.MALFORMED_YAML})
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PlanContent.class)),
        @Content(
            mediaType = YamlText.MEDIA_TYPE,
            schema = @Schema(implementation = PlanContent.class))
      })
  @Operation(summary = "Write a work plan as a draft")
  public RestResponse<PlanView> write(@NotNull @Valid PlanContent request, @Context UriInfo here) {
    WorkPlan plan = drafts.begin(request);
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
    Drafts.Newest draft = drafts.lock(code);
    PlanContent before = draft.editable(ifMatch);
    drafts.put(draft, patches.apply(before, patch, PlanContent.class, "code"), "");
    return reader.view(draft.found());
  }

  @PATCH
  @Path("{code}/order")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.PLAN_FROZEN)
  @Operation(summary = "Put the items of a draft in another order, and number them anew")
  public PlanView order(
      String code, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PlanOrder request) {
    Drafts.Newest draft = drafts.lock(code);
    PlanContent before = draft.editable(ifMatch);
    drafts.put(
        draft, before.withItems(request.of(before.items(), Item::key, Item::withNumber)), "");
    return reader.view(draft.found());
  }

  @POST
  @Once
  @Path("{code}/copy")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.ALREADY_EXISTS, ProblemCode.PLAN_FROZEN, ProblemCode.UNKNOWN_REFERENCE})
  @Operation(
      summary = "Take elements, measures and items of another version over into a draft",
      description =
          "They come to the end with their keys; their activities begin anew, and each item's sources say"
              + " where it was taken from. What the draft has already is refused, and so is an item that"
              + " depends on one that isn't taken along.")
  public PlanView copy(String code, @NotNull @Valid PlanCopy request) {
    Drafts.Newest draft = drafts.lock(code);
    drafts.put(draft, request.into(draft.editable("*")), "");
    return reader.view(draft.found());
  }
}
