package dev.palier.audit.check;

import dev.palier.sla.HeaderImage;
import dev.palier.sla.Recomputed;
import dev.palier.sla.RecordedTicket;
import java.time.Instant;
import java.util.List;

/**
 * Everything known of one ticket at one moment of the database.
 *
 * @param own   the ticket's own row, null if there is none
 * @param right what must be there
 * @param now   the moment
 * @param limit what was to be done up to here must have been done
 */
record Examined(RecordedTicket recorded, OwnRow own, List<NoticeRow> notices, EngineState engine, Recomputed right, Instant now,
    Instant limit) {

  String ticket() {
    return recorded.ticket();
  }

  /** How it must stand at the latest. */
  Recomputed.Stand stand() {
    return right.stands().get(0);
  }

  HeaderImage header() {
    return stand().header();
  }
}
