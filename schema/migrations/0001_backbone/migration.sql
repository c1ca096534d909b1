-- Roles are made before any migration (packages/database/src/roles.ts):
--   rapport_owner   owns every object, runs migrations, serves no request
--   rapport_api     serves requests; owns nothing, cannot bypass row-level security
--   rapport_system  onboarding, job bookkeeping and the two functions that turn a credential into a tenant

create schema app;
-- Nothing is everybody's: left alone, PostgreSQL lets everybody call every function.
alter default privileges revoke execute on functions from public;
revoke all on schema public from public;
grant usage on schema app to rapport_api, rapport_system;
grant usage on schema public to rapport_api, rapport_system;

-- The tenant of this transaction. No setting, no rows: null equals nothing.
create function app.current_jurisdiction() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.jurisdiction_id', true), '')::uuid $$;
grant execute on function app.current_jurisdiction() to rapport_api, rapport_system;

-- Everything a tenant table needs, in one call: forced row-level security, one policy a command, grants.
-- An append-only table can be written to and never changed.
create function app.protect_tenant_table(target regclass, append_only boolean default false) returns void
  language plpgsql as $$
declare
  own constant text := 'jurisdiction_id = (select app.current_jurisdiction())';
  changeable constant text := case when append_only then 'false' else own end;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant_select on %s for select to rapport_api using (%s)', target, own);
  execute format('create policy tenant_insert on %s for insert to rapport_api with check (%s)', target, own);
  execute format('create policy tenant_update on %s for update to rapport_api using (%s) with check (%s)', target, changeable, changeable);
  execute format('create policy tenant_delete on %s for delete to rapport_api using (%s)', target, changeable);
  execute format('create policy system_all on %s for all to rapport_system using (true) with check (true)', target);
  execute format('grant select, insert on %s to rapport_api, rapport_system', target);
  if not append_only then
    execute format('grant update, delete on %s to rapport_api, rapport_system', target);
  end if;
end $$;


-- CreateEnum
CREATE TYPE "dataset_kind" AS ENUM ('SURVEY_RESPONSES', 'POPULATIONS');

-- CreateEnum
CREATE TYPE "file_encoding" AS ENUM ('UTF_8', 'WINDOWS_1252');

-- CreateEnum
CREATE TYPE "job_kind" AS ENUM ('DATASET_IMPORT', 'SURVEY_EXPORT');

-- CreateEnum
CREATE TYPE "job_status" AS ENUM ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED');

-- CreateEnum
CREATE TYPE "jurisdiction_kind" AS ENUM ('COUNTY', 'JUDICIAL_DISTRICT', 'CITY');

