package programme.local;

import java.io.IOException;
import java.util.List;

/**
 * Makes the missing class archives beside the running system: one after the other, at the lowest
 * priority, and never as a condition of anything.
 */
final class ClassArchives {
  private final List<ClassArchive> archives;
  private volatile Process maker;
  private volatile boolean stopping;

  ClassArchives(List<ClassArchive> archives) {
    this.archives = archives;
  }

  void makeMissing() {
    Thread thread = new Thread(this::run, "class-archives");
    thread.setDaemon(true);
    thread.start();
  }

  void stop() {
    stopping = true;
    Process now = maker;
    if (now != null) {
      now.destroyForcibly();
    }
  }

  private void run() {
    try {
      List<ClassArchive> missing = archives.stream().filter(ClassArchive::isMissing).toList();
      for (ClassArchive archive : missing) {
        archive.closeList();
      }
      for (ClassArchive archive : missing) {
        if (!stopping) {
          maker = archive.make();
          if (maker.waitFor() == 0 && !stopping) {
            archive.keep();
          }
        }
      }
    } catch (IOException | InterruptedException without) {
      // The next start is slower, and that is all.
    }
  }
}
