package programme.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives pages the address of the next one, in the body and as {@code Link: rel="next"}. */
public class PageLinks {
  @ServerResponseFilter
  public void link(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page && page.cursor() != null) {
      String next = next(request.getUriInfo(), page.cursor());
      response.setEntity(page.leadingTo(next));
      response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
  }

  private static String next(UriInfo here, String cursor) {
    return here.getRequestUriBuilder().replaceQueryParam("after", cursor).build().toString();
  }
}
