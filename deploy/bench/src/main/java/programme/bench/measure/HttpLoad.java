package programme.bench.measure;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Requests sent at a rate, or by so many clients as fast as they are answered. */
public final class HttpLoad implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client;

  /** What is asked. A body of null is none. */
  public record Call(String method, String path, String body, Map<String, String> headers) {
    public static Call get(String path) {
      return new Call("GET", path, null, Map.of());
    }

    /** JSON, sent with a bearer token. */
    public static Call post(String path, String body, String token) {
      return new Call(
          "POST",
          path,
          body,
          Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token));
    }
  }

  /** Told of every answer; status 0 where none came. Called from an event loop: do not block. */
  public interface Listener {
    Listener NOBODY = (call, status, body) -> {};

    void answered(Call call, int status, String body);
  }

  /**
   * @param connections as many as may be open at once
   */
  public HttpLoad(String base, int connections) {
    URI address = URI.create(base);
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(address.getPort())
                .setKeepAliveTimeout(60),
            new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(-1));
  }

  /** So many clients, each of which asks again as soon as it is answered. */
  public Outcome closed(int clients, Duration duration, Supplier<Call> calls, Listener listener) {
    long end = System.nanoTime() + duration.toNanos();
    return closed(clients, () -> System.nanoTime() < end, calls, listener);
  }

  /** So many requests in all, by so many clients. */
  public Outcome times(int requests, int clients, Supplier<Call> calls, Listener listener) {
    AtomicInteger left = new AtomicInteger(requests);
    return closed(clients, () -> left.getAndDecrement() > 0, calls, listener);
  }

  private Outcome closed(
      int clients, BooleanSupplier more, Supplier<Call> calls, Listener listener) {
    Outcome.Tally tally = new Outcome.Tally();
    CompletableFuture<?>[] all = new CompletableFuture<?>[clients];
    for (int n = 0; n < clients; n++) {
      all[n] = new CompletableFuture<>();
      again(more, calls, listener, tally, all[n]);
    }
    CompletableFuture.allOf(all).join();
    return tally.outcome();
  }

  /**
   * At a fixed rate, whatever the answers: latency counts from when a request was due, so that a
   * system that stalls is not spared what would have been asked meanwhile.
   */
  public Outcome open(
      double perSecond, Duration duration, Supplier<Call> calls, Listener listener) {
    Outcome.Tally tally = new Outcome.Tally();
    AtomicLong open = new AtomicLong(1);
    CompletableFuture<Void> end = new CompletableFuture<>();
    long began = System.nanoTime();
    long count = Math.round(perSecond * duration.toNanos() / 1e9);
    for (long n = 0; n < count; n++) {
      long due = began + Math.round(n * 1e9 / perSecond);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      open.incrementAndGet();
      send(calls.get(), due, listener, tally, () -> done(open, end));
    }
    done(open, end);
    end.join();
    return tally.outcome();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static void done(AtomicLong open, CompletableFuture<Void> end) {
    if (open.decrementAndGet() == 0) {
      end.complete(null);
    }
  }

  private void again(
      BooleanSupplier more,
      Supplier<Call> calls,
      Listener listener,
      Outcome.Tally tally,
      CompletableFuture<?> finished) {
    if (!more.getAsBoolean()) {
      finished.complete(null);
      return;
    }
    Runnable next = () -> again(more, calls, listener, tally, finished);
    send(calls.get(), System.nanoTime(), listener, tally, next);
  }

  private void send(
      Call call, long due, Listener listener, Outcome.Tally tally, Runnable afterwards) {
    client
        .request(HttpMethod.valueOf(call.method()), call.path())
        .compose(
            request -> {
              request.setTimeout(PATIENCE.toMillis());
              call.headers().forEach(request::putHeader);
              return call.body() == null
                  ? request.send()
                  : request.send(Buffer.buffer(call.body()));
            })
        .compose(answer -> answer.body().map(body -> new Answer(answer.statusCode(), body)))
        .onComplete(
            got -> {
              int status = got.succeeded() ? got.result().status() : 0;
              tally.add(status, System.nanoTime() - due);
              listener.answered(
                  call, status, got.succeeded() ? got.result().body().toString() : null);
              afterwards.run();
            });
  }

  private record Answer(int status, Buffer body) {}
}
