package programme.reporting.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import programme.kit.audit.CurrentAct;
import programme.kit.events.EventType;
import programme.kit.outbox.AfterCommit;
import programme.kit.outbox.OutboxBatch;
import programme.kit.vocabulary.Ids;
import programme.reporting.readmodel.Sql;
import programme.reporting.updates.Claimed.Outcome;

/**
 * Takes updates in, one or thousands, as new ones or as the next revisions of what stands. All
 * references are claimed first, in their order, so that two requests that share some never wait for
 * each other in a circle; then the contents follow, in portions.
 */
@ApplicationScoped
public class Submission {
  private static final String CLAIM =
      """
      insert into progress_update
        (id, version, organisation, reference, work_plan, item, element, partnership, project, status, revision, recorded_at, updated_at)
      select id, 0, ?, reference, work_plan, item, element, partnership, project, 'SUBMITTED', 1, now, now
      from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        with ordinality as wanted (id, reference, work_plan, item, element, partnership, project, place),
        programme_now() as now
      order by place
      on conflict on constraint progress_update_reference do nothing
      returning id
      """;

  /** The row's lock comes after the sort: all lock in one order. */
  private static final String STANDING =
      """
      select id, reference, revision, work_plan, item, element, partnership, project from progress_update
      where %s and reference = any (?::text[]) and id <> all (?::uuid[])
      order by reference collate "C"
      """;

  private static final String CONTENTS =
      """
      select r.update_id, r.content from progress_update u
      join progress_update_revision r on r.update_id = u.id and r.revision = u.revision
      where u.id = any (?::uuid[])
      """;
  private static final String REVISIONS =
      """
      insert into progress_update_revision (id, update_id, revision, content, relied_on, submitted_at)
      select * from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::jsonb[], ?::jsonb[], ?::timestamptz[])
      """;
  private static final String REVISE =
      """
      update progress_update
      set version = version + 1, revision = revision + 1, status = 'SUBMITTED', updated_at = ?
      where id = any (?::uuid[])
      """;

  private final Sql sql;
  private final DataSource database;
  private final OutboxBatch outbox;
  private final TransactionSynchronizationRegistry transaction;

