package programme.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import programme.local.Ports;

/** Brings a folder's programme into a running system, and says what became of each fact. */
public final class ProgrammeLoad {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private final Api api;
  private final Quiescence quiescence;
  private final Consumer<String> progress;

  ProgrammeLoad(Api api, Quiescence quiescence, Consumer<String> progress) {
    this.api = api;
    this.quiescence = quiescence;
    this.progress = progress;
  }

  /**
   * Into the system on this machine.
   *
   * @param token gives a secretariat's bearer token that holds now
   * @param progress takes a line for a person at a time
   */
  public static ProgrammeLoad here(Ports ports, Supplier<String> token, Consumer<String> progress) {
    Api api = new Api(URI.create(ports.gatewayUrl()), token, FIRST_PAUSE);
    return new ProgrammeLoad(api, Quiescence.here(ports), progress);
  }

  /** Into another system, of which only the gateway is known. */
  static ProgrammeLoad there(URI gateway, Supplier<String> token, Consumer<String> progress) {
    Api api = new Api(gateway, token, FIRST_PAUSE);
    return new ProgrammeLoad(api, Quiescence.unknown(), progress);
  }

  /** Loads, and returns when all services have applied the last event. */
  public Outcome load(Path folder) {
    Outcome outcome = Outcome.NOTHING;
    for (Listing listing : ProgrammeFolder.read(folder).listings()) {
      if (listing.path().equals("reports")) {
        // They are made of everything else.
        quiescence.await(progress);
      }
      Outcome one = bring(listing);
      progress.accept(listing.file() + ": " + one);
      outcome = outcome.plus(one);
    }
    quiescence.await(progress);
    progress.accept("load: " + outcome);
    return outcome;
  }

  private Outcome bring(Listing listing) {
    Manner manner = Manner.of(listing, api);
    Outcome outcome = Outcome.NOTHING;
    for (Entry entry : entries(listing)) {
      List<Entry> nested = takeNested(entry, listing.nested());
      outcome = outcome.plus(judged(manner, entry));
      for (Entry one : nested) {
        outcome = outcome.plus(judged(new ByExternalId(api), one));
      }
    }
    return outcome;
  }

  private static List<Entry> entries(Listing listing) {
    return listing.entries().stream()
        .map(
            body ->
                new Entry(
                    "/api/v1/" + listing.path(),
                    body.get(listing.key()).textValue(),
                    body.deepCopy()))
        .toList();
  }

  private static List<Entry> takeNested(Entry parent, List<String> names) {
    List<Entry> nested = new ArrayList<>();
    for (String name : names) {
      JsonNode list = parent.body().remove(name);
      if (list != null) {
        for (JsonNode body : list) {
          String key = body.get(Listing.NESTED_KEY).textValue();
          nested.add(new Entry(parent.address() + "/" + name, key, (ObjectNode) body));
        }
      }
    }
    return nested;
  }

  private Verdict judged(Manner manner, Entry entry) {
    try {
      Verdict verdict = manner.bring(entry);
      if (verdict.kind() == Verdict.Kind.CHANGED) {
        progress.accept("  changed " + entry.name() + ": " + String.join(", ", verdict.fields()));
      }
      return verdict;
    } catch (EntryRefused refused) {
      progress.accept("  refused " + entry.name() + ": " + refused.getMessage());
      refused.more().forEach(error -> progress.accept("    " + error));
      return Verdict.REFUSED;
    }
  }
}
