package dev.palier.notification;

import dev.palier.notification.mail.Envelope;
import dev.palier.notification.mail.Letter;
import dev.palier.notification.mail.MailBuilder;
import dev.palier.notification.mail.MailServer;
import dev.palier.notification.mail.Verdict;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.util.HtmlUtils;

/**
 * Sends a plain letter at once, through a mail server of its own and past the notice ledger: for what must be told when the ledger or
 * the ordinary server fails.
 */
public final class DirectMail {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final MailServer server;
  private final MailBuilder builder;
  private final Clock clock;

  /**
   * Where the server is and who we are.
   *
   * @param username null for a server that asks for none
   * @param from     sender, null: as the notices
   */
  public record Server(String host, int port, String username, String password, String from) {
  }

  /** @param settings how other mails of ours look */
  public DirectMail(Server there, NoticeProperties settings, MessageIds ids, Clock clock) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(there.host());
    sender.setPort(there.port());
    sender.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
    sender.getJavaMailProperties().setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (there.username() != null) {
      sender.setUsername(there.username());
      sender.setPassword(there.password());
      sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
    }
    this.server = new MailServer(sender, TIMEOUT, DEADLINE, Executors.newSingleThreadScheduledExecutor(task -> {
      Thread thread = new Thread(task, "direct-mail-deadline");
      thread.setDaemon(true);
      return thread;
    }));
    String from = there.from() == null ? settings.from() : there.from();
    this.builder = new MailBuilder(new NoticeProperties(from, settings.replyTo(), null, settings.nullReturnPath(), settings.host(),
        null, settings.relay(), null), ids);
    this.clock = clock;
  }

  /**
   * Sends it now.
   *
   * @param key what makes the letter unique; sent twice it has the same Message-ID
   * @return why the server did not take it; empty if it did
   */
  public Optional<String> send(String key, String subject, String text, String address) {
    try {
      String html = "<html><body><p style=\"white-space:pre-line\">" + HtmlUtils.htmlEscape(text) + "</p></body></html>";
      String token = MessageIds.token(key, NoticeKind.AUDIT_ALARM, 0, 0, address);
      Verdict verdict = server.send(builder.build(server.session(),
          new Envelope(key, token, new NoticeRecipient(null, address, null), false, true), new Letter(subject, text, html),
          clock.instant()));
      return verdict instanceof Verdict.Accepted ? Optional.empty() : Optional.of(verdict.toString());
    } catch (MessagingException unusable) {
      return Optional.of(unusable.toString());
    }
  }
}
