-- Meetings and decided cases, in tables of their own: an index over the summary's extra would have made every act write to it.
-- Read models: the triggers make them of the summary's extra, so whatever makes summaries anew makes these anew.
create table meeting (
  case_id bigint not null,
  key text not null,
  purpose text not null,
  at timestamptz not null,
  place text not null,
  state text not null check (state in ('called', 'open', 'closed', 'dropped')),
  -- Who was called, and who called.
  persons text[] not null,
  primary key (case_id, key)
);
-- Cases whose meetings were called for one time and place by one name are one sitting.
create index meeting_sitting on meeting (at, purpose, place);
create index meeting_ahead on meeting (at, purpose, place) where state in ('called', 'open');
create index meeting_persons on meeting using gin (persons);

create table decided_case (
  case_id bigint primary key,
  power_key text not null,
  -- Kind of the case: the fields by which its definition tells kinds apart.
  kind text not null,
  decided_at timestamptz not null,
  result text not null,
  -- Step of the ladder; null = none.
  step text,
  -- Units of the limit used until the decision, in tenths, and what they are; null where there is no limit.
  used int,
  unit text
);
create index decided_case_kind on decided_case (power_key, kind, decided_at desc, case_id desc);
grant select, insert, update, delete, truncate on meeting, decided_case to hengjian_app;

create function meetings_kept() returns trigger language plpgsql as $$
begin
  delete from meeting where case_id = new.case_id;
  insert into meeting (case_id, key, purpose, at, place, state, persons)
    select new.case_id, m ->> 'key', m ->> 'purpose', (m ->> 'at')::timestamptz, m ->> 'place', m ->> 'state',
      array(select jsonb_array_elements_text(m -> 'persons'))
    from jsonb_array_elements(new.extra -> 'meetings') m;
  return null;
end $$;
create trigger meetings_opened after insert on case_summary for each row
  when (new.extra ? 'meetings') execute function meetings_kept();
create trigger meetings_changed after update of extra on case_summary for each row
  when (new.extra ? 'meetings' and new.extra -> 'meetings' is distinct from old.extra -> 'meetings')
  execute function meetings_kept();

create function decision_kept() returns trigger language plpgsql as $$
begin
  delete from decided_case where case_id = new.case_id;
  insert into decided_case (case_id, power_key, kind, decided_at, result, step, used, unit)
    select new.case_id, new.power, d ->> 'kind', (d ->> 'at')::timestamptz, d ->> 'result', d ->> 'step', (d ->> 'used')::int, d ->> 'unit'
    from (select new.extra -> 'decided' d) one where d is not null;
  return null;
end $$;
create trigger decision_opened after insert on case_summary for each row
  when (new.extra ? 'decided') execute function decision_kept();
create trigger decision_changed after update of extra on case_summary for each row
  when (new.extra -> 'decided' is distinct from old.extra -> 'decided') execute function decision_kept();

create function case_parts_gone() returns trigger language plpgsql as $$
begin
  delete from meeting where case_id = old.case_id;
  delete from decided_case where case_id = old.case_id;
  return null;
end $$;
create trigger case_parts_gone after delete on case_summary for each row execute function case_parts_gone();
