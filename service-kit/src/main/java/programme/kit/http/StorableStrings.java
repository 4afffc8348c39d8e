package programme.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Strings that can be written as UTF-8 and stored: JSON may escape a NUL and half of a surrogate
 * pair, which the database takes neither as text nor in documents.
 */
final class StorableStrings extends StringDeserializer {
  private static final long serialVersionUID = 1L;
  private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String value = super.deserialize(parser, context);
    if (value != null && UNSTORABLE.matcher(value).find()) {
      throw ValueInstantiationException.from(
          parser,
          "unstorable",
          context.constructType(String.class),
          new IllegalArgumentException("It has a NUL or half a character"));
    }
    return value;
  }
}
