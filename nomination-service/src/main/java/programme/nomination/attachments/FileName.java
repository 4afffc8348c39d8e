package programme.nomination.attachments;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import programme.kit.problem.Problem;

/**
 * The name of a file as headers write it (RFC 6266): in {@code filename*}, any text in UTF-8; in
 * {@code filename}, ASCII. It may name a person, so it comes in a header and stands in no address.
 */
record FileName(String value) {
  static final String HEADER = "Content-Disposition";
  private static final int LONGEST = 200;

  private static final Pattern ANY_TEXT =
      Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*utf-8'[^']*'([A-Za-z0-9!#$&+.^_`|~%-]+)");
  private static final Pattern ASCII =
      Pattern.compile("(?i);\\s*filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;\"]+))");
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|]");

  /**
   * @param header may be null
   * @param unnamed for what has no name
   */
  static FileName of(String header, String unnamed) {
    if (header == null || header.isBlank()) {
      return new FileName(unnamed);
    }
    Matcher any = ANY_TEXT.matcher(header);
    Matcher ascii = ASCII.matcher(header);
    String name = null;
    if (any.find()) {
      name = decoded(any.group(1));
    } else if (ascii.find()) {
      name = ascii.group(1) == null ? ascii.group(2) : ascii.group(1).replaceAll("\\\\(.)", "$1");
    }
    return new FileName(required(name));
  }

  private static String decoded(String encoded) {
    try {
      // In this header a plus is a plus.
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String required(String name) {
    if (name == null
        || name.isBlank()
        || name.length() > LONGEST
        || name.indexOf('\uFFFD') >= 0
        || !name.chars().allMatch(c -> c < 0x80 || c >= 0xA0)
        || UNFIT.matcher(name).find()) {
      throw Problem.invalid(
          HEADER,
          "must be attachment; filename*=UTF-8''… with a file's name of 200 characters at most, percent-encoded");
    }
    return name.strip();
  }

  /** For an answer: to be saved, never to be shown. */
  String asAttachment() {
    String ascii = value.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%]", "_");
    String encoded =
        URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
  }
}
