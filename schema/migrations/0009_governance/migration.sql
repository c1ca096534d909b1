-- Rules of permissible activity, reviews, conflicts of interest, retention and deleted records.

-- The possible subjects of rules, reviews and conflicts of interest.
create type governed_kind as enum ('PROGRAM', 'ACTIVITY', 'PARTNER_ORGANIZATION', 'BUDGET_LINE', 'PUBLICATION');

create type review_kind as enum ('ETHICS', 'LEGAL', 'FISCAL', 'PRIVACY');

-- The review or agreement that certain activities, partners, money or publications require. An empty list is no
-- restriction.
create table permissible_activity_rule (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  title text not null,
  rationale text not null,
  applies_to governed_kind not null,
  program_types program_type[] default '{}',
  activity_kinds activity_kind[] default '{}',
  partner_kinds partner_kind[] default '{}',
  funding_types funding_type[] default '{}',
  expense_types expense_type[] default '{}',
  publication_kinds publication_kind[] default '{}',
  -- For BUDGET_LINE: the planned US cents from which it applies.
  amount_cents_minimum bigint,
  required_review review_kind,
  -- The kind of agreement with the partner that must be in force.
  required_agreement agreement_kind,
  legal_authority_id uuid,
  retired_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, legal_authority_id) references legal_authority on update cascade,
  constraint permissible_activity_rule_requires check (num_nonnulls(required_review, required_agreement) >= 1)
);
create index on permissible_activity_rule (jurisdiction_id, applies_to, id);
create index on permissible_activity_rule (jurisdiction_id, legal_authority_id);
select app.protect_tenant_table('permissible_activity_rule');

create type review_status as enum ('OPEN', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'DECLINED', 'WITHDRAWN');

-- A review that must end before its subject may go ahead. The reviewer is never the person who proposed the subject.
create table ethics_review (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  kind review_kind not null,
  -- Exactly one of these names the subject.
  program_id uuid,
  activity_id uuid,
  partner_organization_id uuid,
  budget_line_id uuid,
  publication_id uuid,
  requested_by_subject text not null,
  status review_status not null default 'OPEN',
  reviewer_subject text,
  decision_note text,
  conditions text[] default '{}',
  decided_at timestamptz(3),
  -- The last day of the approval; null for no end.
  expires_on date,
  -- The version of the publication or budget line that was decided on. Null for other subjects.
  subject_version integer,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, program_id) references program on update cascade,
  foreign key (jurisdiction_id, activity_id) references activity on update cascade,
  foreign key (jurisdiction_id, partner_organization_id) references partner_organization on update cascade,
  foreign key (jurisdiction_id, budget_line_id) references budget_line on update cascade,
  foreign key (jurisdiction_id, publication_id) references publication on update cascade,
  constraint ethics_review_conditions check ((status = 'APPROVED_WITH_CONDITIONS') = (cardinality(conditions) > 0)),
  constraint ethics_review_decided
    check ((status in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'DECLINED')) = (decided_at is not null) and (decided_at is null) = (reviewer_subject is null)),
  constraint ethics_review_not_by_requester check (reviewer_subject is distinct from requested_by_subject),
  constraint ethics_review_one_subject
    check (num_nonnulls(program_id, activity_id, partner_organization_id, budget_line_id, publication_id) = 1)
);
create index on ethics_review (jurisdiction_id, status, id);
create index on ethics_review (jurisdiction_id, kind, id);
create index on ethics_review (jurisdiction_id, program_id, id);
create index on ethics_review (jurisdiction_id, activity_id, id);
create index on ethics_review (jurisdiction_id, partner_organization_id, id);
create index on ethics_review (jurisdiction_id, budget_line_id, id);
create index on ethics_review (jurisdiction_id, publication_id, id);
create index on ethics_review (jurisdiction_id, decided_at);
-- Of two requests for the same review at the same time, one fails. Exactly one column names the subject.
create unique index ethics_review_one_open on ethics_review
  (jurisdiction_id, kind, coalesce(program_id, activity_id, partner_organization_id, budget_line_id, publication_id))
  where status = 'OPEN';
select app.protect_tenant_table('ethics_review');

-- A reviewer's question and its answer.
create table ethics_review_question (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  ethics_review_id uuid not null,
  position integer not null,
  question text not null,
  asked_by_subject text not null,
  answer text,
  answered_by_subject text,
  answered_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, ethics_review_id, position),
  foreign key (jurisdiction_id, ethics_review_id) references ethics_review on update cascade on delete restrict,
  constraint ethics_review_question_answered check (num_nonnulls(answer, answered_by_subject, answered_at) in (0, 3))
);
select app.protect_tenant_table('ethics_review_question');

create type conflict_nature as enum ('FINANCIAL', 'FAMILY', 'PROFESSIONAL', 'POLITICAL', 'OTHER');

create type conflict_status as enum ('DISCLOSED', 'RESOLVED');

create type conflict_resolution as enum ('RECUSED', 'DIVESTED', 'MITIGATED', 'NO_CONFLICT');

