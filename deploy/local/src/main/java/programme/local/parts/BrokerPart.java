package programme.local.parts;

import java.util.List;
import java.util.OptionalLong;
import programme.embedded.BrokerProcess;
import programme.local.Home;

/** The Kafka broker. */
public final class BrokerPart implements Part {
  private final BrokerProcess.Settings settings;
  private final ProcessFile processFile;
  private BrokerProcess broker;

  public BrokerPart(Home home) {
    this.settings =
        new BrokerProcess.Settings(
            home.kafka(), home.ports().of("kafka"), home.log(name()), List.of());
    this.processFile = ProcessFile.of(home.run(), name());
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public synchronized void start() {
    broker = BrokerProcess.start(settings);
    processFile.write(broker.process().toHandle());
  }

  @Override
  public synchronized OptionalLong pid() {
    return broker == null ? OptionalLong.empty() : OptionalLong.of(broker.process().pid());
  }

  @Override
  public synchronized void stop() {
    if (broker != null) {
      broker.stop();
    }
    processFile.delete();
  }
}
