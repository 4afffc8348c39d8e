package programme.bench.measure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import programme.trial.TrialFailed;

/** PostgreSQL's own load generator, with prepared statements. */
final class Pgbench implements SqlFloor {
  private static final Pattern SPEED = Pattern.compile("tps = ([0-9.]+)");
  private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");
  private final Path program;
  private final int port;
  private final String database;
  private final String password;

  Pgbench(Path program, int port, String database, String password) {
    this.program = program;
    this.port = port;
    this.database = database;
    this.password = password;
  }

  static Optional<Path> find() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "pgbench"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public Speed run(String script, int clients, Duration duration) {
    try {
      Path file = Files.createTempFile("floor-", ".sql");
      try {
        Files.writeString(file, script);
        String said = said(file, clients, duration);
        return new Speed(number(SPEED, said), number(LATENCY, said));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String how() {
    return "pgbench";
  }

  private String said(Path file, int clients, Duration duration) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            "--no-vacuum",
            "--protocol=prepared",
            "--file=" + file,
            "--client=" + clients,
            "--jobs=" + Math.min(clients, 2),
            "--time=" + Math.max(1, duration.toSeconds()),
            "--host=localhost",
            "--port=" + port,
            "--username=postgres",
            database);
    builder.environment().put("PGPASSWORD", password);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new TrialFailed("pgbench failed: " + said);
    }
    return said;
  }

  private static double number(Pattern pattern, String said) {
    Matcher found = pattern.matcher(said);
    if (!found.find()) {
      throw new TrialFailed("pgbench did not say how fast it was: " + said);
    }
    return Double.parseDouble(found.group(1));
  }
}
