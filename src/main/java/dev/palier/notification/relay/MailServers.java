package dev.palier.notification.relay;

import dev.palier.notification.NoticeProperties;
import dev.palier.notification.mail.MailServer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Which mail server takes which recipients: further ones by domain, the ordinary one all others. */
final class MailServers {

  private final NoticeProperties settings;
  private final ScheduledExecutorService watch;

  MailServers(NoticeProperties settings, ScheduledExecutorService watch) {
    this.settings = settings;
    this.watch = watch;
  }

  /** The servers by domains served; empty if there is none at all. @param ordinary the one of spring.mail.*, null if not set */
  Map<Domains, MailServer> all(JavaMailSenderImpl ordinary) {
    Map<Domains, MailServer> servers = new LinkedHashMap<>();
    settings.servers().values().forEach(server -> servers.put(new Domains(lower(server), false), server(sender(server))));
    if (ordinary != null) {
      Set<String> served = settings.servers().values().stream().flatMap(server -> lower(server).stream())
          .collect(Collectors.toSet());
      servers.put(new Domains(served, true), server(copy(ordinary)));
    }
    if (!servers.isEmpty() && settings.from() == null) {
      throw new IllegalArgumentException(
          "palier.notices.from must be set to the sender's address, because a mail server is configured");
    }
    return servers;
  }

  private MailServer server(JavaMailSenderImpl sender) {
    return new MailServer(sender, settings.relay().timeout(), settings.relay().deadline(), watch);
  }

  private static Set<String> lower(NoticeProperties.Server server) {
    return server.domains().stream().map(domain -> domain.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  private static JavaMailSenderImpl sender(NoticeProperties.Server server) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(server.host());
    sender.setPort(server.port());
    sender.setProtocol(server.protocol());
    login(sender, server.username(), server.password());
    return sender;
  }

  /** A copy, because our deadlines are no business of others who use the sender. */
  private static JavaMailSenderImpl copy(JavaMailSenderImpl original) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.getJavaMailProperties().putAll(original.getJavaMailProperties());
    sender.setHost(original.getHost());
    sender.setPort(original.getPort());
    sender.setProtocol(original.getProtocol());
    login(sender, original.getUsername(), original.getPassword());
    return sender;
  }

  private static void login(JavaMailSenderImpl sender, String username, String password) {
    if (username != null) {
      sender.setUsername(username);
      sender.setPassword(password);
      sender.getJavaMailProperties().putIfAbsent("mail." + (sender.getProtocol() == null ? "smtp" : sender.getProtocol())
          + ".auth", "true");
    }
  }
}
