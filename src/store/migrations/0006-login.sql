-- Accounts and sessions, whose tables the login library makes and keeps itself.
create schema if not exists login;
grant usage, create on schema login to hengjian_app;
