package programme.bench;

import java.time.Duration;

/** How much is measured: figures that count, or a trial of the bench itself. */
public enum Size {
  SMALL(1, Duration.ofSeconds(2), Duration.ofSeconds(3), 0.01),
  FULL(5, Duration.ofSeconds(20), Duration.ofSeconds(10), 1);

  private final int rounds;
  private final Duration warmUp;
  private final Duration round;
  private final double share;

  Size(int rounds, Duration warmUp, Duration round, double share) {
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.round = round;
    this.share = share;
  }

  public int rounds() {
    return rounds;
  }

  public Duration warmUp() {
    return warmUp;
  }

  /** How long one floor or one measurement lasts. */
  public Duration round() {
    return round;
  }

  /** This many of what a full run takes, and one at least. */
  public int of(int full) {
    return (int) Math.max(1, Math.round(full * share));
  }
}
