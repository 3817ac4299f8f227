-- The facts of the contract. Instants are kept with their offset, always UTC.

create table commitment (
  ticket         varchar(64) primary key,
  tier           varchar(10) not null,
  priority       varchar(2)  not null,
  mode           varchar(10) not null,
  in_development boolean     not null,
  opened_at      timestamp(3) with time zone not null,
  reached_level  smallint    not null,
  last_level     smallint    not null,
  last_sequence  bigint      not null
);
create index commitment_mode on commitment (mode, tier, priority);

create table sla_clock (
  ticket         varchar(64) not null references commitment (ticket),
  metric         varchar(16) not null,
  state          varchar(20) not null,
  target         varchar(40) not null,
  support_hours  varchar(40),
  percentages    varchar(300),
  started_at     timestamp(3) with time zone,
  set_at         timestamp(3) with time zone,
  due_at         timestamp(3) with time zone,
  next_moment_at timestamp(3) with time zone,
  shown          varchar(40),
  breached_at    timestamp(3) with time zone,
  told           varchar(2000),
  plan           varchar(4000),
  base_level     smallint    not null,
  last_notice_at timestamp(3) with time zone,
  reminders      varchar(300),
  primary key (ticket, metric)
);
create index sla_clock_due on sla_clock (due_at);

-- Append-only: rows are never changed or removed.
create table ledger (
  ticket      varchar(64) not null references commitment (ticket),
  sequence    bigint      not null,
  happened_at timestamp(3) with time zone not null,
  recorded_at timestamp(3) with time zone not null,
  actor       varchar(64) not null,
  kind        varchar(30) not null,
  metric      varchar(16),
  entry_value varchar(200),
  recipients  varchar(200),
  explanation varchar(2000),
  primary key (ticket, sequence)
);

create table routine_release (
  released_at timestamp(3) with time zone primary key,
  planned_at  timestamp(3) with time zone not null
);

create table customer (
  id   varchar(40)  primary key,
  name varchar(200) not null,
  tier varchar(10)  not null
);

create table contact (
  customer_id varchar(40)  not null references customer (id),
  address     varchar(254) not null,
  name        varchar(200) not null,
  primary key (customer_id, address)
);

-- Who holds a role of the agreement: for one customer (a CSC), or for all when customer_id is empty.
create table role_holder (
  role_id     varchar(40)  not null,
  customer_id varchar(40)  not null,
  user_id     varchar(64)  not null,
  name        varchar(200) not null,
  address     varchar(254) not null,
  primary key (role_id, customer_id, user_id)
);

create table ticket_number (
  id bigint generated always as identity (start with 1001) primary key
);

create table ticket (
  number          varchar(64)  primary key references commitment (ticket),
  customer_id     varchar(40)  not null references customer (id),
  contact_name    varchar(200) not null,
  contact_address varchar(254) not null,
  channel         varchar(10)  not null,
  subject         varchar(500) not null,
  support_line    varchar(20)  not null,
  assignee        varchar(64)
);
create index ticket_customer on ticket (customer_id);

create table message (
  id          bigint generated always as identity primary key,
  ticket      varchar(64) not null references ticket (number),
  direction   varchar(16) not null,
  author      varchar(200) not null,
  happened_at timestamp(3) with time zone not null,
  recorded_at timestamp(3) with time zone not null,
  body        text        not null
);
create index message_ticket on message (ticket, id);
