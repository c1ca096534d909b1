-- Areas, programs with their legal authorities and budget, and case studies.

-- Deleting a program deletes its activities and budget lines. None can be added to a deleted program.
create function app.refuse_child_of_deleted_program() returns trigger
  language plpgsql as $$
declare
  shown constant text := coalesce(current_setting('app.shows_deleted', true), '');
  is_deleted boolean;
begin
  perform set_config('app.shows_deleted', 'on', true);
  -- Waits for a transaction that deletes or restores the program. The foreign key and the policies refuse a missing program and one
  -- of another tenant.
  select p.deleted_at is not null into is_deleted from public.program p
    where (p.jurisdiction_id, p.id) = (new.jurisdiction_id, new.program_id) for share;
  perform set_config('app.shows_deleted', shown, true);
  if is_deleted and new.deleted_at is null then
    raise exception 'the program is deleted' using errcode = 'RF004';
  end if;
  return new;
end $$;

create type area_kind as enum ('NEIGHBORHOOD', 'CITY', 'DISTRICT', 'SCHOOL_DISTRICT', 'COUNTY', 'OTHER');

-- A part of the jurisdiction that the office plans for.
create table area (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  -- The code of the area in files.
  code text not null,
  name text not null,
  -- The name for searching and sorting. The database computes it.
  name_folded text not null generated always as (app.search_text(name)) stored,
  kind area_kind not null default 'NEIGHBORHOOD',
  retired_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, code)
);
create index on area (jurisdiction_id, name_folded, id);
create index on area (jurisdiction_id, kind, id);
create index on area (jurisdiction_id, retired_at, id);
select app.protect_tenant_table('area');

create type program_type as enum (
  'COMMUNITY_FORUM', 'SCHOOL_OUTREACH', 'YOUTH_LEGAL_LITERACY', 'PUBLIC_LECTURE', 'RESOURCE_DISTRIBUTION',
  'VICTIM_SERVICES_OUTREACH', 'COMMUNITY_PROSECUTION_UNIT', 'RESTORATIVE_JUSTICE', 'PRE_FILING_DIVERSION',
  'POST_FILING_DIVERSION', 'FOCUSED_DETERRENCE', 'NEIGHBORHOOD_SAFETY', 'REENTRY',
  'COMMUNITY_ADVISORY_BOARD', 'DIGITAL_RESOURCE'
);

create type lead_agency_type as enum ('PROSECUTOR', 'POLICE', 'MAYORS_OFFICE', 'COMMUNITY', 'COURT', 'OTHER');

create type program_status as enum ('PROPOSED', 'IN_REVIEW', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED');

-- A planned body of work with the community.
create table program (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  title text not null,
  -- The title for searching and sorting. The database computes it.
  title_folded text not null generated always as (app.search_text(title)) stored,
  summary text,
  type program_type not null,
  strategy text,
  lead_agency_type lead_agency_type not null default 'PROSECUTOR',
  lead_agency_name text,
  target_problem text,
  target_population text,
  target_area_id uuid,
  -- The logic model: inputs, planned activities, outputs and outcomes.
  inputs text[] default '{}',
  planned_activities text[] default '{}',
  outputs text[] default '{}',
  outcomes text[] default '{}',
  status program_status not null default 'PROPOSED',
  starts_on date,
  ends_on date,
  -- The code of the program in files.
  external_code text,
  -- The person who proposed it and therefore never reviews it; null if this is not known.
  proposed_by_subject text,
  deleted_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, external_code),
  foreign key (jurisdiction_id, target_area_id) references area on update cascade,
  constraint program_dates check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create index on program (jurisdiction_id, title_folded, id);
create index on program (jurisdiction_id, starts_on, id);
create index on program (jurisdiction_id, status, id);
create index on program (jurisdiction_id, type, id);
create index on program (jurisdiction_id, lead_agency_type, id);
create index on program (jurisdiction_id, target_area_id, id);
select app.protect_tenant_table('program');
select app.hide_deleted_rows('program');

-- A legal authority on which a program is based.
create table program_authority (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid not null,
  legal_authority_id uuid not null,
  -- The permission or duty that follows from the authority here.
  note text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, program_id, legal_authority_id),
  foreign key (jurisdiction_id, program_id) references program on update cascade on delete restrict,
  foreign key (jurisdiction_id, legal_authority_id) references legal_authority on update cascade on delete restrict
);
create index on program_authority (jurisdiction_id, program_id, id);
create index on program_authority (jurisdiction_id, legal_authority_id);
select app.protect_tenant_table('program_authority');

