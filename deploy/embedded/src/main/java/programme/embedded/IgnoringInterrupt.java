package programme.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * A command that Ctrl-C doesn't reach.
 *
 * <p>The terminal sends it to the whole process group, so that the children would stop all at once
 * and before whom they serve. A signal ignored before exec stays ignored, in a JVM too; SIGTERM
 * goes through.
 */
public final class IgnoringInterrupt {
  private IgnoringInterrupt() {}

  public static List<String> of(List<String> command) {
    List<String> wrapped =
        new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
    wrapped.addAll(command);
    return wrapped;
  }
}
