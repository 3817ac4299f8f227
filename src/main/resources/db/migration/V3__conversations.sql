-- What the conversation on a ticket holds beside plain words, and who may write for a customer by mail.

-- The HTML part of a mail, sanitised before it is kept; null where there was none.
alter table message add column html text;

-- Files of messages. The name is the sender's, shown and never used as a path; the content is never unpacked or run.
create table attachment (
  id           bigint generated always as identity primary key,
  ticket       varchar(64)  not null references ticket (number),
  message      bigint       not null references message (id),
  name         varchar(255) not null,
  content_type varchar(127) not null,
  size_bytes   bigint       not null,
  content      bytea        not null
);
create index attachment_ticket on attachment (ticket, id);

-- Appointed Email Users (SLA 4.12.2, 4.15); the address in lower case.
create table appointed_email_user (
  customer_id  varchar(40)  not null references customer (id),
  address      varchar(254) not null,
  name         varchar(200) not null,
  appointed_at timestamp(3) with time zone not null,
  appointed_by varchar(64)  not null,
  primary key (customer_id, address)
);
create index appointed_email_user_address on appointed_email_user (address);
