package dev.palier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.account.VersionSupport.State;
import dev.palier.customer.Contact;
import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Instance;
import dev.palier.customer.Instances;
import dev.palier.engine.OwnWork;
import dev.palier.notification.NoticeKind;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import dev.palier.sla.Priority;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.story.ReceivedMail;
import dev.palier.ticket.story.TicketWalk;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
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

/** Releases, and what comes with a package, from the forms to the mails. */
@Clause({"2", "3.3", "3.5", "3.6", "4.7"})
class PackageServicesTests extends TicketWalk {

  /** 09:00 in the contract's zone. */
  private static final Instant WED_3_JULY = Instant.parse("2024-07-03T07:00:00Z");
  private static final Instant MON_15_JULY_10_00 = Instant.parse("2024-07-15T08:00:00Z");
  private static final String RELEASE = "release-2024.3";
  private static final String DEMO = "demo-2024.3-GOLD";

  @Autowired ProductReleases releases;
  @Autowired SupportedVersions versions;
  @Autowired UpgradeRequests upgrades;
  @Autowired RoadmapRequests roadmap;
  @Autowired TamTime tamTime;
  @Autowired PackageGaps gaps;
  @Autowired Contracts contracts;
  @Autowired Instances instances;
  @Autowired Ledger ledger;
  @Autowired TaskService tasks;

  @BeforeEach
  void arrive() {
    hold("account-manager", "lucas", "Łucja Martin");
    hold("tam", "priya", "Priya Raman");
    hold("release-manager", "renata", "Renata Sousa");
    customers.add(new Contact("GOLD", "Żaneta Béranger", "zaneta@gold.example"));
    ClockUtil.setCurrentTime(Date.from(WED_3_JULY));
  }

  @AfterEach
  void tidy() {
    for (String table : List.of("notice_file", "upgrade_request", "release_demo_attendee", "release_demo", "product_release_change",
        "product_release", "routine_release", "service_step", "roadmap_request", "tam_time", "tam_month", "package_gap", "package_look",
        "customer_instance", "instance")) {
      jdbc.update("delete from " + table);
    }
    jdbc.update("delete from contract where starts_on > date '2000-01-01'");
  }

  @Test
  @DisplayName("SLA 3.3, 4.7: planning a routine release in Tasklist gives tickets their deadline, moving and cancelling it moves them along")
  void setsDeadlines() {
    String ticket = open(SupportTier.SILVER, Priority.P4, WED_3_JULY);
    plan("2024.3", "routine", "2024-07-15T10:00");
    assertThat(due(ticket)).isEqualTo(MON_15_JULY_10_00);
    assertThat(task(RELEASE, "Task_PrepareRelease").getDueDate().toInstant()).isEqualTo(MON_15_JULY_10_00);

    minutes(1);
    complete(RELEASE, "Task_PrepareRelease", Map.of("releaseOutcome", "move", "releasePlannedAt", "2024-07-22T10:00", "releaseReason",
        "A test failed."));
    assertThat(due(ticket)).isEqualTo(MON_15_JULY_10_00.plus(Duration.ofDays(7)));
    assertThat(task(RELEASE, "Task_PrepareRelease").getDueDate().toInstant()).isEqualTo(MON_15_JULY_10_00.plus(Duration.ofDays(7)));

    minutes(1);
    complete(RELEASE, "Task_PrepareRelease", Map.of("releaseOutcome", "cancel", "releaseReason", "It comes with the next one."));
    assertThat(due(ticket)).isNull();
    assertThat(openTasks(RELEASE)).isEmpty();
    assertThat(releases.changesOf(RELEASE)).extracting(ReleaseChange::kind).containsExactly("CANCELLED", "MOVED", "PLANNED");
    minutes(1);
    plan("2024.3", "routine", "2024-07-15T10:00");
    assertThat(due(ticket)).isEqualTo(MON_15_JULY_10_00);
  }

