-- Work with the community: partners, activities, agreements, concerns, decisions and publications.

create type partner_kind as enum (
  'NEIGHBORHOOD_ASSOCIATION', 'SCHOOL', 'SOCIAL_SERVICE', 'FAITH', 'BUSINESS', 'LAW_ENFORCEMENT', 'OTHER'
);

-- An organization with which the office works.
create table partner_organization (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  -- The code of the organization in files.
  code text not null,
  name text not null,
  -- The name for searching and sorting. The database computes it.
  name_folded text not null generated always as (app.search_text(name)) stored,
  kind partner_kind not null,
  description text,
  website text,
  area_id uuid,
  proposed_by_subject text,
  deleted_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, code),
  foreign key (jurisdiction_id, area_id) references area on update cascade
);
create index on partner_organization (jurisdiction_id, name_folded, id);
create index on partner_organization (jurisdiction_id, kind, id);
create index on partner_organization (jurisdiction_id, area_id, id);
select app.protect_tenant_table('partner_organization');
select app.hide_deleted_rows('partner_organization');

-- The part of an organization in a program.
create table program_partner (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid not null,
  partner_organization_id uuid not null,
  -- The contribution of the organization.
  contribution text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, program_id, partner_organization_id),
  foreign key (jurisdiction_id, program_id) references program on update cascade on delete restrict,
  foreign key (jurisdiction_id, partner_organization_id)
    references partner_organization on update cascade on delete restrict
);
create index on program_partner (jurisdiction_id, program_id, id);
create index on program_partner (jurisdiction_id, partner_organization_id, id);
select app.protect_tenant_table('program_partner');

create type activity_kind as enum (
  'FORUM', 'WORKSHOP', 'CLASS', 'LECTURE', 'MEETING', 'OUTREACH_EVENT', 'RESOURCE_FAIR', 'OTHER'
);

create type series_frequency as enum ('WEEKLY', 'EVERY_TWO_WEEKS', 'MONTHLY', 'QUARTERLY');

-- A repeating activity. Each occurrence is an activity of its own.
create table activity_series (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid not null,
  area_id uuid,
  title text not null,
  kind activity_kind not null,
  frequency series_frequency not null,
  -- IANA name. Occurrences keep the time of day there.
  time_zone text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, program_id) references program on update cascade on delete restrict,
  foreign key (jurisdiction_id, area_id) references area on update cascade
);
create index on activity_series (jurisdiction_id, program_id, id);
create index on activity_series (jurisdiction_id, area_id);
select app.protect_tenant_table('activity_series');

create type activity_mode as enum ('IN_PERSON', 'ONLINE', 'HYBRID');

create type activity_status as enum ('PROPOSED', 'ACTIVE', 'COMPLETED', 'CANCELLED');

create type accessibility_feature as enum (
  'WHEELCHAIR_ACCESS', 'SIGN_LANGUAGE', 'CAPTIONS', 'INTERPRETATION', 'LARGE_PRINT', 'PLAIN_LANGUAGE',
  'CHILDCARE', 'PUBLIC_TRANSIT', 'DIAL_IN'
);

-- One event of a program.
create table activity (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid not null,
  series_id uuid,
  area_id uuid,
  title text not null,
  kind activity_kind not null,
  mode activity_mode not null default 'IN_PERSON',
  status activity_status not null default 'PROPOSED',
  place text,
  languages text[] default '{en}',
  accessibility accessibility_feature[] default '{}',
  -- The underserved people whom the activity is meant to reach.
  underserved_focus text,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3),
  cancel_reason text,
  -- The code of the activity in files, so that a file that is read twice is recognized.
  external_code text,
  proposed_by_subject text,
  deleted_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, external_code),
  foreign key (jurisdiction_id, program_id) references program on update cascade on delete restrict,
  foreign key (jurisdiction_id, series_id) references activity_series on update cascade,
  foreign key (jurisdiction_id, area_id) references area on update cascade,
  constraint activity_cancelled check ((status = 'CANCELLED') = (cancel_reason is not null)),
  constraint activity_times check (ends_at is null or ends_at >= starts_at)
);
create index on activity (jurisdiction_id, program_id, starts_at, id);
create index on activity (jurisdiction_id, series_id, starts_at, id);
create index on activity (jurisdiction_id, area_id, starts_at, id);
create index on activity (jurisdiction_id, status, starts_at, id);
create index on activity (jurisdiction_id, kind, starts_at, id);
create index on activity (jurisdiction_id, starts_at, id);
select app.protect_tenant_table('activity');
select app.hide_deleted_rows('activity');
create trigger not_of_deleted_program before insert on activity
  for each row execute function app.refuse_child_of_deleted_program();

