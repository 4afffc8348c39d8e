package programme.kit.restore;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The first thing at a start: a service behind its topic does not begin to serve, and one that is
 * started as {@code restored} states its aggregates anew and ends.
 */
@ApplicationScoped
class StartAfterRestore {
  private static final Logger LOG = Logger.getLogger(StartAfterRestore.class);
  private static final int BEFORE_ALL_OTHERS = 10;

  /** sysexits' EX_DATAERR. */
  static final int BEHIND = 65;

  private final TopicCheck check;
  private final Restoration restoration;
  private final String service;
  private final String purpose;

  StartAfterRestore(
      TopicCheck check,
      Restoration restoration,
      @ConfigProperty(name = "programme.service") String service,
      @ConfigProperty(name = "programme.start") String purpose) {
    this.check = check;
    this.restoration = restoration;
    this.service = service;
    this.purpose = purpose;
  }

  void start(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event) throws SQLException {
    if (purpose.equals("restored")) {
      throw restated();
    }
    try {
      check.fault().ifPresent(StartAfterRestore::refuse);
    } catch (KafkaException e) {
      LOG.warnf("No broker answers; the topic is looked at before anything is published: %s", e);
    }
  }

  private static void refuse(String sentence) {
    LOG.error(sentence);
    throw ended(sentence, BEHIND);
  }

  /** Whoever ran it reads the sentence from its standard error. */
  private PreventFurtherStepsException restated() throws SQLException {
    String sentence;
    int code = 0;
    try {
      Restoration.Outcome outcome = restoration.run();
      sentence =
          "%s is at epoch %d: %d aggregates are stated anew, %d are gone. Its next start publishes this."
              .formatted(service, outcome.epoch(), outcome.restated(), outcome.gone());
    } catch (Restoration.Running e) {
      sentence = "%s is running: stop it first, then state its aggregates anew.".formatted(service);
      code = 1;
    }
    System.err.println(sentence);
    return ended(sentence, code);
  }

  /** The exception alone ends the start and not the process, which would wait as if it served. */
  private static PreventFurtherStepsException ended(String sentence, int code) {
    Quarkus.asyncExit(code);
    return new PreventFurtherStepsException(sentence, code);
  }
}
