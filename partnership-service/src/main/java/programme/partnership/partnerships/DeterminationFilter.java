package programme.partnership.partnerships;

/** Partnerships with any determination, or those that still need one. */
public enum DeterminationFilter {
  NONE,
  ANY
}
