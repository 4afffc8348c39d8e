package programme.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Under what a figure was taken.
 *
 * @param loadAverage of the last minute before the run; -1 where the system does not tell
 */
record Conditions(Instant began, int cores, double loadAverage, String java, String system) {
  private static final double QUIET = 0.5;

  static Conditions now() {
    return new Conditions(
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }

  /** A run that began on a busy machine says little. */
  boolean quiet() {
    return loadAverage <= QUIET;
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores shared by generator and system, Java %s, %s, load average %.2f%s",
        began,
        cores,
        java,
        system,
        loadAverage,
        quiet() ? "" : " **(the machine was busy: these figures do not count)**");
  }
}
