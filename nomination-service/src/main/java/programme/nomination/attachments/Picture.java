package programme.nomination.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Whether bytes are a picture: its head is read and tells a size, and no pixel is unpacked. */
final class Picture {
  private static final int LARGEST_SIDE = 50_000;

  private Picture() {}

  /**
   * @param format as Java's readers call it
   */
  static boolean is(String format, byte[] bytes) {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      return readers.hasNext() && hasSize(readers.next(), format, stream);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasSize(ImageReader reader, String format, ImageInputStream stream)
      throws IOException {
    try {
      if (!reader.getFormatName().equals(format)) {
        return false;
      }
      reader.setInput(stream, true, true);
      return isSide(reader.getWidth(0)) && isSide(reader.getHeight(0));
    } catch (RuntimeException e) {
      // The readers' way of saying that a head is broken.
      return false;
    } finally {
      reader.dispose();
    }
  }

  private static boolean isSide(int pixels) {
    return pixels > 0 && pixels <= LARGEST_SIDE;
  }
}
