import type {
  ActivityKind,
  ActivityMode,
  ActivityStatus,
  AgreementKind,
  FeedbackCategory,
  FeedbackChannelKind,
  FeedbackPriority,
  FeedbackStatus,
  DemographicDimension,
  GovernedKind,
  IndicatorDirection,
  LeadAgencyType,
  ProgramStatus,
  ProgramType,
  ResourceKind,
  ReviewDecision,
  ReviewKind,
} from '@rapport/client/generated/hooks.ts';

/** The labels of enum values. A value that the contract adds does not compile without a label here. */
export const programTypes: Record<ProgramType, string> = {
  COMMUNITY_ADVISORY_BOARD: 'Community advisory board',
  COMMUNITY_FORUM: 'Community forum',
  COMMUNITY_PROSECUTION_UNIT: 'Community prosecution unit',
  DIGITAL_RESOURCE: 'Digital resource',
  FOCUSED_DETERRENCE: 'Focused deterrence',
  NEIGHBORHOOD_SAFETY: 'Neighborhood safety',
  POST_FILING_DIVERSION: 'Post-filing diversion',
  PRE_FILING_DIVERSION: 'Pre-filing diversion',
  PUBLIC_LECTURE: 'Public lecture',
  REENTRY: 'Reentry',
  RESOURCE_DISTRIBUTION: 'Resource distribution',
  RESTORATIVE_JUSTICE: 'Restorative justice',
  SCHOOL_OUTREACH: 'School outreach',
  VICTIM_SERVICES_OUTREACH: 'Victim services outreach',
  YOUTH_LEGAL_LITERACY: 'Youth legal literacy',
};

export const programStatuses: Record<ProgramStatus, string> = {
  PROPOSED: 'Proposed',
  IN_REVIEW: 'In review',
  ACTIVE: 'Active',
  PAUSED: 'Paused',
  COMPLETED: 'Completed',
  ENDED: 'Ended',
};

export const activityKinds: Record<ActivityKind, string> = {
  FORUM: 'Forum',
  WORKSHOP: 'Workshop',
  CLASS: 'Class',
  LECTURE: 'Lecture',
  MEETING: 'Meeting',
  OUTREACH_EVENT: 'Outreach event',
  RESOURCE_FAIR: 'Resource fair',
  OTHER: 'Other',
};

export const activityModes: Record<ActivityMode, string> = {
  IN_PERSON: 'In person',
  ONLINE: 'Online',
  HYBRID: 'In person and online',
};

export const activityStatuses: Record<ActivityStatus, string> = {
  PROPOSED: 'Proposed',
  ACTIVE: 'Active',
  COMPLETED: 'Completed',
  CANCELLED: 'Canceled',
};

export const resourceKinds: Record<ResourceKind, string> = {
  BASIC_NEEDS: 'Basic needs',
  INFORMATION_SHEET: 'Information sheet',
  LEGAL_FORM: 'Legal form',
  OTHER: 'Other',
  REFERRAL: 'Referral',
  RESOURCE_GUIDE: 'Resource guide',
  SAFETY_ITEM: 'Safety item',
};

export const leadAgencyTypes: Record<LeadAgencyType, string> = {
  PROSECUTOR: 'Prosecutor',
  POLICE: 'Police',
  MAYORS_OFFICE: 'Mayor’s office',
  COMMUNITY: 'Community organization',
  COURT: 'Court',
  OTHER: 'Another agency',
};

export const feedbackStatuses: Record<FeedbackStatus, string> = {
  RECEIVED: 'Received',
  TRIAGED: 'Triaged',
  UNDER_REVIEW: 'Under review',
  ADOPTED: 'Adopted',
  PARTIALLY_ADOPTED: 'Partially adopted',
  DECLINED: 'Declined',
  OUT_OF_SCOPE_LEGAL: 'Outside our legal power',
};

