package dev.palier.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.availability.AvailabilityFigures.Month;
import dev.palier.availability.Outages.Said;
import dev.palier.availability.credit.InvoiceEntries;
import dev.palier.availability.list.MonthLists;
import dev.palier.availability.month.Figure;
import dev.palier.customer.Contact;
import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Instance;
import dev.palier.customer.Instance.Hosting;
import dev.palier.customer.Instances;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Enclosures;
import dev.palier.ticket.story.ReceivedMail;
import dev.palier.ticket.story.TicketWalk;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A month from what was down to the letter about its credit, with real tickets and mails. */
@Clause({"3.1.2", "4.10"})
class MonthlyAvailabilityTests extends TicketWalk {

  private static final YearMonth JUNE = YearMonth.of(2024, 6);
  /** 30 days in summer time. */
  private static final long JUNE_SECONDS = 30L * 24 * 3600;
  /** In Paris 10:00. */
  private static final Instant TUE_4_JUNE = Instant.parse("2024-06-04T08:00:00Z");
  /** The morning of July's first working day, in Paris 8:30. */
  private static final Instant MON_1_JULY = Instant.parse("2024-07-01T06:30:00Z");

  @Autowired MonthlyAvailability availability;
  @Autowired AvailabilityFigures figures;
  @Autowired Outages outages;
  @Autowired InvoiceEntries invoices;
  @Autowired MonthLists lists;
  @Autowired Contracts contracts;
  @Autowired Instances instances;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;

  @BeforeEach
  void arrive() {
    hold("account-manager", "lucas", "Łucja Martin");
    customers.add(new Contact("GOLD", "Żaneta Béranger", "zaneta@gold.example"));
    contract("2000-01-01", null, SupportTier.GOLD, "EUR 12500.00");
    instances.keep(new Instance("cloud", "Cloud 1", Hosting.PUBLIC, false, null, null));
    instances.keep(new Instance("other", "Cloud 2", Hosting.PUBLIC, false, null, null));
    instances.keep(new Instance("partner", "Partner cloud", Hosting.PUBLIC, true, null, null));
    List.of("cloud", "other", "partner").forEach(instance -> instances.assign(instance, "GOLD"));
    ClockUtil.setCurrentTime(Date.from(TUE_4_JUNE));
  }

  @AfterEach
  void tidy() {
    AvailabilityRows.delete(jdbc);
    jdbc.update("delete from contract where customer_id = 'GOLD'");
    contract("2000-01-01", null, SupportTier.GOLD, null);
    jdbc.update("delete from customer_instance where customer_id = 'GOLD'");
  }

  @Test
  @Clause({"4.11", "R8"})
  @DisplayName("SLA 4.10, 4.11: a month below the guarantee is settled by itself, approved by Finance, credited by letter and on the invoice")
  void goesFromAnOutageToTheLetter() throws Exception {
    String ticket = open(SupportTier.GOLD, Priority.P1, TUE_4_JUNE);
    outages.mark(ticket, "none", "Nobody can sign in.", "piotr");
    minutes(60);
    tickets.ask(ticket, piotr("Which site?"));
    minutes(30);
    tickets.customerReplied(ticket, Act.ofCustomer("Anna Ash", null, "All of them.", Enclosures.NONE));
    minutes(180);
    outages.restored(ticket, TUE_4_JUNE.plusSeconds(5 * 3600 - 1800), "The database is back.", "piotr");
    minutes(30);
    tickets.resolve(ticket, piotr("Solved."));
    look(MON_1_JULY);

    String id = "availability-GOLD-2024-06";
    Task task = task(id);
    assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2024-07-08T06:30:00Z"));
    assertThat(candidates(task)).containsExactly("finance");
    mails();
    approve(id, Map.of("letterReaders", List.of("zaneta@gold.example")));

    // 60 minutes before the question, 180 after the answer.
    Month month = figures.of("GOLD", JUNE).orElseThrow();
    assertThat(month.percent()).isEqualTo("99.44");
    assertThat(month.credit()).isEqualTo("EUR 1,250.00");
    assertThat(month.explanation()).isEqualTo("720 h of service, down 4 h: Tue 4 Jun 2024 10:00 to 11:00 CEST (" + ticket
        + "); Tue 4 Jun 2024 11:30 to 14:30 CEST (" + ticket + ")");
    ReceivedMail letter = mailTo("zaneta");
    assertThat(letter.subject()).isEqualTo("Service credit for June 2024: EUR 1,250.00");
    assertThat(letter.text()).contains("99.44 %", "99.5 %", "10 % of the licence subscription fee", "EUR 12,500.00", "4 h");
    assertThat(letter.message().getReplyTo()[0].toString()).contains("lucas@palier.example");
    assertThat(pdf(letter)).contains("Gold Machines", "(2592000 s - 0 s - 14400 s) / (2592000 s - 0 s) x 100 = 99.44 %", ticket,
        "waited for the customer");
    assertThat(invoices.between(JUNE, JUNE)).singleElement().satisfies(entry -> {
      assertThat(entry.amount()).isEqualTo(Money.parse("EUR -1250.00"));
      assertThat(entry.words()).isEqualTo("Service credit for June 2024: 10 % of EUR 12,500.00");
    });
    assertThat(running(id)).isFalse();
  }

