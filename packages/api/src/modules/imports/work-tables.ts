import {
  AccessibilityFeature,
  ActivityKind,
  ActivityMode,
  ExpenseType,
  FeedbackCategory,
  FeedbackPriority,
  FeedbackStatus,
  FundingType,
  LeadAgencyType,
  PartnerKind,
  ProgramType,
} from '@rapport/database/generated/prisma/enums.ts';
import { activityTable, type ActivityLine } from '@rapport/interchange/activity-file.ts';
import { budgetTable, type BudgetFileLine } from '@rapport/interchange/budget-file.ts';
import { feedbackTable, type FeedbackLine } from '@rapport/interchange/feedback-file.ts';
import { justiceCountsTable } from '@rapport/interchange/justice-counts-file.ts';
import { observationTable } from '@rapport/interchange/observation-file.ts';
import { partnerTable, type PartnerLine } from '@rapport/interchange/partner-file.ts';
import { programTable, type ProgramLine } from '@rapport/interchange/program-file.ts';
import { trainingTable } from '@rapport/interchange/training-file.ts';

import { languagesMax } from '../activities/activity.rules.ts';
import { headcountMax, readCategory } from '../activities/attendance.rules.ts';
import { isDecided } from '../feedback/feedback.rules.ts';
import { hoursMax } from '../training/training.rules.ts';
import { isWebsite } from '../partners/partner.rules.ts';
import { centsMax, fiscalYearMax, fiscalYearMin } from '../budget/budget-line.rules.ts';

export type ImportedProgram = ProgramLine<ProgramType, LeadAgencyType>;
export type ImportedActivity = ActivityLine<ActivityKind, ActivityMode, AccessibilityFeature>;
export type ImportedPartner = PartnerLine<PartnerKind>;
export type ImportedFeedback = FeedbackLine<FeedbackCategory, FeedbackPriority, FeedbackStatus>;
export type ImportedBudgetLine = BudgetFileLine<FundingType, ExpenseType>;

/** The files with records of the work, whose columns are the same for every office. */
export const workTables = {
  PROGRAMS: programTable({
    types: Object.values(ProgramType),
    leadAgencyTypes: Object.values(LeadAgencyType),
  }),
  ACTIVITIES: activityTable({
    kinds: Object.values(ActivityKind),
    modes: Object.values(ActivityMode),
    features: Object.values(AccessibilityFeature),
    languagesMax,
    headcountMax,
    readCategory,
  }),
  PARTNERS: partnerTable({ kinds: Object.values(PartnerKind), isWebsite }),
  TRAINING: trainingTable({ hoursMax }),
  BUDGET: budgetTable({
    fundingTypes: Object.values(FundingType),
    expenseTypes: Object.values(ExpenseType),
    fiscalYearMin,
    fiscalYearMax,
    plannedCentsMax: centsMax,
  }),
  OBSERVATIONS: observationTable,
  JUSTICE_COUNTS: justiceCountsTable,
  FEEDBACK: feedbackTable({
    categories: Object.values(FeedbackCategory),
    priorities: Object.values(FeedbackPriority),
    statuses: Object.values(FeedbackStatus),
    isNew: (status) => status === FeedbackStatus.RECEIVED,
    isDecided,
  }),
} as const;

export type WorkKind = keyof typeof workTables;
/** The kinds of these files, as an enum. */
export const WorkKinds = {
  PROGRAMS: 'PROGRAMS',
  ACTIVITIES: 'ACTIVITIES',
  PARTNERS: 'PARTNERS',
  TRAINING: 'TRAINING',
  BUDGET: 'BUDGET',
  OBSERVATIONS: 'OBSERVATIONS',
  JUSTICE_COUNTS: 'JUSTICE_COUNTS',
  FEEDBACK: 'FEEDBACK',
} as const satisfies { readonly [Kind in WorkKind]: Kind };
