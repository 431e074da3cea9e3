-- The department's own record: a chain like a case's, under a number that no case has. Its entries, read by kind, newest first;
-- can be made again from the events.
create table department_entry (
  seq int primary key,
  kind text not null,
  person_id text not null,
  post text not null,
  at timestamptz not null,
  data jsonb not null
);
create index department_entry_kind on department_entry (kind, seq);
revoke all on department_entry from hengjian_app;
grant select, insert, delete, truncate on department_entry to hengjian_app;