create type funding_type as enum (
  'GENERAL_FUND', 'FEDERAL_GRANT', 'STATE_GRANT', 'PRIVATE_GRANT', 'ASSET_FORFEITURE', 'DONATION', 'FEES',
  'IN_KIND', 'OTHER'
);

create type expense_type as enum (
  'PERSONNEL', 'CONTRACTUAL', 'TRAVEL', 'SUPPLIES', 'EQUIPMENT', 'VENUE', 'INTERPRETATION', 'FOOD',
  'PRINTING', 'PARTICIPANT_SUPPORT', 'OTHER'
);

-- Money planned for a program in a fiscal year, with its source and purpose.
create table budget_line (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid not null,
  fiscal_year integer not null,
  funding_type funding_type not null,
  expense_type expense_type not null,
  description text not null,
  -- US cents.
  planned_cents bigint not null,
  proposed_by_subject text,
  deleted_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, program_id) references program on update cascade on delete restrict,
  constraint budget_line_planned check (planned_cents >= 0)
);
create index on budget_line (jurisdiction_id, program_id, fiscal_year, id);
create index on budget_line (jurisdiction_id, program_id, id);
create index on budget_line (jurisdiction_id, fiscal_year, id);
create index on budget_line (jurisdiction_id, funding_type, id);
create index on budget_line (jurisdiction_id, expense_type, id);
select app.protect_tenant_table('budget_line');
select app.hide_deleted_rows('budget_line');
create trigger not_of_deleted_program before insert on budget_line
  for each row execute function app.refuse_child_of_deleted_program();

-- Money spent from a budget line. A correction is an entry with the opposite sign.
create table expenditure (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  budget_line_id uuid not null,
  spent_on date not null,
  -- US cents; negative for a correction or a refund.
  amount_cents bigint not null,
  description text not null,
  recorded_by_subject text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, budget_line_id) references budget_line on update cascade on delete restrict
);
create index on expenditure (jurisdiction_id, budget_line_id, spent_on, id);
create index on expenditure (jurisdiction_id, spent_on, id);
select app.protect_tenant_table('expenditure');

create type evidence_status as enum ('EFFECTIVE', 'PROMISING', 'MIXED', 'NO_EFFECT', 'NOT_EVALUATED');

-- A program elsewhere that is worth learning from, with the evidence of its effects and the sources.
create table case_study (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  title text not null,
  -- The title for searching and sorting. The database computes it.
  title_folded text not null generated always as (app.search_text(title)) stored,
  place text not null,
  lead_agency_type lead_agency_type not null,
  started_year integer,
  summary text not null,
  evidence_status evidence_status not null,
  -- The findings of the evidence, and their limits.
  evidence_note text not null,
  -- Ships with Rapport and is the same for every jurisdiction: it can be cited and not changed.
  is_reference boolean not null default false,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id)
);
create index on case_study (jurisdiction_id, title_folded, id);
create index on case_study (jurisdiction_id, evidence_status, id);
create index on case_study (jurisdiction_id, lead_agency_type, id);
select app.protect_tenant_table('case_study');
create trigger reference_stays after update on case_study
  for each row when (old.is_reference and old.* is distinct from new.* and old.jurisdiction_id = new.jurisdiction_id)
  execute function app.refuse_change_of_reference();
create trigger reference_is_kept before delete on case_study
  for each row when (old.is_reference) execute function app.refuse_change_of_reference();

-- A published source of a case study.
create table case_study_citation (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  case_study_id uuid not null,
  position integer not null,
  -- Author, title and publisher, as in a bibliography.
  text text not null,
  year integer,
  url text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, case_study_id, position),
  foreign key (jurisdiction_id, case_study_id) references case_study on update cascade on delete restrict
);
select app.protect_tenant_table('case_study_citation');
