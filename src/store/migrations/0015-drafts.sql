-- What an officer has typed and not yet sent: his own, never part of the record, gone when the act is done, when the case ends,
-- or at the latest on its day.
create table draft (
  person_id text not null,
  case_id bigint not null,
  act text not null,
  -- The version of the case that he looked at.
  base int not null,
  value jsonb not null,
  -- Whether the case was open then: its end takes these away.
  while_open boolean not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (person_id, case_id, act)
);
create index draft_case on draft (case_id) where while_open;
create index draft_expires on draft (expires_at);
revoke all on draft from hengjian_app;
grant select, insert, update, delete on draft to hengjian_app;
