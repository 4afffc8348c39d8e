package programme.nomination.calls;

import java.time.Instant;
import java.time.LocalDate;
import programme.kit.vocabulary.Authority;
import programme.kit.vocabulary.Text;

/**
 * An end that an extension has moved.
 *
 * @param closesAt what judged until the extension
 * @param recordedAt when it was moved
 */
record PreviousClosing(
    LocalDate closesOn, Instant closesAt, Text reason, Authority authority, Instant recordedAt) {}
