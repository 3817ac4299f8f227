package dev.palier.intake.fetch;

import dev.palier.intake.IntakeProperties;
import dev.palier.intake.ServerTime;
import dev.palier.intake.desk.MailDesk;
import dev.palier.intake.inbox.Inbox;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Fetches mails where a mailbox is configured; a command fetches none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("palier.intake.host")
@Profile("!audit")
class FetchConfiguration {

  private static final int WATCHERS = 3;

  /** Own threads: whoever else schedules something must not keep the watch from closing a hung connection. */
  @Bean
  ThreadPoolTaskScheduler mailboxWatch() {
    ThreadPoolTaskScheduler watch = new ThreadPoolTaskScheduler();
    watch.setPoolSize(WATCHERS);
    watch.setThreadNamePrefix("mail-watch-");
    watch.setDaemon(true);
    watch.setRemoveOnCancelPolicy(true);
    return watch;
  }

  @Bean
  WatchedSockets mailboxSockets(@Qualifier("mailboxWatch") TaskScheduler watch) {
    return new WatchedSockets(watch);
  }

  @Bean
  Mailbox mailbox(IntakeProperties settings, WatchedSockets sockets, @Qualifier("mailboxWatch") TaskScheduler watch) {
    Mailbox mailbox = new Mailbox(ImapSettings.url(settings), name(settings));
    mailbox.setJavaMailProperties(ImapSettings.of(settings, sockets));
    mailbox.setShouldMarkMessagesAsRead(false);
    mailbox.setCancelIdleInterval(settings.poll().toSeconds());
    mailbox.setTaskScheduler(watch);
    return mailbox;
  }

  @Bean
  DefaultLockRepository mailboxLocks(DataSource database) {
    DefaultLockRepository locks = new DefaultLockRepository(database);
    locks.setPrefix("mailbox_");
    locks.setRegion("palier");
    locks.setTimeToLive((int) MailboxLock.TIME_TO_LIVE.toMillis());
    return locks;
  }

  @Bean
  FetchLoop fetchLoop(IntakeProperties settings, Mailbox mailbox, WatchedSockets sockets, DefaultLockRepository locks, Inbox inbox,
      MailDesk desk, ObjectProvider<ServerTime> time, @Qualifier("mailboxWatch") TaskScheduler watch, Clock clock) {
    Fetcher fetcher = new Fetcher(mailbox, sockets, inbox, desk, time.getIfAvailable(() -> there -> there), settings, clock);
    MailboxLock lock = new MailboxLock(locks, "mailbox", watch, sockets::closeAll);
    return new FetchLoop(fetcher, mailbox, sockets, lock, desk, settings.poll(), clock);
  }

  @Bean
  IntakeHealth intakeHealthIndicator(FetchLoop loop, Clock clock) {
    return new IntakeHealth(loop, clock);
  }

  private static String name(IntakeProperties settings) {
    return settings.username() + "@" + settings.host() + "/" + settings.folder();
  }
}
