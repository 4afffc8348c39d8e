package programme.local;

import java.util.concurrent.atomic.AtomicBoolean;
import programme.local.parts.ProcessFile;

/** The one stop in order, whether it is asked for by a signal or by a start that failed. */
final class Stop {
  private final LocalSystem system;
  private final Home home;
  private final ProcessFile self;
  private final HomeLock lock;
  private final AtomicBoolean begun = new AtomicBoolean();

  Stop(LocalSystem system, Home home, ProcessFile self, HomeLock lock) {
    this.system = system;
    this.home = home;
    this.self = self;
    this.lock = lock;
    Runtime.getRuntime().addShutdownHook(new Thread(this::onSignal, "stop-in-order"));
  }

  void now() {
    if (begun.compareAndSet(false, true)) {
      system.stop();
      home.forgetPorts();
      self.delete();
      lock.close();
    }
  }

  private void onSignal() {
    if (!begun.get()) {
      now();
      // Ctrl-C is the ordinary way to end it: a stop in order is a success.
      Runtime.getRuntime().halt(Exit.OK);
    }
  }
}
