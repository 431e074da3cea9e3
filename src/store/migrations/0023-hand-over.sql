-- Who has something in his hands in an open case: what must go to somebody else before he leaves. Read model: the triggers make it
-- of the summary's extra, so whatever makes summaries anew makes it anew.
create table case_holder (
  person text not null,
  case_id bigint not null,
  primary key (person, case_id)
);
create index case_holder_case on case_holder (case_id);
revoke all on case_holder from hengjian_app;
grant select, insert, update, delete, truncate on case_holder to hengjian_app;

create function holders_kept() returns trigger language plpgsql as $$
begin
  delete from case_holder where case_id = new.case_id;
  insert into case_holder (person, case_id)
    select distinct jsonb_array_elements_text(new.extra -> 'held'), new.case_id;
  return null;
end $$;
create trigger holders_opened after insert on case_summary for each row
  when (new.extra ? 'held') execute function holders_kept();
create trigger holders_changed after update of extra on case_summary for each row
  when (new.extra -> 'held' is distinct from old.extra -> 'held') execute function holders_kept();

create function holders_gone() returns trigger language plpgsql as $$
begin
  delete from case_holder where case_id = old.case_id;
  return null;
end $$;
create trigger holders_gone after delete on case_summary for each row execute function holders_gone();

-- Whom an open card names.
create index signal_card_subject on signal (subject) where kind = 'card' and subject is not null;
