package dev.palier.portal;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.portal.PromiseView.Standing;
import dev.palier.portal.TicketList.Filter;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityAnswers;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.sla.UnusableAnswers;
import dev.palier.ticket.Act;
import dev.palier.ticket.Attachment;
import dev.palier.ticket.NewAttachment;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What contacts do and see, with the real models, tables, engine and database. */
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import(SupportDesk.class)
class PortalTicketsTests {

  private static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final Instant MON_10_10 = Instant.parse("2024-06-03T08:10:00Z");
  private static final Instant MON_10_30 = Instant.parse("2024-06-03T08:30:00Z");
  private static final Instant MON_10_40 = Instant.parse("2024-06-03T08:40:00Z");
  private static final Instant MON_12_00 = Instant.parse("2024-06-03T10:00:00Z");
  private static final PriorityAnswers DOWN = new PriorityAnswers(false, null, false);
  private static final int MEGABYTE = 1 << 20;

  @Autowired
  private SupportDesk desk;
  @Autowired
  private PortalTickets portal;
  @Autowired
  private PortalViews views;
  @Autowired
  private PortalCompany company;
  @Autowired
  private Tickets tickets;
  @Autowired
  private TicketDesk ticketDesk;
  @Autowired
  private Customers customers;
  @Autowired
  private RoleHolders roleHolders;

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  private static PortalContact of(SupportTier tier) {
    return new PortalContact(tier.name(), "Robin", "robin@" + tier.label() + ".example");
  }

  private String open(SupportTier tier, PriorityAnswers answers) {
    desk.itIs(MON_10_00);
    return portal.open(of(tier), new TicketRequest("Export fails", "Since this morning.", answers, List.of()));
  }

  @ParameterizedTest
  @DisplayName("SLA 4.7: the answers of a contact make the priority")
  @Clause({"4.7", "4.12"})
  @CsvSource({"false, , false, P1", "false, critical, false, P1", "true, critical, false, P1", "true, limited, false, P2",
      "true, slight, false, P3", "false, , true, P3", "true, critical, true, P3", "true, limited, true, P3",
      "true, slight, true, P4"})
  void derivesThePriority(Boolean usable, String limitation, Boolean workaround, Priority priority) {
    String number = open(SupportTier.GOLD, new PriorityAnswers(usable, limitation, workaround));

    assertThat(views.ticket(of(SupportTier.GOLD), number).priority()).isEqualTo(priority);
  }

  @ParameterizedTest
  @DisplayName("SLA 4.7: missing or contradictory answers are refused with a sentence that names the field")
  @CsvSource({", limited, true, productUsable", "true, , true, limitation", "true, limited, , workaroundAvailable",
      "false, slight, true, limitation", "true, huge, true, limitation"})
  void refusesUnclearAnswers(Boolean usable, String limitation, Boolean workaround, String field) {
    assertThatThrownBy(() -> open(SupportTier.GOLD, new PriorityAnswers(usable, limitation, workaround)))
        .asInstanceOf(type(UnusableAnswers.class)).extracting(UnusableAnswers::problems).asList().singleElement()
        .extracting("field").isEqualTo(field);
  }

  @Test
  @DisplayName("SLA 4.12: every mistake of a request is named at once, and nothing is opened")
  void namesEveryMistake() {
    int before = views.list(of(SupportTier.GOLD), Filter.ALL, 1, 200).lines().size();
    TicketRequest empty = new TicketRequest(" ", null, null, List.of(file("a", 11 * MEGABYTE)));

    assertThat(problems(() -> portal.open(of(SupportTier.GOLD), empty)))
        .containsExactly("subject", "productUsable", "workaroundAvailable", "description", "files");
    assertThat(views.list(of(SupportTier.GOLD), Filter.ALL, 1, 200).lines()).hasSize(before);
  }

