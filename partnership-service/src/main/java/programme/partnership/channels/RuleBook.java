package programme.partnership.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.Created;
import programme.kit.http.ExternalIds;
import programme.kit.http.Listing;
import programme.kit.http.Listings;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Text;

/** The rules that speak of several partnerships at once: what stands, what is added, what goes. */
@ApplicationScoped
class RuleBook {
  /** The data of {@code programme.reporting-….annulled.v1}. */
  record Annulled(UUID id, Text reason, Authority authority, Instant recordedAt) {}

  /** A rule that was recorded, now or before under the same externalId. */
  record Taken(ReportingRuleView view, boolean isNew) {
    RestResponse<ReportingRuleView> answer(UriInfo here) {
      return isNew ? Created.at(here, view.id(), view) : Created.before(here, view.id(), view);
    }
  }

  private final EntityManager entities;
  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final Routing routing;
  private final Listings listings;

  RuleBook(
      EntityManager entities,
      Outbox outbox,
      ProgrammeClock clock,
      ExternalIds externalIds,
      Routing routing,
      Listings listings) {
    this.entities = entities;
    this.outbox = outbox;
    this.clock = clock;
    this.externalIds = externalIds;
    this.routing = routing;
    this.listings = listings;
  }

  <R extends ReportingRule> Listing<R> list(Class<R> type, Channel channel, LocalDate asOf) {
    return listings
        .of(type, "id")
        .where("channel", channel)
        .and(
            "e.annulment is null and (e.effectiveOn is null or e.effectiveOn <= :asOf)"
                + " and (e.effectiveTo is null or e.effectiveTo >= :asOf)",
            "asOf",
            asOf);
  }

  <R extends ReportingRule> R get(Class<R> type, UUID id) {
    return Optional.ofNullable(entities.find(type, id))
        .orElseThrow(Problem.notFound(noun(type), id));
  }

  /**
   * Records the rule, and derives the channels of all partnerships that it applies to.
   *
   * @param kind plural kebab-case
   */
  Taken record(
      ReportingRule rule, EventType told, String kind, String externalId, RuleContent content) {
    UUID id = Ids.next();
    Optional<UUID> existing = externalIds.take(kind, externalId, "", content, id);
    if (existing.isPresent()) {
      return new Taken(ReportingRuleView.of(get(rule.getClass(), existing.get())), false);
    }
    RuleLock.change();
    rule.record(id, content, clock.now());
    entities.persist(rule);
    ReportingRuleView view = ReportingRuleView.of(rule);
    outbox.append(told, id.toString(), view);
    routing.derive(rule.appliesTo.concerned());
    return new Taken(view, true);
  }

  <R extends ReportingRule> ReportingRuleView annul(
      Class<R> type, UUID id, EventType told, Annulment.Request request) {
    RuleLock.change();
    R rule =
        Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE))
            .orElseThrow(Problem.notFound(noun(type), id));
    Annulment annulment = Annulment.first(rule.annulment, request, clock.now());
    rule.annulment = annulment;
    outbox.append(
        told,
        id.toString(),
        new Annulled(id, annulment.reason(), annulment.authority(), annulment.recordedAt()));
    routing.derive(rule.appliesTo.concerned());
    return ReportingRuleView.of(rule);
  }

  /** All rules that stand. */
  static List<ReportingRule> standing() {
    List<ReportingRule> standing = new ArrayList<>();
    standing.addAll(ReportingDirection.<ReportingDirection>list("annulment is null"));
    standing.addAll(ReportingDefault.<ReportingDefault>list("annulment is null"));
    return standing;
  }

  private static String noun(Class<? extends ReportingRule> type) {
    return type == ReportingDefault.class ? "reporting default" : "reporting direction";
  }
}
