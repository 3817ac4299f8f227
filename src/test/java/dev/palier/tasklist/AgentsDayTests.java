package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Browser;
import dev.palier.Clause;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.Tickets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A first-line agent's day in Tasklist, in a real browser, from signing in to the end of the ticket. */
@Clause({"4.1", "4.5", "4.7"})
// A database of its own: on a list of one page an agent finds the ticket that this test opened.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:agents-day;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH")
@Import(SampleStaff.class)
class AgentsDayTests {

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Customers customers;
  @Autowired Tickets tickets;
  @Autowired Ledger ledger;
  private Browser browser;
  private String tier;

  @ParameterizedTest
  @EnumSource(SupportTier.class)
  @DisplayName("SLA 4.7: in Tasklist alone an agent answers, asks, waits, resolves and closes a ticket of each package")
  void fromSignInToClosed(SupportTier ofCustomer) {
    staff.arrive();
    tier = ofCustomer.name().toLowerCase(Locale.ROOT);
    customers.add(new Customer(tier, "Customer " + tier, ofCustomer));
    String ticket = tickets.open(new NewTicket(null, tier, "Anna Ash", "anna@" + tier + ".example", Channel.PORTAL, Priority.P1,
        "Nobody can open a project", "Since ten o'clock every project answers with an error.", null), Act.CUSTOMER);

    try (Browser desk = Browser.atADesk()) {
      browser = desk;
      signIn();
      take(ticket, "Send first response", 1);
      write("Field_Message", "We see the error too and are looking for its cause.");
      complete();

      take(ticket, "Work on ticket", 2);
      choose("Field_WorkOutcome", "Ask the customer");
      write("Field_Message", "Which project did you open last?");
      complete();

      take(ticket, "Follow up with customer", 3);
      choose("Field_FollowUpOutcome", "The customer answered by phone");
      write("Field_Message", "It was the project called Harbour.");
      complete();

      take(ticket, "Work on ticket", 4);
      choose("Field_WorkOutcome", "Offer a resolution");
      write("Field_Message", "Harbour was repaired. Please open a project again.");
      complete();

      take(ticket, "Confirm resolution", 5);
      choose("Field_ConfirmationOutcome", "Yes, the customer confirmed it");
      complete();
    }

    assertThat(ledger.of(ticket)).extracting(LedgerEntry::kind).containsSubsequence(LedgerKind.RESPONDED,
        LedgerKind.INFORMATION_REQUESTED, LedgerKind.CUSTOMER_REPLIED, LedgerKind.RESOLVED, LedgerKind.CLOSED);
    assertThat(ledger.of(ticket).stream().filter(entry -> List.of(LedgerKind.RESPONDED, LedgerKind.RESOLVED)
        .contains(entry.kind()))).extracting(LedgerEntry::actor).containsOnly("piotr");
  }

  private void signIn() {
    browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/");
    browser.type("input[type=text]", "piotr");
    browser.type("input[type=password]", Rest.PASSWORD);
    browser.click("button[type=submit]");
    browser.awaitWords("My team by due date");
  }

  /** Finds the task in the list of the team and claims it, unless it came back to the one who worked on it last. */
  private void take(String ticket, String task, int step) {
    browser.go("http://localhost:" + port + "/tasks");
    click("//li[contains(@class,'task')][.//a[contains(.,'" + task + "')]][contains(.,'" + ticket + "')]//a");
    browser.awaitWords(ticket + ": ");
    if (browser.find(".claim, .unclaim").getDomAttribute("class").startsWith("claim")) {
      browser.click(".claim");
    }
    browser.find(".unclaim");
    browser.picture("agent-" + tier + "-" + step);
  }

  private void write(String field, String words) {
    browser.type("textarea[id$='" + field + "']", words);
  }

  private void choose(String field, String choice) {
    if (browser.driver().findElements(By.cssSelector("[id$='" + field + "-display']")).isEmpty()) {
      click("//div[contains(@class,'fjs-form-field-radio')]//label[contains(.,'" + choice + "')]");
      return;
    }
    browser.click("[id$='" + field + "-display']");
    click("//div[contains(@class,'fjs-dropdownlist-item')][contains(.,'" + choice + "')]");
  }

  private void complete() {
    click("//button[normalize-space()='Complete' and not(@disabled)]");
    browser.await(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".unclaim")));
  }

  private void click(String xpath) {
    browser.click(By.xpath(xpath));
  }
}
