package dev.palier.ticket.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeState;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.record.StepFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every kind of notice as a mail with real data, written to {@code target/mails} to be looked at. */
@Clause("4.14")
class MailGalleryTests extends TicketWalk {

  @Autowired private TaskService tasks;
  @Autowired private StepFacts facts;
  @Autowired private TransactionTemplate transaction;
  private final TreeMap<String, ReceivedMail> gallery = new TreeMap<>();
  private final Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);

  @Test
  @DisplayName("SLA 4.14: every kind of notice becomes a complete English mail")
  void showsEveryKind() throws IOException {
    climb();
    converse();
    waitInVain();
    wish();
    note();
    refuse();

    assertThat(kinds).containsExactlyInAnyOrderElementsOf(
        EnumSet.allOf(NoticeKind.class).stream().filter(NoticeKind::aboutTicket).toList());
    assertThat(gallery.values()).allSatisfy(mail -> {
      assertThat(mail.subject()).startsWith("[T-").doesNotContain("null", "  ", "{{");
      assertThat(mail.text()).doesNotContain("null", "{{", "\n\n\n", " .", " ,", "()");
      assertThat(mail.html()).doesNotContain("null", "{{", "()");
      assertThat(new TreeSet<>(mail.text().lines().filter(line -> line.length() > 140 && !line.contains("http"))
          .toList())).isEmpty();
    });
    write();
  }

  private void climb() {
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    collect(ticket, "receipt");
    minutes(15);
    collect(ticket, "response-warning");
    minutes(15);
    collect(ticket, "level-1");
    minutes(12);
    tickets.answer(ticket, piotr("We have found a database node that does not answer and are moving your\n"
        + "projects to another one."));
    collect(ticket, "first-response");
    escalations.acknowledge(ticket, 1, Act.by("carla", null));
    minutes(18);
    collect(ticket, "level-2");
    minutes(30);
    collect(ticket, "level-3");
    minutes(30);
    collect(ticket, "level-4");
    tickets.update(ticket, piotr("Half of the projects can be opened again. <b>The rest</b> follows within the hour."));
    minutes(60);
    collect(ticket, "update");
  }

  private void converse() {
    String ticket = open(SupportTier.SILVER, Priority.P1, MON_10_00);
    minutes(50);
    collect(ticket, "silver");
    tickets.ask(ticket, piotr("Which browser do you use?"));
    collect(ticket, "question");
    minutes(5);
    tickets.customerReplied(ticket, Act.by("customer", "Firefox 126."));
    minutes(40);
    collect(ticket, "silver-update");
    minutes(80);
    collect(ticket, "silver-missed");
    tickets.resolve(ticket, piotr("Please empty the cache of the browser; a new version was delivered this morning."));
    minutes(1);
    tickets.close(ticket, Act.by("customer", "Works, thank you."));
    collect(ticket, "silver-closed");
    String asked = open(SupportTier.SILVER, Priority.P3, MON_10_00);
    escalations.request(asked, Act.by("customer", "Our month-end closing is tonight."));
    collect(asked, "asked-for");
  }

  private void waitInVain() {
    String ticket = open(SupportTier.BASIC, Priority.P2, MON_10_00);
    tickets.ask(ticket, piotr("Which version do you use?"));
    pass(Duration.ofDays(12));
    collect(ticket, "basic-reminder");
    pass(Duration.ofDays(3));
    collect(ticket, "basic-closed");
  }

  private void wish() {
    hold("account-manager", "lucas", "Lucas Meyer");
    String ticket = open(SupportTier.GOLD, Priority.P3, MON_10_00);
    tickets.leaveScope(ticket, piotr("You would like to have the export as a spreadsheet."), OutOfScope.FEATURE_REQUEST);
    collect(ticket, "wish");
    pass(Duration.ofDays(8));
    collect(ticket, "wish-late");
    tasks.complete(tasks.createTaskQuery().processInstanceBusinessKey(ticket + "-work").singleResult().getId(),
        Map.of("statementOutcome", "sent", "message", "Three days of work, ready in July, for 2,400 euros."));
    collect(ticket, "statement");
    pass(Duration.ofDays(15));
    collect(ticket, "statement-reminder");
    tickets.returnToScope(ticket, piotr("The spreadsheet was there until May: it is broken."));
    collect(ticket, "incident-after-all");
    String foreign = open(SupportTier.SILVER, Priority.P3, MON_10_00);
    tickets.leaveScope(foreign, piotr("A plug-in of your browser blocks our pages."), OutOfScope.THIRD_PARTY);
    collect(foreign, "third-party");
  }

  private void note() {
    String ticket = open(SupportTier.GOLD, Priority.P2, MON_10_00);
    transaction.executeWithoutResult(status -> {
      facts.told(ticket, "note-to-customer", List.of("contact"), 0, "We call you at the number of your contract within the hour.");
      facts.told(ticket, "note-to-staff", List.of("csc"), 0, "A Gold ticket has come in. Please call the customer within the hour.");
    });
    minutes(1);
    collect(ticket, "note");
  }

  private void refuse() {
    jdbc.update("update role_holder set address = 'not an address' where role_id = 'csc'");
    String ticket = open(SupportTier.GOLD, Priority.P1, SAT_23_10);
    tickets.answer(ticket, piotr("We look into it."));
    minutes(30);
    collect(ticket, "undelivered");
  }

  private void collect(String ticket, String scene) {
    List<ReceivedMail> mails = mails();
    mails.forEach(mail -> gallery.put(String.format("%02d-%s-%s", gallery.size(), scene, mail.to().replaceAll("@.*", "")), mail));
    notices.ofTicket(ticket).stream().filter(entry -> entry.state() == NoticeState.SENT)
        .forEach(entry -> kinds.add(entry.kind()));
  }

  private void write() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "mails"));
    for (var shown : gallery.entrySet()) {
      Files.writeString(folder.resolve(shown.getKey() + ".html"), shown.getValue().html());
      Files.writeString(folder.resolve(shown.getKey() + ".txt"), shown.getValue().subject() + "\n\n" + shown.getValue().text());
      try (OutputStream file = Files.newOutputStream(folder.resolve(shown.getKey() + ".eml"))) {
        shown.getValue().message().writeTo(file);
      } catch (jakarta.mail.MessagingException e) {
        throw new IOException(e);
      }
    }
  }
}
