package programme.kit.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What names the state of an answer: {@code "<version>.<digest>"} for one resource, a weak tag for
 * everything that has no version.
 */
public final class EntityTags {
  private static final int DIGITS = 16;

  private EntityTags() {}

  public static String of(Object view, byte[] body) {
    String digest = Digests.sha256(body).substring(0, DIGITS);
    return view instanceof Versioned versioned
        ? "\"" + versioned.version() + "." + digest + "\""
        : "W/\"" + digest + "\"";
  }

  /** Whether If-None-Match names this tag. */
  public static boolean isNamed(String tag, String ifNoneMatch) {
    for (String one : ifNoneMatch.split(",", -1)) {
      String candidate = one.strip();
      if (candidate.equals("*") || opaque(candidate).equals(opaque(tag))) {
        return true;
      }
    }
    return false;
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  /** SHA-256 in lower-case hexadecimal. */
  static final class Digests {
    private Digests() {}

    static String sha256(byte[] bytes) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    static String sha256(String text) {
      return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
