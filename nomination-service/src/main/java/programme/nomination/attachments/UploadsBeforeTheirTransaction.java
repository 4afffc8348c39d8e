package programme.nomination.attachments;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import programme.kit.http.bodies.HeldBody;
import programme.kit.http.bodies.LargeBody;

/**
 * Waits for a file to have come whole, before the transaction that stores it begins: on a slow line
 * that takes a minute, for which no connection to the database and no place in memory is held.
 */
public class UploadsBeforeTheirTransaction {
  @ServerRequestFilter(priority = Priorities.USER)
  public void hold(ContainerRequestContext request, ResourceInfo operation) throws IOException {
    if (operation.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
      HeldBody body = HeldBody.of(request.getEntityStream());
      CurrentRequestManager.get().registerCompletionCallback(failure -> letGo(body));
      request.setEntityStream(body.stream());
    }
  }

  private static void letGo(HeldBody body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