export const feedbackChannelKinds: Record<FeedbackChannelKind, string> = {
  TOWN_HALL: 'Town hall',
  SURVEY: 'Survey',
  DIGITAL: 'Online',
  HOTLINE: 'Hotline',
  ADVISORY_BOARD: 'Advisory board',
};

export const feedbackPriorities: Record<FeedbackPriority, string> = {
  URGENT: 'Urgent',
  HIGH: 'High',
  MEDIUM: 'Medium',
  LOW: 'Low',
};

export const feedbackCategories: Record<FeedbackCategory, string> = {
  COURT_PROCESS: 'Court process',
  DRUGS: 'Drugs',
  HOUSING: 'Housing',
  POLICE_CONDUCT: 'Police conduct',
  PROPERTY_CRIME: 'Property crime',
  PROSECUTION_DECISIONS: 'Prosecution decisions',
  QUALITY_OF_LIFE: 'Quality of life',
  TRAFFIC: 'Traffic',
  VICTIM_SERVICES: 'Victim services',
  VIOLENCE: 'Violence',
  YOUTH: 'Youth',
  OTHER: 'Other',
};

export const reviewKinds: Record<ReviewKind, string> = {
  ETHICS: 'Ethics',
  LEGAL: 'Legal',
  FISCAL: 'Fiscal',
  PRIVACY: 'Privacy',
};

export const agreementKinds: Record<AgreementKind, string> = {
  MOU: 'memorandum of understanding',
  DATA_USE: 'data use agreement',
  INFORMATION_TRANSFER: 'information transfer agreement',
  GRANT: 'grant agreement',
};

export const reviewDecisions: Record<ReviewDecision, string> = {
  APPROVED: 'Approved',
  APPROVED_WITH_CONDITIONS: 'Approved with conditions',
  DECLINED: 'Declined',
};

export const governedKinds: Record<GovernedKind, string> = {
  PROGRAM: 'Program',
  ACTIVITY: 'Activity',
  PARTNER_ORGANIZATION: 'Partner organization',
  BUDGET_LINE: 'Budget line',
  PUBLICATION: 'Publication',
};

export const dimensions: Record<DemographicDimension, string> = {
  AGE_BAND: 'Age',
  SEX: 'Sex',
  RACE_ETHNICITY: 'Race',
  ETHNICITY: 'Hispanic or Latino origin',
};

/** Which figures of an indicator are better. */
export const indicatorDirections: Record<IndicatorDirection, string> = {
  HIGHER_IS_BETTER: 'Higher',
  LOWER_IS_BETTER: 'Lower',
  NO_DIRECTION: 'Neither',
};

/** A label for a value of any other enum: "STATE_ANALYST" becomes "State analyst". */
export function labelOf(value: string): string {
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The options of a select, from a record of labels. */
export function optionsOf(labels: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(labels);
}

/** True if a text is one of the values of an enum. */
export function isOneOf<T extends string>(labels: Record<T, string>, value: string): value is T {
  return Object.hasOwn(labels, value);
}

const dayFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const momentFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** A calendar day, "2026-05-01", without a time zone. */
export function formatDay(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** A time, in the time zone of the user. */
export function formatMoment(moment: string): string {
  return momentFormat.format(new Date(moment));
}

export function formatCount(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}

/** The plural of a noun, for the words of this dashboard. */
export function pluralOf(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** A number with its noun: "1 row", "2 rows". The noun is a singular. */
export function formatCounted(count: number, noun: string): string {
  return `${formatCount(count)} ${count === 1 ? noun : pluralOf(noun)}`;
}

const moneyFormat = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });

/** US cents, as dollars. */
export function formatMoney(cents: number): string {
  return moneyFormat.format(cents / 100);
}

const monthFormat = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** The name of a month, from 1 for January to 12. */
export function formatMonth(month: number): string {
  return monthFormat.format(Date.UTC(2000, month - 1, 1));
}
