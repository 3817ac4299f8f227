-- Packages by date, and who is there for a role.

-- The package of a customer is what its contract says, and stands nowhere else (SLA 2).
insert into contract (customer_id, starts_on, tier)
  select c.id, date '2000-01-01', c.tier from customer c where not exists (select 1 from contract k where k.customer_id = c.id);
alter table customer drop column tier;

-- Who is on duty for a role, as the calendar says that was imported last (SLA 4.8). One row for each role and customer, so that an
-- import replaces the whole roster or nothing of it.
create table roster (
  role_id     varchar(40)  not null,
  customer_id varchar(40)  not null, -- empty for all customers
  calendar    ${bytes}     not null, -- the .ics file
  digest      varchar(64)  not null, -- its SHA-256
  file_name   varchar(200) not null,
  imported_at timestamp(3) with time zone not null,
  imported_by varchar(64)  not null,
  primary key (role_id, customer_id)
);

-- Who is away from when until when, and who is told in their place. Half-open; rows are only ever shortened.
create table absence (
  id          bigint generated always as identity primary key,
  user_id     varchar(64) not null,
  from_at     timestamp(3) with time zone not null,
  until_at    timestamp(3) with time zone not null,
  deputy_id   varchar(64) not null,
  recorded_at timestamp(3) with time zone not null,
  recorded_by varchar(64) not null,
  ended_at    timestamp(3) with time zone, -- when it was ended early or, not yet begun, called off
  ended_by    varchar(64)
);
create index absence_user on absence (user_id, until_at);

-- What was changed of a customer's contacts, roles and contract, when and by whom (SLA 4.15); such rows are never changed.
create table customer_change (
  id          bigint generated always as identity primary key,
  customer_id varchar(40)  not null references customer (id),
  words       varchar(600) not null,
  changed_at  timestamp(3) with time zone not null,
  changed_by  varchar(64)  not null
);
create index customer_change_customer on customer_change (customer_id, id);
