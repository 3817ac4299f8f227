package dev.palier.demo.mail;

import dev.palier.customer.Contact;
import dev.palier.demo.DemoOnly;
import dev.palier.intake.IntakeProperties;
import dev.palier.notification.MessageIds;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes mails to support as one of the sample contacts, over the demo's mail server, and tells what became of them. */
@Component
@DemoOnly
public class MailToSupport {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int SHOWN = 20;
  private static final String SELECT = "select id, arrived_at, sender, state, ticket, reason from inbox_mail ";

  private final JavaMailSenderImpl sender;
  private final IntakeProperties settings;
  private final MessageIds ids;
  private final JdbcTemplate jdbc;

  MailToSupport(JavaMailSenderImpl sender, IntakeProperties settings, MessageIds ids, JdbcTemplate jdbc) {
    this.sender = sender;
    this.settings = settings;
    this.ids = ids;
    this.jdbc = jdbc;
  }

  /**
   * Sends a mail and waits until it was dealt with, at most ten seconds of real time.
   *
   * @param answered the mail that it answers, or null
   * @return empty if it still waits
   */
  public Optional<ReceivedMail> send(Contact from, String subject, String words, SentMail answered) {
    Long last = jdbc.queryForObject("select coalesce(max(id), 0) from inbox_mail", Long.class);
    sender.send(mail(from, subject, words, answered));
    long end = System.nanoTime() + PATIENCE;
    Optional<ReceivedMail> received = after(last, from);
    while (received.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_EVERY);
      received = after(last, from);
    }
    return received;
  }

  private MimeMessage mail(Contact from, String subject, String words, SentMail answered) {
    MimeMessage mail = sender.createMimeMessage();
    try {
      MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
      helper.setFrom(from.address(), from.name());
      helper.setTo(settings.username());
      helper.setSubject(subject);
      helper.setText(words);
      if (answered != null) {
        mail.setHeader("References", ids.threadOf(answered.ticket()));
      }
      return mail;
    } catch (MessagingException | UnsupportedEncodingException impossible) {
      throw new IllegalStateException("A sample contact has an address that is none", impossible);
    }
  }

  private Optional<ReceivedMail> after(long id, Contact from) {
    return jdbc.query(SELECT + "where id > ? and sender = ? and state <> 'STORED' order by id desc", (row, number) -> received(row), id,
        from.address()).stream().findFirst();
  }

  /** The newest mails to support, newest first. */
  public List<ReceivedMail> newest() {
    return jdbc.query(SELECT + "order by id desc fetch first " + SHOWN + " rows only", (row, number) -> received(row));
  }

  private static ReceivedMail received(ResultSet row) throws SQLException {
    return new ReceivedMail(row.getLong("id"), row.getObject("arrived_at", OffsetDateTime.class).toInstant(), row.getString("sender"),
        row.getString("state"), row.getString("ticket"), row.getString("reason"));
  }
}
