package dev.palier.notification.relay;

import dev.palier.notification.MessageIds;
import dev.palier.notification.MutableClock;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeLedger;
import dev.palier.notification.NoticeProperties;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.NoticeStory;
import dev.palier.notification.NoticeSubjects;
import dev.palier.notification.NoticeUndelivered;
import dev.palier.notification.SampleStories;
import dev.palier.notification.template.NoticeTemplates;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A ledger, a clock that stands still, and relays over them. */
final class RelayBench {

  static final Instant SAT_23_10 = Instant.parse("2024-06-08T21:10:00Z");
  static final Duration TIMEOUT = Duration.ofMillis(800);
  static final Duration DEADLINE = Duration.ofMillis(1500);
  private static final NoticeTemplates TEMPLATES = new NoticeTemplates(null);

  final MutableClock clock = new MutableClock(SAT_23_10);
  final JdbcTemplate jdbc;
  final NoticeLedger ledger;
  final List<NoticeUndelivered> reported = new CopyOnWriteArrayList<>();
  NoticeSubjects subjects = (ticket, kind, level, sequence, at, facts) -> new NoticeStory.Matters(story(ticket, level));
  ApplicationEventPublisher events = event -> reported.add((NoticeUndelivered) event);
  Map<String, NoticeProperties.Server> servers = Map.of();
  int threads = 2;
  private final DataSource source;

  RelayBench(DataSource source) {
    this.source = source;
    this.jdbc = new JdbcTemplate(source);
    this.ledger = new NoticeLedger(source, clock);
  }

  private static Map<String, Object> story(String ticket, int level) {
    Map<String, Object> story = SampleStories.full(level);
    story.put("ticket", ticket);
    return story;
  }

  Relay relay(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    NoticeProperties settings = new NoticeProperties("Acme Support <support@example.com>", null, "bounces@example.com", true,
        null, null, new NoticeProperties.Relay(true, threads, Duration.ofSeconds(1), TIMEOUT, DEADLINE, Duration.ofSeconds(30),
        Duration.ofMinutes(2), Duration.ofMinutes(3)), servers);
    return new RelayAssembly(jdbc, new DataSourceTransactionManager(source), event -> events.publishEvent(event), clock, settings,
        TEMPLATES, new MessageIds(settings.host()), () -> subjects).relay(sender);
  }

  /** Steps until nothing is due; returns how many attempts were made. */
  int drain(Relay relay) throws Exception {
    int total = 0;
    int count = step(relay);
    while (count > 0) {
      total += count;
      count = step(relay);
    }
    return total;
  }

  int step(Relay relay) throws Exception {
    return relay.step().get(20, TimeUnit.SECONDS).count();
  }

  void escalation(String ticket, int level, String... addresses) {
    write(ticket, NoticeKind.ESCALATION, level, level, "P1", addresses);
  }

  void write(String ticket, NoticeKind kind, int level, long sequence, String priority, String... addresses) {
    List<NoticeRecipient> to = Arrays.stream(addresses).map(address -> new NoticeRecipient("Reader", address, "Support Manager"))
        .toList();
    ledger.write(new NoticeRequest(ticket, kind, level, sequence, clock.instant(), priority, to, Map.of()));
  }

  NoticeEntry only(String ticket) {
    List<NoticeEntry> entries = ledger.of(ticket);
    if (entries.size() != 1) {
      throw new AssertionError("One notice expected for " + ticket + ", found " + entries);
    }
    return entries.get(0);
  }
}
