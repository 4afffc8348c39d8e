package programme.kit.access;

/** The roles that a token can carry in its {@code groups}. */
public final class Role {
  public static final String SECRETARIAT = "secretariat";
  public static final String REGIONAL_CENTRE = "regional-centre";
  public static final String PARTY = "party";
  public static final String PARTNER = "partner";

  private Role() {}
}
