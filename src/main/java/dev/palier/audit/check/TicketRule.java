package dev.palier.audit.check;

import dev.palier.audit.Rule;
import java.util.function.Consumer;

/** Looks at one ticket. */
interface TicketRule {

  /** Where findings of one ticket go. */
  record Findings(String ticket, Consumer<Seen> seen) {

    void add(Rule rule, Object subject, String sentence) {
      seen.accept(new Seen(rule, ticket, String.valueOf(subject), sentence));
    }
  }

  void look(Examined ticket, Findings findings);
}