  @Test
  @DisplayName("SLA 3.3: published notes go to every contact of a customer with a contract, once each, and to nobody without")
  void sendsNotes() throws Exception {
    contracts.keep(new Contract("BASIC", LocalDate.of(2023, 1, 1), LocalDate.of(2024, 7, 1), SupportTier.BASIC, null));
    plan("2024.3", "routine", "2024-07-15T10:00");
    complete(RELEASE, "Task_PrepareRelease", Map.of("releaseOutcome", "notes", "releaseNotes", "Exports keep their customs codes."));
    pass(Duration.ofDays(13));
    mails();
    complete(RELEASE, "Task_PrepareRelease", Map.of("releaseOutcome", "publish"));

    List<ReceivedMail> sent = mails();
    assertThat(sent.stream().map(ReceivedMail::to)).containsExactlyInAnyOrder("anna@silver.example", "anna@gold.example",
        "zaneta@gold.example");
    assertThat(sent.get(0).subject()).isEqualTo("Routine release 2024.3 is available");
    assertThat(sent.get(0).text()).contains("Exports keep their customs codes.", "supported until 16 July 2025",
        "https://support.example.com/portal/planned");
    assertThat(mails()).isEmpty();
    assertThat(releases.find(RELEASE).orElseThrow().supportedUntil()).isEqualTo(LocalDate.of(2025, 7, 16));
    assertThat(openTasks(RELEASE)).isEmpty();
    keep("release-notes", sent.get(0));
  }

