package programme.reporting.start;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The start page's own words, in English and Chinese. */
record StartWords(ResourceBundle words) {
  /** In the order of their steps. */
  static final List<String> STATUSES =
      List.of(
          "ACTIVE",
          "ESTABLISHED",
          "INTERIM",
          "EXPLORATORY",
          "PROPOSED",
          "COMPLETED",
          "NOT_SUPPORTED",
          "DISCONTINUED");

  static StartWords in(String language) {
    return new StartWords(
        ResourceBundle.getBundle(
            "messages.start",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String label(String kind, String code) {
    String key = kind + "-" + code;
    return words.containsKey(key) ? words.getString(key) : code;
  }

  public String getOverview() {
    return words.getString("overview");
  }

  public String getSkip() {
    return words.getString("skip");
  }

  public String getPartnerships() {
    return words.getString("partnerships");
  }

  public String getPlans() {
    return words.getString("plans");
  }

  public String getCalls() {
    return words.getString("calls");
  }

  public String getNumber() {
    return words.getString("number");
  }

  public String getItem() {
    return words.getString("item");
  }

  public String getScope() {
    return words.getString("scope");
  }

  public String getActivities() {
    return words.getString("activities");
  }

  public String getForum() {
    return words.getString("forum");
  }

  public String getState() {
    return words.getString("state");
  }

  public String getCloses() {
    return words.getString("closes");
  }

  public String getNothing() {
    return words.getString("nothing");
  }

  public String getApi() {
    return words.getString("api");
  }

  public String getDocs() {
    return words.getString("docs");
  }

  public String getServerTime() {
    return words.getString("server-time");
  }

  public String getUnofficial() {
    return words.getString("unofficial");
  }
}
