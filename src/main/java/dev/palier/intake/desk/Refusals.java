package dev.palier.intake.desk;

import dev.palier.intake.inbox.MailState;
import dev.palier.intake.inbox.Outcome;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Polite refusals of requests from people who are no Appointed Email Users (SLA 4.12.2): one for each sender and UTC day, and none to a
 * program.
 */
@Component
class Refusals {

  private static final int LONGEST_QUOTED_SUBJECT = 100;

  private final Notices notices;
  private final Senders senders;
  private final HeldMails held;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final String portal;

  Refusals(Notices notices, Senders senders, HeldMails held, JdbcTemplate jdbc, Clock clock,
      @Value("${palier.web.base-url:http://localhost:8080}") String base) {
    this.notices = notices;
    this.senders = senders;
    this.held = held;
    this.jdbc = jdbc;
    this.clock = clock;
    this.portal = base.replaceAll("/+$", "") + "/portal";
  }

  /** Refuses a request, unless a mail back could start a loop: then a person decides. */
  Outcome refuse(Delivery delivery) {
    if (delivery.judgement().quiet()) {
      return held.hold(delivery, "No Appointed Email User wrote it, and no automatic mail may go to its sender", null);
    }
    return send(delivery);
  }

  /** Sends the refusal, once a day. */
  Outcome send(Delivery delivery) {
    String reason = senders.isAppointed(delivery.sender()) ? "your support package has no support by e-mail"
        : "your address is not on your company's list of Appointed Email Users";
    if (!isFirstOfTheDay(delivery.sender())) {
      return new Outcome(MailState.REFUSED, null, "Its sender was told already today: " + reason);
    }
    notices.write(new NoticeRequest("mail-" + delivery.mail().id(), NoticeKind.MAIL_REFUSED, 0, 0, delivery.arrivedAt(), null,
        List.of(new NoticeRecipient(delivery.judgement().senderName(), delivery.sender(), null)),
        Map.of("refusedSubject", Words.shortened(delivery.content().subject(), LONGEST_QUOTED_SUBJECT), "refusedReason", reason,
            "portalUrl", portal)));
    return new Outcome(MailState.REFUSED, null, "Its sender was told: " + reason);
  }

  private boolean isFirstOfTheDay(String sender) {
    Date today = Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Integer told = jdbc.queryForObject("select count(*) from mail_refusal where sender = ? and refused_on = ?", Integer.class, sender,
        today);
    if (told == 0) {
      jdbc.update("insert into mail_refusal (sender, refused_on) values (?, ?)", sender, today);
    }
    return told == 0;
  }
}
