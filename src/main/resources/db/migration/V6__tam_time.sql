-- Time that Technical Account Managers spend on tickets (SLA 2). The day is one of the contract's zone.
create table tam_time (
  id          bigint generated always as identity primary key,
  ticket      varchar(64)   not null references ticket (number),
  customer_id varchar(40)   not null references customer (id),
  worked_on   date          not null,
  minutes     integer       not null,
  what        varchar(1000) not null,
  user_id     varchar(64)   not null,
  logged_at   timestamp(3) with time zone not null,
  constraint ck_tam_time_minutes check (minutes > 0)
);
create index tam_time_customer on tam_time (customer_id, worked_on);
create index tam_time_ticket on tam_time (ticket, id);
