package programme.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tries for the leadership as long as the process lives, keeps its heartbeat, and gives it up at
 * the first miss.
 */
@ApplicationScoped
class LeaderSeat {
  private static final Logger LOG = Logger.getLogger(LeaderSeat.class);

  private final String url;
  private final String user;
  private final String password;
  private final OutboxConfig config;
  private final RelaySignal signal;
  private volatile Leadership held;
  private volatile boolean running;
  private Thread thread;

  LeaderSeat(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password,
      OutboxConfig config,
      RelaySignal signal) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.config = config;
    this.signal = signal;
  }

  /** Asked before each step of publishing: a process that stood still must not take another. */
  boolean isLeader() {
    Leadership session = held;
    return session != null && session.holds();
  }

  void take() {
    running = true;
    thread = new Thread(this::run, "relay-leadership");
    thread.setDaemon(true);
    thread.start();
  }

  void leave() throws InterruptedException {
    giveUp();
    thread.join(5_000);
  }

  /** Lets another instance lead, for good: this one has nobody any more who would publish. */
  void giveUp() {
    running = false;
  }

  private void run() {
    while (running) {
      try (Leadership session = Leadership.connect(url, user, password)) {
        candidate(session);
      } catch (SQLException e) {
        LOG.debugf("The leadership's session ended: %s", e.getMessage());
      } finally {
        held = null;
      }
      new Backoff(config.claim(), config.claim()).pause();
    }
  }

  private void candidate(Leadership session) throws SQLException {
    while (running && !session.claim()) {
      session.newsWithin(config.claim());
    }
    held = session;
    signal.raise();
    while (running) {
      if (session.newsWithin(500)) {
        signal.raise();
      }
    }
  }
}
