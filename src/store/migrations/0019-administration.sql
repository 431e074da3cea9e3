-- Changes of accounts, posts, relations, windows and calendar: drafted by one administrator, decided by another. Each step also
-- stands in the department's own record, with all that this table holds, so that it can be made again from there.
create table staff_change (
  id bigint generated always as identity primary key,
  data jsonb not null,
  state text not null check (state in ('pending', 'approved', 'refused', 'withdrawn')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason text not null default ''
);
create index staff_change_state on staff_change (state, id);

-- Years of the calendar as approved here; they stand before those of rules/calendars.yaml.
create table calendar_year (
  year int primary key,
  data jsonb not null
);


revoke all on staff_change, calendar_year from hengjian_app;
grant select, insert, update on staff_change to hengjian_app;
grant select, insert, update on calendar_year to hengjian_app;
-- What answers a repeated request is kept for a term and then goes.
grant delete on idempotency to hengjian_app;
