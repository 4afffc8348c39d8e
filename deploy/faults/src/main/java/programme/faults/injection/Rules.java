package programme.faults.injection;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.byteman.agent.Main;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;
import programme.trial.TrialFailed;

/**
 * Byteman in a running process: rules say what happens at an exact step of its code. They are gone
 * with the process; nothing of this is in what is shipped.
 */
public final class Rules {
  private final Submit byteman;

  private Rules(Submit byteman) {
    this.byteman = byteman;
  }

  /** Takes Byteman into this process. */
  public static Rules in(ProcessHandle process) {
    return in(process, "");
  }

  /** The same, for rules about the JDK's own classes. */
  public static Rules inTheJdkOf(ProcessHandle process) {
    return in(process, ",boot:" + jar() + ",prop:org.jboss.byteman.transform.all=true");
  }

  private static Rules in(ProcessHandle process, String more) {
    try {
      int port = freePort();
      VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
      try {
        machine.loadAgent(jar().toString(), "listener:true,port:" + port + more);
      } finally {
        machine.detach();
      }
      return new Rules(new Submit("localhost", port));
    } catch (IOException
        | AttachNotSupportedException
        | AgentLoadException
        | AgentInitializationException e) {
      throw new TrialFailed("Byteman can't be taken into process " + process.pid(), e);
    }
  }

  /**
   * Puts a script into force, and fails unless each of its rules has found its place in the code.
   */
  public void add(String script) {
    try {
      byteman.addScripts(List.of(new ScriptText("trial", script)));
      String installed = byteman.listAllRules();
      long rules = count(script, "ENDRULE");
      if (count(installed, "Transformed in:") < rules) {
        throw new TrialFailed("a rule has found no place in the code:\n" + installed);
      }
    } catch (Exception e) { // Submit declares no more than that
      throw e instanceof TrialFailed failed ? failed : new TrialFailed("a rule is refused", e);
    }
  }

  /** What Byteman says of the rules in force; after they have run, also why one failed. */
  public String state() {
    try {
      return byteman.listAllRules();
    } catch (Exception e) { // Submit declares no more than that
      throw new TrialFailed("Byteman does not answer", e);
    }
  }

  private static long count(String text, String word) {
    return text.lines().filter(line -> line.contains(word)).count();
  }

  private static Path jar() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