  @Test
  @DisplayName("SLA 4.10: a month that kept its guarantee, exactly at it too, ends without a task; Silver and Basic have none")
  void keepsTheGuarantee() {
    outage("cloud", TUE_4_JUNE, JUNE_SECONDS / 200, "none");
    look(MON_1_JULY);

    assertThat(figures.of("GOLD", JUNE).orElseThrow().percent()).isEqualTo("99.50");
    assertThat(figures.of("GOLD", JUNE).orElseThrow().credit()).isNull();
    assertThat(running("availability-GOLD-2024-06")).isFalse();
    assertThat(figures.of("SILVER", JUNE)).isEmpty();
    assertThat(figures.of("BASIC", JUNE)).isEmpty();
    assertThatThrownBy(() -> availability.begin("SILVER", JUNE, "fiona")).hasMessageContaining("guarantees no availability");
  }

  @ParameterizedTest(name = "{0}: {1} h")
  @DisplayName("SLA 4.10, R9: the service hours are the hours that the month really has in the contract's zone")
  @CsvSource({"2023-10,745", "2024-02,696", "2024-03,743", "2024-04,720", "2024-05,744"})
  void countsTheHoursOfTheMonth(YearMonth month, long hours) {
    ClockUtil.setCurrentTime(Date.from(MON_1_JULY));
    assertThat(measured(month).serviceSeconds()).isEqualTo(hours * 3600);
  }

  @Test
  @DisplayName("SLA 4.10: an outage across midnight of the month's border counts in each month, its hour of the clock change once")
  void cutsAtTheMonth() {
    // Saturday 30 March 22:00 until Monday 1 April 01:00 of Paris: 26 hours, for the clocks are put forward in between.
    outage("cloud", Instant.parse("2024-03-30T21:00:00Z"), 26 * 3600, "none");

    assertThat(measured(YearMonth.of(2024, 3)).downtimeSeconds()).isEqualTo(25 * 3600);
    assertThat(measured(YearMonth.of(2024, 4)).downtimeSeconds()).isEqualTo(3600);
  }

  @ParameterizedTest(name = "{0} on {1}: {2} s")
  @DisplayName("SLA 3.1.2, 4.10: what is down for a cause that the agreement excludes is recorded and does not count")
  @CsvSource({"none,cloud,600", "scheduled-maintenance,cloud,0", "emergency-maintenance,cloud,0", "force-majeure,cloud,0",
      "internet-fault,cloud,0", "subcontractor,cloud,0", "none,partner,0"})
  void leavesExcludedCausesOut(String cause, String instance, long counted) {
    outage(instance, TUE_4_JUNE, 600, cause);

    Figure figure = measured(JUNE);
    assertThat(figure.downtimeSeconds()).isEqualTo(counted);
    assertThat(figure.evidence()).singleElement().satisfies(each -> assertThat(each.span().seconds()).isEqualTo(600));
  }

