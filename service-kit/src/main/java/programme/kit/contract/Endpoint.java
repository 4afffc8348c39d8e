package programme.kit.contract;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An operation of the contract with the resource's method behind it.
 *
 * @param id as in the contract: the resource's class and the method, {@code partners.register}
 */
record Endpoint(
    String id, String path, PathItem.HttpMethod verb, Operation operation, Method method) {
  /** Empty for what no resource of ours answers. */
  static Optional<Endpoint> of(String path, PathItem.HttpMethod verb, Operation operation) {
    String id = operation.getOperationId();
    int underscore = id == null ? -1 : id.lastIndexOf('_');
    if (underscore < 0 || !id.startsWith("programme.")) {
      return Optional.empty();
    }
    return method(id.substring(0, underscore), id.substring(underscore + 1))
        .map(method -> of(path, verb, operation, method));
  }

  private static Endpoint of(
      String path, PathItem.HttpMethod verb, Operation operation, Method method) {
    String name = method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
    String speaking =
        name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + "." + method.getName();
    operation.setOperationId(speaking);
    return new Endpoint(speaking, path, verb, operation, method);
  }

  /** The one that is described; a test fails on operations that are not. */
  private static Optional<Method> method(String type, String name) {
    try {
      Class<?> resource =
          Class.forName(type, false, Thread.currentThread().getContextClassLoader());
      return Stream.of(resource.getDeclaredMethods())
          .filter(method -> method.getName().equals(name) && !method.isSynthetic())
          .filter(
              method ->
                  method.isAnnotationPresent(
                      org.eclipse.microprofile.openapi.annotations.Operation.class))
          .findFirst();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  <A extends Annotation> Optional<A> annotation(Class<A> type) {
    return Optional.ofNullable(method.getAnnotation(type))
        .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(type)));
  }

  /** The roles of which a caller needs one; empty where none is needed. */
  List<String> roles() {
    return annotation(RolesAllowed.class)
        .map(allowed -> List.of(allowed.value()))
        .orElse(List.of());
  }

  /** The parameter that is the body, by the house's name for it. */
  Optional<Parameter> body() {
    return Stream.of(method.getParameters())
        .filter(one -> one.getName().equals("request") && !one.isAnnotationPresent(Context.class))
        .findFirst();
  }

  boolean bodyHas(String member) {
    return body().filter(one -> one.getType().isRecord()).stream()
        .flatMap(one -> Stream.of(one.getType().getRecordComponents()))
        .anyMatch(component -> component.getName().equals(member));
  }

  /** The type of the answer's body; null where the method makes the answer by itself. */
  JavaType answered() {
    TypeFactory types = TypeFactory.defaultInstance();
    JavaType type = types.constructType(method.getGenericReturnType());
    for (Class<?> around : List.of(Uni.class, CompletionStage.class, RestResponse.class)) {
      JavaType[] inside = types.findTypeParameters(type, around);
      type = inside.length == 1 ? inside[0] : type;
    }
    return type.hasRawClass(Response.class) ? null : type;
  }

  Stream<org.eclipse.microprofile.openapi.models.parameters.Parameter> parameters() {
    return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
  }

  boolean takes(String parameter) {
    return parameters().anyMatch(one -> parameter.equalsIgnoreCase(one.getName()));
  }
}
