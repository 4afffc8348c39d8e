package programme.local.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import programme.local.parts.Pause;

/** Reports are assembled in the background; one is there when it can be read. */
record Reports(Api api) implements Manner {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private enum Status {
    DRAFT,
    PUBLISHED
  }

  @Override
  public Verdict bring(Entry entry) {
    Status wanted = entry.takeStatus(List.of(Status.values()));
    Answer taken = new ByExternalId(api).post(entry);
    String address = entry.collection() + "/" + taken.body().path("id").asText();
    Answer report = assembled(address);
    Verdict made = taken.is(200) ? Verdict.UNCHANGED : Verdict.CREATED;
    if (wanted == Status.DRAFT || Steps.isIn(Status.PUBLISHED, report)) {
      return made;
    }
    new Steps(api).take(address, "publication", Steps.nothingMore(), report);
    return made.and(List.of("status"));
  }

  private Answer assembled(String address) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      Answer report = api.get(address).orRefused(200);
      String status = Steps.status(report);
      if (status.equals("FAILED")) {
        throw new EntryRefused("its assembly failed: " + report.body().path("failure").asText());
      }
      if (Steps.isIn(Status.DRAFT, report) || Steps.isIn(Status.PUBLISHED, report)) {
        return report;
      }
      if (Instant.now().isAfter(end)) {
        throw new EntryRefused("it is still %s after %d s".formatted(status, PATIENCE.toSeconds()));
      }
      Pause.of(PAUSE);
    }
  }
}
