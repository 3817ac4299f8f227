package dev.palier.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code palier.notices.*}; refused at start-up with the property's name when they make no sense. The mail server itself
 * comes from {@code spring.mail.*}.
 *
 * @param from sender of every mail, for example {@code Acme Support <support@example.com>}; needed as soon as there is a mail
 *     server
 * @param replyTo where answers go, null: to the sender
 * @param bounces address that delivery reports go to, gets a token after a plus sign per mail; null: the sender's
 * @param nullReturnPath whether receipts are sent with an empty return path, so that no robot answers them; false for servers
 *     that cannot
 * @param host right side of the Message-ID, null: the domain of {@code from}
 * @param templates folder whose files replace the packaged templates of the same name, null: none
 * @param servers further mail servers by name, each with threads of its own, for the recipients of some domains
 */
@ConfigurationProperties("palier.notices")
public record NoticeProperties(String from, String replyTo, String bounces, @DefaultValue("true") boolean nullReturnPath,
                               String host, Path templates, @DefaultValue Relay relay, Map<String, Server> servers) {

  /** Refuses addresses and hosts that no mail server would take. */
  public NoticeProperties {
    from = address("from", from);
    replyTo = address("reply-to", replyTo);
    bounces = address("bounces", bounces);
    host = host == null || host.isBlank() ? domainOf(from) : host.strip();
    require(host.matches("[A-Za-z0-9][A-Za-z0-9.-]*"), "palier.notices.host", "must be a domain name such as support.example.com",
        host);
    servers = servers == null ? Map.of() : Map.copyOf(servers);
  }

  /**
   * How notices are delivered.
   *
   * @param enabled false: nothing is sent and notices stay NEW, as in a replay
   * @param threads mails sent at the same time per mail server
   * @param poll real time between two looks at the table, as a net below the wake-up after each commit
   * @param timeout longest wait for connecting, reading and writing, at most 5 seconds
   * @param deadline longest time one mail may take altogether, at most 10 seconds
   * @param lease how long a node may hold a notice; another node takes it over afterwards
   * @param maxBackoff longest pause between two attempts, at most 2 minutes
   * @param undeliveredAfter age at which an undelivered notice is reported to a human
   */
  public record Relay(@DefaultValue("true") boolean enabled, @DefaultValue("4") int threads, @DefaultValue("2s") Duration poll,
                      @DefaultValue("5s") Duration timeout, @DefaultValue("10s") Duration deadline,
                      @DefaultValue("30s") Duration lease,
                      @DefaultValue("2m") Duration maxBackoff, @DefaultValue("3m") Duration undeliveredAfter) {

    private static final String NAME = "palier.notices.relay.";

    /** Refuses values that would let one mail block others or a node lose its notices. */
    public Relay {
      require(threads >= 1 && threads <= 64, NAME + "threads", "must be 1 to 64", threads);
      between("poll", poll, Duration.ofMillis(100), Duration.ofMinutes(1));
      between("timeout", timeout, Duration.ofMillis(50), Duration.ofSeconds(5));
      between("deadline", deadline, timeout, Duration.ofSeconds(10));
      between("lease", lease, deadline.multipliedBy(2), Duration.ofMinutes(10));
      between("max-backoff", maxBackoff, Duration.ofSeconds(1), Duration.ofMinutes(2));
      between("undelivered-after", undeliveredAfter, Duration.ofSeconds(30), Duration.ofHours(1));
    }

    private static void between(String name, Duration value, Duration least, Duration most) {
      require(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, NAME + name, "must be " + least + " to " + most, value);
    }
  }

  /**
   * A further mail server.
   *
   * @param domains the recipients' domains it serves, in lower case
   */
  public record Server(String host, @DefaultValue("25") int port, String username, String password,
                       @DefaultValue("smtp") String protocol, List<String> domains) {

    /** Refuses a server without host or domains. */
    public Server {
      require(host != null && !host.isBlank(), "palier.notices.servers.*.host", "must be set", host);
      require(domains != null && !domains.isEmpty(), "palier.notices.servers.*.domains", "must name at least one domain",
          domains);
    }
  }

  private static String address(String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      InternetAddress[] parsed = InternetAddress.parse(value, true);
      require(parsed.length == 1 && parsed[0].getAddress().contains("@"), "palier.notices." + name, "must be one address", value);
      return value.strip();
    } catch (AddressException e) {
      throw new IllegalArgumentException("palier.notices." + name + " must be an e-mail address, was '" + value
          + "': " + e.getMessage());
    }
  }

  private static String domainOf(String from) {
    return from == null ? "palier.invalid" : from.replaceAll(".*@|>.*", "");
  }

  private static void require(boolean right, String property, String rule, Object value) {
    if (!right) {
      throw new IllegalArgumentException(property + " " + rule + ", was '" + value + "'");
    }
  }
}
