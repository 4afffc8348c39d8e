package programme.local.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** How much memory a process holds. */
public final class Memory {
  private Memory() {}

  /** In kilobytes; empty where it can't be asked. */
  public static OptionalLong residentKb(ProcessHandle process) {
    long own = ofOne(process.pid());
    return own < 0 ? OptionalLong.empty() : OptionalLong.of(own);
  }

  /**
   * The same with its children, for what is many processes; pages that they share are counted in
   * each.
   */
  public static OptionalLong residentKbOfAll(ProcessHandle process) {
    long children = process.children().mapToLong(child -> Math.max(0, ofOne(child.pid()))).sum();
    return residentKb(process).stream().map(own -> own + children).findFirst();
  }

  private static long ofOne(long pid) {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
      String said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return said.isEmpty() ? -1 : Long.parseLong(said);
    } catch (IOException | NumberFormatException notToBeHad) {
      return -1;
    }
  }
}
