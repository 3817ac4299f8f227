-- What the dashboard and the SLA board in Cockpit look for in the ledger and among open clocks.

-- Rows of one kind in a stretch of time. On PostgreSQL without the kinds that nobody counts, which are most rows, so that writing
-- those costs nothing more.
create index ledger_counted on ledger (kind, happened_at)
${where} kind in ('MET', 'BREACHED', 'ESCALATED', 'OPENED', 'CLOSED', 'PRIORITY_CHANGED', 'INFORMATION_REQUESTED', 'SENT_TO_DEVELOPMENT')
;

-- What comes next. Most clocks are no longer armed, and on PostgreSQL cost nothing here.
create index sla_clock_next on sla_clock (next_moment_at)
${where} next_moment_at is not null
;

-- How open tickets stand is counted in this index alone, where the same one of three columns led to rows of the table. It costs an entry
-- when a ticket begins to be at risk or is escalated.
drop index commitment_mode;
create index commitment_mode on commitment (mode, tier, priority, standing, reached_level);
