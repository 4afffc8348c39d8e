package programme.faults.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import programme.faults.injection.Injection;
import programme.local.parts.Pause;
import programme.trial.Portal;
import programme.trial.Portal.Answer;
import programme.trial.TrialSystem;

/**
 * One who follows a service's change feed through all faults, as those without Kafka do: page after
 * page by the link that the last page gave, and the same page again where none came.
 */
public final class FeedClient implements AutoCloseable {
  private static final Duration AGAIN = Duration.ofMillis(250);
  private final TrialSystem system;
  private final Portal portal;
  private final String service;
  private final List<String> ids = new ArrayList<>();
  private final Map<String, String> acronyms = new HashMap<>();
  private final Thread thread;
  private volatile boolean running = true;

  private FeedClient(TrialSystem system, String service) {
    this.system = system;
    this.portal = new Portal(system);
    this.service = service;
    this.thread = new Thread(this::follow, "feed-" + service);
    thread.setDaemon(true);
  }

  public static FeedClient follow(TrialSystem system, String service) {
    FeedClient client = new FeedClient(system, service);
    client.thread.start();
    return client;
  }

  /** What the client has ended with, against what was published and what is projected. */
  Findings findings(Duration patience) {
    List<String> published =
        system
            .databases()
            .list(
                service,
                row -> row.getString(1),
                "select event_id from outbox where feed_position is not null order by feed_position");
    Instant latest = Instant.now().plus(patience);
    while (count() < published.size() && Instant.now().isBefore(latest)) {
      Pause.of(AGAIN);
    }
    Findings findings = new Findings();
    compare(findings, published);
    if (service.equals("partnership")) {
      compareWithReadModel(findings);
    }
    return findings;
  }

  private synchronized void compare(Findings findings, List<String> published) {
    List<String> missing = new ArrayList<>(published);
    missing.removeAll(new HashSet<>(ids));
    missing.forEach(id -> findings.lost("a client of " + service + "'s feed never had " + id));
    if (new HashSet<>(ids).size() != ids.size()) {
      findings.doubled("a client of " + service + "'s feed had some events twice");
    }
    if (missing.isEmpty() && !ids.subList(0, published.size()).equals(published)) {
      findings.inverted("a client of " + service + "'s feed had events in another order");
    }
  }

  private synchronized void compareWithReadModel(Findings findings) {
    system
        .databases()
        .map(
            "reporting",
            "select code, coalesce(data ->> 'acronym', '') from read_partner where code not like '"
                + Injection.PREFIX
                + "%'")
        .forEach(
            (code, acronym) -> {
              if (!acronym.equals(acronyms.get(code))) {
                findings.wrong(
                    "a client of the feed ends with acronym %s of %s, the read model with %s"
                        .formatted(acronyms.get(code), code, acronym));
              }
            });
  }

  private synchronized int count() {
    return ids.size();
  }

  @Override
  public void close() {
    running = false;
    thread.interrupt();
  }

  private void follow() {
    String next = "/api/v1/changes/" + service + "?limit=200&wait=2";
    while (running) {
      Answer answer = portal.get(next, null);
      if (answer.status() == 200) {
        take(answer.json());
        next = next(answer.headers().get("Link"));
      } else if (running) {
        sleep();
      }
    }
  }

  private synchronized void take(JsonNode batch) {
    for (JsonNode event : batch) {
      ids.add(event.path("id").asText());
      if (event.path("source").asText().equals("/partnership/partners")) {
        acronyms.put(event.path("subject").asText(), event.path("data").path("acronym").asText(""));
      }
    }
  }

  private static String next(String link) {
    String url = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    return url.substring(url.indexOf("/api/"));
  }

  private static void sleep() {
    try {
      Thread.sleep(AGAIN.toMillis());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
