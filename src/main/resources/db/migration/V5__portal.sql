-- What the Support Portal lists and remembers.

-- For lists of a customer's tickets: copies of facts that the commitment owns, written with them. Without them the newest open
-- tickets of a customer with many could only be found by reading all.
alter table ticket add column opened_at timestamp(3) with time zone;
alter table ticket add column closed boolean default false not null;
update ticket set opened_at = (select c.opened_at from commitment c where c.ticket = ticket.number),
  closed = (select case when c.mode = 'CLOSED' then true else false end from commitment c where c.ticket = ticket.number);
alter table ticket alter column opened_at set not null;
create index ticket_of_customer on ticket (customer_id, opened_at, number);
create index ticket_of_customer_closed on ticket (customer_id, closed, opened_at, number);

-- In which time zone a contact reads instants; the address in lower case. No row: the contract's.
create table portal_zone (
  address varchar(254) primary key,
  zone    varchar(64)  not null
);

-- Links for signing in, valid once; the token itself is nowhere, only its SHA-256.
create table portal_sign_in (
  id         bigint generated always as identity primary key,
  token_hash varchar(64)  not null unique,
  address    varchar(254) not null,
  expires_at timestamp(3) with time zone not null
);
create index portal_sign_in_address on portal_sign_in (address);
create index portal_sign_in_expiry on portal_sign_in (expires_at);

-- Who asked for a link when: an address or a client, hashed. Limits are counted over these rows.
create table portal_sign_in_request (
  id       bigint generated always as identity primary key,
  asked_by varchar(64) not null,
  asked_at timestamp(3) with time zone not null
);
create index portal_sign_in_request_at on portal_sign_in_request (asked_at);
create index portal_sign_in_request_by on portal_sign_in_request (asked_by, asked_at);

-- A form that was sent twice acts once: its key, and what came of it.
create table portal_form (
  form_key varchar(64) primary key,
  ticket   varchar(64) not null,
  sent_at  timestamp(3) with time zone not null
);
create index portal_form_age on portal_form (sent_at);
