package programme.trial;

/** A trial that could not be carried out: it says nothing about what it was to try. */
public final class TrialFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrialFailed(String sentence) {
    super(sentence);
  }

  public TrialFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
