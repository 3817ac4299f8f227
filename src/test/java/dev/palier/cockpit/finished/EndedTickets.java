package dev.palier.cockpit.finished;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** The page of ended tickets, asked without HTTP by whoever the engine takes for signed in. */
public final class EndedTickets {

  private EndedTickets() {
  }

  @SuppressWarnings("unchecked")
  public static List<Object> numbers(ApplicationContext program, Map<String, String> query) {
    var found = (List<Map<String, Object>>) program.getBean(FinishedTickets.class).find(Wanted.of(new MultivaluedHashMap<>(query)))
        .get("tickets");
    return found.stream().map(ticket -> ticket.get("number")).toList();
  }
}
