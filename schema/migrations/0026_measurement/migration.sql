-- Measurement: indicators and their definitions, the places of an office, observed figures and targets.

create type indicator_measure as enum ('COUNT', 'PROPORTION', 'RATE', 'RATIO', 'MEAN');
create type indicator_direction as enum ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NO_DIRECTION');
create type indicator_frequency as enum ('MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR');
-- The records of the office from which a job derives the observations of an indicator.
create type indicator_derivation as enum (
  'PARTICIPATION', 'REACH', 'ACCESSIBLE_ACTIVITIES', 'CONCERN_RESPONSE', 'CONCERN_CLOSURE', 'CONCERN_TO_POLICY',
  'FEEDBACK_RESPONSE', 'FEEDBACK_CLOSURE', 'FEEDBACK_TO_POLICY', 'TRAINING_COVERAGE', 'COST_PER_PARTICIPANT',
  'SCALE_MEAN', 'TOP_TWO_BOX'
);

-- One revision of the definition of an indicator. Definitions that ship with Rapport are the same for every jurisdiction.
create table indicator_definition (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  -- The code of the indicator, the same for all its revisions.
  code text not null,
  -- 1, 2, 3 and so on. A revision keeps its meaning: only a new revision changes it.
  revision integer not null default 1,
  name text not null,
  -- The name for searching and sorting. The database computes it.
  name_folded text not null generated always as (app.search_text(name)) stored,
  description text not null,
  measure indicator_measure not null,
  -- The quantities above and below the line; a count has nothing below it.
  numerator text not null,
  denominator text,
  unit text not null,
  -- The figure is the numerator over the denominator times this number.
  multiplier double precision not null default 1,
  direction indicator_direction not null,
  -- The shortest period that is observed.
  frequency indicator_frequency not null,
  -- The codes of the dimensions by which it can be observed.
  disaggregations text[] not null default '{}',
  source text not null,
  -- Its number in the Prosecutorial Performance Indicators.
  ppi_number text,
  -- The name of its metric in Justice Counts.
  justice_counts_metric text,
  derivation indicator_derivation,
  -- The code of the scale or of the question in surveys from which it is derived.
  derivation_code text,
  -- An earlier revision whose figures can be compared with those of this one, if there is one.
  equivalent_to_id uuid,
  equivalence_reason text,
  -- Ships with Rapport.
  is_reference boolean not null default false,
  retired_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, code, revision),
  foreign key (jurisdiction_id, equivalent_to_id) references indicator_definition on update cascade on delete no action,
  constraint indicator_definition_revision check (revision >= 1),
  constraint indicator_definition_denominator check ((measure = 'COUNT') = (denominator is null)),
  constraint indicator_definition_multiplier check (multiplier > 0 and multiplier < 'Infinity'),
  constraint indicator_definition_equivalence check (equivalent_to_id <> id)
);
create index on indicator_definition (jurisdiction_id, name_folded, id);
create index on indicator_definition (jurisdiction_id, is_reference, name_folded, id);
create index on indicator_definition (jurisdiction_id, equivalent_to_id);
select app.protect_tenant_table('indicator_definition');
create trigger reference_stays after update on indicator_definition
  for each row when (old.is_reference and old.* is distinct from new.* and old.jurisdiction_id = new.jurisdiction_id)
  execute function app.refuse_change_of_reference();
create trigger reference_is_kept before delete on indicator_definition
  for each row when (old.is_reference) execute function app.refuse_change_of_reference();

create type indicator_item_kind as enum ('INCLUDE', 'EXCLUDE', 'CONTEXT');

-- Something that a definition includes or excludes, or a question about the context of its figures. Each office answers it.
-- It is as fixed as the definition that it belongs to.
create table indicator_item (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  indicator_definition_id uuid not null,
  position integer not null,
  kind indicator_item_kind not null,
  code text not null,
  text text not null,
  is_required boolean not null default true,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, indicator_definition_id, position),
  unique (jurisdiction_id, indicator_definition_id, code),
  foreign key (jurisdiction_id, indicator_definition_id) references indicator_definition on update cascade on delete restrict
);
select app.protect_tenant_table('indicator_item', append_only => true);

create type indicator_answer_value as enum ('YES', 'NO', 'NOT_AVAILABLE');

-- The office's own answer to an item, from a day on until the day of the next answer.
create table indicator_answer (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  indicator_item_id uuid not null,
  value indicator_answer_value not null,
  -- In words, for a question about the context.
  note text,
  effective_from date not null,
  answered_by_subject text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, indicator_item_id, effective_from),
  foreign key (jurisdiction_id, indicator_item_id) references indicator_item on update cascade on delete restrict
);
select app.protect_tenant_table('indicator_answer');

create type measurement_place_kind as enum ('AREA', 'BEAT', 'DISTRICT', 'SCHOOL', 'COURT', 'OTHER');

