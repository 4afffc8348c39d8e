package programme.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a Java process uses of its heap after collections, watched from outside by {@code jstat}:
 * the old generation and the survivors, since what is young comes and goes with any load.
 */
final class Heap implements AutoCloseable {
  private final Process jstat;
  private final AtomicLong highest = new AtomicLong();

  private Heap(Process jstat) {
    this.jstat = jstat;
    Thread reader = new Thread(this::read, "heap");
    reader.setDaemon(true);
    reader.start();
  }

  /** After a full collection, so that what was there before does not count. */
  static Heap of(long pid) {
    try {
      new ProcessBuilder(tool("jcmd"), Long.toString(pid), "GC.run").start().waitFor();
      return new Heap(new ProcessBuilder(tool("jstat"), "-gc", Long.toString(pid), "20").start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** In bytes, the most until now. */
  long highest() {
    return highest.get();
  }

  @Override
  public void close() {
    jstat.destroy();
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** S0C S1C S0U S1U EC EU OC OU …, in kilobytes. */
  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(jstat.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.strip().split("\\s+");
        if (columns[0].matches("[\\d.]+")) {
          double kilobytes = number(columns[2]) + number(columns[3]) + number(columns[7]);
          highest.accumulateAndGet((long) (kilobytes * 1024), Math::max);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double number(String text) {
    return text.equals("-") ? 0 : Double.parseDouble(text);
  }
}
