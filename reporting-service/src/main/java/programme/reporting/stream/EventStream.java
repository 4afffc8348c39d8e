package programme.reporting.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import programme.kit.feed.ChangeFilter;
import programme.kit.feed.Tail;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemBody;
import programme.kit.problem.ProblemCode;
import programme.reporting.stream.Batch.Message;

/**
 * The stream as each client gets it: in batches, of which the next is looked for only when the one
 * before was taken. A slow client costs one batch of memory and no thread.
 */
@ApplicationScoped
class EventStream {
  private static final int BATCH = 64;
  private final StreamConfig config;
  private final StreamRows rows;
  private final Recent recent;
  private final Tail tail;
  private final ObjectMapper json;
  private final ExecutorService readers;
  private final AtomicInteger clients = new AtomicInteger();

  EventStream(StreamConfig config, StreamRows rows, StreamTail end, ObjectMapper json) {
    this.config = config;
    this.rows = rows;
    this.recent = end.recent();
    this.tail = end.tail();
    this.json = json;
    this.readers =
        Executors.newFixedThreadPool(config.readers(), task -> new Thread(task, "stream-reader"));
  }

  /** Everything of this kind behind the place, and then whatever comes. */
  Multi<Message> follow(long after, ChangeFilter filter) {
    if (clients.incrementAndGet() > config.clients()) {
      clients.decrementAndGet();
      throw Problem.of(ProblemCode.SERVICE_UNAVAILABLE, "Too many clients follow the stream.");
    }
    return Multi.createBy()
        .repeating()
        .uni(() -> new Follower(after, filter), this::next)
        .whilst(batch -> !batch.last())
        .onItem()
        .transform(Batch::messages)
        .onItem()
        .<Message>disjoint()
        .onTermination()
        .invoke(clients::decrementAndGet);
  }

  private Uni<Batch> next(Follower client) {
    if (tail.hasEnded()) {
      return Uni.createFrom().item(Batch.end());
    }
    return client.isInTime(config.patience())
        ? look(client, System.nanoTime() + config.heartbeat().toNanos())
        : Uni.createFrom().item(Batch.end(tooSlow()));
  }

  /** Reads on until there is something for this client, or it is time for a sign of life. */
  private Uni<Batch> look(Follower client, long until) {
    return behind(client.position())
        .chain(
            found -> {
              List<Message> messages = messages(found, client.filter());
              if (!found.isEmpty()) {
                client.told(found.get(found.size() - 1).position());
              }
              if (!messages.isEmpty()) {
                return Uni.createFrom().item(Batch.of(messages));
              }
              return found.isEmpty() ? await(client, until) : look(client, until);
            });
  }

  private Uni<Batch> await(Follower client, long until) {
    if (until - System.nanoTime() <= 0) {
      client.told(client.position());
      return Uni.createFrom().item(Batch.of(List.of(Message.SIGN_OF_LIFE)));
    }
    return tail.await(client.position(), client.filter(), until)
        .chain(() -> tail.hasEnded() ? Uni.createFrom().item(Batch.end()) : look(client, until));
  }

  private Uni<List<StreamRow>> behind(long position) {
    return recent
        .after(position, BATCH)
        .map(found -> Uni.createFrom().item(found))
        .orElseGet(
            () ->
                Uni.createFrom()
                    .item(() -> rows.after(position, BATCH))
                    .runSubscriptionOn(readers));
  }

  private static List<Message> messages(List<StreamRow> found, ChangeFilter filter) {
    List<Message> messages = new ArrayList<>();
    for (StreamRow row : found) {
      if (filter.takes(row.place().type(), row.place().subject())) {
        messages.add(new Message(Long.toString(row.position()), row.json()));
      }
    }
    return messages;
  }

  private Message tooSlow() {
    String detail =
        "Nothing was taken for %d s; connect again with Last-Event-ID."
            .formatted(config.patience().toSeconds());
    try {
      return new Message(
          null, json.writeValueAsString(ProblemBody.of(ProblemCode.SERVICE_UNAVAILABLE, detail)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @PreDestroy
  void stop() {
    readers.shutdownNow();
  }
}
