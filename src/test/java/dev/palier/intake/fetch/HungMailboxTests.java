package dev.palier.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.intake.IntakeProperties;
import dev.palier.intake.MailPolicy.Authentication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.util.unit.DataSize;

/** A mail server that accepts connections and then does not do what it should. */
@Timeout(30)
class HungMailboxTests {

  private final List<Socket> accepted = new CopyOnWriteArrayList<>();
  private final ThreadPoolTaskScheduler watch = new ThreadPoolTaskScheduler();
  private ServerSocket server;
  private Mailbox mailbox;
  private WatchedSockets sockets;

  @BeforeEach
  void connect() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    watch.initialize();
    sockets = new WatchedSockets(watch);
    IntakeProperties settings = new IntakeProperties("127.0.0.1", server.getLocalPort(), "imap", "support", "secret", "INBOX", "Done",
        "Quarantine", Duration.ofSeconds(5), true, Duration.ofSeconds(2), DataSize.ofMegabytes(1), Authentication.TRUST, null, List.of());
    mailbox = new Mailbox(ImapSettings.url(settings), "test");
    mailbox.setJavaMailProperties(ImapSettings.of(settings, sockets));
    mailbox.setTaskScheduler(watch);
    mailbox.setBeanFactory(new DefaultListableBeanFactory());
    mailbox.afterPropertiesSet();
  }

  @AfterEach
  void hangUp() throws IOException {
    server.close();
    watch.shutdown();
  }

  @Test
  @DisplayName("A server that never speaks is given up after the timeout")
  void silentServer() {
    speaking(socket -> { });

    assertThatThrownBy(mailbox::look).hasStackTraceContaining("timed out");
  }

  @Test
  @DisplayName("A server that drips a byte now and then is given up after the time the talk was given")
  void drippingServer() {
    speaking(socket -> {
      while (!socket.isClosed()) {
        socket.getOutputStream().write('*');
        watch.getScheduledExecutor().schedule(() -> { }, 200, TimeUnit.MILLISECONDS).get();
      }
    });

    assertThatThrownBy(() -> sockets.within(Duration.ofSeconds(3), mailbox::look)).isInstanceOf(Exception.class);
    assertThat(accepted).isNotEmpty();
  }

  private interface Speech {
    void on(Socket socket) throws Exception;
  }

  private void speaking(Speech speech) {
    Thread thread = new Thread(() -> {
      while (!server.isClosed()) {
        try {
          Socket socket = server.accept();
          accepted.add(socket);
          speech.on(socket);
        } catch (Exception over) {
          // The client hung up, or the test is over.
        }
      }
    });
    thread.setDaemon(true);
    thread.start();
  }
}
