package dev.palier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.customer.Contact;
import dev.palier.notification.NoticeKind;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.story.ReceivedMail;
import dev.palier.ticket.story.TicketWalk;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
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

/** A business review from the pack to the minutes, with real mails. */
@Clause("2")
class BusinessReviewTests extends TicketWalk {

  /** 09:00 in the contract's zone. */
  private static final Instant WED_3_JULY = Instant.parse("2024-07-03T07:00:00Z");
  private static final ReviewPeriod Q2 = ReviewPeriod.parse("2024-Q2").orElseThrow();

  @Autowired BusinessReviews reviews;
  @Autowired ReviewPacks packs;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;

  @BeforeEach
  void arrive() {
    hold("account-manager", "lucas", "Łucja Martin");
    customers.add(new Contact("GOLD", "Żaneta Béranger", "zaneta@gold.example"));
    ClockUtil.setCurrentTime(Date.from(WED_3_JULY));
  }

  @AfterEach
  void tidy() {
    runtime.createProcessInstanceQuery().processDefinitionKey("business-review").list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
    for (String table : List.of("notice_file", "business_review_pack", "business_review_action", "business_review_attendee",
        "business_review", "business_review_look")) {
      jdbc.update("delete from " + table);
    }
  }

  @Test
  @DisplayName("SLA 2: a review goes from the pack by an invitation to the minutes, each of which the customer gets by mail")
  void goesFromThePackToTheMinutes() throws Exception {
    String id = begin("GOLD");
    complete(id, "Task_PrepareBusinessReview", Map.of("preparationOutcome", "ready", "reviewWords", "A quiet quarter.",
        "reviewAgenda", "The figures\nWhat comes next"));
    agree(id, "2024-07-10T10:00", "zaneta@gold.example");

    ReceivedMail invitation = mailTo("zaneta");
    assertThat(invitation.subject()).isEqualTo("Business review Gold Machines, Wed 10 July 2024 10:00 CEST");
    assertThat(invitation.text()).contains("A quiet quarter.", "The figures\nWhat comes next", "60 minutes", "Room 7");
    assertThat(invitation.message().getReplyTo()[0].toString()).contains("lucas@palier.example");
    Calendar sent = calendar(invitation, "REQUEST");
    VEvent event = event(sent);
    assertThat(value(event, Property.UID)).isEqualTo("review-GOLD-2024-Q2@palier.example");
    assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
    assertThat(value(event, Property.DTSTART)).isEqualTo("20240710T100000");
    assertThat(value(event, Property.DTEND)).isEqualTo("20240710T110000");
    assertThat(event.getRequiredProperty(Property.DTSTART).getRequiredParameter("TZID").getValue()).isEqualTo("Europe/Paris");
    assertThat(sent.getComponents(Component.VTIMEZONE)).hasSize(1);
    assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:lucas@palier.example");
    assertThat(value(event, Property.ATTENDEE)).isEqualTo("mailto:zaneta@gold.example");
    assertThat(text(file(invitation, "application/pdf"))).contains("Gold Machines", "1 April 2024 to 30 June 2024");

    assertThat(openTasks(id)).containsExactly("Task_AwaitAppointment");
    pass(Duration.ofDays(8));
    assertThat(openTasks(id)).containsExactly("Task_WriteMinutes");
    complete(id, "Task_WriteMinutes", Map.of("reviewOutcome", "held", "reviewDecisions", "Updates every three hours.",
        "reviewActions", "Piotr: mend the export\n\nAnna: send the log"));

    ReceivedMail minutes = mailTo("zaneta");
    assertThat(minutes.subject()).startsWith("Minutes of the business review Gold Machines");
    assertThat(minutes.text()).contains("Updates every three hours.", "- Piotr: mend the export\n- Anna: send the log");
    assertThat(openTasks(id)).isEmpty();
    assertThat(jdbc.queryForObject("select step from business_review where id = ?", String.class, id)).isEqualTo("HELD");
  }

