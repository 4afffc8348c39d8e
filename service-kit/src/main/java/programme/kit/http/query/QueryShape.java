package programme.kit.http.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import programme.kit.problem.InvalidField;

/** The query parameters of one operation, read from its method's annotations. */
final class QueryShape {
  private final Map<String, QueryParameter> parameters = new TreeMap<>();

  static QueryShape of(Method operation) {
    QueryShape shape = new QueryShape();
    for (Parameter parameter : operation.getParameters()) {
      shape.add(parameter, parameter.getType(), parameter.getParameterizedType());
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        shape.addFields(parameter.getType());
      }
    }
    return shape;
  }

  QueryShape and(QueryParameter parameter) {
    parameters.put(parameter.name(), parameter);
    return this;
  }

  private void addFields(Class<?> bean) {
    for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        add(field, field.getType(), field.getGenericType());
      }
    }
  }

  private void add(AnnotatedElement declared, Class<?> type, Type generic) {
    QueryParam query = declared.getAnnotation(QueryParam.class);
    if (query == null) {
      return;
    }
    boolean many = Collection.class.isAssignableFrom(type);
    Class<?> one =
        many
                && generic instanceof ParameterizedType of
                && of.getActualTypeArguments()[0] instanceof Class<?> element
            ? element
            : type;
    and(new QueryParameter(query.value(), one, many));
  }

  /** What is wrong with these parameters, by name. */
  List<InvalidField> faults(Map<String, List<String>> query) {
    return new TreeMap<>(query)
        .entrySet().stream().flatMap(one -> fault(one.getKey(), one.getValue()).stream()).toList();
  }

  private Optional<InvalidField> fault(String name, List<String> values) {
    QueryParameter parameter = parameters.get(name);
    return parameter == null
        ? Optional.of(new InvalidField(name, "There is no such parameter here; " + known() + "."))
        : parameter.fault(values);
  }

  private String known() {
    return parameters.isEmpty()
        ? "this operation takes none"
        : "there are " + String.join(", ", parameters.keySet());
  }
}
