package dev.palier.audit.seal;

import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import dev.palier.sla.Seal;
import dev.palier.sla.SupportCalendars;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells a seal's digest to places that whoever can write the database cannot reach: the log, and mailboxes that are set. */
@Component
class SealMail {

  private static final Logger LOG = LoggerFactory.getLogger(SealMail.class);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH);

  private final Notices notices;
  private final SealProperties properties;
  private final ZoneId zone;

  SealMail(Notices notices, SealProperties properties, SupportCalendars calendars) {
    this.notices = notices;
    this.properties = properties;
    this.zone = calendars.zone();
  }

  void send(Seal seal) {
    LOG.info("Ledger sealed, {} tickets: {}:{}", seal.tickets(), seal.number(), seal.digest());
    List<NoticeRecipient> recipients = properties.recipients().stream()
        .map(address -> new NoticeRecipient(null, address, null)).toList();
    if (!recipients.isEmpty()) {
      notices.write(new NoticeRequest("seal-" + seal.number(), NoticeKind.LEDGER_SEAL, 0, seal.number(), seal.sealedAt(), null,
          recipients, Map.of("seal", seal.number() + ":" + seal.digest(), "sealedTickets", String.valueOf(seal.tickets()),
              "sealedAt", MOMENT.format(seal.sealedAt().atZone(zone)))));
    }
  }
}
