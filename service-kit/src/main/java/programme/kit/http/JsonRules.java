package programme.kit.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/**
 * How JSON is read and written everywhere: strictly in (no unknown or doubled member, no coercion),
 * and without nulls out.
 */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {
  private static final LogicalType[] SCALARS = {
    LogicalType.Textual,
    LogicalType.Integer,
    LogicalType.Boolean,
    LogicalType.Enum,
    LogicalType.DateTime
  };

  @Override
  public void customize(ObjectMapper json) {
    json.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(50)
                .maxStringLength(1_000_000)
                .maxNumberLength(50)
                .build());
    json.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
    json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    json.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    json.setSerializationInclusion(JsonInclude.Include.NON_NULL);
    // Else a day would take a time of day, and drop it.
    json.configOverride(LocalDate.class).setFormat(JsonFormat.Value.forLeniency(false));
    json.registerModule(new SimpleModule().addDeserializer(String.class, new StorableStrings()));
    for (LogicalType scalar : SCALARS) {
      var rules = json.coercionConfigFor(scalar);
      for (CoercionInputShape shape :
          new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
          }) {
        if (!(scalar == LogicalType.Integer && shape == CoercionInputShape.Integer)
            && !(scalar == LogicalType.Boolean && shape == CoercionInputShape.Boolean)) {
          rules.setCoercion(shape, CoercionAction.Fail);
        }
      }
      rules.setCoercion(
          CoercionInputShape.EmptyString,
          scalar == LogicalType.Textual ? CoercionAction.TryConvert : CoercionAction.Fail);
    }
    json.coercionConfigFor(LogicalType.Integer)
        .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
    json.coercionConfigFor(LogicalType.Boolean)
        .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
  }
}
