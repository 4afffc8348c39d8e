package programme.kit.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What JSON does with a record: which members are always there, which may be null or unknown. */
final class RecordSchema {
  private final Schema schema;
  private final List<Member> members;

  /** Whether it stands in a request: there, an unknown member is refused, and null is absence. */
  boolean isTaken;

  RecordSchema(Schema schema, List<Member> members) {
    this.schema = schema;
    this.members = members;
  }

  void complete() {
    Map<String, Schema> ordered = new LinkedHashMap<>();
    TreeSet<String> required =
        new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
    for (Member member : members) {
      Schema one = schema.getProperties().get(member.name());
      if (one != null) {
        boolean isMust = required.contains(member.name()) || isMust(member);
        ordered.put(
            member.name(), isMust && !isNull(member) || !mayBeNull(member) ? one : orNull(one));
        if (isMust || !isTaken && isAlways(member)) {
          required.add(member.name());
        }
      }
    }
    schema.getProperties().forEach(ordered::putIfAbsent);
    schema.setProperties(ordered);
    schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
    if (isTaken) {
      schema.setAdditionalPropertiesBoolean(false);
    }
  }

  private boolean mayBeNull(Member member) {
    return isNull(member) || isTaken && !member.type().isPrimitive();
  }

  private static boolean isMust(Member member) {
    return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class).anyMatch(member::has);
  }

  private static boolean isNull(Member member) {
    return member
        .annotation(JsonInclude.class)
        .filter(include -> include.value() == JsonInclude.Include.ALWAYS)
        .isPresent();
  }

  /** Of what is only answered: numbers and flags, lists (empty rather than absent), nulls told. */
  private static boolean isAlways(Member member) {
    return member.type().isPrimitive() || member.type().isCollectionLikeType() || isNull(member);
  }

  private static Schema orNull(Schema schema) {
    if (schema.getRef() != null || schema.getType() == null) {
      return schema.getAnyOf() != null
          ? schema
          : OASFactory.createSchema().anyOf(List.of(schema, ofNull()));
    }
    if (!schema.getType().contains(Schema.SchemaType.NULL)) {
      schema.addType(Schema.SchemaType.NULL);
    }
    return schema;
  }

  static Schema ofNull() {
    return OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL));
  }
}
