package programme.reporting.reports;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.contract.Answers;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.Listings;
import programme.kit.http.MergePatch;
import programme.kit.http.Page;
import programme.kit.http.Preconditions;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.reporting.access.ReportingRules;
import programme.reporting.reports.rendering.Format;

/** {@code /api/v1/reports}. */
@Path("/api/v1/reports")
@Tag(name = "Reports")
public class Reports {
  private final Orders orders;
  private final Publication publication;
  private final Renderings renderings;
  private final Views views;
  private final DraftJson drafts;
  private final Edits edits;
  private final ReportingRules rules;
  private final Listings listings;

  Reports(
      Orders orders,
      Publication publication,
      Renderings renderings,
      Views views,
      DraftJson drafts,
      Edits edits,
      ReportingRules rules,
      Listings listings) {
    this.orders = orders;
    this.publication = publication;
    this.renderings = renderings;
    this.views = views;
    this.drafts = drafts;
    this.edits = edits;
    this.rules = rules;
    this.listings = listings;
  }

  @POST
  @Once(checkpoint = true)
  @RolesAllowed(Role.SECRETARIAT)
  @Refuses({ProblemCode.UNKNOWN_REFERENCE, ProblemCode.NOT_PUBLISHED})
  @Answers({200, 202})
  @Transactional
  @Operation(summary = "Order a report: it is assembled from the records, and then a draft")
  public RestResponse<ReportView> order(
      @NotNull @Valid ReportRequest request, @Context UriInfo here) {
    request.check();
    Orders.Taken taken = orders.take(request);
    return taken.isNew()
        ? RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, taken.view())
            .location(here.getAbsolutePathBuilder().path(taken.view().id().toString()).build())
            .build()
        : Created.before(here, taken.view().id(), taken.view());
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary =
          "Reports in the order of their making; those that are not published are shown to the"
              + " secretariat only")
  public Page<ReportSummary> list(
      @Valid @BeanParam ChangesRequest page,
      @QueryParam("kind") ReportKind kind,
      @QueryParam("meeting") String meeting,
      @QueryParam("workPlan") String workPlan,
      @QueryParam("status") Report.Status status) {
    return listings
        .of(Report.class, "id")
        .where("kind", kind)
        .where("meeting", meeting)
        .where("workPlan", workPlan)
        .where("status", status)
        .and(
            "e.status = :published",
            "published",
            rules.isSecretariat() ? null : Report.Status.PUBLISHED)
        .page(page, report -> ReportSummary.of(report, renderings.manifest(report.id)));
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Produces({Renderings.JSON, Format.HTML, Format.PDF, Format.DOCX, Format.CSV})
  @Answers({200, 304})
  @Refuses(ProblemCode.REPORT_NOT_ASSEMBLED)
  @Transactional
  @APIResponse(
      responseCode = "200",
      description = "The report; once published, with the bytes that were published.",
      content = {
        @Content(mediaType = Renderings.JSON, schema = @Schema(implementation = ReportView.class)),
        @Content(mediaType = Format.HTML, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = Format.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = Format.DOCX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = Format.CSV, schema = @Schema(type = SchemaType.STRING))
      })
  @Operation(
      summary =
          "One report as JSON, HTML, PDF, DOCX or CSV; once published, the same bytes for ever")
  public Response get(String id, @Context Request request) {
    Report report = visible(id);
    String mediaType = wanted(request);
    if (!mediaType.equals(Renderings.JSON) && report.contentSha256 == null) {
      throw Problem.of(ProblemCode.REPORT_NOT_ASSEMBLED, "This report is " + report.status + ".")
          .with("reportStatus", report.status);
    }
    if (!report.isPublished() && mediaType.equals(Renderings.JSON)) {
      return Answer.of(report, drafts.of(report), "json", request);
    }
    Renderings.Rendering rendering =
        report.isPublished()
            ? renderings
                .kept(report.id, mediaType)
                .orElseThrow(Problem.notFound("rendering of the report", id))
            : renderings.render(views.of(report), mediaType);
    return Answer.of(report, rendering, renderings.extension(mediaType), request);
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.DRAFT_ONLY)
  @RequestBodySchema(ReportEdit.class)
  @Operation(
      summary =
          "Edit a draft: its title, parts, notes and footnotes, its symbol, what it responds to")
  public ReportView edit(String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Report report = Report.lock(id(id).orElseThrow(Problem.notFound("report", id)));
    Preconditions.require(ifMatch, report.version);
    report.requireDraft();
    return edits.apply(report, patch);
  }

  @POST
  @Once
  @Path("{id}/publication")
  @RolesAllowed(Role.SECRETARIAT)
  @Refuses(ProblemCode.DRAFT_ONLY)
  @Transactional
  @Operation(summary = "Publish a draft: its renderings are made once and kept as bytes")
  public ReportSummary publish(String id, @HeaderParam("If-Match") String ifMatch) {
    UUID known = id(id).orElseThrow(Problem.notFound("report", id));
    return publication.publish(known, ifMatch);
  }

  private Report visible(String id) {
    return id(id)
        .flatMap(known -> Report.<Report>findByIdOptional(known))
        .filter(report -> report.isPublished() || rules.isSecretariat())
        .orElseThrow(Problem.notFound("report", id));
  }

  private static String wanted(Request request) {
    var variant =
        request.selectVariant(
            Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.TEXT_HTML_TYPE,
                    MediaType.valueOf(Format.PDF),
                    MediaType.valueOf(Format.DOCX),
                    MediaType.valueOf(Format.CSV))
                .build());
    if (variant == null) {
      return Renderings.JSON;
    }
    MediaType type = variant.getMediaType();
    return type.getType() + "/" + type.getSubtype();
  }

  private static Optional<UUID> id(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
