package programme.workplan.workplans;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import programme.kit.http.EntityTags;
import programme.workplan.yaml.YamlText;

/** Answers a plan's document as YAML. */
@Provider
@Produces(YamlText.MEDIA_TYPE)
public class YamlDocuments implements MessageBodyWriter<PlanDocument> {
  private final ObjectMapper json;

  YamlDocuments(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == PlanDocument.class;
  }

  @Override
  public void writeTo(
      PlanDocument document,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    byte[] text = YamlText.of(json.valueToTree(document));
    headers.putSingle(HttpHeaders.ETAG, EntityTags.of(document, text));
    body.write(text);
  }
}
