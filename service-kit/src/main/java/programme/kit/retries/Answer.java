package programme.kit.retries;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.http.Versioned;

/**
 * A first answer, as it is kept: what the method gave, before the filters that make headers of it,
 * which every replay passes again.
 *
 * @param request fingerprint of the request that got it
 * @param version of a {@link Versioned} view, else null
 * @param body JSON; null where there was none, or where it has been erased
 */
record Answer(
    String request, int status, Map<String, List<String>> headers, Long version, String body) {
  static final String REPLAYED = "Idempotent-Replayed";

  /** Exact: what is read here is written again as it stood. */
  private static final ObjectMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  /** Of what a resource's method has returned. */
  static Answer of(Attempt attempt, Object returned, ObjectMapper json) {
    if (returned instanceof RestResponse<?> answer) {
      return of(attempt, answer.toResponse(), json);
    }
    if (returned instanceof Response answer) {
      return new Answer(
          attempt.request,
          answer.getStatus(),
          answer.getStringHeaders(),
          version(answer.getEntity()),
          body(answer.getEntity(), json));
    }
    return new Answer(
        attempt.request,
        returned == null ? 204 : 200,
        Map.of(),
        version(returned),
        body(returned, json));
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /**
   * Path of what the answer shows, by which erasure finds it; the request's own if it names none.
   */
  String resource(Attempt attempt) {
    return List.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_LOCATION).stream()
        .flatMap(name -> headers.getOrDefault(name, List.of()).stream())
        .map(address -> URI.create(address).getPath())
        .findFirst()
        .orElse(attempt.path);
  }

  Response replay() {
    Response.ResponseBuilder again = Response.status(status).header(REPLAYED, "true");
    headers.forEach((name, values) -> values.forEach(value -> again.header(name, value)));
    if (body != null) {
      again.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).entity(entity());
    }
    return again.build();
  }

  private Object entity() {
    try {
      JsonNode tree = EXACT.readTree(body);
      return version == null ? tree : new Kept(tree, version);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept answer can't be read", e);
    }
  }

  private static Long version(Object entity) {
    return entity instanceof Versioned view ? view.version() : null;
  }

  private static String body(Object entity, ObjectMapper json) {
    try {
      return entity == null ? null : json.writeValueAsString(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer can't be written as JSON", e);
    }
  }

  /** A view as it was. */
  private record Kept(@JsonValue JsonNode tree, long version) implements Versioned {}
}
