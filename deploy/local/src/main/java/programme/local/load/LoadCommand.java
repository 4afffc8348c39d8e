package programme.local.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import programme.embedded.LocalIssuer;
import programme.local.Exit;
import programme.local.Home;
import programme.local.Refusal;

/** {@code load}: a programme's data, brought in through the public API. */
@Command(name = "load")
public final class LoadCommand implements Callable<Integer> {
  private static final Duration TOKEN = Duration.ofMinutes(10);

  @Parameters(index = "0", paramLabel = "DIRECTORY")
  Path directory;

  @Option(names = "--gateway")
  URI gateway;

  @Option(names = "--token-file")
  Path tokenFile;

  @Override
  public Integer call() {
    Home home = Home.current();
    Supplier<String> token = token(home, System.getenv("PROGRAMME_TOKEN"));
    Outcome outcome = into(home, token).load(directory);
    return outcome.refused() == 0 ? Exit.OK : Exit.NOT_LOADED;
  }

  private ProgrammeLoad into(Home home, Supplier<String> token) {
    URI local = URI.create(home.ports().gatewayUrl());
    return gateway == null || gateway.equals(local)
        ? ProgrammeLoad.here(home.ports(), token, System.out::println)
        : ProgrammeLoad.there(gateway, token, System.out::println);
  }

  /** What the caller brings; else the local issuer's. */
  Supplier<String> token(Home home, String given) {
    if (tokenFile != null) {
      return () -> read(tokenFile);
    }
    if (given != null && !given.isBlank()) {
      return given::strip;
    }
    if (!home.hasIssuerKey()) {
      throw new Refusal(
          Exit.USAGE,
          "There is no local issuer yet: bring a secretariat's token with --token-file or"
              + " PROGRAMME_TOKEN, or start a system with ./programme up.");
    }
    LocalIssuer issuer = home.issuer();
    return () -> issuer.token("secretariat", null, TOKEN);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Refusal(Exit.USAGE, "The token's file " + file + " can't be read.");
    }
  }
}
