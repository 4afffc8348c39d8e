package programme.nomination.nominations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import programme.nomination.receipts.Receipt;
import programme.nomination.receipts.ReceiptPdf;
import programme.nomination.receipts.ReceiptView;

/** {@code /api/v1/nominations/{id}/receipt}: JSON, and the same facts on paper. */
@Path("/api/v1/nominations/{id}/receipt")
@Tag(name = "Nominations")
@Cache(isPrivate = true, noCache = true)
public class NominationReceipts {
  private static final String ANY_TOKEN = "**";
  private static final MediaType PDF = MediaType.valueOf(ReceiptPdf.MEDIA_TYPE);
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, PDF).build();

  private final Senders senders;
  private final ReceiptPdf paper;

  NominationReceipts(Senders senders, ReceiptPdf paper) {
    this.senders = senders;
    this.paper = paper;
  }

  @GET
  @RolesAllowed(ANY_TOKEN)
  @Produces({MediaType.APPLICATION_JSON, ReceiptPdf.MEDIA_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "The receipt of what stands.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ReceiptView.class)),
        @Content(
            mediaType = ReceiptPdf.MEDIA_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(
      summary = "A nomination's receipt, as JSON or as PDF",
      description =
          "contentHash = SHA-256(salt, as bytes, then the RFC 8785 JSON of content); hash = SHA-256 of the RFC 8785 JSON of"
              + " {contentHash, number, previousHash, receivedAt}; the first receipt of a call names 64 zeros before it.")
  public Response get(UUID id, @Context Request request) {
    senders.requireReadable(id);
    Nomination nomination = Nomination.findById(id);
    ReceiptView view = ReceiptView.of(Receipt.of(nomination.call, nomination.receipt));
    Variant wanted = request.selectVariant(FORMS);
    if (wanted == null || !wanted.getMediaType().isCompatible(PDF)) {
      return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
    }
    return Response.ok(paper.of(view), PDF)
        .header(
            "Content-Disposition",
            "attachment; filename=\"receipt-" + view.call() + "-" + view.number() + ".pdf\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
