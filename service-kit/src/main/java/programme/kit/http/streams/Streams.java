package programme.kit.http.streams;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import programme.kit.http.Page;

/** The media types of whole lists. */
public final class Streams {
  public static final String CSV = "text/csv";
  public static final String NDJSON = "application/x-ndjson";

  /** Where a stream of changes says from when to poll next, as a page's syncedUntil. */
  public static final String SYNCED_UNTIL = "Synced-Until";

  private Streams() {}

  public static boolean isStreamed(ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    return type != null
        && response.getEntity() instanceof Page
        && (type.isCompatible(MediaType.valueOf(CSV))
            || type.isCompatible(MediaType.valueOf(NDJSON)));
  }

  /** The headers of a list that is sent whole. */
  public static void prepare(ContainerResponseContext response, Page<?> first) {
    response
        .getHeaders()
        .putSingle(HttpHeaders.CONTENT_TYPE, response.getMediaType().withCharset("UTF-8"));
    if (first.syncedUntil() != null) {
      response.getHeaders().putSingle(SYNCED_UNTIL, first.syncedUntil().toString());
    }
  }
}
