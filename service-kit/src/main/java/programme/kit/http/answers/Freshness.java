package programme.kit.http.answers;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import programme.kit.clock.ProgrammeClock;
import programme.kit.http.Page;
import programme.kit.http.Perishable;

/**
 * How long an answer may be kept and by what it varies. Seconds at most, and never past an instant
 * that is known to change it: the programme's next midnight, at which dated facts take effect, and
 * what the view itself names.
 */
@ApplicationScoped
class Freshness {
  private static final long LONGEST_SECONDS = 10;
  private static final String UNKEPT = "max-age=0, must-revalidate";

  private final ProgrammeClock clock;

  Freshness(ProgrammeClock clock) {
    this.clock = clock;
  }

  /**
   * @param elapsedNanos since before the view's clock was read
   */
  void of(
      ContainerRequestContext request,
      ContainerResponseContext response,
      Object view,
      long elapsedNanos) {
    vary(response);
    boolean hasToken = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    String own = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
    String policy =
        own != null
            ? own
            : hasToken ? UNKEPT : "max-age=" + seconds(view, elapsedNanos) + ", must-revalidate";
    put(response, hasToken, policy);
  }

  /** For what is too long to be kept at all. */
  void ofPassing(ContainerRequestContext request, ContainerResponseContext response) {
    vary(response);
    put(response, request.getHeaderString(HttpHeaders.AUTHORIZATION) != null, UNKEPT);
  }

  private static void put(ContainerResponseContext response, boolean hasToken, String policy) {
    String scoped =
        policy.startsWith("max-age")
            ? (hasToken ? "private, " : "public, ") + policy
            : hasToken ? policy.replace("public", "private") : policy;
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, scoped);
  }

  private static void vary(ContainerResponseContext response) {
    Set<String> names = new TreeSet<>(Set.of(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION));
    String own = response.getHeaderString(HttpHeaders.VARY);
    if (own != null) {
      Stream.of(own.split(",", -1)).map(String::strip).forEach(names::add);
    }
    response.getHeaders().putSingle(HttpHeaders.VARY, String.join(", ", names));
  }

  private long seconds(Object view, long elapsedNanos) {
    if (!BlockingOperationControl.isBlockingAllowed()) {
      return 0;
    }
    Instant now = clock.now();
    return Stream.concat(Stream.of(midnightAfter(now.minusNanos(elapsedNanos))), boundaries(view))
        .map(boundary -> Math.max(0, Duration.between(now, boundary).toSeconds()))
        .reduce(LONGEST_SECONDS, Math::min);
  }

  private static Instant midnightAfter(Instant instant) {
    return instant
        .atZone(ProgrammeClock.ZONE)
        .toLocalDate()
        .plusDays(1)
        .atStartOfDay(ProgrammeClock.ZONE)
        .toInstant();
  }

  private static Stream<Instant> boundaries(Object view) {
    Stream<?> views = view instanceof Page<?> page ? page.items().stream() : Stream.of(view);
    return views
        .filter(Perishable.class::isInstance)
        .map(one -> ((Perishable) one).goodUntil())
        .flatMap(Optional::stream);
  }
}
