package dev.palier.audit.check;

import dev.palier.audit.AuditSettings;
import dev.palier.audit.Rule;
import dev.palier.notification.NoticeProperties;
import dev.palier.sla.Mode;
import dev.palier.sla.Recomputation;
import dev.palier.sla.Recomputed;
import dev.palier.sla.RecordedTicket;
import dev.palier.sla.RecordedTickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Examines tickets, a batch at a time: each batch is read from one snapshot, so that nothing seems wrong that merely goes on. */
@Component
public class TicketAudit {

  private final RecordedTickets recorded;
  private final Recomputation recomputation;
  private final Cases cases;
  private final EngineReader engine;
  private final TransactionTemplate snapshot;
  private final AuditSettings settings;
  private final Clock clock;
  private final LedgerRules whole = new LedgerRules();
  private final List<TicketRule> rules;

  TicketAudit(RecordedTickets recorded, Recomputation recomputation, Cases cases, EngineReader engine, ModelTimers models,
      PlatformTransactionManager transactions, AuditSettings settings, NoticeProperties notices, Clock clock) {
    this.recorded = recorded;
    this.recomputation = recomputation;
    this.cases = cases;
    this.engine = engine;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
    this.settings = settings;
    this.clock = clock;
    Duration longestPause = notices.relay().maxBackoff().plus(notices.relay().lease()).plus(settings.grace());
    this.rules = List.of(new ConsequenceRules(), new ClockRules(),
        new NoticeRules(new NoticeRules.NoticeLimits(settings.unsentAfter(), longestPause)), new PlaceRules(), new TimerRules(models));
  }

  /** Examines some tickets; returns how many of them are open by their facts. */
  public int examine(Collection<String> tickets, Recomputation.Basis basis, Consumer<Seen> seen) {
    return snapshot.execute(status -> examineAll(tickets, basis, seen));
  }

  private int examineAll(Collection<String> tickets, Recomputation.Basis basis, Consumer<Seen> seen) {
    Map<String, RecordedTicket> read = recorded.read(tickets);
    Instant now = clock.instant();
    Map<String, OwnRow> own = cases.own(tickets);
    Map<String, List<NoticeRow>> notices = cases.notices(tickets);
    Map<String, EngineState> states = engine.read(tickets);
    int open = 0;
    for (String ticket : tickets) {
      RecordedTicket rows = read.get(ticket);
      if (rows.isOpen()) {
        Instant limit = now.minus(settings.grace());
        Recomputed right = recomputation.of(rows, basis, limit, now);
        look(new Examined(rows, own.get(ticket), notices.getOrDefault(ticket, List.of()),
            states.getOrDefault(ticket, new EngineState()), right, now, limit), seen);
        open++;
      } else if (rows.header() != null && rows.header().mode() != Mode.CLOSED) {
        seen.accept(new Seen(Rule.COMMITMENT_FALSE, ticket, "mode", "The ticket's row has mode " + rows.header().mode()
            + "; the ledger says that the ticket is closed."));
      }
    }
    return open;
  }

  private void look(Examined ticket, Consumer<Seen> seen) {
    TicketRule.Findings findings = new TicketRule.Findings(ticket.ticket(), seen);
    whole.look(ticket, findings);
    if (ticket.right().impossible() == null) {
      rules.forEach(rule -> rule.look(ticket, findings));
    }
  }
}