  @Test
  @DisplayName("SLA 3.3: the Release Manager is reminded of a release that is not out at its time, again and again until it is")
  void remindsOfLateReleases() {
    plan("2024.3", "routine", "2024-07-15T10:00");
    complete(RELEASE, "Task_PrepareRelease", Map.of("releaseOutcome", "notes", "releaseNotes", "Notes."));
    pass(Duration.between(WED_3_JULY, MON_15_JULY_10_00).minusMinutes(1));
    assertThat(notices(RELEASE, NoticeKind.SERVICE_REMINDER)).isEmpty();
    minutes(2);
    assertThat(notices(RELEASE, NoticeKind.SERVICE_REMINDER)).hasSize(1);
    assertThat(mailTo("renata").subject()).isEqualTo("Prepare release is late: release 2024.3");
    pass(Duration.ofDays(1));
    assertThat(notices(RELEASE, NoticeKind.SERVICE_REMINDER)).hasSize(2);
    complete(RELEASE, "Task_PrepareRelease", Map.of("releaseOutcome", "publish"));
    pass(Duration.ofDays(3));
    assertThat(notices(RELEASE, NoticeKind.SERVICE_REMINDER)).hasSize(2);
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @DisplayName("SLA 3.3: what is missing or wrong on the form of a release is refused in a sentence")
  @CsvSource({"releaseVersion,,Give the version", "releaseVersion,a b,Give the version", "releaseKind,soon,Say which kind",
      "releaseState,,Say whether the release is out", "releasePlannedAt,,Choose the date and the time",
      "releasePlannedAt,2024-07-01T10:00,planned for a time to come", "releasePlannedAt,2025-03-30T02:30,are put forward",
      "releaseVersion,2024.2,in the release calendar already", "releasePlannedAt,2024-09-02T10:00,Another routine release is planned"})
  void refusesPlans(String key, String value, String sentence) {
    releases.record("2024.2", ProductRelease.Kind.ROUTINE, LocalDate.of(2024, 3, 1), null, "renata");
    releases.plan("2024.4", ProductRelease.Kind.ROUTINE, Instant.parse("2024-09-02T08:00:00Z"), "renata");
    Map<String, Object> answers = new HashMap<>(planned("2024.3", "routine", "2024-07-15T10:00"));
    answers.put(key, value);

    assertThatThrownBy(() -> start(answers)).rootCause().hasMessageContaining(sentence);
    assertThat(releases.find(RELEASE)).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.7: a routine release is not published before its time nor without notes, and one that is late cannot be moved")
  void refusesSteps() {
    plan("2024.3", "routine", "2024-07-15T10:00");
    assertThatThrownBy(() -> complete(RELEASE, "Task_PrepareRelease", Map.of("releaseOutcome", "publish")))
        .hasMessageContaining("Write the release notes first");
    assertThatThrownBy(() -> complete(RELEASE, "Task_PrepareRelease", Map.of("releaseOutcome", "publish", "releaseNotes", "Notes.")))
        .hasMessageContaining("tickets are due with it then");
    pass(Duration.ofDays(13));
    assertThatThrownBy(() -> complete(RELEASE, "Task_PrepareRelease", Map.of("releaseOutcome", "move", "releasePlannedAt",
        "2024-08-01T10:00", "releaseReason", "Late."))).rootCause().hasMessageContaining("which has come and was promised");
    assertThat(openTasks(RELEASE)).containsExactly("Task_PrepareRelease");
  }

  @Test
  @DisplayName("SLA 3.6: a version is supported for a year from its release, and unsupported from the day after")
  void knowsSupportedVersions() {
    releases.record("2023.2", ProductRelease.Kind.ROUTINE, LocalDate.of(2023, 6, 15), null, "renata");
    releases.record("2024.1", ProductRelease.Kind.ROUTINE, LocalDate.of(2024, 2, 29), null, "renata");
    releases.record("2024.1.1", ProductRelease.Kind.OTHER, LocalDate.of(2024, 5, 2), null, "renata");

    assertThat(versions.of("2023.2", LocalDate.of(2024, 6, 15)).state()).isEqualTo(State.SUPPORTED);
    assertThat(versions.of("2023.2", LocalDate.of(2024, 6, 16)))
        .isEqualTo(new VersionSupport("2023.2", State.UNSUPPORTED, LocalDate.of(2024, 6, 15), "2024.1"));
    assertThat(versions.of("2024.1")).isEqualTo(new VersionSupport("2024.1", State.SUPPORTED, LocalDate.of(2025, 2, 28), null));
    assertThat(versions.of("2024.1", LocalDate.of(2024, 2, 28)).state()).isEqualTo(State.UNKNOWN);
    assertThat(versions.of("1999").state()).isEqualTo(State.UNKNOWN);
    assertThat(versions.of("2024.1", LocalDate.of(2026, 1, 1)).upgradeTo()).isNull();
  }

  @Test
  @DisplayName("SLA 3.6: the customer of a ticket on an unsupported version is asked to upgrade, and the ticket waits for the answer")
  void asksToUpgrade() throws Exception {
    releases.record("2023.2", ProductRelease.Kind.ROUTINE, LocalDate.of(2023, 6, 15), null, "renata");
    releases.record("2024.1", ProductRelease.Kind.ROUTINE, LocalDate.of(2024, 2, 29), null, "renata");
    instances.keep(new Instance("g", "Gold production", Instance.Hosting.PRIVATE, false, null, "2023.2"));
    instances.assign("g", "GOLD");
    String ticket = open(SupportTier.GOLD, Priority.P3, WED_3_JULY);
    assertThat(upgrades.of(ticket)).extracting(UpgradeRequests.RunningVersion::words)
        .containsExactly("Gold production runs 2023.2, not supported since 16 June 2024; upgrade to 2024.1");
    mails();

    assertThatThrownBy(() -> upgrades.ask(ticket, "2024.1", Act.by("piotr", null))).isInstanceOf(Refusal.class)
        .hasMessageContaining("is supported until 28 February 2025");
    assertThatThrownBy(() -> upgrades.ask(ticket, "2024.9", Act.by("piotr", null))).hasMessageContaining("not in the release calendar");
    assertThat(upgrades.ask(ticket, " ", Act.by("piotr", null))).isEqualTo("2023.2");

    ReceivedMail question = mailTo("anna");
    assertThat(question.text().replaceAll("\\s+", " ")).contains("version 2023.2 of the product, whose support ended on 15 June 2024",
        "a bug is fixed in product releases only", "Please upgrade to version 2024.1");
    assertThat(ledger.find(ticket).orElseThrow().mode()).isEqualTo(Mode.WAITING);
    assertThat(jdbc.queryForList("select version || ' ' || upgrade_to || ' ' || asked_by from upgrade_request where ticket = ?",
        String.class, ticket)).containsExactly("2023.2 2024.1 piotr");
    assertThatThrownBy(() -> upgrades.ask(ticket, null, Act.by("piotr", null))).isInstanceOf(Refusal.class);
    assertThat(jdbc.queryForObject("select count(*) from upgrade_request", Integer.class)).isOne();
    keep("upgrade-request", question);
  }

  @Test
  @DisplayName("SLA 2: after a routine release each Gold customer has one demo, with an invitation for the calendar; nobody else has")
  void startsDemos() throws Exception {
    publish("2024.3", "routine");
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("release-demo").list()).hasSize(1);
    mails();
    agree("2024-07-24T10:00");

    ReceivedMail invitation = mailTo("zaneta");
    assertThat(invitation.subject()).isEqualTo("Demo of release 2024.3, Wed 24 July 2024 10:00 CEST");
    assertThat(calendar(invitation)).contains("METHOD:REQUEST", "UID:demo-2024.3-GOLD@palier.example", "SEQUENCE:0",
        "DTSTART;TZID=Europe/Paris:20240724T100000", "SUMMARY:Demo of release 2024.3 for Gold Machines");
    keep("demo-invitation", invitation);
    pass(Duration.ofDays(9));
    assertThat(openTasks(DEMO)).containsExactly("Task_ConfirmReleaseDemo");
    complete(DEMO, "Task_ConfirmReleaseDemo", Map.of("demoOutcome", "held"));
    assertThat(jdbc.queryForObject("select state from release_demo where id = ?", String.class, DEMO)).isEqualTo("HELD");
    assertThat(openTasks(DEMO)).isEmpty();
  }

  @Test
  @DisplayName("SLA 2: a demo that is moved keeps its calendar entry; one that is not wanted takes it away")
  void changesDemos() {
    publish("2024.3", "routine");
    agree("2024-07-24T10:00");
    mails();
    complete(DEMO, "Task_AwaitReleaseDemo", Map.of("demoReason", "Anna is away."));
    agree("2024-07-25T11:00");
    assertThat(calendar(mailTo("zaneta"))).contains("SEQUENCE:1", "DTSTART;TZID=Europe/Paris:20240725T110000");
    pass(Duration.ofDays(10));
    complete(DEMO, "Task_ConfirmReleaseDemo", Map.of("demoOutcome", "not-held", "demoReason", "Nobody came."));
    mails();
    complete(DEMO, "Task_AgreeOnReleaseDemo", Map.of("appointmentOutcome", "declined", "demoReason", "They know it."));

    ReceivedMail cancelled = mailTo("zaneta");
    assertThat(cancelled.text()).contains("They know it.");
    assertThat(calendar(cancelled)).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");
    assertThat(jdbc.queryForObject("select state from release_demo where id = ?", String.class, DEMO)).isEqualTo("NOT_WANTED");
  }

  @Test
  @DisplayName("SLA 2: a correction between two routine releases has no demo, and may come out at once")
  void hasNoDemoOfCorrections() {
    plan("2024.2.1", "other", "2024-07-15T10:00");
    complete("release-2024.2.1", "Task_PrepareRelease", Map.of("releaseOutcome", "publish", "releaseNotes", "A correction.",
        "releaseSupportedUntil", "2024-12-31"));

    assertThat(releases.find("release-2024.2.1").orElseThrow().supportedUntil()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("release-demo").count()).isZero();
  }

  @Test
  @DisplayName("SLA 3.5: a customer asks for the roadmap once in a calendar year of the contract's zone, and gets the answer by mail")
  void answersTheRoadmapOnceAYear() throws Exception {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2024-12-31T22:59:59Z")));
    String id = ask();
    assertThat(id).isEqualTo("roadmap-SILVER-2024");
    assertThatThrownBy(this::ask).isInstanceOf(Refusal.class).hasMessage("Silver Machines asked for the roadmap on 31 December 2024 "
        + "already; the answer is on its way. The roadmap is told once a year; please ask again from 1 January 2025.");
    complete(id, "Task_AnswerRoadmapRequest", Map.of("roadmapAnswer", "Yes, in the spring."));

    ReceivedMail answer = mailTo("anna");
    assertThat(answer.subject()).isEqualTo("Your question about the roadmap");
    assertThat(answer.text()).contains("Yes, in the spring.", "Will there be an API?");
    assertThatThrownBy(this::ask).hasMessageContaining("and it was answered on 31 December 2024");
    keep("roadmap-answer", answer);
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2024-12-31T23:00:00Z")));
    assertThat(ask()).isEqualTo("roadmap-SILVER-2025");
  }

  @Test
  @DisplayName("SLA 3.5: what staff write down is the same request; the Account Manager is reminded of an answer that is late")
  void remindsOfRoadmapAnswers() {
    String instance = startByHand("roadmap-request");
    Task record = tasks.createTaskQuery().processInstanceId(instance).singleResult();
    assertThatThrownBy(() -> tasks.complete(record.getId(), Variables.putValue("roadmapContact", "nobody"))).rootCause()
        .hasMessageContaining("Choose who of the customer asks");
    tasks.complete(record.getId(), Variables.putValue("roadmapContact", "BASIC anna@basic.example").putValue("roadmapWords", "What next?"));
    assertThatThrownBy(() -> roadmap.ask("BASIC", new RoadmapRequests.Asker("Anna", "anna@basic.example", "customer"), "And?"))
        .hasMessageContaining("the answer is on its way");

    String id = "roadmap-BASIC-2024";
    assertThat(task(id, "Task_AnswerRoadmapRequest").getDueDate().toInstant()).isEqualTo(Instant.parse("2024-07-17T07:00:00Z"));
    pass(Duration.ofDays(14).plusMinutes(1));
    assertThat(mailTo("lucas").subject()).isEqualTo("Answer roadmap request is late: Basic Machines");
    pass(Duration.ofDays(2));
    assertThat(notices(id, NoticeKind.SERVICE_REMINDER)).hasSize(2);
  }

  @Test
  @DisplayName("SLA 2: before the included hours of a month are used up TAM and Account Manager are warned, once; when they are, one task asks")
  void watchesTamHours() throws Exception {
    String ticket = open(SupportTier.SILVER, Priority.P4, WED_3_JULY);
    mails();
    log(ticket, "2024-07-01", 179);
    assertThat(mails()).isEmpty();
    log(ticket, "2024-07-01", 1);
    List<ReceivedMail> warned = mails();
    assertThat(warned.stream().map(ReceivedMail::to)).containsExactlyInAnyOrder("lucas@palier.example", "priya@palier.example");
    assertThat(warned.get(0).subject()).isEqualTo("TAM hours of Silver Machines: 3 h of 4 h used in July 2024");
    keep("tam-hours-warning", warned.get(0));
    log(ticket, "2024-07-02", 60);
    assertThat(mails()).isEmpty();
    assertThat(tamTasks()).isZero();
    log(ticket, "2024-07-02", 1);
    log(ticket, "2024-07-03", 90);
    assertThat(tamTasks()).isOne();

    String id = "tam-hours-SILVER-2024-07";
    assertThatThrownBy(() -> complete(id, "Task_AgreeOnFurtherTamHours", Map.of("tamAgreement", "charged"))).rootCause()
        .hasMessageContaining("Say why");
    complete(id, "Task_AgreeOnFurtherTamHours", Map.of("tamAgreement", "charged", "tamWords", "Five hours at the usual fee."));
    log(ticket, "2024-07-03", 30);
    assertThat(tamTasks()).isZero();
    assertThat(jdbc.queryForObject("select agreed || ': ' || words from tam_month", String.class))
        .isEqualTo("charged: Five hours at the usual fee.");
  }

  @Test
  @DisplayName("SLA 2: an entry of an earlier month counts there, with the package of that month")
  void countsBackDatedEntries() {
    contracts.keep(new Contract("GOLD", LocalDate.of(2024, 1, 1), null, SupportTier.SILVER, null));
    contracts.keep(new Contract("GOLD", LocalDate.of(2024, 7, 1), null, SupportTier.GOLD, null));
    String ticket = open(SupportTier.GOLD, Priority.P4, WED_3_JULY);
    log(ticket, "2024-07-02", 241);
    assertThat(tamTasks()).isZero();
    log(ticket, "2024-06-28", 241);

    assertThat(tamTime.month("GOLD", YearMonth.of(2024, 6)).hoursIncluded()).isEqualTo(4);
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("tam-hours").list()).singleElement()
        .satisfies(instance -> assertThat(instance.getBusinessKey()).isEqualTo("tam-hours-GOLD-2024-06"));
  }

