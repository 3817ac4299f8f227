package dev.palier.audit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two mail servers, a pager's webhook and a dead man's switch, as the audit reaches them. */
final class OutsideWorld implements AutoCloseable {

  final GreenMail ordinary = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  final GreenMail second = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  final List<String> posted = new CopyOnWriteArrayList<>();
  final List<String> pinged = new CopyOnWriteArrayList<>();
  volatile int answer = 204;
  private final HttpServer http;

  OutsideWorld() throws IOException {
    ordinary.start();
    second.start();
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/alarm", exchange -> answer(exchange, posted));
    http.createContext("/alive", exchange -> answer(exchange, pinged));
    http.start();
  }

  /** A port that stays the same when the server is started again. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private void answer(HttpExchange exchange, List<String> heard) throws IOException {
    heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  String url(String path) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    http.stop(0);
    ordinary.stop();
    second.stop();
  }
}
