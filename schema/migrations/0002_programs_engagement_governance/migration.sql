-- Programs, engagement and governance: the county's everyday work, the gate in front of it, and what is kept of it.

-- CreateEnum
CREATE TYPE "area_kind" AS ENUM ('NEIGHBORHOOD', 'CITY', 'DISTRICT', 'SCHOOL_DISTRICT', 'COUNTY', 'OTHER');

-- CreateEnum
CREATE TYPE "activity_status" AS ENUM ('PROPOSED', 'ACTIVE', 'COMPLETED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "accessibility_feature" AS ENUM ('WHEELCHAIR_ACCESS', 'SIGN_LANGUAGE', 'CAPTIONS', 'INTERPRETATION', 'LARGE_PRINT', 'PLAIN_LANGUAGE', 'CHILDCARE', 'PUBLIC_TRANSIT', 'DIAL_IN');

-- CreateEnum
CREATE TYPE "series_frequency" AS ENUM ('WEEKLY', 'EVERY_TWO_WEEKS', 'MONTHLY', 'QUARTERLY');

-- CreateEnum
CREATE TYPE "demographic_dimension" AS ENUM ('AGE_BAND', 'SEX', 'RACE_ETHNICITY');

-- CreateEnum
CREATE TYPE "resource_kind" AS ENUM ('INFORMATION_SHEET', 'LEGAL_FORM', 'RESOURCE_GUIDE', 'SAFETY_ITEM', 'BASIC_NEEDS', 'REFERRAL', 'OTHER');

-- CreateEnum
CREATE TYPE "partner_kind" AS ENUM ('NEIGHBORHOOD_ASSOCIATION', 'SCHOOL', 'SOCIAL_SERVICE', 'FAITH', 'BUSINESS', 'LAW_ENFORCEMENT', 'OTHER');

-- CreateEnum
CREATE TYPE "agreement_kind" AS ENUM ('MOU', 'DATA_USE', 'INFORMATION_TRANSFER', 'GRANT');

-- CreateEnum
CREATE TYPE "concern_category" AS ENUM ('VIOLENCE', 'PROPERTY_CRIME', 'DRUGS', 'TRAFFIC', 'YOUTH', 'VICTIM_SERVICES', 'COURT_PROCESS', 'POLICE_CONDUCT', 'PROSECUTION_DECISIONS', 'HOUSING', 'QUALITY_OF_LIFE', 'OTHER');

-- CreateEnum
CREATE TYPE "concern_priority" AS ENUM ('LOW', 'MEDIUM', 'HIGH', 'URGENT');

-- CreateEnum
CREATE TYPE "concern_status" AS ENUM ('RAISED', 'TRIAGED', 'IN_PROGRESS', 'ADDRESSED', 'REFERRED', 'NOT_ACTIONABLE');

-- CreateEnum
CREATE TYPE "influence_kind" AS ENUM ('PRIORITY', 'DIVERSION_OPTION', 'RESTORATIVE_OPTION', 'RESOURCES', 'POLICY', 'PRACTICE');

-- CreateEnum
CREATE TYPE "publication_kind" AS ENUM ('PROGRAM_REPORT', 'DECISION_INFLUENCE', 'CONCERN_RESPONSE', 'ANNOUNCEMENT');

-- CreateEnum
CREATE TYPE "publication_status" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "legal_authority_kind" AS ENUM ('CONSTITUTION', 'STATUTE', 'RULE', 'ETHICS_STANDARD', 'POLICY');

-- CreateEnum
CREATE TYPE "governed_kind" AS ENUM ('PROGRAM', 'ACTIVITY', 'PARTNER_ORGANIZATION', 'BUDGET_LINE', 'PUBLICATION');

-- CreateEnum
CREATE TYPE "review_kind" AS ENUM ('ETHICS', 'LEGAL', 'FISCAL', 'PRIVACY');

-- CreateEnum
CREATE TYPE "review_status" AS ENUM ('OPEN', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "conflict_nature" AS ENUM ('FINANCIAL', 'FAMILY', 'PROFESSIONAL', 'POLITICAL', 'OTHER');

-- CreateEnum
CREATE TYPE "conflict_status" AS ENUM ('DISCLOSED', 'RESOLVED');

-- CreateEnum
CREATE TYPE "conflict_resolution" AS ENUM ('RECUSED', 'DIVESTED', 'MITIGATED', 'NO_CONFLICT');

-- CreateEnum
CREATE TYPE "record_type" AS ENUM ('PROGRAM', 'ACTIVITY', 'ATTENDANCE', 'PARTNER_ORGANIZATION', 'AGREEMENT', 'BUDGET_LINE', 'COMMUNITY_CONCERN', 'DECISION_INFLUENCE', 'PUBLICATION', 'ETHICS_REVIEW', 'CONFLICT_DISCLOSURE', 'TRAINING_COMPLETION', 'SURVEY_RESPONSE');

-- CreateEnum
CREATE TYPE "evidence_status" AS ENUM ('EFFECTIVE', 'PROMISING', 'MIXED', 'NO_EFFECT', 'NOT_EVALUATED');

-- CreateEnum
CREATE TYPE "funding_type" AS ENUM ('GENERAL_FUND', 'FEDERAL_GRANT', 'STATE_GRANT', 'PRIVATE_GRANT', 'ASSET_FORFEITURE', 'DONATION', 'FEES', 'IN_KIND', 'OTHER');

-- CreateEnum
CREATE TYPE "expense_type" AS ENUM ('PERSONNEL', 'CONTRACTUAL', 'TRAVEL', 'SUPPLIES', 'EQUIPMENT', 'VENUE', 'INTERPRETATION', 'FOOD', 'PRINTING', 'PARTICIPANT_SUPPORT', 'OTHER');

-- CreateEnum
CREATE TYPE "staff_position" AS ENUM ('PROSECUTOR', 'INVESTIGATOR', 'VICTIM_ADVOCATE', 'PARALEGAL', 'OUTREACH_COORDINATOR', 'ADMINISTRATION', 'VOLUNTEER', 'OTHER');

-- CreateEnum
CREATE TYPE "program_staff_role" AS ENUM ('LEAD', 'COORDINATOR', 'FACILITATOR', 'PROSECUTOR', 'ADVOCATE', 'SUPPORT');

-- AlterTable
ALTER TABLE "program" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "inputs" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "lead_agency_name" TEXT,
ADD COLUMN     "outcomes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "outputs" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "planned_activities" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "proposed_by_subject" TEXT,
ADD COLUMN     "strategy" TEXT,
ADD COLUMN     "target_area_id" UUID;

-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "accessibility" "accessibility_feature"[] DEFAULT ARRAY[]::"accessibility_feature"[],
ADD COLUMN     "area_id" UUID,
ADD COLUMN     "cancel_reason" TEXT,
ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "external_code" TEXT,
ADD COLUMN     "proposed_by_subject" TEXT,
ADD COLUMN     "series_id" UUID,
ADD COLUMN     "status" "activity_status" NOT NULL DEFAULT 'ACTIVE',
ADD COLUMN     "underserved_focus" TEXT;

-- CreateTable
CREATE TABLE "area" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "area_kind" NOT NULL DEFAULT 'NEIGHBORHOOD',
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "area_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "activity_series" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "area_id" UUID,
    "title" TEXT NOT NULL,
    "kind" "activity_kind" NOT NULL,
    "frequency" "series_frequency" NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activity_series_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "attendance_count" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "attendance_id" UUID NOT NULL,
    "dimension" "demographic_dimension" NOT NULL,
    "category" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attendance_count_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "resource_distribution" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "kind" "resource_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "quantity" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "resource_distribution_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "partner_organization" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "partner_kind" NOT NULL,
    "description" TEXT,
    "website" TEXT,
    "area_id" UUID,
    "proposed_by_subject" TEXT,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "partner_organization_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "program_partner" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "partner_organization_id" UUID NOT NULL,
    "contribution" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "program_partner_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "activity_partner" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "partner_organization_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activity_partner_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "partner_organization_id" UUID NOT NULL,
    "program_id" UUID,
    "kind" "agreement_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "signed_on" DATE,
    "expires_on" DATE,
    "warning_days" INTEGER NOT NULL DEFAULT 60,
    "terminated_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "community_concern" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "activity_id" UUID,
    "program_id" UUID,
    "area_id" UUID,
    "summary" TEXT NOT NULL,
    "category" "concern_category",
    "priority" "concern_priority",
    "status" "concern_status" NOT NULL DEFAULT 'RAISED',
    "raised_on" DATE NOT NULL,
    "outcome" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "community_concern_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "concern_response" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "community_concern_id" UUID NOT NULL,
    "activity_id" UUID,
    "program_id" UUID,
    "description" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "concern_response_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "decision_influence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "program_id" UUID,
    "kind" "influence_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "insight" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "limits" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "proposed_by_subject" TEXT,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decision_influence_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "decision_influence_source" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "decision_influence_id" UUID NOT NULL,
    "activity_id" UUID,
    "community_concern_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decision_influence_source_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "kind" "publication_kind" NOT NULL,
    "program_id" UUID,
    "decision_influence_id" UUID,
    "community_concern_id" UUID,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "status" "publication_status" NOT NULL DEFAULT 'DRAFT',
    "proposed_by_subject" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "equity_table" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "dimension" "demographic_dimension" NOT NULL,
    "population_year" INTEGER NOT NULL,
    "population_source" TEXT NOT NULL,
    "threshold" INTEGER NOT NULL,
    "headcount_total" INTEGER NOT NULL,
    "not_stated" INTEGER NOT NULL,
    "frozen_by_subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "equity_table_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "equity_group" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "equity_table_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "reached" INTEGER NOT NULL,
    "residents" INTEGER NOT NULL,
    "is_hidden" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "equity_group_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "legal_authority" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "kind" "legal_authority_kind" NOT NULL,
    "citation" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "url" TEXT,
    "is_reference" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "legal_authority_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "permissible_activity_rule" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "applies_to" "governed_kind" NOT NULL,
    "program_types" "program_type"[] DEFAULT ARRAY[]::"program_type"[],
    "activity_kinds" "activity_kind"[] DEFAULT ARRAY[]::"activity_kind"[],
    "partner_kinds" "partner_kind"[] DEFAULT ARRAY[]::"partner_kind"[],
    "funding_types" "funding_type"[] DEFAULT ARRAY[]::"funding_type"[],
    "expense_types" "expense_type"[] DEFAULT ARRAY[]::"expense_type"[],
    "publication_kinds" "publication_kind"[] DEFAULT ARRAY[]::"publication_kind"[],
    "amount_cents_minimum" BIGINT,
    "required_review" "review_kind",
    "required_agreement" "agreement_kind",
    "legal_authority_id" UUID,
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "permissible_activity_rule_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "ethics_review" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "kind" "review_kind" NOT NULL,
    "program_id" UUID,
    "activity_id" UUID,
    "partner_organization_id" UUID,
    "budget_line_id" UUID,
    "publication_id" UUID,
    "requested_by_subject" TEXT NOT NULL,
    "status" "review_status" NOT NULL DEFAULT 'OPEN',
    "reviewer_subject" TEXT,
    "decision_note" TEXT,
    "conditions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "decided_at" TIMESTAMPTZ(3),
    "expires_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ethics_review_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "ethics_review_question" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "ethics_review_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "asked_by_subject" TEXT NOT NULL,
    "answer" TEXT,
    "answered_by_subject" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ethics_review_question_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "conflict_disclosure" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "discloser_subject" TEXT NOT NULL,
    "program_id" UUID,
    "activity_id" UUID,
    "partner_organization_id" UUID,
    "budget_line_id" UUID,
    "publication_id" UUID,
    "nature" "conflict_nature" NOT NULL,
    "description" TEXT NOT NULL,
    "status" "conflict_status" NOT NULL DEFAULT 'DISCLOSED',
    "resolution" "conflict_resolution",
    "resolution_note" TEXT,
    "resolved_by_subject" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conflict_disclosure_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "retention_rule" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "record_type" "record_type" NOT NULL,
    "retain_months" INTEGER NOT NULL,
    "rationale" TEXT NOT NULL,
    "legal_authority_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "retention_rule_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "legal_hold" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "record_types" "record_type"[] DEFAULT ARRAY[]::"record_type"[],
    "program_id" UUID,
    "placed_by_subject" TEXT NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "released_by_subject" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "retention_run" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "is_dry_run" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "retention_run_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "retention_run_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "retention_run_id" UUID NOT NULL,
    "record_type" "record_type" NOT NULL,
    "due" INTEGER NOT NULL,
    "deleted" INTEGER NOT NULL,
    "held" INTEGER NOT NULL,
    "referenced" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "retention_run_line_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "event_count" INTEGER NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "audit_seal_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "audit_seal_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "audit_event_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_seal_event_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "program_authority" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "legal_authority_id" UUID NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "program_authority_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "case_study" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "lead_agency_type" "lead_agency_type" NOT NULL,
    "started_year" INTEGER,
    "summary" TEXT NOT NULL,
    "evidence_status" "evidence_status" NOT NULL,
    "evidence_note" TEXT NOT NULL,
    "is_reference" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_study_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "case_study_citation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "case_study_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "year" INTEGER,
    "url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_study_citation_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "budget_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "funding_type" "funding_type" NOT NULL,
    "expense_type" "expense_type" NOT NULL,
    "description" TEXT NOT NULL,
    "planned_cents" BIGINT NOT NULL,
    "proposed_by_subject" TEXT,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "expenditure" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "budget_line_id" UUID NOT NULL,
    "spent_on" DATE NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "description" TEXT NOT NULL,
    "recorded_by_subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "expenditure_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "staff_member" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "position" "staff_position" NOT NULL,
    "unit" TEXT,
    "staff_code" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "program_staff" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "role" "program_staff_role" NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "program_staff_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "training" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "description" TEXT,
    "required_positions" "staff_position"[] DEFAULT ARRAY[]::"staff_position"[],
    "valid_months" INTEGER,
    "legal_authority_id" UUID,
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "training_completion" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "training_id" UUID NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "completed_on" DATE NOT NULL,
    "expires_on" DATE,
    "hours" DOUBLE PRECISION,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_completion_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateTable
CREATE TABLE "program_training" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "jurisdiction_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "training_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "program_training_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateIndex
CREATE INDEX "area_jurisdiction_id_name_id_idx" ON "area"("jurisdiction_id", "name", "id");

-- CreateIndex
CREATE INDEX "area_jurisdiction_id_created_at_id_idx" ON "area"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "area_jurisdiction_id_code_key" ON "area"("jurisdiction_id", "code");

-- CreateIndex
CREATE INDEX "activity_series_jurisdiction_id_program_id_created_at_id_idx" ON "activity_series"("jurisdiction_id", "program_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "activity_series_jurisdiction_id_area_id_idx" ON "activity_series"("jurisdiction_id", "area_id");

-- CreateIndex
CREATE INDEX "activity_series_jurisdiction_id_created_at_id_idx" ON "activity_series"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_count_jurisdiction_id_attendance_id_dimension_ca_key" ON "attendance_count"("jurisdiction_id", "attendance_id", "dimension", "category");

-- CreateIndex
CREATE INDEX "resource_distribution_jurisdiction_id_activity_id_created_a_idx" ON "resource_distribution"("jurisdiction_id", "activity_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "partner_organization_jurisdiction_id_name_id_idx" ON "partner_organization"("jurisdiction_id", "name", "id");

-- CreateIndex
CREATE INDEX "partner_organization_jurisdiction_id_created_at_id_idx" ON "partner_organization"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "partner_organization_jurisdiction_id_kind_created_at_id_idx" ON "partner_organization"("jurisdiction_id", "kind", "created_at", "id");

-- CreateIndex
CREATE INDEX "partner_organization_jurisdiction_id_area_id_created_at_id_idx" ON "partner_organization"("jurisdiction_id", "area_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_organization_jurisdiction_id_code_key" ON "partner_organization"("jurisdiction_id", "code");

-- CreateIndex
CREATE INDEX "program_partner_jurisdiction_id_program_id_created_at_id_idx" ON "program_partner"("jurisdiction_id", "program_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "program_partner_jurisdiction_id_partner_organization_id_cre_idx" ON "program_partner"("jurisdiction_id", "partner_organization_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "program_partner_jurisdiction_id_program_id_partner_organiza_key" ON "program_partner"("jurisdiction_id", "program_id", "partner_organization_id");

-- CreateIndex
CREATE INDEX "activity_partner_jurisdiction_id_activity_id_created_at_id_idx" ON "activity_partner"("jurisdiction_id", "activity_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "activity_partner_jurisdiction_id_partner_organization_id_cr_idx" ON "activity_partner"("jurisdiction_id", "partner_organization_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_partner_jurisdiction_id_activity_id_partner_organi_key" ON "activity_partner"("jurisdiction_id", "activity_id", "partner_organization_id");

-- CreateIndex
CREATE INDEX "agreement_jurisdiction_id_partner_organization_id_created_a_idx" ON "agreement"("jurisdiction_id", "partner_organization_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "agreement_jurisdiction_id_program_id_created_at_id_idx" ON "agreement"("jurisdiction_id", "program_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "agreement_jurisdiction_id_expires_on_id_idx" ON "agreement"("jurisdiction_id", "expires_on", "id");

-- CreateIndex
CREATE INDEX "agreement_jurisdiction_id_kind_created_at_id_idx" ON "agreement"("jurisdiction_id", "kind", "created_at", "id");

-- CreateIndex
CREATE INDEX "agreement_jurisdiction_id_created_at_id_idx" ON "agreement"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "community_concern_jurisdiction_id_raised_on_id_idx" ON "community_concern"("jurisdiction_id", "raised_on", "id");

-- CreateIndex
CREATE INDEX "community_concern_jurisdiction_id_created_at_id_idx" ON "community_concern"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "community_concern_jurisdiction_id_activity_id_raised_on_id_idx" ON "community_concern"("jurisdiction_id", "activity_id", "raised_on", "id");

-- CreateIndex
CREATE INDEX "community_concern_jurisdiction_id_program_id_raised_on_id_idx" ON "community_concern"("jurisdiction_id", "program_id", "raised_on", "id");

-- CreateIndex
CREATE INDEX "community_concern_jurisdiction_id_area_id_category_raised_o_idx" ON "community_concern"("jurisdiction_id", "area_id", "category", "raised_on", "id");

-- CreateIndex
CREATE INDEX "community_concern_jurisdiction_id_category_raised_on_id_idx" ON "community_concern"("jurisdiction_id", "category", "raised_on", "id");

-- CreateIndex
CREATE INDEX "community_concern_jurisdiction_id_priority_raised_on_id_idx" ON "community_concern"("jurisdiction_id", "priority", "raised_on", "id");

-- CreateIndex
CREATE INDEX "community_concern_jurisdiction_id_status_raised_on_id_idx" ON "community_concern"("jurisdiction_id", "status", "raised_on", "id");

-- CreateIndex
CREATE INDEX "concern_response_jurisdiction_id_community_concern_id_taken_idx" ON "concern_response"("jurisdiction_id", "community_concern_id", "taken_on", "id");

-- CreateIndex
CREATE INDEX "concern_response_jurisdiction_id_activity_id_idx" ON "concern_response"("jurisdiction_id", "activity_id");

-- CreateIndex
CREATE INDEX "concern_response_jurisdiction_id_program_id_idx" ON "concern_response"("jurisdiction_id", "program_id");

-- CreateIndex
CREATE INDEX "decision_influence_jurisdiction_id_decided_on_id_idx" ON "decision_influence"("jurisdiction_id", "decided_on", "id");

-- CreateIndex
CREATE INDEX "decision_influence_jurisdiction_id_created_at_id_idx" ON "decision_influence"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "decision_influence_jurisdiction_id_program_id_decided_on_id_idx" ON "decision_influence"("jurisdiction_id", "program_id", "decided_on", "id");

-- CreateIndex
CREATE INDEX "decision_influence_jurisdiction_id_kind_decided_on_id_idx" ON "decision_influence"("jurisdiction_id", "kind", "decided_on", "id");

-- CreateIndex
CREATE INDEX "decision_influence_source_jurisdiction_id_decision_influenc_idx" ON "decision_influence_source"("jurisdiction_id", "decision_influence_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "decision_influence_source_jurisdiction_id_activity_id_idx" ON "decision_influence_source"("jurisdiction_id", "activity_id");

-- CreateIndex
CREATE INDEX "decision_influence_source_jurisdiction_id_community_concern_idx" ON "decision_influence_source"("jurisdiction_id", "community_concern_id");

-- CreateIndex
CREATE INDEX "publication_jurisdiction_id_created_at_id_idx" ON "publication"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "publication_jurisdiction_id_status_created_at_id_idx" ON "publication"("jurisdiction_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "publication_jurisdiction_id_kind_created_at_id_idx" ON "publication"("jurisdiction_id", "kind", "created_at", "id");

-- CreateIndex
CREATE INDEX "publication_jurisdiction_id_program_id_created_at_id_idx" ON "publication"("jurisdiction_id", "program_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "publication_jurisdiction_id_decision_influence_id_idx" ON "publication"("jurisdiction_id", "decision_influence_id");

-- CreateIndex
CREATE INDEX "publication_jurisdiction_id_community_concern_id_idx" ON "publication"("jurisdiction_id", "community_concern_id");

-- CreateIndex
CREATE INDEX "equity_table_jurisdiction_id_created_at_id_idx" ON "equity_table"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "equity_table_jurisdiction_id_year_dimension_key" ON "equity_table"("jurisdiction_id", "year", "dimension");

-- CreateIndex
CREATE UNIQUE INDEX "equity_group_jurisdiction_id_equity_table_id_position_key" ON "equity_group"("jurisdiction_id", "equity_table_id", "position");

-- CreateIndex
CREATE INDEX "legal_authority_jurisdiction_id_created_at_id_idx" ON "legal_authority"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "legal_authority_jurisdiction_id_kind_citation_id_idx" ON "legal_authority"("jurisdiction_id", "kind", "citation", "id");

-- CreateIndex
CREATE UNIQUE INDEX "legal_authority_jurisdiction_id_citation_key" ON "legal_authority"("jurisdiction_id", "citation");

-- CreateIndex
CREATE INDEX "permissible_activity_rule_jurisdiction_id_created_at_id_idx" ON "permissible_activity_rule"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "permissible_activity_rule_jurisdiction_id_applies_to_create_idx" ON "permissible_activity_rule"("jurisdiction_id", "applies_to", "created_at", "id");

-- CreateIndex
CREATE INDEX "permissible_activity_rule_jurisdiction_id_legal_authority_i_idx" ON "permissible_activity_rule"("jurisdiction_id", "legal_authority_id");

-- CreateIndex
CREATE INDEX "ethics_review_jurisdiction_id_created_at_id_idx" ON "ethics_review"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "ethics_review_jurisdiction_id_status_created_at_id_idx" ON "ethics_review"("jurisdiction_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "ethics_review_jurisdiction_id_kind_created_at_id_idx" ON "ethics_review"("jurisdiction_id", "kind", "created_at", "id");

-- CreateIndex
CREATE INDEX "ethics_review_jurisdiction_id_program_id_created_at_id_idx" ON "ethics_review"("jurisdiction_id", "program_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "ethics_review_jurisdiction_id_activity_id_created_at_id_idx" ON "ethics_review"("jurisdiction_id", "activity_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "ethics_review_jurisdiction_id_partner_organization_id_creat_idx" ON "ethics_review"("jurisdiction_id", "partner_organization_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "ethics_review_jurisdiction_id_budget_line_id_created_at_id_idx" ON "ethics_review"("jurisdiction_id", "budget_line_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "ethics_review_jurisdiction_id_publication_id_created_at_id_idx" ON "ethics_review"("jurisdiction_id", "publication_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ethics_review_question_jurisdiction_id_ethics_review_id_pos_key" ON "ethics_review_question"("jurisdiction_id", "ethics_review_id", "position");

-- CreateIndex
CREATE INDEX "conflict_disclosure_jurisdiction_id_created_at_id_idx" ON "conflict_disclosure"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "conflict_disclosure_jurisdiction_id_status_created_at_id_idx" ON "conflict_disclosure"("jurisdiction_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "conflict_disclosure_jurisdiction_id_discloser_subject_creat_idx" ON "conflict_disclosure"("jurisdiction_id", "discloser_subject", "created_at", "id");

-- CreateIndex
CREATE INDEX "conflict_disclosure_jurisdiction_id_program_id_idx" ON "conflict_disclosure"("jurisdiction_id", "program_id");

-- CreateIndex
CREATE INDEX "conflict_disclosure_jurisdiction_id_activity_id_idx" ON "conflict_disclosure"("jurisdiction_id", "activity_id");

-- CreateIndex
CREATE INDEX "conflict_disclosure_jurisdiction_id_partner_organization_id_idx" ON "conflict_disclosure"("jurisdiction_id", "partner_organization_id");

-- CreateIndex
CREATE INDEX "conflict_disclosure_jurisdiction_id_budget_line_id_idx" ON "conflict_disclosure"("jurisdiction_id", "budget_line_id");

-- CreateIndex
CREATE INDEX "conflict_disclosure_jurisdiction_id_publication_id_idx" ON "conflict_disclosure"("jurisdiction_id", "publication_id");

-- CreateIndex
CREATE INDEX "retention_rule_jurisdiction_id_legal_authority_id_idx" ON "retention_rule"("jurisdiction_id", "legal_authority_id");

-- CreateIndex
CREATE INDEX "retention_rule_jurisdiction_id_created_at_id_idx" ON "retention_rule"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "retention_rule_jurisdiction_id_record_type_key" ON "retention_rule"("jurisdiction_id", "record_type");

-- CreateIndex
CREATE INDEX "legal_hold_jurisdiction_id_created_at_id_idx" ON "legal_hold"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "legal_hold_jurisdiction_id_program_id_idx" ON "legal_hold"("jurisdiction_id", "program_id");

-- CreateIndex
CREATE INDEX "retention_run_jurisdiction_id_created_at_id_idx" ON "retention_run"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "retention_run_jurisdiction_id_job_id_key" ON "retention_run"("jurisdiction_id", "job_id");

-- CreateIndex
CREATE UNIQUE INDEX "retention_run_line_jurisdiction_id_retention_run_id_record__key" ON "retention_run_line"("jurisdiction_id", "retention_run_id", "record_type");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_jurisdiction_id_sequence_key" ON "audit_seal"("jurisdiction_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_event_jurisdiction_id_audit_seal_id_position_key" ON "audit_seal_event"("jurisdiction_id", "audit_seal_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_event_jurisdiction_id_audit_event_id_key" ON "audit_seal_event"("jurisdiction_id", "audit_event_id");

-- CreateIndex
CREATE INDEX "program_authority_jurisdiction_id_program_id_created_at_id_idx" ON "program_authority"("jurisdiction_id", "program_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "program_authority_jurisdiction_id_legal_authority_id_idx" ON "program_authority"("jurisdiction_id", "legal_authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "program_authority_jurisdiction_id_program_id_legal_authorit_key" ON "program_authority"("jurisdiction_id", "program_id", "legal_authority_id");

-- CreateIndex
CREATE INDEX "case_study_jurisdiction_id_created_at_id_idx" ON "case_study"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_study_jurisdiction_id_title_id_idx" ON "case_study"("jurisdiction_id", "title", "id");

-- CreateIndex
CREATE INDEX "case_study_jurisdiction_id_evidence_status_created_at_id_idx" ON "case_study"("jurisdiction_id", "evidence_status", "created_at", "id");

-- CreateIndex
CREATE INDEX "case_study_jurisdiction_id_lead_agency_type_created_at_id_idx" ON "case_study"("jurisdiction_id", "lead_agency_type", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "case_study_citation_jurisdiction_id_case_study_id_position_key" ON "case_study_citation"("jurisdiction_id", "case_study_id", "position");

-- CreateIndex
CREATE INDEX "budget_line_jurisdiction_id_program_id_fiscal_year_id_idx" ON "budget_line"("jurisdiction_id", "program_id", "fiscal_year", "id");

-- CreateIndex
CREATE INDEX "budget_line_jurisdiction_id_program_id_created_at_id_idx" ON "budget_line"("jurisdiction_id", "program_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "budget_line_jurisdiction_id_fiscal_year_id_idx" ON "budget_line"("jurisdiction_id", "fiscal_year", "id");

-- CreateIndex
CREATE INDEX "budget_line_jurisdiction_id_funding_type_created_at_id_idx" ON "budget_line"("jurisdiction_id", "funding_type", "created_at", "id");

-- CreateIndex
CREATE INDEX "budget_line_jurisdiction_id_expense_type_created_at_id_idx" ON "budget_line"("jurisdiction_id", "expense_type", "created_at", "id");

-- CreateIndex
CREATE INDEX "budget_line_jurisdiction_id_created_at_id_idx" ON "budget_line"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "expenditure_jurisdiction_id_budget_line_id_spent_on_id_idx" ON "expenditure"("jurisdiction_id", "budget_line_id", "spent_on", "id");

-- CreateIndex
CREATE INDEX "expenditure_jurisdiction_id_spent_on_id_idx" ON "expenditure"("jurisdiction_id", "spent_on", "id");

-- CreateIndex
CREATE INDEX "staff_member_jurisdiction_id_display_name_id_idx" ON "staff_member"("jurisdiction_id", "display_name", "id");

-- CreateIndex
CREATE INDEX "staff_member_jurisdiction_id_created_at_id_idx" ON "staff_member"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "staff_member_jurisdiction_id_position_created_at_id_idx" ON "staff_member"("jurisdiction_id", "position", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_jurisdiction_id_staff_code_key" ON "staff_member"("jurisdiction_id", "staff_code");

-- CreateIndex
CREATE INDEX "program_staff_jurisdiction_id_program_id_created_at_id_idx" ON "program_staff"("jurisdiction_id", "program_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "program_staff_jurisdiction_id_staff_member_id_created_at_id_idx" ON "program_staff"("jurisdiction_id", "staff_member_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "program_staff_jurisdiction_id_program_id_staff_member_id_ro_key" ON "program_staff"("jurisdiction_id", "program_id", "staff_member_id", "role");

-- CreateIndex
CREATE INDEX "training_jurisdiction_id_title_id_idx" ON "training"("jurisdiction_id", "title", "id");

-- CreateIndex
CREATE INDEX "training_jurisdiction_id_created_at_id_idx" ON "training"("jurisdiction_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "training_jurisdiction_id_legal_authority_id_idx" ON "training"("jurisdiction_id", "legal_authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_jurisdiction_id_code_key" ON "training"("jurisdiction_id", "code");

-- CreateIndex
CREATE INDEX "training_completion_jurisdiction_id_training_id_completed_o_idx" ON "training_completion"("jurisdiction_id", "training_id", "completed_on", "id");

-- CreateIndex
CREATE INDEX "training_completion_jurisdiction_id_staff_member_id_complet_idx" ON "training_completion"("jurisdiction_id", "staff_member_id", "completed_on", "id");

-- CreateIndex
CREATE INDEX "training_completion_jurisdiction_id_completed_on_id_idx" ON "training_completion"("jurisdiction_id", "completed_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "training_completion_jurisdiction_id_training_id_staff_membe_key" ON "training_completion"("jurisdiction_id", "training_id", "staff_member_id", "completed_on");

-- CreateIndex
CREATE INDEX "program_training_jurisdiction_id_training_id_idx" ON "program_training"("jurisdiction_id", "training_id");

-- CreateIndex
CREATE UNIQUE INDEX "program_training_jurisdiction_id_program_id_training_id_key" ON "program_training"("jurisdiction_id", "program_id", "training_id");

-- CreateIndex
CREATE INDEX "program_jurisdiction_id_starts_on_id_idx" ON "program"("jurisdiction_id", "starts_on", "id");

-- CreateIndex
CREATE INDEX "program_jurisdiction_id_target_area_id_created_at_id_idx" ON "program"("jurisdiction_id", "target_area_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "activity_jurisdiction_id_series_id_starts_at_id_idx" ON "activity"("jurisdiction_id", "series_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "activity_jurisdiction_id_area_id_starts_at_id_idx" ON "activity"("jurisdiction_id", "area_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "activity_jurisdiction_id_status_starts_at_id_idx" ON "activity"("jurisdiction_id", "status", "starts_at", "id");

-- CreateIndex
CREATE INDEX "activity_jurisdiction_id_kind_starts_at_id_idx" ON "activity"("jurisdiction_id", "kind", "starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_jurisdiction_id_external_code_key" ON "activity"("jurisdiction_id", "external_code");

-- CreateIndex
CREATE INDEX "attendance_jurisdiction_id_participant_key_activity_id_idx" ON "attendance"("jurisdiction_id", "participant_key", "activity_id");

-- AddForeignKey
ALTER TABLE "area" ADD CONSTRAINT "area_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_series" ADD CONSTRAINT "activity_series_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_series" ADD CONSTRAINT "activity_series_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_series" ADD CONSTRAINT "activity_series_jurisdiction_id_area_id_fkey" FOREIGN KEY ("jurisdiction_id", "area_id") REFERENCES "area"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_jurisdiction_id_series_id_fkey" FOREIGN KEY ("jurisdiction_id", "series_id") REFERENCES "activity_series"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_jurisdiction_id_area_id_fkey" FOREIGN KEY ("jurisdiction_id", "area_id") REFERENCES "area"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_count" ADD CONSTRAINT "attendance_count_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_count" ADD CONSTRAINT "attendance_count_jurisdiction_id_attendance_id_fkey" FOREIGN KEY ("jurisdiction_id", "attendance_id") REFERENCES "attendance"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_distribution" ADD CONSTRAINT "resource_distribution_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_distribution" ADD CONSTRAINT "resource_distribution_jurisdiction_id_activity_id_fkey" FOREIGN KEY ("jurisdiction_id", "activity_id") REFERENCES "activity"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_organization" ADD CONSTRAINT "partner_organization_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_organization" ADD CONSTRAINT "partner_organization_jurisdiction_id_area_id_fkey" FOREIGN KEY ("jurisdiction_id", "area_id") REFERENCES "area"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_partner" ADD CONSTRAINT "program_partner_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_partner" ADD CONSTRAINT "program_partner_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_partner" ADD CONSTRAINT "program_partner_jurisdiction_id_partner_organization_id_fkey" FOREIGN KEY ("jurisdiction_id", "partner_organization_id") REFERENCES "partner_organization"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_partner" ADD CONSTRAINT "activity_partner_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_partner" ADD CONSTRAINT "activity_partner_jurisdiction_id_activity_id_fkey" FOREIGN KEY ("jurisdiction_id", "activity_id") REFERENCES "activity"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_partner" ADD CONSTRAINT "activity_partner_jurisdiction_id_partner_organization_id_fkey" FOREIGN KEY ("jurisdiction_id", "partner_organization_id") REFERENCES "partner_organization"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_jurisdiction_id_partner_organization_id_fkey" FOREIGN KEY ("jurisdiction_id", "partner_organization_id") REFERENCES "partner_organization"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_concern" ADD CONSTRAINT "community_concern_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_concern" ADD CONSTRAINT "community_concern_jurisdiction_id_activity_id_fkey" FOREIGN KEY ("jurisdiction_id", "activity_id") REFERENCES "activity"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_concern" ADD CONSTRAINT "community_concern_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_concern" ADD CONSTRAINT "community_concern_jurisdiction_id_area_id_fkey" FOREIGN KEY ("jurisdiction_id", "area_id") REFERENCES "area"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_response" ADD CONSTRAINT "concern_response_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_response" ADD CONSTRAINT "concern_response_jurisdiction_id_community_concern_id_fkey" FOREIGN KEY ("jurisdiction_id", "community_concern_id") REFERENCES "community_concern"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_response" ADD CONSTRAINT "concern_response_jurisdiction_id_activity_id_fkey" FOREIGN KEY ("jurisdiction_id", "activity_id") REFERENCES "activity"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_response" ADD CONSTRAINT "concern_response_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_influence" ADD CONSTRAINT "decision_influence_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_influence" ADD CONSTRAINT "decision_influence_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_influence_source" ADD CONSTRAINT "decision_influence_source_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_influence_source" ADD CONSTRAINT "decision_influence_source_jurisdiction_id_decision_influen_fkey" FOREIGN KEY ("jurisdiction_id", "decision_influence_id") REFERENCES "decision_influence"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_influence_source" ADD CONSTRAINT "decision_influence_source_jurisdiction_id_activity_id_fkey" FOREIGN KEY ("jurisdiction_id", "activity_id") REFERENCES "activity"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_influence_source" ADD CONSTRAINT "decision_influence_source_jurisdiction_id_community_concer_fkey" FOREIGN KEY ("jurisdiction_id", "community_concern_id") REFERENCES "community_concern"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_jurisdiction_id_decision_influence_id_fkey" FOREIGN KEY ("jurisdiction_id", "decision_influence_id") REFERENCES "decision_influence"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_jurisdiction_id_community_concern_id_fkey" FOREIGN KEY ("jurisdiction_id", "community_concern_id") REFERENCES "community_concern"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equity_table" ADD CONSTRAINT "equity_table_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equity_group" ADD CONSTRAINT "equity_group_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equity_group" ADD CONSTRAINT "equity_group_jurisdiction_id_equity_table_id_fkey" FOREIGN KEY ("jurisdiction_id", "equity_table_id") REFERENCES "equity_table"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_authority" ADD CONSTRAINT "legal_authority_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permissible_activity_rule" ADD CONSTRAINT "permissible_activity_rule_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permissible_activity_rule" ADD CONSTRAINT "permissible_activity_rule_jurisdiction_id_legal_authority__fkey" FOREIGN KEY ("jurisdiction_id", "legal_authority_id") REFERENCES "legal_authority"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ethics_review" ADD CONSTRAINT "ethics_review_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ethics_review" ADD CONSTRAINT "ethics_review_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ethics_review" ADD CONSTRAINT "ethics_review_jurisdiction_id_activity_id_fkey" FOREIGN KEY ("jurisdiction_id", "activity_id") REFERENCES "activity"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ethics_review" ADD CONSTRAINT "ethics_review_jurisdiction_id_partner_organization_id_fkey" FOREIGN KEY ("jurisdiction_id", "partner_organization_id") REFERENCES "partner_organization"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ethics_review" ADD CONSTRAINT "ethics_review_jurisdiction_id_budget_line_id_fkey" FOREIGN KEY ("jurisdiction_id", "budget_line_id") REFERENCES "budget_line"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ethics_review" ADD CONSTRAINT "ethics_review_jurisdiction_id_publication_id_fkey" FOREIGN KEY ("jurisdiction_id", "publication_id") REFERENCES "publication"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ethics_review_question" ADD CONSTRAINT "ethics_review_question_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ethics_review_question" ADD CONSTRAINT "ethics_review_question_jurisdiction_id_ethics_review_id_fkey" FOREIGN KEY ("jurisdiction_id", "ethics_review_id") REFERENCES "ethics_review"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_disclosure" ADD CONSTRAINT "conflict_disclosure_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_disclosure" ADD CONSTRAINT "conflict_disclosure_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_disclosure" ADD CONSTRAINT "conflict_disclosure_jurisdiction_id_activity_id_fkey" FOREIGN KEY ("jurisdiction_id", "activity_id") REFERENCES "activity"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_disclosure" ADD CONSTRAINT "conflict_disclosure_jurisdiction_id_partner_organization_i_fkey" FOREIGN KEY ("jurisdiction_id", "partner_organization_id") REFERENCES "partner_organization"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_disclosure" ADD CONSTRAINT "conflict_disclosure_jurisdiction_id_budget_line_id_fkey" FOREIGN KEY ("jurisdiction_id", "budget_line_id") REFERENCES "budget_line"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_disclosure" ADD CONSTRAINT "conflict_disclosure_jurisdiction_id_publication_id_fkey" FOREIGN KEY ("jurisdiction_id", "publication_id") REFERENCES "publication"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retention_rule" ADD CONSTRAINT "retention_rule_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retention_rule" ADD CONSTRAINT "retention_rule_jurisdiction_id_legal_authority_id_fkey" FOREIGN KEY ("jurisdiction_id", "legal_authority_id") REFERENCES "legal_authority"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retention_run" ADD CONSTRAINT "retention_run_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retention_run" ADD CONSTRAINT "retention_run_jurisdiction_id_job_id_fkey" FOREIGN KEY ("jurisdiction_id", "job_id") REFERENCES "job"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retention_run_line" ADD CONSTRAINT "retention_run_line_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retention_run_line" ADD CONSTRAINT "retention_run_line_jurisdiction_id_retention_run_id_fkey" FOREIGN KEY ("jurisdiction_id", "retention_run_id") REFERENCES "retention_run"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_seal_event" ADD CONSTRAINT "audit_seal_event_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_seal_event" ADD CONSTRAINT "audit_seal_event_jurisdiction_id_audit_seal_id_fkey" FOREIGN KEY ("jurisdiction_id", "audit_seal_id") REFERENCES "audit_seal"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_jurisdiction_id_target_area_id_fkey" FOREIGN KEY ("jurisdiction_id", "target_area_id") REFERENCES "area"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_authority" ADD CONSTRAINT "program_authority_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_authority" ADD CONSTRAINT "program_authority_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_authority" ADD CONSTRAINT "program_authority_jurisdiction_id_legal_authority_id_fkey" FOREIGN KEY ("jurisdiction_id", "legal_authority_id") REFERENCES "legal_authority"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_study" ADD CONSTRAINT "case_study_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_study_citation" ADD CONSTRAINT "case_study_citation_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_study_citation" ADD CONSTRAINT "case_study_citation_jurisdiction_id_case_study_id_fkey" FOREIGN KEY ("jurisdiction_id", "case_study_id") REFERENCES "case_study"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenditure" ADD CONSTRAINT "expenditure_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenditure" ADD CONSTRAINT "expenditure_jurisdiction_id_budget_line_id_fkey" FOREIGN KEY ("jurisdiction_id", "budget_line_id") REFERENCES "budget_line"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_staff" ADD CONSTRAINT "program_staff_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_staff" ADD CONSTRAINT "program_staff_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_staff" ADD CONSTRAINT "program_staff_jurisdiction_id_staff_member_id_fkey" FOREIGN KEY ("jurisdiction_id", "staff_member_id") REFERENCES "staff_member"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_jurisdiction_id_legal_authority_id_fkey" FOREIGN KEY ("jurisdiction_id", "legal_authority_id") REFERENCES "legal_authority"("jurisdiction_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_completion" ADD CONSTRAINT "training_completion_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_completion" ADD CONSTRAINT "training_completion_jurisdiction_id_training_id_fkey" FOREIGN KEY ("jurisdiction_id", "training_id") REFERENCES "training"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_completion" ADD CONSTRAINT "training_completion_jurisdiction_id_staff_member_id_fkey" FOREIGN KEY ("jurisdiction_id", "staff_member_id") REFERENCES "staff_member"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_training" ADD CONSTRAINT "program_training_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_training" ADD CONSTRAINT "program_training_jurisdiction_id_program_id_fkey" FOREIGN KEY ("jurisdiction_id", "program_id") REFERENCES "program"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_training" ADD CONSTRAINT "program_training_jurisdiction_id_training_id_fkey" FOREIGN KEY ("jurisdiction_id", "training_id") REFERENCES "training"("jurisdiction_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Activities of before the gate are taken as going on; new ones wait for it.
alter table activity alter column status set default 'PROPOSED';

-- Tenant tables.
select app.protect_tenant_table('area');
select app.protect_tenant_table('activity_series');
select app.protect_tenant_table('attendance_count');
select app.protect_tenant_table('resource_distribution');
select app.protect_tenant_table('partner_organization');
select app.protect_tenant_table('program_partner');
select app.protect_tenant_table('activity_partner');
select app.protect_tenant_table('agreement');
select app.protect_tenant_table('community_concern');
select app.protect_tenant_table('concern_response');
select app.protect_tenant_table('decision_influence');
select app.protect_tenant_table('decision_influence_source');
select app.protect_tenant_table('publication');
select app.protect_tenant_table('equity_table');
select app.protect_tenant_table('equity_group');
select app.protect_tenant_table('legal_authority');
select app.protect_tenant_table('permissible_activity_rule');
select app.protect_tenant_table('ethics_review');
select app.protect_tenant_table('ethics_review_question');
select app.protect_tenant_table('conflict_disclosure');
select app.protect_tenant_table('retention_rule');
select app.protect_tenant_table('legal_hold');
select app.protect_tenant_table('retention_run');
select app.protect_tenant_table('retention_run_line');
select app.protect_tenant_table('audit_seal', append_only => true);
select app.protect_tenant_table('audit_seal_event', append_only => true);
select app.protect_tenant_table('program_authority');
select app.protect_tenant_table('case_study');
select app.protect_tenant_table('case_study_citation');
select app.protect_tenant_table('budget_line');
select app.protect_tenant_table('expenditure');
select app.protect_tenant_table('staff_member');
select app.protect_tenant_table('program_staff');
select app.protect_tenant_table('training');
select app.protect_tenant_table('training_completion');
select app.protect_tenant_table('program_training');

-- A deleted record is out of sight at once, for every query, and comes back when it is restored. Only what says so in its own
-- transaction sees deleted ones: deleting, restoring, the list of what can be restored, and the job that removes them for good.
create function app.shows_deleted() returns boolean
  language sql stable parallel safe
  as $$ select coalesce(current_setting('app.shows_deleted', true), '') = 'on' $$;
grant execute on function app.shows_deleted() to rapport_api, rapport_system;

create function app.hide_deleted_rows(target regclass) returns void
  language plpgsql as $$
begin
  execute format('create policy not_deleted on %s as restrictive for select to rapport_api using (deleted_at is null or (select app.shows_deleted()))', target);
end $$;
select app.hide_deleted_rows('program');
select app.hide_deleted_rows('activity');
select app.hide_deleted_rows('budget_line');
select app.hide_deleted_rows('partner_organization');
select app.hide_deleted_rows('community_concern');
select app.hide_deleted_rows('decision_influence');

-- What must hold whoever writes.
alter table attendance_count add constraint attendance_count_count check (count >= 0);
alter table resource_distribution add constraint resource_distribution_quantity check (quantity >= 1);
alter table activity add constraint activity_cancelled check ((status = 'CANCELLED') = (cancel_reason is not null));
alter table budget_line add constraint budget_line_planned check (planned_cents >= 0);
alter table agreement add constraint agreement_dates check (expires_on is null or signed_on is null or expires_on >= signed_on);
alter table program_staff add constraint program_staff_dates check (ends_on is null or starts_on is null or ends_on >= starts_on);
alter table staff_member add constraint staff_member_dates check (ended_on is null or ended_on >= started_on);
alter table training_completion add constraint training_completion_dates check (expires_on is null or expires_on >= completed_on);
alter table community_concern add constraint community_concern_triaged check (status = 'RAISED' or num_nonnulls(category, priority) = 2);
alter table community_concern add constraint community_concern_closed
  check ((status in ('ADDRESSED', 'REFERRED', 'NOT_ACTIONABLE')) = (closed_at is not null) and (closed_at is null or outcome is not null));
alter table decision_influence_source add constraint decision_influence_source_one check (num_nonnulls(activity_id, community_concern_id) = 1);
alter table publication add constraint publication_published check ((status <> 'DRAFT') = (published_at is not null));
alter table publication add constraint publication_withdrawn
  check ((status = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null));
alter table permissible_activity_rule add constraint permissible_activity_rule_requires check (num_nonnulls(required_review, required_agreement) >= 1);
alter table ethics_review add constraint ethics_review_one_subject
  check (num_nonnulls(program_id, activity_id, partner_organization_id, budget_line_id, publication_id) = 1);
alter table ethics_review add constraint ethics_review_decided
  check ((status in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'DECLINED')) = (decided_at is not null) and (decided_at is null) = (reviewer_subject is null));
alter table ethics_review add constraint ethics_review_not_by_requester check (reviewer_subject is distinct from requested_by_subject);
alter table ethics_review add constraint ethics_review_conditions check ((status = 'APPROVED_WITH_CONDITIONS') = (cardinality(conditions) > 0));
alter table ethics_review_question add constraint ethics_review_question_answered
  check (num_nonnulls(answer, answered_by_subject, answered_at) in (0, 3));
alter table conflict_disclosure add constraint conflict_disclosure_one_subject
  check (num_nonnulls(program_id, activity_id, partner_organization_id, budget_line_id, publication_id) = 1);
alter table conflict_disclosure add constraint conflict_disclosure_resolved
  check (num_nonnulls(resolution, resolution_note, resolved_by_subject, resolved_at) = case when status = 'RESOLVED' then 4 else 0 end);
alter table conflict_disclosure add constraint conflict_disclosure_not_by_discloser check (resolved_by_subject is distinct from discloser_subject);
alter table retention_rule add constraint retention_rule_months check (retain_months >= 1);
alter table retention_run_line add constraint retention_run_line_adds_up check (due = deleted + held + referenced);
alter table legal_hold add constraint legal_hold_released check (num_nonnulls(released_at, released_by_subject) in (0, 2));

-- What was published is what the public read: its words change no more, and it is withdrawn, not taken back.
create function app.refuse_change_of_publication() returns trigger
  language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (
    new.status < old.status
    or (old.kind, old.title, old.body, old.language, old.published_at) is distinct from (new.kind, new.title, new.body, new.language, new.published_at)
    or (old.program_id, old.decision_influence_id, old.community_concern_id)
       is distinct from (new.program_id, new.decision_influence_id, new.community_concern_id)
  ) then
    raise exception 'the publication is out and cannot be changed' using errcode = 'RF003';
  end if;
  return new;
end $$;
create trigger frozen_once_published before update on publication
  for each row execute function app.refuse_change_of_publication();

-- What ships with Rapport is the same for everybody.
create function app.refuse_change_of_reference() returns trigger
  language plpgsql as $$
begin
  if current_user <> 'rapport_system' then
    raise exception 'what ships with Rapport cannot be changed' using errcode = 'RF002';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger reference_stays before update on legal_authority
  for each row when (old.is_reference and old.* is distinct from new.* and old.jurisdiction_id = new.jurisdiction_id) execute function app.refuse_change_of_reference();
create trigger reference_is_kept before delete on legal_authority
  for each row when (old.is_reference) execute function app.refuse_change_of_reference();
create trigger reference_stays before update on case_study
  for each row when (old.is_reference and old.* is distinct from new.* and old.jurisdiction_id = new.jurisdiction_id) execute function app.refuse_change_of_reference();
create trigger reference_is_kept before delete on case_study
  for each row when (old.is_reference) execute function app.refuse_change_of_reference();

-- Standards and case studies that every jurisdiction begins with. The standards are named and described in a line, not quoted.
create function app.ship_references(p_jurisdiction uuid) returns void
  language plpgsql as $$
declare
  study uuid;
begin
  insert into public.legal_authority (jurisdiction_id, kind, citation, title, description, url, is_reference)
  select p_jurisdiction, kind::public.legal_authority_kind, citation, title, description, url, true
    from (values
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-1.6', 'Improper Bias Prohibited',
       'Work with the community must not favour or burden people for who they are, and the office should look for and remove unjustified disparities.', null),
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-1.7', 'Conflicts of Interest',
       'Personal, financial, political and professional interests must be known, screened and kept out of the office''s judgement, partnerships and gifts included.', null),
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-1.10', 'Relationship with the Media',
       'Public statements must not prejudice a proceeding or disclose what is confidential; informing the public in general terms is allowed.', null),
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-1.13', 'Training Programs',
       'The office should train its prosecutors and staff before and while they do the work, ethics and community relations included.', null),
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-2.1', 'Prosecution Authority to be Vested in Full-time, Public-Official Attorneys',
       'Prosecutorial authority belongs to public officials: no partner, funder or volunteer exercises it.', null),
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-2.4', 'Office Policies and Procedures',
       'The office should have written policies for the exercise of discretion, open to the public as far as possible.', null),
      ('ETHICS_STANDARD', 'NDAA National Prosecution Standards 1-3', 'Conflicts of Interest',
       'A prosecutor should avoid interests that could influence, or seem to influence, the performance of duties, and should hand over what cannot be avoided.', null),
      ('ETHICS_STANDARD', 'NDAA National Prosecution Standards 2-1', 'Relations with Local Organizations',
       'A chief prosecutor should take part in local organisations, hear from them, help to found them where they are missing, and use community prosecution where it fits.', null),
      ('RULE', '28 CFR Part 22', 'Confidentiality of Identifiable Research and Statistical Information',
       'Information that identifies people, collected for research or statistics with federal justice funds, is used for that alone and protected from disclosure; it never reaches a case file.',
       'https://www.ecfr.gov/current/title-28/chapter-I/part-22'),
      ('RULE', '28 CFR Part 46', 'Protection of Human Subjects',
       'Research with people needs informed consent and, unless exempt, approval by an institutional review board.',
       'https://www.ecfr.gov/current/title-28/chapter-I/part-46')
    ) as shipped (kind, citation, title, description, url);

  insert into public.case_study (jurisdiction_id, title, place, lead_agency_type, started_year, summary, evidence_status, evidence_note, is_reference)
  values (p_jurisdiction, 'Chicago Alternative Policing Strategy', 'Chicago, Illinois', 'POLICE', 1993,
    'Led by the police: officers with fixed beats, monthly beat meetings with residents, and joint work on the problems named there, with city services in support. It began in five districts and went citywide.',
    'MIXED',
    'The early evaluation compared the five first districts with matched areas, before and after: some residents'' problems and fears fell, and opinions of the police rose. Districts were not chosen at random. Over the following years attendance was uneven between communities, gains differed between groups of residents, and citywide falls in crime cannot be told apart from those of other cities in the same years. It is evidence on police-led work; a prosecutor''s office can learn from the meetings, not claim the effects.',
    true) returning id into study;
  insert into public.case_study_citation (jurisdiction_id, case_study_id, position, text, year) values
    (p_jurisdiction, study, 1, 'Chicago Community Policing Evaluation Consortium. Community Policing in Chicago, Year Two: An Interim Report. Illinois Criminal Justice Information Authority.', 1995),
    (p_jurisdiction, study, 2, 'Skogan, W. G., and Hartnett, S. M. Community Policing, Chicago Style. Oxford University Press.', 1997),
    (p_jurisdiction, study, 3, 'Skogan, W. G. Police and Community in Chicago: A Tale of Three Cities. Oxford University Press.', 2006);

  insert into public.case_study (jurisdiction_id, title, place, lead_agency_type, started_year, summary, evidence_status, evidence_note, is_reference)
  values (p_jurisdiction, 'Mayor''s Action Plan for Neighborhood Safety', 'New York City, New York', 'MAYORS_OFFICE', 2014,
    'Led by the mayor''s office: agencies and residents of public housing developments with much violent crime decide together on lighting, youth work, services and public space.',
    'MIXED',
    'One part, temporary lighting, was tested in a randomized experiment, which found fewer serious outdoor crimes at night. The plan as a whole was compared with matched developments: a quasi-experiment, with differences that were smaller and not all beyond chance. The lighting result is no evidence for the rest of the plan.',
    true) returning id into study;
  insert into public.case_study_citation (jurisdiction_id, case_study_id, position, text, year, url) values
    (p_jurisdiction, study, 1, 'Butts, J. A., Roman, J. K., Silletti, A., Vega, A., and Alawlaqi, W. Measurement Plan and Analytic Strategies for Evaluating the Mayor''s Action Plan for Neighborhood Safety (Update 2). John Jay College Research and Evaluation Center.', 2019, 'https://johnjayrec.nyc/2019/01/11/mapupdate2/'),
    (p_jurisdiction, study, 2, 'Chalfin, A., Hansen, B., Lerner, J., and Parker, L. Reducing Crime Through Environmental Design: Evidence from a Randomized Experiment of Street Lighting in New York City. Journal of Quantitative Criminology 38.', 2022, null);

  insert into public.case_study (jurisdiction_id, title, place, lead_agency_type, started_year, summary, evidence_status, evidence_note, is_reference)
  values (p_jurisdiction, 'Los Angeles County District Attorney youth and restorative outreach', 'Los Angeles County, California', 'PROSECUTOR', 2020,
    'Led by a prosecutor''s office: a directive on youth justice that prefers diversion, restorative processes and services in the community to filing, with outreach to schools and community organisations.',
    'NOT_EVALUATED',
    'We know of no published evaluation of its outcomes with a comparison group. It shows what an office can decide by policy, not what came of it; leadership and policy have changed since.',
    true) returning id into study;
  insert into public.case_study_citation (jurisdiction_id, case_study_id, position, text, year) values
    (p_jurisdiction, study, 1, 'Los Angeles County District Attorney. Special Directive 20-09: Youth Justice.', 2020);
end $$;
grant execute on function app.ship_references(uuid) to rapport_system;

create function app.ship_references_to_new_jurisdiction() returns trigger
  language plpgsql as $$
begin
  perform app.ship_references(new.id);
  return new;
end $$;
create trigger ships_references after insert on jurisdiction
  for each row execute function app.ship_references_to_new_jurisdiction();

-- Jurisdictions of before have them from now on. The owner sees no rows; rapport_system sees all.
set local role rapport_system;
select app.ship_references(id) from jurisdiction;
reset role;
