-- Business reviews (SLA 2).

-- One row for each customer and period; the id is the business key of its process.
create table business_review (
  id                  varchar(80)  primary key,
  customer_id         varchar(40)  not null references customer (id),
  period              varchar(20)  not null,
  started_at          timestamp(3) with time zone not null,
  started_by          varchar(64)  not null,
  step                varchar(20)  not null,
  step_since          timestamp(3) with time zone not null,
  step_due_at         timestamp(3) with time zone, -- null while nobody has to do anything
  reminded_at         timestamp(3) with time zone, -- the latest reminder of this step
  words               text, -- for the customer
  agenda              text,
  appointment_at      timestamp(3) with time zone,
  appointment_minutes integer,
  place               varchar(500),
  organiser_name      varchar(200),
  organiser_address   varchar(254),
  invitation_no       integer      default -1 not null, -- SEQUENCE of the latest invitation (RFC 5546); -1 before the first
  invited             boolean      default false not null, -- an invitation is out that was not withdrawn
  decisions           text,
  reason              varchar(1000), -- why there is no review, or another appointment
  ended_at            timestamp(3) with time zone,
  constraint uq_business_review unique (customer_id, period)
);

create table business_review_attendee (
  review  varchar(80)  not null references business_review (id),
  address varchar(254) not null,
  name    varchar(200) not null,
  primary key (review, address)
);

-- What was agreed to be done, one row each; open until a later review says that it is done.
create table business_review_action (
  id       bigint generated always as identity primary key,
  review   varchar(80)   not null references business_review (id),
  words    varchar(1000) not null,
  done_in  varchar(80)   references business_review (id)
);
create index business_review_action_review on business_review_action (review, id);

-- Append-only: every pack that was made, as it was shown.
create table business_review_pack (
  review     varchar(80)  not null references business_review (id),
  version_no integer      not null,
  made_at    timestamp(3) with time zone not null,
  sha256     varchar(64)  not null, -- of the PDF
  pdf        ${bytes}     not null,
  html       ${bytes}     not null,
  primary key (review, version_no)
);

-- Append-only: when it was looked which reviews are due. What ended between two looks was due at the later one.
create table business_review_look (
  looked_at timestamp(3) with time zone primary key,
  started   integer not null
);
