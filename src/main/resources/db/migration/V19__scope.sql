-- Requests outside the agreement, and packages that change while tickets are open.

alter table commitment alter column mode set data type varchar(16);
-- Why a request is outside the agreement, also once it has ended; null for one within it (SLA 1.1, 4.6).
alter table commitment add column out_of_scope varchar(20);

-- The figures look for these kinds too.
drop index ledger_counted;
create index ledger_counted on ledger (kind, happened_at)
${where} kind in ('MET', 'BREACHED', 'ESCALATED', 'OPENED', 'CLOSED', 'PRIORITY_CHANGED', 'INFORMATION_REQUESTED', 'SENT_TO_DEVELOPMENT', 'PACKAGE_CHANGED', 'BACK_IN_SCOPE')
;
