package programme.kit.contract;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.smallrye.openapi.api.util.FilterUtil;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The schemas, walked side by side with the records that they describe: so each gets the record's
 * name, its members in the record's order, and what JSON really does with them.
 */
final class Schemas {
  private final OpenAPI document;
  private final Map<String, Schema> schemas = new HashMap<>();
  private final TypeFactory types = TypeFactory.defaultInstance();
  private final Map<String, JavaType> described = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<Schema, RecordSchema> records = new IdentityHashMap<>();
  private final Set<String> patched = new TreeSet<>();

  Schemas(OpenAPI document) {
    this.document = document;
    if (document.getComponents().getSchemas() != null) {
      schemas.putAll(document.getComponents().getSchemas());
    }
    WellKnown.describe(schemas);
  }

  /** Learns which records this operation takes and answers. */
  void take(Endpoint endpoint) {
    var body = endpoint.operation().getRequestBody();
    if (body != null) {
      RequestBodySchema patch = endpoint.method().getAnnotation(RequestBodySchema.class);
      Type plain = endpoint.body().map(Parameter::getParameterizedType).orElse(null);
      each(body.getContent(), patch == null ? plain : patch.value(), true);
      if (endpoint.verb() == PathItem.HttpMethod.PATCH && patch != null) {
        body.getContent().getMediaTypes().values().forEach(this::patch);
      }
    }
    endpoint
        .operation()
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(answer -> each(answer.getContent(), endpoint.answered(), false));
    for (Parameter parameter : endpoint.method().getParameters()) {
      parameter(endpoint, parameter.getName(), parameter.getParameterizedType());
      for (var field : parameter.getType().getFields()) {
        parameter(endpoint, field.getName(), field.getGenericType());
      }
    }
  }

  private void parameter(Endpoint endpoint, String name, Type type) {
    endpoint
        .parameters()
        .filter(one -> name.equals(one.getName()))
        .forEach(one -> visit(one.getSchema(), types.constructType(type), false));
  }

  private void each(Content content, Type type, boolean isTaken) {
    if (content != null && content.getMediaTypes() != null && type != null) {
      content
          .getMediaTypes()
          .values()
          .forEach(media -> visit(media.getSchema(), types.constructType(type), isTaken));
    }
  }

  private void visit(Schema schema, JavaType type, boolean isTaken) {
    if (schema == null) {
      return;
    }
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(part -> visit(part, type, isTaken));
    }
    String name = References.name(schema);
    if (name == null) {
      inside(schema, type, isTaken);
    } else if (schemas.containsKey(name)) {
      boolean isNew = described.putIfAbsent(name, type) == null;
      boolean isNewlyTaken = isTaken && taken.add(name);
      if (isNew || isNewlyTaken) {
        inside(schemas.get(name), type, isTaken);
      }
    }
  }

  private void inside(Schema schema, JavaType type, boolean isTaken) {
    if (type.isMapLikeType()) {
      visit(schema.getAdditionalPropertiesSchema(), type.getContentType(), isTaken);
    } else if (type.isCollectionLikeType() || type.isArrayType()) {
      visit(schema.getItems(), type.getContentType(), isTaken);
    } else if (type.getRawClass().isRecord() && schema.getProperties() != null) {
      List<Member> members = Member.of(type, types);
      RecordSchema described =
          records.computeIfAbsent(schema, same -> new RecordSchema(same, members));
      described.isTaken |= isTaken;
      members.forEach(
          member -> visit(schema.getProperties().get(member.name()), member.type(), isTaken));
    }
  }

  /** A merge patch may have any of the record's members, and null to take one away. */
  private void patch(MediaType media) {
    String whole = References.name(media.getSchema());
    if (whole != null) {
      patched.add(whole);
      media.setSchema(OASFactory.createSchema().ref(whole + Patches.SUFFIX));
    }
  }

  /** Completes, names and orders all that is referred to. */
  void finish() {
    records.values().forEach(RecordSchema::complete);
    Patches patches = new Patches(schemas);
    patched.forEach(patches::of);
    Map<String, String> names = Names.of(described);
    Map.copyOf(names)
        .forEach((name, nice) -> names.put(name + Patches.SUFFIX, nice + Patches.SUFFIX));
    Map<String, Schema> renamed = new TreeMap<>();
    schemas.forEach((name, schema) -> renamed.put(names.getOrDefault(name, name), schema));
    document.getComponents().getSchemas().keySet().stream()
        .filter(name -> !schemas.containsKey(name))
        .forEach(name -> renamed.put(name, document.getComponents().getSchemas().get(name)));
    document.getComponents().setSchemas(renamed);
    FilterUtil.applyFilter(new References(names), document);
    FilterUtil.applyFilter(new UnusedSchemaFilter(), document);
    document
        .getComponents()
        .setSchemas(new LinkedHashMap<>(new TreeMap<>(document.getComponents().getSchemas())));
  }
}