  @Test
  @DisplayName("SLA 2: whom a package promises and nobody is named for is asked of the Account Manager, one task for each customer at a time")
  void asksForMissingPeople() {
    jdbc.update("delete from role_holder where role_id = 'tam'");
    assertThat(gaps.look()).isEqualTo(2);
    ClockUtil.setCurrentTime(Date.from(WED_3_JULY.plusSeconds(1)));
    assertThat(gaps.look()).isZero();
    String id = "package-gaps-GOLD-2024-07";

    assertThatThrownBy(() -> complete(id, "Task_FillPackageGaps", Map.of("gapOutcome", "nothing"))).rootCause()
        .hasMessageContaining("Technical Account Manager, Leadership Sponsor");
    assertThatThrownBy(() -> complete(id, "Task_FillPackageGaps", Map.of("gapOutcome", "name", "gapRole", "leadership-sponsor", "gapUser",
        "ada", "gapName", "Ada Obi", "gapAddress", "nowhere"))).rootCause().hasMessageContaining("is no e-mail address");
    complete(id, "Task_FillPackageGaps", Map.of("gapOutcome", "name", "gapRole", "leadership-sponsor", "gapUser", "ada", "gapName",
        "Ada Obi", "gapAddress", "ada@palier.example"));
    assertThat(roleHolders.of("leadership-sponsor", "GOLD")).singleElement().satisfies(ada -> assertThat(ada.name()).isEqualTo("Ada Obi"));
    assertThat(roleHolders.of("leadership-sponsor", "SILVER")).isEmpty();
    complete(id, "Task_FillPackageGaps", Map.of("gapOutcome", "nothing", "gapReason", "We hire one."));
    assertThat(openTasks(id)).isEmpty();
    ClockUtil.setCurrentTime(Date.from(WED_3_JULY.plus(Duration.ofDays(31))));
    assertThat(gaps.look()).isOne();
    assertThat(openTasks("package-gaps-GOLD-2024-08")).containsExactly("Task_FillPackageGaps");
  }

