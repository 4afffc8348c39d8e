package programme.kit.events;

/** A record that can't be read as an event of the programme; its message says why. */
public final class UnreadableEvent extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableEvent(String reason) {
    super(reason);
  }
}
