package programme.reporting.turns;

/** A bean that works in turns; readiness watches it. */
public interface Worker {
  Turns turns();
}
