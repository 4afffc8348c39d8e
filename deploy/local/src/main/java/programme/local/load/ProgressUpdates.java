package programme.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Updates, known by their reference: another body is a new revision of the same one. */
final class ProgressUpdates implements Manner {
  private enum Status {
    SUBMITTED,
    ACCEPTED
  }

  private final Api api;
  private Map<String, JsonNode> before;

  ProgressUpdates(Api api) {
    this.api = api;
  }

  @Override
  public Verdict bring(Entry entry) {
    Status wanted = entry.takeStatus(List.of(Status.values()));
    Map<String, JsonNode> known = before();
    Answer update = api.post(entry.collection(), entry.body()).orRefused(200, 201);
    JsonNode standing = known.get(update.body().path("id").asText());
    Verdict content = standing == null ? Verdict.CREATED : revised(entry, standing, update);
    return content.and(accept(entry, wanted, update));
  }

  /** A revision and an equal body are answered alike; what stood before tells them apart. */
  private Map<String, JsonNode> before() {
    if (before == null) {
      before =
          api.all("/api/v1/progress-updates").stream()
              .collect(Collectors.toMap(update -> update.path("id").asText(), update -> update));
    }
    return before;
  }

  private static Verdict revised(Entry entry, JsonNode standing, Answer update) {
    JsonNode revision = update.body().path("revision");
    if (standing.path("revision").equals(revision)) {
      return Verdict.UNCHANGED;
    }
    Set<String> fields = Comparison.of(entry.body(), standing).fields();
    return Verdict.changed(fields.isEmpty() ? Set.of("revision " + revision) : fields);
  }

  private Set<String> accept(Entry entry, Status wanted, Answer update) {
    if (wanted != Status.ACCEPTED || Steps.isIn(Status.ACCEPTED, update)) {
      return Set.of();
    }
    String address = entry.collection() + "/" + update.body().path("id").asText();
    new Steps(api).take(address, "acceptance", Steps.nothingMore(), update);
    return Set.of("status");
  }
}
