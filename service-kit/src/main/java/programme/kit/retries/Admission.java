package programme.kit.retries;

import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import programme.kit.access.Caller;
import programme.kit.http.bodies.HeldBody;

/**
 * Where a POST with a key comes in, after the operation's rule and before its body is read: a
 * reused key is refused, a retry is answered, a second one waits for the first.
 */
public class Admission {
  private static final Logger LOG = Logger.getLogger(Admission.class);

  private final Caller caller;
  private final CurrentAttempt current;
  private final Fingerprints fingerprints;
  private final KeptAnswers answers;
  private final InFlight inFlight;

  Admission(
      Caller caller,
      CurrentAttempt current,
      Fingerprints fingerprints,
      KeptAnswers answers,
      InFlight inFlight) {
    this.caller = caller;
    this.current = current;
    this.fingerprints = fingerprints;
    this.answers = answers;
    this.inFlight = inFlight;
  }

  @ServerRequestFilter(priority = Priorities.USER - 100) // before the query is looked at
  public Uni<Response> admit(ContainerRequestContext request, ResourceInfo operation)
      throws IOException {
    List<String> keys = request.getHeaders().get(IdempotencyKey.HEADER);
    if (keys == null || !request.getMethod().equals("POST")) {
      return null; // for the framework: nothing to wait for
    }
    Once once = operation.getResourceMethod().getAnnotation(Once.class);
    if (once == null) {
      throw new IllegalStateException(operation.getResourceMethod() + " takes POST: give it @Once");
    }
    Attempt attempt = attempt(request, IdempotencyKey.of(keys));
    current.begin(attempt);
    CurrentRequestManager.get().registerCompletionCallback(failure -> inFlight.leave(attempt));
    return enter(attempt, once);
  }

  private Attempt attempt(ContainerRequestContext request, IdempotencyKey key) throws IOException {
    String principal =
        Optional.ofNullable(caller.description()).orElseThrow(UnauthorizedException::new);
    HeldBody body = HeldBody.of(request.getEntityStream());
    CurrentRequestManager.get().registerCompletionCallback(failure -> letGo(body));
    request.setEntityStream(body.stream());
    var target = request.getUriInfo().getRequestUri();
    String path = target.getRawPath();
    String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    return new Attempt(
        Fingerprints.ofKey(key, principal),
        fingerprints.ofRequest(key, request.getMethod(), path + query, body),
        target.getPath());
  }

  private static void letGo(HeldBody body) {
    try {
      body.close();
    } catch (IOException e) {
      LOG.warnf("A held body is left behind: %s", e.getMessage());
    }
  }

  private Uni<Response> enter(Attempt attempt, Once once) {
    Optional<Answer> kept = answers.find(attempt);
    if (kept.isPresent()) {
      attempt.repeats(kept.get());
      // With a checkpoint the object's rule is asked again first, by the method.
      return Uni.createFrom().item(once.checkpoint() ? null : kept.get().replay());
    }
    Optional<CompletableFuture<Void>> first = inFlight.enter(attempt);
    return first.isEmpty() ? Uni.createFrom().nullItem() : join(first.get(), attempt, once);
  }

  private Uni<Response> join(CompletableFuture<Void> first, Attempt attempt, Once once) {
    return Uni.createFrom()
        .completionStage(() -> first.copy().orTimeout(attempt.patience(), TimeUnit.MILLISECONDS))
        .onFailure(TimeoutException.class)
        .transform(late -> Attempt.inProgress())
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .chain(() -> enter(attempt, once));
  }
}
