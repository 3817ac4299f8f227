-- Mails of customers, kept as they came before anything is done with them.

-- One row for each mail of a mailbox; the raw mail is kept whatever becomes of it. The first key knows a mail that is fetched again,
-- the second one that was delivered again or got another number.
create table inbox_mail (
  id              bigint generated always as identity primary key,
  mailbox         varchar(500) not null,
  uid_validity    bigint       not null,
  uid             bigint       not null,
  arrived_at      timestamp(3) with time zone not null, -- at our mail server, from which clocks count
  stored_at       timestamp(3) with time zone not null,
  whole           boolean      not null,                -- false: too large, the header alone is here
  raw             ${bytes}     not null,
  state           varchar(10)  not null,
  attempts        smallint     not null,
  next_attempt_at timestamp(3) with time zone not null,
  content_key     varchar(64),                          -- hash over Message-ID, sender and content
  sender          varchar(320),
  ticket          varchar(64),
  reason          varchar(1000),
  settled_at      timestamp(3) with time zone,
  settled_by      varchar(64),
  constraint uq_inbox_mail unique (mailbox, uid_validity, uid),
  constraint uq_inbox_content unique (content_key),
  constraint ck_inbox_state check (state in ('STORED', 'TAKEN', 'HELD', 'REFUSED', 'DUPLICATE', 'DISCARDED'))
);
create index inbox_mail_due on inbox_mail (state, next_attempt_at);

-- Who was told that a mail did not open a ticket: once for each sender and UTC day.
create table mail_refusal (
  sender     varchar(320) not null,
  refused_on date         not null,
  primary key (sender, refused_on)
);

-- Which node looks into the mailbox; columns as Spring Integration wants them.
create table mailbox_lock (
  lock_key     char(36)     not null,
  region       varchar(100) not null,
  client_id    char(36),
  created_date timestamp    not null,
  primary key (lock_key, region)
);

-- A program that writes as a customer, such as a monitoring robot, gets no automatic mail about its ticket.
alter table ticket add column from_program boolean default false not null;

-- H2 keeps at most one megabyte in what it calls bytea.
alter table attachment alter column content set data type ${bytes};
