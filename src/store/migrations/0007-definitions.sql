-- A published text is frozen: the app adds versions and publishes drafts; it neither alters a text nor deletes one.
revoke update, delete on definition from hengjian_app;
grant update (state, published_at, signers) on definition to hengjian_app;
create function definition_frozen() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'definition % v% is published and frozen', old.power, old.version;
  end if;
  return new;
end $$;
create trigger definition_frozen before update on definition for each row execute function definition_frozen();
