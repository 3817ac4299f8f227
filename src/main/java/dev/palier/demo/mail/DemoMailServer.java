package dev.palier.demo.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.palier.demo.DemoOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server in this process, on any free port of this machine alone: no sample mail ever leaves it. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class DemoMailServer {

  private static final String HERE = "127.0.0.1";
  private static final int ANY_FREE_PORT = 0;

  @Bean(initMethod = "start", destroyMethod = "stop")
  GreenMail greenMail() {
    return new GreenMail(new ServerSetup(ANY_FREE_PORT, HERE, ServerSetup.PROTOCOL_SMTP));
  }

  /** Whatever spring.mail says, the demo sends to its own server. */
  @Bean
  JavaMailSenderImpl mailSender(GreenMail greenMail) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(HERE);
    sender.setPort(greenMail.getSmtp().getPort());
    return sender;
  }
}
