-- An owner's draft of a power's definition: his edits of the version in force, not yet proposed. Not part of any record: what
-- becomes of it is written when it is proposed.
create table definition_draft (
  power text not null,
  person_id text not null,
  base int not null,
  edits jsonb not null,
  revision int not null,
  saved_at timestamptz not null,
  primary key (power, person_id)
);
-- Of a proposed version: from which one it was made and why; of one that was sent back: why.
alter table definition add column base int, add column note text not null default '', add column returned text;
-- How many cases still run under a version, whatever has ended since.
create index case_summary_definition on case_summary (power, definition_version) where status = 'open';
-- Entries of the department about one power.
create index department_entry_power on department_entry ((data ->> 'power'), kind, seq) where data ? 'power';

revoke all on definition_draft from hengjian_app;
grant select, insert, update, delete on definition_draft to hengjian_app;
grant update (returned) on definition to hengjian_app;
