package programme.local.verify;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a projection has against what its owner has, both streamed in the order of their keys. */
final class Comparison {
  private static final int NAMED = 5;

  private final Pair pair;
  private final Kind missing = new Kind("missing");
  private final Kind surplus = new Kind("surplus");
  private final Kind different = new Kind("different");
  private long equal;

  private Comparison(Pair pair) {
    this.pair = pair;
  }

  /** How many keys are so, and the first of them. */
  static final class Kind {
    private final String name;
    private final List<String> first = new ArrayList<>();
    private long count;

    private Kind(String name) {
      this.name = name;
    }

    private void add(String key) {
      count++;
      if (first.size() < NAMED) {
        first.add(key);
      }
    }

    long count() {
      return count;
    }

    String told() {
      return "%s: %s%s".formatted(name, String.join(", ", first), count > NAMED ? ", …" : "");
    }
  }

  /** Both connections are in a transaction that only reads. */
  static Comparison of(Pair pair, Connection owner, Connection follower) throws SQLException {
    Comparison comparison = new Comparison(pair);
    try (Rows had = new Rows(owner, pair.ofOwner());
        Rows kept = new Rows(follower, pair.ofFollower())) {
      comparison.merge(had, kept);
    }
    return comparison;
  }

  private void merge(Rows had, Rows kept) throws SQLException {
    had.next();
    kept.next();
    while (had.key != null || kept.key != null) {
      int order = had.compareTo(kept);
      if (order < 0) {
        missing.add(had.key);
      } else if (order > 0) {
        surplus.add(kept.key);
      } else if (Document.alike(had.data, kept.data, pair.ignored())) {
        equal++;
      } else {
        different.add(had.key);
      }
      if (order <= 0) {
        had.next();
      }
      if (order >= 0) {
        kept.next();
      }
    }
  }

  Pair pair() {
    return pair;
  }

  long rows() {
    return equal + surplus.count + different.count;
  }

  long equalRows() {
    return equal;
  }

  Kind missing() {
    return missing;
  }

  Kind surplus() {
    return surplus;
  }

  Kind different() {
    return different;
  }

  /** What is not as the owner has it. */
  List<Kind> faults() {
    return List.of(missing, surplus, different).stream().filter(kind -> kind.count > 0).toList();
  }

  /** One side, with the row that it stands on; no key after the last. */
  private static final class Rows implements AutoCloseable, Comparable<Rows> {
    private final Statement statement;
    private final ResultSet rows;
    private String key;
    private String data;

    Rows(Connection connection, String query) throws SQLException {
      statement = connection.createStatement();
      statement.setFetchSize(500);
      rows =
          statement.executeQuery(
              "select key, data::text from (\n%s\n) as pair order by key collate \"C\""
                  .formatted(query));
    }

    void next() throws SQLException {
      boolean more = rows.next();
      key = more ? rows.getString(1) : null;
      data = more ? rows.getString(2) : null;
    }

    /** As collation C has it: by bytes; who has no more rows is last. */
    @Override
    public int compareTo(Rows other) {
      if (key == null || other.key == null) {
        return Boolean.compare(key == null, other.key == null);
      }
      return Arrays.compareUnsigned(
          key.getBytes(StandardCharsets.UTF_8), other.key.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
