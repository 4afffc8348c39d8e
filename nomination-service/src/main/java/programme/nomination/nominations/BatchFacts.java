package programme.nomination.nominations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import programme.kit.database.Columns;
import programme.kit.http.ExternalIds;
import programme.kit.retries.GroupedKeys;
import programme.nomination.copies.PartnerCopy;

/** Reads under a call's lock what its batch is judged by: one statement for each kind of fact. */
@ApplicationScoped
class BatchFacts {
  private static final String STANDING =
      """
      with asked as (
        select a.sender, a.nominee_key, coalesce(p.merged_into, a.sender) as organisation
        from unnest(?, ?) as a (sender, nominee_key)
        left join partner_copy p on p.code = a.sender),
      of_call as (
        select sender, nominee_key from nomination
        where call = ? and status not in ('WITHDRAWN', 'DECLINED'))
      select organisation, nominee_key from asked join of_call using (sender, nominee_key)
      union all
      select asked.organisation, asked.nominee_key from asked
        join partner_copy other
          on (other.merged_into = asked.organisation or other.code = asked.organisation) and other.code <> asked.sender
        join of_call n on n.sender = other.code and n.nominee_key = asked.nominee_key
      """;

  private final ExternalIds externalIds;
  private final GroupedKeys keys;

  BatchFacts(ExternalIds externalIds, GroupedKeys keys) {
    this.externalIds = externalIds;
    this.keys = keys;
  }

  /**
   * Whom a sender has nominated; a nominee by the form in which names are compared.
   *
   * @param sender of a merged organisation the code that stands for it
   */
  record Pair(String sender, String nominee) {
    static Pair of(Arrival arrival, Optional<PartnerCopy> record) {
      return new Pair(
          record.map(PartnerCopy::standing).orElse(arrival.sender()), arrival.nomineeKey);
    }
  }

  /**
   * @param partners records of the senders, by code
   * @param busy keys that another process works under
   * @param answered how requests end that were answered before
   * @param claimed externalIds that were taken before; more are added while the batch is judged
   * @param standing nominations of the call that a second one would double; more are added
   */
  record Facts(
      Map<String, PartnerCopy> partners,
      Set<GroupedKeys.Key> busy,
      Map<GroupedKeys.Key, RuntimeException> answered,
      Map<ExternalIds.Name, ExternalIds.Claim> claimed,
      Set<Pair> standing) {}

  Facts read(Connection connection, String call, List<Arrival> arrivals) throws SQLException {
    List<GroupedKeys.Key> withKey =
        arrivals.stream().map(arrival -> arrival.key).filter(Objects::nonNull).toList();
    List<ExternalIds.Claim> claims =
        arrivals.stream().map(arrival -> arrival.claim).filter(Objects::nonNull).toList();
    Set<GroupedKeys.Key> busy = withKey.isEmpty() ? Set.of() : keys.busy(connection, withKey);
    return new Facts(
        PartnerCopy.of(
            arrivals.stream()
                .map(arrival -> arrival.submission.organisation().code())
                .filter(Objects::nonNull)
                .distinct()
                .toList()),
        busy,
        // After the keys are locked: what another process answered meanwhile is seen.
        withKey.isEmpty() ? Map.of() : keys.answered(connection, withKey),
        claims.isEmpty() ? Map.of() : externalIds.taken(connection, claims),
        standing(connection, call, arrivals));
  }

  private static Set<Pair> standing(Connection connection, String call, List<Arrival> arrivals)
      throws SQLException {
    Set<Pair> standing = new HashSet<>();
    try (var select = connection.prepareStatement(STANDING)) {
      Columns.set(connection, select, 1, "text", arrivals, Arrival::sender);
      Columns.set(connection, select, 2, "text", arrivals, arrival -> arrival.nomineeKey);
      select.setString(3, call);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          standing.add(new Pair(row.getString(1), row.getString(2)));
        }
      }
    }
    return standing;
  }
}
