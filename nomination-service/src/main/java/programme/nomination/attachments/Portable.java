package programme.nomination.attachments;

import java.nio.charset.StandardCharsets;

/**
 * Whether bytes are a PDF: its header is the first thing in them, and its end mark near the last.
 */
final class Portable {
  private static final String HEADER = "%PDF-[12]\\.[0-9][\\r\\n ].*";

  /** Where readers look for the end mark (ISO 32000, annex H of older editions). */
  private static final int TAIL = 1_024;

  private Portable() {}

  static boolean isPdf(byte[] bytes) {
    String head = text(bytes, 0, Math.min(bytes.length, 16));
    String tail = text(bytes, Math.max(0, bytes.length - TAIL), bytes.length);
    return head.matches("(?s)" + HEADER) && tail.contains("startxref") && tail.contains("%%EOF");
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
