package programme.kit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The examples of requests and answers: files of {@code docs/openapi/examples/<service>}, named
 * {@code <operationId>.request.json} or {@code <operationId>.<status>.<json|csv|…>}, which the
 * service's build puts on its class path.
 */
final class Examples {
  private static final String FOLDER = "openapi-examples/";

  private final ObjectMapper json = new ObjectMapper();

  void add(Endpoint endpoint) {
    if (endpoint.operation().getRequestBody() != null) {
      add(endpoint.operation().getRequestBody().getContent(), endpoint.id() + ".request.");
    }
    endpoint
        .operation()
        .getResponses()
        .getAPIResponses()
        .forEach((status, answer) -> add(answer.getContent(), endpoint.id() + "." + status + "."));
    again(endpoint);
  }

  /** What a POST finds there already looks like what it makes. */
  private void again(Endpoint endpoint) {
    for (String made : new String[] {"201", "202"}) {
      if (endpoint.operation().getResponses().hasAPIResponse(made)) {
        var found = endpoint.operation().getResponses().getAPIResponse("200");
        if (found != null) {
          add(found.getContent(), endpoint.id() + "." + made + ".");
        }
      }
    }
  }

  private void add(Content content, String start) {
    if (content != null && content.getMediaTypes() != null) {
      content
          .getMediaTypes()
          .forEach(
              (name, media) ->
                  read(start, ending(name)).ifPresent(example -> show(media, name, example)));
    }
  }

  /** What is no JSON is a string to OpenAPI, whatever the framework takes it for. */
  private static void show(MediaType media, String name, Object example) {
    media.setExample(example);
    if (example instanceof String
        && media.getSchema() != null
        && media.getSchema().getRef() != null) {
      media.setSchema(
          OASFactory.createSchema()
              .addType(Schema.SchemaType.STRING)
              .description("The same as JSON, in the form of " + name));
    }
  }

  /** A list as NDJSON is the items of its page, one on a line. */
  private Optional<Object> read(String start, String ending) {
    return ending.equals("ndjson")
        ? file(start + "json")
            .filter(page -> page instanceof Map<?, ?> map && map.get("items") instanceof List<?>)
            .map(page -> (Object) lines((List<?>) ((Map<?, ?>) page).get("items")))
            .or(() -> file(start + ending))
        : file(start + ending);
  }

  private String lines(List<?> items) {
    StringBuilder lines = new StringBuilder();
    for (Object item : items) {
      try {
        lines.append(json.writeValueAsString(item)).append('\n');
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lines.toString();
  }

  /** {@code application/merge-patch+json} is json, {@code text/csv} csv. */
  static String ending(String mediaType) {
    String type = mediaType.replaceFirst(";.*", "");
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('+')) + 1)
        .replace("x-ndjson", "ndjson");
  }

  private Optional<Object> file(String name) {
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        return Optional.empty();
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(name.endsWith(".json") ? json.readValue(text, Object.class) : text);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