  @Test
  @DisplayName("SLA 2: another date raises the sequence of the same invitation; who takes part no more and who is called off get a CANCEL")
  void changesAndCancels() throws Exception {
    String id = begin("GOLD");
    complete(id, "Task_PrepareBusinessReview", Map.of("preparationOutcome", "ready"));
    agree(id, "2024-07-10T10:00", "zaneta@gold.example", "anna@gold.example");
    mails();

    complete(id, "Task_AwaitAppointment", Map.of("reviewReason", "Anna is away."));
    agree(id, "2024-07-12T14:30", "zaneta@gold.example");
    List<ReceivedMail> changed = mails();

    VEvent moved = event(calendar(to(changed, "zaneta"), "REQUEST"));
    assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(moved, Property.UID)).isEqualTo("review-GOLD-2024-Q2@palier.example");
    assertThat(to(changed, "zaneta").subject()).startsWith("New appointment: business review");
    assertThat(value(event(calendar(to(changed, "anna"), "CANCEL")), Property.STATUS)).isEqualTo("CANCELLED");

    pass(Duration.ofDays(10));
    complete(id, "Task_WriteMinutes", Map.of("reviewOutcome", "new-appointment", "reviewReason", "Nobody came."));
    assertThat(openTasks(id)).containsExactly("Task_AgreeOnAppointment");
    mails();
    complete(id, "Task_AgreeOnAppointment", Map.of("appointmentOutcome", "declined", "reviewReason", "They see no need."));

