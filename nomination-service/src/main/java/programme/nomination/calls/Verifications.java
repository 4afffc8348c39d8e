package programme.nomination.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import programme.kit.access.Role;
import programme.kit.problem.Problem;
import programme.nomination.receipts.ChainHead;
import programme.nomination.receipts.ChainVerification;

/** {@code /api/v1/calls/{id}/receipts/verification}. */
@Path("/api/v1/calls/{id}/receipts/verification")
@Tag(name = "Calls")
public class Verifications {
  // One snapshot for chain and head, without the call's lock: nobody's submission waits for this.
  private static final String SNAPSHOT =
      "set transaction isolation level repeatable read, read only";

  private final EntityManager entities;

  Verifications(EntityManager entities) {
    this.entities = entities;
  }

  @GET
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Operation(
      summary = "Compute a call's chain of receipts anew and compare",
      description =
          "From its beginning, or from a checkpoint that an earlier verification has answered; 5,000 receipts in one answer at most, then follow next.")
  public ChainVerification verify(
      String id,
      @Parameter(description = "Where an earlier verification has ended") @QueryParam("checkpoint")
          String checkpoint,
      @Context UriInfo here) {
    entities.createNativeQuery(SNAPSHOT).executeUpdate();
    ChainHead head = Call.of(id).orElseThrow(Problem.notFound("call", id)).chain();
    return ChainVerification.of(id, head, checkpoint, here.getAbsolutePath().getPath());
  }
}
