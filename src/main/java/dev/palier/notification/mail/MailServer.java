package dev.palier.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One mail server with deadlines on everything: each read and write, and the mail as a whole. JavaMail's sender of Spring holds
 * the settings; the dialogue is led here because the sender hides the server's reply and reports a failed good-bye after an
 * accepted mail as a failure.
 */
public final class MailServer {

  private final JavaMailSenderImpl settings;
  private final Duration deadline;
  private final ScheduledExecutorService watch;
  private final DeadlineSockets sockets = new DeadlineSockets();

  /**
   * @param settings where the server is and who we are; its properties are completed
   * @param timeout longest wait for connecting, one read, one write (real time)
   * @param deadline longest time for one mail altogether (real time)
   * @param watch closes the connection at the deadline
   */
  public MailServer(JavaMailSenderImpl settings, Duration timeout, Duration deadline, ScheduledExecutorService watch) {
    this.settings = settings;
    this.deadline = deadline;
    this.watch = watch;
    Properties properties = settings.getJavaMailProperties();
    for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
      String millis = Long.toString(timeout.toMillis());
      properties.setProperty(protocol + "connectiontimeout", millis);
      properties.setProperty(protocol + "timeout", millis);
      properties.setProperty(protocol + "writetimeout", millis);
      properties.setProperty(protocol + "ssl.checkserveridentity", "true");
      properties.setProperty(protocol + "quitwait", "false");
      properties.put(protocol + "socketFactory", sockets);
    }
    settings.setJavaMailProperties(properties);
  }

  /** The session mails for this server are built in. */
  public Session session() {
    return settings.getSession();
  }

  /** Hands one mail to the server; returns within the deadline and a little, whatever the server does. */
  public Verdict send(MimeMessage mail) {
    Set<Socket> opened = sockets.begin();
    ScheduledFuture<?> alarm = watch.schedule(() -> DeadlineSockets.close(opened), deadline.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return talk(mail);
    } finally {
      alarm.cancel(false);
      DeadlineSockets.close(opened);
    }
  }

  private Verdict talk(MimeMessage mail) {
    Transport transport;
    try {
      transport = session().getTransport(settings.getProtocol() == null ? "smtp" : settings.getProtocol());
      transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
    } catch (MessagingException e) {
      return new Verdict.TryAgain("Mail server not reachable: " + Refusals.words(e), true);
    }
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Verdict.Accepted(transport instanceof SMTPTransport smtp ? HeaderText.of(smtp.getLastServerResponse())
          : "accepted");
    } catch (MessagingException e) {
      return Refusals.judge(e);
    } finally {
      leave(transport);
    }
  }

  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // The answer to DATA has been read: what becomes of the good-bye changes nothing.
    }
  }
}
