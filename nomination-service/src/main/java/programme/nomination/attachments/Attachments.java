package programme.nomination.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.contract.Answers;
import programme.kit.http.Created;
import programme.kit.http.Page;
import programme.kit.http.Turns;
import programme.kit.http.bodies.LargeBody;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Checkpoint;
import programme.kit.retries.Once;
import programme.nomination.nominations.Senders;

/**
 * {@code /api/v1/nominations/{id}/attachments}: for the nomination's sender and the secretariat.
 */
@Path("/api/v1/nominations/{id}/attachments")
@Tag(name = "Nominations")
@Cache(isPrivate = true, noStore = true)
public class Attachments {
  private static final String ANY_TOKEN = "**";
  static final int LARGEST = 10 * 1024 * 1024;

  /** Each is held in memory while it is judged and stored. */
  private static final Turns TURNS = new Turns(3, Duration.ofSeconds(10));

  private final Senders senders;
  private final Checkpoint checkpoint;
  private final Attaching attaching;
  private final Bytes bytes;

  Attachments(Senders senders, Checkpoint checkpoint, Attaching attaching, Bytes bytes) {
    this.senders = senders;
    this.checkpoint = checkpoint;
    this.attaching = attaching;
    this.bytes = bytes;
  }

  @GET
  @RolesAllowed(ANY_TOKEN)
  @Operation(summary = "What came with a nomination, in the order of its coming")
  public Page<AttachmentView> list(UUID id) {
    senders.requireReadable(id);
    return Page.whole(Attachment.of(id).stream().map(AttachmentView::of).toList());
  }

  @GET
  @Path("{attachment}")
  @RolesAllowed(ANY_TOKEN)
  @Produces({FileType.PDF_TYPE, FileType.DOCX_TYPE, FileType.JPEG_TYPE, FileType.PNG_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "The bytes as they came, to be saved and never to be shown in a page.",
      content = {
        @Content(
            mediaType = FileType.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = FileType.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = FileType.JPEG_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = FileType.PNG_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(summary = "One attachment, as a download")
  public Response get(UUID id, UUID attachment) {
    senders.requireReadable(id);
    Attachment file =
        Attachment.of(id, attachment)
            .filter(one -> !one.isErased())
            .orElseThrow(Problem.notFound("attachment", attachment));
    return Response.ok(bytes.of(attachment), MediaType.valueOf(file.mediaType))
        .header(FileName.HEADER, new FileName(file.fileName).asAttachment())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .build();
  }

  @POST
  @Once(checkpoint = true)
  @LargeBody(bytes = LARGEST)
  @RolesAllowed(ANY_TOKEN)
  @Transactional
  // Any type, so that who may not send is told so first.
  @Consumes(MediaType.WILDCARD)
  @Answers({200, 201})
  @Refuses({
    ProblemCode.CALL_NOT_OPEN,
    ProblemCode.CALL_CLOSED,
    ProblemCode.ILLEGAL_TRANSITION,
    ProblemCode.ALREADY_EXISTS
  })
  @Operation(
      summary = "Send a file with a nomination, until the call's deadline",
      description =
          "The body is the file itself: PDF, DOCX, JPEG or PNG, 10 MB at most; its bytes say which. The same bytes sent"
              + " again get the attachment that they made.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = FileType.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = FileType.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = FileType.JPEG_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = FileType.PNG_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public RestResponse<AttachmentView> add(
      UUID id,
      @Parameter(
              description = "The file's name, as in attachment; filename*=UTF-8''CV.pdf (RFC 6266)")
          @HeaderParam(FileName.HEADER)
          String disposition,
      InputStream request,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    String claimed = claimed(headers.getMediaType());
    String call = senders.requireReadable(id);
    checkpoint.pass();
    Attaching.Taken taken =
        TURNS.take(
            () ->
                attaching.take(id, call, new Attaching.Sent(disposition, claimed, read(request))));
    AttachmentView view = AttachmentView.of(taken.attachment());
    return taken.isNew()
        ? Created.at(here, view.id(), view)
        : Created.before(here, view.id(), view);
  }

  private static String claimed(MediaType type) {
    String claimed =
        type == null
            ? MediaType.APPLICATION_OCTET_STREAM
            : type.getType() + "/" + type.getSubtype();
    if (!claimed.equals(MediaType.APPLICATION_OCTET_STREAM)
        && !FileType.mediaTypes().contains(claimed)) {
      throw Problem.of(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE, "A file is sent as PDF, DOCX, JPEG or PNG.");
    }
    return claimed;
  }

  private static byte[] read(InputStream body) {
    try {
      return body.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
