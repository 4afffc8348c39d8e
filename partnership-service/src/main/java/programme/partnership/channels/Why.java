package programme.partnership.channels;

/** What a channel follows from; the earlier in this list outweighs the later. */
public enum Why {
  DIRECTION,
  DECIDED,
  SUGGESTED,
  DEFAULT,
  PROGRAMME
}
