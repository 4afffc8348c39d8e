package programme.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import programme.kit.problem.Problem;

/** The place in a list's order where a page ended; opaque to callers. */
public final class Cursor {
  private Cursor() {}

  static String write(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  static String read(String cursor) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (place.indexOf('\0') < 0) {
        return place;
      }
    } catch (IllegalArgumentException e) {
      // Told below, as any other text that is none.
    }
    throw unreadable();
  }

  public static Problem unreadable() {
    return Problem.invalid("after", "This is no cursor of this list; follow next.");
  }
}
