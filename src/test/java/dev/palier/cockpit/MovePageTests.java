package dev.palier.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.Browser;
import dev.palier.model.Moves;
import dev.palier.model.move.EditedModels;
import dev.palier.model.move.WithoutGate;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Priority;
import dev.palier.tasklist.Rest;
import dev.palier.tasklist.SampleStaff;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
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

/** The page "Move tickets" in Cockpit: who may use it, and its way from a look to the result, in a real browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({SampleStaff.class, WithoutGate.class})
class MovePageTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Moves moves;
  @Autowired Ledger ledger;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;
  private String stays;
  private String goes;

  @BeforeEach
  void openTickets() {
    staff.arrive();
    staff.addUser("owen", "support-manager");
    if (identity.createGroupQuery().groupId("process-owner").groupMember("owen").count() == 0) {
      identity.createMembership("owen", "process-owner");
    }
    stays = staff.openTicket(Priority.P1);
    goes = staff.openTicket(Priority.P2);
    new EditedModels(repository).again("gold-ticket");
    new EditedModels(repository).again("gold-escalation");
  }

  @Test
  @DisplayName("Only administrators and process owners move tickets, whatever else they may see in Cockpit")
  void isForProcessOwnersAlone() throws Exception {
    Manager vera = Manager.signedIn(port, "vera");

    assertThat(vera.get("move").statusCode()).isEqualTo(403);
    assertThat(Manager.message(vera.get("move"))).startsWith("Only administrators and process owners move tickets");
    assertThat(Manager.nobody(port).get("move").statusCode()).isIn(401, 403);
  }

  @Test
  @DisplayName("A move asks for a reason and a choice, and for the token of the page")
  void asksForAReason() throws Exception {
    Manager owen = Manager.signedIn(port, "owen");
    String wish = "{\"process\":\"gold-ticket\"}";

    HttpResponse<String> without = post(owen, "start", "{\"wish\":" + wish + ",\"tickets\":[\"" + goes + "\"],\"reason\":\" \"}");
    HttpResponse<String> none = post(owen, "start", "{\"wish\":" + wish + ",\"tickets\":[],\"reason\":\"Because.\"}");
    HttpResponse<String> unknown = post(owen, "tickets", "{\"wish\":{\"process\":\"gold-ticket\",\"to\":99}}");

    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(Manager.message(without)).startsWith("Give the reason");
    assertThat(Manager.message(none)).startsWith("No ticket is chosen");
    assertThat(Manager.message(unknown)).contains("has no version 99");
  }

  private static HttpResponse<String> post(Manager manager, String act, String body) throws Exception {
    return manager.user().post("/api/cockpit/plugin/palier/default/move/" + act, body);
  }

  @Test
  @DisplayName("A process owner sees what a move would do, chooses, says why, and sees what became of each ticket")
  void movesChosenTickets() throws Exception {
    Map<String, Integer> before = Map.of(stays, version(stays), goes, version(goes));
    try (Browser browser = Browser.open(1280, 1200, true)) {
      signIn(browser);
      ProcessInstance lifecycle = lifecycle(goes);
      browser.go("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-definition/"
          + lifecycle.getProcessDefinitionId()
          + "/runtime");
      browser.click("[title='Move tickets to another version']");
      browser.awaitWords("Reckon deadlines anew");
      browser.click(".palier-move-form [type=submit]");
      browser.awaitWords("tickets can be moved; no deadline changes.");
      browser.type("#palier-move-words", "no such words");
      browser.picture("cockpit-move-filtered");
      browser.find("#palier-move-words").clear();
      browser.type("#palier-move-words", " ");
      browser.picture("cockpit-move-preview");
      assertThat(browser.words()).contains("Gold ticket " + before.get(goes) + " → ", "Resolution: ", "stays");
      browser.find("tr[data-ticket='" + stays + "'] input").click();
      browser.type("#palier-move-reason", "The form of the work asks for less.");
      browser.click("form[data-form=move] [type=submit]");
      browser.awaitWords("to go.");
      JsonNode latest = JSON.readTree(Manager.signedIn(port, "owen").get("move").body()).path("moves").path(0);
      moves.finish(latest.path("id").asText(), done -> { });
      browser.awaitWords("0 stayed, 0 to go.");
      browser.awaitWords("The form of the work asks for less.");
      browser.picture("cockpit-move-result");
    }
    assertThat(version(stays)).isEqualTo(before.get(stays));
    assertThat(version(goes)).isGreaterThan(before.get(goes));
    assertThat(ledger.of(goes)).filteredOn(row -> row.kind() == LedgerKind.MOVED).singleElement().satisfies(row ->
        assertThat(row.actor() + ": " + row.explanation()).isEqualTo("owen: The form of the work asks for less."));
  }

  private ProcessInstance lifecycle(String ticket) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).processDefinitionKey("gold-ticket")
        .singleResult();
  }

  private int version(String ticket) {
    return repository.getProcessDefinition(lifecycle(ticket).getProcessDefinitionId()).getVersion();
  }

  private void signIn(Browser browser) {
    browser.go("http://localhost:" + port + "/camunda/app/cockpit/default/#/");
    browser.type("input[type=text]", "owen");
    browser.type("input[type=password]", Rest.PASSWORD);
    browser.click("button[type=submit]");
    browser.awaitWords("Move tickets");
  }
}
