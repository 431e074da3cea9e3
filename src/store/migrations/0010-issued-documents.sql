-- Documents that went out, by the hash of their content: all that anybody may ask about. A read model, made again from the events.
-- What a document is about, its name and its number are not here: nothing that asks this table can tell them.
create table issued_document (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  -- As it is typed: 16 characters without the dashes between its groups.
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  case_id bigint not null,
  -- Key of the document among those of its case.
  key text not null,
  agency text not null,
  issued_at timestamptz not null,
  standing text not null check (standing in ('issued', 'corrected', 'withdrawn')),
  -- When it was corrected or withdrawn.
  changed_at timestamptz check ((changed_at is null) = (standing = 'issued')),
  unique (case_id, key)
);
revoke all on issued_document from hengjian_app;
grant select, insert, update, delete, truncate on issued_document to hengjian_app;
