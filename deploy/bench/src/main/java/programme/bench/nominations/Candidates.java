package programme.bench.nominations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import programme.bench.measure.HttpLoad.Call;
import programme.trial.Bodies;
import programme.trial.Portal;
import programme.trial.TrialFailed;
import programme.trial.TrialSystem;

/** Organisations that nominate, each with a token of its own, never the same person twice. */
final class Candidates {
  static final String NOMINATIONS = "/api/v1/nominations";
  private static final int ORGANISATIONS = 50;

  private final TrialSystem system;
  private final Portal portal;
  private final List<String> tokens;
  private final AtomicLong persons = new AtomicLong();
  final String secretariat;

  Candidates(TrialSystem system) {
    this.system = system;
    this.portal = new Portal(system);
    this.secretariat = system.token("secretariat", "secretariat");
    this.tokens =
        IntStream.range(0, ORGANISATIONS)
            .mapToObj(n -> system.token("partner", organisation(n)))
            .toList();
    require("/api/v1/forums", Bodies.forum());
  }

  TrialSystem system() {
    return system;
  }

  /** A call that is open, of the trials' one forum. */
  void open(String call, String closesOn) {
    require("/api/v1/calls", Bodies.call().put("id", call).put("closesOn", closesOn));
  }

  /** A nomination that nobody has sent before. */
  Call nomination(String call) {
    int n = ThreadLocalRandom.current().nextInt(ORGANISATIONS);
    ObjectNode nomination = Bodies.nomination(organisation(n)).put("call", call);
    nomination.withObject("/nominee").put("name", "Person " + persons.incrementAndGet());
    return Call.post(NOMINATIONS, nomination.toString(), tokens.get(n));
  }

  Call read(String path) {
    return new Call("GET", path, null, java.util.Map.of("Authorization", "Bearer " + secretariat));
  }

  private static String organisation(int n) {
    return "bench-organisation-" + n;
  }

  private void require(String path, ObjectNode body) {
    Portal.Answer answer = portal.send(Portal.Request.post(path, body, secretariat));
    if (!answer.ok()) {
      throw new TrialFailed(path + " was answered " + answer.inShort());
    }
  }
}
