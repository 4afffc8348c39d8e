package programme.kit.http.query;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import programme.kit.problem.InvalidField;
import programme.kit.problem.JsonFaults;
import programme.kit.vocabulary.Country;

/**
 * A query parameter that an operation declares.
 *
 * @param type of one value
 * @param isRepeatable whether it may be given more than once
 */
record QueryParameter(String name, Class<?> type, boolean isRepeatable) {

  Optional<InvalidField> fault(List<String> values) {
    if (values.size() > 1 && !isRepeatable) {
      return Optional.of(new InvalidField(name, "It is given more than once."));
    }
    return values.stream()
        .filter(value -> !isReadable(value))
        .findFirst()
        .map(value -> new InvalidField(name, JsonFaults.isNot(value, type)));
  }

  private boolean isReadable(String value) {
    try {
      return type.isEnum() ? isConstant(value) : parses(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private boolean isConstant(String value) {
    return Arrays.stream(type.getEnumConstants())
        .anyMatch(one -> ((Enum<?>) one).name().equals(value));
  }

  /** Types that are not named here are the operation's own to read. */
  private boolean parses(String value) {
    return switch (type.getSimpleName()) {
      case "int", "Integer" -> fits(value, 31);
      case "long", "Long" -> fits(value, 63);
      case "boolean", "Boolean" -> value.equals("true") || value.equals("false");
      case "LocalDate" -> isDay(LocalDate.parse(value));
      case "Instant" -> isDay(Instant.parse(value).atOffset(ZoneOffset.UTC).toLocalDate());
      case "UUID" -> UUID.fromString(value).toString().equalsIgnoreCase(value);
      case "Country" -> new Country(value).code().equals(value);
      default -> value.indexOf('\0') < 0;
    };
  }

  private static boolean fits(String value, int bits) {
    return value.matches("-?[0-9]{1,19}") && new BigInteger(value).bitLength() <= bits;
  }

  /** Beyond these years the database has no days. */
  private static boolean isDay(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() <= 9999;
  }
}
