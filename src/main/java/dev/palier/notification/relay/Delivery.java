package dev.palier.notification.relay;

import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.NoticeStory;
import dev.palier.notification.NoticeSubjects;
import dev.palier.notification.mail.Envelope;
import dev.palier.notification.mail.Letter;
import dev.palier.notification.mail.MailBuilder;
import dev.palier.notification.mail.MailServer;
import dev.palier.notification.mail.Verdict;
import dev.palier.notification.template.NoticeTemplates;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt for one claimed notice: ask whether it still matters, write the letter, send it, keep what came of it. */
final class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Claims claims;
  private final Supplier<NoticeSubjects> subjects;
  private final NoticeTemplates templates;
  private final MailBuilder builder;
  private final MessageIds ids;
  private final Clock clock;
  private final Backoff backoff;
  private final LongConsumer settled;

  Delivery(Claims claims, Supplier<NoticeSubjects> subjects, NoticeTemplates templates, MailBuilder builder, MessageIds ids,
           Clock clock, Backoff backoff, LongConsumer settled) {
    this.claims = claims;
    this.subjects = subjects;
    this.templates = templates;
    this.builder = builder;
    this.ids = ids;
    this.clock = clock;
    this.backoff = backoff;
    this.settled = settled;
  }

  /** Tries once and settles the claim; returns true if the notice was refused for good. */
  boolean attempt(Claim claim, MailServer server, Rest rest) {
    String token = MessageIds.token(claim.ticket(), claim.kind(), claim.level(), claim.sequence(), claim.recipientKey());
    if (!MailBuilder.isAddress(claim.recipient().address())) {
      return claims.refused(claim, ids.messageId(token), noAddress(claim));
    }
    try {
      NoticeStory story = subjects.get().storyOf(claim.ticket(), claim.kind(), claim.level(), claim.sequence(), claim.at(),
          claim.facts());
      if (story instanceof NoticeStory.Moot moot) {
        claims.moot(claim, moot.reason());
        settled.accept(claim.id());
        return false;
      }
      Letter letter = templates.write(claim.kind(), claim.facts().get(NoticeRequest.TEMPLATE), Words.of(claim, (NoticeStory.Matters) story));
      return send(claim, token, letter, server, rest);
    } catch (MessagingException | RuntimeException e) {
      LOG.warn("Notice {} of ticket {} could not be written, it is tried again", claim.kind(), claim.ticket(), e);
      claims.tryAgain(claim, ids.messageId(token), "Not sent: " + e, clock.instant().plus(backoff.after(claim.attempt())));
      return false;
    }
  }

  private boolean send(Claim claim, String token, Letter letter, MailServer server, Rest rest) throws MessagingException {
    boolean answersMail = claim.kind() == NoticeKind.RECEIPT || claim.kind() == NoticeKind.MAIL_REFUSED;
    Envelope envelope = new Envelope(claim.ticket(), token, claim.recipient(), answersMail,
        urgent(claim.kind()), claim.facts().get(NoticeRequest.REPLY_TO), claims.files(claim));
    Verdict verdict = server.send(builder.build(server.session(), envelope, letter, clock.instant()));
    Instant now = clock.instant();
    String messageId = ids.messageId(token);
    if (verdict instanceof Verdict.TryAgain again) {
      Instant next = again.unreachable() ? rest.unreachable(now) : now.plus(backoff.after(claim.attempt()));
      LOG.info("Notice {} of ticket {} not sent, next attempt {}: {}", claim.kind(), claim.ticket(), next, again.reason());
      claims.tryAgain(claim, messageId, again.reason(), next);
      return false;
    }
    rest.reached();
    if (verdict instanceof Verdict.Accepted accepted) {
      claims.sent(claim, messageId, letter, accepted.reply(), now);
      settled.accept(claim.id());
      return false;
    }
    return claims.refused(claim, messageId, ((Verdict.Refused) verdict).reply());
  }

  private static boolean urgent(NoticeKind kind) {
    return switch (kind) {
      case ESCALATION, UNDELIVERED, RESPONSE_MISSED, RESOLUTION_MISSED -> true;
      default -> false;
    };
  }

  private static String noAddress(Claim claim) {
    return claim.recipient().address() == null ? "Nobody with an e-mail address holds the role " + claim.recipient().role()
        : "Not an e-mail address: " + claim.recipient().address();
  }
}
