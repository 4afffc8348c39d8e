package programme.nomination.personaldata;

import java.util.List;
import java.util.UUID;
import programme.nomination.attachments.AttachmentView;
import programme.nomination.members.MemberView;
import programme.nomination.nominations.NominationView;
import programme.nomination.receipts.ReceiptView;

/**
 * All that is kept of the person whom a nomination names, as {@code docs/privacy.md} lists it.
 *
 * @param nomination as it stands
 * @param receipts of its submission, its corrections and its attachments, each with what it covers
 * @param attachments to be downloaded one by one
 * @param memberships with the person's name
 */
record PersonalData(
    UUID id,
    NominationView nomination,
    List<ReceiptView> receipts,
    List<AttachmentView> attachments,
    List<MemberView> memberships) {}
