-- Imports and exports.

create type dataset_kind as enum (
  'SURVEY_RESPONSES', 'POPULATIONS', 'PROGRAMS', 'ACTIVITIES', 'PARTNERS', 'TRAINING', 'BUDGET'
);

create type file_encoding as enum ('UTF_8', 'WINDOWS_1252');

-- A file that is imported completely or not at all.
create table dataset_import (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  job_id uuid not null,
  upload_id uuid not null,
  survey_version_id uuid,
  kind dataset_kind not null,
  is_dry_run boolean not null default false,
  encoding file_encoding not null default 'UTF_8',
  -- File column → question code, for survey responses.
  mapping jsonb,
  source text,
  rows_read integer not null default 0,
  rows_imported integer not null default 0,
  issue_count integer not null default 0,
  ignored_columns text[] default '{}',
  -- SHA-256 of the file, hexadecimal. The same file is not imported into the same place twice.
  file_sha256 text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, job_id),
  foreign key (jurisdiction_id, job_id) references job on update cascade on delete restrict,
  foreign key (jurisdiction_id, upload_id) references upload on update cascade on delete restrict,
  foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade,
  constraint dataset_import_target check ((kind = 'SURVEY_RESPONSES') = (survey_version_id is not null))
);
create index on dataset_import (jurisdiction_id, upload_id);
create index on dataset_import (jurisdiction_id, survey_version_id);
-- A file is imported into a survey version once. A dry run or a failed import has no hash.
create unique index dataset_import_file_once on dataset_import
  (jurisdiction_id, kind, coalesce(survey_version_id, '00000000-0000-0000-0000-000000000000'::uuid), file_sha256)
  where file_sha256 is not null;
select app.protect_tenant_table('dataset_import');

-- A problem in a row of a file.
create table import_issue (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  dataset_import_id uuid not null,
  position integer not null,
  line integer,
  column_name text,
  code text not null,
  message text not null,
  value text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, dataset_import_id) references dataset_import on update cascade on delete restrict
);
create index on import_issue (jurisdiction_id, dataset_import_id, position, id);
select app.protect_tenant_table('import_issue');

-- The responses to a survey version, exported as files to the object store.
create table survey_export (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  job_id uuid not null,
  survey_version_id uuid not null,
  language text not null default 'en',
  expires_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, job_id),
  foreign key (jurisdiction_id, job_id) references job on update cascade on delete restrict,
  foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade on delete restrict
);
create index on survey_export (jurisdiction_id, survey_version_id);
select app.protect_tenant_table('survey_export');

create table export_file (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_export_id uuid not null,
  position integer not null,
  name text not null,
  object_key text not null,
  content_type text not null,
  bytes bigint not null,
  rows integer,
  sha256 text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, survey_export_id, position),
  foreign key (jurisdiction_id, survey_export_id) references survey_export on update cascade on delete restrict
);
select app.protect_tenant_table('export_file');
