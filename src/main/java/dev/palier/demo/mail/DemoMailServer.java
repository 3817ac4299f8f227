package dev.palier.demo.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.palier.demo.DemoOnly;
import dev.palier.intake.IntakeProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A mail server in this process, on any free ports of this machine alone: no sample mail ever leaves it. It has the mailbox that
 * customers write to.
 */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class DemoMailServer {

  private static final String HERE = "127.0.0.1";
  private static final int ANY_FREE_PORT = 0;
  /** The name under which Spring Boot keeps what it bound. */
  private static final String BOUND_SETTINGS = "palier.intake-dev.palier.intake.IntakeProperties";

  @Bean(initMethod = "start", destroyMethod = "stop")
  GreenMail greenMail(@Qualifier(BOUND_SETTINGS) IntakeProperties settings) {
    GreenMail server = new GreenMail(new ServerSetup[] {new ServerSetup(ANY_FREE_PORT, HERE, ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(ANY_FREE_PORT, HERE, ServerSetup.PROTOCOL_IMAP)});
    server.setUser(settings.username(), settings.username(), settings.password());
    return server;
  }

  /** Whatever spring.mail says, the demo sends to its own server. */
  @Bean
  JavaMailSenderImpl mailSender(GreenMail greenMail) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(HERE);
    sender.setPort(greenMail.getSmtp().getPort());
    return sender;
  }

  /** Whatever palier.intake says, the demo fetches from its own server. */
  @Bean
  @Primary
  IntakeProperties demoMailbox(@Qualifier(BOUND_SETTINGS) IntakeProperties settings, GreenMail greenMail) {
    return new IntakeProperties(HERE, greenMail.getImap().getPort(), ServerSetup.PROTOCOL_IMAP, settings.username(),
        settings.password(), settings.folder(), settings.doneFolder(), settings.quarantineFolder(), settings.poll(), settings.idle(),
        settings.timeout(), settings.maxSize(), settings.policy(), settings.authservId(), settings.ourAddresses());
  }
}
