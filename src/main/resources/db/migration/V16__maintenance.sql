-- Maintenance: planned, emergency, zero-day patches (SLA 3.1, 3.2, 3.4, 3.7).

create table maintenance_number (
  id bigint generated always as identity (start with 1001) primary key
);

-- One row each; the id is the business key of its process.
create table maintenance (
  id                   varchar(20)  primary key,
  kind                 varchar(10)  not null, -- PLANNED, EMERGENCY or ZERO_DAY
  title                varchar(200) not null, -- customers read it
  words                text, -- for customers
  reason               varchar(1000), -- why it cannot wait: emergency, zero-day patch
  working_hours_reason varchar(1000), -- why its time lies in working hours
  planned_by           varchar(64)  not null,
  planned_at           timestamp(3) with time zone not null,
  planned_start        timestamp(3) with time zone not null, -- as it is wanted now
  planned_end          timestamp(3) with time zone not null, -- exclusive
  announced_start      timestamp(3) with time zone, -- as customers were told last; null before
  announced_end        timestamp(3) with time zone,
  announced_at         timestamp(3) with time zone, -- when they were told these times
  announced_in_time    boolean,
  notice_no            integer      default 0 not null, -- number of the latest notice to customers
  accepted_by          varchar(64), -- who accepted exceptions from the agreement, for the times accepted alone
  accepted_at          timestamp(3) with time zone,
  accepted_why         varchar(1000),
  accepted_start       timestamp(3) with time zone,
  accepted_end         timestamp(3) with time zone,
  accepted_window      boolean      default false not null, -- that it lies outside the window
  accepted_notice      boolean      default false not null, -- that it is announced late
  refused_why          varchar(1000), -- why the times as they are wanted were not accepted
  started_at           timestamp(3) with time zone,
  expected_end         timestamp(3) with time zone, -- while it runs, null before
  prolonged_why        varchar(1000), -- customers read it
  closing_words        text, -- for customers
  ended_at             timestamp(3) with time zone,
  cancelled_at         timestamp(3) with time zone,
  cancelled_why        varchar(1000)
);
create index maintenance_started on maintenance (started_at);

create table maintenance_instance (
  maintenance varchar(20) not null references maintenance (id),
  instance_id varchar(40) not null references instance (id),
  primary key (maintenance, instance_id)
);
create index maintenance_instance_instance on maintenance_instance (instance_id);

-- Append-only: who did what, when.
create table maintenance_step (
  id          bigint generated always as identity primary key,
  maintenance varchar(20)  not null references maintenance (id),
  at          timestamp(3) with time zone not null,
  actor       varchar(64)  not null,
  what        varchar(2000) not null
);
create index maintenance_step_maintenance on maintenance_step (maintenance, id);
