-- Each row of the ledger carries a hash over itself and the row before it, and a ticket the hash of its last row: a row that was
-- changed, removed or moved breaks the chain. V9.1 fills both for rows that were there before.
alter table ledger add column hash varchar(64);
alter table commitment add column ledger_head varchar(64);

-- A seal fixes the last rows of all tickets that got new ones since the seal before; its digest is mailed out, so that nobody can
-- write a chain anew without being found. Append-only, and without foreign keys: it outlives what it seals.
create table ledger_seal (
  number    bigint       primary key, -- 1 and up
  sealed_at timestamp(3) with time zone not null,
  tickets   integer      not null,
  previous  varchar(64)  not null,
  digest    varchar(64)  not null
);

create table ledger_seal_head (
  seal_number bigint      not null,
  position    integer     not null, -- 0 and up, the order in which the digest takes them
  ticket      varchar(64) not null,
  sequence    bigint      not null,
  hash        varchar(64) not null,
  primary key (ticket, sequence)
);
create index ledger_seal_head_order on ledger_seal_head (seal_number, position);
