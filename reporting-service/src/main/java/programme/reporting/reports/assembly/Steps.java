package programme.reporting.reports.assembly;

/** Where the making of a report tells how far it has come. */
public interface Steps {
  Steps UNTOLD = (done, of) -> {};

  /** So many of so many pieces are made. */
  void tell(int done, int of);
}
