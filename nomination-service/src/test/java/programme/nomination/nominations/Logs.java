package programme.nomination.nominations;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that is logged while this is open, with what is thrown. */
final class Logs extends Handler {
  private final StringBuffer text = new StringBuffer();

  static Logs kept() {
    Logs logs = new Logs();
    logs.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(logs);
    org.jboss.logging.Logger.getLogger(Logs.class).info("deliberately logged by PrivacyTest");
    return logs;
  }

  String text() {
    return text.toString();
  }

  @Override
  public void publish(LogRecord line) {
    text.append(line.getLoggerName())
        .append(' ')
        .append(new SimpleFormatter().formatMessage(line))
        .append('\n');
    if (line.getThrown() != null) {
      StringWriter trace = new StringWriter();
      line.getThrown().printStackTrace(new PrintWriter(trace));
      text.append(trace);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
