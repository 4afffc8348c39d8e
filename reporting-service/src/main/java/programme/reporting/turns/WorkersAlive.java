package programme.reporting.turns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Red when a worker will take no turn any more. */
@Readiness
@ApplicationScoped
class WorkersAlive implements HealthCheck {
  private final Instance<Worker> workers;

  WorkersAlive(Instance<Worker> workers) {
    this.workers = workers;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("workers").up();
    for (Worker worker : workers) {
      boolean alive = worker.turns().isAlive();
      response.withData(worker.turns().name(), alive);
      if (!alive) {
        response.down();
      }
    }
    return response.build();
  }
}
