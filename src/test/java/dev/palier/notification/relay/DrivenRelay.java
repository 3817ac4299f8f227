package dev.palier.notification.relay;

import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeProperties;
import dev.palier.notification.NoticeSubjects;
import dev.palier.notification.template.NoticeTemplates;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** The relay of a running program, driven by a test step by step, over a mail server of the test. */
public final class DrivenRelay {

  private final Relay relay;

  /** Over the program's own beans; its own relay must be switched off. */
  public DrivenRelay(ApplicationContext program, int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    relay = new RelayAssembly(program.getBean(JdbcTemplate.class), program.getBean(PlatformTransactionManager.class), program,
        program.getBean(Clock.class), program.getBean(NoticeProperties.class), program.getBean(NoticeTemplates.class),
        program.getBean(MessageIds.class), () -> program.getBean(NoticeSubjects.class)).relay(sender);
  }

  /** Steps until nothing is due. */
  public void drain() throws Exception {
    while (relay.step().get(20, TimeUnit.SECONDS).count() > 0) {
      Thread.onSpinWait();
    }
  }
}
