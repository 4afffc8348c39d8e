package programme.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The KRaft log folder, formatted the first time and then left alone. */
final class LogFolder {
  private LogFolder() {}

  static void formatWhenEmpty(NodeSettings settings) throws IOException {
    Path data = Files.createDirectories(settings.data());
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    Path config = Files.createTempFile("kraft-", ".properties");
    try {
      write(settings, config);
      format(config);
    } finally {
      Files.delete(config);
    }
  }

  private static void write(NodeSettings settings, Path config) throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings.properties());
    try (Writer out = Files.newBufferedWriter(config)) {
      properties.store(out, null);
    }
  }

  private static void format(Path config) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] args = {
      "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", config.toString()
    };
    int code = StorageTool.execute(args, new PrintStream(said, true, StandardCharsets.UTF_8));
    if (code != 0) {
      throw new IllegalStateException("the log folder can't be formatted: " + said.toString(StandardCharsets.UTF_8));
    }
  }
}
