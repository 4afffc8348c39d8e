package programme.workplan.workplans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import programme.kit.problem.JsonFaults;
import programme.workplan.yaml.StrictYaml;
import programme.workplan.yaml.YamlText;

/**
 * Takes a plan as YAML wherever it is taken as JSON, by the same rules. The operations don't say
 * {@code @Consumes}: another media type would be told before who may ask at all.
 */
@Provider
@Consumes(YamlText.MEDIA_TYPE)
public class YamlPlans implements MessageBodyReader<PlanContent> {
  private final ObjectMapper json;

  YamlPlans(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == PlanContent.class;
  }

  @Override
  public PlanContent readFrom(
      Class<PlanContent> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    try {
      return json.treeToValue(StrictYaml.read(body.readAllBytes()), PlanContent.class);
    } catch (JsonProcessingException e) {
      throw JsonFaults.problem(e);
    }
  }
}