  @Test
  @DisplayName("SLA 4.12: five files of 10 MB, 25 MB together, may be attached, and no more")
  void limitsFiles() {
    String number = open(SupportTier.GOLD, DOWN);
    PortalContact contact = of(SupportTier.GOLD);

    assertThat(problems(() -> portal.reply(contact, number, "", files(6, 1)))).containsExactly("files");
    assertThat(problems(() -> portal.reply(contact, number, "", files(1, 10 * MEGABYTE + 1)))).containsExactly("files");
    assertThat(problems(() -> portal.reply(contact, number, "", files(3, 9 * MEGABYTE)))).containsExactly("files");
    assertThat(problems(() -> portal.reply(contact, number, " ", List.of()))).containsExactly("message");
    portal.reply(contact, number, "", files(5, MEGABYTE));
    assertThat(views.ticket(contact, number).conversation()).last()
        .satisfies(said -> assertThat(said.files()).hasSize(5));
  }

  @Test
  @DisplayName("SLA 4.7: a contact sees what was promised, when it is due, and whether it was met or missed")
  @Clause("4.12")
  void tellsWhatWasPromised() {
    String number = open(SupportTier.GOLD, DOWN);
    PortalContact contact = of(SupportTier.GOLD);

    assertThat(promises(contact, number)).containsExactly("First response 30 minutes DUE " + MON_10_30,
        "Resolution 2 hours DUE " + MON_12_00, "Next update every hour DUE " + Instant.parse("2024-06-03T09:00:00Z"));
    desk.passes(number, MON_10_40);
    assertThat(promises(contact, number)).contains("First response 30 minutes MISSED " + MON_10_30);
    tickets.answer(number, staff("We are on it."));
    assertThat(promises(contact, number)).contains("First response 30 minutes MISSED " + MON_10_30);
    tickets.ask(number, staff("Which browser?"));
    assertThat(promises(contact, number)).contains("Resolution 2 hours PAUSED null");
    assertThat(views.ticket(contact, number).state()).isEqualTo(TicketState.WAITING_FOR_YOU);
    desk.itIs(MON_12_00);
    portal.reply(contact, number, "All of them.", List.of());
    assertThat(promises(contact, number)).contains("Resolution 2 hours DUE " + MON_12_00.plus(Duration.ofMinutes(80)));
    tickets.resolve(number, staff("Restarted."));
    assertThat(views.ticket(contact, number).mayConfirm()).isTrue();
    assertThat(promises(contact, number)).contains("Resolution 2 hours MET " + MON_12_00);
  }

  @Test
  @DisplayName("SLA 4.7: where the contract promises nothing, nothing is shown as promised")
  void promisesNoMoreThanTheContract() {
    String number = open(SupportTier.BASIC, new PriorityAnswers(true, "limited", false));

    assertThat(promises(of(SupportTier.BASIC), number)).containsExactly("First response at once, automatically MET " + MON_10_00);
  }

  @Test
  @DisplayName("SLA 4.12: a contact reads the conversation without internal notes, and staff by name, never by user id")
  void hidesInternalNotes() {
    roleHolders.add(new RoleHolder("third-line", "elsewhere", "pat.k", "Pat Kowalski", "pat@support.example"));
    String number = open(SupportTier.GOLD, DOWN);
    NewAttachment secret = file("internal.log", 3);
    ticketDesk.note(number, new Act("pat.k", null, "The customer broke it.", null, enclosing(secret)));
    tickets.answer(number, Act.by("pat.k", "We are on it."));
    tickets.update(number, staff("Still on it."));

    TicketView ticket = views.ticket(of(SupportTier.GOLD), number);

    assertThat(ticket.conversation()).extracting(TicketView.Said::author, TicketView.Said::text).containsExactly(
        tuple("Robin", "Since this morning."), tuple("Pat Kowalski", "We are on it."), tuple("Support", "Still on it."));
    assertThat(ticket.conversation()).allSatisfy(said -> assertThat(said.files()).isEmpty());
    assertThatThrownBy(() -> views.file(of(SupportTier.GOLD), number, 1)).isInstanceOf(NoSuchTicket.class);
  }