  @Test
  @DisplayName("SLA 4.10: an outage of any instance counts; two at once count once; one of another customer's instance not at all")
  void joinsInstances() {
    instances.keep(new Instance("alien", "Alien", Hosting.PRIVATE, false, null, null));
    outage("cloud", TUE_4_JUNE, 600, "none");
    outage("other", TUE_4_JUNE.plusSeconds(300), 600, "none");
    outage("alien", TUE_4_JUNE.plusSeconds(5000), 600, "none");

    assertThat(measured(JUNE).downtimeSeconds()).isEqualTo(900);
  }

  @Test
  @DisplayName("SLA 4.10: planned maintenance leaves the service hours and covers its own instance; emergency maintenance covers only")
  void leavesMaintenanceOut() {
    maintenance("M-9001", "PLANNED", "cloud", TUE_4_JUNE, 3600);
    maintenance("M-9002", "EMERGENCY", "other", TUE_4_JUNE.plusSeconds(7200), 3600);
    outage("cloud", TUE_4_JUNE.plusSeconds(1800), 3600, "none");
    outage("other", TUE_4_JUNE.plusSeconds(7200), 3600, "none");

    Figure figure = measured(JUNE);
    assertThat(figure.maintenanceSeconds()).isEqualTo(3600);
    assertThat(figure.downtimeSeconds()).isEqualTo(1800);
    outage("other", TUE_4_JUNE.plusSeconds(600), 60, "none");
    assertThat(measured(JUNE).downtimeSeconds()).isEqualTo(1860);
    assertThat(measured(JUNE).maintenanceSeconds()).isEqualTo(3540);
  }

  @Test
  @DisplayName("SLA 4.10: of a contract that begins, ends or changes within a month counts the part in which it promised an availability")
  void countsThePartOfTheContract() {
    jdbc.update("delete from contract where customer_id = 'GOLD'");
    contract("2024-05-10", null, SupportTier.SILVER, "EUR 5000.00");
    contract("2024-06-11", "2024-06-26", SupportTier.GOLD, "EUR 12500.00");
    outage("cloud", Instant.parse("2024-06-10T21:00:00Z"), 2 * 3600, "none");

    assertThat(measured(JUNE).serviceSeconds()).isEqualTo(15 * 24 * 3600);
    assertThat(measured(JUNE).downtimeSeconds()).isEqualTo(3600);
    assertThatThrownBy(() -> measured(YearMonth.of(2024, 5))).hasMessageContaining("guarantees no availability in 2024-05");
    look(MON_1_JULY);
    assertThat(figures.of("GOLD", JUNE)).isPresent();
  }

  @Test
  @Clause("4.11")
  @DisplayName("SLA 4.11: a month is settled once and has one credit; later facts show as a difference and change nothing that was sent")
  void creditsOnce(@TempDir Path folder) throws Exception {
    outage("cloud", TUE_4_JUNE, 20_000, "none");
    look(MON_1_JULY);
    String id = "availability-GOLD-2024-06";
    assertThatThrownBy(() -> availability.begin("GOLD", JUNE, "fiona")).hasMessageContaining("being settled already");
    approve(id, Map.of("letterReaders", List.of("zaneta@gold.example")));
    ClockUtil.setCurrentTime(Date.from(MON_1_JULY.plusSeconds(1)));
    assertThat(availability.beginDue()).isZero();

    outage("other", TUE_4_JUNE.plusSeconds(90_000), 20_000, "none");
    assertThat(figures.of("GOLD", JUNE).orElseThrow().percent()).isEqualTo("99.22");
    assertThat(measured(JUNE).percent()).isEqualTo("98.45");
    assertThatThrownBy(() -> availability.begin("GOLD", JUNE, "fiona")).hasMessageContaining("its service credit already");
    assertThat(jdbc.queryForObject("select count(*) from invoice_entry", Integer.class)).isOne();
    lists.write(JUNE, JUNE, folder);
    assertThat(folder.resolve("availability-2024-06.csv")).content().contains("2024-06,GOLD,Gold Machines,99.5,99.22,false,98.45,false,"
        + "true,2592000,0,40000,1250.00,EUR,(2592000 s - 0 s - 40000 s) / (2592000 s - 0 s) x 100 = 98.45 %\r\n");
    assertThat(folder.resolve("availability-evidence-2024-06.csv")).content().contains("2024-06,GOLD,2024-06-04T08:00:00Z,"
        + "2024-06-04T13:33:20Z,20000,downtime,O-");
    assertThat(folder.resolve("invoice-entries-2024-06.csv")).content().contains(
        ",GOLD,2024-06,SERVICE_CREDIT,-1250.00,EUR,\"Service credit for June 2024: 10 % of EUR 12,500.00\",");
  }

