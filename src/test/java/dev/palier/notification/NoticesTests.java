package dev.palier.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger on H2; {@link NoticesOnPostgresTests} runs the same on PostgreSQL. */
@Clause("4.8")
class NoticesTests {

  private static final Instant SAT_23_10 = Instant.parse("2024-06-08T21:10:00Z");
  private static final NoticeRecipient CARLA = new NoticeRecipient("Carla Reyes", "Carla@Example.com", "CSC");
  private static final NoticeRecipient EVA = new NoticeRecipient("Eva Lind", "eva@example.com", "Support Manager");

  private final AtomicInteger rings = new AtomicInteger();
  private Notices notices;
  private TransactionTemplate transaction;
  private JdbcTemplate jdbc;

  DataSource database() {
    return NoticeDatabase.h2();
  }

  @BeforeEach
  void open() {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    DataSource source = database();
    context.registerBean(DataSource.class, () -> source);
    context.registerBean(Clock.class, () -> new MutableClock(SAT_23_10));
    context.registerBean(NoticeBell.class, () -> rings::incrementAndGet);
    context.register(Transactions.class, NoticeTable.class, Notices.class);
    context.refresh();
    notices = context.getBean(Notices.class);
    transaction = context.getBean(TransactionTemplate.class);
    jdbc = context.getBean(JdbcTemplate.class);
  }

  @Configuration
  @EnableTransactionManagement
  static class Transactions {

    @Bean
    JdbcTemplate jdbc(DataSource source) {
      return new JdbcTemplate(source);
    }

    @Bean
    DataSourceTransactionManager transactionManager(DataSource source) {
      return new DataSourceTransactionManager(source);
    }

    @Bean
    TransactionTemplate transactionTemplate(DataSourceTransactionManager manager) {
      return new TransactionTemplate(manager);
    }

    @Bean
    MessageIds messageIds() {
      return new MessageIds("support.example.com");
    }
  }

  @Test
  @DisplayName("SLA 4.8: a notice has one row per recipient, written in the caller's transaction")
  void writesOneRowPerRecipient() {
    write(escalation(1, 7, CARLA, EVA, new NoticeRecipient(null, null, "CEO")));

    assertThat(notices.ofTicket("T-1042")).hasSize(3).allSatisfy(entry -> {
      assertThat(entry.state()).isEqualTo(NoticeState.NEW);
      assertThat(entry.at()).isEqualTo(SAT_23_10);
      assertThat(entry.writtenAt()).isEqualTo(SAT_23_10);
      assertThat(entry.level()).isEqualTo(1);
    });
    assertThat(jdbc.queryForList("select recipient from notice order by id", String.class))
        .containsExactly("carla@example.com", "eva@example.com", "role:CEO");
    assertThat(jdbc.queryForObject("select facts from notice where recipient = 'eva@example.com'", String.class))
        .isEqualTo("{\"metric\":\"RESOLUTION\"}");
  }

  @Test
  @DisplayName("The same notice written again makes no second row and breaks no transaction")
  void writesTheSameNoticeOnce() {
    write(escalation(1, 7, CARLA));
    transaction.executeWithoutResult(status -> {
      notices.write(escalation(1, 7, new NoticeRecipient("C. Reyes", "carla@example.COM", "CSC"), EVA));
      notices.write(escalation(1, 7, EVA));
      notices.write(escalation(2, 8, EVA));
      assertThat(status.isRollbackOnly()).isFalse();
    });

    assertThat(notices.ofTicket("T-1042")).extracting(NoticeEntry::level).containsExactly(1, 1, 2);
    assertThat(notices.ofTicket("T-1042").get(0).recipient().name()).isEqualTo("Carla Reyes");
  }

  @Test
  @DisplayName("A rolled back step owes no notice and rings no bell; a committed one rings after its commit")
  void sharesTheCallersTransaction() {
    transaction.executeWithoutResult(status -> {
      notices.write(escalation(1, 7, CARLA));
      status.setRollbackOnly();
    });
    assertThat(notices.ofTicket("T-1042")).isEmpty();
    assertThat(rings).hasValue(0);

    write(escalation(1, 7, CARLA));
    assertThat(rings).hasValue(1);
  }

  @Test
  @DisplayName("A notice outside a transaction is refused")
  void needsATransaction() {
    assertThatThrownBy(() -> notices.write(escalation(1, 7, CARLA))).isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  @DisplayName("A mail that came back turns its notice to REFUSED, once, and only with a token we made")
  void recordsBounces() {
    write(escalation(1, 7, CARLA));
    String token = MessageIds.token("T-1042", NoticeKind.ESCALATION, 1, 7, "carla@example.com");
    jdbc.update("update notice set state = 'SENT', message_id = ?", "<palier." + token + "@support.example.com>");

    assertThat(notices.bounced("%", "x")).isFalse();
    assertThat(notices.bounced(token, "550 mailbox gone")).isTrue();
    assertThat(notices.bounced(token, "550 mailbox gone")).isFalse();
    assertThat(notices.ofTicket("T-1042").get(0).state()).isEqualTo(NoticeState.REFUSED);
    assertThat(notices.ofTicket("T-1042").get(0).lastError()).contains("550 mailbox gone");
  }

  @Test
  @DisplayName("High levels come before misses, misses before warnings, P1 before P4")
  void ordersByUrgency() {
    assertThat(Urgency.of(escalation(2, 7, CARLA))).isGreaterThan(Urgency.of(escalation(1, 7, CARLA)));
    assertThat(Urgency.of(escalation(1, 7, CARLA))).isGreaterThan(Urgency.of(request(NoticeKind.RESPONSE_MISSED, 0, 7, "P1")));
    assertThat(Urgency.of(request(NoticeKind.RESPONSE_MISSED, 0, 7, "P4")))
        .isGreaterThan(Urgency.of(request(NoticeKind.RESPONSE_WARNING, 0, 7, "P1")));
    assertThat(Urgency.of(request(NoticeKind.RECEIPT, 0, 7, "P1")))
        .isGreaterThan(Urgency.of(request(NoticeKind.RECEIPT, 0, 7, "P2")));
  }

  private void write(NoticeRequest request) {
    transaction.executeWithoutResult(status -> notices.write(request));
  }

  private static NoticeRequest request(NoticeKind kind, int level, long sequence, String priority, NoticeRecipient... to) {
    return new NoticeRequest("T-1042", kind, level, sequence, SAT_23_10, priority, to.length == 0 ? List.of(CARLA) : List.of(to),
        Map.of("metric", "RESOLUTION"));
  }

  private static NoticeRequest escalation(int level, long sequence, NoticeRecipient... to) {
    return request(NoticeKind.ESCALATION, level, sequence, "P1", to);
  }
}
