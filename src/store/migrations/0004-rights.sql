-- What the app may do. It has no right to insert, change or delete in the record: append_batch runs as the owner.
grant usage on schema public to hengjian_app;
revoke all on all tables in schema public from hengjian_app;
grant select on all tables in schema public to hengjian_app;
grant usage, select on sequence case_id_seq to hengjian_app;
grant insert, update, delete on case_summary, task, signal, notice, definition, person, post_holding, relation, setting to hengjian_app;
grant insert on attachment to hengjian_app;
-- Read models are made again from the events with an empty table.
grant truncate on case_summary, task, signal to hengjian_app;
do $$
declare f regprocedure;
begin
  for f in select oid from pg_proc where proname = 'append_batch' and pronamespace = 'public'::regnamespace loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to hengjian_app', f);
  end loop;
end $$;
