package programme.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code replay SERVICE}: events that were set aside there are tried once more. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Parameters(index = "0")
  String service;

  @Override
  public Integer call() throws InterruptedException {
    if (!Ports.SERVICES.contains(service)) {
      throw new Refusal(Exit.USAGE, "There is no service " + service + ": " + Ports.SERVICES + ".");
    }
    int applied = 0;
    List<String> held = new ArrayList<>();
    Ports ports = Home.current().ports();
    for (Replica replica : ports.replicas()) {
      if (replica.service().equals(service)) {
        // Each answers for the partitions that it follows.
        JsonNode outcome = replay(ports.management(replica.name()));
        applied += outcome.path("applied").asInt();
        outcome.path("held").forEach(one -> held.add(one.asText()));
      }
    }
    System.out.printf("%d applied, %d still set aside%n", applied, held.size());
    held.forEach(one -> System.out.println("  " + one));
    return Exit.OK;
  }

  private JsonNode replay(int management) throws InterruptedException {
    URI address = URI.create("http://localhost:" + management + "/q/held-events/replay");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Refusal(
            Exit.NOT_READY,
            "The service %s did not get to it (%d): see ./programme status."
                .formatted(service, answer.statusCode()));
      }
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new Refusal(
          Exit.NOT_READY,
          "The service %s does not answer: see ./programme status.".formatted(service));
    }
  }
}
