package programme.kit.events;

import java.util.List;

/** The four topics, one per owning service. */
public final class Topics {
  public static final String PARTNERSHIP = "programme.partnership";
  public static final String WORKPLAN = "programme.workplan";
  public static final String NOMINATION = "programme.nomination";
  public static final String REPORTING = "programme.reporting";
  public static final List<String> ALL = List.of(PARTNERSHIP, WORKPLAN, NOMINATION, REPORTING);

  private Topics() {}

  public static String of(String service) {
    return "programme." + service;
  }
}
