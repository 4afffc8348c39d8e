package programme.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import programme.local.parts.ProcessFile;

/** One system per home. The operating system frees it with the process, however that ends. */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Home home) {
    try {
      FileChannel channel =
          FileChannel.open(
              home.run().getParent().resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (locked(channel) == null) {
        channel.close();
        throw alreadyUp(home);
      }
      return new HomeLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  private static Refusal alreadyUp(Home home) {
    String by =
        ProcessFile.of(home.run(), "launcher")
            .process()
            .map(p -> "process " + p.pid())
            .orElse("another process");
    return new Refusal(
        Exit.ALREADY_UP,
        "The system in %s is already up (%s); ./programme down stops it, PROGRAMME_HOME moves another one."
            .formatted(home.folder(), by));
  }
}