  private String ask() {
    return roadmap.ask("SILVER", new RoadmapRequests.Asker("Anna Ash", "anna@silver.example", "customer"), "Will there be an API?");
  }

  private void log(String ticket, String day, int minutes) {
    tamTime.log(new TamEntry(ticket, "priya", LocalDate.parse(day), minutes, "Workshop"));
  }

  private long tamTasks() {
    return tasks.createTaskQuery().taskDefinitionKey("Task_AgreeOnFurtherTamHours").count();
  }

  private Instant due(String ticket) {
    return ledger.clock(ticket, Metric.RESOLUTION).dueAt();
  }

  private static Map<String, Object> planned(String version, String kind, String at) {
    return Map.of("releaseVersion", version, "releaseKind", kind, "releaseState", "planned", "releasePlannedAt", at);
  }

  private void plan(String version, String kind, String at) {
    start(planned(version, kind, at));
  }

  private void start(Map<String, Object> answers) {
    String instance = startByHand("release");
    tasks.complete(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId(), variables(answers));
  }

  private String startByHand(String process) {
    AtomicReference<String> started = new AtomicReference<>();
    OwnWork.carrying("by hand", () -> started.set(runtime.startProcessInstanceByKey(process, Variables.putValue("initiator", "renata"))
        .getId()));
    return started.get();
  }

