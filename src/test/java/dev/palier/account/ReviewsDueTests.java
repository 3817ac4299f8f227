package dev.palier.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.process.SupportDesk;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which business reviews start by themselves, and that none starts twice. */
@Clause("2")
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import(SupportDesk.class)
class ReviewsDueTests {

  /** Midnight of the contract's zone. */
  private static final Instant WED_1_JULY = Instant.parse("2026-06-30T22:00:00Z");
  private static final Instant MON_3_AUGUST = Instant.parse("2026-08-03T06:30:00Z");

  @Autowired SupportDesk desk;
  @Autowired BusinessReviews reviews;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JdbcTemplate jdbc;
  private String gold;
  private String silver;

  @BeforeEach
  void arrive() {
    tidy();
    gold = desk.customer(SupportTier.GOLD);
    silver = desk.customer(SupportTier.SILVER);
  }

  @AfterEach
  void tidy() {
    ClockUtil.reset();
    for (String process : List.of("business-review", "business-reviews-due")) {
      runtime.createProcessInstanceQuery().processDefinitionKey(process).list()
          .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
    }
    for (String table : List.of("business_review_pack", "business_review", "business_review_look")) {
      jdbc.update("delete from " + table);
    }
  }

  @Test
  @DisplayName("SLA 2: at the end of a quarter Gold is due, at the end of a half-year Silver too, Basic never")
  void startsWhatIsDue() {
    String basic = desk.customer(SupportTier.BASIC);
    look("2026-03-31T22:00:00Z");
    assertThat(periods(gold)).containsExactly("2026-Q1");
    assertThat(periods(silver)).containsExactly("2025-H2");

    look("2026-06-30T22:00:00Z");
    assertThat(periods(gold)).containsExactly("2026-Q1", "2026-Q2");
    assertThat(periods(silver)).containsExactly("2025-H2", "2026-H1");
    look("2026-08-03T06:30:00Z");
    assertThat(periods(gold)).hasSize(2);
    assertThat(periods(basic)).isEmpty();
  }

  @Test
  @DisplayName("SLA 2: what ended while the program was down is made up, one review for each period")
  void makesUpWhatWasMissed() {
    look("2025-12-31T23:00:00Z");
    look("2026-07-20T10:00:00Z");

    assertThat(periods(gold)).containsExactly("2025-Q4", "2026-Q1", "2026-Q2");
    assertThat(periods(silver)).containsExactly("2025-H2", "2026-H1");
  }

  @Test
  @DisplayName("SLA 2: the timer starts the reviews, asks for its next instant and waits for that; one that is late fires once")
  void isStartedByTheTimer() {
    desk.itIs(WED_1_JULY.plusSeconds(90_000));
    Job timer = timer();
    management.setJobDuedate(timer.getId(), Date.from(WED_1_JULY));

    management.executeJob(timer.getId());

    assertThat(periods(gold)).containsExactly("2026-Q2");
    assertThat(timer().getDuedate().toInstant()).isEqualTo(MON_3_AUGUST);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("review-" + gold + "-2026-Q2").count()).isOne();
  }

  @Test
  @DisplayName("SLA 2: two nodes that look at once start each review once")
  void neverStartsTwice() throws Exception {
    desk.itIs(WED_1_JULY);
    CyclicBarrier together = new CyclicBarrier(2);
    List<CompletableFuture<Void>> nodes = List.of(node(together), node(together));
    for (CompletableFuture<Void> node : nodes) {
      node.handle((done, lost) -> done).get(60, TimeUnit.SECONDS);
    }

    assertThat(nodes).anySatisfy(node -> assertThat(node).isCompleted());
    assertThat(periods(gold)).containsExactly("2026-Q2");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("review-" + gold + "-2026-Q2").count()).isOne();
    assertThat(jdbc.queryForObject("select count(*) from business_review", Integer.class))
        .isEqualTo((int) runtime.createProcessInstanceQuery().processDefinitionKey("business-review").count());
  }

  private CompletableFuture<Void> node(CyclicBarrier together) {
    return CompletableFuture.runAsync(() -> {
      try {
        together.await(10, TimeUnit.SECONDS);
      } catch (Exception broken) {
        throw new IllegalStateException(broken);
      }
      reviews.beginDue();
    });
  }

  private void look(String at) {
    desk.itIs(Instant.parse(at));
    reviews.beginDue();
  }

  private List<String> periods(String customer) {
    return jdbc.queryForList("select period from business_review where customer_id = ? order by period", String.class, customer);
  }

  private Job timer() {
    return management.createJobQuery().processDefinitionKey("business-reviews-due").timers().singleResult();
  }
}
