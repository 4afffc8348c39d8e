package programme.workplan.mandates;

import java.time.LocalDate;
import programme.workplan.decisions.Decision;

/** A mandate beside what it is read with. */
record MandateRow(Mandate mandate, Decision in, LocalDate meetingFrom) {
  static MandateRow of(Object[] row) {
    return new MandateRow((Mandate) row[0], (Decision) row[1], (LocalDate) row[2]);
  }

  MandateView view(Segment now, LocalDate today) {
    return new MandateView(
        mandate.id,
        mandate.decision,
        in.symbol(),
        in.status(),
        mandate.paragraph.withStatus(now.status()),
        due(),
        overdue(now, today),
        now.addressees(),
        mandate.isInText(),
        mandate.updatedAt,
        mandate.version);
  }

  private LocalDate due() {
    return mandate.dueOn != null ? mandate.dueOn : meetingFrom;
  }

  private Boolean overdue(Segment now, LocalDate today) {
    if (due() == null) {
      return mandate.dueAt == null ? false : null;
    }
    return due().isBefore(today) && !now.status().isClosed();
  }
}
