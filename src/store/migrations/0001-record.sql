-- The record: what is appended and never changed. `hengjian_app` may read it and add to it through append_batch alone.

create sequence case_id_seq start 100000001;

-- One entry of one lane of a case. lane: 0 case, 1 sealed, 2 attempts. body and salt are null after an erasure.
create table event (
  case_id bigint not null,
  lane smallint not null check (lane between 0 and 2),
  seq int not null check (seq > 0),
  entry bytea not null,
  hash bytea not null check (octet_length(hash) = 32),
  body bytea,
  salt bytea check (octet_length(salt) = 32),
  primary key (case_id, lane, seq)
);

-- The last entry of each lane: the only rows a writer locks.
create table case_head (
  case_id bigint not null,
  lane smallint not null,
  seq int not null,
  hash bytea not null,
  primary key (case_id, lane)
) with (fillfactor = 70);

-- What the global Merkle tree has still to take in. A queue, because a remembered "last id" loses rows that commit late.
create table tlog_queue (
  id bigint generated always as identity primary key,
  case_id bigint not null,
  lane smallint not null,
  seq int not null,
  hash bytea not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_cost_delay = 0);

-- The first answer to a request that may come twice.
create table idempotency (
  actor text not null,
  key text not null,
  request_hash bytea not null,
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_age on idempotency (created_at);

-- The next number of a gap-free register. Missing = 1.
create table register_number (
  kind text not null,
  year int not null,
  next int not null,
  primary key (kind, year)
) with (fillfactor = 70);
