package programme.kit.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A member of a record as JSON has it.
 *
 * @param places where its annotations stand: the field and the accessor
 */
record Member(String name, JavaType type, List<AnnotatedElement> places) {

  static List<Member> of(JavaType owner, TypeFactory types) {
    return Stream.of(owner.getRawClass().getRecordComponents())
        .flatMap(component -> of(component, owner, types))
        .toList();
  }

  private static Stream<Member> of(RecordComponent component, JavaType owner, TypeFactory types) {
    Member member =
        new Member(
            component.getName(),
            types.resolveMemberType(component.getGenericType(), owner.getBindings()),
            List.of(field(component), component.getAccessor()));
    if (member.has(JsonIgnore.class)) {
      return Stream.of();
    }
    if (member.has(JsonUnwrapped.class)) {
      return of(member.type, types).stream();
    }
    String name =
        member.annotation(JsonProperty.class).map(JsonProperty::value).orElse(member.name);
    return Stream.of(new Member(name.isEmpty() ? member.name : name, member.type, member.places));
  }

  private static AnnotatedElement field(RecordComponent component) {
    try {
      return component.getDeclaringRecord().getDeclaredField(component.getName());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean has(Class<? extends Annotation> annotation) {
    return annotation(annotation).isPresent();
  }

  <A extends Annotation> Optional<A> annotation(Class<A> wanted) {
    return places.stream()
        .map(place -> place.getAnnotation(wanted))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }
}
