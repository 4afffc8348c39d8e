package programme.kit.problem;

/**
 * The problem that a bare HTTP status stands for, where the framework refused before our code was
 * asked.
 */
public final class HttpFaults {
  private HttpFaults() {}

  static ProblemCode code(int status) {
    return switch (status) {
      case 401 -> ProblemCode.UNAUTHENTICATED;
      case 403 -> ProblemCode.FORBIDDEN;
      case 404 -> ProblemCode.NOT_FOUND;
      case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
      case 406 -> ProblemCode.NOT_ACCEPTABLE;
      case 413 -> ProblemCode.PAYLOAD_TOO_LARGE;
      case 414 -> ProblemCode.URI_TOO_LONG;
      case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
      case 431 -> ProblemCode.HEADERS_TOO_LARGE;
      case 503 -> ProblemCode.SERVICE_UNAVAILABLE;
      default -> status >= 500 ? ProblemCode.INTERNAL_ERROR : ProblemCode.BAD_REQUEST;
    };
  }

  public static String detail(int status) {
    return switch (code(status)) {
      case NOT_FOUND -> "There is nothing at this path.";
      case INTERNAL_ERROR -> "The failure has been logged.";
      default -> code(status).title() + ".";
    };
  }
}