-- A place inside the office for which figures are observed, such as a beat, a school or a court.
create table measurement_place (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  code text not null,
  name text not null,
  -- The name for searching and sorting. The database computes it.
  name_folded text not null generated always as (app.search_text(name)) stored,
  kind measurement_place_kind not null,
  -- The area of the office's plans that it is.
  area_id uuid,
  retired_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, code),
  foreign key (jurisdiction_id, area_id) references area on update cascade on delete no action
);
create index on measurement_place (jurisdiction_id, name_folded, id);
create index on measurement_place (jurisdiction_id, kind, name_folded, id);
create index on measurement_place (jurisdiction_id, area_id);
select app.protect_tenant_table('measurement_place');

create type observation_state as enum ('VALUE', 'ZERO', 'NOT_REPORTED', 'NOT_APPLICABLE');
create type observation_source as enum ('ENTERED', 'IMPORTED', 'DERIVED');
create type observation_end as enum ('CORRECTED', 'VOIDED', 'REPLACED');

-- One observed figure of an indicator: a period, a place and a group. A correction ends it and adds another.
create table observation (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  indicator_definition_id uuid not null,
  -- Null for the whole office.
  place_id uuid,
  period_start date not null,
  -- The day after the period. The database computes it.
  period_end date not null generated always as ((period_start + make_interval(months => period_months))::date) stored,
  period_months integer not null,
  months_covered integer not null,
  -- The code of the dimension and the group in it; both null for everyone.
  dimension text,
  "group" text,
  state observation_state not null,
  numerator double precision,
  denominator double precision,
  -- For a mean: the sum of the squares of what the numerator adds up, from which its interval follows.
  sum_of_squares double precision,
  source observation_source not null,
  note text,
  -- For a derived observation: which rows were used and which were left out, with the reasons.
  inputs jsonb,
  recorded_by_subject text not null,
  -- The observation that this one corrects.
  supersedes_id uuid,
  -- When and why it stopped to count; null for a current observation.
  ended_at timestamptz(3),
  end_kind observation_end,
  end_reason text,
  ended_by_subject text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, indicator_definition_id) references indicator_definition on update cascade on delete restrict,
  foreign key (jurisdiction_id, place_id) references measurement_place on update cascade on delete no action,
  foreign key (jurisdiction_id, supersedes_id) references observation on update cascade on delete no action,
  constraint observation_period check (period_months in (1, 3, 6, 12) and months_covered between 0 and period_months),
  constraint observation_group check ((dimension is null) = ("group" is null)),
  constraint observation_figure check (case state
    when 'VALUE' then numerator is not null and months_covered > 0
    when 'ZERO' then numerator = 0 and months_covered > 0
    else num_nonnulls(numerator, denominator, sum_of_squares) = 0 and months_covered = 0 end),
  constraint observation_is_finite check
    (abs(coalesce(numerator, 0)) <= 9007199254740991 and coalesce(denominator, 0) between 0 and 9007199254740991
     and coalesce(sum_of_squares, 0) between 0 and 1e300),
  constraint observation_end_complete check
    (num_nulls(ended_at, end_kind, end_reason, ended_by_subject) in (0, 4))
);
-- A figure is observed once.
create unique index observation_current on observation
  (jurisdiction_id, indicator_definition_id, place_id, dimension, "group", period_start) nulls not distinct
  where ended_at is null;
create index on observation (jurisdiction_id, indicator_definition_id, period_start, id);
create index on observation (jurisdiction_id, place_id, period_start, id);
create index on observation (jurisdiction_id, period_start, id);
create index on observation (jurisdiction_id, supersedes_id);
select app.protect_tenant_table('observation');

-- An observation stays as it was. Only its end is added, once.
create function app.refuse_change_of_observation() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    if old.ended_at is not null or to_jsonb(old) - '{jurisdiction_id,ended_at,end_kind,end_reason,ended_by_subject,updated_at,version}'::text[]
      is distinct from to_jsonb(new) - '{jurisdiction_id,ended_at,end_kind,end_reason,ended_by_subject,updated_at,version}'::text[] then
      raise exception 'an observation cannot be changed' using errcode = 'RF026';
    end if;
    return new;
  end
  $$;
create trigger observation_stays after update on observation
  for each row when (old.* is distinct from new.* and old.jurisdiction_id = new.jurisdiction_id)
  execute function app.refuse_change_of_observation();

-- The figure that an office wants to reach.
create table indicator_target (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  indicator_definition_id uuid not null,
  -- Null for the whole office.
  place_id uuid,
  first_day date not null,
  last_day date not null,
  -- In the unit of the indicator.
  value double precision not null,
  rationale text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, indicator_definition_id) references indicator_definition on update cascade on delete restrict,
  foreign key (jurisdiction_id, place_id) references measurement_place on update cascade on delete no action,
  constraint indicator_target_days check (first_day <= last_day),
  constraint indicator_target_is_finite check (abs(value) <= 9007199254740991)
);
create index on indicator_target (jurisdiction_id, indicator_definition_id, first_day, id);
create index on indicator_target (jurisdiction_id, first_day, id);
create index on indicator_target (jurisdiction_id, place_id);
select app.protect_tenant_table('indicator_target');
