package programme.partnership.participations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.eventloop.Copies;
import programme.kit.events.EventType;
import programme.kit.http.ExternalIds;
import programme.kit.outbox.Outbox;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Ids;
import programme.partnership.annulments.PartnershipAnnulments;
import programme.partnership.members.MemberCopy;
import programme.partnership.partners.Partner;
import programme.partnership.partnerships.Partnership;

/** Enters partners' roles, changes their days, takes them back; and tells who takes part. */
@ApplicationScoped
class Enrolment {
  /** A role that was recorded, now or before under the same externalId. */
  record Taken(Participation participation, boolean isNew) {}

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final PartnershipAnnulments annulments;

  Enrolment(
      Outbox outbox,
      ProgrammeClock clock,
      ExternalIds externalIds,
      PartnershipAnnulments annulments) {
    this.outbox = outbox;
    this.clock = clock;
    this.externalIds = externalIds;
    this.annulments = annulments;
  }

  /**
   * Waits for the copy of a seat whose event may be on its way; the caller's transaction must not
   * hold a connection yet.
   */
  static void awaitMember(UUID member) {
    if (member != null && Copies.await(() -> MemberCopy.findByIdOptional(member)).isEmpty()) {
      throw unknown("/member", "member of a forum", member);
    }
  }

  Taken record(String code, ParticipationRequest request) {
    Partnership partnership = Partnership.lock(code);
    UUID id = Ids.next();
    Optional<UUID> existing =
        externalIds.take("participations", request.externalId(), code, request, id);
    if (existing.isPresent()) {
      return new Taken(Participation.findById(existing.get()), false);
    }
    Partner partner =
        Partner.<Partner>findByIdOptional(request.partner())
            .orElseThrow(() -> unknown("/partner", "partner", request.partner()));
    Instant now = clock.now();
    Participation participation =
        Participation.recorded(id, code, partner.standing(), request, now);
    requireSeat(participation);
    requireRoom(participation);
    participation.persistAndFlush();
    tell(partnership, now);
    return new Taken(participation, true);
  }

  /** The partnership's row is locked by the caller. */
  Participation change(
      Partnership partnership, Participation participation, ParticipationRequest after) {
    if (participation.annulment != null) {
      throw Problem.of(ProblemCode.ALREADY_ANNULLED, "What was annulled has no days any more.")
          .with("annulledAt", participation.annulment.recordedAt());
    }
    Instant now = clock.now();
    if (participation.change(after, now)) {
      requireRoom(participation);
      Participation.flush();
      tell(partnership, now);
    }
    return participation;
  }

  /** The partnership's row is locked by the caller. */
  Participation annul(Partnership partnership, UUID id, Annulment.Request request) {
    Participation participation = find(partnership.code(), id);
    participation.annul(request, clock.now());
    Participation.flush();
    annulments.tell(
        partnership, PartnershipAnnulments.Kind.PARTICIPATION, id, participation.annulment);
    return participation;
  }

  static Participation find(String partnership, UUID id) {
    return Participation.<Participation>find("id = ?1 and partnership = ?2", id, partnership)
        .firstResultOptional()
        .orElseThrow(Problem.notFound("participation", id));
  }

  /** The seat is of the same organisation, under whichever of its codes. */
  private static void requireSeat(Participation participation) {
    if (participation.member == null) {
      return;
    }
    MemberCopy seat = MemberCopy.findById(participation.member);
    if (seat == null
        || seat.organisation() == null
        || !Partner.codesOf(participation.partner).contains(seat.organisation())) {
      throw Problem.invalid("/member", "This seat is not one of the partner's organisation.");
    }
  }

  /**
   * The database knows codes alone; of an organisation with several the partnership's lock keeps
   * others out meanwhile.
   */
  private static void requireRoom(Participation participation) {
    Participation.overlapping(participation, Partner.codesOf(participation.partner))
        .ifPresent(
            other -> {
              throw Problem.of(
                      ProblemCode.OVERLAPPING_PARTICIPATION,
                      "The organisation is "
                          + other.role
                          + " from "
                          + (other.from == null ? "before our record" : other.from)
                          + " to "
                          + (other.to == null ? "an open end" : other.to)
                          + " already.")
                  .with("participation", other.id);
            });
  }

  private void tell(Partnership partnership, Instant now) {
    partnership.touch(now);
    String code = partnership.code();
    outbox.append(
        EventType.PARTNERSHIP_PARTICIPATION_CHANGED,
        code,
        new Participations.Event(code, Participations.standing(code)));
  }

  private static Problem unknown(String pointer, String kind, Object key) {
    String detail = "There is no " + kind + " '" + key + "' here.";
    return Problem.of(ProblemCode.UNKNOWN_REFERENCE, detail)
        .with("errors", List.of(new InvalidField(pointer, detail)));
  }
}
