package programme.kit.contract;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Names of schemas, by the records' own: a nested one has its outer's before it, and of two that
 * would be called the same each has its feature's.
 */
final class Names {
  private static final Map<Class<?>, String> KNOWN =
      Map.of(
          LocalDate.class, "Day",
          Instant.class, "Instant",
          OffsetDateTime.class, "Instant",
          UUID.class, "Id",
          JsonNode.class, "AnyJson");

  private Names() {}

  /** By the names that the framework had made up. */
  static Map<String, String> of(Map<String, JavaType> described) {
    Map<String, JavaType> first = new HashMap<>();
    Set<String> doubled = new HashSet<>();
    described
        .values()
        .forEach(
            type -> {
              JavaType other = first.putIfAbsent(simple(type), type);
              if (other != null && !other.equals(type) && !KNOWN.containsKey(type.getRawClass())) {
                doubled.add(simple(type));
              }
            });
    Map<String, String> names = new HashMap<>();
    described.forEach(
        (name, type) ->
            names.put(name, doubled.contains(simple(type)) ? qualified(type) : simple(type)));
    return names;
  }

  private static String simple(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (KNOWN.containsKey(raw)) {
      return KNOWN.get(raw);
    }
    StringBuilder name = new StringBuilder();
    for (int n = 0; n < type.containedTypeCount(); n++) {
      name.append(simple(type.containedType(n)));
    }
    return name.append(nested(raw)).toString();
  }

  private static String nested(Class<?> raw) {
    return raw.getEnclosingClass() == null
        ? raw.getSimpleName()
        : nested(raw.getEnclosingClass()) + raw.getSimpleName();
  }

  private static String qualified(JavaType type) {
    Class<?> named =
        type.containedTypeCount() > 0 ? type.containedType(0).getRawClass() : type.getRawClass();
    String feature = named.getPackageName();
    String last = feature.substring(feature.lastIndexOf('.') + 1);
    return Character.toUpperCase(last.charAt(0)) + last.substring(1) + simple(type);
  }
}
