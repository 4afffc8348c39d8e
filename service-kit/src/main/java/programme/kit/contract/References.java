package programme.kit.contract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives references the new names, and patterns the ends that Bean Validation supposes. */
final class References implements OASFilter {
  private final Map<String, String> names;
  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  References(Map<String, String> names) {
    this.names = names;
  }

  /** The component that the schema refers to; null for a schema of its own. */
  static String name(Schema schema) {
    String ref = schema == null ? null : schema.getRef();
    return ref == null ? null : ref.substring(ref.lastIndexOf('/') + 1);
  }

  @Override
  public Schema filterSchema(Schema schema) {
    if (seen.add(schema)) {
      String name = name(schema);
      if (name != null && names.containsKey(name)) {
        schema.setRef(names.get(name));
      }
      anchor(schema);
    }
    return schema;
  }

  /** Bean Validation's patterns match the whole, JSON Schema's a part. */
  private static void anchor(Schema schema) {
    String pattern = schema.getPattern();
    if (pattern == null || pattern.startsWith("^") || pattern.equals("\\S")) {
      return;
    }
    schema.setPattern(pattern.isEmpty() ? null : "^(?:" + pattern + ")$");
  }
}
