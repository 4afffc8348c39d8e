package programme.local;

import java.util.Optional;

/** Where the loader is found. */
final class Loader {
  private static final String LOADER = "programme.local.load.Load";

  private Loader() {}

  static Optional<Object> command() {
    try {
      return Optional.of(Class.forName(LOADER).getDeclaredConstructor().newInstance());
    } catch (ClassNotFoundException notYet) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static ProgrammeLoader get() {
    return command()
        .map(ProgrammeLoader.class::cast)
        .orElseThrow(() -> new Refusal(Exit.NOT_LOADED, "There is no loader in this build."));
  }
}
