package programme.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives the answers of {@link Versioned} views their ETag, and answers 304 where the caller has the
 * same bytes.
 */
public class EntityTags {
  private static final String SERVER_TIME = "serverTime";

  @Inject ObjectMapper json;

  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (!(response.getEntity() instanceof Versioned view)) {
      return;
    }
    String tag = "\"" + view.version() + "." + digest(view) + "\"";
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (request.getMethod().equals("GET") && known != null && isNamed(tag, known)) {
      response.setEntity(null);
      response.setStatus(304);
    }
  }

  private static boolean isNamed(String tag, String known) {
    for (String one : known.split(",", -1)) {
      String candidate = one.trim();
      if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }

  private String digest(Versioned view) throws JsonProcessingException {
    ObjectNode body = json.valueToTree(view);
    body.remove(SERVER_TIME);
    return Digests.sha256(json.writeValueAsBytes(body)).substring(0, 16);
  }

  /** SHA-256 in lower-case hexadecimal. */
  static final class Digests {
    private Digests() {}

    static String sha256(byte[] bytes) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    static String sha256(String text) {
      return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
