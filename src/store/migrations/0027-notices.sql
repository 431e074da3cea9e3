-- Notices: what a person should know though it is nobody's task. Made from the record as it grows; that one has read them is kept here alone.
alter table notice
  -- What it is about: the first word of its kind.
  add column topic text not null generated always as (split_part(kind, '-', 1)) stored,
  -- Whoever may not see the case any more is not shown what was said of it.
  add column case_id bigint generated always as ((data ->> 'caseId')::bigint) stored,
  -- The entry that it was made from: made again, it is the same notice.
  add column source text generated always as (data ->> 'source') stored;
create unique index notice_source on notice (person, source);
create index notice_topic on notice (person, topic, id);
create index notice_unread on notice (person, id) where read_at is null;
create index notice_case on notice (case_id) where case_id is not null;
