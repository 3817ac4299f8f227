-- Tables of the demo alone; repeatable, so that they take no number from the program's own migrations.

create table if not exists demo_clock (
  id           smallint primary key check (id = 1),
  ahead_millis bigint not null
);
merge into demo_clock c using (values (1)) as v (id) on c.id = v.id when not matched then insert (id, ahead_millis) values (1, 0);

-- The sample tickets that were opened, so that each is opened once.
create table if not exists demo_sample (
  name   varchar(60) primary key,
  ticket varchar(64) not null
);
