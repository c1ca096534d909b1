-- Uploaded files, and the work that runs outside requests.

-- A file that a client announces and then uploads to the object store with a presigned request.
create table upload (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  object_key text not null,
  file_name text not null,
  content_type text not null,
  bytes bigint not null,
  created_by_subject text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, object_key)
);
select app.protect_tenant_table('upload');

create type job_kind as enum ('DATASET_IMPORT', 'SURVEY_EXPORT', 'RETENTION_RUN');

create type job_status as enum ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED');

-- Work outside requests: its lease, progress and outcome.
create table job (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  kind job_kind not null,
  status job_status not null default 'QUEUED',
  rows_done integer not null default 0,
  rows_expected integer,
  attempts integer not null default 0,
  lease_expires_at timestamptz(3),
  -- When a message about this job was last sent to the queue. The sweeper repeats a lost message.
  enqueued_at timestamptz(3),
  started_at timestamptz(3),
  finished_at timestamptz(3),
  problem_code text,
  problem_message text,
  created_by_subject text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id)
);
-- For the sweeper, which looks for unfinished jobs in every jurisdiction.
create index job_unfinished on job (status, enqueued_at) where status in ('QUEUED', 'RUNNING');
select app.protect_tenant_table('job');
