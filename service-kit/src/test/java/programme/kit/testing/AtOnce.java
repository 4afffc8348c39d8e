package programme.kit.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The same thing, several times at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  public static <T> List<T> times(int times, Callable<T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> begun =
          IntStream.range(0, times)
              .mapToObj(
                  n ->
                      threads.submit(
                          () -> {
                            start.await();
                            return work.call();
                          }))
              .toList();
      start.countDown();
      return begun.stream().map(AtOnce::result).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
