package programme.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import programme.kit.audit.CurrentAct;
import programme.kit.events.EventType;

/**
 * Where every change says what happened, in the transaction of the change. Lock the aggregate's own
 * row first: events of one aggregate get their sequence in the order of these locks.
 */
@ApplicationScoped
public class Outbox {
  private static final String APPEND =
      """
      with head as (
        insert into aggregate_head as h (source, subject, epoch, sequence)
        select ?, ?, epoch, 1 from service_epoch
        on conflict (source, subject) do update
          set sequence = case when h.epoch < excluded.epoch then 1 else h.sequence + 1 end, epoch = excluded.epoch
        returning source, subject, epoch, sequence)
      insert into outbox (event_id, type, source, subject, epoch, sequence, time, traceparent, actor, role, organisation, request, authority, data)
      select uuidv7(), ?, source, subject, epoch, sequence, programme_now(), ?, ?, ?, ?, ?, ?::jsonb, ? from head
      """;

  private final DataSource database;
  private final EntityManager entities;
  private final EventBodies bodies;
  private final CurrentAct current;
  private final RelaySignal signal;
  private final TransactionSynchronizationRegistry transaction;

  Outbox(
      DataSource database,
      EntityManager entities,
      EventBodies bodies,
      CurrentAct current,
      RelaySignal signal,
      TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.entities = entities;
    this.bodies = bodies;
    this.current = current;
    this.signal = signal;
    this.transaction = transaction;
  }

  /**
   * Records an event; it is published after the transaction's commit.
   *
   * @param subject the aggregate's natural key or id
   * @param data becomes the event's JSON data, public for good; at most 256 kB
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(EventType type, String subject, Object data) {
    // A breached constraint shall surface here, inside the method, and not as a failed commit.
    entities.flush();
    EventBodies.Body body = bodies.of(data);
    CurrentAct.Doing doing = current.now();
    try (Connection connection = database.getConnection();
        var insert = connection.prepareStatement(APPEND)) {
      insert.setString(1, type.source());
      insert.setString(2, subject);
      insert.setString(3, type.typeName());
      insert.setString(4, doing.traceparent());
      insert.setString(5, doing.actor());
      insert.setString(6, doing.role());
      insert.setString(7, doing.organisation());
      insert.setString(8, doing.request());
      insert.setString(9, body.authority());
      insert.setString(10, body.json());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxFailure(e);
    }
    transaction.registerInterposedSynchronization(new AfterCommit(signal::raise));
  }

  private static final class OutboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxFailure(SQLException cause) {
      super("The event can't be recorded", cause);
    }
  }
}
