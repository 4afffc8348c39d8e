package programme.kit.http.answers;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import programme.kit.http.query.Languages;
import programme.kit.http.streams.Streams;

/** Says in OpenAPI what every GET takes and answers beyond its own method. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ReadingContract implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
      return;
    }
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (item.getGET() != null && path.startsWith("/api/")) {
                tell(item.getGET());
              }
            });
  }

  private static void tell(Operation operation) {
    APIResponse answer =
        operation.getResponses() == null ? null : operation.getResponses().getAPIResponse("200");
    Content content = answer == null ? null : answer.getContent();
    if (content == null || !content.hasMediaType(MediaType.APPLICATION_JSON)) {
      return;
    }
    operation.addParameter(language());
    stream(content, Streams.CSV, "The whole list: RFC 4180, UTF-8, a header row");
    stream(content, Streams.NDJSON, "The whole list: one JSON object a line");
  }

  private static Parameter language() {
    return OASFactory.createParameter()
        .name(Languages.PARAMETER)
        .in(Parameter.In.QUERY)
        .description(
            "BCP 47 tags, the best first: every language map becomes {text, lang, unofficial}, in the first"
                + " of these languages that it has, else in its original")
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
        .example("fr,en");
  }

  private static void stream(Content content, String mediaType, String description) {
    if (content.hasMediaType(mediaType)) {
      content
          .getMediaType(mediaType)
          .setSchema(
              OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description));
    }
  }
}
