-- Cohorts of pseudonymous people who are followed from a start event, to count new arrests, charges, convictions or incarcerations.

create type recidivism_event as enum ('ARREST', 'CHARGE', 'CONVICTION', 'INCARCERATION');
-- The method that decides whether two groups differ.
create type recidivism_verdict as enum ('DIFFERENCE', 'RISK_RATIO', 'LOG_RANK');
alter type dataset_kind add value 'RECIDIVISM_COHORT';

create table recidivism_cohort (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid,
  title text not null,
  title_folded text not null generated always as (app.search_text(title)) stored,
  -- The event that starts the follow-up of a person, in words.
  start_event text not null,
  event_type recidivism_event not null,
  window_months integer not null,
  verdict_method recidivism_verdict not null default 'DIFFERENCE',
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, program_id) references program on update cascade on delete no action,
  constraint recidivism_cohort_window check (window_months in (12, 24, 36))
);
create index on recidivism_cohort (jurisdiction_id, title_folded, id);
create index on recidivism_cohort (jurisdiction_id, program_id, id);
select app.protect_tenant_table('recidivism_cohort');

-- One person of a cohort, under a pseudonym. Dates only; nothing here identifies anyone.
create table recidivism_person (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  recidivism_cohort_id uuid not null,
  dataset_import_id uuid not null,
  person_key text not null,
  group_code text,
  started_on date not null,
  followed_until date not null,
  -- The days of new events, in order. Those after the window are kept and not counted.
  event_days date[] not null default '{}',
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, recidivism_cohort_id, person_key),
  foreign key (jurisdiction_id, recidivism_cohort_id) references recidivism_cohort on update cascade on delete restrict,
  foreign key (jurisdiction_id, dataset_import_id) references dataset_import on update cascade on delete restrict,
  constraint recidivism_person_follow_up check (followed_until >= started_on),
  constraint recidivism_person_events check (started_on <= all (event_days) and followed_until >= all (event_days))
);
create index on recidivism_person (jurisdiction_id, recidivism_cohort_id, id);
create index on recidivism_person (jurisdiction_id, dataset_import_id);
select app.protect_tenant_table('recidivism_person');

alter table dataset_import
  add column recidivism_cohort_id uuid,
  add foreign key (jurisdiction_id, recidivism_cohort_id) references recidivism_cohort on update cascade on delete no action,
  -- As text, because a new value of an enum cannot be used in the transaction that adds it.
  add constraint dataset_import_cohort check (kind::text <> 'RECIDIVISM_COHORT' or recidivism_cohort_id is not null);
create index on dataset_import (jurisdiction_id, recidivism_cohort_id);
drop index dataset_import_file_once;
create unique index dataset_import_file_once on dataset_import
  (jurisdiction_id, kind, coalesce(survey_version_id, recidivism_cohort_id, '00000000-0000-0000-0000-000000000000'::uuid), file_sha256)
  where file_sha256 is not null;
drop index dataset_import_content_once;
create unique index dataset_import_content_once on dataset_import
  (jurisdiction_id, kind, coalesce(survey_version_id, recidivism_cohort_id, '00000000-0000-0000-0000-000000000000'::uuid), content_sha256)
  where content_sha256 is not null;
