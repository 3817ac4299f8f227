-- Moves of running tickets to another version of their models, and what became of each ticket.

create table ticket_move (
  id          varchar(64)   primary key,
  batch_id    varchar(64),
  process     varchar(255)  not null,
  -- What was asked for, as JSON: versions, renamed steps.
  wish        varchar(8000) not null,
  reason      varchar(1000) not null,
  actor       varchar(64)   not null,
  started_at  timestamp(3) with time zone not null
);
create index ticket_move_started on ticket_move (started_at);

create table ticket_move_ticket (
  move_id   varchar(64)  not null references ticket_move (id),
  ticket    varchar(64)  not null references commitment (ticket),
  -- MOVED, LEFT where it is, or null while it is to go.
  outcome   varchar(10),
  sentence  varchar(2000),
  done_at   timestamp(3) with time zone,
  primary key (move_id, ticket)
);
