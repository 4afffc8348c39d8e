package programme.bench;

import java.util.function.Consumer;
import programme.trial.TrialSystem;

/**
 * What a benchmark works with.
 *
 * @param progress takes a line for a person at a time
 */
public record Bench(TrialSystem system, Size size, Consumer<String> progress) {
  public void say(String line) {
    progress.accept(line);
  }
}
