package programme.kit.retries;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Leaves a method whose request was answered before; its transaction changes nothing. */
final class Replay extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  Replay(Answer answer) {
    super("answered before", null, false, false);
    this.answer = answer;
  }

  /** Sends the first answer again. */
  public static class Mapper {
    @ServerExceptionMapper
    public Response again(Replay replay) {
      return replay.answer.replay();
    }
  }
}
