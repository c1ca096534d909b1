-- Exports of the lists of the API, by the same job and into the same files as exports of surveys.

alter type job_kind add value 'LIST_EXPORT';

-- A list of the API, exported as a table by someone who can read it. Only that person downloads it.
create table list_export (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  job_id uuid not null,
  requested_by_subject text not null,
  -- The name of the list in the API, such as "programs".
  list text not null,
  -- The model of its rows, for the worker, which does not know the lists of the API.
  model text not null,
  -- The columns that the person can read, decided at the request: [{ "name", "column", "description", … }].
  shown_columns jsonb not null,
  -- The rows of the list and its filter, as conditions; and its order.
  conditions jsonb not null,
  list_order jsonb not null,
  expires_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, job_id),
  foreign key (jurisdiction_id, job_id) references job on update cascade on delete restrict
);
select app.protect_tenant_table('list_export');

alter table export_file
  alter column survey_export_id drop not null,
  add column list_export_id uuid,
  add unique (jurisdiction_id, list_export_id, position),
  add foreign key (jurisdiction_id, list_export_id) references list_export on update cascade on delete restrict,
  add constraint export_file_of_one_export check (num_nonnulls(survey_export_id, list_export_id) = 1);
