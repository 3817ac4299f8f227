package dev.palier.intake.desk;

import dev.palier.intake.Hold;
import dev.palier.intake.IntakeProperties;
import dev.palier.intake.MailPolicy;
import dev.palier.intake.MailPolicy.Authentication;
import dev.palier.intake.MailReader;
import dev.palier.intake.MailReading;
import dev.palier.intake.inbox.StoredMail;
import dev.palier.notification.NoticeProperties;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads mails by the settings and lists of this program. */
@Component
class Reading {

  private final MailReader reader;
  private final MailPolicy policy;

  Reading(MailReader reader, IntakeProperties settings, NoticeProperties notices, Senders senders) {
    this.reader = reader;
    this.policy = new MailPolicy(address -> !senders.mayOpenFor(address).isEmpty(), ours(settings, notices), settings.policy(),
        settings.authservId());
  }

  /** What a mail is; one whose sender is proven and nobody's Appointed Email User as if they were one, for the desk to refuse. */
  MailReading of(StoredMail mail) {
    MailReading reading = reader.read(mail.raw(), policy);
    return reading.judgement().hold() == Hold.UNKNOWN_SENDER ? reader.read(mail.raw(), forAnybody(policy.authentication())) : reading;
  }

  /** What a mail is once a person has decided to believe it. */
  MailReading believed(StoredMail mail) {
    return reader.read(mail.raw(), forAnybody(Authentication.TRUST));
  }

  private MailPolicy forAnybody(Authentication authentication) {
    return new MailPolicy(address -> true, policy.ourAddresses(), authentication, policy.authServerId());
  }

  Authentication authentication() {
    return policy.authentication();
  }

  private static Set<String> ours(IntakeProperties settings, NoticeProperties notices) {
    Set<String> ours = new HashSet<>();
    settings.ourAddresses().forEach(address -> ours.add(address.toLowerCase(Locale.ROOT)));
    Stream.of(notices.from(), notices.replyTo(), notices.bounces()).filter(Objects::nonNull).forEach(text -> ours.addAll(parsed(text)));
    return ours;
  }

  /** They were checked at start-up already. */
  private static Set<String> parsed(String text) {
    Set<String> addresses = new HashSet<>();
    try {
      Arrays.stream(InternetAddress.parse(text)).map(address -> address.getAddress().toLowerCase(Locale.ROOT)).forEach(addresses::add);
    } catch (AddressException wrong) {
      throw new IllegalArgumentException("palier.notices has an address that is none: '" + text + "'", wrong);
    }
    return addresses;
  }
}
