package programme.nomination.calls;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * How long an answer about calls may be kept: never past the instant at which one of them opens or
 * closes.
 */
final class CallCaching {
  private static final long LONGEST_SECONDS = 60;

  private CallCaching() {}

  static RestResponse<CallView> of(CallView call, String authorization) {
    return with(call, List.of(call), authorization);
  }

  static <T> RestResponse<T> with(T answer, Collection<CallView> calls, String authorization) {
    return RestResponse.ResponseBuilder.ok(answer)
        .header(
            HttpHeaders.CACHE_CONTROL,
            (authorization == null ? "public" : "private") + ", max-age=" + seconds(calls))
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .build();
  }

  private static long seconds(Collection<CallView> calls) {
    return calls.stream()
        .flatMap(
            call ->
                call
                    .boundary()
                    .map(end -> Duration.between(call.serverTime(), end).toSeconds())
                    .stream())
        .reduce(LONGEST_SECONDS, Math::min);
  }
}
