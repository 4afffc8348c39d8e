package programme.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A service's process that fails as it is told to: what no well-behaved server does. */
final class FakeInstance implements AutoCloseable {
  enum Behaviour {
    ANSWERS,
    NOT_READY,
    CLOSES_WITHOUT_AN_ANSWER,
    CUTS_A_COUNTED_ANSWER,
    CUTS_A_CHUNKED_ANSWER,
    IS_SILENT,
    IS_STOPPING
  }

  final AtomicInteger asked = new AtomicInteger();
  private final String name;
  private final ServerSocket requests = listening();
  private final ServerSocket management = listening();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Behaviour behaviour = Behaviour.ANSWERS;

  FakeInstance(String name) {
    this.name = name;
    serve(requests, this::request);
    serve(management, this::readiness);
  }

  Origin origin() {
    return new Origin(requests.getLocalPort(), management.getLocalPort());
  }

  void now(Behaviour behaviour) {
    this.behaviour = behaviour;
  }

  private void request(Socket socket) throws IOException, InterruptedException {
    asked.incrementAndGet();
    switch (behaviour) {
      case ANSWERS, NOT_READY ->
          say(socket, "200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\n" + name);
      case CUTS_A_COUNTED_ANSWER ->
          say(socket, "200 OK\r\nConnection: close\r\nContent-Length: 100\r\n\r\nhalf");
      case CUTS_A_CHUNKED_ANSWER ->
          say(
              socket,
              "200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
      case IS_STOPPING ->
          say(socket, "503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      case IS_SILENT -> closed.await();
      case CLOSES_WITHOUT_AN_ANSWER -> {}
    }
  }

  private void readiness(Socket socket) throws IOException, InterruptedException {
    switch (behaviour) {
      case IS_SILENT -> closed.await();
      case NOT_READY ->
          say(socket, "503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      default -> say(socket, "200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    }
  }

  private interface Conversation {
    void with(Socket socket) throws IOException, InterruptedException;
  }

  private void serve(ServerSocket server, Conversation conversation) {
    daemon(
        () -> {
          while (!server.isClosed()) {
            try {
              Socket socket = server.accept();
              daemon(() -> talk(socket, conversation));
            } catch (IOException ended) {
              return;
            }
          }
        });
  }

  private static void talk(Socket socket, Conversation conversation) {
    try (socket) {
      // Small requests come in one piece.
      if (socket.getInputStream().read(new byte[16 * 1024]) > 0) {
        conversation.with(socket);
      }
    } catch (IOException | InterruptedException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(Socket socket, String answer) throws IOException {
    socket.getOutputStream().write(("HTTP/1.1 " + answer).getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "fake-instance");
    thread.setDaemon(true);
    thread.start();
  }

  private static ServerSocket listening() {
    try {
      return new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    requests.close();
    management.close();
  }
}
