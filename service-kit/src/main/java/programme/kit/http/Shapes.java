package programme.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import programme.kit.problem.InvalidField;
import programme.kit.problem.JsonFaults;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** Reads JSON that is no request's body by itself as strictly as if it were. */
@ApplicationScoped
public class Shapes {
  private final ObjectMapper json;
  private final Validator validator;

  Shapes(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /** The tree as this record, valid; refuses with 400 what breaks its shape. */
  public <T> T read(JsonNode tree, Class<T> type) {
    T value = value(tree, type);
    List<InvalidField> errors =
        validator.validate(value).stream()
            .map(v -> new InvalidField(pointer(v.getPropertyPath().toString()), v.getMessage()))
            .sorted(Comparator.comparing(InvalidField::pointer))
            .toList();
    if (!errors.isEmpty()) {
      throw Problem.of(
              ProblemCode.VALIDATION_FAILED,
              errors.size() == 1
                  ? "One member is not as it must be."
                  : errors.size() + " members are not as they must be.")
          .with("errors", errors);
    }
    return value;
  }

  private <T> T value(JsonNode tree, Class<T> type) {
    try {
      return json.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw JsonFaults.problem(e);
    }
  }

  private static String pointer(String path) {
    return "/" + path.replace("].", "/").replace("[", "/").replace("]", "").replace('.', '/');
  }
}
