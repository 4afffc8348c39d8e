package programme.nomination.nominations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How submissions queue. What is said here is published: see the README. */
@ConfigMapping(prefix = "programme.submissions")
interface SubmissionConfig {
  /** How long a submission waits at most, until its batch has the call's lock. */
  @WithDefault("PT0.25S")
  Duration patience();

  /** How many may wait in this process, all calls together. */
  @WithDefault("4096")
  int queue();

  /** How many of one call are judged and committed together at most. */
  @WithDefault("256")
  int batch();

  /** Batches at work at one time, each of another call: so many connections of the pool at most. */
  @WithDefault("4")
  int lanes();
}
