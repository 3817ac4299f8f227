package dev.palier.notification.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Greets with one byte every 100 ms, for ever: each read succeeds, the greeting never ends. */
final class DrippingSmtp implements AutoCloseable {

  private final ServerSocket server;
  private final ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();

  DrippingSmtp() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    Thread accept = new Thread(this::accept, "dripping-smtp");
    accept.setDaemon(true);
    accept.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        drops.scheduleAtFixedRate(() -> drop(socket), 0, 100, TimeUnit.MILLISECONDS);
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.getOutputStream().write('2');
    } catch (IOException e) {
      throw new IllegalStateException("The other side has gone, no more drops", e);
    }
  }

  @Override
  public void close() throws IOException {
    drops.shutdownNow();
    server.close();
  }
}
