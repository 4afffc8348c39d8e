package programme.nomination.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * Whether bytes are a DOCX: an OPC package whose main part is a Word document without macros. All
 * of it is unpacked once, to see that it can be, and nothing of it is kept.
 */
final class WordDocument {
  private static final String TYPES = "[Content_Types].xml";
  private static final String RELATIONSHIPS = "_rels/.rels";
  private static final String MAIN = "word/document.xml";
  private static final String MAIN_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final Set<String> NEEDED = Set.of(TYPES, RELATIONSHIPS, MAIN);

  /** No letter of 10 MB unpacks to more; what does is made to fill a reader's memory. */
  static final int LARGEST_UNPACKED = 128 * 1024 * 1024;

  private static final int MOST_PARTS = 4_096;
  private static final int LARGEST_TYPES = 256 * 1024;

  private final Set<String> parts = new HashSet<>();
  private String types = "";
  private long unpacked;

  private WordDocument() {}

  /** Refuses what unpacks to more than any letter. */
  static boolean isOne(byte[] bytes) {
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K' || bytes[2] != 3 || bytes[3] != 4) {
      return false;
    }
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      WordDocument document = new WordDocument();
      return document.reads(zip) && document.isWhole() && document.isWord();
    } catch (IOException | IllegalArgumentException e) {
      // Broken, encrypted, or names that are no text.
      return false;
    }
  }

  private boolean reads(ZipInputStream zip) throws IOException {
    for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
      if (!parts.add(part.getName()) || parts.size() > MOST_PARTS) {
        return false;
      }
      if (part.getName().equals(TYPES)) {
        types = text(zip);
      } else {
        unpack(zip);
      }
    }
    return true;
  }

  private String text(InputStream part) throws IOException {
    byte[] text = part.readNBytes(LARGEST_TYPES);
    unpacked += text.length;
    unpack(part);
    return new String(text, StandardCharsets.UTF_8);
  }

  private void unpack(InputStream part) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
      unpacked += read;
      if (unpacked > LARGEST_UNPACKED) {
        throw Problem.of(
            ProblemCode.PAYLOAD_TOO_LARGE, "The document unpacks to more than 128 MB.");
      }
    }
  }

  private boolean isWhole() {
    return parts.containsAll(NEEDED);
  }

  private boolean isWord() {
    return types.contains(MAIN_TYPE)
        && parts.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .noneMatch(name -> name.endsWith("vbaproject.bin"));
  }
}
