package programme.kit.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import programme.kit.problem.Problem;

/** A place in the feed as clients hold it: opaque, and valid for good. */
final class FeedCursor {
  private static final Pattern PLACE = Pattern.compile("feed (0|[1-9]\\d{0,17})");

  private FeedCursor() {}

  static String write(long position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("feed " + position).getBytes(StandardCharsets.US_ASCII));
  }

  /** The beginning for null. */
  static long read(String cursor) {
    if (cursor == null) {
      return 0;
    }
    try {
      var place =
          PLACE.matcher(
              new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
      if (place.matches()) {
        return Long.parseLong(place.group(1));
      }
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    throw refused();
  }

  static Problem refused() {
    return Problem.invalid(
        "after", "This is no cursor of this feed; follow its Link, or leave it out to begin.");
  }
}
