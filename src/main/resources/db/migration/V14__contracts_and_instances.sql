-- What the contracts say, and what they are about.

-- One row for each stretch of a customer's contract with the same package and fee (SLA 2): it holds from its first day, in the
-- contract's zone, until the day before the next row's or the day before ends_on.
create table contract (
  customer_id varchar(40) not null references customer (id),
  starts_on   date        not null,
  ends_on     date, -- exclusive; null while nobody ended it
  tier        varchar(10) not null,
  monthly_fee decimal(14, 2), -- the licence subscription fee of a month (SLA 4.10); null while it is not known
  currency    varchar(3), -- ISO 4217; null like the fee
  primary key (customer_id, starts_on)
);
insert into contract (customer_id, starts_on, tier) select id, date '2000-01-01', tier from customer;

-- What runs for customers. A public cloud's instance serves several, a private cloud's one (SLA 3.4).
create table instance (
  id                 varchar(40)  primary key,
  name               varchar(200) not null,
  hosting            varchar(10)  not null, -- PUBLIC or PRIVATE
  by_subcontractor   boolean      default false not null, -- its outages do not count (SLA 4.10)
  maintenance_window varchar(200), -- weekly hours in the contract's zone; null for those of every public cloud
  product_version    varchar(40) -- null while it is not known
);
create table customer_instance (
  customer_id varchar(40) not null references customer (id),
  instance_id varchar(40) not null references instance (id),
  primary key (customer_id, instance_id)
);
create index customer_instance_instance on customer_instance (instance_id);
