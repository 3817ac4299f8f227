package dev.palier.notification.mail;

import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeProperties;
import dev.palier.notification.NoticeRecipient;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * Builds every mail that leaves: cleans each header value, marks the mail as written by a program so that no robot answers it,
 * gives it its deterministic Message-ID and puts it in the ticket's thread. Nobody else sets a header.
 */
public final class MailBuilder {

  /** Header by which we know our own mail when it comes back. */
  public static final String LOOP = "X-Loop";

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final NoticeProperties settings;
  private final MessageIds ids;

  /** Builds mails from the configured sender. */
  public MailBuilder(NoticeProperties settings, MessageIds ids) {
    this.settings = settings;
    this.ids = ids;
  }

  /** Whether a mail can be addressed at all. */
  public static boolean isAddress(String text) {
    try {
      return text != null && text.equals(HeaderText.of(text)) && text.contains("@")
          && InternetAddress.parse(text, true).length == 1 && text.equals(new InternetAddress(text, true).getAddress());
    } catch (AddressException e) {
      return false;
    }
  }

  /**
   * One mail for one recipient.
   *
   * @param at date of the mail
   * @throws MessagingException if the recipient's address is not one
   */
  public MimeMessage build(Session session, Envelope envelope, Letter letter, Instant at) throws MessagingException {
    NoticeMail mail = new NoticeMail(session, ids.messageId(envelope.token()));
    mail.setFrom(named(new InternetAddress(settings.from(), true), null));
    String answers = envelope.replyTo() == null ? settings.replyTo() : envelope.replyTo();
    if (answers != null) {
      mail.setReplyTo(new InternetAddress[] {new InternetAddress(HeaderText.of(answers), true)});
    }
    mail.setRecipient(Message.RecipientType.TO, recipient(envelope.recipient()));
    mail.setEnvelopeFrom(returnPath(envelope));
    mail.setSubject(HeaderText.of(letter.subject()), UTF_8);
    mail.setSentDate(Date.from(at));
    headers(mail, envelope);
    mail.setContent(MailBody.of(letter, envelope.files()));
    mail.saveChanges();
    return mail;
  }

  private void headers(MimeMessage mail, Envelope envelope) throws MessagingException {
    String thread = ids.threadOf(envelope.ticket());
    mail.setHeader("In-Reply-To", thread);
    mail.setHeader("References", thread);
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    mail.setHeader(LOOP, "palier@" + settings.host());
    mail.setHeader("X-Palier-Ticket", HeaderText.of(envelope.ticket()));
    if (envelope.urgent()) {
      mail.setHeader("Importance", "high");
      mail.setHeader("X-Priority", "1");
    }
  }

  private String returnPath(Envelope envelope) throws MessagingException {
    if (envelope.nullReturnPath() && settings.nullReturnPath()) {
      return "<>";
    }
    if (settings.bounces() == null) {
      return new InternetAddress(settings.from(), true).getAddress();
    }
    String bounces = new InternetAddress(settings.bounces(), true).getAddress();
    int at = bounces.lastIndexOf('@');
    return bounces.substring(0, at) + "+" + envelope.token() + bounces.substring(at);
  }

  private static InternetAddress recipient(NoticeRecipient to) throws MessagingException {
    if (!isAddress(to.address())) {
      throw new AddressException("Not an e-mail address", HeaderText.of(to.address()));
    }
    return named(new InternetAddress(to.address(), true), to.name());
  }

  private static InternetAddress named(InternetAddress address, String name) throws MessagingException {
    try {
      String shown = HeaderText.of(name == null ? address.getPersonal() : name);
      address.setPersonal(shown.isEmpty() ? null : shown, UTF_8);
      return address;
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("Every Java platform has UTF-8", e);
    }
  }
}
