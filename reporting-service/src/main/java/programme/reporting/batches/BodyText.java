package programme.reporting.batches;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import programme.kit.http.bodies.BoundedStream;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * A body as text: unpacked, and by its byte order mark UTF-8 or UTF-16 (which is what Excel calls
 * Unicode text). Without a mark it is UTF-8. Bytes that are no such text are refused, never
 * replaced.
 */
final class BodyText {
  /** Of the body as it is sent, and of what is in it. */
  static final int LARGEST = 32 * 1024 * 1024;

  private static final int BUFFER = 64 * 1024;

  private BodyText() {}

  /**
   * @param encoding the request's {@code Content-Encoding}: null, {@code identity} or {@code gzip}
   * @param charset that the media type names; null for none
   */
  static Reader of(InputStream body, String encoding, String charset) throws IOException {
    refuseOtherCharsets(charset);
    BufferedInputStream bytes = new BufferedInputStream(unpacked(body, encoding), BUFFER);
    Charset marked = marked(bytes).orElse(StandardCharsets.UTF_8);
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            marked
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        BUFFER);
  }

  private static void refuseOtherCharsets(String charset) {
    if (charset != null && !charset.toUpperCase(Locale.ROOT).matches("UTF-?(8|16|16LE|16BE)")) {
      throw Problem.of(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          "The text must be UTF-8, or UTF-16 with its byte order mark.");
    }
  }

  private static InputStream unpacked(InputStream body, String encoding) throws IOException {
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return body;
    }
    if (!encoding.equalsIgnoreCase("gzip")) {
      throw otherEncoding();
    }
    try {
      return new BoundedStream(new GZIPInputStream(body, BUFFER), LARGEST);
    } catch (ZipException e) {
      throw Problem.invalid("Content-Encoding", "The body is not gzip.");
    }
  }

  static Problem otherEncoding() {
    return Problem.of(
        ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding is gzip, or left away.");
  }

  /** Passes the mark over, where there is one. */
  private static Optional<Charset> marked(BufferedInputStream bytes) throws IOException {
    bytes.mark(3);
    int first = bytes.read();
    int second = bytes.read();
    int third = bytes.read();
    bytes.reset();
    if (first == 0xEF && second == 0xBB && third == 0xBF) {
      bytes.skipNBytes(3);
      return Optional.of(StandardCharsets.UTF_8);
    }
    boolean isLittle = first == 0xFF && second == 0xFE;
    if (isLittle || (first == 0xFE && second == 0xFF)) {
      bytes.skipNBytes(2);
      return Optional.of(isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }
    if (first == 0 || second == 0) {
      throw Problem.invalid("", "UTF-16 needs its byte order mark; or save it as CSV UTF-8.");
    }
    return Optional.empty();
  }
}
