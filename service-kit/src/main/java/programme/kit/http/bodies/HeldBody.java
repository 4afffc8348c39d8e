package programme.kit.http.bodies;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A body that is read twice: its beginning in memory, and in a file where it is longer than that.
 */
public final class HeldBody implements AutoCloseable {
  private final byte[] beginning;
  private final Path file;
  private InputStream rest;

  private HeldBody(byte[] beginning, Path file) {
    this.beginning = beginning;
    this.file = file;
  }

  public static HeldBody of(InputStream body) throws IOException {
    byte[] beginning = body.readNBytes(BodyLimit.ORDINARY + 1);
    if (beginning.length <= BodyLimit.ORDINARY) {
      return new HeldBody(beginning, null);
    }
    Path file = Files.createTempFile("body-", ".part");
    try (OutputStream out = Files.newOutputStream(file)) {
      body.transferTo(out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return new HeldBody(beginning, file);
  }

  /** Whether all of it is in memory. */
  public boolean isSmall() {
    return file == null;
  }

  /** What is in memory: all of a small body. */
  public byte[] beginning() {
    return beginning;
  }

  /** The whole body from its first byte. */
  public InputStream stream() throws IOException {
    if (isSmall()) {
      return new ByteArrayInputStream(beginning);
    }
    closeRest();
    rest = Files.newInputStream(file, StandardOpenOption.READ);
    return new SequenceInputStream(new ByteArrayInputStream(beginning), rest);
  }

  private void closeRest() throws IOException {
    if (rest != null) {
      rest.close();
    }
  }

  /** The file goes. */
  @Override
  public void close() throws IOException {
    closeRest();
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
