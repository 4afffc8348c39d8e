package programme.faults.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import programme.trial.Bodies;
import programme.trial.Portal;
import programme.trial.Portal.Answer;
import programme.trial.Portal.Request;
import programme.trial.TrialFailed;
import programme.trial.TrialSystem;

/** Carries out acts under a ledger's eyes. */
public final class Client {
  private static final int SHARED = 10;
  private final TrialSystem system;
  private final Portal portal;
  private final Ledger ledger;
  private final String secretariat;

  public Client(TrialSystem system, Ledger ledger) {
    this.system = system;
    this.portal = new Portal(system);
    this.ledger = ledger;
    this.secretariat = system.token("secretariat", "secretariat");
  }

  /** Makes what the acts need; returns when nominations are taken. */
  public void prepare() {
    require(Request.post("/api/v1/forums", Bodies.forum(), secretariat));
    require(Request.post("/api/v1/calls", Bodies.call(), secretariat));
    for (int n = 0; n < SHARED; n++) {
      require(Request.post("/api/v1/partners", Bodies.partner(shared(n)), secretariat));
    }
  }

  /** Tries one act; the ledger has its outcome. */
  public Answer act(Act act, String key, Random random) {
    Request request = request(act, key, random);
    ledger.sent(act, key, request.body().toString());
    Answer answer = portal.send(request);
    ledger.answered(key, answer);
    return answer;
  }

  private Request request(Act act, String key, Random random) {
    return switch (act) {
      case REGISTER_PARTNER -> Request.post("/api/v1/partners", Bodies.partner(key), secretariat);
      case REGISTER_PARTNERSHIP ->
          Request.post("/api/v1/partnerships", Bodies.partnership(key), secretariat);
      case CHANGE_PARTNER -> change(shared(random.nextInt(SHARED)), Bodies.partnerChange(key));
      case NOMINATE ->
          Request.post("/api/v1/nominations", Bodies.nomination(key), system.token("partner", key));
    };
  }

  private Request change(String partner, ObjectNode patch) {
    return new Request(
        "PATCH",
        "/api/v1/partners/" + partner,
        patch,
        secretariat,
        java.util.Map.of("If-Match", "*"));
  }

  private String shared(int n) {
    return ledger.prefix() + "-shared-" + n;
  }

  private void require(Request request) {
    Answer answer = portal.send(request);
    // The forum and the call are an earlier trial's where several run on one system.
    if (!answer.ok() && !answer.inShort().contains("already-exists")) {
      throw new TrialFailed(request.path() + " was answered " + answer.inShort());
    }
  }
}
