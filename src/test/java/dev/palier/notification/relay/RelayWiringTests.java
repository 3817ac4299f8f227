package dev.palier.notification.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.palier.Clause;
import dev.palier.notification.NoticeBell;
import dev.palier.notification.NoticeDatabase;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.NoticeState;
import dev.palier.notification.Notices;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.support.TransactionTemplate;

/** The room as Spring puts it together, from properties to a mail in a mailbox. */
@Clause("4.8")
@ExtendWith(OutputCaptureExtension.class)
class RelayWiringTests {

  @Configuration
  @ComponentScan(basePackages = "dev.palier.notification",
      excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
  static class Room {}

  private final ApplicationContextRunner room = new ApplicationContextRunner()
      .withConfiguration(AutoConfigurations.of(JdbcTemplateAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class,
          TransactionAutoConfiguration.class, MailSenderAutoConfiguration.class))
      .withBean(DataSource.class, NoticeDatabase::h2)
      .withBean(Clock.class, Clock::systemUTC)
      .withUserConfiguration(Room.class);

  @Test
  @DisplayName("SLA 4.8: a committed notice is in the mailbox without anybody waiting for a poll")
  void deliversAfterTheCommit() {
    GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mailbox.start();
    room.withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + mailbox.getSmtp().getPort(),
        "palier.notices.from=Acme Support <support@acme.example>", "palier.notices.null-return-path=false",
            "palier.notices.relay.poll=1m").run(context -> {
          context.getBean(TransactionTemplate.class).executeWithoutResult(status -> context.getBean(Notices.class)
              .write(receipt()));

          assertThat(mailbox.waitForIncomingEmail(10_000, 1)).isTrue();
          MimeMessage mail = mailbox.getReceivedMessages()[0];
          assertThat(mail.getSubject()).isEqualTo("[T-1] Received: Zażółć gęślą jaźń");
          assertThat(GreenMailUtil.getBody(mail)).contains("text/plain", "text/html");
        });
    mailbox.stop();
  }

  @Test
  @DisplayName("Without a mail server notices are kept and the log says so once")
  void keepsNoticesWithoutServer(CapturedOutput output) {
    // Commands that ran in this JVM before may have left it quiet.
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel("dev.palier.notification", LogLevel.WARN);
    room.withPropertyValues("palier.notices.relay.poll=100ms").run(context -> {
      context.getBean(TransactionTemplate.class).executeWithoutResult(status -> context.getBean(Notices.class).write(receipt()));

      assertThat(context.getBean(Notices.class).ofTicket("T-1").get(0).state()).isEqualTo(NoticeState.NEW);
    });
    assertThat(output.getOut().split("spring.mail.host is not set", -1)).hasSize(2);
  }

  @Test
  @DisplayName("A replay switches the relay off: notices are written, no thread and no bell is there")
  void canBeSwitchedOff() {
    room.withPropertyValues("palier.notices.relay.enabled=false", "spring.mail.host=127.0.0.1").run(context -> {
      assertThat(context).hasNotFailed().doesNotHaveBean(NoticeBell.class);
      context.getBean(TransactionTemplate.class).executeWithoutResult(status -> context.getBean(Notices.class).write(receipt()));
      assertThat(context.getBean(Notices.class).ofTicket("T-1")).hasSize(1);
    });
  }

  @Test
  @DisplayName("Settings that make no sense are refused with the property's name")
  void refusesNonsense() {
    refused("palier.notices.from must be set", "spring.mail.host=127.0.0.1");
    refused("palier.notices.from must be an e-mail address, was 'nobody <'", "palier.notices.from=nobody <");
    refused("palier.notices.relay.timeout must be PT0.05S to PT5S, was 'PT6S'", "palier.notices.relay.timeout=6s");
    refused("palier.notices.relay.deadline must be PT5S to PT10S, was 'PT11S'", "palier.notices.relay.deadline=11s");
    refused("palier.notices.relay.lease must be PT20S to PT10M, was 'PT15S'", "palier.notices.relay.lease=15s");
    refused("palier.notices.relay.max-backoff must be PT1S to PT2M, was 'PT3M'", "palier.notices.relay.max-backoff=3m");
    refused("palier.notices.host must be a domain name", "palier.notices.host=a b");
    refused("palier.notices.servers.*.domains must name at least one domain", "palier.notices.servers.x.host=mx.example");
    refused("palier.notices.templates must be a folder", "palier.notices.templates=nowhere");
  }

  private void refused(String message, String... properties) {
    room.withPropertyValues(properties).run(context -> assertThat(context).getFailure().rootCause()
        .hasMessageContaining(message));
  }

  private static NoticeRequest receipt() {
    return new NoticeRequest("T-1", NoticeKind.RECEIPT, 0, 1, Clock.systemUTC().instant(), null,
        List.of(new NoticeRecipient("Anna Ash", "anna@acme.example", null)), Map.of("subject", "Zażółć gęślą jaźń"));
  }
}