-- An organization that helps to hold an activity.
create table activity_partner (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  activity_id uuid not null,
  partner_organization_id uuid not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, activity_id, partner_organization_id),
  foreign key (jurisdiction_id, activity_id) references activity on update cascade on delete restrict,
  foreign key (jurisdiction_id, partner_organization_id)
    references partner_organization on update cascade on delete restrict
);
create index on activity_partner (jurisdiction_id, activity_id, id);
create index on activity_partner (jurisdiction_id, partner_organization_id, id);
select app.protect_tenant_table('activity_partner');

-- Attendance: a headcount or one pseudonymous participant, never a name.
create table attendance (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  activity_id uuid not null,
  headcount integer,
  participant_key text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, activity_id, participant_key),
  foreign key (jurisdiction_id, activity_id) references activity on update cascade on delete restrict,
  constraint attendance_headcount check (headcount is null or headcount >= 0),
  constraint attendance_one_kind check (num_nonnulls(headcount, participant_key) = 1)
);
create index on attendance (jurisdiction_id, activity_id, id);
create index on attendance (jurisdiction_id, participant_key, activity_id);
select app.protect_tenant_table('attendance');

create type demographic_dimension as enum ('AGE_BAND', 'SEX', 'RACE_ETHNICITY');

-- The number of people of a headcount who are in a demographic group. The others did not give their group.
create table attendance_count (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  attendance_id uuid not null,
  dimension demographic_dimension not null,
  -- The group as in the population data: "18-24", "FEMALE".
  category text not null,
  count integer not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, attendance_id, dimension, category),
  foreign key (jurisdiction_id, attendance_id) references attendance on update cascade on delete restrict,
  constraint attendance_count_count check (count >= 0)
);
select app.protect_tenant_table('attendance_count');

create type resource_kind as enum (
  'INFORMATION_SHEET', 'LEGAL_FORM', 'RESOURCE_GUIDE', 'SAFETY_ITEM', 'BASIC_NEEDS', 'REFERRAL', 'OTHER'
);

-- Resources that were handed out at an activity.
create table resource_distribution (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  activity_id uuid not null,
  kind resource_kind not null,
  title text not null,
  language text not null default 'en',
  quantity integer not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, activity_id) references activity on update cascade on delete restrict,
  constraint resource_distribution_quantity check (quantity >= 1)
);
create index on resource_distribution (jurisdiction_id, activity_id, id);
create index on resource_distribution (jurisdiction_id, kind, id);
select app.protect_tenant_table('resource_distribution');

create type agreement_kind as enum ('MOU', 'DATA_USE', 'INFORMATION_TRANSFER', 'GRANT');

-- A written agreement with a partner. It is in force from its signature until it expires or is terminated.
create table agreement (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  partner_organization_id uuid not null,
  -- The program to which it is limited; null for all programs.
  program_id uuid,
  kind agreement_kind not null,
  title text not null,
  signed_on date,
  -- The last day on which it is in force; null for no end.
  expires_on date,
  -- The number of days before its end from which it is shown as expiring.
  warning_days integer not null default 60,
  -- The first day on which it is shown as expiring. The database computes it.
  warns_from date generated always as (expires_on - warning_days) stored,
  terminated_on date,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, partner_organization_id)
    references partner_organization on update cascade on delete restrict,
  foreign key (jurisdiction_id, program_id) references program on update cascade,
  constraint agreement_dates check (expires_on is null or signed_on is null or expires_on >= signed_on),
  constraint agreement_warning_days check (warning_days >= 0)
);
create index on agreement (jurisdiction_id, partner_organization_id, id);
create index on agreement (jurisdiction_id, program_id, id);
create index on agreement (jurisdiction_id, expires_on, id);
create index on agreement (jurisdiction_id, warns_from, id);
create index on agreement (jurisdiction_id, kind, id);
select app.protect_tenant_table('agreement');

