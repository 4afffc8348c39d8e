package programme.kit.http.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import programme.kit.http.EntityTags;
import programme.kit.http.Page;
import programme.kit.http.Versioned;
import programme.kit.http.query.Languages;
import programme.kit.http.streams.Streams;

/** Finishes what the resources answer. */
public class Answers {
  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final String BEGAN = Answers.class.getName();

  @Inject ObjectMapper json;
  @Inject Freshness freshness;

  @ServerRequestFilter
  public void begin(ContainerRequestContext request) {
    request.setProperty(BEGAN, System.nanoTime());
  }

  @ServerResponseFilter
  public void finish(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    if (response.getStatus() / 100 != 2) {
      return;
    }
    if (!READING.contains(request.getMethod())) {
      tagWritten(response);
    } else if (response.getStatus() == 200) {
      read(request, response);
    }
  }

  private void tagWritten(ContainerResponseContext response) throws IOException {
    if (response.getEntity() instanceof Versioned view) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag(view, json.valueToTree(view)));
    }
  }

  private void read(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    Object view = response.getEntity();
    if (Streams.isStreamed(response)) {
      Streams.prepare(response, (Page<?>) view);
      freshness.ofPassing(request, response);
      return;
    }
    if (isJson(response)) {
      tree(request, response);
    }
    freshness.of(request, response, view, System.nanoTime() - (Long) request.getProperty(BEGAN));
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null
        && isJson(response)
        && EntityTags.isNamed(response.getHeaderString(HttpHeaders.ETAG), known)) {
      response.setEntity(null);
      response.setStatus(304);
    }
  }

  /** The answer as JSON with everything in place, and its tag. */
  private void tree(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    Object view = response.getEntity();
    JsonNode tree =
        view instanceof Page<?> page
            ? json.valueToTree(PageLinks.link(page, request, response))
            : json.valueToTree(view);
    String wanted = request.getUriInfo().getQueryParameters().getFirst(Languages.PARAMETER);
    if (wanted != null) {
      tree = OneLanguage.of(Languages.parse(wanted), tree);
    }
    response.setEntity(tree);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag(view, tree));
  }

  private String tag(Object view, JsonNode tree) throws IOException {
    return EntityTags.of(view, json.writeValueAsBytes(ServerClock.removedFrom(tree)));
  }

  /** Renderings that are bytes already have their own tags. */
  private static boolean isJson(ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    Object entity = response.getEntity();
    return (type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type))
        && entity != null
        && !(entity instanceof CharSequence)
        && !(entity instanceof byte[]);
  }
}
