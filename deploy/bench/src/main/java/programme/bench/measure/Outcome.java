package programme.bench.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param statuses how often each came; 0 counts those that were not answered
 * @param latencies in microseconds
 * @param seconds from the first request to the last answer
 */
public record Outcome(Map<Integer, Long> statuses, Histogram latencies, double seconds) {
  public long count() {
    return statuses.values().stream().mapToLong(Long::longValue).sum();
  }

  public long count(int status) {
    return statuses.getOrDefault(status, 0L);
  }

  /** Answers with this status a second. */
  public double perSecond(int status) {
    return count(status) / seconds;
  }

  /**
   * @param percentile 50, 99, 99.9
   */
  public double millis(double percentile) {
    return latencies.getValueAtPercentile(percentile) / 1000.0;
  }

  /** Filled by many threads. */
  static final class Tally {
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final ConcurrentHistogram latencies = new ConcurrentHistogram(3);
    private final long began = System.nanoTime();

    void add(int status, long nanos) {
      statuses.computeIfAbsent(status, any -> new LongAdder()).increment();
      latencies.recordValue(Math.max(1, nanos / 1000));
    }

    Outcome outcome() {
      Map<Integer, Long> counts = new TreeMap<>();
      statuses.forEach((status, count) -> counts.put(status, count.sum()));
      return new Outcome(counts, latencies.copy(), (System.nanoTime() - began) / 1e9);
    }
  }
}
