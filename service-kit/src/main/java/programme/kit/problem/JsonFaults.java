package programme.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells in the caller's words what Jackson found, without a Java name in it. */
public final class JsonFaults {
  private JsonFaults() {}

  public static Problem problem(JacksonException fault) {
    if (fault instanceof JsonMappingException mapping
        && !(fault.getCause() instanceof JsonParseException)) {
      return fault instanceof MismatchedInputException
              && fault.getMessage().startsWith("No content")
          ? Problem.invalid("", "A body is required.")
          : Problem.invalid(pointer(mapping), detail(mapping));
    }
    return Problem.of(
        ProblemCode.MALFORMED_JSON, "The body is not readable JSON" + place(fault) + ".");
  }

  private static String place(JacksonException fault) {
    var at = fault.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static String pointer(JsonMappingException fault) {
    return fault.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? String.valueOf(step.getIndex())
                    : escape(step.getFieldName()))
        .map("/"::concat)
        .collect(Collectors.joining());
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String detail(JsonMappingException fault) {
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return "There is no member '" + shorten(unknown.getPropertyName()) + "' here.";
    }
    if (fault instanceof ValueInstantiationException made
        && made.getCause() instanceof IllegalArgumentException why) {
      return sentence(why.getMessage());
    }
    if (fault instanceof InvalidFormatException format) {
      return isNot(String.valueOf(format.getValue()), format.getTargetType());
    }
    if (fault instanceof MismatchedInputException mismatch) {
      return "Expected " + expected(mismatch.getTargetType()) + ".";
    }
    return fault.getCause() instanceof StreamConstraintsException
        ? "It is too deep or too long."
        : "It can't be read.";
  }

  /** Says that a value is not of its type, and what it should have been. */
  public static String isNot(String value, Class<?> type) {
    return "'" + shorten(value) + "' is not " + expected(type) + ".";
  }

  private static String sentence(String message) {
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "another JSON type";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "LocalDate" -> "a day such as 2008-09-15";
      case "Instant", "OffsetDateTime" -> "an instant such as 2008-09-16T00:00:00+02:00";
      case "UUID" -> "a UUID";
      case "Country" -> "an ISO 3166-1 alpha-2 country code, such as KE";
      case "String" -> "a string";
      case "boolean", "Boolean" -> "true or false";
      case "int", "Integer", "long", "Long" -> "a whole number";
      case "BigDecimal" -> "a decimal number in a string, such as \"1000.10\"";
      case "List", "ArrayList", "Set" -> "an array";
      default -> "an object";
    };
  }

  private static String shorten(String value) {
    return value.length() <= 80 ? value : value.substring(0, 80) + "…";
  }
}
