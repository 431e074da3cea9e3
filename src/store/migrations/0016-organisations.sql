-- Which cases an organisation has, by its credit code: the counter asks as it is typed. A table of its own, for an index over
-- the summary's extra would make every act write to it (0008); the code of a case never changes, so only its opening writes here.
create table case_organisation (
  credit_code text not null,
  case_id bigint not null,
  primary key (credit_code, case_id)
);
grant select, insert, delete, truncate on case_organisation to hengjian_app;

create function case_organisation_kept() returns trigger language plpgsql as $$
begin
  insert into case_organisation (credit_code, case_id) values (new.extra ->> 'creditCode', new.case_id)
    on conflict do nothing;
  return null;
end $$;
create trigger case_organisation_opened after insert on case_summary for each row
  when (coalesce(new.extra ->> 'creditCode', '') <> '') execute function case_organisation_kept();

insert into case_organisation (credit_code, case_id)
  select extra ->> 'creditCode', case_id from case_summary where coalesce(extra ->> 'creditCode', '') <> '' on conflict do nothing;
