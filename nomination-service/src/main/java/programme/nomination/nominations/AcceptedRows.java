package programme.nomination.nominations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import programme.kit.events.EventType;
import programme.kit.http.Created;
import programme.kit.http.ExternalIds;
import programme.kit.outbox.OutboxBatch;
import programme.kit.problem.DatabaseFaults;
import programme.kit.retries.GroupedKeys;
import programme.nomination.calls.Call;
import programme.nomination.copies.PartnershipCopies;
import programme.nomination.receipts.ChainHead;
import programme.nomination.receipts.Receipt;
import programme.nomination.receipts.ReceiptRows;

/**
 * Writes what a batch accepted: one statement each for nominations, receipts, events, externalIds
 * and keys. Where these fail they are tried row by row, under the same lock and at the same
 * instant, so that nobody's nomination is late for its neighbour's sake.
 */
@ApplicationScoped
class AcceptedRows {
  private final NominationRows nominations;
  private final PartnershipCopies partnerships;
  private final ExternalIds externalIds;
  private final GroupedKeys keys;
  private final OutboxBatch outbox;

  AcceptedRows(
      NominationRows nominations,
      PartnershipCopies partnerships,
      ExternalIds externalIds,
      GroupedKeys keys,
      OutboxBatch outbox) {
    this.nominations = nominations;
    this.partnerships = partnerships;
    this.externalIds = externalIds;
    this.keys = keys;
    this.outbox = outbox;
  }

  List<Ended> write(Connection connection, Call call, List<Judgement.Accepted> accepted)
      throws SQLException {
    Set<String> known = known(accepted);
    try {
      return attempt(connection, call, accepted, known);
    } catch (SQLException | RuntimeException failure) {
      if (accepted.size() == 1) {
        return List.of(failed(accepted.get(0), failure));
      }
    }
    List<Ended> ended = new ArrayList<>();
    for (Judgement.Accepted one : accepted) {
      try {
        ended.addAll(attempt(connection, call, List.of(one), known));
      } catch (SQLException | RuntimeException failure) {
        ended.add(failed(one, failure));
      }
    }
    return ended;
  }

  private static Ended failed(Judgement.Accepted one, Exception failure) {
    return failure instanceof TakenMeanwhile || DatabaseFaults.isLockTimeout(failure)
        ? Ended.again(one.arrival())
        : Ended.refused(one.arrival(), failure);
  }

  /** All of these, or none of them. */
  private List<Ended> attempt(
      Connection connection, Call call, List<Judgement.Accepted> accepted, Set<String> known)
      throws SQLException {
    run(connection, "savepoint rows");
    try {
      List<Receipt> chained = chain(call, accepted);
      List<Ended> ended = insert(connection, accepted, chained, known);
      call.extendChain(chained.get(chained.size() - 1).head());
      return ended;
    } catch (SQLException | RuntimeException failure) {
      // Where the connection itself is gone this fails too, and with it the whole batch.
      run(connection, "rollback to savepoint rows");
      throw failure;
    }
  }

  private static List<Receipt> chain(Call call, List<Judgement.Accepted> accepted) {
    List<Receipt> receipts = new ArrayList<>();
    ChainHead head = call.chain();
    for (Judgement.Accepted one : accepted) {
      Arrival arrival = one.arrival();
      Receipt receipt =
          Receipt.after(head, arrival.call(), arrival.id, arrival.content, one.chainedAt());
      one.nomination().receipt = receipt.number();
      receipts.add(receipt);
      head = receipt.head();
    }
    return receipts;
  }

  private List<Ended> insert(
      Connection connection,
      List<Judgement.Accepted> accepted,
      List<Receipt> receipts,
      Set<String> known)
      throws SQLException {
    nominations.insert(connection, accepted.stream().map(Judgement.Accepted::nomination).toList());
    ReceiptRows.insert(connection, receipts);
    outbox.append(connection, accepted.stream().map(AcceptedRows::told).toList());
    claim(connection, accepted);
    List<Ended> ended = new ArrayList<>();
    Map<GroupedKeys.Key, RestResponse<NominationView>> kept = new LinkedHashMap<>();
    for (int n = 0; n < accepted.size(); n++) {
      Arrival arrival = accepted.get(n).arrival();
      RestResponse<NominationView> answer = answer(accepted.get(n), receipts.get(n), known);
      ended.add(Ended.taken(arrival, answer));
      if (arrival.key != null) {
        kept.put(arrival.key, answer);
      }
    }
    if (!kept.isEmpty()) {
      keys.keep(connection, kept);
    }
    return ended;
  }

  private void claim(Connection connection, List<Judgement.Accepted> accepted) throws SQLException {
    List<ExternalIds.Claim> claims =
        accepted.stream().map(one -> one.arrival().claim).filter(Objects::nonNull).toList();
    if (!claims.isEmpty() && externalIds.take(connection, claims) < claims.size()) {
      throw new TakenMeanwhile();
    }
  }

  private static OutboxBatch.Told told(Judgement.Accepted one) {
    return new OutboxBatch.Told(
        EventType.NOMINATION_SUBMITTED,
        one.arrival().id.toString(),
        one.nomination().state(),
        one.arrival().doing);
  }

  private static RestResponse<NominationView> answer(
      Judgement.Accepted one, Receipt receipt, Set<String> known) {
    NominationView view =
        NominationView.of(one.nomination(), receipt, one.arrival().submission.content(), known);
    return Created.at(one.arrival().here, one.arrival().id, view);
  }

  private Set<String> known(List<Judgement.Accepted> accepted) {
    return partnerships.knownAmong(
        accepted.stream()
            .flatMap(one -> one.arrival().submission.interests().stream())
            .collect(Collectors.toSet()));
  }

  private static void run(Connection connection, String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** An externalId was free when the batch was judged, and has been taken in another call's. */
  private static final class TakenMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenMeanwhile() {
      super("an externalId has been taken meanwhile", null, false, false);
    }
  }
}
