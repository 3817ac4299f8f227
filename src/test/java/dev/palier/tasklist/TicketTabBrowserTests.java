package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Browser;
import dev.palier.Clause;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.ticket.Act;
import dev.palier.ticket.Enclosures;
import dev.palier.ticket.NewAttachment;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A first-line agent at the desk, in a real browser. */
@Clause({"4.1", "4.7", "4.8"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class TicketTabBrowserTests {

  private static final String MARKUP = "<img src=x onerror=\"document.title='broken in'\"> {{7*7}}";

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Tickets tickets;
  @Autowired TicketDesk desk;
  @Autowired Ledger ledger;
  private String ticket;
  private String work;

  @BeforeEach
  void openTicket() {
    staff.arrive();
    staff.addUser("nora", "first-line");
    ticket = staff.openTicket(Priority.P1);
    work = staff.task(ticket, "Task_WorkOnTicket");
  }

  @Test
  @DisplayName("SLA 4.7: the first line reads the ticket in its tab, answers, notes, and is held back once when "
      + "somebody else was faster")
  void aDayAtTheDesk() {
    tickets.customerReplied(ticket, Act.ofCustomer("Anna Ash", null, MARKUP + "\n\n> Which version?\n> Please say.",
        Enclosures.of(List.of(new NewAttachment("server.log", "text/plain", "boom".getBytes())))));
    try (Browser browser = Browser.open(1280, 2000, true)) {
      signIn(browser, "piotr");
      openTab(browser);
      browser.awaitWords("2 hours");
      assertThat(browser.words()).contains(ticket + ": Production is down", "Anna Ash, anna@acme.example", MARKUP, "server.log");
      assertThat(browser.driver().getTitle()).doesNotContain("broken in");
      browser.picture("ticket-tab");

      act(browser, "message", "We look into it.");
      browser.awaitWords("The message is on its way to the customer.");
      act(browser, "note", "Looks like the licence server.");
      browser.awaitWords("The note is kept.");
      assertThat(ledger.of(ticket)).filteredOn(entry -> entry.kind() == LedgerKind.RESPONDED).extracting("actor")
          .containsExactly("piotr");
      browser.picture("ticket-tab-after-message-and-note");

      tickets.update(ticket, Act.by("nora", "Nora has a workaround."));
      act(browser, "message", "Piotr has one too.");
      browser.awaitWords("nora sent an update to the customer");
      browser.awaitWords("Nora has a workaround.");
      assertThat(browser.find("form[data-form=message] textarea").getDomProperty("value")).isEqualTo("Piotr has one too.");
      browser.picture("ticket-tab-held-back");
      press(browser, "form[data-form=message] button");
      browser.awaitWords("Piotr has one too.");
      browser.awaitWords("The message is on its way to the customer.");
      assertThat(desk.conversation(ticket)).extracting("body").contains("Piotr has one too.");
    }
  }

  @Test
  @DisplayName("SLA 4.8: the next level is asked for and taken in the tab; handed over, the tab says that another line "
      + "has the ticket")
  void escalatesAndHandsOver() {
    try (Browser browser = Browser.open(1280, 2000, true)) {
      signIn(browser, "nora");
      openTab(browser);
      act(browser, "escalation", "They ship tonight.");
      browser.awaitWords("Level 1 of 4");
      press(browser, ".palier-levels button");
      browser.awaitWords("Taken by nora");
      browser.picture("ticket-tab-escalated");
      press(browser, "[data-act=hand-over]");
      browser.find("form[data-form=hand-over] select").sendKeys("second line");
      act(browser, null, "hand-over", "Needs the database team.");
      browser.awaitWords("The ticket is with the second line now.");
      browser.awaitWords("This task is done, or another line has it now.");
      browser.picture("ticket-tab-handed-over");
    }
  }

  @Test
  @DisplayName("Cards show the time left; an error of the server leaves Tasklist as it is")
  void cards() {
    try (Browser browser = Browser.atADesk()) {
      signIn(browser, "nora");
      browser.driver().findElements(By.cssSelector("a")).stream().filter(link -> link.getText().startsWith("My team")).findFirst()
          .orElseThrow().click();
      assertThat(browser.find(".palier-card.palier-running").getText()).matches("\\d+ min left");
      browser.picture("cards");
      browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=no-such-task&detailsTab=palier-ticket");
      browser.awaitWords("My team");
    }
  }

  private void signIn(Browser browser, String user) {
    browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/");
    browser.type("input[type=text]", user);
    browser.type("input[type=password]", Rest.PASSWORD);
    browser.click("button[type=submit]");
    browser.awaitWords("My team");
  }

  private void openTab(Browser browser) {
    browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + work + "&detailsTab=palier-ticket");
    browser.find(".palier-facts");
  }

  private static void act(Browser browser, String act, String words) {
    act(browser, act, act, words);
  }

  private static void act(Browser browser, String opened, String act, String words) {
    if (opened != null) {
      press(browser, "[data-act=" + opened + "]");
    }
    browser.type("form[data-form=" + act + "] textarea", words);
    press(browser, "form[data-form=" + act + "] button");
  }

  /** The pane scrolls beneath the foot of the page, so what is pressed is brought to its middle as a person would. */
  private static void press(Browser browser, String css) {
    browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", browser.find(css));
    browser.click(css);
  }
}
