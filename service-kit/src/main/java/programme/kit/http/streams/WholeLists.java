package programme.kit.http.streams;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import programme.kit.problem.Problem;

/** Refuses what belongs to pages: a part of a list must never look like the whole. */
public class WholeLists {
  private static final List<String> OF_PAGES = List.of("limit", "after");

  @ServerRequestFilter
  public void refusePages(ContainerRequestContext request, ResourceInfo operation) {
    for (String parameter : OF_PAGES) {
      if (request.getUriInfo().getQueryParameters().containsKey(parameter)
          && isWhole(operation.getResourceMethod().getAnnotation(Produces.class), request)) {
        throw Problem.invalid(
            parameter, "CSV and NDJSON answer the whole list; there are no pages of it.");
      }
    }
  }

  private static boolean isWhole(Produces produced, ContainerRequestContext request) {
    if (produced == null || !List.of(produced.value()).contains(Streams.CSV)) {
      return false;
    }
    List<MediaType> types = List.of(produced.value()).stream().map(MediaType::valueOf).toList();
    return request.getAcceptableMediaTypes().stream()
        .filter(wanted -> types.stream().anyMatch(wanted::isCompatible))
        .findFirst()
        .filter(wanted -> !wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE))
        .isPresent();
  }
}
