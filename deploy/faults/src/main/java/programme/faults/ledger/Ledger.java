package programme.faults.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import programme.trial.Portal;
import programme.trial.Portal.Answer;

/**
 * Each act that a client tried: a line before it is sent, a line when its outcome is known. What
 * has no second line is unknown. For many threads.
 */
public final class Ledger implements AutoCloseable {
  /** What the client knows of an act. */
  public enum Outcome {
    /** A 2xx was received: it must be there. */
    OK,
    /** A 4xx was received: it must not be there. */
    REFUSED,
    /** No answer, or a 5xx: it may be there once, or not. */
    UNKNOWN
  }

  /**
   * An act.
   *
   * @param key what the act alone has written into the system
   */
  public record Entry(Act act, String key, String payloadHash, Outcome outcome, int status) {}

  private final String prefix;
  private final Writer file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private int keys;

  private Ledger(String prefix, Writer file) {
    this.prefix = prefix;
    this.file = file;
  }

  /**
   * A new one.
   *
   * @param prefix begins the keys of all its acts
   */
  public static Ledger in(Path folder, String prefix) {
    try {
      Files.createDirectories(folder);
      return new Ledger(
          prefix,
          Files.newBufferedWriter(folder.resolve(prefix + ".ndjson"), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String prefix() {
    return prefix;
  }

  /** One that no act has had. */
  public synchronized String nextKey() {
    keys++;
    return prefix + "-" + keys;
  }

  public synchronized void sent(Act act, String key, String payload) {
    Entry entry = new Entry(act, key, sha256(payload), Outcome.UNKNOWN, 0);
    if (entries.put(key, entry) != null) {
      throw new IllegalArgumentException("the key was used before: " + key);
    }
    write(entry, "sent");
  }

  /**
   * The answer to what was sent under this key; a later one (of a retry) replaces an unknown one.
   */
  public synchronized void answered(String key, Answer answer) {
    Entry sent = entries.get(key);
    Entry known =
        new Entry(sent.act(), key, sent.payloadHash(), outcome(answer.status()), answer.status());
    entries.put(key, known);
    write(known, known.outcome().name().toLowerCase(java.util.Locale.ROOT));
  }

  public synchronized List<Entry> entries() {
    return new ArrayList<>(entries.values());
  }

  public synchronized Map<Outcome, Long> counts() {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    entries.values().forEach(entry -> counts.merge(entry.outcome(), 1L, Long::sum));
    return counts;
  }

  public synchronized long count(Outcome outcome) {
    return counts().getOrDefault(outcome, 0L);
  }

  public static Outcome outcome(int status) {
    if (status >= 200 && status < 300) {
      return Outcome.OK;
    }
    return status >= 400 && status < 500 ? Outcome.REFUSED : Outcome.UNKNOWN;
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Entry entry, String state) {
    ObjectNode line = Portal.JSON.createObjectNode();
    line.put("at", Instant.now().toString()).put("act", entry.act().name());
    line.put("key", entry.key()).put("payload", entry.payloadHash());
    line.put("state", state).put("status", entry.status());
    try {
      file.write(line + "\n");
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String payload) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(payload.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
