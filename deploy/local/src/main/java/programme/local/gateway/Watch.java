package programme.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks every second which processes are ready. */
final class Watch {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private final Vertx vertx;
  private final HttpClient client;

  Watch(Vertx vertx) {
    this.vertx = vertx;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) PATIENCE.toMillis())
                .setKeepAlive(false));
  }

  void over(List<Instance> instances) {
    for (Instance instance : instances) {
      AtomicBoolean looking = new AtomicBoolean();
      vertx.setPeriodic(
          EVERY.toMillis(),
          tick -> {
            if (looking.compareAndSet(false, true)) {
              look(instance).onComplete(seen -> looking.set(false));
            }
          });
    }
  }

  private Future<Integer> look(Instance instance) {
    return client
        .request(instance.readiness())
        .compose(HttpClientRequest::send)
        .compose(answer -> answer.end().map(answer.statusCode()))
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .onSuccess(status -> instance.says(status == 200))
        .onFailure(silence -> instance.saysNothing());
  }
}
