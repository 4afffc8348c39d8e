package programme.kit.vocabulary;

/** The five regional groups of the United Nations' Member States. */
public enum UnRegion {
  AFRICA,
  ASIA_PACIFIC,
  EASTERN_EUROPE,
  GRULAC,
  WEOG
}
