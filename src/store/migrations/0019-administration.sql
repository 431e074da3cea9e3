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
-- What answers a repeated request is kept for a term of at least a day and then goes, so many at once. The app itself may delete
-- none: a request whose answer is gone could be done twice.
create function prune_answers(days int, most int) returns int language plpgsql security definer set search_path = '' as $$
declare gone int;
begin
  if days < 1 then
    raise exception 'answers are kept for a day at least, not %', days;
  end if;
  delete from public.idempotency x using (
    select actor, key from public.idempotency where created_at < now() - make_interval(days => days)
    order by created_at limit most
  ) old where x.actor = old.actor and x.key = old.key;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function prune_answers(int, int) from public;
grant execute on function prune_answers(int, int) to hengjian_app;
