package programme.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import programme.embedded.Folders;
import programme.embedded.LocalIssuer;
import programme.embedded.ProjectRoot;
import programme.embedded.Secrets;

/**
 * The folder where a local system keeps its data, logs and keys: {@code .programme/}, or {@code
 * PROGRAMME_HOME}.
 */
public final class Home {
  private final Path folder;
  private final Map<String, String> environment;
  private final int replicas;

  public Home(Path folder, Map<String, String> environment) {
    this(folder, environment, 0);
  }

  private Home(Path folder, Map<String, String> environment, int replicas) {
    this.folder = folder.toAbsolutePath();
    this.environment = environment;
    this.replicas = replicas;
  }

  public static Home current() {
    String given = System.getenv("PROGRAMME_HOME");
    Path folder =
        given == null || given.isBlank()
            ? ProjectRoot.find().resolve(".programme")
            : Path.of(given);
    return new Home(folder, System.getenv());
  }

  /** The same, for a system with so many processes of each service. */
  Home with(int replicas) {
    return new Home(folder, environment, replicas);
  }

  public Path folder() {
    return folder;
  }

  public Path postgres() {
    return folder.resolve("postgres");
  }

  public Path kafka() {
    return folder.resolve("kafka");
  }

  public Path run() {
    return made(folder.resolve("run"));
  }

  public Path log(String name) {
    return made(folder.resolve("logs")).resolve(name + ".log");
  }

  /** The names under which there are logs. */
  List<String> logs() {
    try (Stream<Path> files = Files.list(log("launcher").getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".log"))
          .map(file -> file.substring(0, file.length() - ".log".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Secrets secrets() {
    return Secrets.in(made(folder));
  }

  public LocalIssuer issuer() {
    return LocalIssuer.in(made(folder), ports().issuerUrl());
  }

  public boolean hasIssuerKey() {
    return LocalIssuer.hasKey(folder);
  }

  /** Whether a system has run here before. */
  public boolean hasData() {
    return Files.exists(postgres()) || Files.exists(kafka());
  }

  /** Forgets the data; keys and passwords stay, so that tokens issued before go on holding. */
  void forgetData() {
    try {
      for (String name : new String[] {"postgres", "kafka", "loaded", "clock-offset", "run"}) {
        Folders.delete(folder.resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Ports ports() {
    return Ports.of(environment, remembered(), replicas);
  }

  /** For the commands in other terminals, which may lack the variables that this one has. */
  void rememberPorts(Ports ports) {
    write(
        "ports",
        ports.asMap().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  void forgetPorts() {
    delete("ports");
  }

  /** Programme time as it was asked for; from here on the offset is the databases'. */
  void setClock(Instant asOf) {
    write("clock-offset", Duration.between(Instant.now(), asOf).toString());
  }

  String clockOffset() {
    return read("clock-offset", Duration.ZERO.toString());
  }

  boolean isLoaded() {
    return Files.exists(folder.resolve("loaded"));
  }

  void markLoaded() {
    write("loaded", Instant.now() + "\n");
  }

  private Map<String, String> remembered() {
    Map<String, String> known = new TreeMap<>();
    read("ports", "")
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> known.put(pair[0], pair[1]));
    return known;
  }

  private String read(String name, String otherwise) {
    try {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Files.readString(file).strip() : otherwise;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(made(folder).resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Refusal(
          Exit.DISK_FULL, "The folder " + folder + " can't be made: " + e.getMessage() + ".");
    }
  }
}
