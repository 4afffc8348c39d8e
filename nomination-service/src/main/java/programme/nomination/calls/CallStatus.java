package programme.nomination.calls;

/** Where a call stands at an instant. */
enum CallStatus {
  SCHEDULED,
  OPEN,
  CLOSED
}
