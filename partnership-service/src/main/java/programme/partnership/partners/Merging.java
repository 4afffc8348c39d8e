package programme.partnership.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.outbox.Outbox;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.references.Derived;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Text;

/**
 * Makes records of one organisation one. Nothing that names a merged record is rewritten: whoever
 * asks for an organisation asks for all of its codes.
 */
@ApplicationScoped
class Merging {
  /** The data of {@code programme.partner.merged.v1}. */
  record Merged(String code, String into, Instant recordedAt) {}

  record Fact(String kind, UUID id) {}

  /** The data of {@code programme.partner.annulled.v1}. */
  record Annulled(String code, Fact fact, Text reason, Authority authority, Instant recordedAt) {}

  private final EntityManager entities;
  private final Outbox outbox;
  private final ProgrammeClock clock;

  Merging(EntityManager entities, Outbox outbox, ProgrammeClock clock) {
    this.entities = entities;
    this.outbox = outbox;
    this.clock = clock;
  }

  Partner merge(String code, Mergers.Request request) {
    oneAtATime();
    Partner partner = Partner.lock(code);
    partner.requireUnmerged();
    survivor(code, request.into()).requireUnmerged();
    Merger merger = Merger.recorded(code, request, clock.now());
    merger.persistAndFlush();
    tellOf(Merger.survivors(), merger.recordedAt);
    touch(request.into(), merger.recordedAt);
    return Derived.afresh(partner);
  }

  Merger annul(String code, UUID id, Annulment.Request request) {
    oneAtATime();
    Merger merger =
        Merger.<Merger>find("id = ?1 and partner = ?2", id, code)
            .firstResultOptional()
            .orElseThrow(Problem.notFound("merger", id));
    Annulment annulment = Annulment.first(merger.annulment, request, clock.now());
    merger.annulment = annulment;
    Partner partner = Partner.lock(code);
    touch(partner.mergedInto, annulment.recordedAt());
    partner.standAlone(annulment.recordedAt());
    outbox.append(
        EventType.PARTNER_ANNULLED,
        code,
        new Annulled(
            code,
            new Fact("MERGER", id),
            annulment.reason(),
            annulment.authority(),
            annulment.recordedAt()));
    entities.flush();
    tellOf(Merger.survivors(), annulment.recordedAt());
    return merger;
  }

  /** Chains would fork, were two of their ends merged at once. */
  private void oneAtATime() {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('mergers', 4))")
        .getSingleResult();
  }

  /** Those of which another record stands for the organisation now than did before. */
  private void tellOf(Map<String, String> survivors, Instant now) {
    for (Partner partner : Partner.<Partner>list("code in ?1 order by code", survivors.keySet())) {
      String into = survivors.get(partner.code);
      if (!Objects.equals(partner.mergedInto, into)) {
        Partner.lock(partner.code).standBehind(into, now);
        outbox.append(EventType.PARTNER_MERGED, partner.code, partner.merged());
      }
    }
  }

  /** What it answers for is other than before, so its version rises. */
  private static void touch(String code, Instant now) {
    Partner.lock(code).updatedAt = now;
  }

  private static Partner survivor(String code, String into) {
    if (into.equals(code)) {
      throw Problem.invalid("/into", "A record can't be merged into itself.");
    }
    return Partner.<Partner>findByIdOptional(into)
        .orElseThrow(
            () -> {
              String detail = "There is no partner '" + into + "'.";
              return Problem.of(ProblemCode.UNKNOWN_REFERENCE, detail)
                  .with("errors", List.of(new InvalidField("/into", detail)));
            });
  }
}
