package programme.reporting.batches;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import programme.kit.http.Shapes;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;
import programme.reporting.rounds.KnownRounds;
import programme.reporting.updates.Judging;
import programme.reporting.updates.Revision;
import programme.reporting.updates.Submission.Judged;
import programme.reporting.updates.Submission.Wanted;
import programme.reporting.updates.UpdateRequest;

/** Each record of a batch judged by itself: shape, sense, references, and who may report. */
final class Judgement implements AutoCloseable {
  static final int MOST = 10_000;

  private final Shapes shapes;
  private final KnownRounds rounds;
  private final Judging judging;
  private final Spool spool;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Place> taken = new LinkedHashMap<>();
  private final Set<List<String>> knownRounds = new HashSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private int count;

  /** Where a record that passed stands, and what it wants. */
  record Place(int index, Integer line, Wanted wanted) {}

  Judgement(Shapes shapes, KnownRounds rounds, Judging judging, Spool spool) {
    this.shapes = shapes;
    this.rounds = rounds;
    this.judging = judging;
    this.spool = spool;
  }

  int count() {
    return count;
  }

  /** Those that passed, by reference. */
  Map<String, Place> taken() {
    return taken;
  }

  /** Grows where storing finds more to refuse. */
  List<Refused> refused() {
    return refused;
  }

  Spool spool() {
    return spool;
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  /**
   * @param isForOne whether an organisation sends it, which reports on what it takes part in
   */
  void of(Records records, boolean isForOne) throws IOException {
    for (Optional<Records.Read> next = records.next(); next.isPresent(); next = records.next()) {
      if (count == MOST) {
        throw Problem.of(
            ProblemCode.PAYLOAD_TOO_LARGE, "A batch has 10,000 records at most; send several.");
      }
      one(next.get(), count++, isForOne);
    }
    if (count == 0) {
      throw Problem.invalid("", "A batch has one record at least.");
    }
  }

  private void one(Records.Read read, int index, boolean isForOne) throws IOException {
    String reference = reference(read.tree());
    try {
      UpdateRequest content = content(read, index);
      Judged judged = new Judged(content, reliedOn(content, isForOne));
      spool.add(judged);
      taken.put(
          content.reference(),
          new Place(index, read.line(), new Wanted(content.reference(), content.subject())));
    } catch (Problem problem) {
      refused.add(new Refused(index, read.line(), reference, Refused.Reason.of(problem)));
    }
  }

  private static String reference(JsonNode tree) {
    return tree != null && tree.path("reference").isTextual()
        ? tree.get("reference").textValue()
        : null;
  }

  private UpdateRequest content(Records.Read read, int index) {
    if (read.fault() != null) {
      throw read.fault();
    }
    UpdateRequest content = shapes.read(read.tree(), UpdateRequest.class);
    content.check();
    Integer before = places.putIfAbsent(content.reference(), index);
    if (before != null) {
      throw Problem.invalid(
          "/reference", "This reference stands in the batch already, at index " + before + ".");
    }
    List<String> round = Arrays.asList(content.round(), content.workPlan());
    if (content.round() != null && !knownRounds.contains(round)) {
      QuarkusTransaction.requiringNew()
          .run(() -> rounds.require(content.round(), content.workPlan()));
      knownRounds.add(round);
    }
    return content;
  }

  private List<Revision.Relied> reliedOn(UpdateRequest content, boolean isForOne) {
    try {
      return judging.require(content);
    } catch (Problem problem) {
      throw isForOne && isAboutSubject(problem) ? nothingOfYours(content) : problem;
    }
  }

  private static boolean isAboutSubject(Problem problem) {
    return problem.code() == ProblemCode.FORBIDDEN
        || problem.extensions().get("errors") instanceof List<?> errors
            && errors.get(0) instanceof InvalidField error
            && error.pointer().matches("/(workPlan|item|element|partnership|project)");
  }

  /** What another reports on and what there is not are told alike. */
  private static Problem nothingOfYours(UpdateRequest content) {
    String kind =
        content.item() != null
            ? "item"
            : content.element() != null
                ? "element"
                : content.partnership() != null ? "partnership" : "project";
    String code =
        switch (kind) {
          case "item" -> content.item();
          case "element" -> content.element();
          case "partnership" -> content.partnership();
          default -> content.project();
        };
    String detail =
        "There is no "
            + kind
            + " '"
            + code
            + "'"
            + (content.workPlan() == null ? "" : " of a work plan '" + content.workPlan() + "'")
            + " on which your organisation reports.";
    return Problem.of(ProblemCode.UNKNOWN_REFERENCE, detail)
        .with("errors", List.of(new InvalidField("/" + kind, detail)));
  }
}
