package programme.kit.http.bodies;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that are larger than their operation takes, before they are read. */
public class BodyLimit {
  static final int ORDINARY = 1024 * 1024;

  @ServerRequestFilter(priority = Priorities.USER - 200) // before anything reads the body
  public void bound(ContainerRequestContext request, ResourceInfo operation) {
    LargeBody large = operation.getResourceMethod().getAnnotation(LargeBody.class);
    long most = large == null ? ORDINARY : large.bytes();
    int told = request.getLength();
    if (told > most) {
      throw BoundedStream.tooLarge(most);
    }
    boolean takesBody =
        request.getMethod().equals("POST")
            || request.getMethod().equals("PATCH")
            || request.getMethod().equals("PUT");
    if (told < 0 && takesBody) {
      // Chunked: only reading tells how much it is.
      request.setEntityStream(new BoundedStream(request.getEntityStream(), most));
    }
  }
}
