package programme.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import programme.trial.TrialFailed;
import programme.trial.TrialSystem;

/**
 * The old generation of a service's heap, by its metrics, while something is read: what is kept and
 * not what is thrown away at once.
 */
public final class HeapWatch implements AutoCloseable {
  private static final double MEGABYTE = 1024 * 1024;
  private static final long EVERY_MILLIS = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final URI metrics;
  private final long before;
  private final AtomicLong highest;
  private final ScheduledFuture<?> watching;

  private HeapWatch(URI metrics) {
    this.metrics = metrics;
    this.before = oldGeneration();
    this.highest = new AtomicLong(before);
    this.watching =
        clock.scheduleAtFixedRate(
            () -> highest.accumulateAndGet(oldGeneration(), Math::max),
            EVERY_MILLIS,
            EVERY_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  /** From now on; the management port is the service's own and 1000. */
  public static HeapWatch of(TrialSystem system, String service) {
    int port = system.ports().of(service) + 1000;
    return new HeapWatch(URI.create("http://localhost:" + port + "/q/metrics"));
  }

  /** Reads an answer to its end, line by line. */
  public long countLines(String address, String accept) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                client.send(request, BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      return lines.lines().count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailed("interrupted");
    }
  }

  public double grownMegabytes() {
    if (watching.isDone()) {
      throw new TrialFailed("the heap was not watched to the end");
    }
    highest.accumulateAndGet(oldGeneration(), Math::max);
    return (highest.get() - before) / MEGABYTE;
  }

  public double beforeMegabytes() {
    return before / MEGABYTE;
  }

  private long oldGeneration() {
    try {
      String all =
          client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()).body();
      double used =
          all.lines()
              .filter(line -> line.startsWith("jvm_memory_used_bytes"))
              .filter(line -> line.contains("Tenured") || line.contains("Old Gen"))
              .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
              .sum();
      if (used == 0) {
        throw new TrialFailed(metrics + " tells of no old generation");
      }
      return (long) used;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailed("interrupted");
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
