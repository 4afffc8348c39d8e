package programme.local;

/** A command that can't be done: one clear sentence, and an exit code that means it. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int code;

  public Refusal(int code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public int code() {
    return code;
  }
}
