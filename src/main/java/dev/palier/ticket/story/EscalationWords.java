package dev.palier.ticket.story;

import dev.palier.customer.RoleNames;
import dev.palier.sla.ClockView;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Promises;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A level of the path: whom it is for, why it was raised, who was told before, what comes next (SLA 4.8). */
@Component
class EscalationWords {

  private final Promises promises;
  private final EscalationCause cause;
  private final ToldBefore toldBefore;
  private final Moments moments;

  EscalationWords(Promises promises, EscalationCause cause, ToldBefore toldBefore, Moments moments) {
    this.promises = promises;
    this.cause = cause;
    this.toldBefore = toldBefore;
    this.moments = moments;
  }

  /** @param facts {@code cause}; {@code emptyRoles}, {@code absentHolders} and {@code standIn} where nobody is there for a role; {@code
   *              deputyOf} and {@code absentUntil} for a deputy */
  Map<String, Object> of(int level, long sequence, Instant at, Map<String, String> facts, Snapshot snapshot) {
    Map<String, Object> words = new HashMap<>();
    Optional<LedgerEntry> raised = snapshot.entry(sequence).filter(entry -> entry.kind() == LedgerKind.ESCALATED);
    words.put("level", level);
    words.put("roleName", raised.map(LedgerEntry::recipients).map(RoleNames::ofAll).orElse(null));
    words.put("cause", raised.map(entry -> cause.of(entry, snapshot)).orElse(facts.get("cause")).replaceAll("[.\\s]+$", ""));
    words.put("happenedAt", moments.at(at));
    words.put("toldBefore", toldBefore.of(sequence, snapshot));
    words.put("emptyRoles", facts.containsKey("emptyRoles") ? RoleNames.ofAll(facts.get("emptyRoles")) : null);
    words.put("standIn", facts.containsKey("standIn"));
    words.put("absentHolders", facts.get("absentHolders"));
    words.put("deputyOf", facts.get("deputyOf"));
    words.put("absentUntil", facts.containsKey("absentUntil") ? moments.at(Instant.parse(facts.get("absentUntil"))) : null);
    next(words, snapshot);
    return words;
  }

  private void next(Map<String, Object> words, Snapshot snapshot) {
    int next = snapshot.header().reached() + 1;
    ClockView clock = snapshot.clock(Metric.ESCALATION);
    if (clock.open() && clock.dueAt() != null && next <= snapshot.header().last()) {
      words.put("nextLevel", next);
      words.put("nextRoleName", RoleNames.ofAll(String.join(";", promises.rolesOfLevel(next))));
      words.put("nextLevelAt", moments.at(clock.dueAt()));
    }
  }
}
