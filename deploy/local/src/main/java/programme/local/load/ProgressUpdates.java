package programme.local.load;

import java.util.List;
import java.util.Set;

/** Updates, known by their reference: another body is a new revision of the same one. */
record ProgressUpdates(Api api) implements Manner {
  private enum State {
    SUBMITTED,
    ACCEPTED
  }

  @Override
  public Verdict bring(Entry entry) {
    State wanted = entry.takeState(List.of(State.values()));
    Answer update = api.post(entry.collection(), entry.body()).orRefused(200, 201);
    return submitted(update).and(accept(entry, wanted, update));
  }

  private static Verdict submitted(Answer update) {
    long revision = update.body().path("revision").asLong(1);
    if (update.is(200)) {
      return Verdict.UNCHANGED;
    }
    return revision == 1 ? Verdict.CREATED : Verdict.changed(List.of("revision " + revision));
  }

  private Set<String> accept(Entry entry, State wanted, Answer update) {
    if (wanted != State.ACCEPTED || Steps.isIn(State.ACCEPTED, update)) {
      return Set.of();
    }
    String address = entry.collection() + "/" + update.body().path("id").asText();
    new Steps(api).take(address, "acceptance", Steps.nothingMore(), update);
    return Set.of("state");
  }
}
