package dev.palier.intake;

import dev.palier.intake.MailPolicy.Authentication;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code palier.intake.*}: the mailbox that customers write to (SLA 4.12.2). Without a host no mail is fetched. Refused at
 * start-up with the property's name when they make no sense.
 *
 * @param port             0: the protocol's own
 * @param protocol         {@code imaps}, or {@code imap} inside a machine or a protected network
 * @param folder           where mails arrive
 * @param doneFolder       where they are moved once they are dealt with; made if missing
 * @param quarantineFolder where those are moved that a person has to look at; made if missing
 * @param poll             real time between two looks; with {@code idle} the server tells of new mails in between
 * @param timeout          longest wait for connecting, reading and writing
 * @param maxSize          a larger mail is left on the server, in the quarantine folder, and a person told
 * @param policy           how sure we want to be of the sender
 * @param authservId       authserv-id of the mail server whose Authentication-Results are believed (RFC 8601)
 * @param ourAddresses     addresses that we fetch, beside those that notices are sent from
 */
@ConfigurationProperties("palier.intake")
public record IntakeProperties(String host, @DefaultValue("0") int port, @DefaultValue("imaps") String protocol, String username,
    String password, @DefaultValue("INBOX") String folder, @DefaultValue("Done") String doneFolder,
    @DefaultValue("Quarantine") String quarantineFolder, @DefaultValue("30s") Duration poll, @DefaultValue("true") boolean idle,
    @DefaultValue("10s") Duration timeout, @DefaultValue("25MB") DataSize maxSize,
    @DefaultValue("QUARANTINE") Authentication policy, String authservId, @DefaultValue List<String> ourAddresses) {

  private static final String NAME = "palier.intake.";
  private static final int LAST_PORT = 65_535;

  /** Refuses what no mailbox could be fetched with. */
  public IntakeProperties {
    require(port >= 0 && port <= LAST_PORT, "port", "must be 0 to 65535", port);
    require(Set.of("imap", "imaps").contains(protocol), "protocol", "must be imaps or imap", protocol);
    ourAddresses = ourAddresses.stream().map(IntakeProperties::address).toList();
    if (isSet(host)) {
      require(isSet(username), "username", "must be set, because palier.intake.host is", username);
      require(isSet(password), "password", "must be set, because palier.intake.host is", "empty");
      require(isSet(folder), "folder", "must name a folder", folder);
      require(isSet(doneFolder) && !doneFolder.equals(folder), "done-folder", "must name a folder other than the one fetched",
          doneFolder);
      require(isSet(quarantineFolder) && !quarantineFolder.equals(folder), "quarantine-folder",
          "must name a folder other than the one fetched", quarantineFolder);
      between("poll", poll, Duration.ofSeconds(1), Duration.ofMinutes(10));
      between("timeout", timeout, Duration.ofSeconds(1), Duration.ofMinutes(1));
      require(maxSize.toKilobytes() >= 1 && maxSize.toMegabytes() <= 50, "max-size", "must be 1KB to 50MB", maxSize);
      require(isSet(authservId) || policy == Authentication.TRUST, "authserv-id", "must be the name that your mail server writes in "
          + "Authentication-Results, unless palier.intake.policy is TRUST", authservId);
    }
  }

  private static boolean isSet(String text) {
    return text != null && !text.isBlank();
  }

  private static String address(String text) {
    try {
      return new InternetAddress(text, true).getAddress();
    } catch (AddressException wrong) {
      throw new IllegalArgumentException(NAME + "our-addresses must be mail addresses, was '" + text + "'", wrong);
    }
  }

  private static void between(String name, Duration value, Duration least, Duration most) {
    require(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, name, "must be " + least + " to " + most, value);
  }

  private static void require(boolean sensible, String name, String rule, Object value) {
    if (!sensible) {
      throw new IllegalArgumentException(NAME + name + " " + rule + ", was '" + value + "'");
    }
  }
}
