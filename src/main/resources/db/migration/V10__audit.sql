-- What the audit saw. It never writes into any other table; only a repair that a person asked for does.

-- One row for each run; ended_at is empty while it goes on, and stays so when the node died in it.
create table audit_run (
  id         bigint generated always as identity primary key,
  started_at timestamp(3) with time zone not null,
  ended_at   timestamp(3) with time zone,
  tickets    integer       not null,
  findings   integer       not null,
  failure    varchar(2000)
);

-- One row for each finding from the run that saw it first to the one that did not see it any more. The scope says who sees it: the
-- audit of all tickets, or a node that looks at itself. The key is a hash over scope, rule, ticket and subject, taken away when the
-- finding is gone, so that one that comes back is a new one.
create table audit_finding (
  id            bigint generated always as identity primary key,
  open_key      varchar(64) unique,
  scope         varchar(100)  not null,
  rule          varchar(60)   not null,
  ticket        varchar(80),
  subject       varchar(300)  not null,
  sentence      varchar(1000) not null,
  repairable    boolean       not null,
  first_seen_at timestamp(3) with time zone not null,
  last_seen_at  timestamp(3) with time zone not null,
  alarmed_at    timestamp(3) with time zone,
  gone_at       timestamp(3) with time zone
);
create index audit_finding_gone on audit_finding (gone_at, scope);

-- Which node audits; columns as Spring Integration wants them.
create table audit_lock (
  lock_key     char(36)     not null,
  region       varchar(100) not null,
  client_id    char(36),
  created_date timestamp    not null,
  primary key (lock_key, region)
);
