package dev.palier.ticket.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.escalation.Escalations;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.Notices;
import dev.palier.notification.relay.DrivenRelay;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A program with a clock, jobs and a relay that move only when a test says so, and a mailbox for everybody. */
@SpringBootTest(properties = {"palier.notices.relay.enabled=false", "palier.notices.from=Acme Support <support@palier.example>",
    "palier.notices.null-return-path=false", "palier.web.base-url=https://support.example.com/",
    "palier.web.acknowledge-url=https://support.example.com/take/{ticket}/{level}"})
public abstract class TicketWalk {

  /** Saturday night, Paris. */
  protected static final Instant SAT_23_10 = Instant.parse("2024-06-08T21:10:00Z");
  /** Monday morning, Paris. */
  protected static final Instant MON_10_00 = Instant.parse("2024-06-03T08:00:00Z");
  private static final String DESCRIPTION =
      "Nobody can open a project since 23:05. We see \"502 Bad Gateway\".\nPlease call me.";
  private static final GreenMail MAILBOX = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Autowired protected Tickets tickets;
  @Autowired protected Escalations escalations;
  @Autowired protected Notices notices;
  @Autowired protected Customers customers;
  @Autowired protected RoleHolders roleHolders;
  @Autowired protected JdbcTemplate jdbc;
  @Autowired protected RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private ApplicationContext program;
  protected DrivenRelay relay;

  @BeforeEach
  void invite() throws Exception {
    if (!MAILBOX.isRunning()) {
      MAILBOX.start();
    }
    MAILBOX.purgeEmailFromAllMailboxes();
    relay = new DrivenRelay(program, MAILBOX.getSmtp().getPort());
    for (SupportTier tier : SupportTier.values()) {
      customers.add(new Customer(tier.name(), tier.label() + " Machines", tier));
      customers.add(new Contact(tier.name(), "Anna Ash", "anna@" + tier.label().toLowerCase(java.util.Locale.ROOT) + ".example"));
    }
    hold("first-line", "piotr", "Piotr Nowak");
    hold("csc", "carla", "Carla Reyes");
    hold("support-manager", "eva", "Eva Lind");
    hold("vp-customer-office", "noor", "Noor Haddad");
    hold("vp-sales", "tom", "Tom Berg");
    hold("ceo", "chris", "Chris Osei");
  }

  @AfterEach
  void forget() {
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
    jdbc.update("delete from notice");
    jdbc.update("delete from role_holder");
  }

  @AfterAll
  static void backToSystemTime() {
    ClockUtil.reset();
  }

  protected void hold(String role, String user, String name) {
    roleHolders.add(new RoleHolder(role, "", user, name, user + "@palier.example"));
  }

  /** Opens a ticket at an instant, by mail. */
  protected String open(SupportTier tier, Priority priority, Instant at) {
    ClockUtil.setCurrentTime(Date.from(at));
    return tickets.open(new NewTicket(null, tier.name(), "Anna Ash", "anna@" + tier.label().toLowerCase(java.util.Locale.ROOT)
        + ".example",
        Channel.EMAIL, priority, "Everything is down", DESCRIPTION,
        null), "customer");
  }

  /** Lets time pass, deadline by deadline. */
  protected void pass(Duration span) {
    Instant end = ClockUtil.getCurrentTime().toInstant().plus(span);
    for (Job next = next(end); next != null; next = next(end)) {
      if (next.getDuedate().after(ClockUtil.getCurrentTime())) {
        ClockUtil.setCurrentTime(next.getDuedate());
      }
      management.executeJob(next.getId());
    }
    ClockUtil.setCurrentTime(Date.from(end));
  }

  protected void minutes(long count) {
    pass(Duration.ofMinutes(count));
  }

  private Job next(Instant end) {
    List<Job> due = management.createJobQuery().timers().duedateLowerThan(Date.from(end.plusMillis(1))).orderByJobDuedate().asc()
        .listPage(0, 1);
    return due.isEmpty() ? null : due.get(0);
  }

  /** Somebody of the first line, now. */
  protected static Act piotr(String words) {
    return Act.by("piotr", words);
  }

  /** Delivers what is due and takes it out of the mailboxes. */
  protected List<ReceivedMail> mails() {
    try {
      relay.drain();
      List<ReceivedMail> mails = Arrays.stream(MAILBOX.getReceivedMessages()).map(ReceivedMail::of).toList();
      MAILBOX.purgeEmailFromAllMailboxes();
      return mails;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The only mail to an address among those due now. */
  protected ReceivedMail mailTo(String user) {
    List<ReceivedMail> found = mails().stream().filter(mail -> mail.to().contains(user + "@")).toList();
    if (found.size() != 1) {
      throw new AssertionError("One mail expected for " + user + ", found " + found.stream().map(ReceivedMail::subject).toList());
    }
    return found.get(0);
  }

  /** Notices of a kind, the oldest first. */
  protected List<NoticeEntry> notices(String ticket, NoticeKind kind) {
    return notices.ofTicket(ticket).stream().filter(entry -> entry.kind() == kind).toList();
  }
}