-- CreateEnum
CREATE TYPE "jurisdiction_status" AS ENUM ('ACTIVE', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER');

-- CreateEnum
CREATE TYPE "agency_role" AS ENUM ('STATE_ANALYST');

-- CreateEnum
CREATE TYPE "program_type" AS ENUM ('COMMUNITY_FORUM', 'SCHOOL_OUTREACH', 'YOUTH_LEGAL_LITERACY', 'PUBLIC_LECTURE', 'RESOURCE_DISTRIBUTION', 'VICTIM_SERVICES_OUTREACH', 'COMMUNITY_PROSECUTION_UNIT', 'RESTORATIVE_JUSTICE', 'PRE_FILING_DIVERSION', 'POST_FILING_DIVERSION', 'FOCUSED_DETERRENCE', 'NEIGHBORHOOD_SAFETY', 'REENTRY', 'COMMUNITY_ADVISORY_BOARD', 'DIGITAL_RESOURCE');

-- CreateEnum
CREATE TYPE "lead_agency_type" AS ENUM ('PROSECUTOR', 'POLICE', 'MAYORS_OFFICE', 'COMMUNITY', 'COURT', 'OTHER');

-- CreateEnum
CREATE TYPE "program_status" AS ENUM ('PROPOSED', 'IN_REVIEW', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED');

-- CreateEnum
CREATE TYPE "activity_kind" AS ENUM ('FORUM', 'WORKSHOP', 'CLASS', 'LECTURE', 'MEETING', 'OUTREACH_EVENT', 'RESOURCE_FAIR', 'OTHER');

-- CreateEnum
CREATE TYPE "activity_mode" AS ENUM ('IN_PERSON', 'ONLINE', 'HYBRID');

-- CreateEnum
CREATE TYPE "survey_version_status" AS ENUM ('DRAFT', 'FIELDED', 'CLOSED');

-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('NUMBER', 'SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TEXT', 'DATE');

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_subject" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity_type" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "idempotent_result" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "actor_subject" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotent_result_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "object_key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "created_by_subject" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "kind" "job_kind" NOT NULL,
    "status" "job_status" NOT NULL DEFAULT 'QUEUED',
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "rows_expected" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_expires_at" TIMESTAMPTZ(3),
    "enqueued_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "problem_code" TEXT,
    "problem_message" TEXT,
    "created_by_subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "job_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "dataset_import" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "upload_id" UUID NOT NULL,
    "survey_version_id" UUID,
    "kind" "dataset_kind" NOT NULL,
    "is_dry_run" BOOLEAN NOT NULL DEFAULT false,
    "encoding" "file_encoding" NOT NULL DEFAULT 'UTF_8',
    "mapping" JSONB,
    "source" TEXT,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_imported" INTEGER NOT NULL DEFAULT 0,
    "issue_count" INTEGER NOT NULL DEFAULT 0,
    "ignored_columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "file_sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dataset_import_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "import_issue" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "dataset_import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "line" INTEGER,
    "column_name" TEXT,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "value" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_issue_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "survey_export" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "survey_version_id" UUID NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "survey_export_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "export_file" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "survey_export_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "object_key" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "rows" INTEGER,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "export_file_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "jurisdiction" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" CHAR(2) NOT NULL,
    "kind" "jurisdiction_kind" NOT NULL,
    "status" "jurisdiction_status" NOT NULL DEFAULT 'ACTIVE',
    "disclosure_threshold" INTEGER NOT NULL DEFAULT 10,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "jurisdiction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jurisdiction_area" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "county_fips" CHAR(5) NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "jurisdiction_area_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "population" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "county_fips" CHAR(5) NOT NULL,
    "state_name" TEXT NOT NULL,
    "county_name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "age_band" TEXT NOT NULL DEFAULT 'ALL',
    "sex" TEXT NOT NULL DEFAULT 'ALL',
    "race_ethnicity" TEXT NOT NULL DEFAULT 'ALL',
    "count" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "population_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "created_by_subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "state_agency" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" CHAR(2) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "state_agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_membership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "state_agency_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "agency_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agency_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "type" "program_type" NOT NULL,
    "lead_agency_type" "lead_agency_type" NOT NULL DEFAULT 'PROSECUTOR',
    "target_problem" TEXT,
    "target_population" TEXT,
    "status" "program_status" NOT NULL DEFAULT 'PROPOSED',
    "starts_on" DATE,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "program_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "activity_kind" NOT NULL,
    "mode" "activity_mode" NOT NULL DEFAULT 'IN_PERSON',
    "place" TEXT,
    "languages" TEXT[] DEFAULT ARRAY['en']::TEXT[],
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "headcount" INTEGER,
    "participant_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "survey" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "program_id" UUID,
    "title" TEXT NOT NULL,
    "purpose" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "survey_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "survey_version_status" NOT NULL DEFAULT 'DRAFT',
    "languages" TEXT[],
    "fielded_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "survey_version_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "survey_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "question_kind" NOT NULL,
    "text" JSONB NOT NULL,
    "minimum" DOUBLE PRECISION,
    "maximum" DOUBLE PRECISION,
    "top_box_minimum" DOUBLE PRECISION,
    "is_demographic" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "question_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "choice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "value" DOUBLE PRECISION,
    "is_missing" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "choice_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "scale" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "survey_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "min_answered" INTEGER NOT NULL,
    "top_box_minimum" DOUBLE PRECISION,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "scale_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "scale_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "scale_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "is_reversed" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "scale_item_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "response" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "survey_version_id" UUID NOT NULL,
    "dataset_import_id" UUID,
    "respondent_key" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "response_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "choice_id" UUID,
    "number_value" DOUBLE PRECISION,
    "text_value" TEXT,
    "date_value" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateIndex
CREATE INDEX "audit_event_jurisdiction_id_occurred_at_id_idx" ON "audit_event"("jurisdiction_id", "occurred_at", "id");

-- CreateIndex
CREATE INDEX "audit_event_jurisdiction_id_entity_type_entity_id_occurred__idx" ON "audit_event"("jurisdiction_id", "entity_type", "entity_id", "occurred_at", "id");

-- CreateIndex
CREATE INDEX "audit_event_jurisdiction_id_action_occurred_at_id_idx" ON "audit_event"("jurisdiction_id", "action", "occurred_at", "id");

-- CreateIndex
CREATE INDEX "audit_event_jurisdiction_id_actor_subject_occurred_at_id_idx" ON "audit_event"("jurisdiction_id", "actor_subject", "occurred_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "idempotent_result_jurisdiction_id_actor_subject_operation_k_key" ON "idempotent_result"("jurisdiction_id", "actor_subject", "operation", "key");

-- CreateIndex
CREATE UNIQUE INDEX "upload_jurisdiction_id_object_key_key" ON "upload"("jurisdiction_id", "object_key");

-- CreateIndex
CREATE INDEX "job_jurisdiction_id_created_at_id_idx" ON "job"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "dataset_import_jurisdiction_id_upload_id_idx" ON "dataset_import"("jurisdiction_id", "upload_id");

-- CreateIndex
CREATE INDEX "dataset_import_jurisdiction_id_survey_version_id_idx" ON "dataset_import"("jurisdiction_id", "survey_version_id");

-- CreateIndex
CREATE INDEX "dataset_import_jurisdiction_id_created_at_id_idx" ON "dataset_import"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "dataset_import_jurisdiction_id_job_id_key" ON "dataset_import"("jurisdiction_id", "job_id");

-- CreateIndex
CREATE INDEX "import_issue_jurisdiction_id_dataset_import_id_position_id_idx" ON "import_issue"("jurisdiction_id", "dataset_import_id", "position", "id");

-- CreateIndex
CREATE INDEX "survey_export_jurisdiction_id_survey_version_id_idx" ON "survey_export"("jurisdiction_id", "survey_version_id");

-- CreateIndex
CREATE INDEX "survey_export_jurisdiction_id_created_at_id_idx" ON "survey_export"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_export_jurisdiction_id_job_id_key" ON "survey_export"("jurisdiction_id", "job_id");

-- CreateIndex
CREATE UNIQUE INDEX "export_file_jurisdiction_id_survey_export_id_position_key" ON "export_file"("jurisdiction_id", "survey_export_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "jurisdiction_slug_key" ON "jurisdiction"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "jurisdiction_area_jurisdiction_id_county_fips_effective_fro_key" ON "jurisdiction_area"("jurisdiction_id", "county_fips", "effective_from");

-- CreateIndex
CREATE INDEX "population_jurisdiction_id_year_county_fips_id_idx" ON "population"("jurisdiction_id", "year", "county_fips", "id");

-- CreateIndex
CREATE UNIQUE INDEX "population_jurisdiction_id_county_fips_year_age_band_sex_ra_key" ON "population"("jurisdiction_id", "county_fips", "year", "age_band", "sex", "race_ethnicity");

-- CreateIndex
CREATE INDEX "membership_subject_idx" ON "membership"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "membership_jurisdiction_id_subject_key" ON "membership"("jurisdiction_id", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "api_key_jurisdiction_id_created_at_id_idx" ON "api_key"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "state_agency_slug_key" ON "state_agency"("slug");

-- CreateIndex
CREATE INDEX "agency_membership_subject_idx" ON "agency_membership"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "agency_membership_state_agency_id_subject_key" ON "agency_membership"("state_agency_id", "subject");

-- CreateIndex
CREATE INDEX "program_jurisdiction_id_created_at_id_idx" ON "program"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "program_jurisdiction_id_title_id_idx" ON "program"("jurisdiction_id", "title", "id");

-- CreateIndex
CREATE INDEX "program_jurisdiction_id_status_created_at_id_idx" ON "program"("jurisdiction_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "program_jurisdiction_id_type_created_at_id_idx" ON "program"("jurisdiction_id", "type", "created_at", "id");

-- CreateIndex
CREATE INDEX "activity_jurisdiction_id_program_id_starts_at_id_idx" ON "activity"("jurisdiction_id", "program_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "activity_jurisdiction_id_created_at_id_idx" ON "activity"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "activity_jurisdiction_id_starts_at_id_idx" ON "activity"("jurisdiction_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "attendance_jurisdiction_id_activity_id_created_at_id_idx" ON "attendance"("jurisdiction_id", "activity_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_jurisdiction_id_activity_id_participant_key_key" ON "attendance"("jurisdiction_id", "activity_id", "participant_key");

-- CreateIndex
CREATE INDEX "survey_jurisdiction_id_program_id_created_at_id_idx" ON "survey"("jurisdiction_id", "program_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "survey_jurisdiction_id_created_at_id_idx" ON "survey"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "survey_jurisdiction_id_title_id_idx" ON "survey"("jurisdiction_id", "title", "id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_version_jurisdiction_id_survey_id_number_key" ON "survey_version"("jurisdiction_id", "survey_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "question_jurisdiction_id_survey_version_id_code_key" ON "question"("jurisdiction_id", "survey_version_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "question_jurisdiction_id_survey_version_id_position_key" ON "question"("jurisdiction_id", "survey_version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "choice_jurisdiction_id_question_id_code_key" ON "choice"("jurisdiction_id", "question_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "choice_jurisdiction_id_question_id_position_key" ON "choice"("jurisdiction_id", "question_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "scale_jurisdiction_id_survey_version_id_code_key" ON "scale"("jurisdiction_id", "survey_version_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "scale_jurisdiction_id_survey_version_id_position_key" ON "scale"("jurisdiction_id", "survey_version_id", "position");

-- CreateIndex
CREATE INDEX "scale_item_jurisdiction_id_question_id_idx" ON "scale_item"("jurisdiction_id", "question_id");

-- CreateIndex
CREATE UNIQUE INDEX "scale_item_jurisdiction_id_scale_id_question_id_key" ON "scale_item"("jurisdiction_id", "scale_id", "question_id");

-- CreateIndex
CREATE UNIQUE INDEX "scale_item_jurisdiction_id_scale_id_position_key" ON "scale_item"("jurisdiction_id", "scale_id", "position");

-- CreateIndex
CREATE INDEX "response_jurisdiction_id_survey_version_id_created_at_id_idx" ON "response"("jurisdiction_id", "survey_version_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "response_jurisdiction_id_dataset_import_id_idx" ON "response"("jurisdiction_id", "dataset_import_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_jurisdiction_id_survey_version_id_respondent_key_key" ON "response"("jurisdiction_id", "survey_version_id", "respondent_key");

-- CreateIndex
CREATE INDEX "answer_jurisdiction_id_response_id_question_id_idx" ON "answer"("jurisdiction_id", "response_id", "question_id");

-- CreateIndex
CREATE INDEX "answer_jurisdiction_id_question_id_choice_id_idx" ON "answer"("jurisdiction_id", "question_id", "choice_id");

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotent_result" ADD CONSTRAINT "idempotent_result_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset_import" ADD CONSTRAINT "dataset_import_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset_import" ADD CONSTRAINT "dataset_import_jurisdiction_id_job_id_fkey" FOREIGN KEY ("jurisdiction_id", "job_id") REFERENCES "job"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset_import" ADD CONSTRAINT "dataset_import_jurisdiction_id_upload_id_fkey" FOREIGN KEY ("jurisdiction_id", "upload_id") REFERENCES "upload"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset_import" ADD CONSTRAINT "dataset_import_jurisdiction_id_survey_version_id_fkey" FOREIGN KEY ("jurisdiction_id", "survey_version_id") REFERENCES "survey_version"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_issue" ADD CONSTRAINT "import_issue_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_issue" ADD CONSTRAINT "import_issue_jurisdiction_id_dataset_import_id_fkey" FOREIGN KEY ("jurisdiction_id", "dataset_import_id") REFERENCES "dataset_import"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_export" ADD CONSTRAINT "survey_export_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_export" ADD CONSTRAINT "survey_export_jurisdiction_id_job_id_fkey" FOREIGN KEY ("jurisdiction_id", "job_id") REFERENCES "job"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_export" ADD CONSTRAINT "survey_export_jurisdiction_id_survey_version_id_fkey" FOREIGN KEY ("jurisdiction_id", "survey_version_id") REFERENCES "survey_version"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_jurisdiction_id_survey_export_id_fkey" FOREIGN KEY ("jurisdiction_id", "survey_export_id") REFERENCES "survey_export"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jurisdiction_area" ADD CONSTRAINT "jurisdiction_area_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "population" ADD CONSTRAINT "population_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_membership" ADD CONSTRAINT "agency_membership_state_agency_id_fkey" FOREIGN KEY ("state_agency_id") REFERENCES "state_agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_jurisdiction_id_activity_id_fkey" FOREIGN KEY ("jurisdiction_id", "activity_id") REFERENCES "activity"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_version" ADD CONSTRAINT "survey_version_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_version" ADD CONSTRAINT "survey_version_jurisdiction_id_survey_id_fkey" FOREIGN KEY ("jurisdiction_id", "survey_id") REFERENCES "survey"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_jurisdiction_id_survey_version_id_fkey" FOREIGN KEY ("jurisdiction_id", "survey_version_id") REFERENCES "survey_version"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "choice" ADD CONSTRAINT "choice_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "choice" ADD CONSTRAINT "choice_jurisdiction_id_question_id_fkey" FOREIGN KEY ("jurisdiction_id", "question_id") REFERENCES "question"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scale" ADD CONSTRAINT "scale_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scale" ADD CONSTRAINT "scale_jurisdiction_id_survey_version_id_fkey" FOREIGN KEY ("jurisdiction_id", "survey_version_id") REFERENCES "survey_version"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scale_item" ADD CONSTRAINT "scale_item_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scale_item" ADD CONSTRAINT "scale_item_jurisdiction_id_scale_id_fkey" FOREIGN KEY ("jurisdiction_id", "scale_id") REFERENCES "scale"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scale_item" ADD CONSTRAINT "scale_item_jurisdiction_id_question_id_fkey" FOREIGN KEY ("jurisdiction_id", "question_id") REFERENCES "question"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_jurisdiction_id_survey_version_id_fkey" FOREIGN KEY ("jurisdiction_id", "survey_version_id") REFERENCES "survey_version"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_jurisdiction_id_dataset_import_id_fkey" FOREIGN KEY ("jurisdiction_id", "dataset_import_id") REFERENCES "dataset_import"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_jurisdiction_id_response_id_fkey" FOREIGN KEY ("jurisdiction_id", "response_id") REFERENCES "response"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_jurisdiction_id_question_id_fkey" FOREIGN KEY ("jurisdiction_id", "question_id") REFERENCES "question"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_jurisdiction_id_choice_id_fkey" FOREIGN KEY ("jurisdiction_id", "choice_id") REFERENCES "choice"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;


-- Platform tables: no tenant column, because they say who the tenants are.
alter table jurisdiction enable row level security;
alter table jurisdiction force row level security;
create policy tenant_select on jurisdiction for select to rapport_api using (id = (select app.current_jurisdiction()));
create policy tenant_insert on jurisdiction for insert to rapport_api with check (false);
create policy tenant_update on jurisdiction for update to rapport_api using (false) with check (false);
create policy tenant_delete on jurisdiction for delete to rapport_api using (false);
create policy system_all on jurisdiction for all to rapport_system using (true) with check (true);
grant select on jurisdiction to rapport_api;
grant select, insert, update, delete on jurisdiction to rapport_system;

alter table state_agency enable row level security;
alter table state_agency force row level security;
create policy system_all on state_agency for all to rapport_system using (true) with check (true);
grant select, insert, update, delete on state_agency to rapport_system;

alter table agency_membership enable row level security;
alter table agency_membership force row level security;
create policy system_all on agency_membership for all to rapport_system using (true) with check (true);
grant select, insert, update, delete on agency_membership to rapport_system;

-- Tenant tables.
select app.protect_tenant_table('jurisdiction_area');
select app.protect_tenant_table('population');
select app.protect_tenant_table('membership');
select app.protect_tenant_table('api_key');
select app.protect_tenant_table('program');
select app.protect_tenant_table('activity');
select app.protect_tenant_table('attendance');
select app.protect_tenant_table('survey');
select app.protect_tenant_table('survey_version');
select app.protect_tenant_table('question');
select app.protect_tenant_table('choice');
select app.protect_tenant_table('scale');
select app.protect_tenant_table('scale_item');
select app.protect_tenant_table('response');
select app.protect_tenant_table('answer');
select app.protect_tenant_table('upload');
select app.protect_tenant_table('job');
select app.protect_tenant_table('dataset_import');
select app.protect_tenant_table('import_issue');
select app.protect_tenant_table('survey_export');
select app.protect_tenant_table('export_file');
select app.protect_tenant_table('idempotent_result');
select app.protect_tenant_table('audit_event', append_only => true);

-- What must hold whoever writes.
alter table jurisdiction add constraint jurisdiction_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table jurisdiction add constraint jurisdiction_threshold_raised_only check (disclosure_threshold >= 10);
alter table jurisdiction_area add constraint jurisdiction_area_fips check (county_fips ~ '^[0-9]{5}$');
alter table jurisdiction_area add constraint jurisdiction_area_dates check (effective_to is null or effective_to > effective_from);
alter table population add constraint population_fips check (county_fips ~ '^[0-9]{5}$');
alter table population add constraint population_count check (count >= 0);
alter table program add constraint program_dates check (ends_on is null or starts_on is null or ends_on >= starts_on);
alter table activity add constraint activity_times check (ends_at is null or ends_at >= starts_at);
alter table attendance add constraint attendance_one_kind check (num_nonnulls(headcount, participant_key) = 1);
alter table attendance add constraint attendance_headcount check (headcount is null or headcount >= 0);
alter table question add constraint question_range check (minimum is null or maximum is null or minimum <= maximum);
alter table scale add constraint scale_min_answered check (min_answered >= 1);
alter table answer add constraint answer_one_value check (num_nonnulls(choice_id, number_value, text_value, date_value) = 1);
alter table dataset_import add constraint dataset_import_target check ((kind = 'SURVEY_RESPONSES') = (survey_version_id is not null));

-- One file goes into one survey version once; a dry run or a failed import leaves no mark.
create unique index dataset_import_file_once on dataset_import
  (jurisdiction_id, kind, coalesce(survey_version_id, '00000000-0000-0000-0000-000000000000'::uuid), file_sha256)
  where file_sha256 is not null;

-- The foreign key of an answer to its choice looks here; most kinds of answers have none.
create index answer_choice on answer (jurisdiction_id, choice_id) where choice_id is not null;

-- What the sweeper looks for.
create index job_unfinished on job (status, enqueued_at) where status in ('QUEUED', 'RUNNING');

-- A fielded questionnaire is what people were asked: nothing about it changes any more.
create function app.refuse_change_of_fielded_version() returns trigger
  language plpgsql as $$
declare
  side text;
  touched record;
  fielded boolean;
begin
  -- The share lock keeps a version from being fielded while its questions are still being written.
  -- An update can take a row out of one version and put it into another: both must be drafts.
  foreach side in array array['old', 'new'] loop
    continue when (side = 'old' and tg_op = 'INSERT') or (side = 'new' and tg_op = 'DELETE');
    if side = 'old' then touched := old; else touched := new; end if;
    case tg_table_name
      when 'choice' then
        select v.status <> 'DRAFT' into fielded from public.question q
          join public.survey_version v on (v.jurisdiction_id, v.id) = (q.jurisdiction_id, q.survey_version_id)
          where (q.jurisdiction_id, q.id) = (touched.jurisdiction_id, touched.question_id) for share of v;
      when 'scale_item' then
        select v.status <> 'DRAFT' into fielded from public.scale s
          join public.survey_version v on (v.jurisdiction_id, v.id) = (s.jurisdiction_id, s.survey_version_id)
          where (s.jurisdiction_id, s.id) = (touched.jurisdiction_id, touched.scale_id) for share of v;
      else
        select v.status <> 'DRAFT' into fielded from public.survey_version v
          where (v.jurisdiction_id, v.id) = (touched.jurisdiction_id, touched.survey_version_id) for share of v;
    end case;
    if fielded then
      raise exception 'the survey version is fielded and cannot be changed' using errcode = 'RF001';
    end if;
  end loop;
  return touched;
end $$;
create trigger immutable_once_fielded before insert or update or delete on question
  for each row execute function app.refuse_change_of_fielded_version();
create trigger immutable_once_fielded before insert or update or delete on choice
  for each row execute function app.refuse_change_of_fielded_version();
create trigger immutable_once_fielded before insert or update or delete on scale
  for each row execute function app.refuse_change_of_fielded_version();
create trigger immutable_once_fielded before insert or update or delete on scale_item
  for each row execute function app.refuse_change_of_fielded_version();

-- DRAFT, FIELDED, CLOSED: never back, and what was fielded stays.
create function app.refuse_reopening_of_version() returns trigger
  language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (tg_op = 'DELETE' or new.status < old.status) then
    raise exception 'the survey version is fielded and cannot be reopened or deleted' using errcode = 'RF001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger never_reopened before update or delete on survey_version
  for each row execute function app.refuse_reopening_of_version();

-- From a verified subject to its memberships; sets the tenant of the transaction when it is unambiguous: the
-- membership whose jurisdiction has the slug, or the only one there is. Runs as rapport_system because nobody
-- can be inside a tenant before this has answered.
create function app.enter_subject(p_subject text, p_slug text)
  returns table (kind text, organization_id uuid, slug text, name text, role text, display_name text,
                 disclosure_threshold int, is_acting boolean)
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with office as (
      select j.id, j.slug, j.name, m.role::text as role, m.display_name, j.disclosure_threshold,
             case when p_slug is null then count(*) over () = 1 else j.slug = p_slug end as is_acting
        from public.membership m join public.jurisdiction j on j.id = m.jurisdiction_id
       where m.subject = p_subject and j.status = 'ACTIVE'
    )
    select 'JURISDICTION', o.id, o.slug, o.name, o.role, o.display_name, o.disclosure_threshold,
           case when o.is_acting then set_config('app.jurisdiction_id', o.id::text, true) is not null else false end
      from office o
    union all
    select 'AGENCY', s.id, s.slug, s.name, a.role::text, a.display_name, null, false
      from public.agency_membership a join public.state_agency s on s.id = a.state_agency_id
     where a.subject = p_subject
  $$;

-- From the SHA-256 of an API key to the key and its tenant. Says that a key is expired or revoked, and then sets nothing.
create function app.enter_api_key(p_hash text)
  returns table (api_key_id uuid, api_key_name text, scopes text[], jurisdiction_id uuid, slug text, name text,
                 disclosure_threshold int, is_usable boolean, is_use_due boolean)
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with found as (
      select k.id, k.name as key_name, k.scopes, k.jurisdiction_id, j.slug, j.name, j.disclosure_threshold,
             k.revoked_at is null and k.expires_at > now() and j.status = 'ACTIVE' as is_usable,
             k.last_used_at is null or k.last_used_at < now() - interval '5 minutes' as is_use_due
        from public.api_key k join public.jurisdiction j on j.id = k.jurisdiction_id
       where k.hash = p_hash
    )
    select f.id, f.key_name, f.scopes, f.jurisdiction_id, f.slug, f.name, f.disclosure_threshold,
           case when f.is_usable then set_config('app.jurisdiction_id', f.jurisdiction_id::text, true) is not null
                else false end,
           f.is_use_due
      from found f
  $$;

-- Granted while they are still rapport_owner's: afterwards it may not.
grant execute on function app.enter_subject(text, text) to rapport_api;
grant execute on function app.enter_api_key(text) to rapport_api;
grant create on schema app to rapport_system;
alter function app.enter_subject(text, text) owner to rapport_system;
alter function app.enter_api_key(text) owner to rapport_system;
revoke create on schema app from rapport_system;
