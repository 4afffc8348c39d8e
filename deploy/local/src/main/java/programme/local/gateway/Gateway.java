package programme.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import programme.embedded.LocalIssuer;

/** The HTTP server in front of the services' processes. */
public final class Gateway {
  private static final Duration DRAIN = Duration.ofSeconds(10);
  private final Routes routes;
  private final IssuerPaths issuer;
  private final Vertx vertx;
  private final Map<String, HttpProxy> proxies = new HashMap<>();
  private final InFlight inFlight = new InFlight();
  private HttpServer server;

  public Gateway(Routes routes, LocalIssuer issuer) {
    this.routes = routes;
    this.issuer = new IssuerPaths(issuer);
    // No cache of class path files on the disk: nothing is served from there.
    FileSystemOptions files =
        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
    this.vertx =
        Vertx.vertx(new VertxOptions().setFileSystemOptions(files).setEventLoopPoolSize(2));
  }

  /**
   * Listens on localhost.
   *
   * @param services where the processes of each service are
   */
  public void start(int port, Map<String, List<Origin>> services) {
    HttpClient client = client();
    Watch watch = new Watch(vertx);
    services.forEach(
        (service, origins) -> {
          Instances instances = new Instances(client, origins);
          if (instances.count() > 1) {
            watch.over(instances.all());
          }
          proxies.put(service, proxy(client, instances));
        });
    server =
        vertx
            .createHttpServer(serverOptions())
            .requestHandler(this::handle)
            .invalidRequestHandler(this::malformed);
    await(server.listen(port, "localhost"));
  }

  public int port() {
    return server.actualPort();
  }

  /**
   * Takes nothing new and waits for the answers that are due; those who wait for news are answered
   * by their services' stop, on connections that {@link #stop} closes.
   */
  public void drain() {
    inFlight.drain(DRAIN);
  }

  /** Drains and closes. */
  public void stop() {
    if (server != null) {
      drain();
      await(server.close());
    }
    await(vertx.close());
  }

  private static HttpProxy proxy(HttpClient client, Instances instances) {
    return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
        .origin(instances)
        .addInterceptor(new Forwarding(instances));
  }

  private void handle(HttpServerRequest request) {
    String path = request.path() == null ? "" : request.path();
    if (inFlight.draining()) {
      request.response().putHeader("Connection", "close");
      Problems.SERVICE_UNAVAILABLE.send(request.response(), "The system is stopping.", path);
      return;
    }
    inFlight.enter(request);
    if (issuer.owns(path)) {
      issuer.answer(request);
      return;
    }
    Optional<String> owner = routes.ownerOf(path);
    if (owner.isPresent()) {
      proxies.get(owner.get()).handle(request);
    } else {
      Problems.NOT_FOUND.send(request.response(), "No service answers this path.", path);
    }
  }

  private void malformed(HttpServerRequest request) {
    request.response().putHeader("Connection", "close");
    Problems.BAD_REQUEST.send(request.response(), "This can't be read as an HTTP request.", null);
  }

  private HttpClient client() {
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout(2000)
            .setDecompressionSupported(false)
            // Well below the time after which a service closes an idle connection.
            .setKeepAliveTimeout(60)
            .setMaxHeaderSize(64 * 1024);
    // Every event stream holds a connection for as long as its client listens.
    return vertx.createHttpClient(
        options, new PoolOptions().setHttp1MaxSize(4096).setMaxWaitQueueSize(-1));
  }

  private static HttpServerOptions serverOptions() {
    return new HttpServerOptions()
        .setCompressionSupported(false)
        .setHandle100ContinueAutomatically(true)
        .setMaxInitialLineLength(16 * 1024)
        .setMaxHeaderSize(64 * 1024);
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the gateway: " + e.getCause().getMessage(), e.getCause());
    }
  }
}