    ReceivedMail cancelled = mailTo("zaneta");
    VEvent gone = event(calendar(cancelled, "CANCEL"));
    assertThat(value(gone, Property.SEQUENCE)).isEqualTo("2");
    assertThat(cancelled.text()).contains("They see no need.");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count()).isZero();
  }

  @Test
  @DisplayName("SLA 2: a customer who declines before any invitation gets none, and no cancellation")
  void declinesBeforeAnInvitation() {
    String id = begin("SILVER", "2024-H1");
    complete(id, "Task_PrepareBusinessReview", Map.of("preparationOutcome", "ready"));
    complete(id, "Task_AgreeOnAppointment", Map.of("appointmentOutcome", "declined", "reviewReason", "No time."));

    assertThat(mails()).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count()).isZero();
  }

  @Test
  @DisplayName("SLA 2: a pack that is made again is a further version, and the invitation carries the latest")
  void makesThePackAgain() {
    String id = begin("GOLD");
    complete(id, "Task_PrepareBusinessReview", Map.of("preparationOutcome", "make-again"));
    makePack(id);

    assertThat(packs.of(id)).extracting(ReviewPack::version).containsExactly(2, 1);
    assertThat(openTasks(id)).containsExactly("Task_PrepareBusinessReview");
    assertThat(packs.latest(id).orElseThrow().fileName()).isEqualTo("business-review-GOLD-2024-Q2-v2.pdf");
    // Made at the same instant from the same facts.
    assertThat(packs.find(id, 1).orElseThrow().html()).isEqualTo(packs.find(id, 2).orElseThrow().html());
    assertThat(packs.of(id).stream().map(ReviewPack::sha256).distinct()).hasSize(1);
  }

  @Test
  @DisplayName("SLA 2: whoever is late with a step is reminded, again and again until it is done")
  void reminds() {
    String id = begin("GOLD");
    Task task = task(id, "Task_PrepareBusinessReview");
    // Five business days of 24 support hours, Saturday 08:00 to Monday 08:00 left out.
    assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2024-07-10T07:00:00Z"));

    pass(Duration.ofDays(7).minusMinutes(1));
    assertThat(notices(id, NoticeKind.REVIEW_REMINDER)).isEmpty();
    pass(Duration.ofMinutes(2));
    assertThat(notices(id, NoticeKind.REVIEW_REMINDER)).hasSize(2);
    List<ReceivedMail> reminded = mails();
    assertThat(to(reminded, "lucas").subject()).isEqualTo("Business review Gold Machines: Prepare business review is late");
    assertThat(to(reminded, "carla").text()).contains("Wed 10 July 2024 09:00 CEST", "https://support.example.com/tasks");
    pass(Duration.ofDays(2));
    assertThat(notices(id, NoticeKind.REVIEW_REMINDER)).hasSize(4);
    complete(id, "Task_PrepareBusinessReview", Map.of("preparationOutcome", "ready"));
    pass(Duration.ofDays(3));
    assertThat(notices(id, NoticeKind.REVIEW_REMINDER)).hasSize(4);
  }

  @Test
  @DisplayName("SLA 2: what is open of the last review stands in the next pack and can be reported as done there")
  void carriesActionsOn() throws Exception {
    String first = begin("GOLD", "2024-Q1");
    hold(first, "Piotr: mend the export\nAnna: send the log", List.of());
    String second = begin("GOLD", "2024-Q2");

    assertThat(text(packs.latest(second).orElseThrow().pdf())).contains("Piotr: mend the export", "Anna: send the log", "(2024-Q1)");
    List<Long> done = jdbc.queryForList("select id from business_review_action where words like 'Piotr%'", Long.class);
    hold(second, "", done);
    assertThat(jdbc.queryForList("select words from business_review_action where done_in is null", String.class))
        .containsExactly("Anna: send the log");
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @DisplayName("SLA 2: what is missing or wrong on the form of an appointment is refused in a sentence")
  @CsvSource({"appointmentOutcome,,Say whether an appointment was agreed on", "appointmentStart,,Choose the date and the time",
      "appointmentStart,2024-07-01T10:00,must be in the future", "appointmentStart,2025-03-30T02:30,are put forward",
      "appointmentMinutes,2,5 to 480 whole minutes", "appointmentPlace,,Say where it takes place",
      "otherAttendees,nobody,'nobody' is no e-mail address"})
  void refusesAppointments(String key, String value, String sentence) {
    String id = begin("GOLD");
    complete(id, "Task_PrepareBusinessReview", Map.of("preparationOutcome", "ready"));
    Map<String, Object> answers = new HashMap<>(appointment("2024-07-10T10:00", "anna@gold.example"));
    answers.put(key, value);

    assertThatThrownBy(() -> complete(id, "Task_AgreeOnAppointment", answers)).rootCause().hasMessageContaining(sentence);
    assertThat(openTasks(id)).containsExactly("Task_AgreeOnAppointment");
  }

  @Test
  @DisplayName("SLA 2: minutes without decisions, and a review called off without a reason, are refused")
  void refusesMinutes() {
    String id = begin("GOLD");
    complete(id, "Task_PrepareBusinessReview", Map.of("preparationOutcome", "ready"));
    agree(id, "2024-07-10T10:00", "anna@gold.example");
    pass(Duration.ofDays(8));

    assertThatThrownBy(() -> complete(id, "Task_WriteMinutes", Map.of("reviewOutcome", "held"))).rootCause()
        .hasMessageContaining("Write down what was decided");
    assertThatThrownBy(() -> complete(id, "Task_WriteMinutes", Map.of("reviewOutcome", "cancelled"))).rootCause()
        .hasMessageContaining("Say why");
    complete(id, "Task_WriteMinutes", Map.of("reviewOutcome", "cancelled", "reviewReason", "Merged with the next one."));
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count()).isZero();
  }

  @Test
  @DisplayName("SLA 2: a customer has one review for a period, none before it ended, none in a package without")
  void refusesStarts() {
    begin("GOLD");

    assertThatThrownBy(() -> reviews.begin("GOLD", Q2, "lucas")).isInstanceOf(Refusal.class).hasMessageContaining("already");
    assertThatThrownBy(() -> reviews.begin("GOLD", ReviewPeriod.parse("2024-Q3").orElseThrow(), "lucas"))
        .hasMessageContaining("has not ended yet");
    assertThatThrownBy(() -> reviews.begin("BASIC", Q2, "lucas")).hasMessageContaining("has no business reviews");
    assertThatThrownBy(() -> reviews.begin("nobody", Q2, "lucas")).hasMessageContaining("There is no customer");
  }

  private String begin(String customer) {
    return begin(customer, "2024-Q2");
  }

  private String begin(String customer, String period) {
    String id = reviews.begin(customer, ReviewPeriod.parse(period).orElseThrow(), "lucas");
    makePack(id);
    return id;
  }

  private void makePack(String id) {
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).singleResult().getId();
    for (Job job : management.createJobQuery().processInstanceId(instance).messages().list()) {
      management.executeJob(job.getId());
    }
  }

  private void hold(String id, String actions, List<Long> done) {
    complete(id, "Task_PrepareBusinessReview", Map.of("preparationOutcome", "ready"));
    Instant now = ClockUtil.getCurrentTime().toInstant();
    agree(id, now.plus(Duration.ofDays(1)).toString().substring(0, 16), "anna@gold.example");
    pass(Duration.ofDays(2));
    Map<String, Object> minutes = new HashMap<>(Map.of("reviewOutcome", "held", "reviewDecisions", "As written.", "reviewActions", actions));
    minutes.put("doneActions", json(done.stream().map(String::valueOf).toList()));
    complete(id, "Task_WriteMinutes", minutes);
  }

  private void agree(String id, String start, String... attendees) {
    complete(id, "Task_AgreeOnAppointment", appointment(start, attendees));
  }

  private static Map<String, Object> appointment(String start, String... attendees) {
    return Map.of("appointmentOutcome", "agreed", "appointmentStart", start, "appointmentMinutes", 60, "appointmentPlace", "Room 7",
        "attendees", json(List.of(attendees)));
  }

  private static Object json(List<String> choices) {
    return SpinValues.jsonValue(choices.toString().replaceAll("([^\\[\\], ]+)", "\"$1\"")).create();
  }

  private void complete(String id, String key, Map<String, Object> answers) {
    var variables = Variables.createVariables();
    answers.forEach(variables::putValue);
    tasks.complete(task(id, key).getId(), variables);
  }

  private Task task(String id, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id).taskDefinitionKey(key).singleResult();
  }

  private List<String> openTasks(String id) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id).list().stream().map(Task::getTaskDefinitionKey).toList();
  }

  private static ReceivedMail to(List<ReceivedMail> mails, String user) {
    return mails.stream().filter(mail -> mail.to().startsWith(user + "@")).findFirst().orElseThrow();
  }

  private static Calendar calendar(ReceivedMail mail, String method) throws Exception {
    List<Part> parts = parts(mail.message());
    Part shown = parts.stream().filter(part -> is(part, "text/calendar")).findFirst().orElseThrow();
    assertThat(shown.getContentType()).contains("method=" + method);
    String content = new String(shown.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    Calendar calendar = new CalendarBuilder().build(new StringReader(content));
    assertThat(calendar.<Property>getProperty(Property.METHOD).orElseThrow().getValue()).isEqualTo(method);
    calendar.validate();
    return calendar;
  }

  private static VEvent event(Calendar calendar) {
    return calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  private static byte[] file(ReceivedMail mail, String type) throws Exception {
    Part file = parts(mail.message()).stream().filter(part -> is(part, type)).findFirst().orElseThrow();
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private static List<Part> parts(Part part) throws Exception {
    List<Part> parts = new ArrayList<>(List.of(part));
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        BodyPart inner = several.getBodyPart(i);
        parts.addAll(parts(inner));
      }
    }
    return parts;
  }

  private static boolean is(Part part, String type) {
    try {
      return part.isMimeType(type);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
