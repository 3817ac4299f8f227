package dev.palier.cockpit.course;

import dev.palier.cockpit.acts.ActRights;
import dev.palier.cockpit.ticket.InstanceTickets.Shown;
import dev.palier.cockpit.ticket.NoticeLines;
import dev.palier.engine.SignedIn;
import dev.palier.ticket.TicketDossier;
import dev.palier.ticket.TicketDossiers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the tab "Promises" shows: clocks, levels, ledger, who was told, and what this person may do. */
@Component
class PromisesView {

  private final TicketDossiers dossiers;
  private final NoticeLines notices;
  private final ActRights rights;
  private final SignedIn signedIn;

  PromisesView(TicketDossiers dossiers, NoticeLines notices, ActRights rights, SignedIn signedIn) {
    this.dossiers = dossiers;
    this.notices = notices;
    this.rights = rights;
    this.signedIn = signedIn;
  }

  /** {@code message} alone where there is no ticket. */
  Map<String, Object> of(Shown shown) {
    return shown.ticket().map(ticket -> signedIn.unchecked(() -> view(ticket, shown)))
        .orElse(Map.of("message", "This process instance belongs to no ticket."));
  }

  private Map<String, Object> view(String ticket, Shown shown) {
    TicketDossier dossier = dossiers.of(ticket).orElseThrow();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("position", dossier.position());
    view.put("facts", dossier.facts());
    view.put("clocks", dossier.clocks());
    view.put("levels", dossier.levels());
    view.put("history", dossier.history());
    view.put("notices", notices.of(ticket));
    view.put("rights", rights.offered(ticket, shown.person()));
    return view;
  }
}
