package programme.nomination.receipts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import programme.kit.problem.Problem;

/**
 * Up to where a chain was found intact. Its hash binds it: whoever resumes from it finds whether
 * the receipt that it names has been altered since.
 *
 * @param number of the last receipt that was verified; 0 before the first
 * @param erased receipts up to there whose content was erased
 */
record ChainCheckpoint(long number, long erased, String hash) {
  static final ChainCheckpoint START = new ChainCheckpoint(0, 0, ChainHead.GENESIS);

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.([0-9a-f]{64})");

  static ChainCheckpoint of(String text) {
    if (text == null) {
      return START;
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw Problem.invalid(
          "checkpoint", "This is no checkpoint; send one that a verification has answered.");
    }
    return new ChainCheckpoint(
        Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), form.group(3));
  }

  String text() {
    return number + "." + erased + "." + hash;
  }
}
