-- What the inspectors' registers (台账) and counts read. Their entries stand among the signals as cards do, by kind, each made
-- from its case; one index serves them all, newest first.
create index signal_kind on signal (kind, raised_at desc, case_id desc, key desc);
drop index signal_cards;

-- What still waits for somebody, however much came before it.
create index signal_waiting on signal (kind, case_id)
  where kind in ('card', 'register:orders', 'register:tips', 'register:checks')
    and state in ('raised', 'answered', 'upheld', 'lowered', 'open', 'drawn');

-- Cases under way: a small part of all.
create index case_summary_open_power on case_summary (power, case_id) where status = 'open';

-- When each case ended, and whether within its term (null = it has none). A table of its own, as `case_file` is: an index over the
-- summary's extra would make every act write to it.
create table case_end (
  case_id bigint primary key,
  power text not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  on_time boolean
);
create index case_end_at on case_end (ended_at);
grant select, insert, update, delete, truncate on case_end to hengjian_app;

create function case_end_kept() returns trigger language plpgsql as $$
begin
  insert into case_end (case_id, power, started_at, ended_at, on_time)
    values (new.case_id, new.power, new.created_at, (new.extra ->> 'endedAt')::timestamptz, (new.extra ->> 'onTime')::boolean)
    on conflict (case_id) do update set ended_at = excluded.ended_at, on_time = excluded.on_time;
  return null;
end $$;
create trigger case_end_opened after insert on case_summary for each row
  when (new.extra ->> 'endedAt' is not null) execute function case_end_kept();
create trigger case_end_changed after update of extra on case_summary for each row
  when (new.extra ->> 'endedAt' is not null and (new.extra ->> 'endedAt', new.extra ->> 'onTime')
    is distinct from (old.extra ->> 'endedAt', old.extra ->> 'onTime'))
  execute function case_end_kept();
