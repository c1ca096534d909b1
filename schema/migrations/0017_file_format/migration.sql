-- Files as people have them: their format, what was recognized, and the rows that are not records.

alter table dataset_import
  -- The declared format, as in the input.
  add column format jsonb,
  -- The format and mapping that were recognized and applied, in the form of the input.
  add column proposal jsonb,
  -- Rows that are in the database already are passed over.
  add column only_new boolean not null default false,
  add column rows_skipped integer not null default 0,
  add column rows_known integer not null default 0,
  -- SHA-256 of the rows that were read, in any order, hexadecimal. The same content is not imported into the same place
  -- twice, however it was saved.
  add column content_sha256 text;
create unique index dataset_import_content_once on dataset_import
  (jurisdiction_id, kind, coalesce(survey_version_id, '00000000-0000-0000-0000-000000000000'::uuid), content_sha256)
  where content_sha256 is not null;