  Submission(
      Sql sql,
      DataSource database,
      OutboxBatch outbox,
      TransactionSynchronizationRegistry transaction) {
    this.sql = sql;
    this.database = database;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  /** A reference with what its update is about. */
  public record Wanted(String reference, Subject subject) {}

  /** A record that passed all that can be judged by itself. */
  public record Judged(UpdateRequest content, List<Revision.Relied> reliedOn) {}

  /**
   * What stands under each reference, locked until the transaction's end; what is new stands from
   * now on.
   *
   * @param organisation who reports; null: the secretariat
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Claimed> claim(String organisation, Collection<Wanted> wanted) {
    List<Wanted> sorted = sorted(wanted);
    UUID[] ids = sorted.stream().map(one -> Ids.next()).toArray(UUID[]::new);
    Set<UUID> made =
        new HashSet<>(
            sql.list(
                row -> row.getObject(1, UUID.class),
                CLAIM,
                organisation,
                ids,
                texts(sorted, Wanted::reference),
                texts(sorted, one -> one.subject().workPlan()),
                texts(sorted, one -> one.subject().item()),
                texts(sorted, one -> one.subject().element()),
                texts(sorted, one -> one.subject().partnership()),
                texts(sorted, one -> one.subject().project())));
    Map<String, Claimed> claimed = new HashMap<>();
    if (made.size() < sorted.size()) {
      claimed.putAll(standing(organisation, sorted, made, " for update"));
    }
    for (int n = 0; n < ids.length; n++) {
      if (made.contains(ids[n])) {
        Wanted one = sorted.get(n);
        claimed.put(one.reference(), new Claimed(ids[n], true, 1, one.subject()));
      }
    }
    return claimed;
  }

  /** What would be claimed, with nothing locked and nothing made. */
  public Map<String, Claimed> look(String organisation, Collection<Wanted> wanted) {
    List<Wanted> sorted = sorted(wanted);
    Map<String, Claimed> claimed = standing(organisation, sorted, Set.of(), "");
    sorted.forEach(
        one ->
            claimed.putIfAbsent(one.reference(), new Claimed(Ids.next(), true, 1, one.subject())));
    return claimed;
  }

  private Map<String, Claimed> standing(
      String organisation, List<Wanted> wanted, Set<UUID> without, String lock) {
    List<Object> parameters = new ArrayList<>();
    if (organisation != null) {
      parameters.add(organisation);
    }
    parameters.add(texts(wanted, Wanted::reference));
    parameters.add(without.toArray(UUID[]::new));
    String whose = organisation == null ? "organisation is null" : "organisation = ?";
    Map<String, Claimed> found = new HashMap<>();
    sql.list(
            row ->
                Map.entry(
                    row.getString("reference"),
                    new Claimed(
                        row.getObject("id", UUID.class),
                        false,
                        row.getInt("revision"),
                        new Subject(
                            row.getString("work_plan"),
                            row.getString("item"),
                            row.getString("element"),
                            row.getString("partnership"),
                            row.getString("project")))),
            STANDING.formatted(whose) + lock,
            parameters.toArray())
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  /** What becomes of each of these, and how many there are of each. */
  public Map<Outcome, List<Judged>> weigh(Map<String, Claimed> claimed, List<Judged> portion) {
    UUID[] standing =
        portion.stream()
            .map(one -> claimed.get(one.content().reference()))
            .filter(one -> !one.isNew())
            .map(Claimed::id)
            .toArray(UUID[]::new);
    Map<UUID, UpdateRequest> contents = new HashMap<>();
    if (standing.length > 0) {
      sql.list(
              row ->
                  Map.entry(
                      row.getObject(1, UUID.class), sql.as(UpdateRequest.class, row.getString(2))),
              CONTENTS,
              (Object) standing)
          .forEach(one -> contents.put(one.getKey(), one.getValue()));
    }
    Map<Outcome, List<Judged>> weighed = new EnumMap<>(Outcome.class);
    for (Judged one : portion) {
      Claimed known = claimed.get(one.content().reference());
      weighed
          .computeIfAbsent(
              known.outcome(one.content(), contents.get(known.id())), same -> new ArrayList<>())
          .add(one);
    }
    return weighed;
  }

  /** Stores those of a portion whose references are claimed, and tells the topic of each. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<Outcome, List<Judged>> take(
      Map<String, Claimed> claimed, List<Judged> portion, Instant now, CurrentAct.Doing doing) {
    Map<Outcome, List<Judged>> weighed = weigh(claimed, portion);
    List<Judged> created = weighed.getOrDefault(Outcome.CREATED, List.of());
    List<Judged> revised = weighed.getOrDefault(Outcome.REVISED, List.of());
    if (!revised.isEmpty()) {
      sql.run(REVISE, now, ids(claimed, revised));
    }
    store(claimed, created, now, EventType.PROGRESS_UPDATE_SUBMITTED, doing);
    store(claimed, revised, now, EventType.PROGRESS_UPDATE_REVISED, doing);
    return weighed;
  }

  private void store(
      Map<String, Claimed> claimed,
      List<Judged> those,
      Instant now,
      EventType told,
      CurrentAct.Doing doing) {
    if (those.isEmpty()) {
      return;
    }
    Integer[] numbers = those.stream().map(one -> number(claimed, one)).toArray(Integer[]::new);
    Instant[] instants = new Instant[those.size()];
    Arrays.fill(instants, now);
    sql.run(
        REVISIONS,
        those.stream().map(one -> Ids.next()).toArray(UUID[]::new),
        ids(claimed, those),
        numbers,
        texts(those, one -> sql.document(one.content()).toString()),
        texts(those, one -> sql.document(one.reliedOn()).toString()),
        texts(List.of(instants), Instant::toString));
    tell(
        those.stream()
            .map(
                one -> {
                  UUID id = claimed.get(one.content().reference()).id();
                  return new OutboxBatch.Told(
                      told,
                      id.toString(),
                      UpdateEvents.submitted(id, number(claimed, one), one.content()),
                      doing);
                })
            .toList());
  }

  private void tell(List<OutboxBatch.Told> told) {
    try (Connection connection = database.getConnection()) {
      outbox.append(connection, told);
    } catch (SQLException e) {
      throw new IllegalStateException("The events can't be recorded", e);
    }
    transaction.registerInterposedSynchronization(new AfterCommit(outbox::committed));
  }

  private static int number(Map<String, Claimed> claimed, Judged one) {
    Claimed known = claimed.get(one.content().reference());
    return known.isNew() ? 1 : known.revision() + 1;
  }

  private static UUID[] ids(Map<String, Claimed> claimed, List<Judged> those) {
    return those.stream()
        .map(one -> claimed.get(one.content().reference()).id())
        .toArray(UUID[]::new);
  }

  /** In the order of code units, which is that of collate "C" for what has no surrogates. */
  private static List<Wanted> sorted(Collection<Wanted> wanted) {
    return wanted.stream().sorted(Comparator.comparing(Wanted::reference)).toList();
  }

  private static <T> String[] texts(List<T> those, Function<T, String> text) {
    return those.stream().map(text).toArray(String[]::new);
  }
}
