package programme.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Strings that can be kept as they are sent: PostgreSQL holds no NUL, and half of a surrogate pair
 * would silently become a question mark in UTF-8.
 */
final class PlainStrings extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1L;

  PlainStrings() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
    String text = StringDeserializer.instance.deserialize(json, context);
    return text == null || isPlain(text)
        ? text
        : (String) context.handleWeirdStringValue(String.class, text, "not to be kept");
  }

  private static boolean isPlain(String text) {
    for (int n = 0; n < text.length(); n++) {
      char c = text.charAt(n);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        n++;
        if (n == text.length() || !Character.isLowSurrogate(text.charAt(n))) {
          return false;
        }
      }
    }
    return true;
  }
}
