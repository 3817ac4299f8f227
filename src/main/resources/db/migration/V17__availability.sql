-- Outages, the availability of each month, service credits (SLA 3.1.2, 4.10, 4.11).

-- What was down: what a P1 ticket marked "service unavailable" tells (reading R8), or what somebody recorded by hand.
create table outage (
  id          bigint generated always as identity primary key,
  ticket      varchar(64) references ticket (number), -- null for one recorded by hand
  customer_id varchar(40) references customer (id), -- the ticket's; null for one recorded by hand, which names instances
  constraint uq_outage_ticket unique (ticket)
);
create index outage_customer on outage (customer_id);

-- Append-only: how an outage stands, the highest version last. Who said so, when and why stays with each version.
create table outage_version (
  outage      bigint        not null references outage (id),
  version_no  integer       not null,
  began_at    timestamp(3) with time zone, -- null: from the ticket's opening
  ended_at    timestamp(3) with time zone, -- exclusive; null while it goes on, of a ticket until its resolution
  cause       varchar(40)   not null, -- a row of outage-causes.dmn
  withdrawn   boolean       not null, -- it was no outage after all
  words       varchar(1000) not null, -- what happened, or why it was corrected
  actor       varchar(64)   not null,
  recorded_at timestamp(3) with time zone not null,
  primary key (outage, version_no)
);
create table outage_instance (
  outage      bigint      not null,
  version_no  integer     not null,
  instance_id varchar(40) not null references instance (id),
  primary key (outage, version_no, instance_id),
  foreign key (outage, version_no) references outage_version (outage, version_no)
);
create index outage_instance_instance on outage_instance (instance_id);

-- One row for each customer and month that is settled; the id is the business key of its process.
create table availability_month (
  id          varchar(80) primary key,
  customer_id varchar(40) not null references customer (id),
  month_name  varchar(7)  not null, -- 2026-10, of the contract's zone
  started_at  timestamp(3) with time zone not null,
  started_by  varchar(64) not null,
  constraint uq_availability_month unique (customer_id, month_name)
);

-- Append-only: what was measured, the highest version last, and every stretch that bore on it.
create table availability_figure (
  month_id            varchar(80)   not null references availability_month (id),
  version_no          integer       not null,
  measured_at         timestamp(3) with time zone not null,
  service_seconds     bigint        not null,
  maintenance_seconds bigint        not null,
  downtime_seconds    bigint        not null,
  guarantee           decimal(7, 4) not null, -- percent
  primary key (month_id, version_no)
);
create table availability_evidence (
  month_id    varchar(80)   not null,
  version_no  integer       not null,
  line_no     integer       not null,
  kind        varchar(20)   not null,
  began_at    timestamp(3) with time zone not null,
  ended_at    timestamp(3) with time zone not null, -- exclusive
  source      varchar(64), -- ticket, outage or maintenance
  words       varchar(1500) not null,
  primary key (month_id, version_no, line_no),
  foreign key (month_id, version_no) references availability_figure (month_id, version_no)
);

-- Append-only: the credit of a month, one and never more (SLA 4.11), and who gets the letter.
create table service_credit (
  month_id    varchar(80)    primary key references availability_month (id),
  version_no  integer        not null, -- the figure it was approved on
  fee         decimal(14, 2) not null, -- that month's licence subscription fee
  percent     decimal(7, 4)  not null, -- of the fee
  amount      decimal(14, 2) not null,
  currency    varchar(3)     not null,
  actor       varchar(64)    not null,
  approved_at timestamp(3) with time zone not null,
  foreign key (month_id, version_no) references availability_figure (month_id, version_no)
);
create table service_credit_reader (
  month_id varchar(80)  not null references service_credit (month_id),
  address  varchar(254) not null,
  name     varchar(200) not null,
  primary key (month_id, address)
);

-- Append-only: credits that were refused, on which figure and why.
create table service_credit_refusal (
  month_id   varchar(80)   not null,
  version_no integer       not null,
  reason     varchar(1000) not null,
  actor      varchar(64)   not null,
  refused_at timestamp(3) with time zone not null,
  primary key (month_id, version_no),
  foreign key (month_id, version_no) references availability_figure (month_id, version_no)
);

-- Append-only: what is to stand on a customer's next invoice. A credit is a negative amount.
create table invoice_entry (
  id          bigint generated always as identity primary key,
  customer_id varchar(40)    not null references customer (id),
  month_name  varchar(7)     not null,
  kind        varchar(20)    not null, -- SERVICE_CREDIT
  amount      decimal(14, 2) not null,
  currency    varchar(3)     not null,
  words       varchar(500)   not null,
  written_at  timestamp(3) with time zone not null,
  constraint uq_invoice_entry unique (customer_id, month_name, kind)
);

-- Append-only: when it was looked which months are to be settled. What ended between two looks was due at the later one.
create table availability_look (
  looked_at timestamp(3) with time zone primary key,
  started   integer not null
);
