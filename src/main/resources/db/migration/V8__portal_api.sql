-- The REST API of the Support Portal.

-- Access tokens of contacts; the secret itself is nowhere, only its SHA-256. Who is no contact any more has none.
create table portal_token (
  id           bigint generated always as identity primary key,
  customer_id  varchar(40)  not null,
  address      varchar(254) not null,
  name         varchar(100) not null,
  token_hash   varchar(64)  not null unique,
  created_at   timestamp(3) with time zone not null,
  expires_at   timestamp(3) with time zone not null,
  last_used_at timestamp(3) with time zone,
  foreign key (customer_id, address) references contact (customer_id, address) on delete cascade
);
create index portal_token_of_contact on portal_token (customer_id, address);

-- What was answered to requests with an idempotency key, in the transaction that did what they asked for: sent again, a request
-- gets the same answer and does nothing.
create table portal_api_answer (
  customer_id     varchar(40)  not null,
  address         varchar(254) not null,
  idempotency_key varchar(200) not null,
  request_hash    varchar(64)  not null,
  status          integer,
  location        varchar(200),
  body            text,
  answered_at     timestamp(3) with time zone not null,
  primary key (customer_id, address, idempotency_key)
);
create index portal_api_answer_age on portal_api_answer (answered_at);
