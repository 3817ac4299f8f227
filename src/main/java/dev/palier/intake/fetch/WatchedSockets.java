package dev.palier.intake.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;

/**
 * Makes the sockets to the mail server and closes them when the server takes longer than it was given: timeouts bound each read, but a
 * server that drips, or a connection that a firewall forgot during IDLE, would hold the fetching thread for ever.
 */
final class WatchedSockets extends SocketFactory {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedSockets.class);

  private final TaskScheduler scheduler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  WatchedSockets(TaskScheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Something that talks to the server. */
  interface Talk<T> {
    T with() throws Exception;
  }

  /** Lets the talk take at most so long, in real time; then its sockets close and it fails. */
  <T> T within(Duration longest, Talk<T> talk) throws Exception {
    ScheduledFuture<?> end = scheduler.schedule(() -> {
      LOG.warn("The mailbox did not answer within {} s, closing the connection", longest.toSeconds());
      closeAll();
    }, scheduler.getClock().instant().plus(longest));
    try {
      return talk.with();
    } finally {
      end.cancel(false);
    }
  }

  /** Ends every conversation with the server. */
  void closeAll() {
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException alreadyGone) {
        LOG.debug("A socket was closed already", alreadyGone);
      }
    }
    open.clear();
  }

  @Override
  public Socket createSocket() {
    open.removeIf(Socket::isClosed);
    Socket socket = new Socket();
    open.add(socket);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new IOException("Mail sessions connect their sockets themselves, to " + host + ":" + port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host.getHostName(), port);
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException {
    return createSocket(address, port);
  }
}
