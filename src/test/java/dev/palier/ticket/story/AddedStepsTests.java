package dev.palier.ticket.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.ElementTemplate;
import dev.palier.audit.run.FullAudit;
import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeKind;
import dev.palier.portal.PortalContact;
import dev.palier.portal.PortalViews;
import dev.palier.portal.TicketView;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.TicketDossiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Steps that a process owner puts into the models of a ticket, on the real engine with the real mails; what checks say of them is shown apart. */
@Clause("4.8")
@TestPropertySource(properties = "palier.models.checked=false")
class AddedStepsTests extends TicketWalk {

  private static final String TO_ROLES = """
      <camunda:inputParameter name="template">note-to-staff</camunda:inputParameter>
      <camunda:inputParameter name="recipients">%s</camunda:inputParameter>
      <camunda:inputParameter name="level">%s</camunda:inputParameter>
      <camunda:inputParameter name="note">A Gold ticket has come in.</camunda:inputParameter>""";

  @Autowired RepositoryService repository;
  @Autowired ManagementService management;
  @Autowired Ledger ledger;
  @Autowired FullAudit audit;
  @Autowired PortalViews portal;
  @Autowired TicketDossiers dossiers;
  private final List<String> deployed = new ArrayList<>();

  @AfterEach
  void goBack() {
    deployed.forEach(deployment -> repository.deleteDeployment(deployment, true));
  }

  @Test
  @DisplayName("A notice step that was added to the Gold lifecycle sends exactly one mail, with a Message-ID of its own that never changes")
  void sendsOneMail() throws Exception {
    afterReceipt("sendNotice", ElementTemplate.of("send-notice").parameters(Map.of("note", "A Gold ticket has come in.")));

    String ticket = open(SupportTier.GOLD, Priority.P3, MON_10_00);

    ReceivedMail mail = mailTo("eva");
    assertThat(mail.subject()).startsWith("[" + ticket + "] Gold P3 - a step was reached").contains("Gold Machines");
    assertThat(mail.text()).contains("A Gold ticket has come in.", "You read this as Support Manager.", "THE TICKET");
    LedgerEntry told = row(ticket, LedgerKind.TOLD);
    assertThat(mail.message().getMessageID()).contains(
        MessageIds.token(ticket, NoticeKind.NOTE_TO_STAFF, 0, told.sequence(), "eva@palier.example"));
    assertThat(told).extracting(LedgerEntry::actor, LedgerEntry::value, LedgerEntry::recipients, LedgerEntry::explanation)
        .containsExactly("palier", "note-to-staff", "support-manager", "A Gold ticket has come in.");
    minutes(30);
    assertThat(notices(ticket, NoticeKind.NOTE_TO_STAFF)).hasSize(1);
    assertThat(mails()).noneMatch(later -> later.subject().contains("a step was reached"));
    assertThat(findings(ticket)).isEmpty();
  }

  @Test
  @DisplayName("A notice step tells the contact in the customer's words, the line that has the ticket, and whoever belongs to a level")
  void tellsContactTeamAndLevel() throws IOException {
    afterReceipt("sendNotice", """
        <camunda:inputParameter name="recipients">contact, team</camunda:inputParameter>
        <camunda:inputParameter name="level">1</camunda:inputParameter>
        <camunda:inputParameter name="note">We look into it.</camunda:inputParameter>""");

    String ticket = open(SupportTier.GOLD, Priority.P3, MON_10_00);

    List<ReceivedMail> mails = mails();
    assertThat(mails.stream().filter(mail -> mail.text().contains("We look into it.")).map(ReceivedMail::to))
        .containsExactlyInAnyOrder("anna@gold.example", "piotr@palier.example", "carla@palier.example");
    assertThat(mails).filteredOn(mail -> mail.to().startsWith("anna") && mail.text().contains("We look into it.")).singleElement()
        .satisfies(mail -> assertThat(mail.text() + mail.html()).contains("Hello Anna Ash").doesNotContain("cockpit", "tasklist", "Held by"));
    assertThat(ledger.find(ticket).orElseThrow().reached()).isZero();
    assertThat(findings(ticket)).isEmpty();
  }

  @Test
  @DisplayName("A remark is kept for staff with the ticket and its customer does not see it")
  void keepsARemark() throws IOException {
    afterReceipt("recordInLedger", ElementTemplate.of("record-in-ledger").parameters(Map.of("remark", "Watched since the outage of May.")));

    String ticket = open(SupportTier.GOLD, Priority.P3, MON_10_00);

    assertThat(row(ticket, LedgerKind.REMARKED).explanation()).isEqualTo("Watched since the outage of May.");
    assertThat(dossiers.of(ticket).toString()).contains("Remark: Watched since the outage of May.");
    TicketView shown = portal.ticket(new PortalContact("GOLD", "Anna Ash", "anna@gold.example"), ticket);
    assertThat(shown.toString()).contains(ticket).doesNotContain("Watched");
    assertThat(mails()).filteredOn(mail -> mail.to().startsWith("anna"))
        .isNotEmpty().allSatisfy(mail -> assertThat(mail.text() + mail.html()).doesNotContain("Watched"));
    assertThat(findings(ticket)).isEmpty();
  }