  @Test
  @DisplayName("SLA 4.12: an offered resolution is confirmed by its customer, once")
  void confirms() {
    String number = open(SupportTier.SILVER, DOWN);
    PortalContact contact = of(SupportTier.SILVER);
    assertThatThrownBy(() -> portal.confirm(contact, number, "")).isInstanceOf(Refusal.class)
        .hasMessage("no resolution is offered");
    tickets.resolve(number, staff("Restarted."));

    portal.confirm(contact, number, "Thank you.");

    assertThat(views.ticket(contact, number).state()).isEqualTo(TicketState.CLOSED);
    assertThatThrownBy(() -> portal.confirm(contact, number, "")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> portal.reply(contact, number, "More", List.of())).hasMessage("the ticket is closed");
    assertThat(numbers(contact, Filter.CLOSED)).contains(number);
    assertThat(numbers(contact, Filter.OPEN)).doesNotContain(number);
  }

  @Test
  @DisplayName("SLA 4.5: an offered resolution is rejected with words, and the clocks go on")
  void rejects() {
    String number = open(SupportTier.SILVER, DOWN);
    PortalContact contact = of(SupportTier.SILVER);
    tickets.resolve(number, staff("Restarted."));

    assertThat(problems(() -> portal.reject(contact, number, " ", List.of()))).containsExactly("message");
    portal.reject(contact, number, "It still fails.", List.of());

    assertThat(views.ticket(contact, number).state()).isEqualTo(TicketState.IN_PROGRESS);
    assertThat(promises(contact, number)).contains("Resolution 2 hours DUE " + MON_12_00);
    assertThat(desk.ledger(number, LedgerKind.RESOLUTION_REJECTED)).hasSize(1);
  }

  @Test
  @DisplayName("SLA 4.8: a contact asks for the next level with a reason, up to the last; Basic has no path")
  @Clause("4.8")
  void escalates() {
    String silver = open(SupportTier.SILVER, DOWN);
    PortalContact contact = of(SupportTier.SILVER);
    assertThat(problems(() -> portal.escalate(contact, silver, ""))).containsExactly("reason");
    for (int level = 1; level <= 4; level++) {
      assertThat(views.ticket(contact, silver).escalation().possible()).isTrue();
      portal.escalate(contact, silver, "We lose money.");
    }

    assertThat(views.ticket(contact, silver).escalation().possible()).isFalse();
    assertThat(views.ticket(contact, silver).escalation().raised()).extracting(TicketView.Level::told).containsExactly(
        "Customer Success Consultant", "Support Manager", "VP Customer Office / VP Sales", "CEO");
    assertThatThrownBy(() -> portal.escalate(contact, silver, "Again."))
        .hasMessage("the last level of the escalation path has been reached");
    String basic = open(SupportTier.BASIC, DOWN);
    assertThatThrownBy(() -> portal.escalate(of(SupportTier.BASIC), basic, "We lose money."))
        .hasMessage("the package Basic has no escalation path");
    assertThat(views.ticket(of(SupportTier.BASIC), basic).escalation().words()).contains("no escalation path");
  }

  @Test
  @DisplayName("SLA 4.12: another company's ticket is as unknown as one that does not exist")
  void keepsCompaniesApart() {
    String foreign = open(SupportTier.GOLD, DOWN);
    portal.reply(of(SupportTier.GOLD), foreign, "See file.", List.of(file("plan.txt", 3)));
    Attachment file = views.ticket(of(SupportTier.GOLD), foreign).conversation().get(1).files().get(0);
    PortalContact contact = of(SupportTier.SILVER);
    Stream<ThrowingCallable> acts = Stream.of(
        () -> views.ticket(contact, foreign), () -> views.file(contact, foreign, file.id()),
        () -> portal.reply(contact, foreign, "x", List.of()), () -> portal.confirm(contact, foreign, "x"),
        () -> portal.reject(contact, foreign, "x", List.of()), () -> portal.escalate(contact, foreign, "x"));

    assertThat(acts).allSatisfy(act -> assertThatThrownBy(act).isInstanceOf(NoSuchTicket.class)
        .hasMessageStartingWith("there is no ticket " + foreign));
    assertThatThrownBy(() -> views.ticket(contact, "T-0")).isInstanceOf(NoSuchTicket.class).hasMessage("there is no ticket T-0");
    assertThat(numbers(contact, Filter.ALL)).doesNotContain(foreign);
  }

