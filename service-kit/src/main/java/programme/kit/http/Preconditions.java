package programme.kit.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * If-Match, where an operation requires it: it compares the version; {@code *} stands for whatever
 * is there.
 */
public final class Preconditions {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(\\.[0-9a-f]*)?\"");

  private Preconditions() {}

  /** Refuses with 428 without the header, with 412 when it names another version than this. */
  public static void require(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.of(ProblemCode.PRECONDITION_REQUIRED, "Send the resource's ETag in If-Match.");
    }
    if (ifMatch.trim().equals("*")) {
      return;
    }
    for (String one : ifMatch.split(",", -1)) {
      Matcher tag = TAG.matcher(one.trim());
      if (tag.matches() && Long.parseLong(tag.group(1)) == version) {
        return;
      }
    }
    throw Problem.of(
        ProblemCode.PRECONDITION_FAILED, "The resource stands at version " + version + ".");
  }
}