  @Test
  @DisplayName("A recomputing step has the deadlines follow the tables now in force, timers included, also within a timer's own step")
  void recomputesDeadlines() throws IOException {
    beforeLevel1("recomputeDeadlines", null);
    String ticket = open(SupportTier.GOLD, Priority.P1, tomorrow());
    Instant promised = ledger.clock(ticket, Metric.RESOLUTION).dueAt();
    minutes(1);
    deploy("sla-targets.dmn", Files.readString(Path.of("processes/sla-targets.dmn")).replaceFirst(
        "(?s)(Rule_SlaTargets7_Output2\">\\s*<text>)\"2 hours\"", "$1\"3 hours\""));
    assertThat(ledger.clock(ticket, Metric.RESOLUTION).dueAt()).isEqualTo(promised);

    minutes(29);

    Instant due = ledger.clock(ticket, Metric.RESOLUTION).dueAt();
    assertThat(due).isEqualTo(promised.plus(Duration.ofHours(1)));
    assertThat(ledger.find(ticket).orElseThrow().reached()).isEqualTo(1);
    assertThat(row(ticket, LedgerKind.RECKONED).explanation()).isEqualTo("Added step");
    assertThat(timers(ticket)).allMatch(timer -> !timer.getDuedate().toInstant().isBefore(ledger.clock(ticket, Metric.UPDATE).setAt()));
    assertThat(findings(ticket)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.8: a notice to a role that nobody holds and that there is not, in a text that is gone, never holds up the level after it")
  void neverHoldsUpALevel() throws IOException {
    beforeLevel1("sendNotice", """
        <camunda:inputParameter name="template">${"note-of-yesterday"}</camunda:inputParameter>
        <camunda:inputParameter name="recipients">${"finance, wizard"}</camunda:inputParameter>
        <camunda:inputParameter name="level">${"ninth"}</camunda:inputParameter>""");
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);

    minutes(30);

    List<ReceivedMail> mails = mails();
    assertThat(mails).filteredOn(mail -> mail.to().startsWith("carla")).singleElement()
        .satisfies(mail -> assertThat(mail.subject()).contains("escalation level 1 of 4"));
    assertThat(mails).filteredOn(mail -> mail.to().startsWith("eva")).singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("has come to a step of its process"));
    assertThat(findings(ticket)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.8: a notice that no server takes is a human's task, and the levels go on")
  void isReportedWhenRefused() throws IOException {
    jdbc.update("delete from role_holder where role_id in ('support-manager', 'finance')");
    beforeLevel1("sendNotice", TO_ROLES.formatted("finance", "none"));
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);

    minutes(30);

    assertThat(mails()).filteredOn(mail -> mail.to().startsWith("carla")).hasSize(1);
    assertThat(notices(ticket, NoticeKind.NOTE_TO_STAFF)).singleElement().satisfies(notice ->
        assertThat(notice.lastError()).isEqualTo("Nobody with an e-mail address holds the role Finance"));
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("undelivered-notice").count()).isEqualTo(1);
  }

  /** Tables hold from their deployment on, so an edited one must come after those that the program brought. */
  private static Instant tomorrow() {
    ClockUtil.reset();
    return ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
  }

  private LedgerEntry row(String ticket, LedgerKind kind) {
    List<LedgerEntry> found = ledger.of(ticket).stream().filter(entry -> entry.kind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<String> findings(String ticket) {
    mails();
    return audit.run(() -> { }).seen().stream().filter(seen -> ticket.equals(seen.ticket())).map(Object::toString).toList();
  }

  private List<Job> timers(String ticket) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).list().stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()).toList();
  }

  private void afterReceipt(String bean, String parameters) throws IOException {
    deploy("gold-ticket.bpmn", EditedModel.of("gold-ticket").step("Flow_ConfirmReceiptToSupportStartsOrGoesOn", bean, parameters));
  }

  private void beforeLevel1(String bean, String parameters) throws IOException {
    deploy("gold-escalation.bpmn", EditedModel.of("gold-escalation").step("Flow_Level1DueToNotifyCsc", bean, parameters));
  }

  private void deploy(String name, String content) {
    deployed.add(repository.createDeployment().name(name).addString(name, content).deploy().getId());
  }
}
