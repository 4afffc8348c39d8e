package programme.kit.eventloop;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import programme.kit.events.Aggregate;
import programme.kit.events.ProgrammeEvent;

/** Applies messages: projection, inbox and position in one transaction, all or none of it. */
@ApplicationScoped
class BatchApplier {
  private final DataSource database;
  private final Projections projections;
  private final HeldEvents held;
  private final Offsets offsets;
  private final LoopState state;
  private final String schema;

  @Inject
  BatchApplier(
      DataSource database,
      Projections projections,
      HeldEvents held,
      Offsets offsets,
      LoopState state) {
    this(database, projections, held, offsets, state, null);
  }

  private BatchApplier(
      DataSource database,
      Projections projections,
      HeldEvents held,
      Offsets offsets,
      LoopState state,
      String schema) {
    this.database = database;
    this.projections = projections;
    this.held = held;
    this.offsets = offsets;
    this.state = state;
    this.schema = schema;
  }

  /** One that applies to another schema's tables of the same names, and counts for itself. */
  BatchApplier into(String other, LoopState count) {
    return new BatchApplier(database, projections, held, offsets, count, other);
  }

  /** How a part of the work is done on the transaction's connection. */
  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  void apply(List<Message> batch, Map<TopicPartition, Long> positions) {
    inTransaction(
        connection -> {
          // First of all: whoever has lost the partition to another instance learns it here, and
          // whoever is given it waits here until this batch has its end.
          advance(connection, batch, positions);
          Run run = new Run(connection, batch);
          for (Message message : batch) {
            run.take(message);
          }
          run.inbox.save(connection);
        });
  }

  /** Sets one message aside that no retry can mend, and moves past it. */
  void setAside(Message message, String reason, Map<TopicPartition, Long> positions) {
    inTransaction(
        connection -> {
          advance(connection, List.of(message), positions);
          held.hold(connection, message, HeldEvents.Reason.FAILED, reason);
        });
    state.heldEvent(message, reason);
  }

  /** Everything held, in the order in which it is to be tried again. */
  List<HeldEvents.Held> held() {
    return read(held::all);
  }

  /** What is held although nothing is missing before it any more. */
  List<HeldEvents.Held> due() {
    return read(held::due);
  }

  private interface Reading {
    List<HeldEvents.Held> from(Connection connection) throws SQLException;
  }

  private List<HeldEvents.Held> read(Reading reading) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (Connection connection = database.getConnection()) {
                return reading.from(connection);
              }
            });
  }

  /** Tries a held event once more; what fails again stays. */
  void retry(HeldEvents.Held one) {
    inTransaction(
        connection -> {
          if (!held.release(connection, one.id())) {
            return;
          }
          Run run = new Run(connection, List.of(one.message()));
          run.take(one.message());
          run.inbox.save(connection);
        });
  }

  private void inTransaction(Work work) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              try (Connection connection = database.getConnection()) {
                lookFirstIn(schema, connection);
                work.on(connection);
              } catch (SQLException e) {
                throw new LoopFailure(e);
              }
            });
  }

  /** Until the transaction's end; projections use its connection too. */
  private static void lookFirstIn(String schema, Connection connection) throws SQLException {
    if (schema != null) {
      try (var path =
          connection.prepareStatement("select set_config('search_path', ? || ', public', true)")) {
        path.setString(1, schema);
        path.execute();
      }
    }
  }

  private void advance(
      Connection connection, List<Message> batch, Map<TopicPartition, Long> positions)
      throws SQLException {
    // Every instance locks in one order.
    Map<TopicPartition, Long> last = new TreeMap<>(Comparator.comparing(TopicPartition::toString));
    batch.forEach(m -> last.merge(m.partition(), m.kafka().offset() + 1, Math::max));
    for (var partition : last.entrySet()) {
      offsets.advance(
          connection, partition.getKey(), positions.get(partition.getKey()), partition.getValue());
    }
  }

  /** One pass over a batch, with what it knows of the aggregates in it. */
  private final class Run {
    private final Connection connection;
    private final Inbox inbox;
    private final Set<Aggregate> blocked;

    Run(Connection connection, List<Message> batch) throws SQLException {
      this.connection = connection;
      Set<Aggregate> aggregates = new HashSet<>();
      batch.stream()
          .filter(m -> m.event() != null)
          .forEach(m -> aggregates.add(m.event().aggregate()));
      this.inbox = Inbox.of(connection, aggregates);
      this.blocked = held.blocked(connection);
    }

    void take(Message message) throws SQLException {
      ProgrammeEvent event = message.event();
      if (event != null && inbox.beginsEpoch(event)) {
        // Whatever waits from before can't matter any more.
        held.releaseBefore(connection, event);
        blocked.remove(event.aggregate());
      }
      if (event == null) {
        held.hold(connection, message, HeldEvents.Reason.UNREADABLE, message.fault());
        state.heldEvent(message, message.fault());
      } else if (inbox.place(event) == Inbox.Place.SEEN) {
        state.droppedDuplicate();
      } else if (blocked.contains(event.aggregate())) {
        held.hold(
            connection, message, HeldEvents.Reason.BEHIND, "waits behind an event that failed");
      } else if (inbox.place(event) == Inbox.Place.AHEAD) {
        held.hold(
            connection,
            message,
            HeldEvents.Reason.GAP,
            "waits for an earlier event of its aggregate");
      } else {
        apply(event);
      }
    }

    /** The event, and then those that were waiting for it, one after the other. */
    private void apply(ProgrammeEvent event) throws SQLException {
      for (ProgrammeEvent next = event; next != null; next = waitingFor(next)) {
        projections.apply(connection, next);
        inbox.advance(next);
        state.applied(next);
      }
    }

    /** A gap may hold its next event several times over: all copies go, one is answered. */
    private ProgrammeEvent waitingFor(ProgrammeEvent applied) throws SQLException {
      ProgrammeEvent next = null;
      for (HeldEvents.Held one : held.after(connection, applied)) {
        held.release(connection, one.id());
        next = one.message().event();
      }
      return next;
    }
  }

  /** A failure of the database under the loop; its cause says whether a retry may help. */
  static final class LoopFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoopFailure(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
