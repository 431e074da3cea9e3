-- Which cases hold a file, in a table of its own: an index over the summary's extra would have made every act write to it,
-- because extra changes with each of them, and its pending list would have grown with history.
drop index case_summary_files;
create table case_file (
  hash text not null,
  case_id bigint not null,
  credit_code text not null,
  primary key (hash, case_id)
);
grant select, insert, delete, truncate on case_file to hengjian_app;

create function case_files_kept() returns trigger language plpgsql as $$
begin
  insert into case_file (hash, case_id, credit_code)
    select f, new.case_id, coalesce(new.extra ->> 'creditCode', '') from jsonb_array_elements_text(new.extra -> 'files') f
    on conflict do nothing;
  return null;
end $$;
create trigger case_files_opened after insert on case_summary for each row
  when (jsonb_typeof(new.extra -> 'files') = 'array') execute function case_files_kept();
create trigger case_files_added after update of extra on case_summary for each row
  when (jsonb_typeof(new.extra -> 'files') = 'array' and new.extra -> 'files' is distinct from old.extra -> 'files')
  execute function case_files_kept();

insert into case_file (hash, case_id, credit_code)
  select f, case_id, coalesce(extra ->> 'creditCode', '') from case_summary, jsonb_array_elements_text(extra -> 'files') f
  where jsonb_typeof(extra -> 'files') = 'array' on conflict do nothing;
