package programme.workplan.mandates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import programme.workplan.meetings.Rescheduled;

/** What is due at a meeting is due on another day when the meeting moves. */
@ApplicationScoped
class DueDays {
  void follow(@Observes Rescheduled meeting) {
    Mandate.update(
        "version = version + 1, updatedAt = ?1 where dueAt = ?2", meeting.at(), meeting.meeting());
  }
}
