package programme.nomination.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Ids;
import programme.nomination.calls.Call;
import programme.nomination.nominations.Nomination;
import programme.nomination.receipts.CanonicalJson;
import programme.nomination.receipts.Receipt;
import programme.nomination.receipts.Sha256;
import programme.nomination.refusals.RefusalLog;

/**
 * Takes files in. The bytes are written first, so that the call is locked for no longer than a
 * receipt takes; then: lock the call, read the clock, judge, chain.
 */
@ApplicationScoped
class Attaching {
  static final int MOST = 20;

  private final ProgrammeClock clock;
  private final CanonicalJson canonical;
  private final Bytes bytes;
  private final Outbox outbox;
  private final RefusalLog refusals;

  Attaching(
      ProgrammeClock clock,
      CanonicalJson canonical,
      Bytes bytes,
      Outbox outbox,
      RefusalLog refusals) {
    this.clock = clock;
    this.canonical = canonical;
    this.bytes = bytes;
    this.outbox = outbox;
    this.refusals = refusals;
  }

  /**
   * A file as it was sent.
   *
   * @param name as its header has it; may be null
   */
  record Sent(String name, String claimedType, byte[] bytes) {}

  /**
   * What became of a file.
   *
   * @param isNew false where the same bytes came with this nomination before
   */
  record Taken(Attachment attachment, boolean isNew) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Taken take(UUID nomination, String callId, Sent sent) {
    Attachment attachment = judged(nomination, callId, sent);
    // Before the deadline is asked: who repeats after it gets the answer that stood.
    Optional<Attachment> earlier = Attachment.same(nomination, attachment.sha256);
    if (earlier.isPresent()) {
      return new Taken(earlier.get(), false);
    }
    bytes.keep(attachment.id, sent.bytes());
    Call call = Call.lock(callId).orElseThrow();
    Nomination locked = Nomination.lock(nomination);
    Instant now = call.arrival(clock.now());
    try {
      chain(call, attachment, locked, now);
    } catch (Problem refusal) {
      refusals.keepAlone(call, now, locked.refused(refusal));
      throw refusal;
    }
    return new Taken(attachment, true);
  }

  private void chain(Call call, Attachment attachment, Nomination nomination, Instant now) {
    call.requireOpen(now);
    Nomination.State state = nomination.attach(now);
    if (Attachment.count("nomination", attachment.nomination) >= MOST) {
      throw Problem.of(
          ProblemCode.PAYLOAD_TOO_LARGE, "A nomination takes " + MOST + " attachments at most.");
    }
    Receipt.Sealed sealed = Receipt.Sealed.of(canonical.of(attachment.content()));
    Receipt receipt = Receipt.after(call.chain(), call.id(), attachment.nomination, sealed, now);
    call.extendChain(receipt.head());
    receipt.persist();
    attachment.receipt = receipt.number();
    attachment.receivedAt = now;
    attachment.persist();
    outbox.append(EventType.NOMINATION_ATTACHMENT_ADDED, attachment.nomination.toString(), state);
  }

  private static Attachment judged(UUID nomination, String call, Sent sent) {
    FileType type = FileType.of(sent.bytes()).orElseThrow(Attaching::unknownType);
    if (FileType.mediaTypes().contains(sent.claimedType())
        && !type.mediaType().equals(sent.claimedType())) {
      throw Problem.of(
              ProblemCode.UNSUPPORTED_MEDIA_TYPE,
              "By its bytes this is " + type.mediaType() + ", and not what Content-Type says.")
          .with("detected", type.mediaType());
    }
    Attachment attachment = new Attachment();
    attachment.id = Ids.next();
    attachment.nomination = nomination;
    attachment.call = call;
    attachment.fileName = FileName.of(sent.name(), "attachment." + type.ending()).value();
    attachment.mediaType = type.mediaType();
    attachment.size = sent.bytes().length;
    attachment.sha256 = Sha256.of(sent.bytes());
    return attachment;
  }

  private static Problem unknownType() {
    return Problem.of(
        ProblemCode.UNSUPPORTED_MEDIA_TYPE, "By its bytes this is no PDF, DOCX, JPEG or PNG.");
  }
}
