package programme.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The processes of one service: the ready ones are asked in turn, the others only when no ready one
 * takes a connection.
 */
final class Instances implements OriginRequestProvider {
  private static final String ASKED = "asked";
  private final HttpClient client;
  private final List<Instance> all;
  private final AtomicInteger turn = new AtomicInteger();

  Instances(HttpClient client, List<Origin> origins) {
    this.client = client;
    this.all = origins.stream().map(Instance::new).toList();
  }

  List<Instance> all() {
    return all;
  }

  int count() {
    return all.size();
  }

  @Override
  public Future<HttpClientRequest> create(ProxyContext context) {
    context.set(ASKED, null);
    return open(context, inTurn().iterator());
  }

  /** Whom the request was sent to last; null when nobody took a connection. */
  static Instance asked(ProxyContext context) {
    return context.get(ASKED, Instance.class);
  }

  private Future<HttpClientRequest> open(ProxyContext context, Iterator<Instance> candidates) {
    Instance next = candidates.next();
    return next.open(client)
        .onSuccess(opened -> context.set(ASKED, next))
        .recover(
            away -> candidates.hasNext() ? open(context, candidates) : Future.failedFuture(away));
  }

  private List<Instance> inTurn() {
    int first = Math.floorMod(turn.getAndIncrement(), all.size());
    List<Instance> turned = new ArrayList<>(all.subList(first, all.size()));
    turned.addAll(all.subList(0, first));
    // The sort is stable: those that are ready keep their turn.
    turned.sort(Comparator.comparing(Instance::isReady).reversed());
    return turned;
  }
}
