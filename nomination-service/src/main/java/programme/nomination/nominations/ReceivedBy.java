package programme.nomination.nominations;

/** How a nomination came that did not come through this API. */
enum ReceivedBy {
  LETTER,
  FAX,
  EMAIL
}
