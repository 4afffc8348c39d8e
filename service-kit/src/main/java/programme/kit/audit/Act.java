package programme.kit.audit;

import java.time.Instant;
import java.util.UUID;
import programme.kit.vocabulary.Authority;

/**
 * Something that was done.
 *
 * @param id of the event that tells of it, where one does
 * @param act the event's type; noun and past verb for what is not public, such as a draft
 * @param resource the path of what it was done to
 * @param request method and path by which it came; absent for background work and before this was
 *     recorded
 * @param actor the token's issuer and subject, or {@code system} for background work
 * @param role the token's roles; absent like {@code request}
 * @param organisation the code that the account was issued for
 * @param authority as recorded with the act: a decision and its paragraph, or a document and place
 * @param time programme time
 * @param traceId of the request, as in the logs
 */
public record Act(
    UUID id,
    String act,
    String resource,
    String request,
    String actor,
    String role,
    String organisation,
    Authority authority,
    Instant time,
    String traceId) {
  static final String SYSTEM = "system";
}
