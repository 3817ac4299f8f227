-- Releases, and what comes with the package (SLA 2, 3.3, 3.5, 3.6, 4.7).

-- A date of a routine release that was given up stays known, with the stretch in which it was planned: planned_at inclusive, withdrawn_at
-- exclusive. The same date may be planned again later.
create table planned_release (
  id           bigint generated always as identity primary key,
  released_at  timestamp(3) with time zone not null,
  planned_at   timestamp(3) with time zone not null,
  withdrawn_at timestamp(3) with time zone, -- null while it is planned
  constraint ck_planned_release check (withdrawn_at is null or withdrawn_at > planned_at)
);
insert into planned_release (released_at, planned_at) select released_at, planned_at from routine_release order by planned_at, released_at;
drop table routine_release;
alter table planned_release rename to routine_release;
create index routine_release_released on routine_release (released_at);

-- The versions of the product. The id is the business key of the release's process.
create table product_release (
  id              varchar(60) primary key,
  version         varchar(40) not null,
  kind            varchar(10) not null, -- ROUTINE or OTHER
  planned_at      timestamp(3) with time zone not null,
  state           varchar(10) not null, -- PLANNED, PUBLISHED or CANCELLED
  notes           text, -- for customers; null while nobody wrote any
  published_at    timestamp(3) with time zone,
  supported_until date, -- inclusive, in the contract's zone; null before it is published
  constraint uq_product_release unique (version)
);

-- Append-only: what became of a release, who did it, and why.
create table product_release_change (
  id         bigint generated always as identity primary key,
  release    varchar(60) not null references product_release (id),
  kind       varchar(10) not null, -- PLANNED, MOVED, CANCELLED, PUBLISHED or RECORDED
  planned_at timestamp(3) with time zone not null, -- as it was planned from then on
  changed_at timestamp(3) with time zone not null,
  changed_by varchar(64) not null,
  reason     varchar(1000)
);
create index product_release_change_release on product_release_change (release, id);

-- Whoever has to do something until an agreed time, one row for each process; reminded again and again while it is late.
create table service_step (
  id          varchar(120) primary key, -- business key of the process
  step        varchar(40)  not null,
  about       varchar(300) not null, -- in words, for reminders
  customer_id varchar(40)  references customer (id), -- null for all
  due_at      timestamp(3) with time zone, -- null while nobody has to do anything
  reminded_at timestamp(3) with time zone
);

-- One demo for each routine release and entitled customer; the id is the business key of its process.
create table release_demo (
  id                  varchar(120) primary key,
  release             varchar(60)  not null references product_release (id),
  customer_id         varchar(40)  not null references customer (id),
  state               varchar(12)  not null, -- OPEN, HELD or NOT_WANTED
  appointment_at      timestamp(3) with time zone,
  appointment_minutes integer,
  place               varchar(500),
  organiser_name      varchar(200),
  organiser_address   varchar(254),
  invitation_no       integer      default -1 not null, -- SEQUENCE of the latest invitation (RFC 5546); -1 before the first
  invited             boolean      default false not null,
  reason              varchar(1000), -- why there is none, or another appointment; or what was said in it
  constraint uq_release_demo unique (release, customer_id)
);
create table release_demo_attendee (
  demo    varchar(120) not null references release_demo (id),
  address varchar(254) not null,
  name    varchar(200) not null,
  primary key (demo, address)
);

-- One for each customer and calendar year of the contract's zone (SLA 3.5).
create table roadmap_request (
  id              varchar(80)  primary key,
  customer_id     varchar(40)  not null references customer (id),
  calendar_year   integer      not null,
  contact_name    varchar(200) not null,
  contact_address varchar(254) not null,
  words           text         not null,
  asked_at        timestamp(3) with time zone not null,
  asked_by        varchar(64)  not null, -- customer, or who of staff wrote it down
  answer          text,
  answered_at     timestamp(3) with time zone,
  answered_by     varchar(64),
  constraint uq_roadmap_request unique (customer_id, calendar_year)
);

-- What was said and agreed when a customer's time of the Technical Account Manager ran out; one row for each month (SLA 2).
create table tam_month (
  customer_id varchar(40) not null references customer (id),
  in_month    varchar(7)  not null, -- 2026-11, of the contract's zone
  warned_at   timestamp(3) with time zone,
  exceeded_at timestamp(3) with time zone,
  agreed      varchar(20),
  words       varchar(1000),
  agreed_by   varchar(64),
  primary key (customer_id, in_month)
);

-- What a customer's package promises and nobody is named for: looked at once a month, one task for each customer at a time.
create table package_gap (
  id          varchar(80) primary key,
  customer_id varchar(40) not null references customer (id),
  found_at    timestamp(3) with time zone not null,
  closed_at   timestamp(3) with time zone,
  words       varchar(1000)
);
create table package_look (
  looked_at timestamp(3) with time zone primary key,
  started   integer not null
);

-- Append-only: customers who were asked to upgrade (SLA 3.6).
create table upgrade_request (
  id              bigint generated always as identity primary key,
  ticket          varchar(64) not null references ticket (number),
  version         varchar(40) not null,
  supported_until date        not null,
  upgrade_to      varchar(40) not null,
  asked_at        timestamp(3) with time zone not null,
  asked_by        varchar(64) not null
);
create index upgrade_request_ticket on upgrade_request (ticket, id);
