package programme.kit.http;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The answers to a POST: 201 with the Location of what was made, 200 where the same thing was there
 * already.
 */
public final class Created {
  private Created() {}

  /**
   * 201 with the new resource's address and what it is.
   *
   * @param here the collection that was posted to
   * @param key the new resource's key below it
   */
  public static <T> RestResponse<T> at(UriInfo here, Object key, T view) {
    return at(here.getAbsolutePath(), key, view);
  }

  /** The same, for whoever answers when the request is no longer at hand. */
  public static <T> RestResponse<T> at(URI here, Object key, T view) {
    return RestResponse.ResponseBuilder.<T>created(below(here, key)).entity(view).build();
  }

  /** 200 with the address of what the same content made before. */
  public static <T> RestResponse<T> before(UriInfo here, Object key, T view) {
    return before(here.getAbsolutePath(), key, view);
  }

  /** The same, for whoever answers when the request is no longer at hand. */
  public static <T> RestResponse<T> before(URI here, Object key, T view) {
    return RestResponse.ResponseBuilder.ok(view).contentLocation(below(here, key)).build();
  }

  private static URI below(URI here, Object key) {
    return UriBuilder.fromUri(here).path(key.toString()).build();
  }
}
