package programme.partnership.contributions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.Created;
import programme.kit.http.ExternalIds;
import programme.kit.http.Listings;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.http.streams.Streams;
import programme.kit.outbox.Outbox;
import programme.kit.problem.ConstraintProblems;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Lists;
import programme.kit.vocabulary.Money;
import programme.kit.vocabulary.Source;

/** {@code /api/v1/contributions/{id}/payments}. */
@Path("/api/v1/contributions/{contribution}/payments")
@Tag(name = "Contributions")
public class Payments {
  /**
   * What was received.
   *
   * @param amount in the contribution's currency, above zero, with at most as many decimals as that
   *     has
   * @param receivedOn not after today
   */
  public record Request(
      @Size(min = 1, max = 200) String externalId,
      @NotNull @Pattern(regexp = Money.POSITIVE, message = Money.POSITIVE_MESSAGE) String amount,
      @NotNull LocalDate receivedOn,
      @Size(max = 50) List<@Valid Source> sources) {
    public Request {
      sources = Lists.orEmpty(sources);
    }
  }

  /** A payment as everyone reads it; its currency is the contribution's. */
  public record View(
      UUID id,
      String amount,
      String currency,
      LocalDate receivedOn,
      Instant recordedAt,
      List<Source> sources,
      Annulment annulment) {
    static View of(Payment one, String currency) {
      return new View(
          one.id,
          Money.written(one.amount, currency),
          currency,
          one.receivedOn,
          one.recordedAt,
          one.sources,
          one.annulment);
    }
  }

  /** A payment as its event tells it. */
  record Fact(
      UUID id, String amount, LocalDate receivedOn, Instant recordedAt, List<Source> sources) {
    static Fact of(Payment one, String currency) {
      return new Fact(
          one.id, Money.written(one.amount, currency), one.receivedOn, one.recordedAt, one.sources);
    }
  }

  /** The database's names for what can go wrong here. */
  @ApplicationScoped
  static class Constraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemCode> byConstraint() {
      return Map.of("contribution_pledge_exceeded", ProblemCode.PLEDGE_EXCEEDED);
    }
  }

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final Listings listings;

  Payments(Outbox outbox, ProgrammeClock clock, ExternalIds externalIds, Listings listings) {
    this.outbox = outbox;
    this.clock = clock;
    this.externalIds = externalIds;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(summary = "A contribution's payments, annulled ones too, marked")
  public Page<View> list(UUID contribution, @Valid @BeanParam PageRequest page) {
    String currency = Contribution.get(contribution).currency;
    return listings
        .of(Payment.class, "id")
        .where("contribution", contribution)
        .page(page, one -> View.of(one, currency));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses({
    ProblemCode.PLEDGE_EXCEEDED,
    ProblemCode.PLEDGE_WITHOUT_AMOUNT,
    ProblemCode.ALREADY_ANNULLED
  })
  @Operation(summary = "Record a payment; all of them together never exceed the pledge")
  public RestResponse<View> record(
      UUID contribution, @NotNull @Valid Request request, @Context UriInfo here) {
    Contribution pledged = Contribution.lock(contribution);
    BigDecimal amount = amount(pledged, request);
    UUID id = Ids.next();
    Optional<UUID> existing =
        externalIds.take("payments", request.externalId(), contribution.toString(), request, id);
    if (existing.isPresent()) {
      Payment before = Payment.get(contribution, existing.get());
      return Created.before(here, before.id, View.of(before, pledged.currency));
    }
    Instant now = clock.now();
    pledged.receive(amount, now);
    Payment payment =
        Payment.received(id, contribution, amount, request.receivedOn(), request.sources(), now);
    payment.persist();
    outbox.append(
        EventType.CONTRIBUTION_PAID,
        contribution.toString(),
        ContributionFacts.Paid.of(pledged, payment));
    return Created.at(here, id, View.of(payment, pledged.currency));
  }

  /** What counts of the request; refuses what is no amount of the pledge's currency. */
  private BigDecimal amount(Contribution pledged, Request request) {
    if (request.receivedOn().isAfter(clock.today())) {
      throw Problem.invalid("/receivedOn", "must not be after today");
    }
    if (pledged.currency == null) {
      throw Problem.of(
          ProblemCode.PLEDGE_WITHOUT_AMOUNT,
          "Of this contribution it is not known how much it is.");
    }
    return Money.of(request.amount(), pledged.currency, "/amount");
  }

  @POST
  @Path("{id}/annulment")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_ANNULLED)
  @Operation(summary = "Take a wrong payment back; what it took of the pledge is to come again")
  public View annul(UUID contribution, UUID id, @NotNull @Valid Annulment.Request request) {
    Contribution pledged = Contribution.lock(contribution);
    pledged.requireStanding();
    Payment payment = Payment.get(contribution, id);
    Instant now = clock.now();
    payment.annul(request, now);
    pledged.giveBack(payment.amount, now);
    outbox.append(
        EventType.CONTRIBUTION_ANNULLED,
        contribution.toString(),
        ContributionFacts.Annulled.payment(pledged, payment));
    return View.of(payment, pledged.currency);
  }
}
