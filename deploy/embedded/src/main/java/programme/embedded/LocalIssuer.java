package programme.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Issues the bearer tokens of a local system: ES256, with a key made at the first use and kept in a
 * folder.
 *
 * <p>Services believe it because they are configured with its URL; in production they are
 * configured with another's.
 */
public final class LocalIssuer {
  public static final String AUDIENCE = "programme";
  private final String url;
  private final PublicJsonWebKey key;

  private LocalIssuer(String url, PublicJsonWebKey key) {
    this.url = url;
    this.key = key;
  }

  /** The issuer of this URL with the key in {@code folder}, made when there is none. */
  public static LocalIssuer in(Path folder, String url) {
    return new LocalIssuer(url, key(folder.resolve("issuer.jwk")));
  }

  /** Whether {@code folder} holds a key already. */
  public static boolean hasKey(Path folder) {
    return Files.exists(folder.resolve("issuer.jwk"));
  }

  /** The issuer of this port (0 for a free one), answering discovery and keys on it. */
  public static ServedIssuer serve(Path folder, int port) {
    return ServedIssuer.start(folder, port);
  }

  public String url() {
    return url;
  }

  /** A good token. */
  public String token(String role, String organisation, Duration expiresIn) {
    return token(spec(role, organisation, expiresIn));
  }

  /** The content of a good token, to be bent. */
  public TokenSpec spec(String role, String organisation, Duration expiresIn) {
    return TokenSpec.good(url, role, organisation, expiresIn, key.getKeyId());
  }

  /** A token that says this, signed with the issuer's key. */
  public String token(TokenSpec spec) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(JsonUtil.toJson(claims(spec)));
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    signature.setKey(key.getPrivateKey());
    if (spec.keyId() != null) {
      signature.setKeyIdHeaderValue(spec.keyId());
    }
    if (spec.type() != null) {
      signature.setHeader("typ", spec.type());
    }
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new EmbeddedException("the token can't be signed", e);
    }
  }

  /** The discovery document (OpenID Connect Discovery 1.0). */
  public String discoveryJson() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", url);
    document.put("jwks_uri", url + "/jwks");
    document.put("response_types_supported", List.of("none"));
    document.put("subject_types_supported", List.of("public"));
    document.put("id_token_signing_alg_values_supported", List.of("ES256"));
    return JsonUtil.toJson(document);
  }

  /** The public key. */
  public String jwksJson() {
    return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  private static Map<String, Object> claims(TokenSpec spec) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", spec.issuer());
    claims.put("sub", spec.subject());
    claims.put("aud", spec.audience());
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", spec.issuedAt() == null ? null : spec.issuedAt().getEpochSecond());
    claims.put("nbf", spec.notBefore() == null ? null : spec.notBefore().getEpochSecond());
    claims.put("exp", spec.expiresAt() == null ? null : spec.expiresAt().getEpochSecond());
    claims.put("groups", spec.groups());
    claims.put("organisation", spec.organisation());
    claims.putAll(spec.extra());
    claims.values().removeIf(value -> value == null);
    return claims;
  }

  private static PublicJsonWebKey key(Path file) {
    try {
      if (!Files.exists(file)) {
        EllipticCurveJsonWebKey made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        made.setKeyId(UUID.randomUUID().toString());
        made.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        made.setUse("sig");
        PrivateFile.write(file, made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
      }
      return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new EmbeddedException("the issuer's key at " + file + " can't be read", e);
    }
  }
}
