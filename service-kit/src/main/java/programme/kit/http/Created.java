package programme.kit.http;

import jakarta.ws.rs.core.UriInfo;
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
    return RestResponse.ResponseBuilder.<T>created(
            here.getAbsolutePathBuilder().path(key.toString()).build())
        .entity(view)
        .build();
  }
}
