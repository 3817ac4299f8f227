-- Files of a notice, kept with it, so that a further attempt sends the same bytes. One row for all its recipients.
create table notice_file (
  ticket       varchar(80)  not null,
  kind         varchar(32)  not null,
  level_no     smallint     not null,
  sequence_no  bigint       not null,
  file_no      smallint     not null,
  name         varchar(255) not null,
  content_type varchar(127) not null,
  content      ${bytes}     not null,
  primary key (ticket, kind, level_no, sequence_no, file_no)
);
alter table notice add column files smallint default 0 not null;
