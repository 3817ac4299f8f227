package dev.palier.ticket.attainment;

/**
 * SQL for the priority that a ticket had when a row of the ledger was written, and for the start of its clocks that the row belongs
 * to. Most tickets keep their first priority, which the commitment then holds; only of the others is the ledger read.
 */
final class PriorityThen {

  /** Common tables: the changes, and the rows of a ticket in which a priority held, {@code first_row} to before {@code next_row}. */
  static final String SPANS = """
      changed as (select ticket, sequence, happened_at, entry_value from ledger where kind = 'PRIORITY_CHANGED'),
      priorities as (
        select ticket, sequence, substr(entry_value, 1, 2) as priority,
          case when entry_value like '__ CHANGED' then 1 else 0 end as starts from changed
        union all
        select o.ticket, o.sequence, right(o.entry_value, 2), 0
        from (select distinct ticket from changed) once join ledger o on o.ticket = once.ticket and o.sequence = 1),
      spans as (
        select ticket, priority, sequence as first_row,
          lead(sequence) over (partition by ticket order by sequence) as next_row,
          sum(starts) over (partition by ticket order by sequence) as start_number from priorities)""";

  /** Joins the span that holds the row {@code l}. */
  static final String JOIN =
      "left join spans s on s.ticket = l.ticket and s.first_row <= l.sequence and (s.next_row is null or l.sequence < s.next_row)";

  /** The priority then; {@code c} is the commitment. */
  static final String PRIORITY = "coalesce(s.priority, c.priority)";

  /** The number of the start of the clocks. */
  static final String START = "coalesce(s.start_number, 0)";

  private PriorityThen() {
  }
}
