package programme.kit.retries;

import java.util.List;
import java.util.regex.Pattern;
import programme.kit.problem.Problem;

/**
 * What a client calls its request, so that it can send it again: 1–255 visible ASCII characters,
 * bare or as a quoted string (RFC 9651); both spellings are the same key.
 */
record IdempotencyKey(String value) {
  static final String HEADER = "Idempotency-Key";
  static final int LONGEST = 255;

  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\"\\\\])*)\"");
  private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x7E][\\x21-\\x7E]*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  /** The key of the header's lines; 400 for what is none. */
  static IdempotencyKey of(List<String> lines) {
    String line = lines.size() == 1 ? lines.get(0).strip() : "";
    String value = line;
    var quoted = QUOTED.matcher(line);
    if (quoted.matches()) {
      value = ESCAPE.matcher(quoted.group(1)).replaceAll("$1");
    } else if (!BARE.matcher(line).matches()) {
      value = "";
    }
    if (value.isEmpty() || value.length() > LONGEST) {
      throw Problem.invalid(
          HEADER, "Send one key of 1 to 255 visible ASCII characters, bare or as a quoted string.");
    }
    return new IdempotencyKey(value);
  }
}
