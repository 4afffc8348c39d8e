package programme.kit.contract;

import static programme.kit.problem.ProblemCode.EXTERNAL_ID_TAKEN;
import static programme.kit.problem.ProblemCode.FORBIDDEN;
import static programme.kit.problem.ProblemCode.INTERNAL_ERROR;
import static programme.kit.problem.ProblemCode.MALFORMED_JSON;
import static programme.kit.problem.ProblemCode.NOT_ACCEPTABLE;
import static programme.kit.problem.ProblemCode.NOT_FOUND;
import static programme.kit.problem.ProblemCode.PAYLOAD_TOO_LARGE;
import static programme.kit.problem.ProblemCode.PRECONDITION_FAILED;
import static programme.kit.problem.ProblemCode.PRECONDITION_REQUIRED;
import static programme.kit.problem.ProblemCode.SERVICE_UNAVAILABLE;
import static programme.kit.problem.ProblemCode.UNAUTHENTICATED;
import static programme.kit.problem.ProblemCode.UNSUPPORTED_MEDIA_TYPE;
import static programme.kit.problem.ProblemCode.VALIDATION_FAILED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;

/** Which problems an operation can answer: those of its nature, and those that it declares. */
final class Refusals {
  /** In {@code @RolesAllowed}: whoever has a valid token. */
  static final String ANY_TOKEN = "**";

  private static final List<String> OF_RETRIES =
      List.of("request-in-progress", "idempotency-key-reused");

  private Refusals() {}

  static Set<ProblemCode> of(Endpoint endpoint) {
    Set<ProblemCode> codes =
        EnumSet.of(
            VALIDATION_FAILED,
            UNAUTHENTICATED,
            NOT_ACCEPTABLE,
            INTERNAL_ERROR,
            SERVICE_UNAVAILABLE);
    if (!endpoint.roles().isEmpty() && !endpoint.roles().contains(ANY_TOKEN)) {
      codes.add(FORBIDDEN);
    }
    if (endpoint.path().contains("{")) {
      codes.add(NOT_FOUND);
    }
    if (endpoint.operation().getRequestBody() != null) {
      codes.addAll(List.of(MALFORMED_JSON, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
    }
    if (endpoint.takes("If-Match")) {
      codes.addAll(List.of(PRECONDITION_REQUIRED, PRECONDITION_FAILED));
    }
    if (endpoint.bodyHas("externalId")) {
      codes.add(EXTERNAL_ID_TAKEN);
    }
    if (endpoint.annotation(Once.class).isPresent()) {
      Stream.of(ProblemCode.values())
          .filter(code -> OF_RETRIES.contains(code.code()))
          .forEach(codes::add);
    }
    endpoint.annotation(Refuses.class).map(Refuses::value).map(List::of).ifPresent(codes::addAll);
    return codes;
  }
}
