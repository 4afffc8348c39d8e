package programme.kit.retries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import programme.kit.http.bodies.HeldBody;

/**
 * What is kept in place of a key and of a request: SHA-256 in hexadecimal. Nobody but who knows the
 * key can test a guess at the request, which may hold personal data.
 */
@ApplicationScoped
class Fingerprints {
  private final ObjectMapper json;

  Fingerprints(ObjectMapper json) {
    this.json = json;
  }

  /** Of the key as this principal's: another's equal key is another key. */
  static String ofKey(IdempotencyKey key, String principal) {
    return sha256(text(principal), text(key.value()));
  }

  /**
   * Of the request; small bodies that are equal as JSON are the same, large ones byte by byte.
   *
   * @param target path and query as they were sent
   */
  String ofRequest(IdempotencyKey key, String method, String target, HeldBody body)
      throws IOException {
    byte[] content = body.isSmall() ? canonical(body.beginning()) : digest(body);
    return sha256(text(key.value()), text(method), text(target), content);
  }

  private static byte[] digest(HeldBody body) throws IOException {
    MessageDigest digest = sha256();
    try (var bytes = new DigestInputStream(body.stream(), digest)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return digest.digest();
  }

  private byte[] canonical(byte[] body) {
    try {
      // Read by the API's rules first: they bound the depth, and refuse doubled members.
      JsonNode tree = json.readTree(body);
      return tree == null || tree.isMissingNode()
          ? body
          : new JsonCanonicalizer(json.writeValueAsString(tree)).getEncodedUTF8();
    } catch (JsonProcessingException e) {
      return body;
    } catch (IOException | NumberFormatException e) {
      return body;
    }
  }

  private static byte[] text(String part) {
    return part.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update(Integer.toString(part.length).getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) 0);
      digest.update(part);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
