package dev.palier.notification.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/**
 * Makes the sockets of mail sessions and remembers which thread each belongs to, so that one can be closed from outside: timeouts
 * bound each read and write, but a server that drips a byte now and then would hold a thread for ever.
 */
final class DeadlineSockets extends SocketFactory {

  private final ThreadLocal<Set<Socket>> mine = ThreadLocal.withInitial(ConcurrentHashMap::newKeySet);

  /** A new set that will hold every socket the calling thread opens from now on. */
  Set<Socket> begin() {
    mine.remove();
    return mine.get();
  }

  static void close(Set<Socket> sockets) {
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        // Already closed, which is all we want.
      }
    }
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new Socket();
    // A mail's last lines would otherwise wait 40 ms for the acknowledgement of those before them.
    socket.setTcpNoDelay(true);
    mine.get().add(socket);
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
    return createSocket(address.getHostName(), port);
  }
}
