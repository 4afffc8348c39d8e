package programme.kit.feed;

import io.cloudevents.jackson.JsonFormat;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.contract.Answers;
import programme.kit.http.OwnPaths;
import programme.kit.outbox.PendingEvent;

/** {@code /api/v1/changes/<service>}. */
@Path("/api/v1/changes/" + OwnPaths.SERVICE)
@Tag(name = "Changes")
public class Changes {
  static final String BATCH = "application/cloudevents-batch+json";

  private static final JsonFormat STRUCTURED = new JsonFormat();

  private final ChangeFeed feed;
  private final String service;
  private final String schemas;

  Changes(
      ChangeFeed feed,
      @ConfigProperty(name = "programme.service") String service,
      @ConfigProperty(name = "programme.schemas") String schemas) {
    this.feed = feed;
    this.service = service;
    this.schemas = schemas;
  }

  @GET
  @PermitAll
  @Produces({BATCH, MediaType.APPLICATION_JSON})
  @Answers({200, 304})
  @Operation(
      summary = "The events that this service published, in the order in which it did",
      description =
          "A batch of CloudEvents, equal member for member to those on the topic. Link: rel=\"next\""
              + " is always there: follow it, also from an empty batch, with wait to be told at once.")
  @APIResponse(
      responseCode = "200",
      description = "The next events, none where the feed ends",
      headers =
          @Header(
              name = HttpHeaders.LINK,
              description = "Where the feed goes on, rel=\"next\"",
              schema = @Schema(type = SchemaType.STRING)),
      content = {
        @Content(
            mediaType = BATCH,
            schema = @Schema(type = SchemaType.ARRAY, implementation = StructuredEvent.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.ARRAY, implementation = StructuredEvent.class))
      })
  public Uni<Response> list(
      @Valid @BeanParam ChangeRequest query, @Context UriInfo here, @Context Request conditions) {
    ChangeFilter filter = query.filter(service);
    return feed.read(
            FeedCursor.read(query.after), query.limit, filter, Duration.ofSeconds(query.wait))
        .map(page -> answer(page, here, conditions));
  }

  private Response answer(ChangePage page, UriInfo here, Request conditions) {
    String cursor = FeedCursor.write(page.position());
    EntityTag tag = new EntityTag(cursor + "." + page.events().size());
    Response.ResponseBuilder answer =
        page.full() ? conditions.evaluatePreconditions(tag) : Response.ok(batch(page));
    if (answer == null) {
      answer = Response.ok(batch(page));
    }
    String next = here.getRequestUriBuilder().replaceQueryParam("after", cursor).build().toString();
    answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    return page.full()
        ? answer
            .tag(tag)
            .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
            .build()
        : answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private byte[] batch(ChangePage page) {
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    batch.write('[');
    for (PendingEvent event : page.events()) {
      if (batch.size() > 1) {
        batch.write(',');
      }
      batch.writeBytes(STRUCTURED.serialize(event.cloudEvent(schemas)));
    }
    batch.write(']');
    return batch.toByteArray();
  }
}
