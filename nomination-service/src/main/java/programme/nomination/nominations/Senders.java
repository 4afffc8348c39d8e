package programme.nomination.nominations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import programme.nomination.access.NominationRules;

/** Whose a nomination is, for what belongs to nominations and is read and sent by the same. */
@ApplicationScoped
public class Senders {
  private final NominationRules rules;

  Senders(NominationRules rules) {
    this.rules = rules;
  }

  /** Answers the nomination's call; refuses, as if it were not there, whoever may not read it. */
  public String requireReadable(UUID nomination) {
    if (!rules.mayRead(Nomination.column("sender", nomination))) {
      throw Nomination.absent(nomination).get();
    }
    return Nomination.column("call", nomination);
  }
}
