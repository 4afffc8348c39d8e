package programme.kit.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the change feed may take of a service. */
@ConfigMapping(prefix = "programme.feed")
public interface FeedConfig {
  /** Clients that wait at once; whoever comes on top gets 503 with Retry-After. */
  @WithDefault("1000")
  int waiting();

  /** Pages that are read at once, which is how many database connections the feed ever holds. */
  @WithDefault("4")
  int readers();

  /** Pages that queue for a reader; whoever comes on top gets 503 with Retry-After. */
  @WithDefault("2000")
  int queue();

  /** How often waiting clients are told what another instance published, in milliseconds. */
  @WithDefault("250")
  int sweep();
}
