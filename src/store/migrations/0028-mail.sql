-- Where a person wants to be reminded by mail, and of what. Personal data: shown to himself alone.
create table mail_setting (
  person_id text primary key references person (id),
  -- Confirmed by a code that was mailed to it; null = none.
  address text,
  topics text[] not null default '{}',
  -- The last notice before he asked for reminders: older ones are nothing new.
  since bigint not null default 0,
  next_at timestamptz not null default now(),
  -- An address that is not confirmed yet. Of the code only the hash is kept.
  wanted text,
  code_hash text,
  code_until timestamptz,
  code_tries int not null default 0
);
create index mail_setting_due on mail_setting (next_at) where address is not null;

-- Letters to be sent. What one says and to whom is emptied as soon as it is out or given up.
create table mail_out (
  id bigint generated always as identity primary key,
  message_id text not null unique,
  person_id text not null references person (id),
  kind text not null check (kind in ('code', 'digest')),
  address text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  tries int not null default 0,
  next_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up'))
);
create index mail_out_due on mail_out (next_at) where state = 'waiting';
create index mail_out_codes on mail_out (person_id, created_at) where kind = 'code';

-- Counted in a letter.
alter table notice add column mailed boolean not null default false;

revoke all on mail_setting, mail_out from hengjian_app;
grant select, insert, update on mail_setting to hengjian_app;
grant select, insert, update, delete on mail_out to hengjian_app;
