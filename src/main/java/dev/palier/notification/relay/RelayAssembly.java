package dev.palier.notification.relay;

import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeProperties;
import dev.palier.notification.NoticeStory;
import dev.palier.notification.NoticeSubjects;
import dev.palier.notification.mail.MailBuilder;
import dev.palier.notification.mail.MailServer;
import dev.palier.notification.template.NoticeTemplates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a relay together.
 *
 * @param subjects who knows the stories; without anybody a notice tells its facts
 */
record RelayAssembly(JdbcTemplate jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock,
                     NoticeProperties settings, NoticeTemplates templates, MessageIds ids, Supplier<NoticeSubjects> subjects) {

  private static final Logger LOG = LoggerFactory.getLogger(RelayAssembly.class);

  /** What is told when no room knows more. */
  static final NoticeSubjects FACTS_ONLY =
      (ticket, kind, level, sequence, at, facts) -> new NoticeStory.Matters(Map.copyOf(facts));

  /** A relay over the servers of the settings. @param ordinary the sender of spring.mail.*, null if there is none */
  Relay relay(JavaMailSenderImpl ordinary) {
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
      Thread thread = new Thread(task, "notices-deadline");
      thread.setDaemon(true);
      return thread;
    });
    Map<Domains, MailServer> servers = new MailServers(settings, watch).all(ordinary);
    if (servers.isEmpty()) {
      LOG.warn("spring.mail.host is not set: notices are kept and not sent");
    }
    return relay(servers, watch);
  }

  private Relay relay(Map<Domains, MailServer> servers, ScheduledExecutorService watch) {
    NoticeProperties.Relay limits = settings.relay();
    Claims claims = new Claims(jdbc, UUID.randomUUID().toString(), limits.lease());
    UndeliveredReport report = new UndeliveredReport(jdbc, new TransactionTemplate(transactions), events, clock,
        limits.undeliveredAfter());
    Delivery delivery = new Delivery(claims, subjects, templates, new MailBuilder(settings, ids), ids, clock,
        new Backoff(limits.maxBackoff()), report::settled);
    List<Bulkhead> bulkheads = new ArrayList<>();
    servers.forEach((domains, server) -> bulkheads.add(new Bulkhead(Integer.toString(bulkheads.size() + 1), domains, server,
        claims, delivery, limits.threads(), limits.maxBackoff())));
    return new Relay(bulkheads, report, clock, watch);
  }
}
