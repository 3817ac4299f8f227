-- What process owners change, and what comes with the program.

-- Append-only: which content the program brought for a process, decision or form, since when, and in which of its deployments.
create table packaged_model (
  id            bigint generated always as identity primary key,
  kind          varchar(10) not null, -- PROCESS, DECISION or FORM
  model_key     varchar(255) not null,
  file_name     varchar(255) not null,
  digest        varchar(64) not null, -- SHA-256
  seen_at       timestamp(3) with time zone not null,
  deployment_id varchar(64) -- null while it is only seen: a person's version stays in force
);

-- Append-only: every deployment that the checks let through.
create table model_sign_off (
  id            bigint generated always as identity primary key,
  deployment_id varchar(64) not null,
  title         varchar(255), -- the name of the deployment
  source        varchar(255), -- Camunda Modeler, start of the program, ...
  actor         varchar(255), -- null for the program itself
  reason        varchar(2000),
  signed_at     timestamp(3) with time zone not null,
  constraint uq_model_sign_off unique (deployment_id)
);

create table model_sign_off_file (
  sign_off  bigint not null,
  place     integer not null, -- from 1
  file_name varchar(4000) not null,
  constraint pk_model_sign_off_file primary key (sign_off, place),
  constraint fk_model_sign_off_file foreign key (sign_off) references model_sign_off (id)
);

create table model_sign_off_version (
  sign_off       bigint not null,
  place          integer not null,
  kind           varchar(10) not null,
  model_key      varchar(255) not null,
  definition_id  varchar(64) not null,
  version_before integer, -- null for the first
  version_now    integer not null,
  constraint pk_model_sign_off_version primary key (sign_off, kind, model_key),
  constraint fk_model_sign_off_version foreign key (sign_off, place) references model_sign_off_file (sign_off, place)
);
create index model_sign_off_version_of on model_sign_off_version (model_key, sign_off);

-- The difference in words, and what the checks warned of.
create table model_sign_off_sentence (
  sign_off bigint not null,
  place    integer not null,
  number   integer not null, -- from 1
  warning  boolean not null,
  sentence text not null,
  constraint pk_model_sign_off_sentence primary key (sign_off, place, number),
  constraint fk_model_sign_off_sentence foreign key (sign_off, place) references model_sign_off_file (sign_off, place)
);
