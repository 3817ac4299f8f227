package dev.palier.availability.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.availability.MaintenanceRecords;
import dev.palier.availability.MaintenanceWindow;
import dev.palier.calendar.Stretch;
import dev.palier.customer.Contact;
import dev.palier.customer.Instance;
import dev.palier.customer.Instance.Hosting;
import dev.palier.customer.Instances;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeState;
import dev.palier.portal.Announcement;
import dev.palier.portal.Announcements;
import dev.palier.ticket.story.ReceivedMail;
import dev.palier.ticket.story.TicketWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Maintenance from the plan to its end, with real mails. */
class MaintenanceTests extends TicketWalk {

  private static final Instant SAT_20_00 = Instant.parse("2024-06-08T18:00:00Z");
  private static final Instant SAT_22_00 = Instant.parse("2024-06-08T20:00:00Z");
  private static final String OSKAR = "oskar";
  private static final String EVA = "eva";

  @Autowired Instances instances;
  @Autowired MaintenanceRecords records;
  @Autowired List<Announcements> announcements;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;

  @BeforeEach
  void arrive() {
    hold("operations", OSKAR, "Oskar Nyman");
    runs("eu-1", Hosting.PUBLIC, null, "GOLD", "SILVER");
    runs("gold-own", Hosting.PRIVATE, "Tue 20:00-Tue 23:00", "GOLD");
    ClockUtil.setCurrentTime(Date.from(MON_10_00));
  }

  private void runs(String id, Hosting hosting, String window, String... customers) {
    instances.keep(new Instance(id, id.equals("eu-1") ? "Europe 1" : "Gold's own", hosting, false, window, null));
    Stream.of(customers).forEach(customer -> instances.assign(id, customer));
  }

  @AfterEach
  void tidy() {
    identity.clearAuthentication();
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
    for (String table : List.of("maintenance_step", "maintenance_instance", "maintenance", "customer_instance", "instance")) {
      jdbc.update("delete from " + table);
    }
    jdbc.update("delete from contact where address = 'both@example.com'");
  }

  @Test
  @Clause({"3.1", "4.10"})
  @DisplayName("SLA 3.1: planned maintenance is announced at once, begins and ends at recorded instants, and customers hear that it is over")
  void goesFromThePlanToTheEnd() {
    String id = plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "eu-1");

    List<ReceivedMail> announced = mails();
    assertThat(announced).extracting(ReceivedMail::to).containsExactlyInAnyOrder("anna@gold.example", "anna@silver.example");
    assertThat(announced.get(0).subject()).isEqualTo("Planned maintenance: New database, Sat 8 June 2024 20:00 CEST");
    assertThat(announced.get(0).text()).contains("Sat 8 June 2024 22:00 CEST", "Europe 1", "Projects can be read only.");
    assertThat(planned("GOLD")).containsExactly(new Announcement(Announcement.Kind.MAINTENANCE, "New database",
        "Europe 1\nProjects can be read only.", SAT_20_00, SAT_22_00));
    assertThat(planned("BASIC")).isEmpty();

    assertThat(openTasks(id)).containsExactly("Task_AwaitMaintenance");
    until(SAT_20_00.plusSeconds(300));
    complete(OSKAR, id, "Task_StartMaintenance", Map.of("executionOutcome", "started"));
    assertThat(planned("GOLD")).extracting(Announcement::words).containsExactly("Under way\nEurope 1\nProjects can be read only.");
    minutes(80);
    complete(OSKAR, id, "Task_EndMaintenance", Map.of("actualTime", "2024-06-08T21:20", "closingWords", "All servers are new."));