create type concern_category as enum (
  'VIOLENCE', 'PROPERTY_CRIME', 'DRUGS', 'TRAFFIC', 'YOUTH', 'VICTIM_SERVICES', 'COURT_PROCESS',
  'POLICE_CONDUCT', 'PROSECUTION_DECISIONS', 'HOUSING', 'QUALITY_OF_LIFE', 'OTHER'
);

create type concern_priority as enum ('LOW', 'MEDIUM', 'HIGH', 'URGENT');

create type concern_status as enum ('RAISED', 'TRIAGED', 'IN_PROGRESS', 'ADDRESSED', 'REFERRED', 'NOT_ACTIONABLE');

-- Something that residents said should change, in the words of the office; never an individual case.
create table community_concern (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  -- The activity at which it was raised.
  activity_id uuid,
  program_id uuid,
  area_id uuid,
  summary text not null,
  category concern_category,
  priority concern_priority,
  status concern_status not null default 'RAISED',
  raised_on date not null,
  -- The outcome, in words for the people who raised it.
  outcome text,
  closed_at timestamptz(3),
  deleted_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, activity_id) references activity on update cascade,
  foreign key (jurisdiction_id, program_id) references program on update cascade,
  foreign key (jurisdiction_id, area_id) references area on update cascade,
  constraint community_concern_closed
    check ((status in ('ADDRESSED', 'REFERRED', 'NOT_ACTIONABLE')) = (closed_at is not null) and (closed_at is null or outcome is not null)),
  constraint community_concern_triaged check (status = 'RAISED' or num_nonnulls(category, priority) = 2)
);
create index on community_concern (jurisdiction_id, raised_on, id);
create index on community_concern (jurisdiction_id, activity_id, raised_on, id);
create index on community_concern (jurisdiction_id, program_id, raised_on, id);
create index on community_concern (jurisdiction_id, area_id, category, raised_on, id);
create index on community_concern (jurisdiction_id, category, raised_on, id);
create index on community_concern (jurisdiction_id, priority, raised_on, id);
create index on community_concern (jurisdiction_id, status, raised_on, id);
create index on community_concern (jurisdiction_id, closed_at);
select app.protect_tenant_table('community_concern');
select app.hide_deleted_rows('community_concern');

-- A step taken on a concern.
create table concern_response (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  community_concern_id uuid not null,
  activity_id uuid,
  program_id uuid,
  description text not null,
  taken_on date not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, community_concern_id) references community_concern on update cascade on delete restrict,
  foreign key (jurisdiction_id, activity_id) references activity on update cascade,
  foreign key (jurisdiction_id, program_id) references program on update cascade
);
create index on concern_response (jurisdiction_id, community_concern_id, taken_on, id);
create index on concern_response (jurisdiction_id, activity_id);
create index on concern_response (jurisdiction_id, program_id);
select app.protect_tenant_table('concern_response');

create type influence_kind as enum (
  'PRIORITY', 'DIVERSION_OPTION', 'RESTORATIVE_OPTION', 'RESOURCES', 'POLICY', 'PRACTICE'
);

-- How community input changed a priority or opened an alternative; never a decision in an individual case.
create table decision_influence (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid,
  kind influence_kind not null,
  title text not null,
  -- The insight: the community input.
  insight text not null,
  -- The change that the office made.
  change text not null,
  -- The limits: what this does not show.
  limits text not null,
  decided_on date not null,
  proposed_by_subject text,
  deleted_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, program_id) references program on update cascade
);
create index on decision_influence (jurisdiction_id, decided_on, id);
create index on decision_influence (jurisdiction_id, program_id, decided_on, id);
create index on decision_influence (jurisdiction_id, kind, decided_on, id);
select app.protect_tenant_table('decision_influence');
select app.hide_deleted_rows('decision_influence');

