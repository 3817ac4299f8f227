package dev.palier.escalation;

import dev.palier.escalation.process.UndeliveredNoticeProcess;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notices that no transport delivered, as long as no person has dealt with them (SLA 4.8). */
@Component
public class UnreachedReaders {

  private final UndeliveredNoticeProcess process;

  UnreachedReaders(UndeliveredNoticeProcess process) {
    this.process = process;
  }

  /**
   * Some of them.
   *
   * @return process instance of each notice's id
   */
  public Map<Long, String> some(int limit) {
    return process.open(limit);
  }

  /** How many there are. */
  public long count() {
    return process.openCount();
  }
}