  private void publish(String version, String kind) {
    plan(version, kind, "2024-07-15T10:00");
    pass(Duration.ofDays(13));
    complete("release-" + version, "Task_PrepareRelease", Map.of("releaseOutcome", "publish", "releaseNotes", "What is new."));
  }

  private void agree(String start) {
    complete(DEMO, "Task_AgreeOnReleaseDemo", Map.of("appointmentOutcome", "agreed", "appointmentStart", start, "appointmentMinutes", 45,
        "appointmentPlace", "Room 7", "attendees", SpinValues.jsonValue("[\"zaneta@gold.example\"]").create()));
  }

  private void complete(String id, String key, Map<String, Object> answers) {
    tasks.complete(task(id, key).getId(), variables(answers));
  }

  private static Map<String, Object> variables(Map<String, Object> answers) {
    var variables = Variables.createVariables();
    answers.forEach(variables::putValue);
    return variables;
  }

  private Task task(String id, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id).taskDefinitionKey(key).singleResult();
  }

  private List<String> openTasks(String id) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id).list().stream().map(Task::getTaskDefinitionKey).toList();
  }

  /** The calendar file of a mail, its folded lines made one. */
  private static String calendar(ReceivedMail mail) {
    try {
      return find(mail.message()).replaceAll("\r?\n ", "");
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String find(Part part) throws Exception {
    if (part.isMimeType("text/calendar")) {
      return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        String found = find(several.getBodyPart(i));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Keeps what was sent, to be looked at. */
  private static void keep(String name, ReceivedMail mail) throws Exception {
    Files.writeString(Files.createDirectories(Path.of("target", "notices")).resolve(name + "-sent.html"), mail.html());
  }
}
