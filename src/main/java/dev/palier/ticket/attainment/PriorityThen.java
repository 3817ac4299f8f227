package dev.palier.ticket.attainment;

/**
 * SQL for the priority that a ticket had when the row {@code l} of the ledger was written, and for the start of its clocks that the row
 * belongs to. Most tickets keep their first priority, which the commitment {@code c} then holds; only of the others is the ledger read,
 * row by row through its primary key. Which those are is found once for the whole question.
 */
final class PriorityThen {

  private static final String CHANGED = "l.ticket in (select ticket from ledger where kind = 'PRIORITY_CHANGED')";

  private static final String BEFORE = "p.ticket = l.ticket and p.kind = 'PRIORITY_CHANGED' and p.sequence < l.sequence";

  /** The priority then. */
  static final String PRIORITY = "case when " + CHANGED + " then coalesce((select substr(p.entry_value, 1, 2) from ledger p where "
      + BEFORE + " order by p.sequence desc fetch first 1 rows only), (select right(o.entry_value, 2) from ledger o "
      + "where o.ticket = l.ticket and o.sequence = 1)) else c.priority end";

  private static final String PROMISES = "l.ticket in (select ticket from ledger where kind in ('PRIORITY_CHANGED', 'PACKAGE_CHANGED', "
      + "'BACK_IN_SCOPE', 'RECKONED'))";

  private static final String PROMISED = "p.ticket = l.ticket and p.kind in ('PRIORITY_CHANGED', 'PACKAGE_CHANGED', "
      + "'BACK_IN_SCOPE', 'RECKONED') and p.sequence < l.sequence";

  /** How many times the clocks had started anew by a changed priority or package. */
  static final String STARTS = "case when " + PROMISES + " then (select count(*) from ledger p where " + PROMISED
      + " and p.entry_value like '% CHANGED') else 0 end";

  /** The change that wrote the row itself, {@code P1 CHANGED}, {@code GOLD CORRECTED}; null for any other row. */
  static final String CHANGE = "case when " + PROMISES + " then (select max(coalesce(p.entry_value, 'CORRECTED')) from ledger p where " + PROMISED
      + " and p.sequence >= l.sequence - 3 and p.happened_at = l.happened_at) end";

  private PriorityThen() {
  }
}
