package programme.faults;

/** One way to hurt the system, and what must hold afterwards. */
public interface Fault {
  /** As it is given on the command line. */
  String name();

  /** What befalls whom, for a person. */
  String what();

  /** How often it is tried unless told otherwise, and of what the number counts. */
  Dose dose();

  /** Hurts a running system so often; returns when all has been checked. */
  Result run(Trial trial, int dose);

  /**
   * Whether it leaves on the topics what no owner has told, so that the system is of no use after.
   */
  default boolean spoilsTheSystem() {
    return false;
  }

  /** How many processes each service needs for it. */
  default int replicas() {
    return 1;
  }

  /** A default and its unit: 3, "kills at each of 8 steps". */
  record Dose(int usual, String unit) {}
}
