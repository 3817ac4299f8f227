-- How a ticket stands, in one word, and since when a clock would be at risk; both follow from the clocks of the ticket.
alter table commitment add column standing varchar(10) default 'ON_TRACK' not null;
alter table sla_clock add column at_risk_from timestamp(3) with time zone;
update commitment set standing = 'BREACHED' where ticket in (select ticket from sla_clock
  where state = 'OPEN' and breached_at is not null and metric in ('RESPONSE', 'RESOLUTION'));

-- What an account manager was asked to change by mail (SLA 4.15), in the customer's words.
create table appointment_request (
  id           bigint generated always as identity primary key,
  customer_id  varchar(40) not null references customer (id),
  words        text        not null,
  requested_at timestamp(3) with time zone not null
);

-- Append-only: who appointed or dismissed whom, and when (SLA 4.15).
create table appointment_change (
  id          bigint generated always as identity primary key,
  customer_id varchar(40)  not null references customer (id),
  address     varchar(254) not null,
  name        varchar(200) not null,
  kind        varchar(10)  not null,
  changed_at  timestamp(3) with time zone not null,
  changed_by  varchar(64)  not null
);
create index appointment_change_customer on appointment_change (customer_id, id);
