-- Derivations of observations from the records of an office: jobs, with a line for each indicator.

alter type job_kind add value 'OBSERVATION_DERIVATION';

create table observation_derivation (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  job_id uuid not null,
  first_day date not null,
  last_day date not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, job_id),
  foreign key (jurisdiction_id, job_id) references job on update cascade on delete restrict,
  constraint observation_derivation_days check (first_day <= last_day)
);
select app.protect_tenant_table('observation_derivation');

-- The outcome for one indicator. The counts are null until the job ends, and if it failed.
create table observation_derivation_line (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  observation_derivation_id uuid not null,
  indicator_definition_id uuid not null,
  position integer not null,
  periods integer,
  written integer,
  replaced integer,
  unchanged integer,
  kept integer,
  -- The records that were used and left out, added up over the figures, and a note.
  inputs jsonb,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, observation_derivation_id, position),
  foreign key (jurisdiction_id, observation_derivation_id) references observation_derivation on update cascade on delete restrict,
  foreign key (jurisdiction_id, indicator_definition_id) references indicator_definition on update cascade on delete restrict,
  constraint observation_derivation_line_outcome check (num_nulls(periods, written, replaced, unchanged, kept, inputs) in (0, 6))
);
create index on observation_derivation_line (jurisdiction_id, indicator_definition_id);
select app.protect_tenant_table('observation_derivation_line');
