package programme.reporting.batches;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.audit.CurrentAct;
import programme.kit.clock.ProgrammeClock;
import programme.kit.contract.Answers;
import programme.kit.http.bodies.LargeBody;
import programme.kit.http.streams.Streams;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Checkpoint;
import programme.kit.retries.Once;
import programme.reporting.access.ReportingRules;
import programme.reporting.updates.UpdateRequest;

/** {@code /api/v1/progress-updates/batch}. */
@Path("/api/v1/progress-updates/batch")
@Tag(name = "Progress updates")
public class BatchSubmissions {
  private static final int SECONDS = 600;

  private final ReportingRules rules;
  private final Batches batches;
  private final BatchFormats formats;
  private final BatchWork work;
  private final BatchLine line;
  private final Checkpoint checkpoint;
  private final ProgrammeClock clock;
  private final CurrentAct acts;

  BatchSubmissions(
      ReportingRules rules,
      Batches batches,
      BatchFormats formats,
      BatchWork work,
      BatchLine line,
      Checkpoint checkpoint,
      ProgrammeClock clock,
      CurrentAct acts) {
    this.rules = rules;
    this.batches = batches;
    this.formats = formats;
    this.work = work;
    this.line = line;
    this.checkpoint = checkpoint;
    this.clock = clock;
    this.acts = acts;
  }

  @POST
  @Once(checkpoint = true)
  @RolesAllowed({Role.SECRETARIAT, Role.REGIONAL_CENTRE, Role.PARTY, Role.PARTNER})
  @Consumes({MediaType.APPLICATION_JSON, Streams.NDJSON, Streams.CSV})
  @LargeBody(bytes = BodyText.LARGEST)
  @Refuses({
    ProblemCode.BATCH_REFUSED,
    ProblemCode.MALFORMED_CSV,
    ProblemCode.BAD_REQUEST,
    ProblemCode.NOT_FOUND
  })
  @Answers({200, 202})
  @Transactional
  @TransactionConfiguration(timeout = SECONDS)
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = UpdateRequest.class,
                    minItems = 1,
                    maxItems = Judgement.MOST)),
        @Content(
            mediaType = Streams.NDJSON,
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    description = "One JSON object of an update a line")),
        @Content(
            mediaType = Streams.CSV,
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    description =
                        "The columns of /api/v1/progress-updates/template.csv, separated by commas,"
                            + " semicolons or tabs; UTF-8, or UTF-16 with its mark"))
      })
  @Operation(
      summary =
          "Submit up to 10,000 updates, each as if it came alone; what is sent again as it was"
              + " changes nothing")
  public RestResponse<BatchView> submit(
      InputStream request,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("mode") @DefaultValue("ALL_OR_NOTHING") Mode mode,
      @HeaderParam("Prefer") String prefer,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
      @Context HttpHeaders headers,
      @Context UriInfo here)
      throws IOException {
    var order = new BatchWork.Order(rules.reporter().orElse(null), mode, dryRun, acts.now());
    if (prefer != null && prefer.contains("respond-async")) {
      return taken(order, request, headers.getMediaType(), encoding, here);
    }
    BatchResult result = result(order, formats.records(request, headers.getMediaType(), encoding));
    if (result.isRefused()) {
      throw refused(order, result);
    }
    Batch batch = Batch.of(order, clock.now()).ended(result, clock.now());
    batch.persistAndFlush();
    return RestResponse.ResponseBuilder.ok(BatchView.of(batch))
        .contentLocation(here.getBaseUriBuilder().path(Batches.PATH + batch.id).build())
        .build();
  }

  private BatchResult result(BatchWork.Order order, Records records) throws IOException {
    try (Judgement judgement = work.judged(records, order)) {
      checkpoint.pass(this::requireOwn);
      return work.stored(judgement, order);
    }
  }

  /** A retry gets the first answer only where it may read the batch. */
  private void requireOwn(String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    if (batches.find(id).isEmpty()) {
      throw Problem.notFound("batch", id).get();
    }
  }

  private RestResponse<BatchView> taken(
      BatchWork.Order order, InputStream body, MediaType type, String encoding, UriInfo here)
      throws IOException {
    byte[] packed = packed(body, encoding);
    checkpoint.pass(this::requireOwn);
    Batch batch = Batch.of(order, clock.now()).waitsFor(type.toString(), packed, order.doing());
    batch.persistAndFlush();
    line.wakeAfterCommit();
    return RestResponse.ResponseBuilder.<BatchView>create(RestResponse.Status.ACCEPTED)
        .location(here.getBaseUriBuilder().path(Batches.PATH + batch.id).build())
        .header("Preference-Applied", "respond-async")
        .entity(BatchView.of(batch))
        .build();
  }

  private static byte[] packed(InputStream body, String encoding) throws IOException {
    var bytes = new ByteArrayOutputStream();
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      try (var packing = new GZIPOutputStream(bytes)) {
        body.transferTo(packing);
      }
    } else if (encoding.equalsIgnoreCase("gzip")) {
      body.transferTo(bytes);
    } else {
      throw BodyText.otherEncoding();
    }
    return bytes.toByteArray();
  }

  /** The answer stays although all else of this transaction goes. */
  private Problem refused(BatchWork.Order order, BatchResult result) {
    Batch batch =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Batch kept = Batch.of(order, clock.now()).ended(result, clock.now());
                  kept.persist();
                  return kept;
                });
    return Problem.of(
            ProblemCode.BATCH_REFUSED,
            result.counts().refused()
                + " of "
                + result.counts().records()
                + " records refused; nothing was stored.")
        .with("id", batch.id)
        .with("counts", result.counts())
        .with("refused", result.refused());
  }
}
