-- Read models: all of them can be made again from the events. `hengjian_app` may write them.

-- Only columns that never change are indexed (and wake_at), so that an update touches no index.
create table case_summary (
  case_id bigint primary key,
  number text not null unique,
  agency text not null,
  power text not null,
  definition_version int not null,
  title text not null,
  applicant text,
  created_at timestamptz not null,
  stage text not null,
  status text not null,
  exit text,
  due_at timestamptz,
  wake_at timestamptz,
  updated_at timestamptz not null,
  version int not null,
  handler text,
  lamp text,
  extra jsonb not null default '{}'
) with (fillfactor = 70);
create index case_summary_agency on case_summary (agency, case_id);
create index case_summary_power on case_summary (power, case_id);
create index case_summary_applicant on case_summary (applicant, case_id) where applicant is not null;
create index case_summary_wake on case_summary (wake_at) where wake_at is not null;

create table task (
  case_id bigint not null,
  key text not null,
  post text not null,
  person text,
  kind text not null,
  due_at timestamptz,
  title text not null,
  primary key (case_id, key)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
create index task_queue on task (post, due_at, case_id);
create index task_person on task (person, due_at, case_id) where person is not null;

create table signal (
  case_id bigint not null,
  key text not null,
  kind text not null,
  audience text[] not null,
  raised_at timestamptz not null,
  subject text,
  data jsonb not null default '{}',
  state text not null,
  primary key (case_id, key)
);
create index signal_audience on signal using gin (audience);
create index signal_raised on signal (raised_at);

create table notice (
  id bigint generated always as identity primary key,
  person text not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  read_at timestamptz
);
create index notice_person on notice (person, id);

-- Bytes are in content-addressed files; hash is the SHA-256 of the bytes in hex.
create table attachment (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size int not null,
  media_type text not null,
  stored_at timestamptz not null default now()
);

create table definition (
  power text not null,
  version int not null,
  hash text not null,
  yaml text not null,
  state text not null,
  published_at timestamptz,
  signers jsonb not null default '[]',
  primary key (power, version)
);

create table person (
  id text primary key,
  name text not null,
  kind text not null,
  data jsonb not null default '{}'
);

-- Who holds which post from when to when (exclusive); null = open.
create table post_holding (
  person_id text not null references person (id),
  post text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  data jsonb not null default '{}',
  primary key (person_id, post, valid_from)
);
create index post_holding_post on post_holding (post);

-- A declared tie between a person and whom a case may concern (kin, former employer, …).
create table relation (
  person_id text not null references person (id),
  subject text not null,
  kind text not null,
  data jsonb not null default '{}',
  primary key (person_id, subject, kind)
);
create index relation_subject on relation (subject);

create table setting (
  key text primary key,
  value jsonb not null
);
