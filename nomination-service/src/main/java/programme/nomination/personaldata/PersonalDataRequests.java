package programme.nomination.personaldata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import programme.kit.access.Role;
import programme.kit.retries.Once;
import programme.nomination.attachments.AttachmentErasure;
import programme.nomination.members.MemberErasure;
import programme.nomination.nominations.NominationView;
import programme.nomination.nominations.NominationViews;
import programme.nomination.nominations.Senders;
import programme.nomination.receipts.ReceiptErasure;

/** {@code /api/v1/nominations/{id}/personal-data} and {@code …/erasure}. */
@Path("/api/v1/nominations/{id}")
@Tag(name = "Nominations")
@Cache(isPrivate = true, noStore = true)
public class PersonalDataRequests {
  private static final String ANY_TOKEN = "**";

  private final Senders senders;
  private final NominationViews nominations;
  private final ReceiptErasure receipts;
  private final AttachmentErasure attachments;
  private final MemberErasure members;
  private final Erasing erasing;

  PersonalDataRequests(
      Senders senders,
      NominationViews nominations,
      ReceiptErasure receipts,
      AttachmentErasure attachments,
      MemberErasure members,
      Erasing erasing) {
    this.senders = senders;
    this.nominations = nominations;
    this.receipts = receipts;
    this.attachments = attachments;
    this.members = members;
    this.erasing = erasing;
  }

  @GET
  @Path("personal-data")
  @RolesAllowed(ANY_TOKEN)
  @Operation(
      summary = "All that is kept of the person whom a nomination names",
      description =
          "For its sender and the secretariat, to be handed to the person who asks for it.")
  public PersonalData export(UUID id) {
    senders.requireReadable(id);
    return new PersonalData(
        id, nominations.of(id), receipts.of(id), attachments.of(id), members.of(id));
  }

  @POST
  @Once
  @Path("erasure")
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Operation(
      summary = "Erase the personal data of a nomination, for good",
      description =
          "Nominee, statement, attachments, the salts of its receipts, a declining's reason, and what was kept for retries."
              + " The chain of receipts stays intact. Erasing once more changes nothing.")
  public NominationView erase(UUID id) {
    erasing.erase(id);
    return nominations.of(id);
  }
}
