package programme.local;

/** What an exit code means; the same list stands in the help. */
public final class Exit {
  public static final int OK = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;
  public static final int ALREADY_UP = 3;
  public static final int PORT_TAKEN = 4;
  public static final int DISK_FULL = 5;
  public static final int TOOLS = 6;
  public static final int NOT_BUILT = 7;
  public static final int NOT_READY = 8;
  public static final int NOT_LOADED = 9;
  public static final int HAS_DATA = 10;

  private Exit() {}
}
