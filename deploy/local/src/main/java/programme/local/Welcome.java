package programme.local;

/** What is printed when all is ready. */
final class Welcome {
  private Welcome() {}

  static void print(Home home, Console console) {
    Ports ports = home.ports();
    console.say("all is ready");
    console.plain("");
    console.plain("  gateway       " + ports.gatewayUrl() + "   (/ the dashboard, /docs the API)");
    for (Replica replica : ports.replicas()) {
      String name = replica.name();
      console.plain(
          "  %-13s http://localhost:%d   management %d"
              .formatted(name, ports.of(name), ports.management(name)));
    }
    console.plain("  PostgreSQL    localhost:" + ports.of("postgres"));
    console.plain("  Kafka         localhost:" + ports.of("kafka"));
    console.plain("  data, logs    " + home.folder());
    console.plain("");
    console.plain("  Try:  curl " + ports.gatewayUrl() + "/api/v1/partnerships");
    console.plain("");
  }
}