    ReceivedMail finished = mailTo("anna", "gold");
    assertThat(finished.subject()).isEqualTo("Maintenance finished: New database");
    assertThat(finished.text()).contains("Sat 8 June 2024 20:05 CEST", "Sat 8 June 2024 21:20 CEST", "All servers are new.");
    assertThat(running()).isEmpty();
    assertThat(planned("GOLD")).isEmpty();
    MaintenanceWindow record = record("eu-1");
    assertThat(record.announcedInTime()).isTrue();
    assertThat(record.leftOut(SAT_22_00)).contains(new Stretch(SAT_20_00.plusSeconds(300), SAT_20_00.plusSeconds(4_800)));
    assertThat(jdbc.queryForList("select actor || ': ' || what from maintenance_step where maintenance = ? order by id", String.class, id))
        .containsExactly("oskar: planned for Sat 8 June 2024 20:00 CEST to Sat 8 June 2024 22:00 CEST",
            "oskar: began at Sat 8 June 2024 20:05 CEST", "oskar: ended at Sat 8 June 2024 21:20 CEST");
  }

  @ParameterizedTest(name = "told at {0}: {1}")
  @Clause("3.1")
  @DisplayName("SLA 3.1: eight hours ahead is early enough, a second less is not")
  @CsvSource({"2024-06-08T10:00:00Z, true", "2024-06-08T10:00:01Z, false"})
  void asksForEightHours(Instant now, boolean inTime) {
    ClockUtil.setCurrentTime(Date.from(now));
    String id = plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "eu-1");

    assertThat(openTasks(id)).containsExactly(inTime ? "Task_AwaitMaintenance" : "Task_DecideOnShortNotice");
    assertThat(mails()).hasSize(inTime ? 2 : 0);
  }

  @Test
  @Clause("3.1")
  @DisplayName("SLA 3.1: what would be announced too late is postponed, or accepted by a named person with a reason")
  void asksWhatToDoWhenItIsTooLate() {
    ClockUtil.setCurrentTime(Date.from(SAT_20_00.minus(Duration.ofHours(3))));
    String postponed = plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "eu-1");
    complete(OSKAR, postponed, "Task_DecideOnShortNotice", times("shortNoticeOutcome", "postponed", "2024-06-09T20:00", "2024-06-09T22:00"));
    assertThat(mails()).extracting(ReceivedMail::subject).containsOnly("Planned maintenance: New database, Sun 9 June 2024 20:00 CEST");

    String accepted = plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "gold-own");
    complete(OSKAR, accepted, "Task_DecideOnShortNotice", Map.of("shortNoticeOutcome", "exception"));
    assertThat(mails()).isEmpty();
    complete(EVA, accepted, "Task_AcceptException", Map.of("exceptionOutcome", "accepted", "exceptionReason", "Gold asked for it."));

    assertThat(mails()).extracting(ReceivedMail::to).containsExactly("anna@gold.example");
    assertThat(jdbc.queryForMap("select accepted_by, accepted_why, accepted_window, accepted_notice from maintenance where id = ?", accepted)
        .values()).containsExactly("eva", "Gold asked for it.", true, true);
    until(SAT_20_00);
    complete(OSKAR, accepted, "Task_StartMaintenance", Map.of("executionOutcome", "started"));
    assertThat(record("gold-own").announcedInTime()).isFalse();
    assertThat(record("gold-own").leftOut(SAT_22_00)).isEmpty();
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @Clause("3.1")
  @DisplayName("SLA 3.1: a public cloud's window is Friday 18:00 to Monday 00:00; a named person accepts what leaves it")
  @CsvSource({"2024-06-07T18:00,2024-06-07T19:00,true", "2024-06-07T17:59,2024-06-07T19:00,false",
      "2024-06-09T23:00,2024-06-10T00:00,true", "2024-06-09T23:00,2024-06-10T00:01,false", "2024-06-11T21:00,2024-06-11T22:00,false",
      "2024-06-07T18:00,2024-06-10T00:00,true", "2024-06-07T20:00,2024-06-14T21:00,false"})
  void checksTheWindow(String start, String end, boolean inside) {
    String id = plan("planned", start, end, "eu-1", Map.of("workingHoursReason", "Asked for."));

    assertThat(openTasks(id)).containsExactly(inside ? "Task_AwaitMaintenance" : "Task_AcceptException");
  }

  @ParameterizedTest(name = "{1} of {0}: {3}")
  @Clause("3.4")
  @DisplayName("SLA 3.4: a private cloud is maintained in its own window, but for exceptional circumstances")
  @CsvSource({"planned,2024-06-11T20:00,2024-06-11T23:00,Task_AwaitMaintenance", "planned,2024-06-08T20:00,2024-06-08T22:00,Task_AcceptException",
      "planned,2024-06-11T22:00,2024-06-11T23:01,Task_AcceptException", "emergency,2024-06-08T20:00,2024-06-08T22:00,Task_AwaitMaintenance",
      "zero-day,2024-06-08T20:00,2024-06-08T22:00,Task_AwaitMaintenance"})
  void keepsToTheWindowOfAPrivateCloud(String kind, String start, String end, String task) {
    assertThat(openTasks(plan(kind, start, end, "gold-own"))).containsExactly(task);
  }

  @Test
  @Clause({"3.1", "3.4"})
  @DisplayName("SLA 3.4: nobody is told before a named person has accepted; refused, it is revised")
  void isRevisedWhenRefused() {
    String id = plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "gold-own", "eu-1");
    assertThatThrownBy(() -> complete(EVA, id, "Task_AcceptException", Map.of("exceptionOutcome", "accepted"))).rootCause()
        .hasMessageContaining("Why: say it");
    complete(EVA, id, "Task_AcceptException", Map.of("exceptionOutcome", "refused", "exceptionReason", "Gold has a launch."));
    assertThat(openTasks(id)).containsExactly("Task_RevisePlan");
    assertThatThrownBy(() -> complete(OSKAR, id, "Task_RevisePlan", Map.of("revisionOutcome", "as-announced"))).rootCause()
        .hasMessageContaining("told no times yet");
    complete(OSKAR, id, "Task_RevisePlan", times("revisionOutcome", "other-times", "2024-06-11T21:00", "2024-06-11T22:00"));
    assertThat(openTasks(id)).containsExactly("Task_AcceptException");
    assertThat(mails()).isEmpty();
    complete(EVA, id, "Task_AcceptException", Map.of("exceptionOutcome", "refused", "exceptionReason", "No."));
    complete(OSKAR, id, "Task_RevisePlan", Map.of("revisionOutcome", "withdrawn", "cancellationReason", "No time suits."));

    assertThat(running()).isEmpty();
    assertThat(mails()).isEmpty();
  }

  @Test
  @Clause({"3.2", "4.10"})
  @DisplayName("SLA 3.2: an emergency is announced at once, whenever it is, and its whole time is left out of the availability")
  void announcesAnEmergencyAtOnce() {
    assertThatThrownBy(() -> plan("emergency", null, "2024-06-03T11:00", "eu-1", Map.of("maintenanceReason", ""))).rootCause()
        .hasMessageContaining("Why it cannot wait");
    tidyProcesses();
    String id = plan("emergency", null, "2024-06-03T11:00", "eu-1");

    assertThat(mailTo("anna", "gold").subject()).isEqualTo("Emergency maintenance: New database, Mon 3 June 2024 10:00 CEST");
    assertThat(planned("GOLD")).extracting(Announcement::title).containsExactly("Emergency maintenance: New database");
    pass(Duration.ZERO);
    complete(OSKAR, id, "Task_StartMaintenance", Map.of("executionOutcome", "started"));
    minutes(30);
    complete(OSKAR, id, "Task_EndMaintenance", Map.of());
    assertThat(mails()).hasSize(2);
    assertThat(record("eu-1").leftOut(SAT_20_00)).contains(new Stretch(MON_10_00, MON_10_00.plusSeconds(1_800)));
  }

  @Test
  @Clause("3.2")
  @DisplayName("SLA 3.2: planned maintenance in working hours needs a reason, which is kept")
  void asksWhyInWorkingHours() {
    assertThatThrownBy(() -> plan("planned", "2024-06-07T17:30", "2024-06-07T20:00", "eu-1")).rootCause()
        .hasMessageContaining("Why in working hours").hasMessageContaining("Mon-Fri 08:00-18:00");
    tidyProcesses();
    String id = plan("planned", "2024-06-07T17:30", "2024-06-07T20:00", "eu-1", Map.of("workingHoursReason", "Gold needs it then."));

    assertThat(jdbc.queryForObject("select working_hours_reason from maintenance where id = ?", String.class, id))
        .isEqualTo("Gold needs it then.");
    assertThat(openTasks(id)).containsExactly("Task_AcceptException");
    assertThat(openTasks(plan("planned", "2024-06-08T08:00", "2024-06-08T18:00", "eu-1"))).containsExactly("Task_AwaitMaintenance");
  }

  @Test
  @Clause("3.7")
  @DisplayName("SLA 3.7: a zero-day patch is installed at once without asking anybody, and customers are told afterwards only")
  void tellsOfAPatchAfterwards() {
    String id = plan("zero-day", null, "2024-06-03T10:30", "eu-1");
    pass(Duration.ZERO);
    complete(OSKAR, id, "Task_StartMaintenance", Map.of("executionOutcome", "started"));
    minutes(45);
    assertThat(planned("GOLD")).isEmpty();
    assertThat(notices.ofTicket(id)).extracting(NoticeEntry::kind).containsOnly(NoticeKind.MAINTENANCE_OVERRUN);
    complete(OSKAR, id, "Task_ProlongMaintenance", Map.of("executionOutcome", "ended", "closingWords", "Patched."));

    ReceivedMail told = mailTo("anna", "gold");
    assertThat(told.subject()).isEqualTo("Security patch installed: New database");
    assertThat(told.text()).contains("critical security problem", "Projects can be read only.\n\nPatched.");
    assertThat(record("eu-1").leftOut(SAT_20_00)).contains(new Stretch(MON_10_00, MON_10_00.plusSeconds(2_700)));
  }

  @Test
  @Clause("3.1")
  @DisplayName("SLA 3.1: whoever was told hears of changed times, which are checked anew, and of a cancellation")
  void tellsOfChangesAndCancellation() {
    String id = plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "eu-1");
    assertThat(mails()).hasSize(2);
    complete(OSKAR, id, "Task_AwaitMaintenance", times("executionOutcome", "changed", "2024-06-11T20:00", "2024-06-11T22:00"));
    assertThat(openTasks(id)).containsExactly("Task_AcceptException");
    assertThat(mails()).isEmpty();
    assertThat(planned("GOLD")).extracting(Announcement::startAt).containsExactly(SAT_20_00);
    complete(EVA, id, "Task_AcceptException", Map.of("exceptionOutcome", "refused", "exceptionReason", "Not on a Tuesday."));
    complete(OSKAR, id, "Task_RevisePlan", times("revisionOutcome", "other-times", "2024-06-09T20:00", "2024-06-09T22:00"));

    ReceivedMail changed = mailTo("anna", "silver");
    assertThat(changed.subject()).isEqualTo("New times of maintenance: New database, Sun 9 June 2024 20:00 CEST");
    assertThat(changed.text()).contains("It was to be\nSat 8 June 2024 20:00 CEST to Sat 8 June 2024 22:00 CEST");
    until(SAT_22_00);
    assertThat(openTasks(id)).containsExactly("Task_AwaitMaintenance");
    complete(OSKAR, id, "Task_AwaitMaintenance", Map.of("executionOutcome", "cancelled", "cancellationReason", "The servers are late."));

    assertThat(mailTo("anna", "gold").text()).contains("does not take place", "The servers are late.", "Sun 9 June 2024 20:00 CEST");
    assertThat(running()).isEmpty();
    assertThat(records.of("eu-1", MON_10_00, SAT_22_00.plus(Duration.ofDays(9)))).isEmpty();
    assertThat(planned("GOLD")).isEmpty();
  }

  @Test
  @Clause("3.1")
  @DisplayName("SLA 3.1: refused changes leave the announced times standing, and nobody is told twice")
  void staysAsAnnounced() {
    String id = plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "eu-1");
    mails();
    complete(OSKAR, id, "Task_AwaitMaintenance", times("executionOutcome", "changed", "2024-06-11T20:00", "2024-06-11T22:00"));
    complete(EVA, id, "Task_AcceptException", Map.of("exceptionOutcome", "refused", "exceptionReason", "Not on a Tuesday."));
    complete(OSKAR, id, "Task_RevisePlan", Map.of("revisionOutcome", "as-announced"));

    assertThat(mails()).isEmpty();
    until(SAT_20_00);
    assertThat(openTasks(id)).containsExactly("Task_StartMaintenance");
  }

  @Test
  @Clause("3.1")
  @DisplayName("SLA 3.1: an announcement that is overtaken before it was sent is void")
  void voidsWhatIsOvertaken() {
    String id = plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "eu-1");
    complete(OSKAR, id, "Task_AwaitMaintenance", times("executionOutcome", "changed", "2024-06-09T20:00", "2024-06-09T22:00"));

    assertThat(mails()).extracting(ReceivedMail::subject).containsOnly("New times of maintenance: New database, Sun 9 June 2024 20:00 CEST")
        .hasSize(2);
    assertThat(notices(id, NoticeKind.MAINTENANCE_ANNOUNCED)).extracting(NoticeEntry::state).containsOnly(NoticeState.VOID);
    complete(OSKAR, id, "Task_AwaitMaintenance", times("executionOutcome", "changed", "2024-06-09T21:00", "2024-06-09T22:00"));
    complete(OSKAR, id, "Task_AwaitMaintenance", Map.of("executionOutcome", "cancelled", "cancellationReason", "Not needed."));
    assertThat(mails()).extracting(ReceivedMail::subject).containsOnly("Cancelled: maintenance: New database, Sun 9 June 2024 21:00 CEST")
        .hasSize(2);
  }

  @Test
  @Clause({"3.1", "3.2"})
  @DisplayName("SLA 3.1: staff hear of an overrun, customers of the new expected end, each time once; what was announced bounds what is left out")
  void tellsOfAnOverrun() {
    String id = plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "eu-1");
    until(SAT_20_00);
    complete(OSKAR, id, "Task_StartMaintenance", Map.of("executionOutcome", "started"));
    mails();
    until(SAT_22_00.plusSeconds(60));
    assertThat(openTasks(id)).containsExactly("Task_ProlongMaintenance");
    List<ReceivedMail> staff = mails();
    assertThat(staff).extracting(ReceivedMail::to).containsExactlyInAnyOrder("oskar@palier.example", "eva@palier.example");
    assertThat(staff.get(0).subject()).isEqualTo("Maintenance " + id + " should have ended: New database");

    complete(OSKAR, id, "Task_ProlongMaintenance", Map.of("executionOutcome", "prolonged", "expectedEnd", "2024-06-08T22:30",
        "prolongationReason", "The copying is slow."));
    ReceivedMail prolonged = mailTo("anna", "gold");
    assertThat(prolonged.subject()).isEqualTo("Maintenance takes longer: New database, until Sat 8 June 2024 22:30 CEST");
    assertThat(prolonged.text()).contains("The copying is slow.");
    assertThat(planned("GOLD")).extracting(Announcement::endAt).containsExactly(SAT_22_00.plusSeconds(1_800));
    until(SAT_22_00.plusSeconds(1_860));
    assertThat(mails()).hasSize(2);
    complete(OSKAR, id, "Task_ProlongMaintenance", Map.of("executionOutcome", "ended"));

    assertThat(mails()).extracting(ReceivedMail::subject).containsOnly("Maintenance finished: New database").hasSize(2);
    assertThat(record("eu-1").leftOut(SAT_22_00.plusSeconds(9_000))).contains(new Stretch(SAT_20_00, SAT_22_00));
  }

  @Test
  @Clause("3.1")
  @DisplayName("SLA 3.1: a reader is told once, of the own instances alone, whatever companies they write for")
  void tellsOfTheOwnInstances() {
    customers.add(new Contact("GOLD", "Bo", "both@example.com"));
    customers.add(new Contact("SILVER", "Bo", "Both@example.com"));
    String id = plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "eu-1", "gold-own");
    complete(EVA, id, "Task_AcceptException", Map.of("exceptionOutcome", "accepted", "exceptionReason", "Agreed with Gold."));

    List<ReceivedMail> told = mails();
    assertThat(told).hasSize(3);
    assertThat(to(told, "anna@gold.example").text()).contains("Where:  Europe 1, Gold's own");
    assertThat(to(told, "both@example.com").text()).contains("Where:  Europe 1, Gold's own");
    assertThat(to(told, "anna@silver.example").text()).contains("Where:  Europe 1\n").doesNotContain("Gold's own");
    jdbc.update("delete from contact where address = 'Both@example.com'");
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @Clause({"3.1", "R9"})
  @DisplayName("SLA 3.1: what is missing or wrong on the plan is refused in a sentence that names the field, and nothing is kept")
  @CsvSource({"maintenanceKind,,Say what is to be done", "maintenanceTitle,,Title: say what it is", "affectedInstances,[],Instances: choose at least one",
      "affectedInstances,[gone],there is no instance gone", "maintenanceStart,,Begins: choose day and time",
      "maintenanceStart,2024-06-03T10:00,Begins: expected a time in the future", "maintenanceStart,2024-06-08T20:00Z,Begins: choose day and time",
      "maintenanceStart,2024-02-30T20:00,Begins: choose day and time", "maintenanceEnd,2024-06-08T20:00,Ends: expected a time later",
      "maintenanceEnd,2025-03-30T02:30,are put forward"})
  void refusesPlans(String key, String value, String sentence) {
    Map<String, Object> wrong = new HashMap<>();
    wrong.put(key, key.equals("affectedInstances") ? json(value.replaceAll("(\\w+)", "\"$1\"")) : value);

    assertThatThrownBy(() -> plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "eu-1", wrong)).rootCause()
        .hasMessageContaining(sentence);
    assertThat(jdbc.queryForObject("select count(*) from maintenance", Integer.class)).isZero();
  }

  @Test
  @Clause({"3.1", "R9"})
  @DisplayName("SLA 3.1: a window that spans a change of summer time is inside from Friday 18:00 to Monday 00:00 by the wall clock")
  void staysRightWhenTheClocksChange() {
    assertThat(openTasks(plan("planned", "2024-10-25T18:00", "2024-10-28T00:00", "eu-1"))).containsExactly("Task_AwaitMaintenance");
    assertThat(openTasks(plan("planned", "2025-03-28T18:00", "2025-03-31T00:01", "eu-1"))).containsExactly("Task_AcceptException");
  }

  @Test
  @Clause("3.1")
  @DisplayName("SLA 3.1: an actual start or end that has not passed yet, or an end before the start, is refused")
  void refusesImpossibleInstants() {
    String id = plan("planned", "2024-06-08T20:00", "2024-06-08T22:00", "eu-1");
    until(SAT_20_00);
    assertThatThrownBy(() -> complete(OSKAR, id, "Task_StartMaintenance", Map.of("executionOutcome", "started", "actualTime",
        "2024-06-08T20:01"))).rootCause().hasMessageContaining("Began at: expected a time that has passed");
    complete(OSKAR, id, "Task_StartMaintenance", Map.of("executionOutcome", "started"));
    minutes(10);
    assertThatThrownBy(() -> complete(OSKAR, id, "Task_EndMaintenance", Map.of("actualTime", "2024-06-08T19:59"))).rootCause()
        .hasMessageContaining("Ended at: expected a time not before Sat 8 June 2024 20:00");
    assertThat(openTasks(id)).containsExactly("Task_EndMaintenance");
  }

  @Test
  @Clause("3.1")
  @DisplayName("SLA 3.1: whoever started it by mistake ends it, and nothing is kept")
  void mayComeToNothing() {
    identity.setAuthentication(OSKAR, List.of("operations"));
    ProcessInstance started = runtime.startProcessInstanceByKey("maintenance");
    complete(OSKAR, started.getBusinessKey(), "Task_PlanMaintenance", Map.of("maintenanceKind", "nothing"));

    assertThat(running()).isEmpty();
    assertThat(jdbc.queryForObject("select count(*) from maintenance", Integer.class)).isZero();
  }

  private String plan(String kind, String start, String end, String... affected) {
    return plan(kind, start, end, List.of(affected), Map.of());
  }

  private String plan(String kind, String start, String end, String affected, Map<String, Object> others) {
    return plan(kind, start, end, List.of(affected), others);
  }

  private String plan(String kind, String start, String end, List<String> affected, Map<String, Object> others) {
    identity.setAuthentication(OSKAR, List.of("operations"));
    ProcessInstance started = runtime.startProcessInstanceByKey("maintenance");
    Map<String, Object> answers = new HashMap<>(Map.of("maintenanceKind", kind, "maintenanceTitle", "New database", "maintenanceWords",
        "Projects can be read only.", "affectedInstances", json("[\"" + String.join("\",\"", affected) + "\"]"), "maintenanceEnd", end));
    if (start != null) {
      answers.put("maintenanceStart", start);
    }
    if (!kind.equals("planned")) {
      answers.put("maintenanceReason", "A disk is about to fail.");
    }
    answers.putAll(others);
    complete(OSKAR, started.getBusinessKey(), "Task_PlanMaintenance", answers);
    identity.clearAuthentication();
    return runtime.createProcessInstanceQuery().processInstanceId(started.getId()).singleResult().getBusinessKey();
  }

  private static Map<String, Object> times(String question, String answer, String start, String end) {
    return Map.of(question, answer, "maintenanceStart", start, "maintenanceEnd", end);
  }

  private static Object json(String list) {
    return SpinValues.jsonValue(list).create();
  }

  /** Answers as somebody of the group to which the task is offered. */
  private void complete(String user, String id, String key, Map<String, Object> answers) {
    var variables = Variables.createVariables();
    answers.forEach(variables::putValue);
    identity.clearAuthentication();
    String task = tasks.createTaskQuery().processInstanceBusinessKey(id).taskDefinitionKey(key).singleResult().getId();
    identity.setAuthentication(user, List.of(user.equals(EVA) ? "support-manager" : "operations"));
    try {
      tasks.complete(task, variables);
    } finally {
      identity.clearAuthentication();
    }
  }

  private void tidyProcesses() {
    identity.clearAuthentication();
    runtime.createProcessInstanceQuery().processDefinitionKey("maintenance").list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "wrong"));
  }

  private void until(Instant at) {
    pass(Duration.between(ClockUtil.getCurrentTime().toInstant(), at));
  }

  private List<String> openTasks(String id) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id).list().stream().map(Task::getTaskDefinitionKey).toList();
  }

  private List<ProcessInstance> running() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("maintenance").list();
  }

  private MaintenanceWindow record(String instance) {
    List<MaintenanceWindow> found = records.of(instance, MON_10_00, MON_10_00.plus(Duration.ofDays(14)));
    return found.get(found.size() - 1);
  }

  private List<Announcement> planned(String customer) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return announcements.stream().flatMap(source -> source.of(customer, now).stream())
        .filter(one -> one.kind() == Announcement.Kind.MAINTENANCE).toList();
  }

  private ReceivedMail mailTo(String user, String company) {
    return to(mails(), user + "@" + company + ".example");
  }

  private static ReceivedMail to(List<ReceivedMail> mails, String address) {
    List<ReceivedMail> found = mails.stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
    assertThat(found).as("mails to " + address).hasSize(1);
    return found.get(0);
  }
}
