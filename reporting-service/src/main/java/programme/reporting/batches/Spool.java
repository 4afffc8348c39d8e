package programme.reporting.batches;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import programme.reporting.updates.Submission.Judged;

/** Judged records between their judgement and their storing: in a file, not in memory. */
final class Spool implements AutoCloseable {
  private static final int PORTION = 500;

  private final ObjectMapper json;
  private final ObjectWriter writer;
  private final Path file;
  private final DataOutputStream out;
  private int held;

  Spool(ObjectMapper json) throws IOException {
    this.json = json;
    this.writer = json.writerFor(Judged.class);
    this.file = Files.createTempFile("batch-", ".part");
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  void add(Judged record) throws IOException {
    byte[] bytes = writer.writeValueAsBytes(record);
    out.writeInt(bytes.length);
    out.write(bytes);
    held++;
  }

  /** Hands over those that are wanted, in portions and in the order in which they came. */
  void portions(Predicate<Judged> wanted, Consumer<List<Judged>> taker) throws IOException {
    out.flush();
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      List<Judged> portion = new ArrayList<>(PORTION);
      for (int n = 0; n < held; n++) {
        Judged record = json.readValue(in.readNBytes(in.readInt()), Judged.class);
        if (wanted.test(record)) {
          portion.add(record);
        }
        if (portion.size() == PORTION) {
          taker.accept(portion);
          portion = new ArrayList<>(PORTION);
        }
      }
      if (!portion.isEmpty()) {
        taker.accept(portion);
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
