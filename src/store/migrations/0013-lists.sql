-- What the desk and the lists ask for, so that a page costs the same with 100,000 cases as with 1,000.

-- Who acted in which case. A row is written when somebody first acts there, on another day, or when the case ends or goes on.
-- Read model, made again from the events.
create table case_hand (
  person text not null,
  case_id bigint not null,
  -- Day in Asia/Shanghai of his last act there.
  acted_on date not null,
  -- The case has not ended.
  open boolean not null,
  primary key (person, case_id)
) with (fillfactor = 90);
create index case_hand_done on case_hand (person, acted_on, case_id);
create index case_hand_open on case_hand (person) where open;
create index case_hand_case on case_hand (case_id);

-- What a case is found by: its words, and their fragments (src/app/search-text.ts). Written when a case is opened, seldom after.
-- No extension: pg_trgm knows no Chinese under the locale C, and not every owner of a database may create one. Read model.
create table case_search (
  case_id bigint primary key,
  text text not null,
  grams text[] not null
);
-- Openings collect in a short list before they are sorted in: an opening writes one place, not sixty.
create index case_search_grams on case_search using gin (grams) with (fastupdate = on, gin_pending_list_limit = 512);
alter table case_search alter column grams set statistics 1000;

revoke all on case_hand, case_search from hengjian_app;
grant select, insert, update, delete, truncate on case_hand, case_search to hengjian_app;

-- Cases that are under way, least time left first; the few among the many.
create index case_summary_open on case_summary (coalesce(due_at, 'infinity'::timestamptz), case_id) where status = 'open';
create index case_summary_created on case_summary (created_at, case_id);
-- Orders (督办) that have not come to their end.
create index signal_orders on signal (case_id) where kind = 'card' and (data ->> 'order')::boolean and state not in ('withdrawn', 'closed');

-- Views of lists that people keep: the filters as they stand in an address. Preferences of persons; no case depends on them.
create table saved_view (
  id bigint generated always as identity primary key,
  person text not null,
  list text not null check (list in ('cases', 'desk')),
  name text not null check (length(name) between 1 and 40),
  search jsonb not null,
  shared boolean not null default false,
  unique (person, list, name)
);
create index saved_view_shared on saved_view (list) where shared;
revoke all on saved_view from hengjian_app;
grant select, insert, update, delete on saved_view to hengjian_app;

-- Hands of what is there already. What cases are found by is filled in by the program when it starts.
insert into case_hand (person, case_id, acted_on, open)
  select signer ->> 'person', e.case_id, max(((e.entry ->> 'at')::timestamptz at time zone 'Asia/Shanghai')::date), s.status = 'open'
  from (select case_id, convert_from(entry, 'UTF8')::jsonb as entry from event where lane = 0) e
  join case_summary s using (case_id), jsonb_array_elements(e.entry -> 'signers') signer
  where signer ->> 'person' not in ('machine', 'slip-holder')
  group by 1, 2, s.status;
