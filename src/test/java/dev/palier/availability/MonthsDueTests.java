package dev.palier.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.availability.Outages.Said;
import dev.palier.availability.credit.CreditTable.Reader;
import dev.palier.availability.credit.ServiceCredits;
import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Instance;
import dev.palier.customer.Instance.Hosting;
import dev.palier.customer.Instances;
import dev.palier.engine.FormView;
import dev.palier.engine.SelfStartedProcesses;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.process.SupportDesk;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Which months are settled by themselves, and that nothing happens twice, whoever is at it at the same moment. */
@Clause("4.10")
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import(SupportDesk.class)
class MonthsDueTests {

  /** The morning of the first working day. */
  private static final Instant MON_2_NOVEMBER = Instant.parse("2026-11-02T07:30:00Z");
  private static final Instant TUE_1_DECEMBER = Instant.parse("2026-12-01T07:30:00Z");

  @Autowired SupportDesk desk;
  @Autowired MonthlyAvailability availability;
  @Autowired Outages outages;
  @Autowired ServiceCredits credits;
  @Autowired Contracts contracts;
  @Autowired Instances instances;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired SelfStartedProcesses processes;
  @Autowired List<FormView> views;
  @Autowired TransactionTemplate transaction;
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
    for (String process : List.of("monthly-availability", "monthly-availability-due")) {
      runtime.createProcessInstanceQuery().processDefinitionKey(process).list()
          .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
    }
    AvailabilityRows.delete(jdbc);
  }

  @Test
  @DisplayName("SLA 4.10: the month before is settled of Gold customers; what ended while the program was down is made up; a package counts as it was then")
  void settlesWhatIsDue() {
    String risen = desk.customer(SupportTier.SILVER);
    contracts.keep(new Contract(risen, LocalDate.of(2026, 12, 1), null, SupportTier.GOLD, null));
    String fallen = desk.customer(SupportTier.GOLD);
    contracts.keep(new Contract(fallen, LocalDate.of(2026, 11, 15), null, SupportTier.BASIC, null));
    look("2026-11-02T07:30:00Z");
    assertThat(months(gold)).containsExactly("2026-10");
    look("2027-01-20T10:00:00Z");

    assertThat(months(gold)).containsExactly("2026-10", "2026-11", "2026-12");
    assertThat(months(risen)).containsExactly("2026-12");
    assertThat(months(fallen)).containsExactly("2026-10", "2026-11");
    assertThat(months(silver)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.10: the timer settles the months, asks for its next instant and waits for that; one that is late fires once")
  void isStartedByTheTimer() {
    desk.itIs(MON_2_NOVEMBER.plusSeconds(90_000));
    Job timer = timer();
    management.setJobDuedate(timer.getId(), Date.from(MON_2_NOVEMBER));

    management.executeJob(timer.getId());

    assertThat(months(gold)).containsExactly("2026-10");
    assertThat(timer().getDuedate().toInstant()).isEqualTo(TUE_1_DECEMBER);
    assertThat(running(gold)).isOne();
  }

  @Test
  @DisplayName("SLA 4.10: a look whose timer an exchanged model lost is made up at once; a timer that is due already stays as it is")
  void makesUpALookThatWasLost() {
    look("2026-10-01T06:30:00Z");
    desk.itIs(MON_2_NOVEMBER.plusSeconds(90_000));
    management.setJobDuedate(timer().getId(), Date.from(TUE_1_DECEMBER));
    assertThat(availability.missedALook()).isTrue();

    processes.startNow("monthly-availability-due", MON_2_NOVEMBER);
    processes.startNow("monthly-availability-due", MON_2_NOVEMBER.plusSeconds(60));

    assertThat(timer().getDuedate().toInstant()).isEqualTo(MON_2_NOVEMBER);
    management.executeJob(timer().getId());
    assertThat(months(gold)).contains("2026-10");
    assertThat(availability.missedALook()).isFalse();
  }

  @Test
  @DisplayName("SLA 4.10: two nodes that look at once settle each month once")
  void neverSettlesTwice() throws Exception {
    desk.itIs(MON_2_NOVEMBER);
    List<CompletableFuture<Void>> nodes = together(() -> availability.beginDue(), () -> availability.beginDue());

    assertThat(nodes).anySatisfy(node -> assertThat(node).isCompleted());
    assertThat(months(gold)).containsExactly("2026-10");
    assertThat(running(gold)).isOne();
    assertThat(jdbc.queryForObject("select count(*) from availability_month", Integer.class))
        .isEqualTo((int) runtime.createProcessInstanceQuery().processDefinitionKey("monthly-availability").count());
  }

  @Test
  @Clause("4.11")
  @DisplayName("SLA 4.11: two who approve at once grant one credit, with one entry for the invoice; a third later is refused")
  void neverCreditsTwice() throws Exception {
    String id = belowTheGuarantee();

    List<CompletableFuture<Void>> approvals = together(() -> approve(id), () -> approve(id));

    assertThat(approvals).filteredOn(CompletableFuture::isCompletedExceptionally).hasSize(1);
    assertThat(count("service_credit")).isOne();
    assertThat(count("invoice_entry")).isOne();
    assertThat(approvals).filteredOn(CompletableFuture::isCompletedExceptionally).allSatisfy(lost ->
        assertThat(lost.handle((done, why) -> why).join()).rootCause().hasMessageContaining("never more than one"));
    assertThat(jdbc.queryForObject("select amount from invoice_entry", BigDecimal.class)).isEqualByComparingTo("-123.44");
  }

  @Test
  @Clause("4.11")
  @DisplayName("SLA 4.11: the database itself holds one credit and one entry for a customer and month")
  void isHeldByTheDatabase() {
    String id = belowTheGuarantee();
    approve(id);

    assertThat(refused("insert into service_credit select month_id, version_no, fee, percent, amount, currency, actor, approved_at "
        + "from service_credit")).isTrue();
    assertThat(refused("insert into invoice_entry (customer_id, month_name, kind, amount, currency, words, written_at) "
        + "select customer_id, month_name, kind, amount, currency, words, written_at from invoice_entry")).isTrue();
    assertThat(refused("insert into availability_month select 'another', customer_id, month_name, started_at, started_by "
        + "from availability_month where id = '" + id + "'")).isTrue();
  }

  @Test
  @DisplayName("SLA 4.10: the form of a credit shows the figure, every stretch, the fee and the credit, and what became known since")
  void showsTheFigure() {
    String id = belowTheGuarantee();
    Map<String, Object> view = view(id);
    assertThat(view.get("figure").toString()).contains("99.25 %", "99.5 %", "(2682000 s - 0 s - 20000 s)");
    assertThat(view.get("evidence").toString()).contains("Sun 25 Oct 2026 02:30 CEST", "Sun 25 Oct 2026 07:03:20 CET", "5 h 33 min 20 s",
        "downtime", "(O-");
    assertThat(view.get("offer").toString()).contains("EUR 1,234.45", "10 %", "EUR 123.44");
    assertThat(view.get("news")).isEqualTo(List.of());

    Instant start = Instant.parse("2026-10-10T10:00:00Z");
    outages.record(new Said(List.of(gold), start, start.plusSeconds(7000), "none", "Disk full."), "oskar");
    assertThat(view(id).get("news").toString()).contains("98.99 %");
  }

  private Map<String, Object> view(String id) {
    return views.stream().filter(view -> view.name().equals("availabilityView")).findFirst().orElseThrow().of(id);
  }

  private boolean refused(String insert) {
    try {
      jdbc.update(insert);
      return false;
    } catch (DuplicateKeyException twice) {
      return true;
    }
  }

  private String belowTheGuarantee() {
    contracts.keep(new Contract(gold, LocalDate.of(2000, 1, 1), null, SupportTier.GOLD, Money.parse("EUR 1234.45")));
    instances.keep(new Instance(gold, gold, Hosting.PRIVATE, false, null, null));
    instances.assign(gold, gold);
    desk.itIs(MON_2_NOVEMBER);
    Instant start = Instant.parse("2026-10-25T00:30:00Z");
    outages.record(new Said(List.of(gold), start, start.plusSeconds(20_000), "none", "Disk full."), "oskar");
    availability.beginDue();
    String id = "availability-" + gold + "-2026-10";
    transaction.executeWithoutResult(status -> credits.measure(id));
    return id;
  }

  private void approve(String id) {
    transaction.executeWithoutResult(status -> {
      credits.approve(id, null, List.of(new Reader("Kim", "kim@gold.example")), "fiona");
      credits.enter(id);
      credits.send(id);
    });
  }

  private static List<CompletableFuture<Void>> together(Runnable one, Runnable other) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    List<CompletableFuture<Void>> nodes = List.of(node(barrier, one), node(barrier, other));
    for (CompletableFuture<Void> node : nodes) {
      node.handle((done, lost) -> done).get(60, TimeUnit.SECONDS);
    }
    return nodes;
  }

  private static CompletableFuture<Void> node(CyclicBarrier together, Runnable work) {
    return CompletableFuture.runAsync(() -> {
      try {
        together.await(10, TimeUnit.SECONDS);
      } catch (Exception broken) {
        throw new IllegalStateException(broken);
      }
      work.run();
    });
  }

  private void look(String at) {
    desk.itIs(Instant.parse(at));
    availability.beginDue();
  }

  private List<String> months(String customer) {
    return jdbc.queryForList("select month_name from availability_month where customer_id = ? order by month_name", String.class, customer);
  }

  private long running(String customer) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey("availability-" + customer + "-2026-10").count();
  }

  private int count(String table) {
    return jdbc.queryForObject("select count(*) from " + table, Integer.class);
  }

  private Job timer() {
    return management.createJobQuery().processDefinitionKey("monthly-availability-due").timers().singleResult();
  }
}
