package programme.reporting.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the stream may take of a process, and what its clients can rely on. */
@ConfigMapping(prefix = "programme.stream")
interface StreamConfig {
  /** Clients of one process at once; whoever comes on top gets 503 with Retry-After. */
  @WithDefault("2000")
  int clients();

  /** After so long without an event a comment is sent, so that nobody on the way gives up. */
  @WithDefault("15s")
  Duration heartbeat();

  /** Who takes nothing for so long, although there is something, is told so and let go. */
  @WithDefault("30s")
  Duration patience();

  /** How often it is looked for what another instance has applied. */
  @WithDefault("250ms")
  Duration sweep();

  /** Events kept in memory for those who are at the stream's end. */
  @WithDefault("1000")
  int recent();

  /** Pages that are read at once for those who are further behind. */
  @WithDefault("4")
  int readers();
}
