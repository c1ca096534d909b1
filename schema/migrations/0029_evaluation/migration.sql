-- Evaluations: a plan, a check of the plan on the office's own history, its registration before results, and results with receipts.

create type evaluation_design as enum
  ('PRE_POST', 'MATCHED_COMPARISON', 'DIFFERENCE_IN_DIFFERENCES', 'INTERRUPTED_TIME_SERIES', 'RANDOMIZED');
create type claim_level as enum ('DESCRIPTIVE', 'ASSOCIATIONAL', 'QUASI_EXPERIMENTAL', 'EXPERIMENTAL');
-- The result of the registered decision rule for an interval.
create type evaluation_verdict as enum ('EXPECTED_EFFECT', 'OPPOSITE_EFFECT', 'INCONCLUSIVE');
alter type job_kind add value 'PLACEBO_CHECK';
alter type job_kind add value 'EVALUATION_RESULT';

create table evaluation (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid,
  indicator_definition_id uuid not null,
  title text not null,
  title_folded text not null generated always as (app.search_text(title)) stored,
  question text not null,
  design evaluation_design not null,
  -- The periods, units, comparison and decision rule, as in the input.
  plan jsonb not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, program_id) references program on update cascade on delete no action,
  foreign key (jurisdiction_id, indicator_definition_id) references indicator_definition on update cascade on delete restrict
);
create index on evaluation (jurisdiction_id, title_folded, id);
create index on evaluation (jurisdiction_id, design, title_folded, id);
create index on evaluation (jurisdiction_id, program_id, id);
create index on evaluation (jurisdiction_id, indicator_definition_id);
select app.protect_tenant_table('evaluation');

-- The design at fake dates and places in the office's own history: how often it finds an effect that did not exist.
create table placebo_check (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  evaluation_id uuid not null,
  job_id uuid not null,
  -- SHA-256 of the plan that was checked, hexadecimal.
  plan_sha256 text not null,
  -- Null until the job ends, and if the check could not be made.
  runs integer,
  false_alarms integer,
  nominal_rate double precision,
  rate_lower double precision,
  rate_upper double precision,
  -- True if the rate is outside the limits, or could not be measured.
  is_flagged boolean,
  note text,
  detail jsonb,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, job_id),
  foreign key (jurisdiction_id, evaluation_id) references evaluation on update cascade on delete restrict,
  foreign key (jurisdiction_id, job_id) references job on update cascade on delete restrict,
  constraint placebo_check_counts check (false_alarms between 0 and runs)
);
create index on placebo_check (jurisdiction_id, evaluation_id, id);
select app.protect_tenant_table('placebo_check');

-- The plan as it was before results. It never changes. An amendment is another registration.
create table evaluation_registration (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  evaluation_id uuid not null,
  placebo_check_id uuid not null,
  number integer not null,
  -- Canonical JSON: what was registered, and its SHA-256, hexadecimal.
  document text not null,
  sha256 text not null,
  -- Registered when results were known already.
  is_after_results boolean not null,
  amendment_reason text,
  registered_at timestamptz(3) not null,
  registered_by_subject text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, evaluation_id, number),
  foreign key (jurisdiction_id, evaluation_id) references evaluation on update cascade on delete restrict,
  foreign key (jurisdiction_id, placebo_check_id) references placebo_check on update cascade on delete restrict,
  constraint evaluation_registration_hash check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  constraint evaluation_registration_amendment check ((number = 1) = (amendment_reason is null)),
  constraint evaluation_registration_first check (number > 1 or not is_after_results)
);
create index on evaluation_registration (jurisdiction_id, placebo_check_id);
select app.protect_tenant_table('evaluation_registration', true);

-- The findings of a registered evaluation, with everything that recomputes them.
create table evaluation_result (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  evaluation_id uuid not null,
  evaluation_registration_id uuid not null,
  job_id uuid not null,
  -- Null until the job ends, and if it failed.
  claim_level claim_level,
  verdict evaluation_verdict,
  -- The receipt: canonical JSON with the inputs, the method, the result and a signature.
  receipt text,
  inputs_sha256 text,
  result_sha256 text,
  code_version text,
  -- The inputs that differ from those of the result before.
  changed_inputs jsonb,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, job_id),
  foreign key (jurisdiction_id, evaluation_id) references evaluation on update cascade on delete restrict,
  foreign key (jurisdiction_id, evaluation_registration_id) references evaluation_registration on update cascade on delete restrict,
  foreign key (jurisdiction_id, job_id) references job on update cascade on delete restrict,
  constraint evaluation_result_whole check
    (num_nulls(claim_level, verdict, receipt, inputs_sha256, result_sha256, code_version) in (0, 6))
);
create index on evaluation_result (jurisdiction_id, evaluation_id, id);
create index on evaluation_result (jurisdiction_id, evaluation_registration_id);
select app.protect_tenant_table('evaluation_result');
