package programme.embedded;

/**
 * Something of the outside world did not come up or go down; the message is one to show to a
 * person.
 */
public final class EmbeddedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EmbeddedException(String message) {
    super(message);
  }

  public EmbeddedException(String message, Throwable cause) {
    super(message, cause);
  }
}
