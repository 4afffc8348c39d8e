package programme.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
  @TempDir Path folder;
  private ServedIssuer served;

  @BeforeEach
  void serve() {
    served = LocalIssuer.serve(folder, 0);
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void a_token_holds_against_the_keys_that_are_served() throws Exception {
    JwtClaims claims =
        accept(served.issuer().token("partner", "bcrc-nigeria", Duration.ofHours(1)));
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("partner");
    assertThat(claims.getStringClaimValue("organisation")).isEqualTo("bcrc-nigeria");
    assertThat(claims.getSubject()).isEqualTo("partner@bcrc-nigeria");
  }

  @Test
  void bent_tokens_are_bent() {
    LocalIssuer issuer = served.issuer();
    TokenSpec good = issuer.spec("secretariat", null, Duration.ofHours(1));
    List<TokenSpec> bent =
        List.of(
            good.withAudience("another"),
            good.withIssuer("https://issuer.example"),
            good.withExpiresAt(Instant.now().minusSeconds(3600)),
            good.withNotBefore(Instant.now().plusSeconds(3600)));
    for (TokenSpec spec : bent) {
      assertThatThrownBy(() -> accept(issuer.token(spec))).isInstanceOf(InvalidJwtException.class);
    }
  }

  @Test
  void another_folders_key_is_not_believed(@TempDir Path other) {
    LocalIssuer stranger = LocalIssuer.in(other, served.url());
    assertThatThrownBy(() -> accept(stranger.token("secretariat", null, Duration.ofHours(1))))
        .isInstanceOf(InvalidJwtException.class);
  }

  @Test
  void the_key_outlives_a_restart_and_never_leaves() throws Exception {
    LocalIssuer again = LocalIssuer.in(folder, served.url());
    assertThat(again.jwksJson()).isEqualTo(served.issuer().jwksJson()).doesNotContain("\"d\"");
    assertThat(Files.getPosixFilePermissions(folder.resolve("issuer.jwk"))).hasSize(2);
  }

  private JwtClaims accept(String token) throws InvalidJwtException {
    JwtConsumer consumer =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver(
                new HttpsJwksVerificationKeyResolver(new HttpsJwks(served.url() + "/jwks")))
            .setExpectedIssuer(served.url())
            .setExpectedAudience(LocalIssuer.AUDIENCE)
            .setRequireExpirationTime()
            .setExpectedType(true, "at+jwt")
            .build();
    return consumer.processToClaims(token);
  }
}
