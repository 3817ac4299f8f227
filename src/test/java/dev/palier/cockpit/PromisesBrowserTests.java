package dev.palier.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Browser;
import dev.palier.Clause;
import dev.palier.escalation.Escalations;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.tasklist.Rest;
import dev.palier.tasklist.SampleStaff;
import dev.palier.sla.OutOfScope;
import dev.palier.ticket.Act;
import dev.palier.ticket.Tickets;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The Support Manager at Cockpit, in a real browser. */
@Clause({"4.7", "4.8"})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class PromisesBrowserTests {

  private static final String MARKUP = "<img src=x onerror=\"document.title='broken in'\"> {{7*7}}";

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Tickets tickets;
  @Autowired Escalations escalations;
  @Autowired Ledger ledger;
  @Autowired RuntimeService runtime;
  private String ticket;
  private ProcessInstance lifecycle;

  @BeforeEach
  void openTicket() {
    staff.arrive();
    ticket = staff.openTicket(Priority.P1);
    lifecycle = runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).processDefinitionKey("gold-ticket")
        .singleResult();
    escalations.request(ticket, Act.by("piotr", MARKUP));
  }

  @Test
  @DisplayName("SLA 4.7, 4.8: the Support Manager reads the promises, takes a level with a reason, and sees deadlines on the diagram")
  void atAnInstance() {
    try (Browser browser = Browser.open(1280, 1400, true)) {
      signIn(browser);
      open(browser, "process-instance/" + lifecycle.getId() + "/runtime?tab=palier-promises");
      browser.awaitWords(ticket + ": Production is down");
      browser.find(".palier-mark");
      assertThat(browser.words()).contains("2 hours from", "Level 1 of 4", "Taken by nobody", MARKUP);
      assertThat(browser.driver().getTitle()).doesNotContain("broken in");

      browser.click("[data-act=take-level]");
      browser.type("form[data-form=take-level] textarea", "I call them.");
      browser.click("form[data-form=take-level] [type=submit]");
      browser.awaitWords("You took level 1.");
      browser.awaitWords("Level 1 taken on: I call them.");

      assertThat(ledger.of(ticket)).filteredOn(entry -> entry.kind() == LedgerKind.LEVEL_ACKNOWLEDGED)
          .extracting(LedgerEntry::actor).containsExactly("vera");
      browser.picture("cockpit-promises");
      noLabelIsCovered(browser);
    }
  }

  @Test
  @DisplayName("SLA 4.2: the page of a process shows on its diagram and in a table where tickets wait")
  void atADefinition() {
    try (Browser browser = Browser.open(1280, 1000, true)) {
      signIn(browser);
      open(browser, "process-definition/" + lifecycle.getProcessDefinitionId() + "/runtime");
      browser.find(".palier-mark");
      browser.click(By.linkText("Where tickets wait"));
      browser.awaitWords("Work on ticket");
      browser.awaitWords("Share of time");
      browser.picture("cockpit-stays");
    }
  }

  @Test
  @DisplayName("A finished ticket is found and read, with the way it took")
  void finished() {
    tickets.resolve(ticket, Act.by("piotr", "Restarted."));
    tickets.close(ticket, Act.by("piotr", "Confirmed."));
    try (Browser browser = Browser.open(1280, 1000, true)) {
      signIn(browser);
      browser.click(By.linkText("Finished tickets"));
      browser.type("#palier-m-number", ticket);
      browser.click(".palier-m-search [type=submit]");
      browser.click(By.linkText(ticket));
      browser.awaitWords("The way it took");
      browser.find(".palier-w .palier-w-passed");
      assertThat(browser.words()).contains("Restarted.", "Clocks as they ended", "Receipt");
      assertThat(browser.driver().getTitle()).doesNotContain("broken in");
      browser.picture("cockpit-finished");
    }
  }

  @Test
  @DisplayName("A ticket that was declined is made an incident after all on its page, with a reason")
  void incidentAfterAll() {
    tickets.leaveScope(ticket, Act.by("piotr", "Your browser's plug-in blocks the page."), OutOfScope.THIRD_PARTY);
    try (Browser browser = Browser.open(1280, 1000, true)) {
      signIn(browser);
      browser.click(By.linkText("Finished tickets"));
      browser.type("#palier-m-number", ticket);
      browser.click(".palier-m-search [type=submit]");
      browser.click(By.linkText(ticket));
      browser.type("#palier-m-incident", "The plug-in is ours.");
      browser.picture("cockpit-incident-after-all");
      browser.click("[data-form=return-to-scope] [type=submit]");
      browser.awaitWords(ticket + " is an incident again");
    }
  }

  /** Enlarged until labels can be read: then no mark lies on one. */
  private static void noLabelIsCovered(Browser browser) {
    for (int i = 0; i < 5; i++) {
      browser.click("[ng-click=\"zoomIn()\"]");
    }
    browser.await(driver -> driver.findElements(By.cssSelector(".palier-mark")).stream()
        .anyMatch(mark -> mark.isDisplayed() && mark.getText().contains(" due ")) ? true : null);
    Object covered = browser.driver().executeScript("""
        const boxes = css => [...document.querySelectorAll(css)].map(node => node.getBoundingClientRect());
        const marks = boxes('.palier-mark');
        return boxes('.djs-label tspan').filter(label => marks.some(mark => label.left < mark.right - 1 && mark.left < label.right - 1
          && label.top < mark.bottom - 1 && mark.top < label.bottom - 1)).length;""");
    assertThat(covered).isEqualTo(0L);
    browser.picture("cockpit-promises-enlarged");
  }

  private void signIn(Browser browser) {
    open(browser, "");
    browser.type("input[type=text]", "vera");
    browser.type("input[type=password]", Rest.PASSWORD);
    browser.click("button[type=submit]");
    browser.awaitWords("Finished tickets");
  }

  private void open(Browser browser, String page) {
    browser.go("http://localhost:" + port + "/camunda/app/cockpit/default/#/" + page);
  }
}
