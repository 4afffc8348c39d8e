package programme.kit.feed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * Answers with what is there, or when something comes. Few threads read for all clients, so that
 * those of the feed never take what ordinary requests need.
 */
@ApplicationScoped
class ChangeFeed {
  private final ChangeLog log;
  private final Tail tail;
  private final ThreadPoolExecutor readers;

  ChangeFeed(FeedConfig config, ChangeLog log, FeedTail tail) {
    this.log = log;
    this.tail = tail.tail();
    this.readers =
        new ThreadPoolExecutor(
            config.readers(),
            config.readers(),
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(config.queue()),
            task -> new Thread(task, "change-feed-reader"));
    readers.allowCoreThreadTimeOut(true);
  }

  /**
   * @param wait how long an empty page may take
   */
  Uni<ChangePage> read(long after, int limit, ChangeFilter filter, Duration wait) {
    return read(after, limit, filter, System.nanoTime() + wait.toNanos());
  }

  private Uni<ChangePage> read(long after, int limit, ChangeFilter filter, long until) {
    return Uni.createFrom()
        .item(Unchecked.supplier(() -> log.read(after, limit, filter)))
        .runSubscriptionOn(readers)
        .onFailure(RejectedExecutionException.class)
        .transform(
            full -> Problem.of(ProblemCode.SERVICE_UNAVAILABLE, "Too many clients read the feed."))
        .chain(
            page ->
                page.isEmpty() && until - System.nanoTime() > 0 && !tail.hasEnded()
                    ? tail.await(page.position(), filter, until)
                        .chain(() -> read(page.position(), limit, filter, until))
                    : Uni.createFrom().item(page));
  }

  @PreDestroy
  void stop() {
    readers.shutdownNow();
  }
}
