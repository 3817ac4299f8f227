package dev.palier.ticket.process.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.audit.Rule;
import dev.palier.audit.run.FullAudit;
import org.springframework.boot.test.context.TestComponent;

/** Has an audit say of a ticket that everything follows from its facts. */
@TestComponent
public class SoundTicket {

  private final FullAudit audit;

  SoundTicket(FullAudit audit) {
    this.audit = audit;
  }

  /** Nothing is wrong; mails may wait, because nobody sends them here. */
  public void assertSound(String ticket) {
    assertThat(audit.run(() -> { }).seen()).filteredOn(seen -> ticket.equals(seen.ticket()) && seen.rule() != Rule.NOTICE_UNSENT).isEmpty();
  }
}
