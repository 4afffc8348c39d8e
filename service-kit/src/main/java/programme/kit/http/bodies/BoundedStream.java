package programme.kit.http.bodies;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import programme.kit.problem.Problem;
import programme.kit.problem.ProblemCode;

/** Refuses to go on behind so many bytes; for bodies whose length nobody told, or told truly. */
public final class BoundedStream extends FilterInputStream {
  private final long most;
  private long read;

  public BoundedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  static Problem tooLarge(long most) {
    return Problem.of(
        ProblemCode.PAYLOAD_TOO_LARGE,
        "This operation takes " + most / (1024 * 1024) + " MB at most.");
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int many = super.read(bytes, offset, length);
    count(Math.max(0, many));
    return many;
  }

  private void count(int many) {
    read += many;
    if (read > most) {
      throw tooLarge(most);
    }
  }
}
