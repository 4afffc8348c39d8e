package programme.workplan.workplans;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.workplan.yaml.YamlText;

/** {@code /api/v1/work-plans/{code}/document}: a plan out and in as one document. */
@Path("/api/v1/work-plans/{code}/document")
@Tag(name = "Work plans")
public class Documents {
  private final PlanReader reader;
  private final Drafts drafts;

  Documents(PlanReader reader, Drafts drafts) {
    this.reader = reader;
    this.drafts = drafts;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, YamlText.MEDIA_TYPE})
  @Operation(
      summary = "A plan as one JSON or YAML document, to be taken in again",
      description =
          "What was written of it, without anything that is derived. POST /work-plans makes a draft of it, and PUT replaces"
              + " one: what is exported then is the same again, to the byte.")
  public PlanDocument export(
      String code,
      @Parameter(
              description =
                  "The version's number; the version in force when left out, for the secretariat the newest")
          @QueryParam("version")
          @Min(1)
          Integer version) {
    PlanReader.Found found = version == null ? reader.find(code) : reader.find(code, version);
    return document(found);
  }

  @PUT
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({ProblemCode.PLAN_FROZEN, ProblemCode.UNKNOWN_REFERENCE, ProblemCode.MALFORMED_YAML})
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
  @Operation(summary = "Replace the whole content of a draft by a document")
  public PlanDocument replace(
      String code, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PlanContent request) {
    Drafts.Newest draft = drafts.lock(code);
    draft.editable(ifMatch);
    if (!request.code().equals(code)) {
      throw Problem.invalid("/code", "This member is the resource's key and never changes.");
    }
    drafts.put(draft, request, "");
    return document(draft.found());
  }

  private static PlanDocument document(PlanReader.Found found) {
    return new PlanDocument(found.version().content, found.revision());
  }
}