-- The source of an insight: an activity or a concern.
create table decision_influence_source (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  decision_influence_id uuid not null,
  activity_id uuid,
  community_concern_id uuid,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, decision_influence_id)
    references decision_influence on update cascade on delete restrict,
  foreign key (jurisdiction_id, activity_id) references activity on update cascade,
  foreign key (jurisdiction_id, community_concern_id) references community_concern on update cascade,
  constraint decision_influence_source_one check (num_nonnulls(activity_id, community_concern_id) = 1)
);
create index on decision_influence_source (jurisdiction_id, decision_influence_id, id);
create index on decision_influence_source (jurisdiction_id, activity_id);
create index on decision_influence_source (jurisdiction_id, community_concern_id);
select app.protect_tenant_table('decision_influence_source');

create type publication_kind as enum ('PROGRAM_REPORT', 'DECISION_INFLUENCE', 'CONCERN_RESPONSE', 'ANNOUNCEMENT');

create type publication_status as enum ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- A statement to the public. Its text is frozen when it is published.
create table publication (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  kind publication_kind not null,
  program_id uuid,
  decision_influence_id uuid,
  community_concern_id uuid,
  title text not null,
  body text not null,
  language text not null default 'en',
  status publication_status not null default 'DRAFT',
  proposed_by_subject text not null,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawal_reason text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, program_id) references program on update cascade,
  foreign key (jurisdiction_id, decision_influence_id) references decision_influence on update cascade,
  foreign key (jurisdiction_id, community_concern_id) references community_concern on update cascade,
  constraint publication_published check ((status <> 'DRAFT') = (published_at is not null)),
  constraint publication_withdrawn
    check ((status = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create index on publication (jurisdiction_id, status, id);
create index on publication (jurisdiction_id, kind, id);
create index on publication (jurisdiction_id, program_id, id);
create index on publication (jurisdiction_id, decision_influence_id);
create index on publication (jurisdiction_id, community_concern_id);
create index on publication (jurisdiction_id, published_at);
select app.protect_tenant_table('publication');

-- A publication that was published does not change, and can only be withdrawn.
create function app.refuse_change_of_publication() returns trigger
  language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (
    new.status < old.status
    or (old.kind, old.title, old.body, old.language, old.published_at) is distinct from (new.kind, new.title, new.body, new.language, new.published_at)
    or (old.program_id, old.decision_influence_id, old.community_concern_id)
       is distinct from (new.program_id, new.decision_influence_id, new.community_concern_id)
  ) then
    raise exception 'the publication is published and cannot be changed' using errcode = 'RF003';
  end if;
  return new;
end $$;
create trigger frozen_once_published before update on publication
  for each row execute function app.refuse_change_of_publication();

-- People reached in a year compared with residents, by one dimension. Frozen, with hidden cells decided once. Never
-- changed or deleted.
create table equity_table (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  year integer not null,
  dimension demographic_dimension not null,
  population_year integer not null,
  population_source text not null,
  threshold integer not null,
  -- The sum of that year's headcounts, and the people among them who gave no group.
  headcount_total integer not null,
  not_stated integer not null,
  is_total_hidden boolean not null,
  is_not_stated_hidden boolean not null,
  frozen_by_subject text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, year, dimension),
  constraint equity_table_counts check (headcount_total >= 0 and not_stated between 0 and headcount_total)
);
select app.protect_tenant_table('equity_table', append_only => true);

-- One group of an equity table. Never changed or deleted.
create table equity_group (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  equity_table_id uuid not null,
  position integer not null,
  category text not null,
  reached integer not null,
  residents integer not null,
  -- Whether the count of people reached and the count of residents are hidden.
  is_hidden boolean not null,
  are_residents_hidden boolean not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, equity_table_id, position),
  foreign key (jurisdiction_id, equity_table_id) references equity_table on update cascade on delete restrict,
  constraint equity_group_counts check (reached >= 0 and residents >= 0)
);
select app.protect_tenant_table('equity_group', append_only => true);
