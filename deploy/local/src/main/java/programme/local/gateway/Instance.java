package programme.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One process of a service, as the gateway knows it. */
final class Instance {
  private static final String HOST = "localhost";

  /** Looks that stay without an answer before nothing more is hoped for. */
  private static final int SILENT_AT_MOST = 3;

  private static final long CANCEL = 8;
  private final Origin origin;
  private final Set<HttpClientRequest> awaited = ConcurrentHashMap.newKeySet();
  private final AtomicInteger silences = new AtomicInteger();
  private volatile boolean ready = true;

  Instance(Origin origin) {
    this.origin = origin;
  }

  boolean isReady() {
    return ready;
  }

  /** A connection to it, for one request; fails while it takes none, and then nothing was asked. */
  Future<HttpClientRequest> open(HttpClient client) {
    return client
        .request(new RequestOptions().setHost(HOST).setPort(origin.port()))
        .onSuccess(this::await)
        .onFailure(away -> leaveOut());
  }

  RequestOptions readiness() {
    return new RequestOptions()
        .setHost(HOST)
        .setPort(origin.management())
        .setURI("/q/health/ready");
  }

  void says(boolean nowReady) {
    silences.set(0);
    ready = nowReady;
  }

  /** Until it says that it is ready, others are asked first. */
  void leaveOut() {
    ready = false;
  }

  /** A stopped process keeps its connections: who waits for its answers must be told to stop. */
  void saysNothing() {
    leaveOut();
    if (silences.incrementAndGet() >= SILENT_AT_MOST) {
      awaited.forEach(request -> request.reset(CANCEL));
    }
  }

  private void await(HttpClientRequest request) {
    awaited.add(request);
    request.response().onComplete(headOrFailure -> awaited.remove(request));
  }
}
