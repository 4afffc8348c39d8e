package programme.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A refusal, thrown by whoever refuses; it leaves the service as problem+json (RFC 9457). */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Set<String> RESERVED =
      Set.of("type", "title", "status", "detail", "instance");

  private final ProblemCode code;
  private final transient Map<String, Object> extensions = new LinkedHashMap<>();

  private Problem(ProblemCode code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  public static Problem of(ProblemCode code, String detail) {
    return new Problem(code, detail);
  }

  /** 404 for an id that is absent, and alike for one that the caller may not see. */
  public static Supplier<Problem> notFound(String kind, Object id) {
    return () -> of(ProblemCode.NOT_FOUND, "There is no " + kind + " '" + id + "'.");
  }

  /** 400 for one member of the request. */
  public static Problem invalid(String pointer, String detail) {
    return of(ProblemCode.VALIDATION_FAILED, detail)
        .with("errors", List.of(new InvalidField(pointer, detail)));
  }

  /** Adds an extension member; its name is part of the contract, and none of RFC 9457's own. */
  public Problem with(String member, Object value) {
    if (RESERVED.contains(member)) {
      throw new IllegalArgumentException(member + " is a member of every problem");
    }
    extensions.put(member, value);
    return this;
  }

  public ProblemCode code() {
    return code;
  }

  public Map<String, Object> extensions() {
    return extensions;
  }
}
