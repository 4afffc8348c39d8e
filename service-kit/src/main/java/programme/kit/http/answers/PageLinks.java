package programme.kit.http.answers;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import programme.kit.http.Page;

/** The address of the next page, in the body and as {@code Link: rel="next"}. */
final class PageLinks {
  private PageLinks() {}

  static Page<?> link(
      Page<?> page, ContainerRequestContext request, ContainerResponseContext response) {
    if (page.cursor() == null) {
      return page;
    }
    String next =
        request
            .getUriInfo()
            .getRequestUriBuilder()
            .replaceQueryParam("after", page.cursor())
            .build()
            .toString();
    response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    return page.leadingTo(next);
  }
}
