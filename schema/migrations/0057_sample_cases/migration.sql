-- The sample of a survey version, with how the fieldwork of each case ended (docs/decisions/0043).

create type case_disposition as enum (
  'COMPLETE', 'PARTIAL', 'REFUSAL', 'NON_CONTACT', 'OTHER', 'UNKNOWN_HOUSEHOLD', 'UNKNOWN_OTHER', 'NOT_ELIGIBLE'
);

-- A case has no reference to a response or an invitation: a response without an account stays anonymous.
create table sample_case (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_version_id uuid not null,
  case_key text not null,
  disposition case_disposition not null,
  stratum text,
  -- How many cases of the population the case stands for.
  sampling_weight double precision,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, survey_version_id, case_key),
  foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade on delete restrict,
  constraint sample_case_weight check (sampling_weight > 0 and sampling_weight < 'infinity')
);
create index on sample_case (jurisdiction_id, survey_version_id, id);
select app.protect_tenant_table('sample_case');
