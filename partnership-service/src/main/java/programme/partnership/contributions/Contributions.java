package programme.partnership.contributions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.access.Role;
import programme.kit.clock.ProgrammeClock;
import programme.kit.events.EventType;
import programme.kit.http.ChangesRequest;
import programme.kit.http.Created;
import programme.kit.http.ExternalIds;
import programme.kit.http.Listings;
import programme.kit.http.MergePatch;
import programme.kit.http.Page;
import programme.kit.http.Preconditions;
import programme.kit.http.Versioned;
import programme.kit.http.streams.Streams;
import programme.kit.outbox.Outbox;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.kit.problem.Refuses;
import programme.kit.references.Derived;
import programme.kit.retries.Once;
import programme.kit.vocabulary.Annulment;
import programme.kit.vocabulary.Codes;
import programme.kit.vocabulary.DecisionReference;
import programme.kit.vocabulary.Denominated;
import programme.kit.vocabulary.Ids;
import programme.kit.vocabulary.Money;
import programme.kit.vocabulary.Source;
import programme.kit.vocabulary.Text;

/** {@code /api/v1/contributions}. */
@Path("/api/v1/contributions")
@Tag(name = "Contributions")
public class Contributions {
  /**
   * A new pledge.
   *
   * @param contributor a partner's code; absent where a source does not say who
   * @param amount above zero, with at most as many decimals as its currency has; absent where a
   *     source does not say how much
   * @param currency ISO 4217, together with {@code amount}
   * @param pledgedOn not after today; absent where it is not known
   */
  @Denominated
  public record Request(
      @Size(min = 1, max = 200) String externalId,
      @Size(max = Codes.LONGEST) @Pattern(regexp = Codes.CODE, message = Codes.CODE_MESSAGE)
          String contributor,
      @NotNull Pledge.Kind kind,
      @Pattern(regexp = Money.POSITIVE, message = Money.POSITIVE_MESSAGE) String amount,
      @Size(max = 3) String currency,
      @NotNull Text description,
      @NotNull @Valid Earmark earmark,
      LocalDate pledgedOn,
      @Valid DecisionReference inResponseTo,
      @Size(max = 50) List<@Valid Source> sources)
      implements Denominated.Amount {
    Pledge pledge() {
      return new Pledge(
              contributor,
              kind,
              amount,
              currency,
              description,
              earmark,
              pledgedOn,
              inResponseTo,
              sources,
              null)
          .written();
    }
  }

  /**
   * A contribution as everyone reads it.
   *
   * @param received the sum of the payments that stand, in the pledge's currency; absent where
   *     there is no amount
   * @param resolved whether its contributor, what it is earmarked for and the decision that it
   *     answers are known; absent where it names none
   */
  public record View(
      UUID id,
      @JsonUnwrapped Pledge pledge,
      String received,
      Boolean resolved,
      Instant recordedAt,
      Instant updatedAt,
      Annulment annulment,
      @JsonIgnore long version)
      implements Versioned {
    static View of(Contribution one) {
      return new View(
          one.id,
          one.pledge(),
          one.receivedSoFar(),
          one.resolved,
          one.recordedAt,
          one.updatedAt,
          one.annulment,
          one.version);
    }
  }

  private final Outbox outbox;
  private final ProgrammeClock clock;
  private final ExternalIds externalIds;
  private final MergePatch patches;
  private final Listings listings;

  Contributions(
      Outbox outbox,
      ProgrammeClock clock,
      ExternalIds externalIds,
      MergePatch patches,
      Listings listings) {
    this.outbox = outbox;
    this.clock = clock;
    this.externalIds = externalIds;
    this.patches = patches;
    this.listings = listings;
  }

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Streams.CSV, Streams.NDJSON})
  @Operation(
      summary = "Contributions, in the order of their recording, annulled ones too, marked",
      description = "Those without an amount stand here too, and in no total.")
  public Page<View> list(
      @Valid @BeanParam ChangesRequest page, @Valid @BeanParam ContributionFilter filter) {
    return filter.on(listings.of(Contribution.class, "id")).page(page, View::of);
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "One contribution")
  public View get(UUID id) {
    return View.of(Contribution.get(id));
  }

  @POST
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Operation(summary = "Record a pledge, in money or in kind")
  public RestResponse<View> pledge(@NotNull @Valid Request request, @Context UriInfo here) {
    Pledge pledge = request.pledge();
    refuseFuture(pledge);
    UUID id = Ids.next();
    Optional<UUID> existing =
        externalIds.take("contributions", request.externalId(), "", pledge, id);
    if (existing.isPresent()) {
      return Created.before(here, existing.get(), get(existing.get()));
    }
    Contribution contribution = Contribution.pledge(id, pledge, clock.now());
    contribution.persist();
    outbox.append(
        EventType.CONTRIBUTION_PLEDGED, id.toString(), ContributionFacts.Pledged.of(contribution));
    return Created.at(here, id, View.of(Derived.afresh(contribution)));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @RequestBodySchema(Pledge.class)
  @Refuses({ProblemCode.PLEDGE_EXCEEDED, ProblemCode.ALREADY_ANNULLED})
  @Operation(
      summary = "Amend a pledge, with the reason",
      description =
          "reason is needed with every amendment. What was received stays covered: the amount can't go"
              + " below it, nor change its currency.")
  public View amend(UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Contribution contribution = Contribution.lock(id);
    Preconditions.require(ifMatch, contribution.version);
    Pledge before = contribution.pledge();
    Pledge after = patches.apply(before.because(null), patch, Pledge.class).written();
    refuseFuture(after);
    if (after.reason() == null) {
      throw Problem.invalid("/reason", "An amendment says why.");
    }
    if (!after.because(before.reason()).equals(before)) {
      amend(contribution, before, after);
    }
    return View.of(Derived.afresh(contribution));
  }

  private void amend(Contribution contribution, Pledge before, Pledge after) {
    Instant now = clock.now();
    List<String> changed = patches.changed(before.because(after.reason()), after).changed();
    contribution.amend(after, now);
    Amendment amendment = Amendment.of(contribution.id, before, changed, after.reason(), now);
    amendment.persist();
    outbox.append(
        EventType.CONTRIBUTION_AMENDED,
        contribution.id.toString(),
        ContributionFacts.Amended.of(contribution, amendment));
  }

  @POST
  @Path("{id}/annulment")
  @Once
  @RolesAllowed(Role.SECRETARIAT)
  @Transactional
  @Refuses(ProblemCode.ALREADY_ANNULLED)
  @Operation(summary = "Take a wrong entry back; it and its payments count no more")
  public View annul(UUID id, @NotNull @Valid Annulment.Request request) {
    Contribution contribution = Contribution.lock(id);
    contribution.annul(request, clock.now());
    outbox.append(
        EventType.CONTRIBUTION_ANNULLED,
        id.toString(),
        ContributionFacts.Annulled.whole(contribution));
    return View.of(Derived.afresh(contribution));
  }

  private void refuseFuture(Pledge pledge) {
    if (pledge.pledgedOn() != null && pledge.pledgedOn().isAfter(clock.today())) {
      throw Problem.invalid("/pledgedOn", "must not be after today");
    }
  }
}
