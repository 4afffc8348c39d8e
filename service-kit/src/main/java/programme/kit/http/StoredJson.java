package programme.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.lang.reflect.Type;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * How values are kept in jsonb columns: apart from the API's mapper, and lenient towards members of
 * later versions, so that a change of the API's rules never makes stored rows unreadable.
 */
@JsonFormat
@PersistenceUnitExtension
public class StoredJson implements FormatMapper {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModules(new JavaTimeModule(), new ParameterNamesModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  @Override
  public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
    try {
      return JSON.readValue(text.toString(), JSON.constructType((Type) type.getJavaType()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored value can't be read as " + type.getTypeName(), e);
    }
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    try {
      return JSON.writerFor(JSON.constructType((Type) type.getJavaType()))
          .writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value can't be stored as " + type.getTypeName(), e);
    }
  }
}
