package programme.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A cluster's data folder: how it is made and what it is configured with. */
final class PostgresCluster {
  private static final String CONFIG =
      """
      # Written at every start; what the launcher decides.
      port = %d
      listen_addresses = 'localhost'
      # No socket file: its path has a length limit, and logins must show a password.
      unix_socket_directories = ''
      # six processes of each of four services with pools of 24, and what looks on
      max_connections = 640
      fsync = on
      synchronous_commit = on
      timezone = 'UTC'
      log_timezone = 'UTC'
      password_encryption = 'scram-sha-256'
      """;

  private PostgresCluster() {}

  /** UTF-8 with the built-in C.UTF-8 locale: the same order and case rules on every machine. */
  static void create(PostgresPrograms programs, PostgresServer.Settings settings, Path data)
      throws IOException {
    Path passwordFile = settings.folder().resolve(".superuser");
    Path making = settings.folder().resolve("data.making");
    Folders.delete(making);
    PrivateFile.write(passwordFile, settings.secrets().password("postgres") + "\n");
    try {
      initdb(programs, passwordFile, making);
    } finally {
      Files.delete(passwordFile);
    }
    Files.writeString(
        making.resolve("postgresql.conf"), "include 'programme.conf'\n", StandardOpenOption.APPEND);
    // A set-up that was cut off leaves no half-made cluster under the real name.
    Files.move(making, data, StandardCopyOption.ATOMIC_MOVE);
  }

  static void configure(Path data, int port) throws IOException {
    PrivateFile.write(data.resolve("programme.conf"), CONFIG.formatted(port));
  }

  private static void initdb(PostgresPrograms programs, Path passwordFile, Path making) {
    Command.Result result =
        Command.run(
            making.getParent(),
            Command.unprivileged(
                List.of(
                    programs.path("initdb"),
                    "--pgdata=" + making,
                    "--username=postgres",
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8")));
    if (result.code() != 0) {
      throw new EmbeddedException(
          "PostgreSQL's data folder can't be made: " + result.said().strip());
    }
  }
}
