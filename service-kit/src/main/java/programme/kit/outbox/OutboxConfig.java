package programme.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the outbox is relayed. */
@ConfigMapping(prefix = "programme.relay")
public interface OutboxConfig {
  /** Whether this process takes part in relaying; tests of the outbox alone turn it off. */
  @WithDefault("true")
  boolean enabled();

  /** Events in one Kafka transaction at most. */
  @WithDefault("500")
  int batch();

  /** How long a commit that nobody signalled waits at most, in milliseconds. */
  @WithDefault("250")
  int sweep();

  /** How often an instance that doesn't lead tries to, in milliseconds. */
  @WithDefault("500")
  int claim();
}
