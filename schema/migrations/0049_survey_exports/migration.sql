-- Exports of responses: several formats and versions, de-identified unless someone named a reason, and saved as profiles.

alter table question
  -- Others may know a person's answer. De-identified exports group the answers.
  add column is_quasi_identifier boolean not null default false;

create type survey_export_format as enum ('CSV', 'XLSX', 'PARQUET', 'SAV');
create type survey_export_form as enum ('DEIDENTIFIED', 'IDENTIFIED');
create type export_profile_visibility as enum ('PRIVATE', 'SHARED');

create table export_profile (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  owner_subject text not null,
  visibility export_profile_visibility not null default 'PRIVATE',
  name text not null,
  name_folded text not null generated always as (app.search_text(name)) stored,
  survey_id uuid not null,
  -- Empty for every version that can be exported.
  version_numbers integer[] not null default '{}',
  formats survey_export_format[] not null,
  form survey_export_form not null default 'DEIDENTIFIED',
  -- Empty for all questions and scales.
  codes text[] not null default '{}',
  language text,
  k_anonymity integer,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, owner_subject, name),
  foreign key (jurisdiction_id, survey_id) references survey on update cascade on delete restrict,
  constraint export_profile_formats check (cardinality(formats) > 0),
  constraint export_profile_k check (k_anonymity >= 2)
);
create index on export_profile (jurisdiction_id, survey_id, id);
create index on export_profile (jurisdiction_id, name_folded, id);
select app.protect_tenant_table('export_profile');

alter table survey_export
  -- All versions of the rows; survey_version_id is the newest.
  add column survey_version_ids uuid[] not null default '{}',
  add column formats survey_export_format[] not null default '{CSV}',
  -- Exports from before have respondent keys and free text.
  add column form survey_export_form not null default 'IDENTIFIED',
  add column codes text[] not null default '{}',
  add column k_anonymity integer,
  add column reason text,
  add constraint survey_export_formats check (cardinality(formats) > 0),
  add constraint survey_export_k check (k_anonymity >= 2);
update survey_export set survey_version_ids = array[survey_version_id];
alter table survey_export
  alter column survey_version_ids drop default,
  alter column form set default 'DEIDENTIFIED';
