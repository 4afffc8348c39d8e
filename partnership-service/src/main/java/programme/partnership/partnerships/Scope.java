package programme.partnership.partnerships;

/** How far a partnership reaches. */
public enum Scope {
  GLOBAL,
  REGIONAL,
  NATIONAL,
  LOCAL
}
