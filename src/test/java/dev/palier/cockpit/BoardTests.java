package dev.palier.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palier.Clause;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.tasklist.SampleStaff;
import dev.palier.tasklist.TasklistUser;
import dev.palier.ticket.Act;
import dev.palier.ticket.Tickets;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The SLA board in Cockpit, over HTTP as a browser asks for it; the counts themselves are proved in {@code AttainmentTests}. */
@Clause("4.2")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SampleStaff.class)
class BoardTests {

  private static final String BOARD = "/api/cockpit/plugin/palier/default/board";

  @LocalServerPort int port;
  @Autowired ApplicationContext program;
  @Autowired SampleStaff staff;
  @Autowired Tickets tickets;
  private TasklistUser vera;
  private String customer;
  private String ticket;

  @BeforeEach
  void arrive() throws Exception {
    staff.arrive();
    vera = TasklistUser.signedIn(port, "vera");
    WatchedTickets watched = new WatchedTickets(program);
    customer = watched.customer(SupportTier.GOLD, "=SUM(A1:A9) & \"Söhne\"");
    ticket = watched.ticket(customer, Priority.P1, "@Nothing, works", Duration.ofMinutes(61));
    tickets.resolve(ticket, Act.by("nora", "Restart it."));
  }

  @Test
  @DisplayName("SLA 4.2: the board tells what was kept and missed against the goal, levels by week, and the tickets behind the misses")
  void tellsHowPromisesWereKept() throws Exception {
    JsonNode board = board("?customer=" + customer);

    assertThat(board.path("months")).hasSize(6);
    assertThat(board.path("goals")).hasSize(12);
    assertThat(board.path("kept").toString()).contains("\"metric\":\"RESPONSE\",\"met\":0,\"missed\":1",
        "\"metric\":\"RESOLUTION\",\"met\":1,\"missed\":0", "\"metric\":\"UPDATE\",\"met\":0,\"missed\":1");
    assertThat(board.path("raised").findValuesAsText("level")).containsExactly("1", "2");
    assertThat(board.path("missed").path("count").asInt()).isEqualTo(2);
    assertThat(board.path("missed").path("lines").findValuesAsText("ticket")).containsExactly(ticket, ticket);
    assertThat(board("?customer=" + customer + "&priority=P2").path("kept")).isEmpty();
    assertThat(board("?customer=" + customer + "&level=3").path("missed").path("count").asInt()).isZero();
  }

  @Test
  @DisplayName("Tables are files that a spreadsheet opens as they are, in which no words of a customer become a formula")
  void exportsTables() throws Exception {
    HttpResponse<String> misses = vera.get(BOARD + "/misses.csv?customer=" + customer);

    assertThat(misses.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
    assertThat(misses.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment; filename=\"sla-misses-");
    assertThat(misses.body().lines()).hasSize(3).first().asString()
        .isEqualTo("\uFEFFTicket,Customer,Subject,Tier,Priority,Promise,Due (Europe/Paris),Missed (Europe/Paris),Met late (Europe/Paris),"
            + "Late by (h)");
    assertThat(misses.body()).contains(ticket + ",\"'=SUM(A1:A9) & \"\"Söhne\"\"\",\"'@Nothing, works\",Gold,P1,RESPONSE,")
        .endsWith("\r\n");
    assertThat(vera.get(BOARD + "/attainment.csv?customer=" + customer).body()).contains("Gold,P1,RESPONSE,0,1,0.0,100",
        "Gold,P1,RESOLUTION,1,0,100.0,100");
    assertThat(vera.get(BOARD + "/escalations.csv?customer=" + customer).body()).contains(",1,\"Level 1, Customer Success Consultant\",1");
    assertThat(vera.get(BOARD + "/tickets.csv?customer=" + customer).body()).contains("Gold,P1,1,0");
    assertThat(vera.get(BOARD + "/lost-time.csv?customer=" + customer).body().lines()).hasSize(1);
  }

  @ParameterizedTest
  @DisplayName("What cannot narrow the board down is refused with a sentence")
  @ValueSource(strings = {"tier=PLATINUM", "priority=P9", "line=nowhere", "level=high", "level=0", "from=June", "from=2024-06&to=2024-05",
      "from=2020-01&to=2024-05"})
  void refusesWithASentence(String query) throws Exception {
    HttpResponse<String> refused = vera.get(BOARD + "?" + query);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(TasklistUser.json(refused).path("message").asText()).matches("(The board cannot|Choose 1 to 36).*\\.");
    assertThat(vera.get(BOARD + "/misses.csv?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("There is no other table than those of the board")
  void knowsItsTables() throws Exception {
    assertThat(vera.get(BOARD + "/passwords.csv").statusCode()).isEqualTo(404);
  }

  TasklistUser manager() {
    return vera;
  }

  private JsonNode board(String query) throws Exception {
    return TasklistUser.json(vera.get(BOARD + query));
  }
}
