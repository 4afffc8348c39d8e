package programme.kit.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The merge patches (RFC 7396) of records: each member may be left out, null takes it away, objects
 * inside are patched in turn, arrays replaced.
 */
final class Patches {
  static final String SUFFIX = "Patch";

  private final Map<String, Schema> schemas;

  Patches(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /** A reference to the patch of this schema, which is made where it is not there yet. */
  Schema of(String name) {
    String patch = name + SUFFIX;
    if (!schemas.containsKey(patch)) {
      schemas.put(patch, schemas.get(name));
      schemas.put(patch, patched(schemas.get(name)));
    }
    return OASFactory.createSchema().ref(patch);
  }

  private Schema patched(Schema whole) {
    Schema patch =
        OASFactory.createSchema()
            .description(
                "A JSON merge patch (RFC 7396): members left out stay as they are, null takes one away.")
            .type(List.of(Schema.SchemaType.OBJECT));
    if (whole.getProperties() != null) {
      Map<String, Schema> members = new LinkedHashMap<>();
      whole.getProperties().forEach((name, member) -> members.put(name, member(member)));
      patch.properties(members).additionalPropertiesBoolean(false);
    }
    if (isMap(whole)) {
      patch.additionalPropertiesSchema(member(whole.getAdditionalPropertiesSchema()));
    }
    return patch;
  }

  private Schema member(Schema member) {
    Schema plain =
        member.getAnyOf() != null && member.getAnyOf().size() == 2
            ? member.getAnyOf().get(0)
            : member;
    String name = References.name(plain);
    if (name != null && isObject(schemas.get(name))) {
      return orNull(of(name));
    }
    return isObject(plain) ? orNull(patched(plain)) : orNull(plain);
  }

  private static boolean isObject(Schema schema) {
    return schema != null && (schema.getProperties() != null || isMap(schema));
  }

  /** Not so where it says false: a record that takes no other member. */
  private static boolean isMap(Schema schema) {
    return schema.getAdditionalPropertiesSchema() != null
        && schema.getAdditionalPropertiesSchema().getBooleanSchema() == null;
  }

  /** The whole's schema is shared, and stays as it is. */
  private static Schema orNull(Schema schema) {
    return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL)
        ? schema
        : OASFactory.createSchema().anyOf(List.of(schema, RecordSchema.ofNull()));
  }
}
