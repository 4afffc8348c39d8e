package programme.partnership.channels;

import java.util.UUID;
import programme.kit.vocabulary.Authority;

/** The record that a channel follows from. */
public record Citation(Kind kind, UUID id, Authority authority) {
  /** What kind of record is cited. */
  public enum Kind {
    DIRECTION,
    DETERMINATION,
    DEFAULT
  }
}
