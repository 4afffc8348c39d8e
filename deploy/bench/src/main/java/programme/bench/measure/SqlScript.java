package programme.bench.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import programme.trial.TrialFailed;

/** The part of pgbench's scripts that floors use: {@code \set … random(…)} and SQL. */
record SqlScript(Map<String, Range> variables, List<Statement> statements) {
  private static final Pattern SET = Pattern.compile("\\\\set (\\w+) random\\((\\d+), *(\\d+)\\)");
  private static final Pattern USE = Pattern.compile("(?<!:):([a-z]\\w*)");

  record Range(long lowest, long highest) {
    long draw() {
      return ThreadLocalRandom.current().nextLong(lowest, highest + 1);
    }
  }

  /** SQL with question marks, and the variables that they stand for. */
  record Statement(String sql, List<String> parameters) {}

  static SqlScript parse(String script) {
    Map<String, Range> variables = new HashMap<>();
    script
        .lines()
        .filter(line -> line.startsWith("\\"))
        .forEach(
            line -> {
              Matcher set = SET.matcher(line.strip());
              if (!set.matches()) {
                throw new TrialFailed("a floor's script may not say: " + line);
              }
              variables.put(
                  set.group(1),
                  new Range(Long.parseLong(set.group(2)), Long.parseLong(set.group(3))));
            });
    String sql =
        script.lines().filter(line -> !line.startsWith("\\")).collect(Collectors.joining("\n"));
    List<Statement> statements = new ArrayList<>();
    for (String one : sql.split(";\\s*(\n|$)")) {
      if (!one.isBlank()) {
        statements.add(statement(one.strip()));
      }
    }
    return new SqlScript(variables, statements);
  }

  private static Statement statement(String sql) {
    List<String> parameters = new ArrayList<>();
    Matcher use = USE.matcher(sql);
    String marked =
        use.replaceAll(
            found -> {
              parameters.add(found.group(1));
              return "?";
            });
    return new Statement(marked, parameters);
  }

  Prepared prepare(Connection connection) throws SQLException {
    List<PreparedStatement> prepared = new ArrayList<>();
    for (Statement statement : statements) {
      prepared.add(connection.prepareStatement(statement.sql()));
    }
    return new Prepared(prepared);
  }

  /** On one connection. */
  final class Prepared implements AutoCloseable {
    private final List<PreparedStatement> prepared;

    Prepared(List<PreparedStatement> prepared) {
      this.prepared = prepared;
    }

    void run() throws SQLException {
      Map<String, Long> drawn = new HashMap<>();
      variables.forEach((name, range) -> drawn.put(name, range.draw()));
      for (int n = 0; n < prepared.size(); n++) {
        List<String> parameters = statements.get(n).parameters();
        for (int p = 0; p < parameters.size(); p++) {
          prepared.get(n).setLong(p + 1, drawn.get(parameters.get(p)));
        }
        prepared.get(n).execute();
      }
    }

    @Override
    public void close() throws SQLException {
      for (PreparedStatement one : prepared) {
        one.close();
      }
    }
  }
}
