package programme.reporting.stream;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/stream}. */
@Path("/api/v1/stream")
@Tag(name = "Stream")
class Stream {
  private static final long RECONNECT_MILLIS = 2000;
  private final EventStream events;
  private final StreamRows rows;

  Stream(EventStream events, StreamRows rows) {
    this.events = events;
    this.rows = rows;
  }

  @GET
  @PermitAll
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "The events of all services as they become visible here, as server-sent events",
      description =
          "id is a place that holds on every instance and across rebuilds: with Last-Event-ID nothing"
              + " is missed and nothing comes twice. data is the event as structured CloudEvents JSON"
              + " on one line; there is no event field. Comments are signs of life.")
  @APIResponse(
      responseCode = "200",
      description = "Events, until the client or the service goes",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING)))
  public Multi<OutboundSseEvent> follow(
      @Valid @BeanParam StreamRequest query,
      @Context Sse sse,
      @Context HttpServerResponse response) {
    long start = query.start(rows.head());
    Multi<OutboundSseEvent> told =
        events.follow(start, query.filter()).onItem().transform(message -> event(message, sse));
    response
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        // Or a proxy on the way would collect what is to come at once.
        .putHeader("X-Accel-Buffering", "no");
    // Headers go out with the first of these; a client then knows that it is connected.
    OutboundSseEvent welcome =
        sse.newEventBuilder().comment("connected").reconnectDelay(RECONNECT_MILLIS).build();
    return Multi.createBy().concatenating().streams(Multi.createFrom().item(welcome), told);
  }

  /** The framework's own answer would follow the stream, which never ends. */
  @HEAD
  @PermitAll
  @Operation(hidden = true)
  public Response head() {
    return Response.ok()
        .type(MediaType.SERVER_SENT_EVENTS)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static OutboundSseEvent event(Batch.Message message, Sse sse) {
    OutboundSseEvent.Builder event = sse.newEventBuilder();
    if (message.data() == null) {
      return event.comment("").build();
    }
    if (message.id() != null) {
      event.id(message.id());
    }
    return event.data(String.class, message.data()).build();
  }
}
