package dev.palier.notification.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server made by hand, that can do what real ones do on bad days. */
final class TinySmtp implements AutoCloseable {

  /** Answer that closes the connection instead of answering. */
  static final String CUT = "cut";
  /** Answer that never comes. */
  static final String SILENCE = "silence";

  record Mail(String from, String to, String text) {

    String header(String name) {
      return text.lines().filter(line -> line.startsWith(name + ": ")).map(line -> line.substring(name.length() + 2)).findFirst()
          .orElse(null);
    }
  }

  final List<Mail> mails = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ServerSocket server;
  private final UnaryOperator<String> answers;

  /** @param answers from a command ("GREETING" for the first, "." for the end of data) to an answer, null: the usual one */
  TinySmtp(int port, UnaryOperator<String> answers) {
    try {
      this.server = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.answers = answers;
    daemon(this::accept);
  }

  static TinySmtp friendly(int port) {
    return new TinySmtp(port, command -> null);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket; BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String from = "";
      String to = "";
      String command = "GREETING";
      while (command != null && answer(socket, command)) {
        from = command.startsWith("MAIL FROM:") ? command.substring(10) : from;
        to = command.startsWith("RCPT TO:") ? command.substring(8) : to;
        boolean data = command.equals("DATA");
        command = data ? data(in, from, to) : in.readLine();
      }
    } catch (IOException e) {
      // The other side has gone.
    }
  }

  private String data(BufferedReader in, String from, String to) throws IOException {
    StringBuilder text = new StringBuilder();
    String line;
    while ((line = in.readLine()) != null && !line.equals(".")) {
      text.append(line).append('\n');
    }
    mails.add(new Mail(from, to, text.toString()));
    return line;
  }

  private boolean answer(Socket socket, String command) throws IOException {
    String given = answers.apply(command);
    String answer = given == null ? usual(command) : given;
    if (answer.equals(CUT)) {
      return false;
    }
    if (!answer.equals(SILENCE)) {
      socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    return !command.equals("QUIT");
  }

  private static String usual(String command) {
    if (command.equals("GREETING")) {
      return "220 tiny";
    }
    if (command.equals("DATA")) {
      return "354 go on";
    }
    return command.equals(".") ? "250 2.0.0 queued as 4711" : "250 ok";
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "tiny-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
