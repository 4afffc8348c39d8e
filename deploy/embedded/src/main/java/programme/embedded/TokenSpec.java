package programme.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a token says. Starts as a good one; tests bend single claims, and null leaves a claim out.
 *
 * @param groups the roles
 * @param extra further claims, or others in place of those above
 */
public record TokenSpec(
    String issuer,
    String subject,
    String audience,
    List<String> groups,
    String organisation,
    Instant issuedAt,
    Instant notBefore,
    Instant expiresAt,
    String type,
    String keyId,
    Map<String, Object> extra) {

  static TokenSpec good(
      String issuer, String role, String organisation, Duration expiresIn, String keyId) {
    Instant now = Instant.now();
    String subject = organisation == null ? role : role + "@" + organisation;
    return new TokenSpec(
        issuer,
        subject,
        LocalIssuer.AUDIENCE,
        role == null ? null : List.of(role),
        organisation,
        now,
        null,
        now.plus(expiresIn),
        "at+jwt",
        keyId,
        Map.of());
  }

  public TokenSpec withIssuer(String other) {
    return new TokenSpec(
        other,
        subject,
        audience,
        groups,
        organisation,
        issuedAt,
        notBefore,
        expiresAt,
        type,
        keyId,
        extra);
  }

  public TokenSpec withSubject(String other) {
    return new TokenSpec(
        issuer,
        other,
        audience,
        groups,
        organisation,
        issuedAt,
        notBefore,
        expiresAt,
        type,
        keyId,
        extra);
  }

  public TokenSpec withAudience(String other) {
    return new TokenSpec(
        issuer,
        subject,
        other,
        groups,
        organisation,
        issuedAt,
        notBefore,
        expiresAt,
        type,
        keyId,
        extra);
  }

  public TokenSpec withGroups(List<String> other) {
    return new TokenSpec(
        issuer,
        subject,
        audience,
        other,
        organisation,
        issuedAt,
        notBefore,
        expiresAt,
        type,
        keyId,
        extra);
  }

  public TokenSpec withNotBefore(Instant other) {
    return new TokenSpec(
        issuer,
        subject,
        audience,
        groups,
        organisation,
        issuedAt,
        other,
        expiresAt,
        type,
        keyId,
        extra);
  }

  public TokenSpec withExpiresAt(Instant other) {
    return new TokenSpec(
        issuer,
        subject,
        audience,
        groups,
        organisation,
        issuedAt,
        notBefore,
        other,
        type,
        keyId,
        extra);
  }

  public TokenSpec withType(String other) {
    return new TokenSpec(
        issuer,
        subject,
        audience,
        groups,
        organisation,
        issuedAt,
        notBefore,
        expiresAt,
        other,
        keyId,
        extra);
  }

  public TokenSpec withKeyId(String other) {
    return new TokenSpec(
        issuer,
        subject,
        audience,
        groups,
        organisation,
        issuedAt,
        notBefore,
        expiresAt,
        type,
        other,
        extra);
  }

  public TokenSpec withExtra(Map<String, Object> other) {
    return new TokenSpec(
        issuer,
        subject,
        audience,
        groups,
        organisation,
        issuedAt,
        notBefore,
        expiresAt,
        type,
        keyId,
        other);
  }
}