-- A personal interest in something that the office does. Visible only to reviewers and to the person who disclosed it.
create table conflict_disclosure (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  discloser_subject text not null,
  -- Exactly one of these names what it concerns.
  program_id uuid,
  activity_id uuid,
  partner_organization_id uuid,
  budget_line_id uuid,
  publication_id uuid,
  nature conflict_nature not null,
  description text not null,
  status conflict_status not null default 'DISCLOSED',
  resolution conflict_resolution,
  resolution_note text,
  resolved_by_subject text,
  resolved_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, program_id) references program on update cascade,
  foreign key (jurisdiction_id, activity_id) references activity on update cascade,
  foreign key (jurisdiction_id, partner_organization_id) references partner_organization on update cascade,
  foreign key (jurisdiction_id, budget_line_id) references budget_line on update cascade,
  foreign key (jurisdiction_id, publication_id) references publication on update cascade,
  constraint conflict_disclosure_not_by_discloser check (resolved_by_subject is distinct from discloser_subject),
  constraint conflict_disclosure_one_subject
    check (num_nonnulls(program_id, activity_id, partner_organization_id, budget_line_id, publication_id) = 1),
  constraint conflict_disclosure_resolved
    check (num_nonnulls(resolution, resolution_note, resolved_by_subject, resolved_at) = case when status = 'RESOLVED' then 4 else 0 end)
);
create index on conflict_disclosure (jurisdiction_id, status, id);
create index on conflict_disclosure (jurisdiction_id, discloser_subject, id);
create index on conflict_disclosure (jurisdiction_id, program_id);
create index on conflict_disclosure (jurisdiction_id, activity_id);
create index on conflict_disclosure (jurisdiction_id, partner_organization_id);
create index on conflict_disclosure (jurisdiction_id, budget_line_id);
create index on conflict_disclosure (jurisdiction_id, publication_id);
select app.protect_tenant_table('conflict_disclosure');

-- The types of records for retention rules, legal holds and deletion.
create type record_type as enum (
  'PROGRAM', 'ACTIVITY', 'ATTENDANCE', 'PARTNER_ORGANIZATION', 'AGREEMENT', 'BUDGET_LINE',
  'COMMUNITY_CONCERN', 'DECISION_INFLUENCE', 'PUBLICATION', 'ETHICS_REVIEW', 'CONFLICT_DISCLOSURE',
  'TRAINING_COMPLETION', 'SURVEY_RESPONSE'
);

-- How long records of a type are kept.
create table retention_rule (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  record_type record_type not null,
  retain_months integer not null,
  rationale text not null,
  legal_authority_id uuid,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, record_type),
  foreign key (jurisdiction_id, legal_authority_id) references legal_authority on update cascade,
  constraint retention_rule_months check (retain_months >= 1)
);
create index on retention_rule (jurisdiction_id, legal_authority_id);
select app.protect_tenant_table('retention_rule');

-- A legal hold. Until it is released, no record that it covers is deleted.
create table legal_hold (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  title text not null,
  reason text not null,
  -- Empty for records of all types.
  record_types record_type[] default '{}',
  -- The program to whose records it is limited; null for all programs.
  program_id uuid,
  placed_by_subject text not null,
  released_at timestamptz(3),
  released_by_subject text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, program_id) references program on update cascade,
  constraint legal_hold_released check (num_nonnulls(released_at, released_by_subject) in (0, 2))
);
create index on legal_hold (jurisdiction_id, program_id);
select app.protect_tenant_table('legal_hold');

-- A run that deletes records past their retention period.
create table retention_run (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  job_id uuid not null,
  is_dry_run boolean not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, job_id),
  foreign key (jurisdiction_id, job_id) references job on update cascade on delete restrict
);
select app.protect_tenant_table('retention_run');

-- The result of a run for one type of record.
create table retention_run_line (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  retention_run_id uuid not null,
  record_type record_type not null,
  -- Records past their retention period. Each was deleted, held, or kept because another record refers to it.
  due integer not null,
  deleted integer not null,
  held integer not null,
  referenced integer not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, retention_run_id, record_type),
  foreign key (jurisdiction_id, retention_run_id) references retention_run on update cascade on delete restrict,
  constraint retention_run_line_adds_up check (due = deleted + held + referenced)
);
select app.protect_tenant_table('retention_run_line');

-- A deleted record that can still be restored. Records that were deleted together with it have no row of their own.
create table deleted_record (
  -- The id of the deleted record.
  id uuid not null,
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  record_type record_type not null,
  title text not null,
  reason text not null,
  deleted_by_subject text not null,
  occurred_at timestamptz(3) not null,
  created_at timestamptz(3) not null default current_timestamp,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  constraint deleted_record_type
    check (record_type in ('PROGRAM', 'ACTIVITY', 'BUDGET_LINE', 'PARTNER_ORGANIZATION', 'COMMUNITY_CONCERN', 'DECISION_INFLUENCE'))
);
create index on deleted_record (jurisdiction_id, occurred_at, id);
create index on deleted_record (jurisdiction_id, record_type, occurred_at, id);
select app.protect_tenant_table('deleted_record');