  @Test
  @DisplayName("SLA 4.10: a month that kept its guarantee is settled anew when a later fact changes it, and only then")
  void settlesAnew() {
    look(MON_1_JULY);
    assertThatThrownBy(() -> availability.begin("GOLD", JUNE, "fiona")).hasMessageContaining("nothing has become known since");

    outage("cloud", TUE_4_JUNE, 20_000, "none");
    String id = availability.begin("GOLD", JUNE, "fiona");
    run(id);
    assertThat(task(id)).isNotNull();
    assertThat(jdbc.queryForList("select downtime_seconds from availability_figure where month_id = ? order by version_no", Long.class, id))
        .containsExactly(0L, 20_000L);
    assertThatThrownBy(() -> availability.begin("GOLD", YearMonth.of(2024, 7), "fiona")).hasMessageContaining("has not ended yet");
    assertThatThrownBy(() -> availability.begin("nobody", JUNE, "fiona")).hasMessageContaining("There is no customer");
  }

  @Test
  @DisplayName("SLA 4.10: no credit is approved on a figure that the facts have left behind; measured again it may be kept")
  void approvesNothingStale() {
    String outage = outage("cloud", TUE_4_JUNE, 20_000, "none");
    look(MON_1_JULY);
    String id = "availability-GOLD-2024-06";
    outages.correct(outage, new Said(List.of("cloud"), TUE_4_JUNE, TUE_4_JUNE.plusSeconds(600), "none", "The clock was wrong."), "oskar");

    assertThatThrownBy(() -> approve(id, Map.of("letterReaders", List.of("zaneta@gold.example")))).rootCause()
        .hasMessage("The facts have changed since this was measured: it was 99.22 % and is 99.97 % now. Have it measured again first.");
    complete(id, Map.of("creditOutcome", "measure-again"));
    run(id);
    assertThat(running(id)).isFalse();
    assertThat(figures.of("GOLD", JUNE).orElseThrow().percent()).isEqualTo("99.97");
    assertThat(invoices.between(JUNE, JUNE)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.10: a fee that the contract does not tell is asked for; what is missing or wrong is refused in a sentence")
  void asksForTheFee() {
    jdbc.update("update contract set monthly_fee = null, currency = null where customer_id = 'GOLD'");
    outage("cloud", TUE_4_JUNE, 20_000, "none");
    look(MON_1_JULY);
    String id = "availability-GOLD-2024-06";
    List<String> zaneta = List.of("zaneta@gold.example");

    refused(id, Map.of(), "Choose who of the customer gets the letter");
    refused(id, Map.of("letterReaders", List.of("stranger@evil.example")), "Choose who of the customer gets the letter");
    refused(id, Map.of("letterReaders", zaneta), "Give the licence subscription fee of that month");
    refused(id, Map.of("letterReaders", zaneta, "monthFee", "12,500 EUR"), "for example EUR 12500.00, was '12,500 EUR'");
    refused(id, Map.of("letterReaders", zaneta, "monthFee", "EUR -5"), "for example EUR 12500.00");
    assertThatThrownBy(() -> complete(id, Map.of("creditOutcome", "refused"))).rootCause().hasMessageContaining("Say why the credit is refused");
    assertThatThrownBy(() -> complete(id, Map.of())).rootCause().hasMessageContaining("Say whether the credit is approved");
    approve(id, Map.of("letterReaders", zaneta, "monthFee", "EUR 1234.55"));
    assertThat(figures.of("GOLD", JUNE).orElseThrow().credit()).isEqualTo("EUR 123.46");
  }

  @Test
  @DisplayName("SLA 4.10: a credit that Finance refuses is kept with the reason; the customer gets nothing")
  void refusesACredit() {
    outage("cloud", TUE_4_JUNE, 20_000, "none");
    look(MON_1_JULY);
    String id = "availability-GOLD-2024-06";
    mails();
    complete(id, Map.of("creditOutcome", "refused", "refusalReason", "Settled in another way."));

    assertThat(mails()).isEmpty();
    assertThat(invoices.between(JUNE, JUNE)).isEmpty();
    assertThat(jdbc.queryForObject("select reason from service_credit_refusal where month_id = ?", String.class, id))
        .isEqualTo("Settled in another way.");
    assertThat(running(id)).isFalse();
  }

  @Test
  @Clause("R8")
  @DisplayName("R8: only a P1 is marked, once; restored never in the future nor before its opening; taken back with a reason")
  void refusesMarks() {
    String low = open(SupportTier.GOLD, Priority.P2, TUE_4_JUNE);
    refuses(() -> outages.mark(low, "none", "Down.", "piotr"), "Only a P1 ticket");
    String ticket = open(SupportTier.GOLD, Priority.P1, TUE_4_JUNE);
    refuses(() -> outages.restored(ticket, TUE_4_JUNE, "Up.", "piotr"), "is not marked");
    refuses(() -> outages.mark(ticket, "moon", "Down.", "piotr"), "Choose the cause");
    refuses(() -> outages.mark(ticket, "none", " ", "piotr"), "Say what happened");
    outages.mark(ticket, "none", "Down.", "piotr");
    refuses(() -> outages.mark(ticket, "none", "Down.", "piotr"), "marked \"service unavailable\" already");
    refuses(() -> outages.restored(ticket, TUE_4_JUNE.plusSeconds(1), "Up.", "piotr"), "in the future");
    refuses(() -> outages.restored(ticket, TUE_4_JUNE.minusSeconds(1), "Up.", "piotr"), "before the ticket was opened");
    minutes(10);
    outages.takeBack(ticket, "It was their network.", "piotr");
    refuses(() -> outages.takeBack(ticket, "Again.", "piotr"), "is not marked");
    minutes(10);

    assertThat(measured(JUNE).downtimeSeconds()).isZero();
    tickets.changePriority(ticket, piotr("Only exports."), Priority.P2, PriorityChange.CHANGED);
    refuses(() -> outages.mark(ticket, "none", "Down.", "piotr"), "Only a P1 ticket");
  }

  @Test
  @DisplayName("SLA 3.1.2: every version of an outage is kept with who said it and why; what is impossible is refused")
  void keepsEveryVersion() {
    minutes(600);
    String outage = outages.record(new Said(List.of("cloud"), TUE_4_JUNE, null, "none", "Disk full."), "oskar");
    assertThat(measured(JUNE).downtimeSeconds()).isEqualTo(36_000);
    outages.correct(outage, new Said(List.of("cloud"), TUE_4_JUNE, TUE_4_JUNE.plusSeconds(60), "none", "Up after a minute."), "vera");
    assertThat(measured(JUNE).downtimeSeconds()).isEqualTo(60);
    outages.withdraw(outage, "It was the test system.", "vera");
    assertThat(measured(JUNE).downtimeSeconds()).isZero();

    assertThat(jdbc.queryForList("select actor || ': ' || words from outage_version order by version_no", String.class))
        .containsExactly("oskar: Disk full.", "vera: Up after a minute.", "vera: It was the test system.");
    refuses(() -> outages.withdraw(outage, "Again.", "vera"), "taken back already");
    refuses(() -> outages.record(new Said(List.of(), TUE_4_JUNE, null, "none", "x"), "oskar"), "Choose at least one instance");
    refuses(() -> outages.record(new Said(List.of("cloud"), TUE_4_JUNE, TUE_4_JUNE, "none", "x"), "oskar"), "after its beginning");
    refuses(() -> outages.record(new Said(List.of("cloud"), TUE_4_JUNE.plusSeconds(40_000), null, "none", "x"), "oskar"), "in the future");
    refuses(() -> outages.record(new Said(List.of("nowhere"), TUE_4_JUNE, null, "none", "x"), "oskar"), "There is no instance");
    refuses(() -> outages.correct("O-0", new Said(List.of("cloud"), TUE_4_JUNE, null, "none", "x"), "oskar"), "There is no outage 'O-0'");
  }

  private static void refuses(ThrowingCallable act, String sentence) {
    assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  private void refused(String id, Map<String, Object> answers, String sentence) {
    assertThatThrownBy(() -> approve(id, answers)).rootCause().hasMessageContaining(sentence);
  }

  private void contract(String from, String until, SupportTier tier, String fee) {
    contracts.keep(new Contract("GOLD", LocalDate.parse(from), until == null ? null : LocalDate.parse(until), tier,
        fee == null ? null : Money.parse(fee)));
  }

  /** Recorded in July. */
  private String outage(String instance, Instant from, long seconds, String cause) {
    ClockUtil.setCurrentTime(Date.from(MON_1_JULY));
    return outages.record(new Said(List.of(instance), from, from.plusSeconds(seconds), cause, "Disk full."), "oskar");
  }

  private void maintenance(String id, String kind, String instance, Instant from, long seconds) {
    jdbc.update("insert into maintenance (id, kind, title, planned_by, planned_at, planned_start, planned_end, announced_start, "
        + "announced_end, announced_in_time, started_at, ended_at) values (?, ?, 'Update', 'oskar', ?, ?, ?, ?, ?, true, ?, ?)", id, kind,
        at(from.minus(Duration.ofDays(3))), at(from), at(from.plusSeconds(seconds)), at(from), at(from.plusSeconds(seconds)), at(from),
        at(from.plusSeconds(seconds)));
    jdbc.update("insert into maintenance_instance (maintenance, instance_id) values (?, ?)", id, instance);
  }

  private static Object at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** As it would be measured now, of a month that goes on then or has ended. */
  private Figure measured(YearMonth month) {
    return availability.measure(customers.find("GOLD").orElseThrow(), month);
  }

  private void look(Instant at) {
    ClockUtil.setCurrentTime(Date.from(at));
    availability.beginDue();
    run("availability-GOLD-2024-06");
  }

  private void run(String id) {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).list().forEach(instance ->
        management.createJobQuery().processInstanceId(instance.getId()).messages().list().forEach(job ->
            management.executeJob(job.getId())));
  }

  private boolean running(String id) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count() > 0;
  }

  private Task task(String id) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id).singleResult();
  }

  private List<String> candidates(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream().map(link -> link.getGroupId()).toList();
  }

  private void approve(String id, Map<String, Object> answers) {
    Map<String, Object> all = new HashMap<>(answers);
    all.put("creditOutcome", "approved");
    complete(id, all);
  }

  private void complete(String id, Map<String, Object> answers) {
    var variables = Variables.createVariables();
    answers.forEach((key, value) -> variables.putValue(key, value instanceof List<?> list
        ? SpinValues.jsonValue(list.toString().replaceAll("([^\\[\\], ]+)", "\"$1\"")).create() : value));
    tasks.complete(task(id).getId(), variables);
  }

  private static String pdf(ReceivedMail mail) throws Exception {
    Multipart parts = (Multipart) mail.message().getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.getContentType().startsWith("application/pdf")) {
        return new PDFTextStripper().getText(Loader.loadPDF(part.getInputStream().readAllBytes()));
      }
    }
    throw new AssertionError("no PDF");
  }
}
