package dev.palier.intake.fetch;

import dev.palier.intake.IntakeProperties;
import jakarta.mail.URLName;
import java.util.Properties;
import javax.net.SocketFactory;

/** How the mailbox is reached. */
final class ImapSettings {

  private static final int PROTOCOL_DEFAULT = -1;
  private static final String ONE_MEGABYTE = "1048576";

  private ImapSettings() {
  }

  static String url(IntakeProperties settings) {
    int port = settings.port() == 0 ? PROTOCOL_DEFAULT : settings.port();
    return new URLName(settings.protocol(), settings.host(), port, settings.folder(), settings.username(), settings.password())
        .toString();
  }

  /** Every wait is bounded; the server's certificate has to be valid and made out for its name. */
  static Properties of(IntakeProperties settings, SocketFactory sockets) {
    Properties properties = new Properties();
    String prefix = "mail." + settings.protocol() + ".";
    String timeout = Long.toString(settings.timeout().toMillis());
    properties.put(prefix + "connectiontimeout", timeout);
    properties.put(prefix + "timeout", timeout);
    properties.put(prefix + "writetimeout", timeout);
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "fetchsize", ONE_MEGABYTE);
    // Looking at a mail does not mark it as read.
    properties.put(prefix + "peek", "true");
    properties.put(prefix + "socketFactory", sockets);
    properties.put(prefix + "socketFactory.fallback", "false");
    return properties;
  }
}
