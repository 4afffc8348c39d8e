package programme.workplan.mandates;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Folds lines of UTF-8 at 75 octets (RFC 5545, 3.1), never within a character. The libraries count
 * characters, of which one in Chinese has three octets.
 */
final class OctetFolding extends FilterOutputStream {
  private static final int LONGEST = 75;

  private final byte[] character = new byte[4];
  private int held;
  private int awaited;
  private int column;

  OctetFolding(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int octet) throws IOException {
    if (held == 0) {
      awaited = length(octet & 0xFF);
    }
    character[held++] = (byte) octet;
    if (held == awaited) {
      put();
    }
  }

  @Override
  public void write(byte[] octets, int offset, int count) throws IOException {
    for (int n = 0; n < count; n++) {
      write(octets[offset + n]);
    }
  }

  private void put() throws IOException {
    boolean ends = character[0] == '\n' || character[0] == '\r';
    if (!ends && column + held > LONGEST) {
      out.write(new byte[] {'\r', '\n', ' '});
      column = 1;
    }
    out.write(character, 0, held);
    column = ends ? 0 : column + held;
    held = 0;
  }

  private static int length(int first) {
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }
}
