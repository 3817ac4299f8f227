package dev.palier.notification.relay;

import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeProperties;
import dev.palier.notification.NoticeSubjects;
import dev.palier.notification.template.NoticeTemplates;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the room. The relay is left out when {@code palier.notices.relay.enabled} is false, as in a replay. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
class RelayConfiguration {

  /** Each room tells of its own kinds; what no room knows tells the facts it was written with. */
  @Bean
  @Primary
  NoticeSubjects storyteller(ObjectProvider<NoticeSubjects> rooms) {
    return new Storyteller(rooms);
  }

  @Bean
  NoticeTemplates noticeTemplates(NoticeProperties settings) {
    return new NoticeTemplates(settings.templates());
  }

  @Bean
  MessageIds messageIds(NoticeProperties settings) {
    return new MessageIds(settings.host());
  }

  @Bean
  @ConditionalOnProperty(name = "palier.notices.relay.enabled", matchIfMissing = true)
  RelayLoop noticeRelay(JdbcTemplate jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock,
                        NoticeProperties settings, NoticeTemplates templates, MessageIds ids,
                        NoticeSubjects storyteller, ObjectProvider<JavaMailSenderImpl> sender) {
    RelayAssembly assembly = new RelayAssembly(jdbc, transactions, events, clock, settings, templates, ids,
        () -> storyteller);
    Relay relay = assembly.relay(sender.getIfAvailable());
    return new RelayLoop(relay, settings.relay().poll(), settings.relay().deadline());
  }

  @Bean
  @ConditionalOnProperty(name = "palier.notices.relay.enabled", matchIfMissing = true)
  RelayHealth noticeRelayHealthIndicator(RelayLoop relay) {
    return new RelayHealth(relay);
  }
}
