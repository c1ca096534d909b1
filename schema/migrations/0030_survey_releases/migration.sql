-- Releases: the figures of a closed survey version, frozen together (docs/decisions/0005).

alter type job_kind add value 'SURVEY_RELEASE';

-- The request to freeze the figures of a version. Closing the version makes it, and the sweeper makes it for versions without a release.
create table survey_release_request (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  job_id uuid not null,
  survey_version_id uuid not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, job_id),
  foreign key (jurisdiction_id, job_id) references job on update cascade on delete restrict,
  foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade on delete restrict
);
create index on survey_release_request (jurisdiction_id, survey_version_id, id);
select app.protect_tenant_table('survey_release_request');

-- The released figures of a closed version, frozen once. Never changed or deleted.
create table survey_release (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_version_id uuid not null,
  -- Counts from 1 to this number are hidden.
  threshold integer not null,
  -- The release without its figures: its groups, its targets and what is withheld.
  frame jsonb not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, survey_version_id),
  foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade on delete restrict,
  constraint survey_release_threshold check (threshold >= 1)
);
select app.protect_tenant_table('survey_release', append_only => true);

-- The released figures of one question or scale: overall, and by one demographic question. Never changed or deleted.
create table survey_release_table (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_release_id uuid not null,
  -- The question or the scale that is measured.
  question_id uuid,
  scale_id uuid,
  -- The demographic question that forms the groups; null for the figures of all respondents.
  dimension_id uuid,
  -- The rounded and the hidden figures, as they are published.
  figures jsonb not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique nulls not distinct (jurisdiction_id, question_id, scale_id, dimension_id),
  foreign key (jurisdiction_id, survey_release_id) references survey_release on update cascade on delete restrict,
  foreign key (jurisdiction_id, question_id) references question on update cascade on delete restrict,
  foreign key (jurisdiction_id, scale_id) references scale on update cascade on delete restrict,
  foreign key (jurisdiction_id, dimension_id) references question on update cascade on delete restrict,
  constraint survey_release_table_of_one_target check (num_nonnulls(question_id, scale_id) = 1)
);
create index on survey_release_table (jurisdiction_id, survey_release_id, id);
create index on survey_release_table (jurisdiction_id, scale_id);
create index on survey_release_table (jurisdiction_id, dimension_id);
select app.protect_tenant_table('survey_release_table', append_only => true);

-- The evidence for what a release hides: for each hidden figure, two sets of answers that agree with everything published. Only people who can read single responses may read it.
create table survey_release_certificate (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_release_id uuid not null,
  -- The JSON file for the verifier.
  content text not null,
  -- SHA-256 of the file, hexadecimal.
  sha256 text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, survey_release_id),
  foreign key (jurisdiction_id, survey_release_id) references survey_release on update cascade on delete restrict
);
select app.protect_tenant_table('survey_release_certificate', append_only => true);
