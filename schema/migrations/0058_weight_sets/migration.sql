-- Weights of a closed survey version, and the weighted figures that are frozen with them (docs/decisions/0043).

-- The weights follow from the responses, which do not change any more, and from this row, which nobody can change.
create table weight_set (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_version_id uuid not null,
  -- From 1 in each version.
  number integer not null,
  label text not null,
  -- The NUMBER question with the design weights; null for equal ones.
  design_weight_question_id uuid,
  -- The margins, by the codes of questions and choices.
  margins jsonb not null,
  -- The largest weight as a multiple of the mean weight.
  trim_at double precision,
  iterations integer not null,
  largest_error double precision not null,
  trimmed_count integer not null,
  drawn_count integer not null,
  smallest_weight double precision not null,
  largest_weight double precision not null,
  -- Of Kish.
  design_effect double precision not null,
  people_count integer not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, survey_version_id, number),
  foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade on delete restrict,
  foreign key (jurisdiction_id, design_weight_question_id) references question on update cascade on delete restrict,
  constraint weight_set_figures check (number >= 1 and trim_at > 1 and design_effect >= 0 and people_count >= 1)
);
create index on weight_set (jurisdiction_id, survey_version_id, id);
create index on weight_set (jurisdiction_id, design_weight_question_id);
select app.protect_tenant_table('weight_set', append_only => true);

-- The weighted figures of a version, frozen once, with the evidence. Never changed or deleted.
create table weighted_release (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  weight_set_id uuid not null,
  threshold integer not null,
  -- The release without its figures.
  frame jsonb not null,
  figures jsonb not null,
  -- The JSON file for the verifier, with every answer. Only people who can read single responses may read it.
  certificate text not null,
  -- SHA-256 of the file, hexadecimal.
  sha256 text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, weight_set_id),
  foreign key (jurisdiction_id, weight_set_id) references weight_set on update cascade on delete restrict,
  constraint weighted_release_threshold check (threshold >= 1)
);
select app.protect_tenant_table('weighted_release', append_only => true);

-- The weight set whose figures the job freezes; null for the figures without weights.
alter table survey_release_request
  add weight_set_id uuid,
  add foreign key (jurisdiction_id, weight_set_id) references weight_set on update cascade on delete restrict;
create index on survey_release_request (jurisdiction_id, weight_set_id);
