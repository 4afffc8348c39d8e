package programme.reporting.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import programme.kit.problem.InvalidField;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/**
 * What reports are to each other: translations of one note, revisions of one that was published.
 */
@ApplicationScoped
class Relations {
  /** Takes over what a translation has of its original, and what a revision is of. */
  void establish(Report report, ReportRequest request) {
    if (request.translationOf() != null) {
      translate(report, original(request.translationOf()));
    }
    if (request.revision() != null) {
      revise(report, request);
    }
  }

  private static Report original(String externalId) {
    return Report.<Report>find("externalId = ?1 order by id", externalId).stream()
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    "/translationOf",
                    "There is no report with the externalId '" + externalId + "'."));
  }

  private static void translate(Report report, Report original) {
    if (original.kind != report.kind || !original.meeting.equals(report.meeting)) {
      throw Problem.invalid(
          "/translationOf",
          "A translation is of the same kind and meeting: that one is a %s to %s."
              .formatted(original.kind, original.meeting));
    }
    report.title = original.title;
    report.parts = original.parts;
    report.notes = original.notes;
  }

  private static void revise(Report report, ReportRequest request) {
    UUID of = request.revision().of();
    Report revised =
        Report.<Report>findByIdOptional(of)
            .orElseThrow(() -> unknown("/revision/of", "There is no report '" + of + "'."));
    requireAlike(report, revised);
    if (!revised.isPublished()) {
      throw Problem.of(
              ProblemCode.NOT_PUBLISHED,
              "The report that is to be revised is " + revised.status + ".")
          .with("reportStatus", revised.status);
    }
    boolean again =
        request.revision().kind() == Revision.Kind.REV && revised.revisionKind == Revision.Kind.REV;
    report.revisionOf = again ? revised.revisionOf : revised.id;
    report.revisionKind = request.revision().kind();
  }

  private static void requireAlike(Report report, Report revised) {
    List<InvalidField> errors = new ArrayList<>();
    differ(errors, "/kind", report.kind, revised.kind);
    differ(errors, "/workPlan", report.workPlan, revised.workPlan);
    differ(errors, "/meeting", report.meeting, revised.meeting);
    differ(errors, "/language", report.language, revised.language);
    if (!errors.isEmpty()) {
      throw Problem.of(ProblemCode.VALIDATION_FAILED, errors.get(0).detail())
          .with("errors", errors);
    }
  }

  private static void differ(
      List<InvalidField> errors, String pointer, Object mine, Object revised) {
    if (!Objects.equals(mine, revised)) {
      errors.add(
          new InvalidField(
              pointer,
              "The report that is revised has " + revised + " here: so must its revision."));
    }
  }

  /** Its number, given at its publication: whoever revises the same report waits. */
  void number(Report report) {
    if (report.revisionKind == null) {
      return;
    }
    Report revised = Report.findById(report.revisionOf, LockModeType.PESSIMISTIC_WRITE);
    long before =
        Report.count(
            "revisionOf = ?1 and revisionKind = ?2 and revisionNumber is not null",
            report.revisionOf,
            report.revisionKind);
    report.number((int) before + 1, revised.symbol);
  }

  private static Problem unknown(String pointer, String detail) {
    return Problem.of(ProblemCode.UNKNOWN_REFERENCE, detail)
        .with("errors", List.of(new InvalidField(pointer, detail)));
  }
}
