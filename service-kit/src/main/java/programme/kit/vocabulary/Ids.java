package programme.kit.vocabulary;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** The one place that ids come from: UUIDv7, which rise with time. */
public final class Ids {
  private static final NoArgGenerator V7 = Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  public static UUID next() {
    return V7.generate();
  }
}