  @Test
  @DisplayName("SLA 4.12: tickets are listed page by page, the newest first")
  void listsByPage() {
    customers.add(new Customer("paged", "Paged", SupportTier.SILVER));
    PortalContact contact = new PortalContact("paged", "Robin", "robin@paged.example");
    List<String> opened = Stream.of(MON_10_00, MON_10_10, MON_10_30).map(at -> {
      desk.itIs(at);
      return portal.open(contact, new TicketRequest("Export fails", "Again.", DOWN, List.of()));
    }).toList();

    TicketList first = views.list(contact, Filter.OPEN, 1, 2);

    assertThat(first.lines()).extracting(TicketList.Line::number).containsExactly(opened.get(2), opened.get(1));
    assertThat(first.more()).isTrue();
    assertThat(views.list(contact, Filter.OPEN, 2, 2).lines()).extracting(TicketList.Line::number).containsExactly(opened.get(0));
    assertThat(views.list(contact, Filter.OPEN, 2, 2).more()).isFalse();
    assertThat(views.list(contact, Filter.CLOSED, -3, 2)).isEqualTo(new TicketList(List.of(), 1, false));
  }

  @Test
  @DisplayName("SLA 4.12: characters that no database takes are left out, and a subject is one line")
  void cleansWords() {
    desk.itIs(MON_10_00);
    String number = portal.open(of(SupportTier.GOLD), new TicketRequest("a\r\nBcc: x\u0000@y", "one\r\ntwo\u0000\ud800", DOWN,
        List.of()));

    TicketView ticket = views.ticket(of(SupportTier.GOLD), number);
    assertThat(ticket.subject()).isEqualTo("a Bcc: x@y");
    assertThat(ticket.conversation().get(0).text()).isEqualTo("one\ntwo");
  }

  @ParameterizedTest
  @DisplayName("SLA 2: a contact sees the package and who looks after the company")
  @Clause("2")
  @EnumSource(SupportTier.class)
  void showsThePackage(SupportTier tier) {
    PackageView held = company.supportPackage(of(tier));

    assertThat(held.entitlements().tier()).isEqualTo(tier);
    assertThat(held.entitlements().appointedEmailUsers()).isEqualTo(
        tier == SupportTier.GOLD ? 20 : tier == SupportTier.SILVER ? 5 : 0);
    assertThat(held.people()).extracting(PackageView.Person::role).contains("Customer Success Consultant");
  }

  private List<String> promises(PortalContact contact, String number) {
    return views.ticket(contact, number).promises().stream()
        .map(promise -> Stream.of(promise.name(), promise.target(), promise.standing(), promise.at()).map(Objects::toString)
            .reduce((left, right) -> left + " " + right).orElseThrow()).toList();
  }

  private List<String> numbers(PortalContact contact, Filter filter) {
    return views.list(contact, filter, 1, 200).lines().stream().map(TicketList.Line::number).toList();
  }

  private static List<String> problems(ThrowingCallable act) {
    return ((UnusableAnswers) org.assertj.core.api.Assertions.catchThrowable(act)).problems().stream()
        .map(UnusableAnswers.Problem::field).toList();
  }

  private static NewAttachment file(String name, int size) {
    return new NewAttachment(name, "text/plain", new byte[size]);
  }

  private static List<NewAttachment> files(int count, int size) {
    return Stream.generate(() -> file("log.txt", size)).limit(count).toList();
  }

  private static dev.palier.ticket.Enclosures enclosing(NewAttachment... files) {
    return dev.palier.ticket.Enclosures.of(Arrays.asList(files));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
