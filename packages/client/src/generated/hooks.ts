/* Generated from the schema and the operations: run "npm run generate". */
import { useFetcher, type RapportError } from '../fetcher.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { useMutation, useQuery, type UseMutationOptions, type UseQueryOptions } from '@tanstack/react-query';
/** Accessibility features, which help people take part. */
export type AccessibilityFeature =
  /** Live captions. */
  | 'CAPTIONS'
  /** Child care. */
  | 'CHILDCARE'
  /** People can take part by telephone. */
  | 'DIAL_IN'
  /** Interpretation between spoken languages. */
  | 'INTERPRETATION'
  /** Handouts in large print. */
  | 'LARGE_PRINT'
  /** Handouts and talks in plain language. */
  | 'PLAIN_LANGUAGE'
  /** The place can be reached by public transit. */
  | 'PUBLIC_TRANSIT'
  /** Sign language interpretation. */
  | 'SIGN_LANGUAGE'
  /** The place is accessible by wheelchair. */
  | 'WHEELCHAIR_ACCESS';

/** The series to activate. */
export type ActivateActivitySeriesInput = {
  /** The series. */
  readonly seriesId: string;
};

/** Which activities to list. A row must meet every condition that is given. */
export type ActivityFilter = {
  /** Meant for this area. */
  readonly areaId?: string | null | undefined;
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<ActivityKind> | null | undefined;
  /** Of this program. */
  readonly programId?: string | null | undefined;
  /** Of this series. */
  readonly seriesId?: string | null | undefined;
  /** Starting before this moment. */
  readonly startsBefore?: string | null | undefined;
  /** Starting at this moment or later. */
  readonly startsFrom?: string | null | undefined;
  /** In one of these statuses. */
  readonly statuses?: ReadonlyArray<ActivityStatus> | null | undefined;
};

/** The kind of event of an activity. */
export type ActivityKind =
  /** A lesson, in a school or elsewhere. */
  | 'CLASS'
  /** A public meeting at which residents raise concerns. */
  | 'FORUM'
  /** A talk. */
  | 'LECTURE'
  /** A meeting of a board, of partners or with residents. */
  | 'MEETING'
  /** Another kind of event. */
  | 'OTHER'
  /** Outreach in places where people already are. */
  | 'OUTREACH_EVENT'
  /** Several services in one place. */
  | 'RESOURCE_FAIR'
  /** Hands-on work in a group. */
  | 'WORKSHOP';

/** How people take part in an activity. */
export type ActivityMode =
  /** At a place and over the internet. */
  | 'HYBRID'
  /** At a place. */
  | 'IN_PERSON'
  /** Over the internet. */
  | 'ONLINE';

/** The order of a list of activities. */
export type ActivityOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: ActivityOrderField;
};

/** The orders of a list of activities. */
export type ActivityOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** When it starts. */
  | 'STARTS_AT';

/** Which series of activities to list. A row must meet every condition that is given. */
export type ActivitySeriesFilter = {
  /** Of this program. */
  readonly programId?: string | null | undefined;
};

/** The order of a list of series of activities. */
export type ActivitySeriesOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: ActivitySeriesOrderField;
};

/** The orders of a list of series of activities. */
export type ActivitySeriesOrderField =
  /** When it was recorded. */
  | 'CREATED_AT';

/** The status of an activity. */
export type ActivityStatus =
  /** Approved; it takes place now or later. */
  | 'ACTIVE'
  /** Does not take place; `cancelReason` says why. */
  | 'CANCELLED'
  /** Held. */
  | 'COMPLETED'
  /** Planned, not yet approved. */
  | 'PROPOSED';

/** A partner to add to an activity. */
export type AddActivityPartnerInput = {
  /** The activity. */
  readonly activityId: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The partner organization. */
  readonly partnerOrganizationId: string;
};

/** An action taken in response to a concern. */
export type AddConcernResponseInput = {
  /** The activity through which the action was taken. */
  readonly activityId?: string | null | undefined;
  /** The concern. */
  readonly communityConcernId: string;
  /** The action that was taken. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly description: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The program through which the action was taken. */
  readonly programId?: string | null | undefined;
  /** The day of the action, today or earlier. */
  readonly takenOn: string;
};

/** Another source of an influence. */
export type AddInfluenceSourceInput = {
  /** The decision influence. */
  readonly decisionInfluenceId: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The source to add. */
  readonly source: InfluenceSourceInput;
};

/** A new member of the acting jurisdiction. */
export type AddMembershipInput = {
  /** The name of the person. */
  readonly displayName: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The role of the person. */
  readonly role: Role;
  /** The identifier of the person at the identity provider. */
  readonly subject: string;
};

/** A legal authority that a program cites. */
export type AddProgramAuthorityInput = {
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The legal authority. */
  readonly legalAuthorityId: string;
  /** The permission or requirement that applies here. */
  readonly note?: string | null | undefined;
  /** The program. */
  readonly programId: string;
};

/** A partner to add to a program. */
export type AddProgramPartnerInput = {
  /** The partner's contribution to the program. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly contribution?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The partner organization. */
  readonly partnerOrganizationId: string;
  /** The program. */
  readonly programId: string;
};

/** Which agreements to list. A row must meet every condition that is given. */
export type AgreementFilter = {
  /** With a last day before this day. Agreements without an end are left out. */
  readonly expiresBefore?: string | null | undefined;
  /** True for agreements that are in force today (IN_FORCE or EXPIRING), false for the others. */
  readonly isInForce?: boolean | null | undefined;
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<AgreementKind> | null | undefined;
  /** With this partner. */
  readonly partnerOrganizationId?: string | null | undefined;
  /** Limited to this program. */
  readonly programId?: string | null | undefined;
  /** In this state today. */
  readonly state?: AgreementState | null | undefined;
};

/** The kind of an agreement. */
export type AgreementKind =
  /** The permitted uses of data and their protection. */
  | 'DATA_USE'
  /** Money for a purpose, and the obligations that come with it. */
  | 'GRANT'
  /** How identifiable information for research or statistics is transferred, as required by 28 CFR 22. */
  | 'INFORMATION_TRANSFER'
  /** A memorandum of understanding: the duties of each party. */
  | 'MOU';

/** The order of a list of agreements. */
export type AgreementOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: AgreementOrderField;
};

/** The orders of a list of agreements. */
export type AgreementOrderField =
  /** When it was recorded. */
  | 'CREATED_AT';

/** The state of an agreement today. */
export type AgreementState =
  /** Past its last day. */
  | 'EXPIRED'
  /** In force, and within its days of warning. The last day is one of them. */
  | 'EXPIRING'
  /** In force, and not near its end. */
  | 'IN_FORCE'
  /** Ended early, or abandoned before it was signed. */
  | 'TERMINATED'
  /** Not signed yet. */
  | 'UNSIGNED';

/** The answer to one question of a review. */
export type AnswerReviewQuestionInput = {
  /** The answer. */
  readonly answer: string;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The question of a review. */
  readonly id: string;
};

/** Which areas to list. A row must meet every condition that is given. */
export type AreaFilter = {
  /** True for retired areas, false for areas that can be used. */
  readonly isRetired?: boolean | null | undefined;
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<AreaKind> | null | undefined;
  /** The name contains this text; case and accents do not matter. */
  readonly nameContains?: string | null | undefined;
};

/** The kind of place of an area. */
export type AreaKind =
  /** A city or town. */
  | 'CITY'
  /** A whole county. */
  | 'COUNTY'
  /** A police beat, council district or other division. */
  | 'DISTRICT'
  /** A part of a town, as its residents know it. */
  | 'NEIGHBORHOOD'
  /** Another kind of place. */
  | 'OTHER'
  /** A school district. */
  | 'SCHOOL_DISTRICT';

/** The order of a list of areas. */
export type AreaOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: AreaOrderField;
};

/** The orders of a list of areas. */
export type AreaOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The name, alphabetically. */
  | 'NAME';

/** More questions for a review. */
export type AskReviewQuestionsInput = {
  /** The review. */
  readonly id: string;
  /** The questions to add. A review can have at most 50 in total. */
  readonly questions: ReadonlyArray<string>;
};

/** A role of a staff member in a program. */
export type AssignStaffInput = {
  /** The last day, not before the first. */
  readonly endsOn?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The program. */
  readonly programId: string;
  /** The role in the program. A staff member can have several, each once. */
  readonly role: ProgramStaffRole;
  /** The staff member, who must not have left the office before the first day. */
  readonly staffMemberId: string;
  /** The first day. */
  readonly startsOn?: string | null | undefined;
};

/** The people who attended. */
export type AttendanceInput =
  {   /** The number of people, added to earlier headcounts. */
  readonly headcount: number; readonly headcountWithGroups?: never; readonly participantKeys?: never; }
  |  { readonly headcount?: never;   /** The number of people, with the size of some groups, added to earlier headcounts. */
  readonly headcountWithGroups: HeadcountWithGroupsInput; readonly participantKeys?: never; }
  |  { readonly headcount?: never; readonly headcountWithGroups?: never;   /** Pseudonyms that only the office can resolve, at least one. A participant who is already recorded is not counted again. Text that looks like a name, an address, a number or a date of a person is refused. */
  readonly participantKeys: ReadonlyArray<string>; };

/** Which audit events to list. A row must meet every condition that is given. */
export type AuditEventFilter = {
  /** This action, such as "program.created". */
  readonly action?: string | null | undefined;
  /** One of these actions, such as "access.denied" and "export.downloaded". */
  readonly actions?: ReadonlyArray<string> | null | undefined;
  /** Done by this actor. */
  readonly actorSubject?: string | null | undefined;
  /** Done before this time. */
  readonly before?: string | null | undefined;
  /** Done to this record. */
  readonly entityId?: string | null | undefined;
  /** Done to records of this type, such as "Program". */
  readonly entityType?: string | null | undefined;
  /** Done to records of one of these types. */
  readonly entityTypes?: ReadonlyArray<string> | null | undefined;
  /** Done at this time or later. */
  readonly from?: string | null | undefined;
};

/** The order of a list of audit events. */
export type AuditEventOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: AuditEventOrderField;
};

/** The orders of a list of audit events. */
export type AuditEventOrderField =
  /** When it was done. */
  | 'OCCURRED_AT';

/** Which budget lines to list. A row must meet every condition that is given. */
export type BudgetLineFilter = {
  /** For one of these expenses. */
  readonly expenseTypes?: ReadonlyArray<ExpenseType> | null | undefined;
  /** In this fiscal year. */
  readonly fiscalYear?: number | null | undefined;
  /** From one of these sources. */
  readonly fundingTypes?: ReadonlyArray<FundingType> | null | undefined;
  /** Of this program. */
  readonly programId?: string | null | undefined;
};

/** The order of a list of budget lines. */
export type BudgetLineOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: BudgetLineOrderField;
};

/** The orders of a list of budget lines. */
export type BudgetLineOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The fiscal year. */
  | 'FISCAL_YEAR';

/** The series to cancel, and the reason. */
export type CancelRemainingActivitiesInput = {
  /** The reason. At most 500 characters. Text that identifies a person or a case is refused. */
  readonly reason: string;
  /** The series. */
  readonly seriesId: string;
};

/** A published source. */
export type CaseStudyCitationInput = {
  /** Author, title and publisher, as in a bibliography. */
  readonly text: string;
  /** The web address where it can be read; it begins with https:// or http://. */
  readonly url?: string | null | undefined;
  /** The year of publication. */
  readonly year?: number | null | undefined;
};

/** Which case studies to list. A row must meet every condition that is given. */
export type CaseStudyFilter = {
  /** With one of these statuses. */
  readonly evidenceStatuses?: ReadonlyArray<EvidenceStatus> | null | undefined;
  /** Led by one of these kinds of agency. */
  readonly leadAgencyTypes?: ReadonlyArray<LeadAgencyType> | null | undefined;
  /** The title contains this text; case and accents do not matter. */
  readonly titleContains?: string | null | undefined;
};

/** The order of a list of case studies. */
export type CaseStudyOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: CaseStudyOrderField;
};

/** The orders of a list of case studies. */
export type CaseStudyOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The title, alphabetically. */
  | 'TITLE';

/** A change of the status of an activity. */
export type ChangeActivityStatusInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The activity. */
  readonly id: string;
  /** Why it is CANCELLED; for no other status. At most 500 characters. Text that identifies a person or a case is refused. */
  readonly reason?: string | null | undefined;
  /** The new status. */
  readonly status: ActivityStatus;
};

/** A new role for a member. */
export type ChangeMembershipRoleInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The membership. */
  readonly id: string;
  /** The new role. */
  readonly role: Role;
};

/** A change of the status of a program. */
export type ChangeProgramStatusInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The program. */
  readonly id: string;
  /** The new status. */
  readonly status: ProgramStatus;
};

/** An answer that a question offers. */
export type ChoiceInput = {
  /** The code in files and figures. It is unique in the question. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** True for answers that do not count as valid, such as "don't know". Also for the missing-value codes of NUMBER and DATE questions. */
  readonly isMissing?: boolean | null | undefined;
  /** The wording for respondents, by language. */
  readonly label: ReadonlyArray<LocalizedTextInput>;
  /** The number for the choice in a mean or a scale. */
  readonly value?: number | null | undefined;
};

/** The closing of a concern. */
export type CloseConcernInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The community concern. */
  readonly id: string;
  /** The outcome, in words for the people who raised the concern. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly outcome: string;
  /** The way in which it is closed. */
  readonly status: ClosedConcernStatus;
};

/** The survey version to close. */
export type CloseSurveyVersionInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The survey version. */
  readonly id: string;
};

/** The ways in which a concern can be closed. */
export type ClosedConcernStatus =
  /** Addressed: the office took action, and at least one response records it. */
  | 'ADDRESSED'
  /** Not actionable: the office can do nothing about it. */
  | 'NOT_ACTIONABLE'
  /** Referred: it was referred to the agency or organization that is responsible. */
  | 'REFERRED';

/** Which community concerns to list. A row must meet every condition that is given. */
export type CommunityConcernFilter = {
  /** Raised at this activity. */
  readonly activityId?: string | null | undefined;
  /** About this area. */
  readonly areaId?: string | null | undefined;
  /** In one of these categories. */
  readonly categories?: ReadonlyArray<ConcernCategory> | null | undefined;
  /** True for open concerns (RAISED, TRIAGED or IN_PROGRESS), false for closed ones. */
  readonly isOpen?: boolean | null | undefined;
  /** With one of these priorities. */
  readonly priorities?: ReadonlyArray<ConcernPriority> | null | undefined;
  /** Of this program. */
  readonly programId?: string | null | undefined;
  /** Raised before this day. */
  readonly raisedBefore?: string | null | undefined;
  /** Raised on this day or later. */
  readonly raisedFrom?: string | null | undefined;
  /** In one of these statuses. */
  readonly statuses?: ReadonlyArray<ConcernStatus> | null | undefined;
};

/** The order of a list of community concerns. */
export type CommunityConcernOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: CommunityConcernOrderField;
};

/** The orders of a list of community concerns. */
export type CommunityConcernOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The day on which it was raised. */
  | 'RAISED_ON';

/** The subject of a concern. */
export type ConcernCategory =
  /** The work of the courts: delays, language, access. */
  | 'COURT_PROCESS'
  /** Drugs and related problems. */
  | 'DRUGS'
  /** Housing and eviction. */
  | 'HOUSING'
  /** Another subject. */
  | 'OTHER'
  /** The conduct of the police. */
  | 'POLICE_CONDUCT'
  /** Theft, burglary and damage. */
  | 'PROPERTY_CRIME'
  /** Charging and plea offers of the office, in general. */
  | 'PROSECUTION_DECISIONS'
  /** Noise, litter and disorder. */
  | 'QUALITY_OF_LIFE'
  /** Traffic safety. */
  | 'TRAFFIC'
  /** Help for victims. */
  | 'VICTIM_SERVICES'
  /** Violence between people. */
  | 'VIOLENCE'
  /** Youth issues. */
  | 'YOUTH';

/** The urgency of a concern. */
export type ConcernPriority =
  /** Handled before concerns of lower priority. */
  | 'HIGH'
  /** Can wait. */
  | 'LOW'
  /** Handled in the usual order. */
  | 'MEDIUM'
  /** Handled at once. */
  | 'URGENT';

/** The status of a concern. */
export type ConcernStatus =
  /** Closed: the office took action, and at least one response records it. */
  | 'ADDRESSED'
  /** Work on it has begun. */
  | 'IN_PROGRESS'
  /** Closed: the office can do nothing about it. */
  | 'NOT_ACTIONABLE'
  /** Recorded; not yet triaged. */
  | 'RAISED'
  /** Closed: it was referred to the agency or organization that is responsible. */
  | 'REFERRED'
  /** Its category and priority are decided. */
  | 'TRIAGED';

/** Which disclosures to list. A row must meet every condition that is given. */
export type ConflictDisclosureFilter = {
  /** In one of these statuses. */
  readonly statuses?: ReadonlyArray<ConflictStatus> | null | undefined;
  /** About this subject. */
  readonly subject?: GovernedSubjectInput | null | undefined;
};

/** The order of a list of disclosures. */
export type ConflictDisclosureOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: ConflictDisclosureOrderField;
};

/** The orders of a list of disclosures. */
export type ConflictDisclosureOrderField =
  /** When it was disclosed. */
  | 'CREATED_AT';

/** The kind of interest that a person has. */
export type ConflictNature =
  /** A relative, spouse or partner. */
  | 'FAMILY'
  /** Money or property. */
  | 'FINANCIAL'
  /** Another interest. */
  | 'OTHER'
  /** A campaign, party or candidate. */
  | 'POLITICAL'
  /** Another office, job or client. */
  | 'PROFESSIONAL';

/** How a conflict of interest was resolved. */
export type ConflictResolution =
  /** The person gave up the interest. */
  | 'DIVESTED'
  /** Another arrangement keeps the interest from having an effect. */
  | 'MITIGATED'
  /** The reviewer found no conflict. */
  | 'NO_CONFLICT'
  /** The person with the interest no longer takes part. */
  | 'RECUSED';

/** The status of a disclosure. */
export type ConflictStatus =
  /** Not resolved. Its subject cannot go ahead. */
  | 'DISCLOSED'
  /** Resolved by a reviewer. */
  | 'RESOLVED';

/** A new activity of a program. */
export type CreateActivityInput = {
  /** Accessibility features, which help people take part; none by default. */
  readonly accessibility?: ReadonlyArray<AccessibilityFeature> | null | undefined;
  /** The area that it is meant for. A retired area cannot be chosen. */
  readonly areaId?: string | null | undefined;
  /** When it ends, not before it starts. */
  readonly endsAt?: string | null | undefined;
  /** The office's own code, which identifies the activity in files. No other activity has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly externalCode?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of event. */
  readonly kind: ActivityKind;
  /** The languages that are spoken, at least one, as BCP 47 tags; "en" by default. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** How people take part; IN_PERSON by default. */
  readonly mode?: ActivityMode | null | undefined;
  /** The place, in words. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly place?: string | null | undefined;
  /** The program that it belongs to. */
  readonly programId: string;
  /** When it starts. */
  readonly startsAt: string;
  /** The title. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title: string;
  /** The underserved people that it is meant to reach. At most 500 characters. Text that identifies a person or a case is refused. */
  readonly underservedFocus?: string | null | undefined;
};

/** A new series. Its activities begin with the same title and details, and can be changed one by one. */
export type CreateActivitySeriesInput = {
  /** Accessibility features, which help people take part; none by default. */
  readonly accessibility?: ReadonlyArray<AccessibilityFeature> | null | undefined;
  /** The area that it is meant for. A retired area cannot be chosen. */
  readonly areaId?: string | null | undefined;
  /** The number of activities, including the first. */
  readonly count: number;
  /** When the first activity starts. */
  readonly firstStartsAt: string;
  /** The time between activities. */
  readonly frequency: SeriesFrequency;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of event. */
  readonly kind: ActivityKind;
  /** The languages that are spoken, at least one, as BCP 47 tags; "en" by default. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** The length of each activity in minutes. */
  readonly minutes: number;
  /** How people take part; IN_PERSON by default. */
  readonly mode?: ActivityMode | null | undefined;
  /** The place, in words. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly place?: string | null | undefined;
  /** The program that it belongs to. */
  readonly programId: string;
  /** The time zone by its IANA name ("America/New_York"). Each activity starts at the same local time, also when daylight saving changes. */
  readonly timeZone: string;
  /** The title. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title: string;
  /** The underserved people that it is meant to reach. At most 500 characters. Text that identifies a person or a case is refused. */
  readonly underservedFocus?: string | null | undefined;
};

/** A new agreement with a partner. */
export type CreateAgreementInput = {
  /** Its last day; null for no end. */
  readonly expiresOn?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of agreement. */
  readonly kind: AgreementKind;
  /** The partner. */
  readonly partnerOrganizationId: string;
  /** The program that it is limited to; all programs by default. */
  readonly programId?: string | null | undefined;
  /** The day of its signature, today or earlier; null if it is not signed yet. */
  readonly signedOn?: string | null | undefined;
  /** The title of the agreement. */
  readonly title: string;
  /** The number of days before its end on which it becomes EXPIRING; 60 by default. */
  readonly warningDays?: number | null | undefined;
};

/** A new API key. */
export type CreateApiKeyInput = {
  /** When the key expires, at most 366 days from now. */
  readonly expiresAt: string;
  /** The purpose of the key. No other active key of the jurisdiction has this name. */
  readonly name: string;
  /** The actions that the key allows. The caller must have each of them (`viewer.can`). */
  readonly scopes: ReadonlyArray<string>;
};

/** A new area. */
export type CreateAreaInput = {
  /** The code that identifies the area in files. No other area has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of place; NEIGHBORHOOD by default. */
  readonly kind?: AreaKind | null | undefined;
  /** The name of the area. */
  readonly name: string;
};

/** Money planned for a program. */
export type CreateBudgetLineInput = {
  /** A short description of the line. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly description: string;
  /** The type of expense. */
  readonly expenseType: ExpenseType;
  /** The jurisdiction's fiscal year. */
  readonly fiscalYear: number;
  /** The source of the money. */
  readonly fundingType: FundingType;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The planned amount in US cents, from 0 to 1000000000000 ($10,000,000,000.00). It cannot be less than what has been spent. */
  readonly plannedCents: number;
  /** The program that the money is planned for. */
  readonly programId: string;
};

/** A case study of the jurisdiction's own. */
export type CreateCaseStudyInput = {
  /** The published sources in order. At least one is required, except for NOT_EVALUATED. In an update they replace the current ones. */
  readonly citations?: ReadonlyArray<CaseStudyCitationInput> | null | undefined;
  /** The findings of the evidence and its limits. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly evidenceNote: string;
  /** The strength of the evidence of its effects. */
  readonly evidenceStatus: EvidenceStatus;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of agency that led it. */
  readonly leadAgencyType: LeadAgencyType;
  /** The place where it ran. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly place: string;
  /** The year in which it started. */
  readonly startedYear?: number | null | undefined;
  /** A summary of the program. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly summary: string;
  /** The name of the program. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title: string;
};

/** A new influence of the community on the office's work. */
export type CreateDecisionInfluenceInput = {
  /** The change that the office made. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly change: string;
  /** The day of the decision, today or earlier. */
  readonly decidedOn: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The input of the community. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly insight: string;
  /** The part of the work that was influenced. */
  readonly kind: InfluenceKind;
  /** The limits: what this does not show. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly limits: string;
  /** The program that was changed. */
  readonly programId?: string | null | undefined;
  /** The sources of the insight. From 1 to 20, each named once. */
  readonly sources: ReadonlyArray<InfluenceSourceInput>;
  /** The title of the influence. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title: string;
};

/** A legal authority of the jurisdiction. */
export type CreateLegalAuthorityInput = {
  /** The citation, such as "28 CFR Part 22". No other legal authority has it. */
  readonly citation: string;
  /** A summary of its effect on the work, in your own words. */
  readonly description: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of text. */
  readonly kind: LegalAuthorityKind;
  /** The title. */
  readonly title: string;
  /** The web address of the text, beginning with https:// or http://. */
  readonly url?: string | null | undefined;
};

/** A new partner. Do not include names, addresses or phone numbers of people. */
export type CreatePartnerOrganizationInput = {
  /** The area in which it works. A retired area cannot be chosen. */
  readonly areaId?: string | null | undefined;
  /** The code that identifies the partner in files. No other partner has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** The work of the organization. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly description?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of organization. */
  readonly kind: PartnerKind;
  /** The name of the organization. */
  readonly name: string;
  /** Its public web page, an https address. */
  readonly website?: string | null | undefined;
};

/** A new rule. It requires a review, an agreement or both. */
export type CreatePermissibleActivityRuleInput = {
  /** For ACTIVITY: applies to activities of these kinds; if empty, of any kind. */
  readonly activityKinds?: ReadonlyArray<ActivityKind> | null | undefined;
  /** For BUDGET_LINE: applies from this planned amount in US cents; if null, to any amount. */
  readonly amountCentsMinimum?: number | null | undefined;
  /** The kind of subject that the rule applies to. */
  readonly appliesTo: GovernedKind;
  /** For BUDGET_LINE: applies to money for these expenses; if empty, for any expense. */
  readonly expenseTypes?: ReadonlyArray<ExpenseType> | null | undefined;
  /** For BUDGET_LINE: applies to money from these sources; if empty, from any source. */
  readonly fundingTypes?: ReadonlyArray<FundingType> | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The legal authority for the rule. */
  readonly legalAuthorityId?: string | null | undefined;
  /** For PARTNER_ORGANIZATION: applies to partners of these kinds; if empty, of any kind. */
  readonly partnerKinds?: ReadonlyArray<PartnerKind> | null | undefined;
  /** For PROGRAM and ACTIVITY: applies to programs of these types; if empty, of any type. */
  readonly programTypes?: ReadonlyArray<ProgramType> | null | undefined;
  /** For PUBLICATION: applies to publications of these kinds; if empty, of any kind. */
  readonly publicationKinds?: ReadonlyArray<PublicationKind> | null | undefined;
  /** The reason for the rule. */
  readonly rationale: string;
  /** For PARTNER_ORGANIZATION: the agreement with the partner that must be in force; null if none is required. */
  readonly requiredAgreement?: AgreementKind | null | undefined;
  /** The review that must approve the subject; null if none is required. */
  readonly requiredReview?: ReviewKind | null | undefined;
  /** The title of the rule. */
  readonly title: string;
};

/** A new program. Its status is PROPOSED. */
export type CreateProgramInput = {
  /** The last day, not before the first. */
  readonly endsOn?: string | null | undefined;
  /** The office's own code, which identifies the program in files. No other program has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly externalCode?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The name of the agency that leads it. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly leadAgencyName?: string | null | undefined;
  /** The kind of agency that leads it; PROSECUTOR by default. */
  readonly leadAgencyType?: LeadAgencyType | null | undefined;
  /** Its logic model. */
  readonly logicModel?: LogicModelInput | null | undefined;
  /** The first day. */
  readonly startsOn?: string | null | undefined;
  /** How the program works, and why that should help. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly strategy?: string | null | undefined;
  /** A summary in one paragraph. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly summary?: string | null | undefined;
  /** The area that it is meant for. A retired area cannot be chosen. */
  readonly targetAreaId?: string | null | undefined;
  /** The people that it should reach. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly targetPopulation?: string | null | undefined;
  /** The problem that it should reduce. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly targetProblem?: string | null | undefined;
  /** The title of the program. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title: string;
  /** The kind of work that the program does. */
  readonly type: ProgramType;
};

/** A draft of a publication. It must not identify a person or a case. */
export type CreatePublicationInput = {
  /** The text. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly body: string;
  /** The concern that it responds to. A CONCERN_RESPONSE must name one. */
  readonly communityConcernId?: string | null | undefined;
  /** The decision influence that it is about. A DECISION_INFLUENCE must name one. */
  readonly decisionInfluenceId?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of publication. */
  readonly kind: PublicationKind;
  /** The language of the text, as a BCP 47 tag; "en" by default. */
  readonly language?: string | null | undefined;
  /** The program that it is about. A PROGRAM_REPORT must name one. */
  readonly programId?: string | null | undefined;
  /** The title. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title: string;
};

/** A person who works for the office. */
export type CreateStaffMemberInput = {
  /** The name to show. */
  readonly displayName: string;
  /** The last day of work, not before the first. */
  readonly endedOn?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The position. */
  readonly position: StaffPosition;
  /** The office's own number of the person, which identifies the person in files. Nobody else has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly staffCode: string;
  /** The first day of work. */
  readonly startedOn: string;
  /** The unit of the office. */
  readonly unit?: string | null | undefined;
};

/** A new survey. Its questions come with its versions. */
export type CreateSurveyInput = {
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The program that the survey belongs to. */
  readonly programId?: string | null | undefined;
  /** The purpose of the survey. */
  readonly purpose?: string | null | undefined;
  /** The title of the survey. */
  readonly title: string;
};

/** A questionnaire: the next version of a survey, as a DRAFT. */
export type CreateSurveyVersionInput = {
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The questions, in order. */
  readonly questions: ReadonlyArray<QuestionInput>;
  /** The scales, in order. */
  readonly scales?: ReadonlyArray<ScaleInput> | null | undefined;
  /** The survey. */
  readonly surveyId: string;
};

/** A training for staff. */
export type CreateTrainingInput = {
  /** The code that identifies the training in files. No other training has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** A description of the training. */
  readonly description?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The legal authority that requires it. */
  readonly legalAuthorityId?: string | null | undefined;
  /** The positions whose holders must complete it; an empty list means all staff, the default. */
  readonly requiredPositions?: ReadonlyArray<StaffPosition> | null | undefined;
  /** The title of the training. */
  readonly title: string;
  /** The number of months for which a completion is valid; without it, a completion never expires. */
  readonly validMonths?: number | null | undefined;
};

/** The contents of the file. */
export type DatasetInput =
  {   /** County populations, with the columns fips, state, county, year and population. */
  readonly populations: PopulationsInput; readonly surveyResponses?: never; readonly table?: never; }
  |  { readonly populations?: never;   /** Responses to a survey version. */
  readonly surveyResponses: SurveyResponsesInput; readonly table?: never; }
  |  { readonly populations?: never; readonly surveyResponses?: never;   /** Records of the work, in a table of fixed columns that `importTemplate` lists. You must also be allowed to write them by hand. */
  readonly table: DatasetTable; };

/** The contents of a file. */
export type DatasetKind =
  /** Activities, one per row. Each becomes PROPOSED; with a headcount, it becomes COMPLETED with its attendance. */
  | 'ACTIVITIES'
  /** Budget lines: one row for each line of a program and a fiscal year. */
  | 'BUDGET'
  /** Partner organizations, one per row. */
  | 'PARTNERS'
  /** County populations: one row for each county, year and group. */
  | 'POPULATIONS'
  /** Programs, one per row. Each becomes PROPOSED. */
  | 'PROGRAMS'
  /** Responses to a survey version, one respondent per row. */
  | 'SURVEY_RESPONSES'
  /** Completed trainings: one row for each staff member, training and day. */
  | 'TRAINING';

/** A file of records of the work, in a table of fixed columns. */
export type DatasetTable =
  /** Activities, one per row. Each becomes PROPOSED; with a headcount, it becomes COMPLETED with its attendance. */
  | 'ACTIVITIES'
  /** Budget lines: one row for each line of a program and a fiscal year. */
  | 'BUDGET'
  /** Partner organizations, one per row. */
  | 'PARTNERS'
  /** Programs, one per row. Each becomes PROPOSED. */
  | 'PROGRAMS'
  /** Completed trainings: one row for each staff member, training and day. */
  | 'TRAINING';

/** The decision on a review. */
export type DecideReviewInput = {
  /** The conditions of the approval; required for APPROVED_WITH_CONDITIONS and only allowed there. Everyone in the office can read them. For each: at most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly conditions?: ReadonlyArray<string> | null | undefined;
  /** The decision. */
  readonly decision: ReviewDecision;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The last day of the approval; after today. By default it does not expire. */
  readonly expiresOn?: string | null | undefined;
  /** The review. */
  readonly id: string;
  /** The reason for the decision; required for DECLINED. For staff of the office. */
  readonly note?: string | null | undefined;
};

/** Which decision influences to list. A row must meet every condition that is given. */
export type DecisionInfluenceFilter = {
  /** Decided before this day. */
  readonly decidedBefore?: string | null | undefined;
  /** Decided on this day or later. */
  readonly decidedFrom?: string | null | undefined;
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<InfluenceKind> | null | undefined;
  /** On this program. */
  readonly programId?: string | null | undefined;
};

/** The order of a list of decision influences. */
export type DecisionInfluenceOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: DecisionInfluenceOrderField;
};

/** The orders of a list of decision influences. */
export type DecisionInfluenceOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The day of the decision. */
  | 'DECIDED_ON';

/** The case study to delete. */
export type DeleteCaseStudyInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The case study. */
  readonly id: string;
};

/** The legal authority to delete. */
export type DeleteLegalAuthorityInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The legal authority. */
  readonly id: string;
};

/** The record to delete, and the reason. */
export type DeleteRecordInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** A program, activity, budget line, partner organization, community concern or decision influence. */
  readonly id: string;
  /** The reason for the deletion. It must not identify a person or a case. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly reason: string;
};

/** Which deleted records to list. A row must meet every condition that is given. */
export type DeletedRecordFilter = {
  /** Of one of these types. */
  readonly types?: ReadonlyArray<RecordType> | null | undefined;
};

/** The order of a list of deleted records. */
export type DeletedRecordOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: DeletedRecordOrderField;
};

/** The orders of a list of deleted records. */
export type DeletedRecordOrderField =
  /** When it was deleted. */
  | 'DELETED_AT';

/** The characteristic by which people are grouped. */
export type DemographicDimension =
  /** Age. */
  | 'AGE_BAND'
  /** Hispanic or Latino origin, of any race. */
  | 'ETHNICITY'
  /** Race, or race and ethnicity in groups to which nobody belongs twice. */
  | 'RACE_ETHNICITY'
  /** Sex. */
  | 'SEX';

/** An interest of the caller. */
export type DiscloseConflictInput = {
  /** A description of the interest. Only reviewers and the person who disclosed it can read it. */
  readonly description: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of interest. */
  readonly nature: ConflictNature;
  /** The subject that the interest concerns. */
  readonly subject: GovernedSubjectInput;
};

/** The end of an assignment. */
export type EndStaffAssignmentInput = {
  /** The last day, not before the first. If it is left out or null, the assignment has no end. */
  readonly endsOn?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The staff assignment. */
  readonly id: string;
};

/** Which equity views to list. A row must meet every condition that is given. */
export type EquityViewFilter = {
  /** Of this year. */
  readonly year?: number | null | undefined;
};

/** The order of a list of equity views. */
export type EquityViewOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: EquityViewOrderField;
};

/** The orders of a list of equity views. */
export type EquityViewOrderField =
  /** When it was created. */
  | 'CREATED_AT';

/** Which reviews to list. A row must meet every condition that is given. */
export type EthicsReviewFilter = {
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<ReviewKind> | null | undefined;
  /** In one of these statuses. */
  readonly statuses?: ReadonlyArray<ReviewStatus> | null | undefined;
  /** Of this subject. */
  readonly subject?: GovernedSubjectInput | null | undefined;
};

/** The order of a list of reviews. */
export type EthicsReviewOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: EthicsReviewOrderField;
};

/** The orders of a list of reviews. */
export type EthicsReviewOrderField =
  /** When it was requested. */
  | 'CREATED_AT';

/** The strength of the evidence of effects elsewhere. It says nothing about effects here. */
export type EvidenceStatus =
  /** More than one sound study with a comparison group found the intended effects. */
  | 'EFFECTIVE'
  /** Studies with a comparison group found effects of some kinds, or in some places, and none in others. */
  | 'MIXED'
  /** No published evaluation with a comparison group is known. Whether it works is unknown. */
  | 'NOT_EVALUATED'
  /** Sound studies with a comparison group did not find the intended effects. */
  | 'NO_EFFECT'
  /** A study with a comparison group found the intended effects. It has not been repeated yet, or it has limits. */
  | 'PROMISING';

/** Which expenditures to list. A row must meet every condition that is given. */
export type ExpenditureFilter = {
  /** From this budget line. */
  readonly budgetLineId?: string | null | undefined;
  /** Spent before this day. */
  readonly spentBefore?: string | null | undefined;
  /** Spent on this day or later. */
  readonly spentFrom?: string | null | undefined;
};

/** The type of an expense. */
export type ExpenseType =
  /** Contracted services. */
  | 'CONTRACTUAL'
  /** Durable equipment. */
  | 'EQUIPMENT'
  /** Food and drink. */
  | 'FOOD'
  /** Interpretation and translation. */
  | 'INTERPRETATION'
  /** Another expense. */
  | 'OTHER'
  /** Child care, transportation and stipends for participants. */
  | 'PARTICIPANT_SUPPORT'
  /** Salaries, wages and benefits. */
  | 'PERSONNEL'
  /** Printing and publication. */
  | 'PRINTING'
  /** Consumable supplies. */
  | 'SUPPLIES'
  /** Travel and transportation. */
  | 'TRAVEL'
  /** Venues and rooms. */
  | 'VENUE';

/** The survey version to field. */
export type FieldSurveyVersionInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The survey version. */
  readonly id: string;
};

/** The encoding of the text of a file. */
export type FileEncoding =
  /** UTF-8, with or without a byte order mark. */
  | 'UTF_8'
  /** Windows-1252, which includes Latin-1. Older spreadsheets write it. */
  | 'WINDOWS_1252';

/** The calendar year that gives a fiscal year its number. */
export type FiscalYearNaming =
  /** The year in which it ends: July 2025 to June 2026 is fiscal year 2026. */
  | 'END'
  /** The year in which it starts: July 2025 to June 2026 is fiscal year 2025. */
  | 'START';

/** The equity view to create. */
export type FreezeEquityTableInput = {
  /** The characteristic by which to group people. */
  readonly dimension: DemographicDimension;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The year of the population figures. By default, the latest year up to `year` that has figures by this dimension. From 1900 to 2200. */
  readonly populationYear?: number | null | undefined;
  /** The calendar year, in UTC. It must be over. From 1900 to 2200. */
  readonly year: number;
};

/** The source of money. */
export type FundingType =
  /** Forfeited assets, whose use the law limits. */
  | 'ASSET_FORFEITURE'
  /** A gift. */
  | 'DONATION'
  /** A grant from the federal government. */
  | 'FEDERAL_GRANT'
  /** Fees paid by people or organizations. */
  | 'FEES'
  /** The jurisdiction's general fund. */
  | 'GENERAL_FUND'
  /** Donated goods, space or services, at their value. */
  | 'IN_KIND'
  /** Another source. */
  | 'OTHER'
  /** A grant from a foundation or a company. */
  | 'PRIVATE_GRANT'
  /** A grant from the state. */
  | 'STATE_GRANT';

/** The kind of an outstanding requirement. */
export type GateBlockerCode =
  /** A required agreement with a partner has ended. */
  | 'AGREEMENT_EXPIRED'
  /** A required agreement with a partner does not exist or is not signed. */
  | 'AGREEMENT_MISSING'
  /** A matter before the ethics reviewers is not resolved. Only the reviewers can see the details. */
  | 'ETHICS_MATTER_UNRESOLVED'
  /** The latest required review was declined. */
  | 'REVIEW_DECLINED'
  /** A required approval has expired, or the budget line or the text of the publication has changed since approval. */
  | 'REVIEW_EXPIRED'
  /** A required review was not requested. */
  | 'REVIEW_MISSING'
  /** A required review, or a requested review of the subject itself, is not decided. */
  | 'REVIEW_OPEN';

/** The state of a required review or agreement. */
export type GateRequirementState =
  /** The latest review was declined. */
  | 'DECLINED'
  /** The approval or the agreement has ended, or the budget line or the text of the publication has changed since approval. */
  | 'EXPIRED'
  /** The review was not requested, or there is no such signed agreement. */
  | 'MISSING'
  /** The review is not decided. */
  | 'OPEN'
  /** The review approved the subject and the approval is valid, or the agreement is in force. */
  | 'SETTLED';

/** The kind of the subject of a rule, a review or a conflict of interest. */
export type GovernedKind =
  /** An activity. */
  | 'ACTIVITY'
  /** A budget line: money planned for a program. */
  | 'BUDGET_LINE'
  /** A partner organization. */
  | 'PARTNER_ORGANIZATION'
  /** A program. */
  | 'PROGRAM'
  /** A publication of the office. */
  | 'PUBLICATION';

/** One subject by its global id. */
export type GovernedSubjectInput =
  {   /** An activity. */
  readonly activityId: string; readonly budgetLineId?: never; readonly partnerOrganizationId?: never; readonly programId?: never; readonly publicationId?: never; }
  |  { readonly activityId?: never;   /** A budget line. */
  readonly budgetLineId: string; readonly partnerOrganizationId?: never; readonly programId?: never; readonly publicationId?: never; }
  |  { readonly activityId?: never; readonly budgetLineId?: never;   /** A partner organization. */
  readonly partnerOrganizationId: string; readonly programId?: never; readonly publicationId?: never; }
  |  { readonly activityId?: never; readonly budgetLineId?: never; readonly partnerOrganizationId?: never;   /** A program. */
  readonly programId: string; readonly publicationId?: never; }
  |  { readonly activityId?: never; readonly budgetLineId?: never; readonly partnerOrganizationId?: never; readonly programId?: never;   /** A publication. */
  readonly publicationId: string; };

/** The number of people of a headcount in a group. Everyone else did not state a group. */
export type GroupCountInput = {
  /** The name of the group, as populations use it: an age band such as "18-24" or "65+", or 1 to 40 letters, digits, spaces and the signs - + _ /. It is stored in capital letters. "ALL" is not allowed, and each group of a dimension is given once. */
  readonly category: string;
  /** The number of people. */
  readonly count: number;
  /** The characteristic by which people are grouped. */
  readonly dimension: DemographicDimension;
};

/** A headcount with groups. People in no group of a dimension did not state one. */
export type HeadcountWithGroupsInput = {
  /** At least one group. The groups of one dimension together cannot have more people than the headcount. */
  readonly groups: ReadonlyArray<GroupCountInput>;
  /** The number of people. */
  readonly headcount: number;
};

/** The format of the cells of a column. */
export type ImportColumnKind =
  /** One of the allowed values, in the same upper and lower case. */
  | 'CHOICE'
  /** A short code: letters, digits, underscores, dots and hyphens. */
  | 'CODE'
  /** A day, YYYY-MM-DD. */
  | 'DATE'
  /** A time in ISO 8601, such as 2026-03-31T18:00-07:00. */
  | 'DATE_TIME'
  /** A number, with a decimal point if it has decimals. */
  | 'DECIMAL'
  /** A whole number, in digits only. */
  | 'INTEGER'
  /** Several values, separated by semicolons. */
  | 'LIST'
  /** US dollars, such as 1234.50, without separators or currency. */
  | 'MONEY'
  /** Any text. */
  | 'TEXT'
  /** An address that begins with https:// or http://. */
  | 'URL';

/** An uploaded file and its contents. */
export type ImportDatasetInput = {
  /** The contents of the file. */
  readonly dataset: DatasetInput;
  /** True to check the file and write nothing. */
  readonly dryRun?: boolean | null | undefined;
  /** The encoding of the text; UTF_8 by default. It is never guessed. */
  readonly encoding?: FileEncoding | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The upload. */
  readonly uploadId: string;
};

/** Whether a problem stops the import. */
export type ImportIssueSeverity =
  /** Nothing is imported until it is corrected. */
  | 'ERROR'
  /** The import goes on. Check the figures. */
  | 'WARNING';

/** The part of the work that the community influenced. */
export type InfluenceKind =
  /** An alternative to prosecution that is open to people. */
  | 'DIVERSION_OPTION'
  /** A written policy. */
  | 'POLICY'
  /** The daily practice of the office. */
  | 'PRACTICE'
  /** The priorities of the office. */
  | 'PRIORITY'
  /** The use of staff and money. */
  | 'RESOURCES'
  /** A way to repair harm between the people involved. */
  | 'RESTORATIVE_OPTION';

/** The source of an insight: an activity or a concern. */
export type InfluenceSourceInput =
  {   /** The activity at which it was said. */
  readonly activityId: string; readonly communityConcernId?: never; }
  |  { readonly activityId?: never;   /** The concern that was raised. */
  readonly communityConcernId: string; };

/** The kind of state that does not allow something. A form can switch on it. */
export type InvalidStateReason =
  /** It was done before, or there is nothing to do. */
  | 'ALREADY_DONE'
  /** The money spent would be more than the money planned. */
  | 'AMOUNT_EXCEEDED'
  /** Something that this needs is not recorded yet. The message names it. */
  | 'DATA_MISSING'
  /** A day or time would be before an earlier one that is recorded. */
  | 'DATES_OUT_OF_ORDER'
  /** Recorded figures contradict each other. Correct them first. */
  | 'FIGURES_CONFLICT'
  /** Other records refer to it. */
  | 'IN_USE'
  /** It is the only one left, and one is required. */
  | 'LAST_ONE'
  /** A legal hold covers it. */
  | 'LEGAL_HOLD'
  /** It has as many entries as it can have. */
  | 'LIMIT_REACHED'
  /** Requirements of the rules of the office are outstanding: see `blockers`. */
  | 'NOT_APPROVED'
  /** The record that it belongs to is deleted. */
  | 'PARENT_DELETED'
  /** It ships with Rapport, and no office can change it. */
  | 'PROVIDED'
  /** It is retired, or it refers to something that is retired. */
  | 'RETIRED'
  /** A review of it is not decided yet. */
  | 'REVIEW_OPEN'
  /** It is possible later. The message says when. */
  | 'TOO_EARLY'
  /** The time for it has passed. */
  | 'TOO_LATE'
  /** The status of the record, or of the record it belongs to, does not allow it. */
  | 'WRONG_STATUS';

/** The kind of work of a job. */
export type JobKind =
  /** Imports a file into the database. */
  | 'DATASET_IMPORT'
  /** Permanently removes records after their retention period. */
  | 'RETENTION_RUN'
  /** Exports the responses of a survey version to files. */
  | 'SURVEY_EXPORT';

/** The status of a job. */
export type JobStatus =
  /** Ended without a result or any changes; `problem` gives the reason. */
  | 'FAILED'
  /** Waiting for a worker. */
  | 'QUEUED'
  /** A worker is running it. */
  | 'RUNNING'
  /** Done. */
  | 'SUCCEEDED';

/** The kind of area of a jurisdiction. */
export type JurisdictionKind =
  /** A city. */
  | 'CITY'
  /** A county. */
  | 'COUNTY'
  /** A judicial district, which can span counties. */
  | 'JUDICIAL_DISTRICT';

/** The kind of agency that leads a program. */
export type LeadAgencyType =
  /** A community organization. */
  | 'COMMUNITY'
  /** A court. */
  | 'COURT'
  /** A mayor's office. */
  | 'MAYORS_OFFICE'
  /** Another agency. */
  | 'OTHER'
  /** A police department or sheriff. */
  | 'POLICE'
  /** The prosecutor's office. */
  | 'PROSECUTOR';

/** Which legal authorities to list. A row must meet every condition that is given. */
export type LegalAuthorityFilter = {
  /** The citation contains this text; case and accents do not matter. */
  readonly citationContains?: string | null | undefined;
  /** True for those that ship with Rapport, false for the jurisdiction's own. */
  readonly isReference?: boolean | null | undefined;
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<LegalAuthorityKind> | null | undefined;
};

/** The kind of text of a legal authority. */
export type LegalAuthorityKind =
  /** The constitution of the United States or of a state. */
  | 'CONSTITUTION'
  /** A standard of professional conduct. */
  | 'ETHICS_STANDARD'
  /** A written policy of the office or of a higher authority. */
  | 'POLICY'
  /** A regulation, or a rule of a court. */
  | 'RULE'
  /** A law that a legislature passed. */
  | 'STATUTE';

/** The order of a list of legal authorities. */
export type LegalAuthorityOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: LegalAuthorityOrderField;
};

/** The orders of a list of legal authorities. */
export type LegalAuthorityOrderField =
  /** The citation, alphabetically. */
  | 'CITATION'
  /** When it was recorded. */
  | 'CREATED_AT';

/** Which legal holds to list. A row must meet every condition that is given. */
export type LegalHoldFilter = {
  /** True for released holds, false for holds in force. */
  readonly isReleased?: boolean | null | undefined;
};

/** The order of a list of legal holds. */
export type LegalHoldOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: LegalHoldOrderField;
};

/** The orders of a list of legal holds. */
export type LegalHoldOrderField =
  /** When it was placed. */
  | 'PLACED_AT';

/** A text in one language. */
export type LocalizedTextInput = {
  /** A BCP 47 tag, such as "en", "es" or "zh-Hant". */
  readonly language: string;
  /** The wording. */
  readonly text: string;
};

/** Its logic model. */
export type LogicModelInput = {
  /** The planned activities. For each: at most 500 characters. Text that identifies a person or a case is refused. */
  readonly activities?: ReadonlyArray<string> | null | undefined;
  /** The inputs: people, money, places, partners. For each: at most 500 characters. Text that identifies a person or a case is refused. */
  readonly inputs?: ReadonlyArray<string> | null | undefined;
  /** The outcomes: what should change for people or places. For each: at most 500 characters. Text that identifies a person or a case is refused. */
  readonly outcomes?: ReadonlyArray<string> | null | undefined;
  /** The outputs: direct results that can be counted. For each: at most 500 characters. Text that identifies a person or a case is refused. */
  readonly outputs?: ReadonlyArray<string> | null | undefined;
};

/** The kind of an organization. */
export type OrganizationKind =
  /** A state agency. */
  | 'AGENCY'
  /** A prosecutor's office. */
  | 'JURISDICTION';

/** The role of a person: STATE_ANALYST in a state agency, the others in a jurisdiction. */
export type OrganizationRole =
  /** Everything, including members and API keys. */
  | 'ADMIN'
  /** Responses, imports and exports. */
  | 'ANALYST'
  /** Activities and attendance. */
  | 'CONTRIBUTOR'
  /** Programs, surveys, imports and exports. */
  | 'EDITOR'
  /** Read access, including the audit trail. */
  | 'ETHICS_REVIEWER'
  /** Comparisons of the jurisdictions that share figures with the agency. */
  | 'STATE_ANALYST'
  /** Read access. */
  | 'VIEWER';

/** The kind of organization that a partner is. */
export type PartnerKind =
  /** A business or an association of businesses. */
  | 'BUSINESS'
  /** A congregation or faith-based organization. */
  | 'FAITH'
  /** A police department, a sheriff, probation or another law enforcement agency. */
  | 'LAW_ENFORCEMENT'
  /** An association of residents of a neighborhood. */
  | 'NEIGHBORHOOD_ASSOCIATION'
  /** Another organization. */
  | 'OTHER'
  /** A school, a school district or a college. */
  | 'SCHOOL'
  /** A service provider: housing, health, legal aid or victim services. */
  | 'SOCIAL_SERVICE';

/** Which partner organizations to list. A row must meet every condition that is given. */
export type PartnerOrganizationFilter = {
  /** Working in this area. */
  readonly areaId?: string | null | undefined;
  /** Of one of these kinds of organization. */
  readonly kinds?: ReadonlyArray<PartnerKind> | null | undefined;
  /** The name contains this text; case and accents do not matter. */
  readonly nameContains?: string | null | undefined;
};

/** The order of a list of partner organizations. */
export type PartnerOrganizationOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: PartnerOrganizationOrderField;
};

/** The orders of a list of partner organizations. */
export type PartnerOrganizationOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The name, alphabetically. */
  | 'NAME';

/** Which rules to list. A row must meet every condition that is given. */
export type PermissibleActivityRuleFilter = {
  /** Applies to one of these kinds of subject. */
  readonly appliesTo?: ReadonlyArray<GovernedKind> | null | undefined;
  /** True for retired rules, false for rules in force. */
  readonly isRetired?: boolean | null | undefined;
};

/** The order of a list of rules. */
export type PermissibleActivityRuleOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: PermissibleActivityRuleOrderField;
};

/** The orders of a list of rules. */
export type PermissibleActivityRuleOrderField =
  /** When it was recorded. */
  | 'CREATED_AT';

/** A new legal hold. */
export type PlaceLegalHoldInput = {
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The program whose records it covers; if null, the records of all programs. */
  readonly programId?: string | null | undefined;
  /** The reason for the hold. */
  readonly reason: string;
  /** The types of record that it covers; if empty, all types. */
  readonly recordTypes?: ReadonlyArray<RecordType> | null | undefined;
  /** The title of the hold. */
  readonly title: string;
};

/** Which populations to list. A row must meet every condition that is given. */
export type PopulationFilter = {
  /** In one of these counties, by FIPS code with leading zeros; at most 100. */
  readonly countyFips?: ReadonlyArray<string> | null | undefined;
  /** In this year. */
  readonly year?: number | null | undefined;
};

/** The order of a list of populations. */
export type PopulationOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: PopulationOrderField;
};

/** The orders of a list of populations. */
export type PopulationOrderField =
  /** The FIPS code of the county. */
  | 'COUNTY_FIPS'
  /** The year. */
  | 'YEAR';

/** County populations, with the columns fips, state, county, year and population. */
export type PopulationsInput = {
  /** Their source, such as "United States Census Bureau, 2019 estimates". */
  readonly source: string;
};

/** Which activities to list. A row must meet every condition that is given. */
export type ProgramActivityFilter = {
  /** Meant for this area. */
  readonly areaId?: string | null | undefined;
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<ActivityKind> | null | undefined;
  /** Of this series. */
  readonly seriesId?: string | null | undefined;
  /** Starting before this moment. */
  readonly startsBefore?: string | null | undefined;
  /** Starting at this moment or later. */
  readonly startsFrom?: string | null | undefined;
  /** In one of these statuses. */
  readonly statuses?: ReadonlyArray<ActivityStatus> | null | undefined;
};

/** Which programs to list. A row must meet every condition that is given. */
export type ProgramFilter = {
  /** Led by one of these kinds of agency. */
  readonly leadAgencyTypes?: ReadonlyArray<LeadAgencyType> | null | undefined;
  /** With its first day before this day. */
  readonly startsBefore?: string | null | undefined;
  /** With its first day on this day or later. */
  readonly startsFrom?: string | null | undefined;
  /** In one of these statuses. */
  readonly statuses?: ReadonlyArray<ProgramStatus> | null | undefined;
  /** Meant for this area. */
  readonly targetAreaId?: string | null | undefined;
  /** The title contains this text; case and accents do not matter. */
  readonly titleContains?: string | null | undefined;
  /** Of one of these types. */
  readonly types?: ReadonlyArray<ProgramType> | null | undefined;
};

/** The order of a list of programs. */
export type ProgramOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: ProgramOrderField;
};

/** The orders of a list of programs. */
export type ProgramOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The title, alphabetically. */
  | 'TITLE';

/** Which staff assignments to list. A row must meet every condition that is given. */
export type ProgramStaffFilter = {
  /** True for assignments that are in effect today in the time zone of the office, false for the others. */
  readonly isCurrent?: boolean | null | undefined;
  /** In one of these roles. */
  readonly roles?: ReadonlyArray<ProgramStaffRole> | null | undefined;
};

/** The role of a staff member in a program. */
export type ProgramStaffRole =
  /** Supports the people whom the program reaches. */
  | 'ADVOCATE'
  /** Runs the program from day to day. */
  | 'COORDINATOR'
  /** Leads meetings and classes. */
  | 'FACILITATOR'
  /** Is responsible for the program. */
  | 'LEAD'
  /** Takes part as a prosecutor. */
  | 'PROSECUTOR'
  /** Helps. */
  | 'SUPPORT';

/** The status of a program. */
export type ProgramStatus =
  /** Running. */
  | 'ACTIVE'
  /** Completed as planned. */
  | 'COMPLETED'
  /** Ended before it was completed. */
  | 'ENDED'
  /** In review. */
  | 'IN_REVIEW'
  /** Paused; it may resume. */
  | 'PAUSED'
  /** Recorded, not yet in review. */
  | 'PROPOSED';

/** The kind of work that a program does. */
export type ProgramType =
  /** A standing board of residents that advises the office. */
  | 'COMMUNITY_ADVISORY_BOARD'
  /** Public meetings at which residents raise concerns. */
  | 'COMMUNITY_FORUM'
  /** Prosecutors assigned to a neighborhood. */
  | 'COMMUNITY_PROSECUTION_UNIT'
  /** Information or services online. */
  | 'DIGITAL_RESOURCE'
  /** Direct communication with the few people at the center of violence, combined with services. */
  | 'FOCUSED_DETERRENCE'
  /** Work on the safety of one place. */
  | 'NEIGHBORHOOD_SAFETY'
  /** An alternative after charges have been filed. */
  | 'POST_FILING_DIVERSION'
  /** An alternative before charges are filed. */
  | 'PRE_FILING_DIVERSION'
  /** Talks for the public. */
  | 'PUBLIC_LECTURE'
  /** Support on return from custody. */
  | 'REENTRY'
  /** Handing out information or goods. */
  | 'RESOURCE_DISTRIBUTION'
  /** Bringing people who were harmed and people who are responsible together to repair harm. */
  | 'RESTORATIVE_JUSTICE'
  /** Work in and with schools. */
  | 'SCHOOL_OUTREACH'
  /** Connecting victims of crime with services. */
  | 'VICTIM_SERVICES_OUTREACH'
  /** Teaching young people about the law and the courts. */
  | 'YOUTH_LEGAL_LITERACY';

/** Which publications to list. A row must meet every condition that is given. */
export type PublicationFilter = {
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<PublicationKind> | null | undefined;
  /** About this program. */
  readonly programId?: string | null | undefined;
  /** In one of these statuses. */
  readonly statuses?: ReadonlyArray<PublicationStatus> | null | undefined;
};

/** The kind of a publication. */
export type PublicationKind =
  /** Another announcement. */
  | 'ANNOUNCEMENT'
  /** The response to a concern; it names the concern. */
  | 'CONCERN_RESPONSE'
  /** A change by the office because of community input; it names the decision influence. */
  | 'DECISION_INFLUENCE'
  /** A report on a program; it names the program. */
  | 'PROGRAM_REPORT';

/** The order of a list of publications. */
export type PublicationOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: PublicationOrderField;
};

/** The orders of a list of publications. */
export type PublicationOrderField =
  /** When it was drafted. */
  | 'CREATED_AT';

/** The status of a publication. */
export type PublicationStatus =
  /** A draft. */
  | 'DRAFT'
  /** Published. Its text can no longer be changed. */
  | 'PUBLISHED'
  /** Withdrawn, with a reason. */
  | 'WITHDRAWN';

/** The draft to publish. */
export type PublishInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The publication. */
  readonly id: string;
};

/** The column that answers a question. */
export type QuestionColumnInput = {
  /** The name of the column in the header. */
  readonly column: string;
  /** The code of a question of the survey version. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly questionCode: string;
};

/** A question. */
export type QuestionInput = {
  /** The choices that the question offers. */
  readonly choices?: ReadonlyArray<ChoiceInput> | null | undefined;
  /** The code in files and figures. It is unique in the version. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** True for a SINGLE_CHOICE question whose choices can be groups of figures. */
  readonly isDemographic?: boolean | null | undefined;
  /** The kind of answer. */
  readonly kind: QuestionKind;
  /** The largest valid answer to a NUMBER question. */
  readonly maximum?: number | null | undefined;
  /** The smallest valid answer to a NUMBER question. */
  readonly minimum?: number | null | undefined;
  /** The wording for respondents, by language. */
  readonly text: ReadonlyArray<LocalizedTextInput>;
  /** Answers at or above this value are in the top box. The value is part of the version, so that nobody can single out a few people with a series of cut points. */
  readonly topBoxMinimum?: number | null | undefined;
};

/** The kind of answer to a question. */
export type QuestionKind =
  /** A calendar day. */
  | 'DATE'
  /** Any number of the choices. */
  | 'MULTIPLE_CHOICE'
  /** A number. */
  | 'NUMBER'
  /** One of the choices. */
  | 'SINGLE_CHOICE'
  /** Free text. */
  | 'TEXT';

/** A new concern. Its status is RAISED. */
export type RaiseConcernInput = {
  /** The activity at which it was raised. */
  readonly activityId?: string | null | undefined;
  /** The area that it is about; the area of the activity by default. */
  readonly areaId?: string | null | undefined;
  /** The subject of the concern, if it is already clear. */
  readonly category?: ConcernCategory | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The urgency of the concern, if it is already clear. */
  readonly priority?: ConcernPriority | null | undefined;
  /** The program that it belongs to; the program of the activity by default. */
  readonly programId?: string | null | undefined;
  /** The day on which it was raised, today or earlier; today in the time zone of the office by default. */
  readonly raisedOn?: string | null | undefined;
  /** The change that residents asked for. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly summary: string;
};

/** Attendance of an activity. */
export type RecordAttendanceInput = {
  /** The activity. */
  readonly activityId: string;
  /** The people who attended. */
  readonly attendance: AttendanceInput;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Money spent from a budget line, or refunded to it. */
export type RecordExpenditureInput = {
  /** The amount in US cents, at most 1000000000000 ($10,000,000,000.00) and not 0; negative for a refund or to correct an earlier entry. */
  readonly amountCents: number;
  /** The budget line that the money is spent from. */
  readonly budgetLineId: string;
  /** A short description of the expenditure. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly description: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The day on which the money was spent, today or earlier. */
  readonly spentOn: string;
};

/** Resources that were handed out at an activity. */
export type RecordResourceDistributionInput = {
  /** The activity. */
  readonly activityId: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of resource. */
  readonly kind: ResourceKind;
  /** The language, as a BCP 47 tag; "en" by default. */
  readonly language?: string | null | undefined;
  /** The number of items. */
  readonly quantity: number;
  /** The title. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title: string;
};

/** A completed training. */
export type RecordTrainingCompletionInput = {
  /** The day of completion, today or earlier. */
  readonly completedOn: string;
  /** The hours that it took, more than 0 and at most 1000. */
  readonly hours?: number | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The staff member who completed it. */
  readonly staffMemberId: string;
  /** The training. A retired one can be recorded up to its last day. */
  readonly trainingId: string;
};

/** A type of record that is kept, deleted and held. */
export type RecordType =
  /** Activities of programs. */
  | 'ACTIVITY'
  /** Agreements with partners. */
  | 'AGREEMENT'
  /** Headcounts and pseudonymous participants of activities. */
  | 'ATTENDANCE'
  /** Budget lines of programs, with their expenditures. */
  | 'BUDGET_LINE'
  /** Concerns raised by the community, with the responses to them. */
  | 'COMMUNITY_CONCERN'
  /** Disclosed conflicts of interest. */
  | 'CONFLICT_DISCLOSURE'
  /** Records of how community insight changed decisions. */
  | 'DECISION_INFLUENCE'
  /** Reviews, with their questions and answers. */
  | 'ETHICS_REVIEW'
  /** Partner organizations. */
  | 'PARTNER_ORGANIZATION'
  /** Programs. */
  | 'PROGRAM'
  /** Publications of the office. */
  | 'PUBLICATION'
  /** Responses to surveys, with their answers. */
  | 'SURVEY_RESPONSE'
  /** Completed trainings of staff. */
  | 'TRAINING_COMPLETION';

/** The hold to release. */
export type ReleaseLegalHoldInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The legal hold. */
  readonly id: string;
};

/** A partner to remove from an activity. */
export type RemoveActivityPartnerInput = {
  /** The activity. */
  readonly activityId: string;
  /** The partner organization. */
  readonly partnerOrganizationId: string;
};

/** A source that was named by mistake. */
export type RemoveInfluenceSourceInput = {
  /** The source of a decision influence. */
  readonly id: string;
};

/** The membership to end. */
export type RemoveMembershipInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The membership. */
  readonly id: string;
};

/** The figures to remove. */
export type RemovePopulationsInput = {
  /** The FIPS code of the county: five digits with leading zeros. */
  readonly countyFips: string;
  /** The dimension whose groups are removed; by default, everything of that county and year. */
  readonly dimension?: DemographicDimension | null | undefined;
  /** The calendar year. */
  readonly year: number;
};

/** A legal authority that a program no longer cites. */
export type RemoveProgramAuthorityInput = {
  /** The `ProgramAuthority`, not the legal authority itself. */
  readonly id: string;
};

/** A partner to remove from a program. */
export type RemoveProgramPartnerInput = {
  /** The partner organization. */
  readonly partnerOrganizationId: string;
  /** The program. */
  readonly programId: string;
};

/** The rule to remove. */
export type RemoveRetentionRuleInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The retention rule. */
  readonly id: string;
};

/** A training that a program no longer requires. */
export type RemoveTrainingOfProgramInput = {
  /** The `ProgramTraining`, not the training itself. */
  readonly id: string;
};

/** A new agreement that replaces one that ends or has ended. */
export type RenewAgreementInput = {
  /** The last day of the new agreement, later than that of the old one; null for no end. */
  readonly expiresOn?: string | null | undefined;
  /** The agreement to renew. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The day of its signature, today or earlier; null if it is not signed yet. */
  readonly signedOn?: string | null | undefined;
  /** The title of the new agreement; that of the old one by default. */
  readonly title?: string | null | undefined;
  /** The number of days before its end on which it becomes EXPIRING; as in the old agreement by default. */
  readonly warningDays?: number | null | undefined;
};

/** A closed concern to reopen. */
export type ReopenConcernInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The community concern. */
  readonly id: string;
  /** The reason for reopening it, for the audit trail. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly reason: string;
};

/** The export to create. */
export type RequestExportInput = {
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The language of the labels, as a BCP 47 tag; by default the first language of the version. */
  readonly language?: string | null | undefined;
  /** The survey version; not a DRAFT. */
  readonly surveyVersionId: string;
};

/** A request for a retention run. */
export type RequestRetentionRunInput = {
  /** True to report what would be removed, without removing it. */
  readonly dryRun: boolean;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A request for a review. */
export type RequestReviewInput = {
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of review. */
  readonly kind: ReviewKind;
  /** Questions that must be answered before approval. */
  readonly questions?: ReadonlyArray<string> | null | undefined;
  /** The subject of the review. */
  readonly subject: GovernedSubjectInput;
};

/** A file that will be uploaded. */
export type RequestUploadInput = {
  /** The exact size in bytes, at most 536870912. */
  readonly bytes: number;
  /** The media type; "text/csv", which is also the default. */
  readonly contentType?: string | null | undefined;
  /** The name of the file. */
  readonly fileName: string;
};

/** A training that everyone who works on a program must complete. */
export type RequireTrainingOfProgramInput = {
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The program. */
  readonly programId: string;
  /** The training. A retired one cannot be required. */
  readonly trainingId: string;
};

/** The resolution of a conflict of interest. */
export type ResolveConflictInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The disclosure. */
  readonly id: string;
  /** The arrangement, and the reason for it. */
  readonly note: string;
  /** How the conflict is resolved. */
  readonly resolution: ConflictResolution;
};

/** Which resource distributions to list. A row must meet every condition that is given. */
export type ResourceDistributionFilter = {
  /** At this activity. */
  readonly activityId?: string | null | undefined;
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<ResourceKind> | null | undefined;
};

/** The order of a list of resource distributions. */
export type ResourceDistributionOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: ResourceDistributionOrderField;
};

/** The orders of a list of resource distributions. */
export type ResourceDistributionOrderField =
  /** When it was recorded. */
  | 'CREATED_AT';

/** The kind of resource that was handed out. */
export type ResourceKind =
  /** Food, clothes, transit passes and similar items. */
  | 'BASIC_NEEDS'
  /** A sheet or leaflet that explains something. */
  | 'INFORMATION_SHEET'
  /** A form to fill out, such as a petition to seal a record. */
  | 'LEGAL_FORM'
  /** Something else. */
  | 'OTHER'
  /** A referral to a service. */
  | 'REFERRAL'
  /** A list of services and how to reach them. */
  | 'RESOURCE_GUIDE'
  /** An item for safety, such as a lock or a light. */
  | 'SAFETY_ITEM';

/** The meaning of the columns of a file. Columns that are not named are ignored, and listed. */
export type ResponseMappingInput = {
  /** The columns with answers. */
  readonly questions: ReadonlyArray<QuestionColumnInput>;
  /** The column with the pseudonyms of the respondents; without it, every row is another person. */
  readonly respondentKey?: string | null | undefined;
  /** The column with the time of the response, in ISO 8601. */
  readonly submittedAt?: string | null | undefined;
};

/** The record to restore. */
export type RestoreRecordInput = {
  /** The global id of the record, which it keeps. */
  readonly id: string;
};

/** The area to retire. */
export type RetireAreaInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The area. */
  readonly id: string;
};

/** The rule to retire. */
export type RetirePermissibleActivityRuleInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The rule. */
  readonly id: string;
};

/** The training to retire. */
export type RetireTrainingInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The training. */
  readonly id: string;
};

/** The decision on a review. */
export type ReviewDecision =
  /** The subject can go ahead as it is. */
  | 'APPROVED'
  /** The subject can go ahead as long as the conditions are met. */
  | 'APPROVED_WITH_CONDITIONS'
  /** The subject cannot go ahead. */
  | 'DECLINED';

/** The kind of a review. */
export type ReviewKind =
  /** The office's duties: bias, conflicts of interest, public statements. */
  | 'ETHICS'
  /** The sources of money and what it is spent on. */
  | 'FISCAL'
  /** Legal review: whether the law allows the subject. */
  | 'LEGAL'
  /** The data that is collected about people, and who can see it. */
  | 'PRIVACY';

/** The status of a review. */
export type ReviewStatus =
  /** Approved. */
  | 'APPROVED'
  /** Approved with conditions. */
  | 'APPROVED_WITH_CONDITIONS'
  /** Not approved. */
  | 'DECLINED'
  /** Requested, not yet decided. */
  | 'OPEN'
  /** Withdrawn by the person who requested it. */
  | 'WITHDRAWN';

/** The API key to revoke. */
export type RevokeApiKeyInput = {
  /** The API key. */
  readonly id: string;
};

/** The role of a member of a jurisdiction. `viewer.can` lists the allowed actions. */
export type Role =
  /** Everything, including members and API keys. */
  | 'ADMIN'
  /** Responses, imports and exports. */
  | 'ANALYST'
  /** Activities and attendance. */
  | 'CONTRIBUTOR'
  /** Programs, surveys, imports and exports. */
  | 'EDITOR'
  /** Read access, including the audit trail. */
  | 'ETHICS_REVIEWER'
  /** Read access. */
  | 'VIEWER';

/** Several items that measure one concept. The score of a person is the mean of the items that the person answered. */
export type ScaleInput = {
  /** The code in files and figures. No question or other scale of the version has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** The items of the scale, in order. */
  readonly items: ReadonlyArray<ScaleItemInput>;
  /** The name of the concept that the scale measures, by language. */
  readonly label: ReadonlyArray<LocalizedTextInput>;
  /** The smallest number of items that a person must have answered to get a score. */
  readonly minAnswered: number;
  /** Scores at or above this value are in the top box. */
  readonly topBoxMinimum?: number | null | undefined;
};

/** A question that counts toward a scale. */
export type ScaleItemInput = {
  /** True if a high answer means a low value of the concept that the scale measures. */
  readonly isReversed?: boolean | null | undefined;
  /** The code of a question of this version. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly questionCode: string;
};

/** Which activities to list. A row must meet every condition that is given. */
export type SeriesActivityFilter = {
  /** Starting before this moment. */
  readonly startsBefore?: string | null | undefined;
  /** Starting at this moment or later. */
  readonly startsFrom?: string | null | undefined;
  /** In one of these statuses. */
  readonly statuses?: ReadonlyArray<ActivityStatus> | null | undefined;
};

/** The time between the activities of a series. */
export type SeriesFrequency =
  /** Every two weeks, on the same day of the week. */
  | 'EVERY_TWO_WEEKS'
  /** Every month, on the same day of the month, or the last day of a shorter month. */
  | 'MONTHLY'
  /** Every three months, on the same day of the month, or the last day of a shorter month. */
  | 'QUARTERLY'
  /** Every week, on the same day of the week. */
  | 'WEEKLY';

/** How long records of a type are kept. */
export type SetRetentionRuleInput = {
  /** The version of the existing rule of the type; left out to create its first rule. */
  readonly expectedVersion?: number | null | undefined;
  /** The legal authority that requires it. */
  readonly legalAuthorityId?: string | null | undefined;
  /** The reason for the retention period. */
  readonly rationale: string;
  /** The type of record; it has at most one rule. */
  readonly recordType: RecordType;
  /** How many months records are kept. */
  readonly retainMonths: number;
};

/** The signature of an agreement. */
export type SignAgreementInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The agreement. */
  readonly id: string;
  /** The day of the last required signature, today or earlier. */
  readonly signedOn: string;
};

/** The direction of an order. */
export type SortDirection =
  /** Smallest, earliest or first in the alphabet. */
  | 'ASCENDING'
  /** Largest, latest or last in the alphabet. */
  | 'DESCENDING';

/** Which staff members to list. A row must meet every condition that is given. */
export type StaffMemberFilter = {
  /** True for people who work for the office today in the time zone of the office, including their first and last day; false for the others. */
  readonly isCurrent?: boolean | null | undefined;
  /** The name contains this text; case and accents do not matter. */
  readonly nameContains?: string | null | undefined;
  /** In one of these positions. */
  readonly positions?: ReadonlyArray<StaffPosition> | null | undefined;
};

/** The order of a list of staff members. */
export type StaffMemberOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: StaffMemberOrderField;
};

/** The orders of a list of staff members. */
export type StaffMemberOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The name, alphabetically. */
  | 'NAME';

/** The position of a staff member. */
export type StaffPosition =
  /** Runs the office. */
  | 'ADMINISTRATION'
  /** An investigator. */
  | 'INVESTIGATOR'
  /** Another position. */
  | 'OTHER'
  /** Runs work with the community. */
  | 'OUTREACH_COORDINATOR'
  /** Prepares legal work. */
  | 'PARALEGAL'
  /** A prosecutor. */
  | 'PROSECUTOR'
  /** Supports victims and witnesses. */
  | 'VICTIM_ADVOCATE'
  /** Works without pay. */
  | 'VOLUNTEER';

/** The concern on which work begins. */
export type StartConcernInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The community concern. */
  readonly id: string;
};

/** The reason why a figure is hidden. */
export type SuppressionReason =
  /** It would reveal another hidden figure by subtraction. */
  | 'COMPLEMENTARY'
  /** It is based on a small count, or would reveal one by subtraction. Which of the two is not disclosed. */
  | 'SMALL_COUNT';

/** Which surveys to list. A row must meet every condition that is given. */
export type SurveyFilter = {
  /** Of this program. */
  readonly programId?: string | null | undefined;
  /** The title contains this text; case and accents do not matter. */
  readonly titleContains?: string | null | undefined;
};

/** The order of a list of surveys. */
export type SurveyOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: SurveyOrderField;
};

/** The orders of a list of surveys. */
export type SurveyOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The title, alphabetically. */
  | 'TITLE';

/** Responses to a survey version. */
export type SurveyResponsesInput = {
  /** The meaning of the columns; by default, columns are found by question codes, "respondent_key" and "submitted_at". */
  readonly mapping?: ResponseMappingInput | null | undefined;
  /** The survey version that was answered. It must be FIELDED. */
  readonly surveyVersionId: string;
};

/** The question or scale to measure: exactly one. */
export type SurveyResultTarget =
  {   /** A NUMBER question with a minimum and maximum, or a SINGLE_CHOICE question whose choices have values. */
  readonly questionId: string; readonly scaleId?: never; }
  |  { readonly questionId?: never;   /** A scale. */
  readonly scaleId: string; };

/** The status of a survey version. */
export type SurveyVersionStatus =
  /** Closed for responses. Its figures can be shown. */
  | 'CLOSED'
  /** Being written. */
  | 'DRAFT'
  /** Open for responses. Its questions can no longer change. */
  | 'FIELDED';

/** The early end of an agreement. */
export type TerminateAgreementInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The agreement. */
  readonly id: string;
  /** The first day on which it is no longer in force, today or earlier; today by default. For a later end, change `expiresOn`. */
  readonly terminatedOn?: string | null | undefined;
};

/** Which training completions to list. A row must meet every condition that is given. */
export type TrainingCompletionFilter = {
  /** Completed before this day. */
  readonly completedBefore?: string | null | undefined;
  /** Completed on this day or later. */
  readonly completedFrom?: string | null | undefined;
  /** Of this staff member. */
  readonly staffMemberId?: string | null | undefined;
  /** Of this training. */
  readonly trainingId?: string | null | undefined;
};

/** Which trainings to list. A row must meet every condition that is given. */
export type TrainingFilter = {
  /** True for retired trainings, false for trainings in use. */
  readonly isRetired?: boolean | null | undefined;
  /** The title contains this text; case and accents do not matter. */
  readonly titleContains?: string | null | undefined;
};

/** The order of a list of trainings. */
export type TrainingOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: TrainingOrderField;
};

/** The orders of a list of trainings. */
export type TrainingOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The title, alphabetically. */
  | 'TITLE';

/** The triage of an open concern. */
export type TriageConcernInput = {
  /** The area that it is about. If it is left out, the area stays as it is; null clears it. */
  readonly areaId?: string | null | undefined;
  /** The subject of the concern. */
  readonly category: ConcernCategory;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The community concern. */
  readonly id: string;
  /** The urgency of the concern. */
  readonly priority: ConcernPriority;
};

/** Changes to an activity. A field that is left out stays as it is; null clears the area, the place, the end, the underserved focus and the external code. */
export type UpdateActivityInput = {
  /** Accessibility features, which help people take part; none by default. */
  readonly accessibility?: ReadonlyArray<AccessibilityFeature> | null | undefined;
  /** The area that it is meant for. A retired area cannot be chosen. */
  readonly areaId?: string | null | undefined;
  /** When it ends, not before it starts. */
  readonly endsAt?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The office's own code, which identifies the activity in files. No other activity has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly externalCode?: string | null | undefined;
  /** The activity. */
  readonly id: string;
  /** The kind of event. */
  readonly kind?: ActivityKind | null | undefined;
  /** The languages that are spoken, at least one, as BCP 47 tags; "en" by default. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** How people take part; IN_PERSON by default. */
  readonly mode?: ActivityMode | null | undefined;
  /** The place, in words. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly place?: string | null | undefined;
  /** When it starts. */
  readonly startsAt?: string | null | undefined;
  /** The title. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title?: string | null | undefined;
  /** The underserved people that it is meant to reach. At most 500 characters. Text that identifies a person or a case is refused. */
  readonly underservedFocus?: string | null | undefined;
};

/** Changes to an agreement that is not terminated. A field that is left out stays as it is; null clears the signature and the end. */
export type UpdateAgreementInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** Its last day. */
  readonly expiresOn?: string | null | undefined;
  /** The agreement. */
  readonly id: string;
  /** The day of its signature, today or earlier. */
  readonly signedOn?: string | null | undefined;
  /** The title of the agreement. */
  readonly title?: string | null | undefined;
  /** The number of days before its end on which it becomes EXPIRING. */
  readonly warningDays?: number | null | undefined;
};

/** Changes to an area. A field that is left out stays as it is. */
export type UpdateAreaInput = {
  /** The code that identifies the area in files. No other area has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The area. */
  readonly id: string;
  /** The kind of place. */
  readonly kind?: AreaKind | null | undefined;
  /** The name of the area. */
  readonly name?: string | null | undefined;
};

/** Changes to a budget line. A field that is left out stays as it is. */
export type UpdateBudgetLineInput = {
  /** A short description of the line. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly description?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The type of expense. */
  readonly expenseType?: ExpenseType | null | undefined;
  /** The jurisdiction's fiscal year. */
  readonly fiscalYear?: number | null | undefined;
  /** The source of the money. */
  readonly fundingType?: FundingType | null | undefined;
  /** The budget line. */
  readonly id: string;
  /** The planned amount in US cents, from 0 to 1000000000000 ($10,000,000,000.00). It cannot be less than what has been spent. */
  readonly plannedCents?: number | null | undefined;
};

/** Changes to a case study. A field that is left out stays as it is; null clears the year and the citations. */
export type UpdateCaseStudyInput = {
  /** The published sources in order. At least one is required, except for NOT_EVALUATED. In an update they replace the current ones. */
  readonly citations?: ReadonlyArray<CaseStudyCitationInput> | null | undefined;
  /** The findings of the evidence and its limits. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly evidenceNote?: string | null | undefined;
  /** The strength of the evidence of its effects. */
  readonly evidenceStatus?: EvidenceStatus | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The case study. */
  readonly id: string;
  /** The kind of agency that led it. */
  readonly leadAgencyType?: LeadAgencyType | null | undefined;
  /** The place where it ran. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly place?: string | null | undefined;
  /** The year in which it started. */
  readonly startedYear?: number | null | undefined;
  /** A summary of the program. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly summary?: string | null | undefined;
  /** The name of the program. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title?: string | null | undefined;
};

/** Corrections of an open concern. A field that is left out stays as it is; null clears the activity and the program. To change the category, the priority or the area, triage the concern. */
export type UpdateConcernInput = {
  /** The activity at which it was raised. */
  readonly activityId?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The community concern. */
  readonly id: string;
  /** The program that it belongs to. */
  readonly programId?: string | null | undefined;
  /** The day on which it was raised, today or earlier. */
  readonly raisedOn?: string | null | undefined;
  /** The change that residents asked for. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly summary?: string | null | undefined;
};

/** Changes to an influence. A field that is left out stays as it is; null clears the program. */
export type UpdateDecisionInfluenceInput = {
  /** The change that the office made. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly change?: string | null | undefined;
  /** The day of the decision, today or earlier. */
  readonly decidedOn?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The decision influence. */
  readonly id: string;
  /** The input of the community. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly insight?: string | null | undefined;
  /** The part of the work that was influenced. */
  readonly kind?: InfluenceKind | null | undefined;
  /** The limits: what this does not show. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly limits?: string | null | undefined;
  /** The program that was changed. */
  readonly programId?: string | null | undefined;
  /** The title of the influence. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title?: string | null | undefined;
};

/** Changes to a legal authority. A field that is left out stays as it is; null clears the web address. */
export type UpdateLegalAuthorityInput = {
  /** The citation, such as "28 CFR Part 22". No other legal authority has it. */
  readonly citation?: string | null | undefined;
  /** A summary of its effect on the work, in your own words. */
  readonly description?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The legal authority. */
  readonly id: string;
  /** The kind of text. */
  readonly kind?: LegalAuthorityKind | null | undefined;
  /** The title. */
  readonly title?: string | null | undefined;
  /** The web address of the text, beginning with https:// or http://. */
  readonly url?: string | null | undefined;
};

/** A new calendar of the acting jurisdiction. A field that is not given does not change. */
export type UpdateOfficeCalendarInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The calendar year that gives a fiscal year its number. */
  readonly fiscalYearNaming?: FiscalYearNaming | null | undefined;
  /** The day of the month on which a fiscal year starts. Every year must have that day. */
  readonly fiscalYearStartDay?: number | null | undefined;
  /** The month of the first day of a fiscal year; 7 for July. */
  readonly fiscalYearStartMonth?: number | null | undefined;
  /** The jurisdiction. */
  readonly id: string;
  /** The time zone in which days begin and end, by its IANA name, such as "America/Denver". */
  readonly timeZone?: string | null | undefined;
};

/** Changes to a partner. A field that is left out stays as it is; null clears the description, the website and the area. */
export type UpdatePartnerOrganizationInput = {
  /** The area in which it works. A retired area cannot be chosen. */
  readonly areaId?: string | null | undefined;
  /** The code that identifies the partner in files. No other partner has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code?: string | null | undefined;
  /** The work of the organization. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly description?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The partner organization. */
  readonly id: string;
  /** The kind of organization. */
  readonly kind?: PartnerKind | null | undefined;
  /** The name of the organization. */
  readonly name?: string | null | undefined;
  /** Its public web page, an https address. */
  readonly website?: string | null | undefined;
};

/** Changes to a rule in force. A field that is left out stays as it is; null removes a restriction or a requirement. */
export type UpdatePermissibleActivityRuleInput = {
  /** For ACTIVITY: applies to activities of these kinds; if empty, of any kind. */
  readonly activityKinds?: ReadonlyArray<ActivityKind> | null | undefined;
  /** For BUDGET_LINE: applies from this planned amount in US cents; if null, to any amount. */
  readonly amountCentsMinimum?: number | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** For BUDGET_LINE: applies to money for these expenses; if empty, for any expense. */
  readonly expenseTypes?: ReadonlyArray<ExpenseType> | null | undefined;
  /** For BUDGET_LINE: applies to money from these sources; if empty, from any source. */
  readonly fundingTypes?: ReadonlyArray<FundingType> | null | undefined;
  /** The rule. */
  readonly id: string;
  /** The legal authority for the rule. */
  readonly legalAuthorityId?: string | null | undefined;
  /** For PARTNER_ORGANIZATION: applies to partners of these kinds; if empty, of any kind. */
  readonly partnerKinds?: ReadonlyArray<PartnerKind> | null | undefined;
  /** For PROGRAM and ACTIVITY: applies to programs of these types; if empty, of any type. */
  readonly programTypes?: ReadonlyArray<ProgramType> | null | undefined;
  /** For PUBLICATION: applies to publications of these kinds; if empty, of any kind. */
  readonly publicationKinds?: ReadonlyArray<PublicationKind> | null | undefined;
  /** The reason for the rule. */
  readonly rationale?: string | null | undefined;
  /** For PARTNER_ORGANIZATION: the agreement with the partner that must be in force; null if none is required. */
  readonly requiredAgreement?: AgreementKind | null | undefined;
  /** The review that must approve the subject; null if none is required. */
  readonly requiredReview?: ReviewKind | null | undefined;
  /** The title of the rule. */
  readonly title?: string | null | undefined;
};

/** Changes to a program. A field that is left out stays as it is; null clears it. */
export type UpdateProgramInput = {
  /** The last day, not before the first. */
  readonly endsOn?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The office's own code, which identifies the program in files. No other program has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly externalCode?: string | null | undefined;
  /** The program. */
  readonly id: string;
  /** The name of the agency that leads it. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly leadAgencyName?: string | null | undefined;
  /** The kind of agency that leads it; PROSECUTOR by default. */
  readonly leadAgencyType?: LeadAgencyType | null | undefined;
  /** Its logic model. */
  readonly logicModel?: LogicModelInput | null | undefined;
  /** The first day. */
  readonly startsOn?: string | null | undefined;
  /** How the program works, and why that should help. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly strategy?: string | null | undefined;
  /** A summary in one paragraph. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly summary?: string | null | undefined;
  /** The area that it is meant for. A retired area cannot be chosen. */
  readonly targetAreaId?: string | null | undefined;
  /** The people that it should reach. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly targetPopulation?: string | null | undefined;
  /** The problem that it should reduce. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly targetProblem?: string | null | undefined;
  /** The title of the program. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title?: string | null | undefined;
  /** The kind of work that the program does. */
  readonly type?: ProgramType | null | undefined;
};

/** Changes to a draft that is not under review. A field that is left out stays as it is; null clears what it names. An approval of an earlier text does not cover the new one. */
export type UpdatePublicationInput = {
  /** The text. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly body?: string | null | undefined;
  /** The concern that it responds to. A CONCERN_RESPONSE must name one. */
  readonly communityConcernId?: string | null | undefined;
  /** The decision influence that it is about. A DECISION_INFLUENCE must name one. */
  readonly decisionInfluenceId?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The publication. */
  readonly id: string;
  /** The language of the text, as a BCP 47 tag. */
  readonly language?: string | null | undefined;
  /** The program that it is about. A PROGRAM_REPORT must name one. */
  readonly programId?: string | null | undefined;
  /** The title. At most 200 characters. Text that identifies a person or a case is refused. */
  readonly title?: string | null | undefined;
};

/** Changes to a staff member. A field that is left out stays as it is; null clears the unit and the last day. */
export type UpdateStaffMemberInput = {
  /** The name to show. */
  readonly displayName?: string | null | undefined;
  /** The last day of work, not before the first. */
  readonly endedOn?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The staff member. */
  readonly id: string;
  /** The position. */
  readonly position?: StaffPosition | null | undefined;
  /** The office's own number of the person, which identifies the person in files. Nobody else has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly staffCode?: string | null | undefined;
  /** The first day of work. */
  readonly startedOn?: string | null | undefined;
  /** The unit of the office. */
  readonly unit?: string | null | undefined;
};

/** Changes to a training. A field that is left out stays as it is; null clears the description, the months and the legal authority. Recorded completions keep their last day. */
export type UpdateTrainingInput = {
  /** The code that identifies the training in files. No other training has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code?: string | null | undefined;
  /** A description of the training. */
  readonly description?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The training. */
  readonly id: string;
  /** The legal authority that requires it. */
  readonly legalAuthorityId?: string | null | undefined;
  /** The positions whose holders must complete it; an empty list means all staff, the default. */
  readonly requiredPositions?: ReadonlyArray<StaffPosition> | null | undefined;
  /** The title of the training. */
  readonly title?: string | null | undefined;
  /** The number of months for which a completion is valid; without it, a completion never expires. */
  readonly validMonths?: number | null | undefined;
};

/** The kind of caller. */
export type ViewerKind =
  /** A program with an API key. */
  | 'API_KEY'
  /** A person who signed in. */
  | 'PERSON';

/** The publication to withdraw. */
export type WithdrawPublicationInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The publication. */
  readonly id: string;
  /** The reason, in words for the public. At most 10,000 characters. Text that identifies a person or a case is refused. */
  readonly reason: string;
};

/** The review to withdraw. */
export type WithdrawReviewInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The review. */
  readonly id: string;
};

export type ActivateActivitySeriesMutationVariables = Exact<{
  input: ActivateActivitySeriesInput;
}>;


export type ActivateActivitySeriesMutation = { readonly activateActivitySeries:
    | { readonly __typename: 'ActivateActivitySeriesPayload', readonly movedCount: number, readonly series: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ActivitiesQueryVariables = Exact<{
  filter?: ActivityFilter | null | undefined;
  orderBy?: ActivityOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ActivitiesQuery = { readonly activities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string }, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }> } };

export type ActivityFieldsFragment = { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } };

export type ActivitySeriesFieldsFragment = { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type ActivitySeriesListQueryVariables = Exact<{
  filter?: ActivitySeriesFilter | null | undefined;
  orderBy?: ActivitySeriesOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ActivitySeriesListQuery = { readonly activitySeriesList: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null } }> } };

export type ActivitySeriesQueryVariables = Exact<{
  id: string;
  filter?: SeriesActivityFilter | null | undefined;
  activitiesFirst?: number | null | undefined;
  activitiesAfter?: string | null | undefined;
}>;


export type ActivitySeriesQuery = { readonly activitySeries: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null, readonly activities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }> } } | null };

export type ActivityQueryVariables = Exact<{
  id: string;
  attendancesFirst?: number | null | undefined;
  attendancesAfter?: string | null | undefined;
  withGroups?: boolean | null | undefined;
}>;


export type ActivityQuery = { readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string }, readonly series: { readonly id: string, readonly title: string } | null, readonly attendances: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly headcount: number | null, readonly participantKey: string | null, readonly createdAt: string, readonly counts?: ReadonlyArray<{ readonly dimension: DemographicDimension, readonly category: string, readonly count: number }> | null } }> }, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } | null };

export type CancelRemainingActivitiesMutationVariables = Exact<{
  input: CancelRemainingActivitiesInput;
}>;


export type CancelRemainingActivitiesMutation = { readonly cancelRemainingActivities:
    | { readonly __typename: 'CancelRemainingActivitiesPayload', readonly movedCount: number, readonly series: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ChangeActivityStatusMutationVariables = Exact<{
  input: ChangeActivityStatusInput;
}>;


export type ChangeActivityStatusMutation = { readonly changeActivityStatus:
    | { readonly __typename: 'ChangeActivityStatusPayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateActivitySeriesMutationVariables = Exact<{
  input: CreateActivitySeriesInput;
}>;


export type CreateActivitySeriesMutation = { readonly createActivitySeries:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateActivitySeriesPayload', readonly series: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateActivityMutationVariables = Exact<{
  input: CreateActivityInput;
}>;


export type CreateActivityMutation = { readonly createActivity:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateActivityPayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RecordAttendanceMutationVariables = Exact<{
  input: RecordAttendanceInput;
}>;


export type RecordAttendanceMutation = { readonly recordAttendance:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RecordAttendancePayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RecordResourceDistributionMutationVariables = Exact<{
  input: RecordResourceDistributionInput;
}>;


export type RecordResourceDistributionMutation = { readonly recordResourceDistribution:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RecordResourceDistributionPayload', readonly distribution: { readonly id: string, readonly kind: ResourceKind, readonly title: string, readonly language: string, readonly quantity: number, readonly createdAt: string } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ResourceDistributionFieldsFragment = { readonly id: string, readonly kind: ResourceKind, readonly title: string, readonly language: string, readonly quantity: number, readonly createdAt: string };

export type ResourceDistributionsQueryVariables = Exact<{
  filter?: ResourceDistributionFilter | null | undefined;
  orderBy?: ResourceDistributionOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ResourceDistributionsQuery = { readonly resourceDistributions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ResourceKind, readonly title: string, readonly language: string, readonly quantity: number, readonly createdAt: string, readonly activity: { readonly id: string, readonly title: string } | null } }> } };

export type UpdateActivityMutationVariables = Exact<{
  input: UpdateActivityInput;
}>;


export type UpdateActivityMutation = { readonly updateActivity:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateActivityPayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type AgreementFieldsFragment = { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type AgreementQueryVariables = Exact<{
  id: string;
}>;


export type AgreementQuery = { readonly agreement: { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly partnerOrganization: { readonly id: string, readonly name: string } | null, readonly program: { readonly id: string, readonly title: string } | null } | null };

export type AgreementsQueryVariables = Exact<{
  filter?: AgreementFilter | null | undefined;
  orderBy?: AgreementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AgreementsQuery = { readonly agreements: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly partnerOrganization: { readonly id: string, readonly name: string } | null, readonly program: { readonly id: string, readonly title: string } | null } }> } };

export type CreateAgreementMutationVariables = Exact<{
  input: CreateAgreementInput;
}>;


export type CreateAgreementMutation = { readonly createAgreement:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateAgreementPayload', readonly agreement: { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ExpiringAgreementsQueryVariables = Exact<{
  withinDays?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ExpiringAgreementsQuery = { readonly expiringAgreements: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly partnerOrganization: { readonly id: string, readonly name: string } | null, readonly program: { readonly id: string, readonly title: string } | null } }> } };

export type RenewAgreementMutationVariables = Exact<{
  input: RenewAgreementInput;
}>;


export type RenewAgreementMutation = { readonly renewAgreement:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RenewAgreementPayload', readonly agreement: { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type SignAgreementMutationVariables = Exact<{
  input: SignAgreementInput;
}>;


export type SignAgreementMutation = { readonly signAgreement:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'SignAgreementPayload', readonly agreement: { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type TerminateAgreementMutationVariables = Exact<{
  input: TerminateAgreementInput;
}>;


export type TerminateAgreementMutation = { readonly terminateAgreement:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'TerminateAgreementPayload', readonly agreement: { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdateAgreementMutationVariables = Exact<{
  input: UpdateAgreementInput;
}>;


export type UpdateAgreementMutation = { readonly updateAgreement:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateAgreementPayload', readonly agreement: { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ApiKeyFieldsFragment = { readonly id: string, readonly name: string, readonly prefix: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly createdBySubject: string, readonly createdByName: string | null, readonly expiresAt: string, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly version: number };

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { readonly apiKeys: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly prefix: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly createdBySubject: string, readonly createdByName: string | null, readonly expiresAt: string, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly version: number } }> } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { readonly createApiKey:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateApiKeyPayload', readonly key: string, readonly apiKey: { readonly id: string, readonly name: string, readonly prefix: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly createdBySubject: string, readonly createdByName: string | null, readonly expiresAt: string, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { readonly revokeApiKey:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RevokeApiKeyPayload', readonly apiKey: { readonly id: string, readonly name: string, readonly prefix: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly createdBySubject: string, readonly createdByName: string | null, readonly expiresAt: string, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly version: number } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type AreaFieldsFragment = { readonly id: string, readonly code: string, readonly name: string, readonly kind: AreaKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type AreaQueryVariables = Exact<{
  id: string;
}>;


export type AreaQuery = { readonly area: { readonly id: string, readonly code: string, readonly name: string, readonly kind: AreaKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } | null };

export type AreasQueryVariables = Exact<{
  filter?: AreaFilter | null | undefined;
  orderBy?: AreaOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AreasQuery = { readonly areas: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly kind: AreaKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }> } };

export type CreateAreaMutationVariables = Exact<{
  input: CreateAreaInput;
}>;


export type CreateAreaMutation = { readonly createArea:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateAreaPayload', readonly area: { readonly id: string, readonly code: string, readonly name: string, readonly kind: AreaKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RetireAreaMutationVariables = Exact<{
  input: RetireAreaInput;
}>;


export type RetireAreaMutation = { readonly retireArea:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RetireAreaPayload', readonly area: { readonly id: string, readonly code: string, readonly name: string, readonly kind: AreaKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdateAreaMutationVariables = Exact<{
  input: UpdateAreaInput;
}>;


export type UpdateAreaMutation = { readonly updateArea:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateAreaPayload', readonly area: { readonly id: string, readonly code: string, readonly name: string, readonly kind: AreaKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type AuditTrailQueryVariables = Exact<{
  filter?: AuditEventFilter | null | undefined;
  orderBy?: AuditEventOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { readonly auditTrail: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly action: string, readonly actorKind: string, readonly actorSubject: string, readonly actorName: string | null, readonly entityType: string, readonly entityId: string, readonly occurredAt: string, readonly requestId: string, readonly detail: ReadonlyArray<{ readonly name: string, readonly value: string | null }> } }> } };

export type AddProgramAuthorityMutationVariables = Exact<{
  input: AddProgramAuthorityInput;
}>;


export type AddProgramAuthorityMutation = { readonly addProgramAuthority:
    | { readonly __typename: 'AddProgramAuthorityPayload', readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateLegalAuthorityMutationVariables = Exact<{
  input: CreateLegalAuthorityInput;
}>;


export type CreateLegalAuthorityMutation = { readonly createLegalAuthority:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateLegalAuthorityPayload', readonly legalAuthority: { readonly id: string, readonly citation: string, readonly kind: LegalAuthorityKind, readonly title: string, readonly description: string, readonly url: string | null, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type DeleteLegalAuthorityMutationVariables = Exact<{
  input: DeleteLegalAuthorityInput;
}>;


export type DeleteLegalAuthorityMutation = { readonly deleteLegalAuthority:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'DeleteLegalAuthorityPayload', readonly legalAuthority: { readonly id: string, readonly citation: string, readonly kind: LegalAuthorityKind, readonly title: string, readonly description: string, readonly url: string | null, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type LegalAuthoritiesQueryVariables = Exact<{
  filter?: LegalAuthorityFilter | null | undefined;
  orderBy?: LegalAuthorityOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type LegalAuthoritiesQuery = { readonly legalAuthorities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly citation: string, readonly kind: LegalAuthorityKind, readonly title: string, readonly description: string, readonly url: string | null, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }> } };

export type LegalAuthorityFieldsFragment = { readonly id: string, readonly citation: string, readonly kind: LegalAuthorityKind, readonly title: string, readonly description: string, readonly url: string | null, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type LegalAuthorityQueryVariables = Exact<{
  id: string;
}>;


export type LegalAuthorityQuery = { readonly legalAuthority: { readonly id: string, readonly citation: string, readonly kind: LegalAuthorityKind, readonly title: string, readonly description: string, readonly url: string | null, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } | null };

export type ProgramAuthoritiesQueryVariables = Exact<{
  programId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgramAuthoritiesQuery = { readonly program: { readonly id: string, readonly authorities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly note: string | null, readonly createdAt: string, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly kind: LegalAuthorityKind, readonly title: string, readonly description: string, readonly url: string | null, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } } }> } } | null };

export type RemoveProgramAuthorityMutationVariables = Exact<{
  input: RemoveProgramAuthorityInput;
}>;


export type RemoveProgramAuthorityMutation = { readonly removeProgramAuthority:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RemoveProgramAuthorityPayload', readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdateLegalAuthorityMutationVariables = Exact<{
  input: UpdateLegalAuthorityInput;
}>;


export type UpdateLegalAuthorityMutation = { readonly updateLegalAuthority:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateLegalAuthorityPayload', readonly legalAuthority: { readonly id: string, readonly citation: string, readonly kind: LegalAuthorityKind, readonly title: string, readonly description: string, readonly url: string | null, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type BudgetLineFieldsFragment = { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type BudgetLineQueryVariables = Exact<{
  id: string;
  expendituresFirst?: number | null | undefined;
  expendituresAfter?: string | null | undefined;
}>;


export type BudgetLineQuery = { readonly budgetLine: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string }, readonly expenditures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly description: string, readonly amountCents: number, readonly spentOn: string, readonly createdAt: string } }> } } | null };

export type BudgetLinesQueryVariables = Exact<{
  filter?: BudgetLineFilter | null | undefined;
  orderBy?: BudgetLineOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type BudgetLinesQuery = { readonly budgetLines: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } } }> } };

export type CreateBudgetLineMutationVariables = Exact<{
  input: CreateBudgetLineInput;
}>;


export type CreateBudgetLineMutation = { readonly createBudgetLine:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateBudgetLinePayload', readonly budgetLine: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ExpenditureFieldsFragment = { readonly id: string, readonly description: string, readonly amountCents: number, readonly spentOn: string, readonly createdAt: string };

export type ExpendituresQueryVariables = Exact<{
  filter?: ExpenditureFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ExpendituresQuery = { readonly expenditures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly description: string, readonly amountCents: number, readonly spentOn: string, readonly createdAt: string, readonly budgetLine: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly program: { readonly id: string, readonly title: string } } } }> } };

export type ProgramBudgetQueryVariables = Exact<{
  programId: string;
  fiscalYear?: number | null | undefined;
}>;


export type ProgramBudgetQuery = { readonly program: { readonly id: string, readonly budget: { readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number } } | null };

export type RecordExpenditureMutationVariables = Exact<{
  input: RecordExpenditureInput;
}>;


export type RecordExpenditureMutation = { readonly recordExpenditure:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RecordExpenditurePayload', readonly expenditure: { readonly id: string, readonly description: string, readonly amountCents: number, readonly spentOn: string, readonly createdAt: string, readonly budgetLine: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdateBudgetLineMutationVariables = Exact<{
  input: UpdateBudgetLineInput;
}>;


export type UpdateBudgetLineMutation = { readonly updateBudgetLine:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateBudgetLinePayload', readonly budgetLine: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CaseStudiesQueryVariables = Exact<{
  filter?: CaseStudyFilter | null | undefined;
  orderBy?: CaseStudyOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CaseStudiesQuery = { readonly caseStudies: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly place: string, readonly leadAgencyType: LeadAgencyType, readonly startedYear: number | null, readonly summary: string, readonly evidenceStatus: EvidenceStatus, readonly evidenceNote: string, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly citations: ReadonlyArray<{ readonly text: string, readonly url: string | null, readonly year: number | null }> } }> } };

export type CaseStudyFieldsFragment = { readonly id: string, readonly title: string, readonly place: string, readonly leadAgencyType: LeadAgencyType, readonly startedYear: number | null, readonly summary: string, readonly evidenceStatus: EvidenceStatus, readonly evidenceNote: string, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly citations: ReadonlyArray<{ readonly text: string, readonly url: string | null, readonly year: number | null }> };

export type CaseStudyQueryVariables = Exact<{
  id: string;
}>;


export type CaseStudyQuery = { readonly caseStudy: { readonly id: string, readonly title: string, readonly place: string, readonly leadAgencyType: LeadAgencyType, readonly startedYear: number | null, readonly summary: string, readonly evidenceStatus: EvidenceStatus, readonly evidenceNote: string, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly citations: ReadonlyArray<{ readonly text: string, readonly url: string | null, readonly year: number | null }> } | null };

export type CreateCaseStudyMutationVariables = Exact<{
  input: CreateCaseStudyInput;
}>;


export type CreateCaseStudyMutation = { readonly createCaseStudy:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateCaseStudyPayload', readonly caseStudy: { readonly id: string, readonly title: string, readonly place: string, readonly leadAgencyType: LeadAgencyType, readonly startedYear: number | null, readonly summary: string, readonly evidenceStatus: EvidenceStatus, readonly evidenceNote: string, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly citations: ReadonlyArray<{ readonly text: string, readonly url: string | null, readonly year: number | null }> } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type DeleteCaseStudyMutationVariables = Exact<{
  input: DeleteCaseStudyInput;
}>;


export type DeleteCaseStudyMutation = { readonly deleteCaseStudy:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'DeleteCaseStudyPayload', readonly deletedId: string }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdateCaseStudyMutationVariables = Exact<{
  input: UpdateCaseStudyInput;
}>;


export type UpdateCaseStudyMutation = { readonly updateCaseStudy:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateCaseStudyPayload', readonly caseStudy: { readonly id: string, readonly title: string, readonly place: string, readonly leadAgencyType: LeadAgencyType, readonly startedYear: number | null, readonly summary: string, readonly evidenceStatus: EvidenceStatus, readonly evidenceNote: string, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly citations: ReadonlyArray<{ readonly text: string, readonly url: string | null, readonly year: number | null }> } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type AddConcernResponseMutationVariables = Exact<{
  input: AddConcernResponseInput;
}>;


export type AddConcernResponseMutation = { readonly addConcernResponse:
    | { readonly __typename: 'AddConcernResponsePayload', readonly concernResponse: { readonly id: string, readonly description: string, readonly takenOn: string, readonly createdAt: string, readonly activity: { readonly id: string, readonly title: string } | null, readonly program: { readonly id: string, readonly title: string } | null }, readonly communityConcern: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CloseConcernMutationVariables = Exact<{
  input: CloseConcernInput;
}>;


export type CloseConcernMutation = { readonly closeConcern:
    | { readonly __typename: 'CloseConcernPayload', readonly communityConcern: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CommunityConcernFieldsFragment = { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null };

export type CommunityConcernQueryVariables = Exact<{
  id: string;
  responsesFirst?: number | null | undefined;
  responsesAfter?: string | null | undefined;
}>;


export type CommunityConcernQuery = { readonly communityConcern: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly activity: { readonly id: string, readonly title: string } | null, readonly program: { readonly id: string, readonly title: string } | null, readonly recurrence: { readonly category: ConcernCategory, readonly count: number, readonly openCount: number, readonly windowCountMax: number, readonly firstRaisedOn: string, readonly lastRaisedOn: string, readonly lastRecurredOn: string, readonly area: { readonly id: string, readonly code: string, readonly name: string } } | null, readonly responses: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly description: string, readonly takenOn: string, readonly createdAt: string, readonly activity: { readonly id: string, readonly title: string } | null, readonly program: { readonly id: string, readonly title: string } | null } }> }, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } | null };

export type CommunityConcernsQueryVariables = Exact<{
  filter?: CommunityConcernFilter | null | undefined;
  orderBy?: CommunityConcernOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CommunityConcernsQuery = { readonly communityConcerns: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly activity: { readonly id: string, readonly title: string } | null, readonly program: { readonly id: string, readonly title: string } | null, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }> } };

export type ConcernResponseFieldsFragment = { readonly id: string, readonly description: string, readonly takenOn: string, readonly createdAt: string, readonly activity: { readonly id: string, readonly title: string } | null, readonly program: { readonly id: string, readonly title: string } | null };

export type RaiseConcernMutationVariables = Exact<{
  input: RaiseConcernInput;
}>;


export type RaiseConcernMutation = { readonly raiseConcern:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RaiseConcernPayload', readonly communityConcern: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RecurringConcernFieldsFragment = { readonly category: ConcernCategory, readonly count: number, readonly openCount: number, readonly windowCountMax: number, readonly firstRaisedOn: string, readonly lastRaisedOn: string, readonly lastRecurredOn: string, readonly area: { readonly id: string, readonly code: string, readonly name: string } };

export type RecurringConcernsQueryVariables = Exact<{
  windowDays?: number | null | undefined;
  minimum?: number | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RecurringConcernsQuery = { readonly recurringConcerns: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly category: ConcernCategory, readonly count: number, readonly openCount: number, readonly windowCountMax: number, readonly firstRaisedOn: string, readonly lastRaisedOn: string, readonly lastRecurredOn: string, readonly area: { readonly id: string, readonly code: string, readonly name: string } } }> } };

export type ReopenConcernMutationVariables = Exact<{
  input: ReopenConcernInput;
}>;


export type ReopenConcernMutation = { readonly reopenConcern:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ReopenConcernPayload', readonly communityConcern: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type StartConcernMutationVariables = Exact<{
  input: StartConcernInput;
}>;


export type StartConcernMutation = { readonly startConcern:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'StartConcernPayload', readonly communityConcern: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type TriageConcernMutationVariables = Exact<{
  input: TriageConcernInput;
}>;


export type TriageConcernMutation = { readonly triageConcern:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'TriageConcernPayload', readonly communityConcern: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdateConcernMutationVariables = Exact<{
  input: UpdateConcernInput;
}>;


export type UpdateConcernMutation = { readonly updateConcern:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateConcernPayload', readonly communityConcern: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ConflictDisclosureFieldsFragment = { readonly id: string, readonly nature: ConflictNature, readonly description: string, readonly status: ConflictStatus, readonly discloserSubject: string, readonly discloserName: string | null, readonly resolution: ConflictResolution | null, readonly resolutionNote: string | null, readonly resolvedAt: string | null, readonly resolvedBySubject: string | null, readonly resolvedByName: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
      | { readonly __typename: 'Activity', readonly title: string }
      | { readonly __typename: 'ActivityPartner' }
      | { readonly __typename: 'ActivitySeries' }
      | { readonly __typename: 'Agreement' }
      | { readonly __typename: 'ApiKey' }
      | { readonly __typename: 'Area' }
      | { readonly __typename: 'Attendance' }
      | { readonly __typename: 'AuditEvent' }
      | { readonly __typename: 'BudgetLine', readonly title: string }
      | { readonly __typename: 'CaseStudy' }
      | { readonly __typename: 'CommunityConcern' }
      | { readonly __typename: 'ConcernResponse' }
      | { readonly __typename: 'ConflictDisclosure' }
      | { readonly __typename: 'DatasetImport' }
      | { readonly __typename: 'DecisionInfluence' }
      | { readonly __typename: 'DecisionInfluenceSource' }
      | { readonly __typename: 'EquityView' }
      | { readonly __typename: 'EthicsReview' }
      | { readonly __typename: 'Expenditure' }
      | { readonly __typename: 'Jurisdiction' }
      | { readonly __typename: 'JurisdictionArea' }
      | { readonly __typename: 'LegalAuthority' }
      | { readonly __typename: 'LegalHold' }
      | { readonly __typename: 'Membership' }
      | { readonly __typename: 'PartnerOrganization', readonly title: string }
      | { readonly __typename: 'PermissibleActivityRule' }
      | { readonly __typename: 'Population' }
      | { readonly __typename: 'Program', readonly title: string }
      | { readonly __typename: 'ProgramAuthority' }
      | { readonly __typename: 'ProgramPartner' }
      | { readonly __typename: 'ProgramStaff' }
      | { readonly __typename: 'ProgramTraining' }
      | { readonly __typename: 'Publication', readonly title: string }
      | { readonly __typename: 'Question' }
      | { readonly __typename: 'ResourceDistribution' }
      | { readonly __typename: 'Response' }
      | { readonly __typename: 'RetentionRule' }
      | { readonly __typename: 'RetentionRun' }
      | { readonly __typename: 'Scale' }
      | { readonly __typename: 'StaffMember' }
      | { readonly __typename: 'Survey' }
      | { readonly __typename: 'SurveyExport' }
      | { readonly __typename: 'SurveyVersion' }
      | { readonly __typename: 'Training' }
      | { readonly __typename: 'TrainingCompletion' }
      | { readonly __typename: 'Upload' }
     | null } };

export type ConflictDisclosureQueryVariables = Exact<{
  id: string;
}>;


export type ConflictDisclosureQuery = { readonly conflictDisclosure: { readonly id: string, readonly nature: ConflictNature, readonly description: string, readonly status: ConflictStatus, readonly discloserSubject: string, readonly discloserName: string | null, readonly resolution: ConflictResolution | null, readonly resolutionNote: string | null, readonly resolvedAt: string | null, readonly resolvedBySubject: string | null, readonly resolvedByName: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
        | { readonly __typename: 'Activity', readonly title: string }
        | { readonly __typename: 'ActivityPartner' }
        | { readonly __typename: 'ActivitySeries' }
        | { readonly __typename: 'Agreement' }
        | { readonly __typename: 'ApiKey' }
        | { readonly __typename: 'Area' }
        | { readonly __typename: 'Attendance' }
        | { readonly __typename: 'AuditEvent' }
        | { readonly __typename: 'BudgetLine', readonly title: string }
        | { readonly __typename: 'CaseStudy' }
        | { readonly __typename: 'CommunityConcern' }
        | { readonly __typename: 'ConcernResponse' }
        | { readonly __typename: 'ConflictDisclosure' }
        | { readonly __typename: 'DatasetImport' }
        | { readonly __typename: 'DecisionInfluence' }
        | { readonly __typename: 'DecisionInfluenceSource' }
        | { readonly __typename: 'EquityView' }
        | { readonly __typename: 'EthicsReview' }
        | { readonly __typename: 'Expenditure' }
        | { readonly __typename: 'Jurisdiction' }
        | { readonly __typename: 'JurisdictionArea' }
        | { readonly __typename: 'LegalAuthority' }
        | { readonly __typename: 'LegalHold' }
        | { readonly __typename: 'Membership' }
        | { readonly __typename: 'PartnerOrganization', readonly title: string }
        | { readonly __typename: 'PermissibleActivityRule' }
        | { readonly __typename: 'Population' }
        | { readonly __typename: 'Program', readonly title: string }
        | { readonly __typename: 'ProgramAuthority' }
        | { readonly __typename: 'ProgramPartner' }
        | { readonly __typename: 'ProgramStaff' }
        | { readonly __typename: 'ProgramTraining' }
        | { readonly __typename: 'Publication', readonly title: string }
        | { readonly __typename: 'Question' }
        | { readonly __typename: 'ResourceDistribution' }
        | { readonly __typename: 'Response' }
        | { readonly __typename: 'RetentionRule' }
        | { readonly __typename: 'RetentionRun' }
        | { readonly __typename: 'Scale' }
        | { readonly __typename: 'StaffMember' }
        | { readonly __typename: 'Survey' }
        | { readonly __typename: 'SurveyExport' }
        | { readonly __typename: 'SurveyVersion' }
        | { readonly __typename: 'Training' }
        | { readonly __typename: 'TrainingCompletion' }
        | { readonly __typename: 'Upload' }
       | null } } | null };

export type ConflictDisclosuresQueryVariables = Exact<{
  filter?: ConflictDisclosureFilter | null | undefined;
  orderBy?: ConflictDisclosureOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ConflictDisclosuresQuery = { readonly conflictDisclosures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly nature: ConflictNature, readonly description: string, readonly status: ConflictStatus, readonly discloserSubject: string, readonly discloserName: string | null, readonly resolution: ConflictResolution | null, readonly resolutionNote: string | null, readonly resolvedAt: string | null, readonly resolvedBySubject: string | null, readonly resolvedByName: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
            | { readonly __typename: 'Activity', readonly title: string }
            | { readonly __typename: 'ActivityPartner' }
            | { readonly __typename: 'ActivitySeries' }
            | { readonly __typename: 'Agreement' }
            | { readonly __typename: 'ApiKey' }
            | { readonly __typename: 'Area' }
            | { readonly __typename: 'Attendance' }
            | { readonly __typename: 'AuditEvent' }
            | { readonly __typename: 'BudgetLine', readonly title: string }
            | { readonly __typename: 'CaseStudy' }
            | { readonly __typename: 'CommunityConcern' }
            | { readonly __typename: 'ConcernResponse' }
            | { readonly __typename: 'ConflictDisclosure' }
            | { readonly __typename: 'DatasetImport' }
            | { readonly __typename: 'DecisionInfluence' }
            | { readonly __typename: 'DecisionInfluenceSource' }
            | { readonly __typename: 'EquityView' }
            | { readonly __typename: 'EthicsReview' }
            | { readonly __typename: 'Expenditure' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'PartnerOrganization', readonly title: string }
            | { readonly __typename: 'PermissibleActivityRule' }
            | { readonly __typename: 'Population' }
            | { readonly __typename: 'Program', readonly title: string }
            | { readonly __typename: 'ProgramAuthority' }
            | { readonly __typename: 'ProgramPartner' }
            | { readonly __typename: 'ProgramStaff' }
            | { readonly __typename: 'ProgramTraining' }
            | { readonly __typename: 'Publication', readonly title: string }
            | { readonly __typename: 'Question' }
            | { readonly __typename: 'ResourceDistribution' }
            | { readonly __typename: 'Response' }
            | { readonly __typename: 'RetentionRule' }
            | { readonly __typename: 'RetentionRun' }
            | { readonly __typename: 'Scale' }
            | { readonly __typename: 'StaffMember' }
            | { readonly __typename: 'Survey' }
            | { readonly __typename: 'SurveyExport' }
            | { readonly __typename: 'SurveyVersion' }
            | { readonly __typename: 'Training' }
            | { readonly __typename: 'TrainingCompletion' }
            | { readonly __typename: 'Upload' }
           | null } } }> } };

export type DiscloseConflictMutationVariables = Exact<{
  input: DiscloseConflictInput;
}>;


export type DiscloseConflictMutation = { readonly discloseConflict:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'DiscloseConflictPayload', readonly disclosure: { readonly id: string, readonly nature: ConflictNature, readonly description: string, readonly status: ConflictStatus, readonly discloserSubject: string, readonly discloserName: string | null, readonly resolution: ConflictResolution | null, readonly resolutionNote: string | null, readonly resolvedAt: string | null, readonly resolvedBySubject: string | null, readonly resolvedByName: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
            | { readonly __typename: 'Activity', readonly title: string }
            | { readonly __typename: 'ActivityPartner' }
            | { readonly __typename: 'ActivitySeries' }
            | { readonly __typename: 'Agreement' }
            | { readonly __typename: 'ApiKey' }
            | { readonly __typename: 'Area' }
            | { readonly __typename: 'Attendance' }
            | { readonly __typename: 'AuditEvent' }
            | { readonly __typename: 'BudgetLine', readonly title: string }
            | { readonly __typename: 'CaseStudy' }
            | { readonly __typename: 'CommunityConcern' }
            | { readonly __typename: 'ConcernResponse' }
            | { readonly __typename: 'ConflictDisclosure' }
            | { readonly __typename: 'DatasetImport' }
            | { readonly __typename: 'DecisionInfluence' }
            | { readonly __typename: 'DecisionInfluenceSource' }
            | { readonly __typename: 'EquityView' }
            | { readonly __typename: 'EthicsReview' }
            | { readonly __typename: 'Expenditure' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'PartnerOrganization', readonly title: string }
            | { readonly __typename: 'PermissibleActivityRule' }
            | { readonly __typename: 'Population' }
            | { readonly __typename: 'Program', readonly title: string }
            | { readonly __typename: 'ProgramAuthority' }
            | { readonly __typename: 'ProgramPartner' }
            | { readonly __typename: 'ProgramStaff' }
            | { readonly __typename: 'ProgramTraining' }
            | { readonly __typename: 'Publication', readonly title: string }
            | { readonly __typename: 'Question' }
            | { readonly __typename: 'ResourceDistribution' }
            | { readonly __typename: 'Response' }
            | { readonly __typename: 'RetentionRule' }
            | { readonly __typename: 'RetentionRun' }
            | { readonly __typename: 'Scale' }
            | { readonly __typename: 'StaffMember' }
            | { readonly __typename: 'Survey' }
            | { readonly __typename: 'SurveyExport' }
            | { readonly __typename: 'SurveyVersion' }
            | { readonly __typename: 'Training' }
            | { readonly __typename: 'TrainingCompletion' }
            | { readonly __typename: 'Upload' }
           | null } } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ResolveConflictMutationVariables = Exact<{
  input: ResolveConflictInput;
}>;


export type ResolveConflictMutation = { readonly resolveConflict:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ResolveConflictPayload', readonly disclosure: { readonly id: string, readonly nature: ConflictNature, readonly description: string, readonly status: ConflictStatus, readonly discloserSubject: string, readonly discloserName: string | null, readonly resolution: ConflictResolution | null, readonly resolutionNote: string | null, readonly resolvedAt: string | null, readonly resolvedBySubject: string | null, readonly resolvedByName: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
            | { readonly __typename: 'Activity', readonly title: string }
            | { readonly __typename: 'ActivityPartner' }
            | { readonly __typename: 'ActivitySeries' }
            | { readonly __typename: 'Agreement' }
            | { readonly __typename: 'ApiKey' }
            | { readonly __typename: 'Area' }
            | { readonly __typename: 'Attendance' }
            | { readonly __typename: 'AuditEvent' }
            | { readonly __typename: 'BudgetLine', readonly title: string }
            | { readonly __typename: 'CaseStudy' }
            | { readonly __typename: 'CommunityConcern' }
            | { readonly __typename: 'ConcernResponse' }
            | { readonly __typename: 'ConflictDisclosure' }
            | { readonly __typename: 'DatasetImport' }
            | { readonly __typename: 'DecisionInfluence' }
            | { readonly __typename: 'DecisionInfluenceSource' }
            | { readonly __typename: 'EquityView' }
            | { readonly __typename: 'EthicsReview' }
            | { readonly __typename: 'Expenditure' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'PartnerOrganization', readonly title: string }
            | { readonly __typename: 'PermissibleActivityRule' }
            | { readonly __typename: 'Population' }
            | { readonly __typename: 'Program', readonly title: string }
            | { readonly __typename: 'ProgramAuthority' }
            | { readonly __typename: 'ProgramPartner' }
            | { readonly __typename: 'ProgramStaff' }
            | { readonly __typename: 'ProgramTraining' }
            | { readonly __typename: 'Publication', readonly title: string }
            | { readonly __typename: 'Question' }
            | { readonly __typename: 'ResourceDistribution' }
            | { readonly __typename: 'Response' }
            | { readonly __typename: 'RetentionRule' }
            | { readonly __typename: 'RetentionRun' }
            | { readonly __typename: 'Scale' }
            | { readonly __typename: 'StaffMember' }
            | { readonly __typename: 'Survey' }
            | { readonly __typename: 'SurveyExport' }
            | { readonly __typename: 'SurveyVersion' }
            | { readonly __typename: 'Training' }
            | { readonly __typename: 'TrainingCompletion' }
            | { readonly __typename: 'Upload' }
           | null } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type EquityViewFieldsFragment = { readonly id: string, readonly year: number, readonly dimension: DemographicDimension, readonly populationYear: number, readonly populationSource: string, readonly threshold: number, readonly frozenAt: string, readonly attendeesTotal:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly notStated:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly groups: ReadonlyArray<{ readonly category: string, readonly reachedShare:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly residentShare:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly difference:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly representationRatio:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
     }> };

export type EquityViewQueryVariables = Exact<{
  year: number;
  dimension: DemographicDimension;
}>;


export type EquityViewQuery = { readonly equityView: { readonly id: string, readonly year: number, readonly dimension: DemographicDimension, readonly populationYear: number, readonly populationSource: string, readonly threshold: number, readonly frozenAt: string, readonly attendeesTotal:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly notStated:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly groups: ReadonlyArray<{ readonly category: string, readonly reachedShare:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly residentShare:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly difference:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly representationRatio:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
       }> } | null };

export type EquityViewsQueryVariables = Exact<{
  filter?: EquityViewFilter | null | undefined;
  orderBy?: EquityViewOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type EquityViewsQuery = { readonly equityViews: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly year: number, readonly dimension: DemographicDimension, readonly populationYear: number, readonly populationSource: string, readonly threshold: number, readonly frozenAt: string, readonly attendeesTotal:
          | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
          | { readonly __typename: 'NotComparable', readonly why: string }
          | { readonly __typename: 'NotReported', readonly why: string }
          | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
        , readonly notStated:
          | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
          | { readonly __typename: 'NotComparable', readonly why: string }
          | { readonly __typename: 'NotReported', readonly why: string }
          | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
        , readonly groups: ReadonlyArray<{ readonly category: string, readonly reachedShare:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
          , readonly residentShare:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
          , readonly difference:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
          , readonly representationRatio:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
           }> } }> } };

export type FreezeEquityTableMutationVariables = Exact<{
  input: FreezeEquityTableInput;
}>;


export type FreezeEquityTableMutation = { readonly freezeEquityTable:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'FreezeEquityTablePayload', readonly equityView: { readonly id: string, readonly year: number, readonly dimension: DemographicDimension, readonly populationYear: number, readonly populationSource: string, readonly threshold: number, readonly frozenAt: string, readonly attendeesTotal:
          | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
          | { readonly __typename: 'NotComparable', readonly why: string }
          | { readonly __typename: 'NotReported', readonly why: string }
          | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
        , readonly notStated:
          | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
          | { readonly __typename: 'NotComparable', readonly why: string }
          | { readonly __typename: 'NotReported', readonly why: string }
          | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
        , readonly groups: ReadonlyArray<{ readonly category: string, readonly reachedShare:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
          , readonly residentShare:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
          , readonly difference:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
          , readonly representationRatio:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
           }> } }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RequestExportMutationVariables = Exact<{
  input: RequestExportInput;
}>;


export type RequestExportMutation = { readonly requestExport:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RequestExportPayload', readonly surveyExport: { readonly id: string, readonly language: string, readonly createdAt: string, readonly expiresAt: string | null, readonly surveyVersion: { readonly id: string, readonly number: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type SurveyExportFieldsFragment = { readonly id: string, readonly language: string, readonly createdAt: string, readonly expiresAt: string | null, readonly surveyVersion: { readonly id: string, readonly number: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } };

export type SurveyExportQueryVariables = Exact<{
  id: string;
}>;


export type SurveyExportQuery = { readonly surveyExport: { readonly id: string, readonly language: string, readonly createdAt: string, readonly expiresAt: string | null, readonly files: ReadonlyArray<{ readonly name: string, readonly contentType: string, readonly bytes: number, readonly rows: number | null, readonly sha256: string, readonly download: { readonly url: string, readonly expiresAt: string } | null }>, readonly surveyVersion: { readonly id: string, readonly number: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } | null };

export type SurveyExportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SurveyExportsQuery = { readonly surveyExports: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly language: string, readonly createdAt: string, readonly expiresAt: string | null, readonly surveyVersion: { readonly id: string, readonly number: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }> } };

export type ActivityGateQueryVariables = Exact<{
  id: string;
}>;


export type ActivityGateQuery = { readonly activity: { readonly id: string, readonly gate: { readonly isOpen: boolean, readonly requirements: ReadonlyArray<{ readonly state: GateRequirementState, readonly reviewKind: ReviewKind | null, readonly agreementKind: AgreementKind | null, readonly rule: { readonly id: string, readonly title: string }, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } }>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly rule: { readonly id: string, readonly title: string, readonly rationale: string } | null, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> } | null } | null };

export type BudgetLineGateQueryVariables = Exact<{
  id: string;
}>;


export type BudgetLineGateQuery = { readonly budgetLine: { readonly id: string, readonly gate: { readonly isOpen: boolean, readonly requirements: ReadonlyArray<{ readonly state: GateRequirementState, readonly reviewKind: ReviewKind | null, readonly agreementKind: AgreementKind | null, readonly rule: { readonly id: string, readonly title: string }, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } }>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly rule: { readonly id: string, readonly title: string, readonly rationale: string } | null, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> } | null } | null };

export type GateFieldsFragment = { readonly isOpen: boolean, readonly requirements: ReadonlyArray<{ readonly state: GateRequirementState, readonly reviewKind: ReviewKind | null, readonly agreementKind: AgreementKind | null, readonly rule: { readonly id: string, readonly title: string }, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } }>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly rule: { readonly id: string, readonly title: string, readonly rationale: string } | null, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> };

export type PartnerOrganizationGateQueryVariables = Exact<{
  id: string;
}>;


export type PartnerOrganizationGateQuery = { readonly partnerOrganization: { readonly id: string, readonly gate: { readonly isOpen: boolean, readonly requirements: ReadonlyArray<{ readonly state: GateRequirementState, readonly reviewKind: ReviewKind | null, readonly agreementKind: AgreementKind | null, readonly rule: { readonly id: string, readonly title: string }, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } }>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly rule: { readonly id: string, readonly title: string, readonly rationale: string } | null, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> } | null } | null };

export type ProgramGateQueryVariables = Exact<{
  id: string;
}>;


export type ProgramGateQuery = { readonly program: { readonly id: string, readonly gate: { readonly isOpen: boolean, readonly requirements: ReadonlyArray<{ readonly state: GateRequirementState, readonly reviewKind: ReviewKind | null, readonly agreementKind: AgreementKind | null, readonly rule: { readonly id: string, readonly title: string }, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } }>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly rule: { readonly id: string, readonly title: string, readonly rationale: string } | null, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> } | null } | null };

export type PublicationGateQueryVariables = Exact<{
  id: string;
}>;


export type PublicationGateQuery = { readonly publication: { readonly id: string, readonly gate: { readonly isOpen: boolean, readonly requirements: ReadonlyArray<{ readonly state: GateRequirementState, readonly reviewKind: ReviewKind | null, readonly agreementKind: AgreementKind | null, readonly rule: { readonly id: string, readonly title: string }, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } }>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly rule: { readonly id: string, readonly title: string, readonly rationale: string } | null, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> } | null } | null };

export type LegalHoldFieldsFragment = { readonly id: string, readonly title: string, readonly reason: string, readonly recordTypes: ReadonlyArray<RecordType>, readonly isLimitedToProgram: boolean, readonly placedAt: string, readonly placedBy: string, readonly releasedAt: string | null, readonly releasedBy: string | null, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null };

export type LegalHoldsQueryVariables = Exact<{
  filter?: LegalHoldFilter | null | undefined;
  orderBy?: LegalHoldOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type LegalHoldsQuery = { readonly legalHolds: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly reason: string, readonly recordTypes: ReadonlyArray<RecordType>, readonly isLimitedToProgram: boolean, readonly placedAt: string, readonly placedBy: string, readonly releasedAt: string | null, readonly releasedBy: string | null, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null } }> } };

export type PlaceLegalHoldMutationVariables = Exact<{
  input: PlaceLegalHoldInput;
}>;


export type PlaceLegalHoldMutation = { readonly placeLegalHold:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'PlaceLegalHoldPayload', readonly legalHold: { readonly id: string, readonly title: string, readonly reason: string, readonly recordTypes: ReadonlyArray<RecordType>, readonly isLimitedToProgram: boolean, readonly placedAt: string, readonly placedBy: string, readonly releasedAt: string | null, readonly releasedBy: string | null, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ReleaseLegalHoldMutationVariables = Exact<{
  input: ReleaseLegalHoldInput;
}>;


export type ReleaseLegalHoldMutation = { readonly releaseLegalHold:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ReleaseLegalHoldPayload', readonly legalHold: { readonly id: string, readonly title: string, readonly reason: string, readonly recordTypes: ReadonlyArray<RecordType>, readonly isLimitedToProgram: boolean, readonly placedAt: string, readonly placedBy: string, readonly releasedAt: string | null, readonly releasedBy: string | null, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type DatasetImportFieldsFragment = { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsImported: number, readonly issueCount: number, readonly warningCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } };

export type DatasetImportQueryVariables = Exact<{
  id: string;
  issuesFirst?: number | null | undefined;
  issuesAfter?: string | null | undefined;
}>;


export type DatasetImportQuery = { readonly datasetImport: { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsImported: number, readonly issueCount: number, readonly warningCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly issues: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly severity: ImportIssueSeverity, readonly line: number | null, readonly column: string | null, readonly code: string, readonly message: string, readonly value: string | null } }> }, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } | null };

export type DatasetImportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DatasetImportsQuery = { readonly datasetImports: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsImported: number, readonly issueCount: number, readonly warningCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }> } };

export type ImportDatasetMutationVariables = Exact<{
  input: ImportDatasetInput;
}>;


export type ImportDatasetMutation = { readonly importDataset:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ImportDatasetPayload', readonly datasetImport: { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsImported: number, readonly issueCount: number, readonly warningCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ImportTemplateQueryVariables = Exact<{
  kind: DatasetKind;
  surveyVersionId?: string | null | undefined;
}>;


export type ImportTemplateQuery = { readonly importTemplate: { readonly fileName: string, readonly contentType: string, readonly csv: string, readonly columns: ReadonlyArray<{ readonly name: string, readonly kind: ImportColumnKind, readonly isRequired: boolean, readonly description: string, readonly example: string, readonly allowedValues: ReadonlyArray<string> }> } };

export type RequestUploadMutationVariables = Exact<{
  input: RequestUploadInput;
}>;


export type RequestUploadMutation = { readonly requestUpload:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RequestUploadPayload', readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number, readonly expiresAt: string }, readonly request: { readonly method: string, readonly url: string, readonly expiresAt: string, readonly headers: ReadonlyArray<{ readonly name: string, readonly value: string }> } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type AddInfluenceSourceMutationVariables = Exact<{
  input: AddInfluenceSourceInput;
}>;


export type AddInfluenceSourceMutation = { readonly addInfluenceSource:
    | { readonly __typename: 'AddInfluenceSourcePayload', readonly decisionInfluence: { readonly id: string, readonly title: string, readonly kind: InfluenceKind, readonly insight: string, readonly change: string, readonly limits: string, readonly decidedOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateDecisionInfluenceMutationVariables = Exact<{
  input: CreateDecisionInfluenceInput;
}>;


export type CreateDecisionInfluenceMutation = { readonly createDecisionInfluence:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateDecisionInfluencePayload', readonly decisionInfluence: { readonly id: string, readonly title: string, readonly kind: InfluenceKind, readonly insight: string, readonly change: string, readonly limits: string, readonly decidedOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type DecisionInfluenceFieldsFragment = { readonly id: string, readonly title: string, readonly kind: InfluenceKind, readonly insight: string, readonly change: string, readonly limits: string, readonly decidedOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type DecisionInfluenceQueryVariables = Exact<{
  id: string;
  sourcesFirst?: number | null | undefined;
  sourcesAfter?: string | null | undefined;
}>;


export type DecisionInfluenceQuery = { readonly decisionInfluence: { readonly id: string, readonly title: string, readonly kind: InfluenceKind, readonly insight: string, readonly change: string, readonly limits: string, readonly decidedOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null, readonly sources: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly activity: { readonly id: string, readonly title: string, readonly startsAt: string } | null, readonly communityConcern: { readonly id: string, readonly summary: string, readonly raisedOn: string } | null } }> } } | null };

export type DecisionInfluencesQueryVariables = Exact<{
  filter?: DecisionInfluenceFilter | null | undefined;
  orderBy?: DecisionInfluenceOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DecisionInfluencesQuery = { readonly decisionInfluences: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: InfluenceKind, readonly insight: string, readonly change: string, readonly limits: string, readonly decidedOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null } }> } };

export type RemoveInfluenceSourceMutationVariables = Exact<{
  input: RemoveInfluenceSourceInput;
}>;


export type RemoveInfluenceSourceMutation = { readonly removeInfluenceSource:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RemoveInfluenceSourcePayload', readonly decisionInfluence: { readonly id: string, readonly title: string, readonly kind: InfluenceKind, readonly insight: string, readonly change: string, readonly limits: string, readonly decidedOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdateDecisionInfluenceMutationVariables = Exact<{
  input: UpdateDecisionInfluenceInput;
}>;


export type UpdateDecisionInfluenceMutation = { readonly updateDecisionInfluence:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateDecisionInfluencePayload', readonly decisionInfluence: { readonly id: string, readonly title: string, readonly kind: InfluenceKind, readonly insight: string, readonly change: string, readonly limits: string, readonly decidedOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type AddMembershipMutationVariables = Exact<{
  input: AddMembershipInput;
}>;


export type AddMembershipMutation = { readonly addMembership:
    | { readonly __typename: 'AddMembershipPayload', readonly membership: { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ChangeMembershipRoleMutationVariables = Exact<{
  input: ChangeMembershipRoleInput;
}>;


export type ChangeMembershipRoleMutation = { readonly changeMembershipRole:
    | { readonly __typename: 'ChangeMembershipRolePayload', readonly membership: { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type MembershipFieldsFragment = { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type MembershipsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MembershipsQuery = { readonly memberships: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }> } };

export type RemoveMembershipMutationVariables = Exact<{
  input: RemoveMembershipInput;
}>;


export type RemoveMembershipMutation = { readonly removeMembership:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RemoveMembershipPayload', readonly membership: { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ActivityPartnersQueryVariables = Exact<{
  activityId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ActivityPartnersQuery = { readonly activity: { readonly id: string, readonly partners: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly partnerOrganization: { readonly id: string, readonly code: string, readonly name: string, readonly kind: PartnerKind, readonly description: string | null, readonly website: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } | null } }> } } | null };

export type AddActivityPartnerMutationVariables = Exact<{
  input: AddActivityPartnerInput;
}>;


export type AddActivityPartnerMutation = { readonly addActivityPartner:
    | { readonly __typename: 'AddActivityPartnerPayload', readonly activityPartner: { readonly id: string, readonly createdAt: string, readonly partnerOrganization: { readonly id: string, readonly code: string, readonly name: string, readonly kind: PartnerKind, readonly description: string | null, readonly website: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } | null } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type AddProgramPartnerMutationVariables = Exact<{
  input: AddProgramPartnerInput;
}>;


export type AddProgramPartnerMutation = { readonly addProgramPartner:
    | { readonly __typename: 'AddProgramPartnerPayload', readonly programPartner: { readonly id: string, readonly contribution: string | null, readonly createdAt: string, readonly partnerOrganization: { readonly id: string, readonly code: string, readonly name: string, readonly kind: PartnerKind, readonly description: string | null, readonly website: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } | null } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreatePartnerOrganizationMutationVariables = Exact<{
  input: CreatePartnerOrganizationInput;
}>;


export type CreatePartnerOrganizationMutation = { readonly createPartnerOrganization:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreatePartnerOrganizationPayload', readonly partnerOrganization: { readonly id: string, readonly code: string, readonly name: string, readonly kind: PartnerKind, readonly description: string | null, readonly website: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PartnerOrganizationFieldsFragment = { readonly id: string, readonly code: string, readonly name: string, readonly kind: PartnerKind, readonly description: string | null, readonly website: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null };

export type PartnerOrganizationQueryVariables = Exact<{
  id: string;
  agreementsFirst?: number | null | undefined;
  agreementsAfter?: string | null | undefined;
  programsFirst?: number | null | undefined;
  programsAfter?: string | null | undefined;
}>;


export type PartnerOrganizationQuery = { readonly partnerOrganization: { readonly id: string, readonly code: string, readonly name: string, readonly kind: PartnerKind, readonly description: string | null, readonly website: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly agreementWarnings: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number }>, readonly agreements: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null } }> }, readonly programs: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly contribution: string | null, readonly createdAt: string, readonly program: { readonly id: string, readonly title: string, readonly status: ProgramStatus } | null } }> }, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } | null };

export type PartnerOrganizationsQueryVariables = Exact<{
  filter?: PartnerOrganizationFilter | null | undefined;
  orderBy?: PartnerOrganizationOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PartnerOrganizationsQuery = { readonly partnerOrganizations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly kind: PartnerKind, readonly description: string | null, readonly website: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly agreementWarnings: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number }>, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }> } };

export type ProgramPartnersQueryVariables = Exact<{
  programId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgramPartnersQuery = { readonly program: { readonly id: string, readonly partners: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly contribution: string | null, readonly createdAt: string, readonly partnerOrganization: { readonly id: string, readonly code: string, readonly name: string, readonly kind: PartnerKind, readonly description: string | null, readonly website: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } | null } }> } } | null };

export type RemoveActivityPartnerMutationVariables = Exact<{
  input: RemoveActivityPartnerInput;
}>;


export type RemoveActivityPartnerMutation = { readonly removeActivityPartner:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RemoveActivityPartnerPayload', readonly activity: { readonly id: string }, readonly partnerOrganization: { readonly id: string } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RemoveProgramPartnerMutationVariables = Exact<{
  input: RemoveProgramPartnerInput;
}>;


export type RemoveProgramPartnerMutation = { readonly removeProgramPartner:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RemoveProgramPartnerPayload', readonly program: { readonly id: string }, readonly partnerOrganization: { readonly id: string } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdatePartnerOrganizationMutationVariables = Exact<{
  input: UpdatePartnerOrganizationInput;
}>;


export type UpdatePartnerOrganizationMutation = { readonly updatePartnerOrganization:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdatePartnerOrganizationPayload', readonly partnerOrganization: { readonly id: string, readonly code: string, readonly name: string, readonly kind: PartnerKind, readonly description: string | null, readonly website: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PopulationsQueryVariables = Exact<{
  filter?: PopulationFilter | null | undefined;
  orderBy?: PopulationOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PopulationsQuery = { readonly populations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly countyFips: string, readonly countyName: string, readonly stateName: string, readonly year: number, readonly ageBand: string, readonly sex: string, readonly raceEthnicity: string, readonly ethnicity: string, readonly count: number, readonly source: string } }> } };

export type RemovePopulationsMutationVariables = Exact<{
  input: RemovePopulationsInput;
}>;


export type RemovePopulationsMutation = { readonly removePopulations:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RemovePopulationsPayload', readonly removedCount: number }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ChangeProgramStatusMutationVariables = Exact<{
  input: ChangeProgramStatusInput;
}>;


export type ChangeProgramStatusMutation = { readonly changeProgramStatus:
    | { readonly __typename: 'ChangeProgramStatusPayload', readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateProgramMutationVariables = Exact<{
  input: CreateProgramInput;
}>;


export type CreateProgramMutation = { readonly createProgram:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateProgramPayload', readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ProgramFieldsFragment = { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } };

export type ProgramQueryVariables = Exact<{
  id: string;
  activitiesFirst?: number | null | undefined;
  activitiesAfter?: string | null | undefined;
  activityFilter?: ProgramActivityFilter | null | undefined;
}>;


export type ProgramQuery = { readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly allowedMoves: ReadonlyArray<{ readonly status: ProgramStatus, readonly isAllowedForViewer: boolean }>, readonly activities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }> }, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } } | null };

export type ProgramsQueryVariables = Exact<{
  filter?: ProgramFilter | null | undefined;
  orderBy?: ProgramOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ProgramsQuery = { readonly programs: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } } }> } };

export type UpdateProgramMutationVariables = Exact<{
  input: UpdateProgramInput;
}>;


export type UpdateProgramMutation = { readonly updateProgram:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateProgramPayload', readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreatePublicationMutationVariables = Exact<{
  input: CreatePublicationInput;
}>;


export type CreatePublicationMutation = { readonly createPublication:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreatePublicationPayload', readonly publication: { readonly id: string, readonly title: string, readonly body: string, readonly kind: PublicationKind, readonly language: string, readonly status: PublicationStatus, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly withdrawalReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PublicationFieldsFragment = { readonly id: string, readonly title: string, readonly body: string, readonly kind: PublicationKind, readonly language: string, readonly status: PublicationStatus, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly withdrawalReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type PublicationQueryVariables = Exact<{
  id: string;
}>;


export type PublicationQuery = { readonly publication: { readonly id: string, readonly title: string, readonly body: string, readonly kind: PublicationKind, readonly language: string, readonly status: PublicationStatus, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly withdrawalReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null } | null };

export type PublicationsQueryVariables = Exact<{
  filter?: PublicationFilter | null | undefined;
  orderBy?: PublicationOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PublicationsQuery = { readonly publications: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly body: string, readonly kind: PublicationKind, readonly language: string, readonly status: PublicationStatus, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly withdrawalReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null } }> } };

export type PublishMutationVariables = Exact<{
  input: PublishInput;
}>;


export type PublishMutation = { readonly publish:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'PublishPayload', readonly publication: { readonly id: string, readonly title: string, readonly body: string, readonly kind: PublicationKind, readonly language: string, readonly status: PublicationStatus, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly withdrawalReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdatePublicationMutationVariables = Exact<{
  input: UpdatePublicationInput;
}>;


export type UpdatePublicationMutation = { readonly updatePublication:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdatePublicationPayload', readonly publication: { readonly id: string, readonly title: string, readonly body: string, readonly kind: PublicationKind, readonly language: string, readonly status: PublicationStatus, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly withdrawalReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type WithdrawPublicationMutationVariables = Exact<{
  input: WithdrawPublicationInput;
}>;


export type WithdrawPublicationMutation = { readonly withdrawPublication:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
    | { readonly __typename: 'WithdrawPublicationPayload', readonly publication: { readonly id: string, readonly title: string, readonly body: string, readonly kind: PublicationKind, readonly language: string, readonly status: PublicationStatus, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly withdrawalReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
   };

export type DeleteRecordMutationVariables = Exact<{
  input: DeleteRecordInput;
}>;


export type DeleteRecordMutation = { readonly deleteRecord:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'DeleteRecordPayload', readonly deletedRecord: { readonly recordId: string, readonly type: RecordType, readonly title: string, readonly reason: string, readonly deletedBy: string, readonly deletedAt: string, readonly restorableUntil: string } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type DeletedRecordFieldsFragment = { readonly recordId: string, readonly type: RecordType, readonly title: string, readonly reason: string, readonly deletedBy: string, readonly deletedAt: string, readonly restorableUntil: string };

export type DeletedRecordsQueryVariables = Exact<{
  filter?: DeletedRecordFilter | null | undefined;
  orderBy?: DeletedRecordOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DeletedRecordsQuery = { readonly deletedRecords: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly recordId: string, readonly type: RecordType, readonly title: string, readonly reason: string, readonly deletedBy: string, readonly deletedAt: string, readonly restorableUntil: string } }> } };

export type RestoreRecordMutationVariables = Exact<{
  input: RestoreRecordInput;
}>;


export type RestoreRecordMutation = { readonly restoreRecord:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RestoreRecordPayload', readonly record:
        | { readonly __typename: 'Activity', readonly id: string }
        | { readonly __typename: 'ActivityPartner', readonly id: string }
        | { readonly __typename: 'ActivitySeries', readonly id: string }
        | { readonly __typename: 'Agreement', readonly id: string }
        | { readonly __typename: 'ApiKey', readonly id: string }
        | { readonly __typename: 'Area', readonly id: string }
        | { readonly __typename: 'Attendance', readonly id: string }
        | { readonly __typename: 'AuditEvent', readonly id: string }
        | { readonly __typename: 'BudgetLine', readonly id: string }
        | { readonly __typename: 'CaseStudy', readonly id: string }
        | { readonly __typename: 'CommunityConcern', readonly id: string }
        | { readonly __typename: 'ConcernResponse', readonly id: string }
        | { readonly __typename: 'ConflictDisclosure', readonly id: string }
        | { readonly __typename: 'DatasetImport', readonly id: string }
        | { readonly __typename: 'DecisionInfluence', readonly id: string }
        | { readonly __typename: 'DecisionInfluenceSource', readonly id: string }
        | { readonly __typename: 'EquityView', readonly id: string }
        | { readonly __typename: 'EthicsReview', readonly id: string }
        | { readonly __typename: 'Expenditure', readonly id: string }
        | { readonly __typename: 'Jurisdiction', readonly id: string }
        | { readonly __typename: 'JurisdictionArea', readonly id: string }
        | { readonly __typename: 'LegalAuthority', readonly id: string }
        | { readonly __typename: 'LegalHold', readonly id: string }
        | { readonly __typename: 'Membership', readonly id: string }
        | { readonly __typename: 'PartnerOrganization', readonly id: string }
        | { readonly __typename: 'PermissibleActivityRule', readonly id: string }
        | { readonly __typename: 'Population', readonly id: string }
        | { readonly __typename: 'Program', readonly id: string }
        | { readonly __typename: 'ProgramAuthority', readonly id: string }
        | { readonly __typename: 'ProgramPartner', readonly id: string }
        | { readonly __typename: 'ProgramStaff', readonly id: string }
        | { readonly __typename: 'ProgramTraining', readonly id: string }
        | { readonly __typename: 'Publication', readonly id: string }
        | { readonly __typename: 'Question', readonly id: string }
        | { readonly __typename: 'ResourceDistribution', readonly id: string }
        | { readonly __typename: 'Response', readonly id: string }
        | { readonly __typename: 'RetentionRule', readonly id: string }
        | { readonly __typename: 'RetentionRun', readonly id: string }
        | { readonly __typename: 'Scale', readonly id: string }
        | { readonly __typename: 'StaffMember', readonly id: string }
        | { readonly __typename: 'Survey', readonly id: string }
        | { readonly __typename: 'SurveyExport', readonly id: string }
        | { readonly __typename: 'SurveyVersion', readonly id: string }
        | { readonly __typename: 'Training', readonly id: string }
        | { readonly __typename: 'TrainingCompletion', readonly id: string }
        | { readonly __typename: 'Upload', readonly id: string }
       | null }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RemoveRetentionRuleMutationVariables = Exact<{
  input: RemoveRetentionRuleInput;
}>;


export type RemoveRetentionRuleMutation = { readonly removeRetentionRule:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RemoveRetentionRulePayload', readonly recordType: RecordType }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RequestRetentionRunMutationVariables = Exact<{
  input: RequestRetentionRunInput;
}>;


export type RequestRetentionRunMutation = { readonly requestRetentionRun:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RequestRetentionRunPayload', readonly retentionRun: { readonly id: string, readonly isDryRun: boolean, readonly createdAt: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null }, readonly lines: ReadonlyArray<{ readonly recordType: RecordType, readonly due: number, readonly deleted: number, readonly held: number, readonly referenced: number }> } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RetentionRuleFieldsFragment = { readonly id: string, readonly recordType: RecordType, readonly retainMonths: number, readonly rationale: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null };

export type RetentionRulesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RetentionRulesQuery = { readonly retentionRules: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly recordType: RecordType, readonly retainMonths: number, readonly rationale: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }> } };

export type RetentionRunFieldsFragment = { readonly id: string, readonly isDryRun: boolean, readonly createdAt: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null }, readonly lines: ReadonlyArray<{ readonly recordType: RecordType, readonly due: number, readonly deleted: number, readonly held: number, readonly referenced: number }> };

export type RetentionRunQueryVariables = Exact<{
  id: string;
}>;


export type RetentionRunQuery = { readonly retentionRun: { readonly id: string, readonly isDryRun: boolean, readonly createdAt: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null }, readonly lines: ReadonlyArray<{ readonly recordType: RecordType, readonly due: number, readonly deleted: number, readonly held: number, readonly referenced: number }> } | null };

export type RetentionRunsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RetentionRunsQuery = { readonly retentionRuns: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly isDryRun: boolean, readonly createdAt: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null }, readonly lines: ReadonlyArray<{ readonly recordType: RecordType, readonly due: number, readonly deleted: number, readonly held: number, readonly referenced: number }> } }> } };

export type SetRetentionRuleMutationVariables = Exact<{
  input: SetRetentionRuleInput;
}>;


export type SetRetentionRuleMutation = { readonly setRetentionRule:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'SetRetentionRulePayload', readonly retentionRule: { readonly id: string, readonly recordType: RecordType, readonly retainMonths: number, readonly rationale: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type AnswerReviewQuestionMutationVariables = Exact<{
  input: AnswerReviewQuestionInput;
}>;


export type AnswerReviewQuestionMutation = { readonly answerReviewQuestion:
    | { readonly __typename: 'AnswerReviewQuestionPayload', readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly conditions: ReadonlyArray<string>, readonly decidedAt: string | null, readonly expiresOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly requestedBySubject: string | null, readonly requestedByName: string | null, readonly reviewerSubject: string | null, readonly reviewerName: string | null, readonly decisionNote: string | null, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
            | { readonly __typename: 'Activity', readonly title: string }
            | { readonly __typename: 'ActivityPartner' }
            | { readonly __typename: 'ActivitySeries' }
            | { readonly __typename: 'Agreement' }
            | { readonly __typename: 'ApiKey' }
            | { readonly __typename: 'Area' }
            | { readonly __typename: 'Attendance' }
            | { readonly __typename: 'AuditEvent' }
            | { readonly __typename: 'BudgetLine', readonly title: string }
            | { readonly __typename: 'CaseStudy' }
            | { readonly __typename: 'CommunityConcern' }
            | { readonly __typename: 'ConcernResponse' }
            | { readonly __typename: 'ConflictDisclosure' }
            | { readonly __typename: 'DatasetImport' }
            | { readonly __typename: 'DecisionInfluence' }
            | { readonly __typename: 'DecisionInfluenceSource' }
            | { readonly __typename: 'EquityView' }
            | { readonly __typename: 'EthicsReview' }
            | { readonly __typename: 'Expenditure' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'PartnerOrganization', readonly title: string }
            | { readonly __typename: 'PermissibleActivityRule' }
            | { readonly __typename: 'Population' }
            | { readonly __typename: 'Program', readonly title: string }
            | { readonly __typename: 'ProgramAuthority' }
            | { readonly __typename: 'ProgramPartner' }
            | { readonly __typename: 'ProgramStaff' }
            | { readonly __typename: 'ProgramTraining' }
            | { readonly __typename: 'Publication', readonly title: string }
            | { readonly __typename: 'Question' }
            | { readonly __typename: 'ResourceDistribution' }
            | { readonly __typename: 'Response' }
            | { readonly __typename: 'RetentionRule' }
            | { readonly __typename: 'RetentionRun' }
            | { readonly __typename: 'Scale' }
            | { readonly __typename: 'StaffMember' }
            | { readonly __typename: 'Survey' }
            | { readonly __typename: 'SurveyExport' }
            | { readonly __typename: 'SurveyVersion' }
            | { readonly __typename: 'Training' }
            | { readonly __typename: 'TrainingCompletion' }
            | { readonly __typename: 'Upload' }
           | null }, readonly questions: ReadonlyArray<{ readonly id: string, readonly position: number, readonly question: string, readonly askedBySubject: string, readonly askedByName: string | null, readonly answer: string | null, readonly answeredBySubject: string | null, readonly answeredByName: string | null, readonly answeredAt: string | null, readonly version: number }> | null } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type AskReviewQuestionsMutationVariables = Exact<{
  input: AskReviewQuestionsInput;
}>;


export type AskReviewQuestionsMutation = { readonly askReviewQuestions:
    | { readonly __typename: 'AskReviewQuestionsPayload', readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly conditions: ReadonlyArray<string>, readonly decidedAt: string | null, readonly expiresOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly requestedBySubject: string | null, readonly requestedByName: string | null, readonly reviewerSubject: string | null, readonly reviewerName: string | null, readonly decisionNote: string | null, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
            | { readonly __typename: 'Activity', readonly title: string }
            | { readonly __typename: 'ActivityPartner' }
            | { readonly __typename: 'ActivitySeries' }
            | { readonly __typename: 'Agreement' }
            | { readonly __typename: 'ApiKey' }
            | { readonly __typename: 'Area' }
            | { readonly __typename: 'Attendance' }
            | { readonly __typename: 'AuditEvent' }
            | { readonly __typename: 'BudgetLine', readonly title: string }
            | { readonly __typename: 'CaseStudy' }
            | { readonly __typename: 'CommunityConcern' }
            | { readonly __typename: 'ConcernResponse' }
            | { readonly __typename: 'ConflictDisclosure' }
            | { readonly __typename: 'DatasetImport' }
            | { readonly __typename: 'DecisionInfluence' }
            | { readonly __typename: 'DecisionInfluenceSource' }
            | { readonly __typename: 'EquityView' }
            | { readonly __typename: 'EthicsReview' }
            | { readonly __typename: 'Expenditure' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'PartnerOrganization', readonly title: string }
            | { readonly __typename: 'PermissibleActivityRule' }
            | { readonly __typename: 'Population' }
            | { readonly __typename: 'Program', readonly title: string }
            | { readonly __typename: 'ProgramAuthority' }
            | { readonly __typename: 'ProgramPartner' }
            | { readonly __typename: 'ProgramStaff' }
            | { readonly __typename: 'ProgramTraining' }
            | { readonly __typename: 'Publication', readonly title: string }
            | { readonly __typename: 'Question' }
            | { readonly __typename: 'ResourceDistribution' }
            | { readonly __typename: 'Response' }
            | { readonly __typename: 'RetentionRule' }
            | { readonly __typename: 'RetentionRun' }
            | { readonly __typename: 'Scale' }
            | { readonly __typename: 'StaffMember' }
            | { readonly __typename: 'Survey' }
            | { readonly __typename: 'SurveyExport' }
            | { readonly __typename: 'SurveyVersion' }
            | { readonly __typename: 'Training' }
            | { readonly __typename: 'TrainingCompletion' }
            | { readonly __typename: 'Upload' }
           | null }, readonly questions: ReadonlyArray<{ readonly id: string, readonly position: number, readonly question: string, readonly askedBySubject: string, readonly askedByName: string | null, readonly answer: string | null, readonly answeredBySubject: string | null, readonly answeredByName: string | null, readonly answeredAt: string | null, readonly version: number }> | null } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type DecideReviewMutationVariables = Exact<{
  input: DecideReviewInput;
}>;


export type DecideReviewMutation = { readonly decideReview:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'DecideReviewPayload', readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly conditions: ReadonlyArray<string>, readonly decidedAt: string | null, readonly expiresOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly requestedBySubject: string | null, readonly requestedByName: string | null, readonly reviewerSubject: string | null, readonly reviewerName: string | null, readonly decisionNote: string | null, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
            | { readonly __typename: 'Activity', readonly title: string }
            | { readonly __typename: 'ActivityPartner' }
            | { readonly __typename: 'ActivitySeries' }
            | { readonly __typename: 'Agreement' }
            | { readonly __typename: 'ApiKey' }
            | { readonly __typename: 'Area' }
            | { readonly __typename: 'Attendance' }
            | { readonly __typename: 'AuditEvent' }
            | { readonly __typename: 'BudgetLine', readonly title: string }
            | { readonly __typename: 'CaseStudy' }
            | { readonly __typename: 'CommunityConcern' }
            | { readonly __typename: 'ConcernResponse' }
            | { readonly __typename: 'ConflictDisclosure' }
            | { readonly __typename: 'DatasetImport' }
            | { readonly __typename: 'DecisionInfluence' }
            | { readonly __typename: 'DecisionInfluenceSource' }
            | { readonly __typename: 'EquityView' }
            | { readonly __typename: 'EthicsReview' }
            | { readonly __typename: 'Expenditure' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'PartnerOrganization', readonly title: string }
            | { readonly __typename: 'PermissibleActivityRule' }
            | { readonly __typename: 'Population' }
            | { readonly __typename: 'Program', readonly title: string }
            | { readonly __typename: 'ProgramAuthority' }
            | { readonly __typename: 'ProgramPartner' }
            | { readonly __typename: 'ProgramStaff' }
            | { readonly __typename: 'ProgramTraining' }
            | { readonly __typename: 'Publication', readonly title: string }
            | { readonly __typename: 'Question' }
            | { readonly __typename: 'ResourceDistribution' }
            | { readonly __typename: 'Response' }
            | { readonly __typename: 'RetentionRule' }
            | { readonly __typename: 'RetentionRun' }
            | { readonly __typename: 'Scale' }
            | { readonly __typename: 'StaffMember' }
            | { readonly __typename: 'Survey' }
            | { readonly __typename: 'SurveyExport' }
            | { readonly __typename: 'SurveyVersion' }
            | { readonly __typename: 'Training' }
            | { readonly __typename: 'TrainingCompletion' }
            | { readonly __typename: 'Upload' }
           | null }, readonly questions: ReadonlyArray<{ readonly id: string, readonly position: number, readonly question: string, readonly askedBySubject: string, readonly askedByName: string | null, readonly answer: string | null, readonly answeredBySubject: string | null, readonly answeredByName: string | null, readonly answeredAt: string | null, readonly version: number }> | null } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type EthicsReviewDetailFieldsFragment = { readonly requestedBySubject: string | null, readonly requestedByName: string | null, readonly reviewerSubject: string | null, readonly reviewerName: string | null, readonly decisionNote: string | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly position: number, readonly question: string, readonly askedBySubject: string, readonly askedByName: string | null, readonly answer: string | null, readonly answeredBySubject: string | null, readonly answeredByName: string | null, readonly answeredAt: string | null, readonly version: number }> | null };

export type EthicsReviewFieldsFragment = { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly conditions: ReadonlyArray<string>, readonly decidedAt: string | null, readonly expiresOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
      | { readonly __typename: 'Activity', readonly title: string }
      | { readonly __typename: 'ActivityPartner' }
      | { readonly __typename: 'ActivitySeries' }
      | { readonly __typename: 'Agreement' }
      | { readonly __typename: 'ApiKey' }
      | { readonly __typename: 'Area' }
      | { readonly __typename: 'Attendance' }
      | { readonly __typename: 'AuditEvent' }
      | { readonly __typename: 'BudgetLine', readonly title: string }
      | { readonly __typename: 'CaseStudy' }
      | { readonly __typename: 'CommunityConcern' }
      | { readonly __typename: 'ConcernResponse' }
      | { readonly __typename: 'ConflictDisclosure' }
      | { readonly __typename: 'DatasetImport' }
      | { readonly __typename: 'DecisionInfluence' }
      | { readonly __typename: 'DecisionInfluenceSource' }
      | { readonly __typename: 'EquityView' }
      | { readonly __typename: 'EthicsReview' }
      | { readonly __typename: 'Expenditure' }
      | { readonly __typename: 'Jurisdiction' }
      | { readonly __typename: 'JurisdictionArea' }
      | { readonly __typename: 'LegalAuthority' }
      | { readonly __typename: 'LegalHold' }
      | { readonly __typename: 'Membership' }
      | { readonly __typename: 'PartnerOrganization', readonly title: string }
      | { readonly __typename: 'PermissibleActivityRule' }
      | { readonly __typename: 'Population' }
      | { readonly __typename: 'Program', readonly title: string }
      | { readonly __typename: 'ProgramAuthority' }
      | { readonly __typename: 'ProgramPartner' }
      | { readonly __typename: 'ProgramStaff' }
      | { readonly __typename: 'ProgramTraining' }
      | { readonly __typename: 'Publication', readonly title: string }
      | { readonly __typename: 'Question' }
      | { readonly __typename: 'ResourceDistribution' }
      | { readonly __typename: 'Response' }
      | { readonly __typename: 'RetentionRule' }
      | { readonly __typename: 'RetentionRun' }
      | { readonly __typename: 'Scale' }
      | { readonly __typename: 'StaffMember' }
      | { readonly __typename: 'Survey' }
      | { readonly __typename: 'SurveyExport' }
      | { readonly __typename: 'SurveyVersion' }
      | { readonly __typename: 'Training' }
      | { readonly __typename: 'TrainingCompletion' }
      | { readonly __typename: 'Upload' }
     | null } };

export type EthicsReviewQueryVariables = Exact<{
  id: string;
  withDetail?: boolean | null | undefined;
}>;


export type EthicsReviewQuery = { readonly ethicsReview: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly conditions: ReadonlyArray<string>, readonly decidedAt: string | null, readonly expiresOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
        | { readonly __typename: 'Activity', readonly title: string }
        | { readonly __typename: 'ActivityPartner' }
        | { readonly __typename: 'ActivitySeries' }
        | { readonly __typename: 'Agreement' }
        | { readonly __typename: 'ApiKey' }
        | { readonly __typename: 'Area' }
        | { readonly __typename: 'Attendance' }
        | { readonly __typename: 'AuditEvent' }
        | { readonly __typename: 'BudgetLine', readonly title: string }
        | { readonly __typename: 'CaseStudy' }
        | { readonly __typename: 'CommunityConcern' }
        | { readonly __typename: 'ConcernResponse' }
        | { readonly __typename: 'ConflictDisclosure' }
        | { readonly __typename: 'DatasetImport' }
        | { readonly __typename: 'DecisionInfluence' }
        | { readonly __typename: 'DecisionInfluenceSource' }
        | { readonly __typename: 'EquityView' }
        | { readonly __typename: 'EthicsReview' }
        | { readonly __typename: 'Expenditure' }
        | { readonly __typename: 'Jurisdiction' }
        | { readonly __typename: 'JurisdictionArea' }
        | { readonly __typename: 'LegalAuthority' }
        | { readonly __typename: 'LegalHold' }
        | { readonly __typename: 'Membership' }
        | { readonly __typename: 'PartnerOrganization', readonly title: string }
        | { readonly __typename: 'PermissibleActivityRule' }
        | { readonly __typename: 'Population' }
        | { readonly __typename: 'Program', readonly title: string }
        | { readonly __typename: 'ProgramAuthority' }
        | { readonly __typename: 'ProgramPartner' }
        | { readonly __typename: 'ProgramStaff' }
        | { readonly __typename: 'ProgramTraining' }
        | { readonly __typename: 'Publication', readonly title: string }
        | { readonly __typename: 'Question' }
        | { readonly __typename: 'ResourceDistribution' }
        | { readonly __typename: 'Response' }
        | { readonly __typename: 'RetentionRule' }
        | { readonly __typename: 'RetentionRun' }
        | { readonly __typename: 'Scale' }
        | { readonly __typename: 'StaffMember' }
        | { readonly __typename: 'Survey' }
        | { readonly __typename: 'SurveyExport' }
        | { readonly __typename: 'SurveyVersion' }
        | { readonly __typename: 'Training' }
        | { readonly __typename: 'TrainingCompletion' }
        | { readonly __typename: 'Upload' }
       | null } } & { readonly requestedBySubject?: string | null, readonly requestedByName?: string | null, readonly reviewerSubject?: string | null, readonly reviewerName?: string | null, readonly decisionNote?: string | null, readonly questions?: ReadonlyArray<{ readonly id: string, readonly position: number, readonly question: string, readonly askedBySubject: string, readonly askedByName: string | null, readonly answer: string | null, readonly answeredBySubject: string | null, readonly answeredByName: string | null, readonly answeredAt: string | null, readonly version: number }> | null } | null };

export type EthicsReviewsQueryVariables = Exact<{
  withDetail?: boolean | null | undefined;
  filter?: EthicsReviewFilter | null | undefined;
  orderBy?: EthicsReviewOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type EthicsReviewsQuery = { readonly ethicsReviews: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly conditions: ReadonlyArray<string>, readonly decidedAt: string | null, readonly expiresOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
            | { readonly __typename: 'Activity', readonly title: string }
            | { readonly __typename: 'ActivityPartner' }
            | { readonly __typename: 'ActivitySeries' }
            | { readonly __typename: 'Agreement' }
            | { readonly __typename: 'ApiKey' }
            | { readonly __typename: 'Area' }
            | { readonly __typename: 'Attendance' }
            | { readonly __typename: 'AuditEvent' }
            | { readonly __typename: 'BudgetLine', readonly title: string }
            | { readonly __typename: 'CaseStudy' }
            | { readonly __typename: 'CommunityConcern' }
            | { readonly __typename: 'ConcernResponse' }
            | { readonly __typename: 'ConflictDisclosure' }
            | { readonly __typename: 'DatasetImport' }
            | { readonly __typename: 'DecisionInfluence' }
            | { readonly __typename: 'DecisionInfluenceSource' }
            | { readonly __typename: 'EquityView' }
            | { readonly __typename: 'EthicsReview' }
            | { readonly __typename: 'Expenditure' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'PartnerOrganization', readonly title: string }
            | { readonly __typename: 'PermissibleActivityRule' }
            | { readonly __typename: 'Population' }
            | { readonly __typename: 'Program', readonly title: string }
            | { readonly __typename: 'ProgramAuthority' }
            | { readonly __typename: 'ProgramPartner' }
            | { readonly __typename: 'ProgramStaff' }
            | { readonly __typename: 'ProgramTraining' }
            | { readonly __typename: 'Publication', readonly title: string }
            | { readonly __typename: 'Question' }
            | { readonly __typename: 'ResourceDistribution' }
            | { readonly __typename: 'Response' }
            | { readonly __typename: 'RetentionRule' }
            | { readonly __typename: 'RetentionRun' }
            | { readonly __typename: 'Scale' }
            | { readonly __typename: 'StaffMember' }
            | { readonly __typename: 'Survey' }
            | { readonly __typename: 'SurveyExport' }
            | { readonly __typename: 'SurveyVersion' }
            | { readonly __typename: 'Training' }
            | { readonly __typename: 'TrainingCompletion' }
            | { readonly __typename: 'Upload' }
           | null } } & { readonly requestedBySubject?: string | null, readonly requestedByName?: string | null, readonly reviewerSubject?: string | null, readonly reviewerName?: string | null, readonly decisionNote?: string | null, readonly questions?: ReadonlyArray<{ readonly id: string, readonly position: number, readonly question: string, readonly askedBySubject: string, readonly askedByName: string | null, readonly answer: string | null, readonly answeredBySubject: string | null, readonly answeredByName: string | null, readonly answeredAt: string | null, readonly version: number }> | null } }> } };

export type GovernedSubjectFieldsFragment = { readonly kind: GovernedKind, readonly id: string, readonly node:
    | { readonly __typename: 'Activity', readonly title: string }
    | { readonly __typename: 'ActivityPartner' }
    | { readonly __typename: 'ActivitySeries' }
    | { readonly __typename: 'Agreement' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'Area' }
    | { readonly __typename: 'Attendance' }
    | { readonly __typename: 'AuditEvent' }
    | { readonly __typename: 'BudgetLine', readonly title: string }
    | { readonly __typename: 'CaseStudy' }
    | { readonly __typename: 'CommunityConcern' }
    | { readonly __typename: 'ConcernResponse' }
    | { readonly __typename: 'ConflictDisclosure' }
    | { readonly __typename: 'DatasetImport' }
    | { readonly __typename: 'DecisionInfluence' }
    | { readonly __typename: 'DecisionInfluenceSource' }
    | { readonly __typename: 'EquityView' }
    | { readonly __typename: 'EthicsReview' }
    | { readonly __typename: 'Expenditure' }
    | { readonly __typename: 'Jurisdiction' }
    | { readonly __typename: 'JurisdictionArea' }
    | { readonly __typename: 'LegalAuthority' }
    | { readonly __typename: 'LegalHold' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'PartnerOrganization', readonly title: string }
    | { readonly __typename: 'PermissibleActivityRule' }
    | { readonly __typename: 'Population' }
    | { readonly __typename: 'Program', readonly title: string }
    | { readonly __typename: 'ProgramAuthority' }
    | { readonly __typename: 'ProgramPartner' }
    | { readonly __typename: 'ProgramStaff' }
    | { readonly __typename: 'ProgramTraining' }
    | { readonly __typename: 'Publication', readonly title: string }
    | { readonly __typename: 'Question' }
    | { readonly __typename: 'ResourceDistribution' }
    | { readonly __typename: 'Response' }
    | { readonly __typename: 'RetentionRule' }
    | { readonly __typename: 'RetentionRun' }
    | { readonly __typename: 'Scale' }
    | { readonly __typename: 'StaffMember' }
    | { readonly __typename: 'Survey' }
    | { readonly __typename: 'SurveyExport' }
    | { readonly __typename: 'SurveyVersion' }
    | { readonly __typename: 'Training' }
    | { readonly __typename: 'TrainingCompletion' }
    | { readonly __typename: 'Upload' }
   | null };

export type RequestReviewMutationVariables = Exact<{
  input: RequestReviewInput;
}>;


export type RequestReviewMutation = { readonly requestReview:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RequestReviewPayload', readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly conditions: ReadonlyArray<string>, readonly decidedAt: string | null, readonly expiresOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly requestedBySubject: string | null, readonly requestedByName: string | null, readonly reviewerSubject: string | null, readonly reviewerName: string | null, readonly decisionNote: string | null, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
            | { readonly __typename: 'Activity', readonly title: string }
            | { readonly __typename: 'ActivityPartner' }
            | { readonly __typename: 'ActivitySeries' }
            | { readonly __typename: 'Agreement' }
            | { readonly __typename: 'ApiKey' }
            | { readonly __typename: 'Area' }
            | { readonly __typename: 'Attendance' }
            | { readonly __typename: 'AuditEvent' }
            | { readonly __typename: 'BudgetLine', readonly title: string }
            | { readonly __typename: 'CaseStudy' }
            | { readonly __typename: 'CommunityConcern' }
            | { readonly __typename: 'ConcernResponse' }
            | { readonly __typename: 'ConflictDisclosure' }
            | { readonly __typename: 'DatasetImport' }
            | { readonly __typename: 'DecisionInfluence' }
            | { readonly __typename: 'DecisionInfluenceSource' }
            | { readonly __typename: 'EquityView' }
            | { readonly __typename: 'EthicsReview' }
            | { readonly __typename: 'Expenditure' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'PartnerOrganization', readonly title: string }
            | { readonly __typename: 'PermissibleActivityRule' }
            | { readonly __typename: 'Population' }
            | { readonly __typename: 'Program', readonly title: string }
            | { readonly __typename: 'ProgramAuthority' }
            | { readonly __typename: 'ProgramPartner' }
            | { readonly __typename: 'ProgramStaff' }
            | { readonly __typename: 'ProgramTraining' }
            | { readonly __typename: 'Publication', readonly title: string }
            | { readonly __typename: 'Question' }
            | { readonly __typename: 'ResourceDistribution' }
            | { readonly __typename: 'Response' }
            | { readonly __typename: 'RetentionRule' }
            | { readonly __typename: 'RetentionRun' }
            | { readonly __typename: 'Scale' }
            | { readonly __typename: 'StaffMember' }
            | { readonly __typename: 'Survey' }
            | { readonly __typename: 'SurveyExport' }
            | { readonly __typename: 'SurveyVersion' }
            | { readonly __typename: 'Training' }
            | { readonly __typename: 'TrainingCompletion' }
            | { readonly __typename: 'Upload' }
           | null }, readonly questions: ReadonlyArray<{ readonly id: string, readonly position: number, readonly question: string, readonly askedBySubject: string, readonly askedByName: string | null, readonly answer: string | null, readonly answeredBySubject: string | null, readonly answeredByName: string | null, readonly answeredAt: string | null, readonly version: number }> | null } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type WithdrawReviewMutationVariables = Exact<{
  input: WithdrawReviewInput;
}>;


export type WithdrawReviewMutation = { readonly withdrawReview:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
    | { readonly __typename: 'WithdrawReviewPayload', readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly conditions: ReadonlyArray<string>, readonly decidedAt: string | null, readonly expiresOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly requestedBySubject: string | null, readonly requestedByName: string | null, readonly reviewerSubject: string | null, readonly reviewerName: string | null, readonly decisionNote: string | null, readonly subject: { readonly kind: GovernedKind, readonly id: string, readonly node:
            | { readonly __typename: 'Activity', readonly title: string }
            | { readonly __typename: 'ActivityPartner' }
            | { readonly __typename: 'ActivitySeries' }
            | { readonly __typename: 'Agreement' }
            | { readonly __typename: 'ApiKey' }
            | { readonly __typename: 'Area' }
            | { readonly __typename: 'Attendance' }
            | { readonly __typename: 'AuditEvent' }
            | { readonly __typename: 'BudgetLine', readonly title: string }
            | { readonly __typename: 'CaseStudy' }
            | { readonly __typename: 'CommunityConcern' }
            | { readonly __typename: 'ConcernResponse' }
            | { readonly __typename: 'ConflictDisclosure' }
            | { readonly __typename: 'DatasetImport' }
            | { readonly __typename: 'DecisionInfluence' }
            | { readonly __typename: 'DecisionInfluenceSource' }
            | { readonly __typename: 'EquityView' }
            | { readonly __typename: 'EthicsReview' }
            | { readonly __typename: 'Expenditure' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'PartnerOrganization', readonly title: string }
            | { readonly __typename: 'PermissibleActivityRule' }
            | { readonly __typename: 'Population' }
            | { readonly __typename: 'Program', readonly title: string }
            | { readonly __typename: 'ProgramAuthority' }
            | { readonly __typename: 'ProgramPartner' }
            | { readonly __typename: 'ProgramStaff' }
            | { readonly __typename: 'ProgramTraining' }
            | { readonly __typename: 'Publication', readonly title: string }
            | { readonly __typename: 'Question' }
            | { readonly __typename: 'ResourceDistribution' }
            | { readonly __typename: 'Response' }
            | { readonly __typename: 'RetentionRule' }
            | { readonly __typename: 'RetentionRun' }
            | { readonly __typename: 'Scale' }
            | { readonly __typename: 'StaffMember' }
            | { readonly __typename: 'Survey' }
            | { readonly __typename: 'SurveyExport' }
            | { readonly __typename: 'SurveyVersion' }
            | { readonly __typename: 'Training' }
            | { readonly __typename: 'TrainingCompletion' }
            | { readonly __typename: 'Upload' }
           | null }, readonly questions: ReadonlyArray<{ readonly id: string, readonly position: number, readonly question: string, readonly askedBySubject: string, readonly askedByName: string | null, readonly answer: string | null, readonly answeredBySubject: string | null, readonly answeredByName: string | null, readonly answeredAt: string | null, readonly version: number }> | null } }
   };

export type CreatePermissibleActivityRuleMutationVariables = Exact<{
  input: CreatePermissibleActivityRuleInput;
}>;


export type CreatePermissibleActivityRuleMutation = { readonly createPermissibleActivityRule:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreatePermissibleActivityRulePayload', readonly rule: { readonly id: string, readonly title: string, readonly rationale: string, readonly appliesTo: GovernedKind, readonly programTypes: ReadonlyArray<ProgramType>, readonly activityKinds: ReadonlyArray<ActivityKind>, readonly partnerKinds: ReadonlyArray<PartnerKind>, readonly fundingTypes: ReadonlyArray<FundingType>, readonly expenseTypes: ReadonlyArray<ExpenseType>, readonly publicationKinds: ReadonlyArray<PublicationKind>, readonly amountCentsMinimum: number | null, readonly requiredReview: ReviewKind | null, readonly requiredAgreement: AgreementKind | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PermissibleActivityRuleFieldsFragment = { readonly id: string, readonly title: string, readonly rationale: string, readonly appliesTo: GovernedKind, readonly programTypes: ReadonlyArray<ProgramType>, readonly activityKinds: ReadonlyArray<ActivityKind>, readonly partnerKinds: ReadonlyArray<PartnerKind>, readonly fundingTypes: ReadonlyArray<FundingType>, readonly expenseTypes: ReadonlyArray<ExpenseType>, readonly publicationKinds: ReadonlyArray<PublicationKind>, readonly amountCentsMinimum: number | null, readonly requiredReview: ReviewKind | null, readonly requiredAgreement: AgreementKind | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null };

export type PermissibleActivityRuleQueryVariables = Exact<{
  id: string;
}>;


export type PermissibleActivityRuleQuery = { readonly permissibleActivityRule: { readonly id: string, readonly title: string, readonly rationale: string, readonly appliesTo: GovernedKind, readonly programTypes: ReadonlyArray<ProgramType>, readonly activityKinds: ReadonlyArray<ActivityKind>, readonly partnerKinds: ReadonlyArray<PartnerKind>, readonly fundingTypes: ReadonlyArray<FundingType>, readonly expenseTypes: ReadonlyArray<ExpenseType>, readonly publicationKinds: ReadonlyArray<PublicationKind>, readonly amountCentsMinimum: number | null, readonly requiredReview: ReviewKind | null, readonly requiredAgreement: AgreementKind | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } | null };

export type PermissibleActivityRulesQueryVariables = Exact<{
  filter?: PermissibleActivityRuleFilter | null | undefined;
  orderBy?: PermissibleActivityRuleOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PermissibleActivityRulesQuery = { readonly permissibleActivityRules: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly rationale: string, readonly appliesTo: GovernedKind, readonly programTypes: ReadonlyArray<ProgramType>, readonly activityKinds: ReadonlyArray<ActivityKind>, readonly partnerKinds: ReadonlyArray<PartnerKind>, readonly fundingTypes: ReadonlyArray<FundingType>, readonly expenseTypes: ReadonlyArray<ExpenseType>, readonly publicationKinds: ReadonlyArray<PublicationKind>, readonly amountCentsMinimum: number | null, readonly requiredReview: ReviewKind | null, readonly requiredAgreement: AgreementKind | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }> } };

export type RetirePermissibleActivityRuleMutationVariables = Exact<{
  input: RetirePermissibleActivityRuleInput;
}>;


export type RetirePermissibleActivityRuleMutation = { readonly retirePermissibleActivityRule:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RetirePermissibleActivityRulePayload', readonly rule: { readonly id: string, readonly title: string, readonly rationale: string, readonly appliesTo: GovernedKind, readonly programTypes: ReadonlyArray<ProgramType>, readonly activityKinds: ReadonlyArray<ActivityKind>, readonly partnerKinds: ReadonlyArray<PartnerKind>, readonly fundingTypes: ReadonlyArray<FundingType>, readonly expenseTypes: ReadonlyArray<ExpenseType>, readonly publicationKinds: ReadonlyArray<PublicationKind>, readonly amountCentsMinimum: number | null, readonly requiredReview: ReviewKind | null, readonly requiredAgreement: AgreementKind | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdatePermissibleActivityRuleMutationVariables = Exact<{
  input: UpdatePermissibleActivityRuleInput;
}>;


export type UpdatePermissibleActivityRuleMutation = { readonly updatePermissibleActivityRule:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdatePermissibleActivityRulePayload', readonly rule: { readonly id: string, readonly title: string, readonly rationale: string, readonly appliesTo: GovernedKind, readonly programTypes: ReadonlyArray<ProgramType>, readonly activityKinds: ReadonlyArray<ActivityKind>, readonly partnerKinds: ReadonlyArray<PartnerKind>, readonly fundingTypes: ReadonlyArray<FundingType>, readonly expenseTypes: ReadonlyArray<ExpenseType>, readonly publicationKinds: ReadonlyArray<PublicationKind>, readonly amountCentsMinimum: number | null, readonly requiredReview: ReviewKind | null, readonly requiredAgreement: AgreementKind | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

type ErrorFields_ConflictError_Fragment = { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> };

type ErrorFields_ForbiddenError_Fragment = { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> };

type ErrorFields_InvalidStateError_Fragment = { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> };

type ErrorFields_NotFoundError_Fragment = { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> };

type ErrorFields_ServiceUnavailableError_Fragment = { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> };

type ErrorFields_ValidationError_Fragment = { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> };

export type ErrorFieldsFragment =
  | ErrorFields_ConflictError_Fragment
  | ErrorFields_ForbiddenError_Fragment
  | ErrorFields_InvalidStateError_Fragment
  | ErrorFields_NotFoundError_Fragment
  | ErrorFields_ServiceUnavailableError_Fragment
  | ErrorFields_ValidationError_Fragment
;

export type JobFieldsFragment = { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null };

type MeasuredValueFields_Estimate_Fragment = { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null };

type MeasuredValueFields_NotComparable_Fragment = { readonly __typename: 'NotComparable', readonly why: string };

type MeasuredValueFields_NotReported_Fragment = { readonly __typename: 'NotReported', readonly why: string };

type MeasuredValueFields_Suppressed_Fragment = { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number };

export type MeasuredValueFieldsFragment =
  | MeasuredValueFields_Estimate_Fragment
  | MeasuredValueFields_NotComparable_Fragment
  | MeasuredValueFields_NotReported_Fragment
  | MeasuredValueFields_Suppressed_Fragment
;

export type PageFieldsFragment = { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null };

export type AssignStaffMutationVariables = Exact<{
  input: AssignStaffInput;
}>;


export type AssignStaffMutation = { readonly assignStaff:
    | { readonly __typename: 'AssignStaffPayload', readonly assignment: { readonly id: string, readonly role: ProgramStaffRole, readonly startsOn: string | null, readonly endsOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly staffMember: { readonly id: string, readonly displayName: string }, readonly program: { readonly id: string, readonly title: string } | null } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateStaffMemberMutationVariables = Exact<{
  input: CreateStaffMemberInput;
}>;


export type CreateStaffMemberMutation = { readonly createStaffMember:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateStaffMemberPayload', readonly staffMember: { readonly id: string, readonly staffCode: string, readonly displayName: string, readonly position: StaffPosition, readonly unit: string | null, readonly startedOn: string, readonly endedOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type EndStaffAssignmentMutationVariables = Exact<{
  input: EndStaffAssignmentInput;
}>;


export type EndStaffAssignmentMutation = { readonly endStaffAssignment:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'EndStaffAssignmentPayload', readonly assignment: { readonly id: string, readonly role: ProgramStaffRole, readonly startsOn: string | null, readonly endsOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly staffMember: { readonly id: string, readonly displayName: string }, readonly program: { readonly id: string, readonly title: string } | null } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ProgramStaffFieldsFragment = { readonly id: string, readonly role: ProgramStaffRole, readonly startsOn: string | null, readonly endsOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type ProgramStaffQueryVariables = Exact<{
  programId: string;
  filter?: ProgramStaffFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgramStaffQuery = { readonly program: { readonly id: string, readonly staff: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: ProgramStaffRole, readonly startsOn: string | null, readonly endsOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly staffMember: { readonly id: string, readonly staffCode: string, readonly displayName: string, readonly position: StaffPosition, readonly unit: string | null, readonly startedOn: string, readonly endedOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } } }> } | null, readonly trainingGaps: ReadonlyArray<{ readonly expiredOn: string | null, readonly staffMember: { readonly id: string, readonly displayName: string }, readonly training: { readonly id: string, readonly code: string, readonly title: string } }> | null } | null };

export type StaffMemberFieldsFragment = { readonly id: string, readonly staffCode: string, readonly displayName: string, readonly position: StaffPosition, readonly unit: string | null, readonly startedOn: string, readonly endedOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type StaffMemberQueryVariables = Exact<{
  id: string;
  programsFirst?: number | null | undefined;
  programsAfter?: string | null | undefined;
  programFilter?: ProgramStaffFilter | null | undefined;
  completionsFirst?: number | null | undefined;
  completionsAfter?: string | null | undefined;
}>;


export type StaffMemberQuery = { readonly staffMember: { readonly id: string, readonly staffCode: string, readonly displayName: string, readonly position: StaffPosition, readonly unit: string | null, readonly startedOn: string, readonly endedOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly programs: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: ProgramStaffRole, readonly startsOn: string | null, readonly endsOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string, readonly status: ProgramStatus } | null } }> }, readonly completions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly completedOn: string, readonly expiresOn: string | null, readonly holds: boolean, readonly hours: number | null, readonly createdAt: string, readonly training: { readonly id: string, readonly code: string, readonly title: string } } }> } } | null };

export type StaffMembersQueryVariables = Exact<{
  filter?: StaffMemberFilter | null | undefined;
  orderBy?: StaffMemberOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type StaffMembersQuery = { readonly staffMembers: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly staffCode: string, readonly displayName: string, readonly position: StaffPosition, readonly unit: string | null, readonly startedOn: string, readonly endedOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }> } };

export type UpdateStaffMemberMutationVariables = Exact<{
  input: UpdateStaffMemberInput;
}>;


export type UpdateStaffMemberMutation = { readonly updateStaffMember:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateStaffMemberPayload', readonly staffMember: { readonly id: string, readonly staffCode: string, readonly displayName: string, readonly position: StaffPosition, readonly unit: string | null, readonly startedOn: string, readonly endedOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ProgramSummaryFieldsFragment = { readonly activitiesHeld: number, readonly activitiesPlanned: number, readonly activitiesCancelled: number, readonly activitiesWithoutEnd: number, readonly hours: number, readonly headcountTotal: number, readonly uniqueParticipants: number, readonly partners: number, readonly resourcesDistributed: number, readonly plannedCents: number, readonly spentCents: number, readonly concernsRaised: number, readonly concernsClosed: number, readonly openConcerns: number, readonly costPerParticipant:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
   };

export type ProgramSummaryQueryVariables = Exact<{
  programId: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ProgramSummaryQuery = { readonly programSummary: { readonly activitiesHeld: number, readonly activitiesPlanned: number, readonly activitiesCancelled: number, readonly activitiesWithoutEnd: number, readonly hours: number, readonly headcountTotal: number, readonly uniqueParticipants: number, readonly partners: number, readonly resourcesDistributed: number, readonly plannedCents: number, readonly spentCents: number, readonly concernsRaised: number, readonly concernsClosed: number, readonly openConcerns: number, readonly costPerParticipant:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
     } | null };

export type ProgramTimelineQueryVariables = Exact<{
  year: number;
  programId?: string | null | undefined;
  timeZone?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgramTimelineQuery = { readonly programTimeline: { readonly year: number, readonly timeZone: string, readonly months: ReadonlyArray<{ readonly month: number, readonly activitiesHeld: number, readonly activitiesPlanned: number, readonly activitiesCancelled: number, readonly headcountTotal: number, readonly newParticipants: number, readonly concernsRaised: number, readonly concernsClosed: number, readonly spentCents: number, readonly publicationsPublished: number, readonly reviewsDecided: number }>, readonly programs: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly status: ProgramStatus, readonly startsOn: string | null, readonly endsOn: string | null } }> } } | null };

export type CloseSurveyVersionMutationVariables = Exact<{
  input: CloseSurveyVersionInput;
}>;


export type CloseSurveyVersionMutation = { readonly closeSurveyVersion:
    | { readonly __typename: 'CloseSurveyVersionPayload', readonly surveyVersion: { readonly id: string, readonly number: number, readonly status: SurveyVersionStatus, readonly languages: ReadonlyArray<string>, readonly createdAt: string, readonly fieldedAt: string | null, readonly closedAt: string | null, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateSurveyVersionMutationVariables = Exact<{
  input: CreateSurveyVersionInput;
}>;


export type CreateSurveyVersionMutation = { readonly createSurveyVersion:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateSurveyVersionPayload', readonly surveyVersion: { readonly id: string, readonly number: number, readonly status: SurveyVersionStatus, readonly languages: ReadonlyArray<string>, readonly createdAt: string, readonly fieldedAt: string | null, readonly closedAt: string | null, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateSurveyMutationVariables = Exact<{
  input: CreateSurveyInput;
}>;


export type CreateSurveyMutation = { readonly createSurvey:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateSurveyPayload', readonly survey: { readonly id: string, readonly title: string, readonly purpose: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type FieldSurveyVersionMutationVariables = Exact<{
  input: FieldSurveyVersionInput;
}>;


export type FieldSurveyVersionMutation = { readonly fieldSurveyVersion:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'FieldSurveyVersionPayload', readonly surveyVersion: { readonly id: string, readonly number: number, readonly status: SurveyVersionStatus, readonly languages: ReadonlyArray<string>, readonly createdAt: string, readonly fieldedAt: string | null, readonly closedAt: string | null, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type QuestionFieldsFragment = { readonly id: string, readonly code: string, readonly kind: QuestionKind, readonly position: number, readonly text: string, readonly isDemographic: boolean, readonly minimum: number | null, readonly maximum: number | null, readonly topBoxMinimum: number | null, readonly choices: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null, readonly isMissing: boolean }> };

export type SurveyFieldsFragment = { readonly id: string, readonly title: string, readonly purpose: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null };

export type SurveyResponsesQueryVariables = Exact<{
  surveyVersionId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SurveyResponsesQuery = { readonly surveyVersion: { readonly id: string, readonly responses: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly respondentKey: string, readonly submittedAt: string | null, readonly answers: ReadonlyArray<{ readonly questionCode: string, readonly choiceCodes: ReadonlyArray<string>, readonly number: number | null, readonly date: string | null, readonly text: string | null }> } }> } } | null };

export type SurveyFiguresFieldsFragment = { readonly mean:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly topBoxShare:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
   | null };

export type SurveyResultQueryVariables = Exact<{
  target: SurveyResultTarget;
  by?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type SurveyResultQuery = { readonly surveyResult: { readonly dimension: { readonly id: string, readonly code: string, readonly text: string } | null, readonly reliability:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
     | null, readonly overall: { readonly mean:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly topBoxShare:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
       | null }, readonly groups: ReadonlyArray<{ readonly code: string, readonly label: string, readonly figures: { readonly mean:
          | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
          | { readonly __typename: 'NotComparable', readonly why: string }
          | { readonly __typename: 'NotReported', readonly why: string }
          | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
        , readonly topBoxShare:
          | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
          | { readonly __typename: 'NotComparable', readonly why: string }
          | { readonly __typename: 'NotReported', readonly why: string }
          | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
         | null } }> } | null };

export type SurveyVersionFieldsFragment = { readonly id: string, readonly number: number, readonly status: SurveyVersionStatus, readonly languages: ReadonlyArray<string>, readonly createdAt: string, readonly fieldedAt: string | null, readonly closedAt: string | null, readonly version: number };

export type SurveyVersionQueryVariables = Exact<{
  id: string;
  language?: string | null | undefined;
  questionsFirst?: number | null | undefined;
  questionsAfter?: string | null | undefined;
}>;


export type SurveyVersionQuery = { readonly surveyVersion: { readonly id: string, readonly number: number, readonly status: SurveyVersionStatus, readonly languages: ReadonlyArray<string>, readonly createdAt: string, readonly fieldedAt: string | null, readonly closedAt: string | null, readonly version: number, readonly survey: { readonly id: string, readonly title: string }, readonly questions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly kind: QuestionKind, readonly position: number, readonly text: string, readonly isDemographic: boolean, readonly minimum: number | null, readonly maximum: number | null, readonly topBoxMinimum: number | null, readonly choices: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null, readonly isMissing: boolean }> } }> }, readonly scales: ReadonlyArray<{ readonly id: string, readonly code: string, readonly label: string, readonly minAnswered: number, readonly topBoxMinimum: number | null, readonly items: ReadonlyArray<{ readonly isReversed: boolean, readonly question: { readonly id: string, readonly code: string } }> }> } | null };

export type SurveyQueryVariables = Exact<{
  id: string;
}>;


export type SurveyQuery = { readonly survey: { readonly id: string, readonly title: string, readonly purpose: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly versions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: number, readonly status: SurveyVersionStatus, readonly languages: ReadonlyArray<string>, readonly createdAt: string, readonly fieldedAt: string | null, readonly closedAt: string | null, readonly version: number } }> }, readonly program: { readonly id: string, readonly title: string } | null } | null };

export type SurveysQueryVariables = Exact<{
  filter?: SurveyFilter | null | undefined;
  orderBy?: SurveyOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SurveysQuery = { readonly surveys: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly purpose: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly versions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: number, readonly status: SurveyVersionStatus, readonly languages: ReadonlyArray<string>, readonly createdAt: string, readonly fieldedAt: string | null, readonly closedAt: string | null, readonly version: number } }> }, readonly program: { readonly id: string, readonly title: string } | null } }> } };

export type CreateTrainingMutationVariables = Exact<{
  input: CreateTrainingInput;
}>;


export type CreateTrainingMutation = { readonly createTraining:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateTrainingPayload', readonly training: { readonly id: string, readonly code: string, readonly title: string, readonly description: string | null, readonly requiredPositions: ReadonlyArray<StaffPosition>, readonly validMonths: number | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ProgramTrainingsQueryVariables = Exact<{
  programId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgramTrainingsQuery = { readonly program: { readonly id: string, readonly requiredTrainings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly createdAt: string, readonly training: { readonly id: string, readonly code: string, readonly title: string, readonly description: string | null, readonly requiredPositions: ReadonlyArray<StaffPosition>, readonly validMonths: number | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } } }> } } | null };

export type RecordTrainingCompletionMutationVariables = Exact<{
  input: RecordTrainingCompletionInput;
}>;


export type RecordTrainingCompletionMutation = { readonly recordTrainingCompletion:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RecordTrainingCompletionPayload', readonly completion: { readonly id: string, readonly completedOn: string, readonly expiresOn: string | null, readonly holds: boolean, readonly hours: number | null, readonly createdAt: string, readonly training: { readonly id: string, readonly code: string, readonly title: string }, readonly staffMember: { readonly id: string, readonly displayName: string } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RemoveTrainingOfProgramMutationVariables = Exact<{
  input: RemoveTrainingOfProgramInput;
}>;


export type RemoveTrainingOfProgramMutation = { readonly removeTrainingOfProgram:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RemoveTrainingOfProgramPayload', readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RequireTrainingOfProgramMutationVariables = Exact<{
  input: RequireTrainingOfProgramInput;
}>;


export type RequireTrainingOfProgramMutation = { readonly requireTrainingOfProgram:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RequireTrainingOfProgramPayload', readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RetireTrainingMutationVariables = Exact<{
  input: RetireTrainingInput;
}>;


export type RetireTrainingMutation = { readonly retireTraining:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RetireTrainingPayload', readonly training: { readonly id: string, readonly code: string, readonly title: string, readonly description: string | null, readonly requiredPositions: ReadonlyArray<StaffPosition>, readonly validMonths: number | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type TrainingCompletionFieldsFragment = { readonly id: string, readonly completedOn: string, readonly expiresOn: string | null, readonly holds: boolean, readonly hours: number | null, readonly createdAt: string };

export type TrainingCompletionsQueryVariables = Exact<{
  filter?: TrainingCompletionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TrainingCompletionsQuery = { readonly trainingCompletions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly completedOn: string, readonly expiresOn: string | null, readonly holds: boolean, readonly hours: number | null, readonly createdAt: string, readonly training: { readonly id: string, readonly code: string, readonly title: string }, readonly staffMember: { readonly id: string, readonly displayName: string } } }> } };

export type TrainingCoverageFieldsFragment = { readonly on: string, readonly eligibleCount: number, readonly completedCount: number, readonly expiredCount: number, readonly missingCount: number, readonly share:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
   };

export type TrainingCoverageQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type TrainingCoverageQuery = { readonly trainingCoverage: ReadonlyArray<{ readonly on: string, readonly eligibleCount: number, readonly completedCount: number, readonly expiredCount: number, readonly missingCount: number, readonly training: { readonly id: string, readonly code: string, readonly title: string }, readonly share:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
     }> };

export type TrainingFieldsFragment = { readonly id: string, readonly code: string, readonly title: string, readonly description: string | null, readonly requiredPositions: ReadonlyArray<StaffPosition>, readonly validMonths: number | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null };

export type TrainingQueryVariables = Exact<{
  id: string;
  on?: string | null | undefined;
}>;


export type TrainingQuery = { readonly training: { readonly id: string, readonly code: string, readonly title: string, readonly description: string | null, readonly requiredPositions: ReadonlyArray<StaffPosition>, readonly validMonths: number | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly coverage: { readonly on: string, readonly eligibleCount: number, readonly completedCount: number, readonly expiredCount: number, readonly missingCount: number, readonly share:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
       }, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } | null };

export type TrainingsQueryVariables = Exact<{
  filter?: TrainingFilter | null | undefined;
  orderBy?: TrainingOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TrainingsQuery = { readonly trainings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly title: string, readonly description: string | null, readonly requiredPositions: ReadonlyArray<StaffPosition>, readonly validMonths: number | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }> } };

export type UpdateTrainingMutationVariables = Exact<{
  input: UpdateTrainingInput;
}>;


export type UpdateTrainingMutation = { readonly updateTraining:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateTrainingPayload', readonly training: { readonly id: string, readonly code: string, readonly title: string, readonly description: string | null, readonly requiredPositions: ReadonlyArray<StaffPosition>, readonly validMonths: number | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type JurisdictionQueryVariables = Exact<{ [key: string]: never; }>;


export type JurisdictionQuery = { readonly jurisdiction: { readonly id: string, readonly slug: string, readonly name: string, readonly state: string, readonly kind: JurisdictionKind, readonly disclosureThreshold: number, readonly version: number, readonly timeZone: string, readonly fiscalYearStartMonth: number, readonly fiscalYearStartDay: number, readonly fiscalYearNaming: FiscalYearNaming, readonly today: string, readonly fiscalYear: number, readonly areas: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly countyFips: string, readonly effectiveFrom: string, readonly effectiveTo: string | null } }> } } };

export type UpdateOfficeCalendarMutationVariables = Exact<{
  input: UpdateOfficeCalendarInput;
}>;


export type UpdateOfficeCalendarMutation = { readonly updateOfficeCalendar:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateOfficeCalendarPayload', readonly jurisdiction: { readonly id: string, readonly version: number, readonly timeZone: string, readonly fiscalYearStartMonth: number, readonly fiscalYearStartDay: number, readonly fiscalYearNaming: FiscalYearNaming, readonly today: string, readonly fiscalYear: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly kind: ViewerKind, readonly displayName: string, readonly can: ReadonlyArray<string>, readonly memberships: ReadonlyArray<{ readonly kind: OrganizationKind, readonly name: string, readonly role: OrganizationRole, readonly slug: string }>, readonly acting: { readonly id: string, readonly slug: string, readonly name: string, readonly state: string, readonly kind: JurisdictionKind, readonly disclosureThreshold: number, readonly timeZone: string, readonly today: string, readonly fiscalYear: number } | null } | null };


export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ActivityFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ActivityFields on Activity {
  id
  title
  kind
  mode
  status
  languages
  accessibility
  underservedFocus
  place
  area {
    id
    code
    name
  }
  startsAt
  endsAt
  hours
  cancelReason
  externalCode
  createdAt
  updatedAt
  version
  attendance {
    headcountTotal
    participantCount
  }
}
    `, {"fragmentName":"ActivityFields"});
export const ActivitySeriesFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ActivitySeriesFields on ActivitySeries {
  id
  title
  kind
  frequency
  timeZone
  participantCount
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"ActivitySeriesFields"});
export const ResourceDistributionFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ResourceDistributionFields on ResourceDistribution {
  id
  kind
  title
  language
  quantity
  createdAt
}
    `, {"fragmentName":"ResourceDistributionFields"});
export const AgreementFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AgreementFields on Agreement {
  id
  title
  kind
  state
  signedOn
  expiresOn
  warningDays
  terminatedOn
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"AgreementFields"});
export const ApiKeyFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ApiKeyFields on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  createdBySubject
  createdByName
  expiresAt
  lastUsedAt
  revokedAt
  version
}
    `, {"fragmentName":"ApiKeyFields"});
export const AreaFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AreaFields on Area {
  id
  code
  name
  kind
  retiredAt
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"AreaFields"});
export const LegalAuthorityFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment LegalAuthorityFields on LegalAuthority {
  id
  citation
  kind
  title
  description
  url
  isReference
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"LegalAuthorityFields"});
export const BudgetLineFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BudgetLineFields on BudgetLine {
  id
  description
  fiscalYear
  fundingType
  expenseType
  plannedCents
  spentCents
  remainingCents
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"BudgetLineFields"});
export const ExpenditureFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ExpenditureFields on Expenditure {
  id
  description
  amountCents
  spentOn
  createdAt
}
    `, {"fragmentName":"ExpenditureFields"});
export const CaseStudyFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CaseStudyFields on CaseStudy {
  id
  title
  place
  leadAgencyType
  startedYear
  summary
  evidenceStatus
  evidenceNote
  citations {
    text
    url
    year
  }
  isReference
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"CaseStudyFields"});
export const CommunityConcernFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CommunityConcernFields on CommunityConcern {
  id
  summary
  status
  category
  priority
  raisedOn
  outcome
  closedAt
  isRecurring
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"CommunityConcernFields"});
export const ConcernResponseFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConcernResponseFields on ConcernResponse {
  id
  description
  takenOn
  createdAt
  activity {
    id
    title
  }
  program {
    id
    title
  }
}
    `, {"fragmentName":"ConcernResponseFields"});
export const RecurringConcernFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RecurringConcernFields on RecurringConcern {
  category
  count
  openCount
  windowCountMax
  firstRaisedOn
  lastRaisedOn
  lastRecurredOn
  area {
    id
    code
    name
  }
}
    `, {"fragmentName":"RecurringConcernFields"});
export const GovernedSubjectFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}
    `, {"fragmentName":"GovernedSubjectFields"});
export const ConflictDisclosureFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConflictDisclosureFields on ConflictDisclosure {
  id
  nature
  description
  status
  discloserSubject
  discloserName
  resolution
  resolutionNote
  resolvedAt
  resolvedBySubject
  resolvedByName
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
    fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}`, {"fragmentName":"ConflictDisclosureFields"});
export const MeasuredValueFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}
    `, {"fragmentName":"MeasuredValueFields"});
export const EquityViewFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EquityViewFields on EquityView {
  id
  year
  dimension
  populationYear
  populationSource
  threshold
  frozenAt
  attendeesTotal {
    ...MeasuredValueFields
  }
  notStated {
    ...MeasuredValueFields
  }
  groups {
    category
    reachedShare {
      ...MeasuredValueFields
    }
    residentShare {
      ...MeasuredValueFields
    }
    difference {
      ...MeasuredValueFields
    }
    representationRatio {
      ...MeasuredValueFields
    }
  }
}
    fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}`, {"fragmentName":"EquityViewFields"});
export const JobFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}
    `, {"fragmentName":"JobFields"});
export const SurveyExportFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SurveyExportFields on SurveyExport {
  id
  language
  createdAt
  expiresAt
  surveyVersion {
    id
    number
  }
  job {
    ...JobFields
  }
}
    fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}`, {"fragmentName":"SurveyExportFields"});
export const GateFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GateFields on GateReport {
  isOpen
  requirements {
    state
    reviewKind
    agreementKind
    rule {
      id
      title
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
  blockers {
    code
    message
    rule {
      id
      title
      rationale
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
}
    `, {"fragmentName":"GateFields"});
export const LegalHoldFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment LegalHoldFields on LegalHold {
  id
  title
  reason
  recordTypes
  isLimitedToProgram
  program {
    id
    title
  }
  placedAt
  placedBy
  releasedAt
  releasedBy
  version
}
    `, {"fragmentName":"LegalHoldFields"});
export const DatasetImportFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DatasetImportFields on DatasetImport {
  id
  kind
  isDryRun
  encoding
  createdAt
  rowsRead
  rowsImported
  issueCount
  warningCount
  ignoredColumns
  upload {
    id
    fileName
    bytes
  }
  job {
    ...JobFields
  }
}
    fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}`, {"fragmentName":"DatasetImportFields"});
export const DecisionInfluenceFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DecisionInfluenceFields on DecisionInfluence {
  id
  title
  kind
  insight
  change
  limits
  decidedOn
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"DecisionInfluenceFields"});
export const MembershipFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MembershipFields on Membership {
  id
  subject
  displayName
  role
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"MembershipFields"});
export const PartnerOrganizationFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PartnerOrganizationFields on PartnerOrganization {
  id
  code
  name
  kind
  description
  website
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"PartnerOrganizationFields"});
export const ProgramFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProgramFields on Program {
  id
  title
  type
  status
  leadAgencyType
  leadAgencyName
  summary
  strategy
  targetProblem
  targetPopulation
  targetArea {
    id
    code
    name
  }
  logicModel {
    inputs
    activities
    outputs
    outcomes
  }
  startsOn
  endsOn
  externalCode
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"ProgramFields"});
export const PublicationFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PublicationFields on Publication {
  id
  title
  body
  kind
  language
  status
  publishedAt
  withdrawnAt
  withdrawalReason
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"PublicationFields"});
export const DeletedRecordFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeletedRecordFields on DeletedRecord {
  recordId
  type
  title
  reason
  deletedBy
  deletedAt
  restorableUntil
}
    `, {"fragmentName":"DeletedRecordFields"});
export const RetentionRuleFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RetentionRuleFields on RetentionRule {
  id
  recordType
  retainMonths
  rationale
  legalAuthority {
    id
    citation
    title
  }
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"RetentionRuleFields"});
export const RetentionRunFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RetentionRunFields on RetentionRun {
  id
  isDryRun
  createdAt
  job {
    ...JobFields
  }
  lines {
    recordType
    due
    deleted
    held
    referenced
  }
}
    fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}`, {"fragmentName":"RetentionRunFields"});
export const EthicsReviewDetailFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EthicsReviewDetailFields on EthicsReview {
  requestedBySubject
  requestedByName
  reviewerSubject
  reviewerName
  decisionNote
  questions {
    id
    position
    question
    askedBySubject
    askedByName
    answer
    answeredBySubject
    answeredByName
    answeredAt
    version
  }
}
    `, {"fragmentName":"EthicsReviewDetailFields"});
export const EthicsReviewFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EthicsReviewFields on EthicsReview {
  id
  kind
  status
  conditions
  decidedAt
  expiresOn
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
    fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}`, {"fragmentName":"EthicsReviewFields"});
export const PermissibleActivityRuleFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PermissibleActivityRuleFields on PermissibleActivityRule {
  id
  title
  rationale
  appliesTo
  programTypes
  activityKinds
  partnerKinds
  fundingTypes
  expenseTypes
  publicationKinds
  amountCentsMinimum
  requiredReview
  requiredAgreement
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"PermissibleActivityRuleFields"});
export const ErrorFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
    `, {"fragmentName":"ErrorFields"});
export const PageFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
    `, {"fragmentName":"PageFields"});
export const ProgramStaffFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProgramStaffFields on ProgramStaff {
  id
  role
  startsOn
  endsOn
  isCurrent
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"ProgramStaffFields"});
export const StaffMemberFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StaffMemberFields on StaffMember {
  id
  staffCode
  displayName
  position
  unit
  startedOn
  endedOn
  isCurrent
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"StaffMemberFields"});
export const ProgramSummaryFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProgramSummaryFields on ProgramSummary {
  activitiesHeld
  activitiesPlanned
  activitiesCancelled
  activitiesWithoutEnd
  hours
  headcountTotal
  uniqueParticipants
  partners
  resourcesDistributed
  plannedCents
  spentCents
  costPerParticipant {
    ...MeasuredValueFields
  }
  concernsRaised
  concernsClosed
  openConcerns
}
    fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}`, {"fragmentName":"ProgramSummaryFields"});
export const QuestionFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment QuestionFields on Question {
  id
  code
  kind
  position
  text(language: $language)
  isDemographic
  minimum
  maximum
  topBoxMinimum
  choices {
    code
    label(language: $language)
    value
    isMissing
  }
}
    `, {"fragmentName":"QuestionFields"});
export const SurveyFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SurveyFields on Survey {
  id
  title
  purpose
  createdAt
  updatedAt
  version
  program {
    id
    title
  }
}
    `, {"fragmentName":"SurveyFields"});
export const SurveyFiguresFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SurveyFiguresFields on SurveyFigures {
  mean {
    ...MeasuredValueFields
  }
  topBoxShare {
    ...MeasuredValueFields
  }
}
    fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}`, {"fragmentName":"SurveyFiguresFields"});
export const SurveyVersionFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SurveyVersionFields on SurveyVersion {
  id
  number
  status
  languages
  createdAt
  fieldedAt
  closedAt
  version
}
    `, {"fragmentName":"SurveyVersionFields"});
export const TrainingCompletionFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TrainingCompletionFields on TrainingCompletion {
  id
  completedOn
  expiresOn
  holds
  hours
  createdAt
}
    `, {"fragmentName":"TrainingCompletionFields"});
export const TrainingCoverageFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TrainingCoverageFields on TrainingCoverage {
  on
  eligibleCount
  completedCount
  expiredCount
  missingCount
  share {
    ...MeasuredValueFields
  }
}
    fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}`, {"fragmentName":"TrainingCoverageFields"});
export const TrainingFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TrainingFields on Training {
  id
  code
  title
  description
  requiredPositions
  validMonths
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"TrainingFields"});
export const ActivateActivitySeriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ActivateActivitySeries($input: ActivateActivitySeriesInput!) {
  activateActivitySeries(input: $input) {
    __typename
    ...ErrorFields
    ... on ActivateActivitySeriesPayload {
      movedCount
      series {
        ...ActivitySeriesFields
      }
    }
  }
}
    fragment ActivitySeriesFields on ActivitySeries {
  id
  title
  kind
  frequency
  timeZone
  participantCount
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useActivateActivitySeriesMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<ActivateActivitySeriesMutation, TError, ActivateActivitySeriesMutationVariables, TContext>) => {
    
    return useMutation<ActivateActivitySeriesMutation, TError, ActivateActivitySeriesMutationVariables, TContext>(
      {
    mutationKey: ['ActivateActivitySeries'],
    mutationFn: useFetcher<ActivateActivitySeriesMutation, ActivateActivitySeriesMutationVariables>(ActivateActivitySeriesDocument),
    ...options
  }
    )};

export const ActivitiesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Activities($filter: ActivityFilter, $orderBy: ActivityOrder, $first: Int, $after: String, $last: Int, $before: String) {
  activities(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...ActivityFields
        program {
          id
          title
        }
      }
    }
  }
}
    fragment ActivityFields on Activity {
  id
  title
  kind
  mode
  status
  languages
  accessibility
  underservedFocus
  place
  area {
    id
    code
    name
  }
  startsAt
  endsAt
  hours
  cancelReason
  externalCode
  createdAt
  updatedAt
  version
  attendance {
    headcountTotal
    participantCount
  }
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useActivitiesQuery = <
      TData = ActivitiesQuery,
      TError = RapportError
    >(
      variables?: ActivitiesQueryVariables,
      options?: Omit<UseQueryOptions<ActivitiesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ActivitiesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ActivitiesQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Activities'] : ['Activities', variables],
    queryFn: useFetcher<ActivitiesQuery, ActivitiesQueryVariables>(ActivitiesDocument).bind(null, variables),
    ...options
  }
    )};

useActivitiesQuery.getKey = (variables?: ActivitiesQueryVariables) => variables === undefined ? ['Activities'] : ['Activities', variables];

useActivitiesQuery.rootKey = 'Activities';

export const ActivitySeriesListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ActivitySeriesList($filter: ActivitySeriesFilter, $orderBy: ActivitySeriesOrder, $first: Int, $after: String, $last: Int, $before: String) {
  activitySeriesList(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...ActivitySeriesFields
        program {
          id
          title
        }
      }
    }
  }
}
    fragment ActivitySeriesFields on ActivitySeries {
  id
  title
  kind
  frequency
  timeZone
  participantCount
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useActivitySeriesListQuery = <
      TData = ActivitySeriesListQuery,
      TError = RapportError
    >(
      variables?: ActivitySeriesListQueryVariables,
      options?: Omit<UseQueryOptions<ActivitySeriesListQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ActivitySeriesListQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ActivitySeriesListQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['ActivitySeriesList'] : ['ActivitySeriesList', variables],
    queryFn: useFetcher<ActivitySeriesListQuery, ActivitySeriesListQueryVariables>(ActivitySeriesListDocument).bind(null, variables),
    ...options
  }
    )};

useActivitySeriesListQuery.getKey = (variables?: ActivitySeriesListQueryVariables) => variables === undefined ? ['ActivitySeriesList'] : ['ActivitySeriesList', variables];

useActivitySeriesListQuery.rootKey = 'ActivitySeriesList';

export const ActivitySeriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ActivitySeries($id: ID!, $filter: SeriesActivityFilter, $activitiesFirst: Int, $activitiesAfter: String) {
  activitySeries(id: $id) {
    ...ActivitySeriesFields
    program {
      id
      title
    }
    activities(filter: $filter, first: $activitiesFirst, after: $activitiesAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          ...ActivityFields
        }
      }
    }
  }
}
    fragment ActivityFields on Activity {
  id
  title
  kind
  mode
  status
  languages
  accessibility
  underservedFocus
  place
  area {
    id
    code
    name
  }
  startsAt
  endsAt
  hours
  cancelReason
  externalCode
  createdAt
  updatedAt
  version
  attendance {
    headcountTotal
    participantCount
  }
}
fragment ActivitySeriesFields on ActivitySeries {
  id
  title
  kind
  frequency
  timeZone
  participantCount
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useActivitySeriesQuery = <
      TData = ActivitySeriesQuery,
      TError = RapportError
    >(
      variables: ActivitySeriesQueryVariables,
      options?: Omit<UseQueryOptions<ActivitySeriesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ActivitySeriesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ActivitySeriesQuery, TError, TData>(
      {
    queryKey: ['ActivitySeries', variables],
    queryFn: useFetcher<ActivitySeriesQuery, ActivitySeriesQueryVariables>(ActivitySeriesDocument).bind(null, variables),
    ...options
  }
    )};

useActivitySeriesQuery.getKey = (variables: ActivitySeriesQueryVariables) => ['ActivitySeries', variables];

useActivitySeriesQuery.rootKey = 'ActivitySeries';

export const ActivityDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Activity($id: ID!, $attendancesFirst: Int, $attendancesAfter: String, $withGroups: Boolean = false) {
  activity(id: $id) {
    ...ActivityFields
    program {
      id
      title
    }
    series {
      id
      title
    }
    attendances(first: $attendancesFirst, after: $attendancesAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          id
          headcount
          participantKey
          counts @include(if: $withGroups) {
            dimension
            category
            count
          }
          createdAt
        }
      }
    }
  }
}
    fragment ActivityFields on Activity {
  id
  title
  kind
  mode
  status
  languages
  accessibility
  underservedFocus
  place
  area {
    id
    code
    name
  }
  startsAt
  endsAt
  hours
  cancelReason
  externalCode
  createdAt
  updatedAt
  version
  attendance {
    headcountTotal
    participantCount
  }
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useActivityQuery = <
      TData = ActivityQuery,
      TError = RapportError
    >(
      variables: ActivityQueryVariables,
      options?: Omit<UseQueryOptions<ActivityQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ActivityQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ActivityQuery, TError, TData>(
      {
    queryKey: ['Activity', variables],
    queryFn: useFetcher<ActivityQuery, ActivityQueryVariables>(ActivityDocument).bind(null, variables),
    ...options
  }
    )};

useActivityQuery.getKey = (variables: ActivityQueryVariables) => ['Activity', variables];

useActivityQuery.rootKey = 'Activity';

export const CancelRemainingActivitiesDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelRemainingActivities($input: CancelRemainingActivitiesInput!) {
  cancelRemainingActivities(input: $input) {
    __typename
    ...ErrorFields
    ... on CancelRemainingActivitiesPayload {
      movedCount
      series {
        ...ActivitySeriesFields
      }
    }
  }
}
    fragment ActivitySeriesFields on ActivitySeries {
  id
  title
  kind
  frequency
  timeZone
  participantCount
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCancelRemainingActivitiesMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CancelRemainingActivitiesMutation, TError, CancelRemainingActivitiesMutationVariables, TContext>) => {
    
    return useMutation<CancelRemainingActivitiesMutation, TError, CancelRemainingActivitiesMutationVariables, TContext>(
      {
    mutationKey: ['CancelRemainingActivities'],
    mutationFn: useFetcher<CancelRemainingActivitiesMutation, CancelRemainingActivitiesMutationVariables>(CancelRemainingActivitiesDocument),
    ...options
  }
    )};

export const ChangeActivityStatusDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangeActivityStatus($input: ChangeActivityStatusInput!) {
  changeActivityStatus(input: $input) {
    __typename
    ...ErrorFields
    ... on ChangeActivityStatusPayload {
      activity {
        ...ActivityFields
      }
    }
  }
}
    fragment ActivityFields on Activity {
  id
  title
  kind
  mode
  status
  languages
  accessibility
  underservedFocus
  place
  area {
    id
    code
    name
  }
  startsAt
  endsAt
  hours
  cancelReason
  externalCode
  createdAt
  updatedAt
  version
  attendance {
    headcountTotal
    participantCount
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useChangeActivityStatusMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<ChangeActivityStatusMutation, TError, ChangeActivityStatusMutationVariables, TContext>) => {
    
    return useMutation<ChangeActivityStatusMutation, TError, ChangeActivityStatusMutationVariables, TContext>(
      {
    mutationKey: ['ChangeActivityStatus'],
    mutationFn: useFetcher<ChangeActivityStatusMutation, ChangeActivityStatusMutationVariables>(ChangeActivityStatusDocument),
    ...options
  }
    )};

export const CreateActivitySeriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateActivitySeries($input: CreateActivitySeriesInput!) {
  createActivitySeries(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateActivitySeriesPayload {
      series {
        ...ActivitySeriesFields
      }
    }
  }
}
    fragment ActivitySeriesFields on ActivitySeries {
  id
  title
  kind
  frequency
  timeZone
  participantCount
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreateActivitySeriesMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateActivitySeriesMutation, TError, CreateActivitySeriesMutationVariables, TContext>) => {
    
    return useMutation<CreateActivitySeriesMutation, TError, CreateActivitySeriesMutationVariables, TContext>(
      {
    mutationKey: ['CreateActivitySeries'],
    mutationFn: useFetcher<CreateActivitySeriesMutation, CreateActivitySeriesMutationVariables>(CreateActivitySeriesDocument),
    ...options
  }
    )};

export const CreateActivityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateActivity($input: CreateActivityInput!) {
  createActivity(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateActivityPayload {
      activity {
        ...ActivityFields
      }
    }
  }
}
    fragment ActivityFields on Activity {
  id
  title
  kind
  mode
  status
  languages
  accessibility
  underservedFocus
  place
  area {
    id
    code
    name
  }
  startsAt
  endsAt
  hours
  cancelReason
  externalCode
  createdAt
  updatedAt
  version
  attendance {
    headcountTotal
    participantCount
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreateActivityMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateActivityMutation, TError, CreateActivityMutationVariables, TContext>) => {
    
    return useMutation<CreateActivityMutation, TError, CreateActivityMutationVariables, TContext>(
      {
    mutationKey: ['CreateActivity'],
    mutationFn: useFetcher<CreateActivityMutation, CreateActivityMutationVariables>(CreateActivityDocument),
    ...options
  }
    )};

export const RecordAttendanceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordAttendance($input: RecordAttendanceInput!) {
  recordAttendance(input: $input) {
    __typename
    ...ErrorFields
    ... on RecordAttendancePayload {
      activity {
        ...ActivityFields
      }
    }
  }
}
    fragment ActivityFields on Activity {
  id
  title
  kind
  mode
  status
  languages
  accessibility
  underservedFocus
  place
  area {
    id
    code
    name
  }
  startsAt
  endsAt
  hours
  cancelReason
  externalCode
  createdAt
  updatedAt
  version
  attendance {
    headcountTotal
    participantCount
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRecordAttendanceMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RecordAttendanceMutation, TError, RecordAttendanceMutationVariables, TContext>) => {
    
    return useMutation<RecordAttendanceMutation, TError, RecordAttendanceMutationVariables, TContext>(
      {
    mutationKey: ['RecordAttendance'],
    mutationFn: useFetcher<RecordAttendanceMutation, RecordAttendanceMutationVariables>(RecordAttendanceDocument),
    ...options
  }
    )};

export const RecordResourceDistributionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordResourceDistribution($input: RecordResourceDistributionInput!) {
  recordResourceDistribution(input: $input) {
    __typename
    ...ErrorFields
    ... on RecordResourceDistributionPayload {
      distribution {
        ...ResourceDistributionFields
      }
    }
  }
}
    fragment ResourceDistributionFields on ResourceDistribution {
  id
  kind
  title
  language
  quantity
  createdAt
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRecordResourceDistributionMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RecordResourceDistributionMutation, TError, RecordResourceDistributionMutationVariables, TContext>) => {
    
    return useMutation<RecordResourceDistributionMutation, TError, RecordResourceDistributionMutationVariables, TContext>(
      {
    mutationKey: ['RecordResourceDistribution'],
    mutationFn: useFetcher<RecordResourceDistributionMutation, RecordResourceDistributionMutationVariables>(RecordResourceDistributionDocument),
    ...options
  }
    )};

export const ResourceDistributionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ResourceDistributions($filter: ResourceDistributionFilter, $orderBy: ResourceDistributionOrder, $first: Int, $after: String, $last: Int, $before: String) {
  resourceDistributions(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...ResourceDistributionFields
        activity {
          id
          title
        }
      }
    }
  }
}
    fragment ResourceDistributionFields on ResourceDistribution {
  id
  kind
  title
  language
  quantity
  createdAt
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useResourceDistributionsQuery = <
      TData = ResourceDistributionsQuery,
      TError = RapportError
    >(
      variables?: ResourceDistributionsQueryVariables,
      options?: Omit<UseQueryOptions<ResourceDistributionsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ResourceDistributionsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ResourceDistributionsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['ResourceDistributions'] : ['ResourceDistributions', variables],
    queryFn: useFetcher<ResourceDistributionsQuery, ResourceDistributionsQueryVariables>(ResourceDistributionsDocument).bind(null, variables),
    ...options
  }
    )};

useResourceDistributionsQuery.getKey = (variables?: ResourceDistributionsQueryVariables) => variables === undefined ? ['ResourceDistributions'] : ['ResourceDistributions', variables];

useResourceDistributionsQuery.rootKey = 'ResourceDistributions';

export const UpdateActivityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateActivity($input: UpdateActivityInput!) {
  updateActivity(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateActivityPayload {
      activity {
        ...ActivityFields
      }
    }
  }
}
    fragment ActivityFields on Activity {
  id
  title
  kind
  mode
  status
  languages
  accessibility
  underservedFocus
  place
  area {
    id
    code
    name
  }
  startsAt
  endsAt
  hours
  cancelReason
  externalCode
  createdAt
  updatedAt
  version
  attendance {
    headcountTotal
    participantCount
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdateActivityMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateActivityMutation, TError, UpdateActivityMutationVariables, TContext>) => {
    
    return useMutation<UpdateActivityMutation, TError, UpdateActivityMutationVariables, TContext>(
      {
    mutationKey: ['UpdateActivity'],
    mutationFn: useFetcher<UpdateActivityMutation, UpdateActivityMutationVariables>(UpdateActivityDocument),
    ...options
  }
    )};

export const AgreementDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Agreement($id: ID!) {
  agreement(id: $id) {
    ...AgreementFields
    partnerOrganization {
      id
      name
    }
    program {
      id
      title
    }
  }
}
    fragment AgreementFields on Agreement {
  id
  title
  kind
  state
  signedOn
  expiresOn
  warningDays
  terminatedOn
  createdAt
  updatedAt
  version
}`);

export const useAgreementQuery = <
      TData = AgreementQuery,
      TError = RapportError
    >(
      variables: AgreementQueryVariables,
      options?: Omit<UseQueryOptions<AgreementQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<AgreementQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<AgreementQuery, TError, TData>(
      {
    queryKey: ['Agreement', variables],
    queryFn: useFetcher<AgreementQuery, AgreementQueryVariables>(AgreementDocument).bind(null, variables),
    ...options
  }
    )};

useAgreementQuery.getKey = (variables: AgreementQueryVariables) => ['Agreement', variables];

useAgreementQuery.rootKey = 'Agreement';

export const AgreementsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Agreements($filter: AgreementFilter, $orderBy: AgreementOrder, $first: Int, $after: String, $last: Int, $before: String) {
  agreements(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...AgreementFields
        partnerOrganization {
          id
          name
        }
        program {
          id
          title
        }
      }
    }
  }
}
    fragment AgreementFields on Agreement {
  id
  title
  kind
  state
  signedOn
  expiresOn
  warningDays
  terminatedOn
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useAgreementsQuery = <
      TData = AgreementsQuery,
      TError = RapportError
    >(
      variables?: AgreementsQueryVariables,
      options?: Omit<UseQueryOptions<AgreementsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<AgreementsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<AgreementsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Agreements'] : ['Agreements', variables],
    queryFn: useFetcher<AgreementsQuery, AgreementsQueryVariables>(AgreementsDocument).bind(null, variables),
    ...options
  }
    )};

useAgreementsQuery.getKey = (variables?: AgreementsQueryVariables) => variables === undefined ? ['Agreements'] : ['Agreements', variables];

useAgreementsQuery.rootKey = 'Agreements';

export const CreateAgreementDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateAgreement($input: CreateAgreementInput!) {
  createAgreement(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateAgreementPayload {
      agreement {
        ...AgreementFields
      }
    }
  }
}
    fragment AgreementFields on Agreement {
  id
  title
  kind
  state
  signedOn
  expiresOn
  warningDays
  terminatedOn
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreateAgreementMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateAgreementMutation, TError, CreateAgreementMutationVariables, TContext>) => {
    
    return useMutation<CreateAgreementMutation, TError, CreateAgreementMutationVariables, TContext>(
      {
    mutationKey: ['CreateAgreement'],
    mutationFn: useFetcher<CreateAgreementMutation, CreateAgreementMutationVariables>(CreateAgreementDocument),
    ...options
  }
    )};

export const ExpiringAgreementsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ExpiringAgreements($withinDays: Int, $first: Int, $after: String, $last: Int, $before: String) {
  expiringAgreements(
    withinDays: $withinDays
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...AgreementFields
        partnerOrganization {
          id
          name
        }
        program {
          id
          title
        }
      }
    }
  }
}
    fragment AgreementFields on Agreement {
  id
  title
  kind
  state
  signedOn
  expiresOn
  warningDays
  terminatedOn
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useExpiringAgreementsQuery = <
      TData = ExpiringAgreementsQuery,
      TError = RapportError
    >(
      variables?: ExpiringAgreementsQueryVariables,
      options?: Omit<UseQueryOptions<ExpiringAgreementsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ExpiringAgreementsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ExpiringAgreementsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['ExpiringAgreements'] : ['ExpiringAgreements', variables],
    queryFn: useFetcher<ExpiringAgreementsQuery, ExpiringAgreementsQueryVariables>(ExpiringAgreementsDocument).bind(null, variables),
    ...options
  }
    )};

useExpiringAgreementsQuery.getKey = (variables?: ExpiringAgreementsQueryVariables) => variables === undefined ? ['ExpiringAgreements'] : ['ExpiringAgreements', variables];

useExpiringAgreementsQuery.rootKey = 'ExpiringAgreements';

export const RenewAgreementDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RenewAgreement($input: RenewAgreementInput!) {
  renewAgreement(input: $input) {
    __typename
    ...ErrorFields
    ... on RenewAgreementPayload {
      agreement {
        ...AgreementFields
      }
    }
  }
}
    fragment AgreementFields on Agreement {
  id
  title
  kind
  state
  signedOn
  expiresOn
  warningDays
  terminatedOn
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRenewAgreementMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RenewAgreementMutation, TError, RenewAgreementMutationVariables, TContext>) => {
    
    return useMutation<RenewAgreementMutation, TError, RenewAgreementMutationVariables, TContext>(
      {
    mutationKey: ['RenewAgreement'],
    mutationFn: useFetcher<RenewAgreementMutation, RenewAgreementMutationVariables>(RenewAgreementDocument),
    ...options
  }
    )};

export const SignAgreementDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignAgreement($input: SignAgreementInput!) {
  signAgreement(input: $input) {
    __typename
    ...ErrorFields
    ... on SignAgreementPayload {
      agreement {
        ...AgreementFields
      }
    }
  }
}
    fragment AgreementFields on Agreement {
  id
  title
  kind
  state
  signedOn
  expiresOn
  warningDays
  terminatedOn
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useSignAgreementMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<SignAgreementMutation, TError, SignAgreementMutationVariables, TContext>) => {
    
    return useMutation<SignAgreementMutation, TError, SignAgreementMutationVariables, TContext>(
      {
    mutationKey: ['SignAgreement'],
    mutationFn: useFetcher<SignAgreementMutation, SignAgreementMutationVariables>(SignAgreementDocument),
    ...options
  }
    )};

export const TerminateAgreementDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation TerminateAgreement($input: TerminateAgreementInput!) {
  terminateAgreement(input: $input) {
    __typename
    ...ErrorFields
    ... on TerminateAgreementPayload {
      agreement {
        ...AgreementFields
      }
    }
  }
}
    fragment AgreementFields on Agreement {
  id
  title
  kind
  state
  signedOn
  expiresOn
  warningDays
  terminatedOn
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useTerminateAgreementMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<TerminateAgreementMutation, TError, TerminateAgreementMutationVariables, TContext>) => {
    
    return useMutation<TerminateAgreementMutation, TError, TerminateAgreementMutationVariables, TContext>(
      {
    mutationKey: ['TerminateAgreement'],
    mutationFn: useFetcher<TerminateAgreementMutation, TerminateAgreementMutationVariables>(TerminateAgreementDocument),
    ...options
  }
    )};

export const UpdateAgreementDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateAgreement($input: UpdateAgreementInput!) {
  updateAgreement(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateAgreementPayload {
      agreement {
        ...AgreementFields
      }
    }
  }
}
    fragment AgreementFields on Agreement {
  id
  title
  kind
  state
  signedOn
  expiresOn
  warningDays
  terminatedOn
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdateAgreementMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateAgreementMutation, TError, UpdateAgreementMutationVariables, TContext>) => {
    
    return useMutation<UpdateAgreementMutation, TError, UpdateAgreementMutationVariables, TContext>(
      {
    mutationKey: ['UpdateAgreement'],
    mutationFn: useFetcher<UpdateAgreementMutation, UpdateAgreementMutationVariables>(UpdateAgreementDocument),
    ...options
  }
    )};

export const ApiKeysDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ApiKeys($first: Int, $after: String) {
  apiKeys(first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...ApiKeyFields
      }
    }
  }
}
    fragment ApiKeyFields on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  createdBySubject
  createdByName
  expiresAt
  lastUsedAt
  revokedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useApiKeysQuery = <
      TData = ApiKeysQuery,
      TError = RapportError
    >(
      variables?: ApiKeysQueryVariables,
      options?: Omit<UseQueryOptions<ApiKeysQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ApiKeysQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ApiKeysQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['ApiKeys'] : ['ApiKeys', variables],
    queryFn: useFetcher<ApiKeysQuery, ApiKeysQueryVariables>(ApiKeysDocument).bind(null, variables),
    ...options
  }
    )};

useApiKeysQuery.getKey = (variables?: ApiKeysQueryVariables) => variables === undefined ? ['ApiKeys'] : ['ApiKeys', variables];

useApiKeysQuery.rootKey = 'ApiKeys';

export const CreateApiKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateApiKeyPayload {
      key
      apiKey {
        ...ApiKeyFields
      }
    }
  }
}
    fragment ApiKeyFields on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  createdBySubject
  createdByName
  expiresAt
  lastUsedAt
  revokedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreateApiKeyMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateApiKeyMutation, TError, CreateApiKeyMutationVariables, TContext>) => {
    
    return useMutation<CreateApiKeyMutation, TError, CreateApiKeyMutationVariables, TContext>(
      {
    mutationKey: ['CreateApiKey'],
    mutationFn: useFetcher<CreateApiKeyMutation, CreateApiKeyMutationVariables>(CreateApiKeyDocument),
    ...options
  }
    )};

export const RevokeApiKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeApiKey($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) {
    __typename
    ...ErrorFields
    ... on RevokeApiKeyPayload {
      apiKey {
        ...ApiKeyFields
      }
    }
  }
}
    fragment ApiKeyFields on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  createdBySubject
  createdByName
  expiresAt
  lastUsedAt
  revokedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRevokeApiKeyMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RevokeApiKeyMutation, TError, RevokeApiKeyMutationVariables, TContext>) => {
    
    return useMutation<RevokeApiKeyMutation, TError, RevokeApiKeyMutationVariables, TContext>(
      {
    mutationKey: ['RevokeApiKey'],
    mutationFn: useFetcher<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>(RevokeApiKeyDocument),
    ...options
  }
    )};

export const AreaDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Area($id: ID!) {
  area(id: $id) {
    ...AreaFields
  }
}
    fragment AreaFields on Area {
  id
  code
  name
  kind
  retiredAt
  createdAt
  updatedAt
  version
}`);

export const useAreaQuery = <
      TData = AreaQuery,
      TError = RapportError
    >(
      variables: AreaQueryVariables,
      options?: Omit<UseQueryOptions<AreaQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<AreaQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<AreaQuery, TError, TData>(
      {
    queryKey: ['Area', variables],
    queryFn: useFetcher<AreaQuery, AreaQueryVariables>(AreaDocument).bind(null, variables),
    ...options
  }
    )};

useAreaQuery.getKey = (variables: AreaQueryVariables) => ['Area', variables];

useAreaQuery.rootKey = 'Area';

export const AreasDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Areas($filter: AreaFilter, $orderBy: AreaOrder, $first: Int, $after: String, $last: Int, $before: String) {
  areas(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...AreaFields
      }
    }
  }
}
    fragment AreaFields on Area {
  id
  code
  name
  kind
  retiredAt
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useAreasQuery = <
      TData = AreasQuery,
      TError = RapportError
    >(
      variables?: AreasQueryVariables,
      options?: Omit<UseQueryOptions<AreasQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<AreasQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<AreasQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Areas'] : ['Areas', variables],
    queryFn: useFetcher<AreasQuery, AreasQueryVariables>(AreasDocument).bind(null, variables),
    ...options
  }
    )};

useAreasQuery.getKey = (variables?: AreasQueryVariables) => variables === undefined ? ['Areas'] : ['Areas', variables];

useAreasQuery.rootKey = 'Areas';

export const CreateAreaDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateArea($input: CreateAreaInput!) {
  createArea(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateAreaPayload {
      area {
        ...AreaFields
      }
    }
  }
}
    fragment AreaFields on Area {
  id
  code
  name
  kind
  retiredAt
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreateAreaMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateAreaMutation, TError, CreateAreaMutationVariables, TContext>) => {
    
    return useMutation<CreateAreaMutation, TError, CreateAreaMutationVariables, TContext>(
      {
    mutationKey: ['CreateArea'],
    mutationFn: useFetcher<CreateAreaMutation, CreateAreaMutationVariables>(CreateAreaDocument),
    ...options
  }
    )};

export const RetireAreaDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RetireArea($input: RetireAreaInput!) {
  retireArea(input: $input) {
    __typename
    ...ErrorFields
    ... on RetireAreaPayload {
      area {
        ...AreaFields
      }
    }
  }
}
    fragment AreaFields on Area {
  id
  code
  name
  kind
  retiredAt
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRetireAreaMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RetireAreaMutation, TError, RetireAreaMutationVariables, TContext>) => {
    
    return useMutation<RetireAreaMutation, TError, RetireAreaMutationVariables, TContext>(
      {
    mutationKey: ['RetireArea'],
    mutationFn: useFetcher<RetireAreaMutation, RetireAreaMutationVariables>(RetireAreaDocument),
    ...options
  }
    )};

export const UpdateAreaDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateArea($input: UpdateAreaInput!) {
  updateArea(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateAreaPayload {
      area {
        ...AreaFields
      }
    }
  }
}
    fragment AreaFields on Area {
  id
  code
  name
  kind
  retiredAt
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdateAreaMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateAreaMutation, TError, UpdateAreaMutationVariables, TContext>) => {
    
    return useMutation<UpdateAreaMutation, TError, UpdateAreaMutationVariables, TContext>(
      {
    mutationKey: ['UpdateArea'],
    mutationFn: useFetcher<UpdateAreaMutation, UpdateAreaMutationVariables>(UpdateAreaDocument),
    ...options
  }
    )};

export const AuditTrailDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AuditTrail($filter: AuditEventFilter, $orderBy: AuditEventOrder, $first: Int, $after: String) {
  auditTrail(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        id
        action
        actorKind
        actorSubject
        actorName
        entityType
        entityId
        occurredAt
        requestId
        detail {
          name
          value
        }
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useAuditTrailQuery = <
      TData = AuditTrailQuery,
      TError = RapportError
    >(
      variables?: AuditTrailQueryVariables,
      options?: Omit<UseQueryOptions<AuditTrailQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<AuditTrailQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<AuditTrailQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['AuditTrail'] : ['AuditTrail', variables],
    queryFn: useFetcher<AuditTrailQuery, AuditTrailQueryVariables>(AuditTrailDocument).bind(null, variables),
    ...options
  }
    )};

useAuditTrailQuery.getKey = (variables?: AuditTrailQueryVariables) => variables === undefined ? ['AuditTrail'] : ['AuditTrail', variables];

useAuditTrailQuery.rootKey = 'AuditTrail';

export const AddProgramAuthorityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddProgramAuthority($input: AddProgramAuthorityInput!) {
  addProgramAuthority(input: $input) {
    __typename
    ...ErrorFields
    ... on AddProgramAuthorityPayload {
      program {
        ...ProgramFields
      }
    }
  }
}
    fragment ProgramFields on Program {
  id
  title
  type
  status
  leadAgencyType
  leadAgencyName
  summary
  strategy
  targetProblem
  targetPopulation
  targetArea {
    id
    code
    name
  }
  logicModel {
    inputs
    activities
    outputs
    outcomes
  }
  startsOn
  endsOn
  externalCode
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useAddProgramAuthorityMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<AddProgramAuthorityMutation, TError, AddProgramAuthorityMutationVariables, TContext>) => {
    
    return useMutation<AddProgramAuthorityMutation, TError, AddProgramAuthorityMutationVariables, TContext>(
      {
    mutationKey: ['AddProgramAuthority'],
    mutationFn: useFetcher<AddProgramAuthorityMutation, AddProgramAuthorityMutationVariables>(AddProgramAuthorityDocument),
    ...options
  }
    )};

export const CreateLegalAuthorityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateLegalAuthority($input: CreateLegalAuthorityInput!) {
  createLegalAuthority(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateLegalAuthorityPayload {
      legalAuthority {
        ...LegalAuthorityFields
      }
    }
  }
}
    fragment LegalAuthorityFields on LegalAuthority {
  id
  citation
  kind
  title
  description
  url
  isReference
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreateLegalAuthorityMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateLegalAuthorityMutation, TError, CreateLegalAuthorityMutationVariables, TContext>) => {
    
    return useMutation<CreateLegalAuthorityMutation, TError, CreateLegalAuthorityMutationVariables, TContext>(
      {
    mutationKey: ['CreateLegalAuthority'],
    mutationFn: useFetcher<CreateLegalAuthorityMutation, CreateLegalAuthorityMutationVariables>(CreateLegalAuthorityDocument),
    ...options
  }
    )};

export const DeleteLegalAuthorityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteLegalAuthority($input: DeleteLegalAuthorityInput!) {
  deleteLegalAuthority(input: $input) {
    __typename
    ...ErrorFields
    ... on DeleteLegalAuthorityPayload {
      legalAuthority {
        ...LegalAuthorityFields
      }
    }
  }
}
    fragment LegalAuthorityFields on LegalAuthority {
  id
  citation
  kind
  title
  description
  url
  isReference
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useDeleteLegalAuthorityMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<DeleteLegalAuthorityMutation, TError, DeleteLegalAuthorityMutationVariables, TContext>) => {
    
    return useMutation<DeleteLegalAuthorityMutation, TError, DeleteLegalAuthorityMutationVariables, TContext>(
      {
    mutationKey: ['DeleteLegalAuthority'],
    mutationFn: useFetcher<DeleteLegalAuthorityMutation, DeleteLegalAuthorityMutationVariables>(DeleteLegalAuthorityDocument),
    ...options
  }
    )};

export const LegalAuthoritiesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LegalAuthorities($filter: LegalAuthorityFilter, $orderBy: LegalAuthorityOrder, $first: Int, $after: String, $last: Int, $before: String) {
  legalAuthorities(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...LegalAuthorityFields
      }
    }
  }
}
    fragment LegalAuthorityFields on LegalAuthority {
  id
  citation
  kind
  title
  description
  url
  isReference
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useLegalAuthoritiesQuery = <
      TData = LegalAuthoritiesQuery,
      TError = RapportError
    >(
      variables?: LegalAuthoritiesQueryVariables,
      options?: Omit<UseQueryOptions<LegalAuthoritiesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<LegalAuthoritiesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<LegalAuthoritiesQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['LegalAuthorities'] : ['LegalAuthorities', variables],
    queryFn: useFetcher<LegalAuthoritiesQuery, LegalAuthoritiesQueryVariables>(LegalAuthoritiesDocument).bind(null, variables),
    ...options
  }
    )};

useLegalAuthoritiesQuery.getKey = (variables?: LegalAuthoritiesQueryVariables) => variables === undefined ? ['LegalAuthorities'] : ['LegalAuthorities', variables];

useLegalAuthoritiesQuery.rootKey = 'LegalAuthorities';

export const LegalAuthorityDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LegalAuthority($id: ID!) {
  legalAuthority(id: $id) {
    ...LegalAuthorityFields
  }
}
    fragment LegalAuthorityFields on LegalAuthority {
  id
  citation
  kind
  title
  description
  url
  isReference
  createdAt
  updatedAt
  version
}`);

export const useLegalAuthorityQuery = <
      TData = LegalAuthorityQuery,
      TError = RapportError
    >(
      variables: LegalAuthorityQueryVariables,
      options?: Omit<UseQueryOptions<LegalAuthorityQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<LegalAuthorityQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<LegalAuthorityQuery, TError, TData>(
      {
    queryKey: ['LegalAuthority', variables],
    queryFn: useFetcher<LegalAuthorityQuery, LegalAuthorityQueryVariables>(LegalAuthorityDocument).bind(null, variables),
    ...options
  }
    )};

useLegalAuthorityQuery.getKey = (variables: LegalAuthorityQueryVariables) => ['LegalAuthority', variables];

useLegalAuthorityQuery.rootKey = 'LegalAuthority';

export const ProgramAuthoritiesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProgramAuthorities($programId: ID!, $first: Int, $after: String) {
  program(id: $programId) {
    id
    authorities(first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          id
          note
          createdAt
          legalAuthority {
            ...LegalAuthorityFields
          }
        }
      }
    }
  }
}
    fragment LegalAuthorityFields on LegalAuthority {
  id
  citation
  kind
  title
  description
  url
  isReference
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useProgramAuthoritiesQuery = <
      TData = ProgramAuthoritiesQuery,
      TError = RapportError
    >(
      variables: ProgramAuthoritiesQueryVariables,
      options?: Omit<UseQueryOptions<ProgramAuthoritiesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProgramAuthoritiesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProgramAuthoritiesQuery, TError, TData>(
      {
    queryKey: ['ProgramAuthorities', variables],
    queryFn: useFetcher<ProgramAuthoritiesQuery, ProgramAuthoritiesQueryVariables>(ProgramAuthoritiesDocument).bind(null, variables),
    ...options
  }
    )};

useProgramAuthoritiesQuery.getKey = (variables: ProgramAuthoritiesQueryVariables) => ['ProgramAuthorities', variables];

useProgramAuthoritiesQuery.rootKey = 'ProgramAuthorities';

export const RemoveProgramAuthorityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveProgramAuthority($input: RemoveProgramAuthorityInput!) {
  removeProgramAuthority(input: $input) {
    __typename
    ...ErrorFields
    ... on RemoveProgramAuthorityPayload {
      program {
        ...ProgramFields
      }
    }
  }
}
    fragment ProgramFields on Program {
  id
  title
  type
  status
  leadAgencyType
  leadAgencyName
  summary
  strategy
  targetProblem
  targetPopulation
  targetArea {
    id
    code
    name
  }
  logicModel {
    inputs
    activities
    outputs
    outcomes
  }
  startsOn
  endsOn
  externalCode
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRemoveProgramAuthorityMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RemoveProgramAuthorityMutation, TError, RemoveProgramAuthorityMutationVariables, TContext>) => {
    
    return useMutation<RemoveProgramAuthorityMutation, TError, RemoveProgramAuthorityMutationVariables, TContext>(
      {
    mutationKey: ['RemoveProgramAuthority'],
    mutationFn: useFetcher<RemoveProgramAuthorityMutation, RemoveProgramAuthorityMutationVariables>(RemoveProgramAuthorityDocument),
    ...options
  }
    )};

export const UpdateLegalAuthorityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateLegalAuthority($input: UpdateLegalAuthorityInput!) {
  updateLegalAuthority(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateLegalAuthorityPayload {
      legalAuthority {
        ...LegalAuthorityFields
      }
    }
  }
}
    fragment LegalAuthorityFields on LegalAuthority {
  id
  citation
  kind
  title
  description
  url
  isReference
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdateLegalAuthorityMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateLegalAuthorityMutation, TError, UpdateLegalAuthorityMutationVariables, TContext>) => {
    
    return useMutation<UpdateLegalAuthorityMutation, TError, UpdateLegalAuthorityMutationVariables, TContext>(
      {
    mutationKey: ['UpdateLegalAuthority'],
    mutationFn: useFetcher<UpdateLegalAuthorityMutation, UpdateLegalAuthorityMutationVariables>(UpdateLegalAuthorityDocument),
    ...options
  }
    )};

export const BudgetLineDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BudgetLine($id: ID!, $expendituresFirst: Int, $expendituresAfter: String) {
  budgetLine(id: $id) {
    ...BudgetLineFields
    program {
      id
      title
    }
    expenditures(first: $expendituresFirst, after: $expendituresAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          ...ExpenditureFields
        }
      }
    }
  }
}
    fragment BudgetLineFields on BudgetLine {
  id
  description
  fiscalYear
  fundingType
  expenseType
  plannedCents
  spentCents
  remainingCents
  createdAt
  updatedAt
  version
}
fragment ExpenditureFields on Expenditure {
  id
  description
  amountCents
  spentOn
  createdAt
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useBudgetLineQuery = <
      TData = BudgetLineQuery,
      TError = RapportError
    >(
      variables: BudgetLineQueryVariables,
      options?: Omit<UseQueryOptions<BudgetLineQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<BudgetLineQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<BudgetLineQuery, TError, TData>(
      {
    queryKey: ['BudgetLine', variables],
    queryFn: useFetcher<BudgetLineQuery, BudgetLineQueryVariables>(BudgetLineDocument).bind(null, variables),
    ...options
  }
    )};

useBudgetLineQuery.getKey = (variables: BudgetLineQueryVariables) => ['BudgetLine', variables];

useBudgetLineQuery.rootKey = 'BudgetLine';

export const BudgetLinesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BudgetLines($filter: BudgetLineFilter, $orderBy: BudgetLineOrder, $first: Int, $after: String, $last: Int, $before: String) {
  budgetLines(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...BudgetLineFields
        program {
          id
          title
        }
      }
    }
  }
}
    fragment BudgetLineFields on BudgetLine {
  id
  description
  fiscalYear
  fundingType
  expenseType
  plannedCents
  spentCents
  remainingCents
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useBudgetLinesQuery = <
      TData = BudgetLinesQuery,
      TError = RapportError
    >(
      variables?: BudgetLinesQueryVariables,
      options?: Omit<UseQueryOptions<BudgetLinesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<BudgetLinesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<BudgetLinesQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['BudgetLines'] : ['BudgetLines', variables],
    queryFn: useFetcher<BudgetLinesQuery, BudgetLinesQueryVariables>(BudgetLinesDocument).bind(null, variables),
    ...options
  }
    )};

useBudgetLinesQuery.getKey = (variables?: BudgetLinesQueryVariables) => variables === undefined ? ['BudgetLines'] : ['BudgetLines', variables];

useBudgetLinesQuery.rootKey = 'BudgetLines';

export const CreateBudgetLineDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateBudgetLine($input: CreateBudgetLineInput!) {
  createBudgetLine(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateBudgetLinePayload {
      budgetLine {
        ...BudgetLineFields
      }
    }
  }
}
    fragment BudgetLineFields on BudgetLine {
  id
  description
  fiscalYear
  fundingType
  expenseType
  plannedCents
  spentCents
  remainingCents
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreateBudgetLineMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateBudgetLineMutation, TError, CreateBudgetLineMutationVariables, TContext>) => {
    
    return useMutation<CreateBudgetLineMutation, TError, CreateBudgetLineMutationVariables, TContext>(
      {
    mutationKey: ['CreateBudgetLine'],
    mutationFn: useFetcher<CreateBudgetLineMutation, CreateBudgetLineMutationVariables>(CreateBudgetLineDocument),
    ...options
  }
    )};

export const ExpendituresDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Expenditures($filter: ExpenditureFilter, $first: Int, $after: String, $last: Int, $before: String) {
  expenditures(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...ExpenditureFields
        budgetLine {
          id
          description
          fiscalYear
          program {
            id
            title
          }
        }
      }
    }
  }
}
    fragment ExpenditureFields on Expenditure {
  id
  description
  amountCents
  spentOn
  createdAt
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useExpendituresQuery = <
      TData = ExpendituresQuery,
      TError = RapportError
    >(
      variables?: ExpendituresQueryVariables,
      options?: Omit<UseQueryOptions<ExpendituresQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ExpendituresQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ExpendituresQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Expenditures'] : ['Expenditures', variables],
    queryFn: useFetcher<ExpendituresQuery, ExpendituresQueryVariables>(ExpendituresDocument).bind(null, variables),
    ...options
  }
    )};

useExpendituresQuery.getKey = (variables?: ExpendituresQueryVariables) => variables === undefined ? ['Expenditures'] : ['Expenditures', variables];

useExpendituresQuery.rootKey = 'Expenditures';

export const ProgramBudgetDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProgramBudget($programId: ID!, $fiscalYear: Int) {
  program(id: $programId) {
    id
    budget(fiscalYear: $fiscalYear) {
      plannedCents
      spentCents
      remainingCents
    }
  }
}
    `);

export const useProgramBudgetQuery = <
      TData = ProgramBudgetQuery,
      TError = RapportError
    >(
      variables: ProgramBudgetQueryVariables,
      options?: Omit<UseQueryOptions<ProgramBudgetQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProgramBudgetQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProgramBudgetQuery, TError, TData>(
      {
    queryKey: ['ProgramBudget', variables],
    queryFn: useFetcher<ProgramBudgetQuery, ProgramBudgetQueryVariables>(ProgramBudgetDocument).bind(null, variables),
    ...options
  }
    )};

useProgramBudgetQuery.getKey = (variables: ProgramBudgetQueryVariables) => ['ProgramBudget', variables];

useProgramBudgetQuery.rootKey = 'ProgramBudget';

export const RecordExpenditureDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordExpenditure($input: RecordExpenditureInput!) {
  recordExpenditure(input: $input) {
    __typename
    ...ErrorFields
    ... on RecordExpenditurePayload {
      expenditure {
        ...ExpenditureFields
        budgetLine {
          ...BudgetLineFields
        }
      }
    }
  }
}
    fragment BudgetLineFields on BudgetLine {
  id
  description
  fiscalYear
  fundingType
  expenseType
  plannedCents
  spentCents
  remainingCents
  createdAt
  updatedAt
  version
}
fragment ExpenditureFields on Expenditure {
  id
  description
  amountCents
  spentOn
  createdAt
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRecordExpenditureMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RecordExpenditureMutation, TError, RecordExpenditureMutationVariables, TContext>) => {
    
    return useMutation<RecordExpenditureMutation, TError, RecordExpenditureMutationVariables, TContext>(
      {
    mutationKey: ['RecordExpenditure'],
    mutationFn: useFetcher<RecordExpenditureMutation, RecordExpenditureMutationVariables>(RecordExpenditureDocument),
    ...options
  }
    )};

export const UpdateBudgetLineDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateBudgetLine($input: UpdateBudgetLineInput!) {
  updateBudgetLine(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateBudgetLinePayload {
      budgetLine {
        ...BudgetLineFields
      }
    }
  }
}
    fragment BudgetLineFields on BudgetLine {
  id
  description
  fiscalYear
  fundingType
  expenseType
  plannedCents
  spentCents
  remainingCents
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdateBudgetLineMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateBudgetLineMutation, TError, UpdateBudgetLineMutationVariables, TContext>) => {
    
    return useMutation<UpdateBudgetLineMutation, TError, UpdateBudgetLineMutationVariables, TContext>(
      {
    mutationKey: ['UpdateBudgetLine'],
    mutationFn: useFetcher<UpdateBudgetLineMutation, UpdateBudgetLineMutationVariables>(UpdateBudgetLineDocument),
    ...options
  }
    )};

export const CaseStudiesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CaseStudies($filter: CaseStudyFilter, $orderBy: CaseStudyOrder, $first: Int, $after: String, $last: Int, $before: String) {
  caseStudies(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...CaseStudyFields
      }
    }
  }
}
    fragment CaseStudyFields on CaseStudy {
  id
  title
  place
  leadAgencyType
  startedYear
  summary
  evidenceStatus
  evidenceNote
  citations {
    text
    url
    year
  }
  isReference
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useCaseStudiesQuery = <
      TData = CaseStudiesQuery,
      TError = RapportError
    >(
      variables?: CaseStudiesQueryVariables,
      options?: Omit<UseQueryOptions<CaseStudiesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<CaseStudiesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<CaseStudiesQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['CaseStudies'] : ['CaseStudies', variables],
    queryFn: useFetcher<CaseStudiesQuery, CaseStudiesQueryVariables>(CaseStudiesDocument).bind(null, variables),
    ...options
  }
    )};

useCaseStudiesQuery.getKey = (variables?: CaseStudiesQueryVariables) => variables === undefined ? ['CaseStudies'] : ['CaseStudies', variables];

useCaseStudiesQuery.rootKey = 'CaseStudies';

export const CaseStudyDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CaseStudy($id: ID!) {
  caseStudy(id: $id) {
    ...CaseStudyFields
  }
}
    fragment CaseStudyFields on CaseStudy {
  id
  title
  place
  leadAgencyType
  startedYear
  summary
  evidenceStatus
  evidenceNote
  citations {
    text
    url
    year
  }
  isReference
  createdAt
  updatedAt
  version
}`);

export const useCaseStudyQuery = <
      TData = CaseStudyQuery,
      TError = RapportError
    >(
      variables: CaseStudyQueryVariables,
      options?: Omit<UseQueryOptions<CaseStudyQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<CaseStudyQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<CaseStudyQuery, TError, TData>(
      {
    queryKey: ['CaseStudy', variables],
    queryFn: useFetcher<CaseStudyQuery, CaseStudyQueryVariables>(CaseStudyDocument).bind(null, variables),
    ...options
  }
    )};

useCaseStudyQuery.getKey = (variables: CaseStudyQueryVariables) => ['CaseStudy', variables];

useCaseStudyQuery.rootKey = 'CaseStudy';

export const CreateCaseStudyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateCaseStudy($input: CreateCaseStudyInput!) {
  createCaseStudy(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateCaseStudyPayload {
      caseStudy {
        ...CaseStudyFields
      }
    }
  }
}
    fragment CaseStudyFields on CaseStudy {
  id
  title
  place
  leadAgencyType
  startedYear
  summary
  evidenceStatus
  evidenceNote
  citations {
    text
    url
    year
  }
  isReference
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreateCaseStudyMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateCaseStudyMutation, TError, CreateCaseStudyMutationVariables, TContext>) => {
    
    return useMutation<CreateCaseStudyMutation, TError, CreateCaseStudyMutationVariables, TContext>(
      {
    mutationKey: ['CreateCaseStudy'],
    mutationFn: useFetcher<CreateCaseStudyMutation, CreateCaseStudyMutationVariables>(CreateCaseStudyDocument),
    ...options
  }
    )};

export const DeleteCaseStudyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteCaseStudy($input: DeleteCaseStudyInput!) {
  deleteCaseStudy(input: $input) {
    __typename
    ...ErrorFields
    ... on DeleteCaseStudyPayload {
      deletedId
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useDeleteCaseStudyMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<DeleteCaseStudyMutation, TError, DeleteCaseStudyMutationVariables, TContext>) => {
    
    return useMutation<DeleteCaseStudyMutation, TError, DeleteCaseStudyMutationVariables, TContext>(
      {
    mutationKey: ['DeleteCaseStudy'],
    mutationFn: useFetcher<DeleteCaseStudyMutation, DeleteCaseStudyMutationVariables>(DeleteCaseStudyDocument),
    ...options
  }
    )};

export const UpdateCaseStudyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateCaseStudy($input: UpdateCaseStudyInput!) {
  updateCaseStudy(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateCaseStudyPayload {
      caseStudy {
        ...CaseStudyFields
      }
    }
  }
}
    fragment CaseStudyFields on CaseStudy {
  id
  title
  place
  leadAgencyType
  startedYear
  summary
  evidenceStatus
  evidenceNote
  citations {
    text
    url
    year
  }
  isReference
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdateCaseStudyMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateCaseStudyMutation, TError, UpdateCaseStudyMutationVariables, TContext>) => {
    
    return useMutation<UpdateCaseStudyMutation, TError, UpdateCaseStudyMutationVariables, TContext>(
      {
    mutationKey: ['UpdateCaseStudy'],
    mutationFn: useFetcher<UpdateCaseStudyMutation, UpdateCaseStudyMutationVariables>(UpdateCaseStudyDocument),
    ...options
  }
    )};

export const AddConcernResponseDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddConcernResponse($input: AddConcernResponseInput!) {
  addConcernResponse(input: $input) {
    __typename
    ...ErrorFields
    ... on AddConcernResponsePayload {
      concernResponse {
        ...ConcernResponseFields
      }
      communityConcern {
        ...CommunityConcernFields
      }
    }
  }
}
    fragment CommunityConcernFields on CommunityConcern {
  id
  summary
  status
  category
  priority
  raisedOn
  outcome
  closedAt
  isRecurring
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ConcernResponseFields on ConcernResponse {
  id
  description
  takenOn
  createdAt
  activity {
    id
    title
  }
  program {
    id
    title
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useAddConcernResponseMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<AddConcernResponseMutation, TError, AddConcernResponseMutationVariables, TContext>) => {
    
    return useMutation<AddConcernResponseMutation, TError, AddConcernResponseMutationVariables, TContext>(
      {
    mutationKey: ['AddConcernResponse'],
    mutationFn: useFetcher<AddConcernResponseMutation, AddConcernResponseMutationVariables>(AddConcernResponseDocument),
    ...options
  }
    )};

export const CloseConcernDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CloseConcern($input: CloseConcernInput!) {
  closeConcern(input: $input) {
    __typename
    ...ErrorFields
    ... on CloseConcernPayload {
      communityConcern {
        ...CommunityConcernFields
      }
    }
  }
}
    fragment CommunityConcernFields on CommunityConcern {
  id
  summary
  status
  category
  priority
  raisedOn
  outcome
  closedAt
  isRecurring
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCloseConcernMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CloseConcernMutation, TError, CloseConcernMutationVariables, TContext>) => {
    
    return useMutation<CloseConcernMutation, TError, CloseConcernMutationVariables, TContext>(
      {
    mutationKey: ['CloseConcern'],
    mutationFn: useFetcher<CloseConcernMutation, CloseConcernMutationVariables>(CloseConcernDocument),
    ...options
  }
    )};

export const CommunityConcernDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CommunityConcern($id: ID!, $responsesFirst: Int, $responsesAfter: String) {
  communityConcern(id: $id) {
    ...CommunityConcernFields
    activity {
      id
      title
    }
    program {
      id
      title
    }
    recurrence {
      ...RecurringConcernFields
    }
    responses(first: $responsesFirst, after: $responsesAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          ...ConcernResponseFields
        }
      }
    }
  }
}
    fragment CommunityConcernFields on CommunityConcern {
  id
  summary
  status
  category
  priority
  raisedOn
  outcome
  closedAt
  isRecurring
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ConcernResponseFields on ConcernResponse {
  id
  description
  takenOn
  createdAt
  activity {
    id
    title
  }
  program {
    id
    title
  }
}
fragment RecurringConcernFields on RecurringConcern {
  category
  count
  openCount
  windowCountMax
  firstRaisedOn
  lastRaisedOn
  lastRecurredOn
  area {
    id
    code
    name
  }
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useCommunityConcernQuery = <
      TData = CommunityConcernQuery,
      TError = RapportError
    >(
      variables: CommunityConcernQueryVariables,
      options?: Omit<UseQueryOptions<CommunityConcernQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<CommunityConcernQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<CommunityConcernQuery, TError, TData>(
      {
    queryKey: ['CommunityConcern', variables],
    queryFn: useFetcher<CommunityConcernQuery, CommunityConcernQueryVariables>(CommunityConcernDocument).bind(null, variables),
    ...options
  }
    )};

useCommunityConcernQuery.getKey = (variables: CommunityConcernQueryVariables) => ['CommunityConcern', variables];

useCommunityConcernQuery.rootKey = 'CommunityConcern';

export const CommunityConcernsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CommunityConcerns($filter: CommunityConcernFilter, $orderBy: CommunityConcernOrder, $first: Int, $after: String, $last: Int, $before: String) {
  communityConcerns(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...CommunityConcernFields
        activity {
          id
          title
        }
        program {
          id
          title
        }
      }
    }
  }
}
    fragment CommunityConcernFields on CommunityConcern {
  id
  summary
  status
  category
  priority
  raisedOn
  outcome
  closedAt
  isRecurring
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useCommunityConcernsQuery = <
      TData = CommunityConcernsQuery,
      TError = RapportError
    >(
      variables?: CommunityConcernsQueryVariables,
      options?: Omit<UseQueryOptions<CommunityConcernsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<CommunityConcernsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<CommunityConcernsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['CommunityConcerns'] : ['CommunityConcerns', variables],
    queryFn: useFetcher<CommunityConcernsQuery, CommunityConcernsQueryVariables>(CommunityConcernsDocument).bind(null, variables),
    ...options
  }
    )};

useCommunityConcernsQuery.getKey = (variables?: CommunityConcernsQueryVariables) => variables === undefined ? ['CommunityConcerns'] : ['CommunityConcerns', variables];

useCommunityConcernsQuery.rootKey = 'CommunityConcerns';

export const RaiseConcernDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RaiseConcern($input: RaiseConcernInput!) {
  raiseConcern(input: $input) {
    __typename
    ...ErrorFields
    ... on RaiseConcernPayload {
      communityConcern {
        ...CommunityConcernFields
      }
    }
  }
}
    fragment CommunityConcernFields on CommunityConcern {
  id
  summary
  status
  category
  priority
  raisedOn
  outcome
  closedAt
  isRecurring
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRaiseConcernMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RaiseConcernMutation, TError, RaiseConcernMutationVariables, TContext>) => {
    
    return useMutation<RaiseConcernMutation, TError, RaiseConcernMutationVariables, TContext>(
      {
    mutationKey: ['RaiseConcern'],
    mutationFn: useFetcher<RaiseConcernMutation, RaiseConcernMutationVariables>(RaiseConcernDocument),
    ...options
  }
    )};

export const RecurringConcernsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RecurringConcerns($windowDays: Int, $minimum: Int, $asOf: Date, $first: Int, $after: String, $last: Int, $before: String) {
  recurringConcerns(
    windowDays: $windowDays
    minimum: $minimum
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...RecurringConcernFields
      }
    }
  }
}
    fragment RecurringConcernFields on RecurringConcern {
  category
  count
  openCount
  windowCountMax
  firstRaisedOn
  lastRaisedOn
  lastRecurredOn
  area {
    id
    code
    name
  }
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useRecurringConcernsQuery = <
      TData = RecurringConcernsQuery,
      TError = RapportError
    >(
      variables?: RecurringConcernsQueryVariables,
      options?: Omit<UseQueryOptions<RecurringConcernsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<RecurringConcernsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<RecurringConcernsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['RecurringConcerns'] : ['RecurringConcerns', variables],
    queryFn: useFetcher<RecurringConcernsQuery, RecurringConcernsQueryVariables>(RecurringConcernsDocument).bind(null, variables),
    ...options
  }
    )};

useRecurringConcernsQuery.getKey = (variables?: RecurringConcernsQueryVariables) => variables === undefined ? ['RecurringConcerns'] : ['RecurringConcerns', variables];

useRecurringConcernsQuery.rootKey = 'RecurringConcerns';

export const ReopenConcernDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReopenConcern($input: ReopenConcernInput!) {
  reopenConcern(input: $input) {
    __typename
    ...ErrorFields
    ... on ReopenConcernPayload {
      communityConcern {
        ...CommunityConcernFields
      }
    }
  }
}
    fragment CommunityConcernFields on CommunityConcern {
  id
  summary
  status
  category
  priority
  raisedOn
  outcome
  closedAt
  isRecurring
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useReopenConcernMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<ReopenConcernMutation, TError, ReopenConcernMutationVariables, TContext>) => {
    
    return useMutation<ReopenConcernMutation, TError, ReopenConcernMutationVariables, TContext>(
      {
    mutationKey: ['ReopenConcern'],
    mutationFn: useFetcher<ReopenConcernMutation, ReopenConcernMutationVariables>(ReopenConcernDocument),
    ...options
  }
    )};

export const StartConcernDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartConcern($input: StartConcernInput!) {
  startConcern(input: $input) {
    __typename
    ...ErrorFields
    ... on StartConcernPayload {
      communityConcern {
        ...CommunityConcernFields
      }
    }
  }
}
    fragment CommunityConcernFields on CommunityConcern {
  id
  summary
  status
  category
  priority
  raisedOn
  outcome
  closedAt
  isRecurring
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useStartConcernMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<StartConcernMutation, TError, StartConcernMutationVariables, TContext>) => {
    
    return useMutation<StartConcernMutation, TError, StartConcernMutationVariables, TContext>(
      {
    mutationKey: ['StartConcern'],
    mutationFn: useFetcher<StartConcernMutation, StartConcernMutationVariables>(StartConcernDocument),
    ...options
  }
    )};

export const TriageConcernDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation TriageConcern($input: TriageConcernInput!) {
  triageConcern(input: $input) {
    __typename
    ...ErrorFields
    ... on TriageConcernPayload {
      communityConcern {
        ...CommunityConcernFields
      }
    }
  }
}
    fragment CommunityConcernFields on CommunityConcern {
  id
  summary
  status
  category
  priority
  raisedOn
  outcome
  closedAt
  isRecurring
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useTriageConcernMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<TriageConcernMutation, TError, TriageConcernMutationVariables, TContext>) => {
    
    return useMutation<TriageConcernMutation, TError, TriageConcernMutationVariables, TContext>(
      {
    mutationKey: ['TriageConcern'],
    mutationFn: useFetcher<TriageConcernMutation, TriageConcernMutationVariables>(TriageConcernDocument),
    ...options
  }
    )};

export const UpdateConcernDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateConcern($input: UpdateConcernInput!) {
  updateConcern(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateConcernPayload {
      communityConcern {
        ...CommunityConcernFields
      }
    }
  }
}
    fragment CommunityConcernFields on CommunityConcern {
  id
  summary
  status
  category
  priority
  raisedOn
  outcome
  closedAt
  isRecurring
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdateConcernMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateConcernMutation, TError, UpdateConcernMutationVariables, TContext>) => {
    
    return useMutation<UpdateConcernMutation, TError, UpdateConcernMutationVariables, TContext>(
      {
    mutationKey: ['UpdateConcern'],
    mutationFn: useFetcher<UpdateConcernMutation, UpdateConcernMutationVariables>(UpdateConcernDocument),
    ...options
  }
    )};

export const ConflictDisclosureDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConflictDisclosure($id: ID!) {
  conflictDisclosure(id: $id) {
    ...ConflictDisclosureFields
  }
}
    fragment ConflictDisclosureFields on ConflictDisclosure {
  id
  nature
  description
  status
  discloserSubject
  discloserName
  resolution
  resolutionNote
  resolvedAt
  resolvedBySubject
  resolvedByName
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}`);

export const useConflictDisclosureQuery = <
      TData = ConflictDisclosureQuery,
      TError = RapportError
    >(
      variables: ConflictDisclosureQueryVariables,
      options?: Omit<UseQueryOptions<ConflictDisclosureQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ConflictDisclosureQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ConflictDisclosureQuery, TError, TData>(
      {
    queryKey: ['ConflictDisclosure', variables],
    queryFn: useFetcher<ConflictDisclosureQuery, ConflictDisclosureQueryVariables>(ConflictDisclosureDocument).bind(null, variables),
    ...options
  }
    )};

useConflictDisclosureQuery.getKey = (variables: ConflictDisclosureQueryVariables) => ['ConflictDisclosure', variables];

useConflictDisclosureQuery.rootKey = 'ConflictDisclosure';

export const ConflictDisclosuresDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConflictDisclosures($filter: ConflictDisclosureFilter, $orderBy: ConflictDisclosureOrder, $first: Int, $after: String, $last: Int, $before: String) {
  conflictDisclosures(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...ConflictDisclosureFields
      }
    }
  }
}
    fragment ConflictDisclosureFields on ConflictDisclosure {
  id
  nature
  description
  status
  discloserSubject
  discloserName
  resolution
  resolutionNote
  resolvedAt
  resolvedBySubject
  resolvedByName
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useConflictDisclosuresQuery = <
      TData = ConflictDisclosuresQuery,
      TError = RapportError
    >(
      variables?: ConflictDisclosuresQueryVariables,
      options?: Omit<UseQueryOptions<ConflictDisclosuresQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ConflictDisclosuresQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ConflictDisclosuresQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['ConflictDisclosures'] : ['ConflictDisclosures', variables],
    queryFn: useFetcher<ConflictDisclosuresQuery, ConflictDisclosuresQueryVariables>(ConflictDisclosuresDocument).bind(null, variables),
    ...options
  }
    )};

useConflictDisclosuresQuery.getKey = (variables?: ConflictDisclosuresQueryVariables) => variables === undefined ? ['ConflictDisclosures'] : ['ConflictDisclosures', variables];

useConflictDisclosuresQuery.rootKey = 'ConflictDisclosures';

export const DiscloseConflictDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DiscloseConflict($input: DiscloseConflictInput!) {
  discloseConflict(input: $input) {
    __typename
    ...ErrorFields
    ... on DiscloseConflictPayload {
      disclosure {
        ...ConflictDisclosureFields
      }
    }
  }
}
    fragment ConflictDisclosureFields on ConflictDisclosure {
  id
  nature
  description
  status
  discloserSubject
  discloserName
  resolution
  resolutionNote
  resolvedAt
  resolvedBySubject
  resolvedByName
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useDiscloseConflictMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<DiscloseConflictMutation, TError, DiscloseConflictMutationVariables, TContext>) => {
    
    return useMutation<DiscloseConflictMutation, TError, DiscloseConflictMutationVariables, TContext>(
      {
    mutationKey: ['DiscloseConflict'],
    mutationFn: useFetcher<DiscloseConflictMutation, DiscloseConflictMutationVariables>(DiscloseConflictDocument),
    ...options
  }
    )};

export const ResolveConflictDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResolveConflict($input: ResolveConflictInput!) {
  resolveConflict(input: $input) {
    __typename
    ...ErrorFields
    ... on ResolveConflictPayload {
      disclosure {
        ...ConflictDisclosureFields
      }
    }
  }
}
    fragment ConflictDisclosureFields on ConflictDisclosure {
  id
  nature
  description
  status
  discloserSubject
  discloserName
  resolution
  resolutionNote
  resolvedAt
  resolvedBySubject
  resolvedByName
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useResolveConflictMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<ResolveConflictMutation, TError, ResolveConflictMutationVariables, TContext>) => {
    
    return useMutation<ResolveConflictMutation, TError, ResolveConflictMutationVariables, TContext>(
      {
    mutationKey: ['ResolveConflict'],
    mutationFn: useFetcher<ResolveConflictMutation, ResolveConflictMutationVariables>(ResolveConflictDocument),
    ...options
  }
    )};

export const EquityViewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query EquityView($year: Int!, $dimension: DemographicDimension!) {
  equityView(year: $year, dimension: $dimension) {
    ...EquityViewFields
  }
}
    fragment EquityViewFields on EquityView {
  id
  year
  dimension
  populationYear
  populationSource
  threshold
  frozenAt
  attendeesTotal {
    ...MeasuredValueFields
  }
  notStated {
    ...MeasuredValueFields
  }
  groups {
    category
    reachedShare {
      ...MeasuredValueFields
    }
    residentShare {
      ...MeasuredValueFields
    }
    difference {
      ...MeasuredValueFields
    }
    representationRatio {
      ...MeasuredValueFields
    }
  }
}
fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}`);

export const useEquityViewQuery = <
      TData = EquityViewQuery,
      TError = RapportError
    >(
      variables: EquityViewQueryVariables,
      options?: Omit<UseQueryOptions<EquityViewQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<EquityViewQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<EquityViewQuery, TError, TData>(
      {
    queryKey: ['EquityView', variables],
    queryFn: useFetcher<EquityViewQuery, EquityViewQueryVariables>(EquityViewDocument).bind(null, variables),
    ...options
  }
    )};

useEquityViewQuery.getKey = (variables: EquityViewQueryVariables) => ['EquityView', variables];

useEquityViewQuery.rootKey = 'EquityView';

export const EquityViewsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query EquityViews($filter: EquityViewFilter, $orderBy: EquityViewOrder, $first: Int, $after: String, $last: Int, $before: String) {
  equityViews(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...EquityViewFields
      }
    }
  }
}
    fragment EquityViewFields on EquityView {
  id
  year
  dimension
  populationYear
  populationSource
  threshold
  frozenAt
  attendeesTotal {
    ...MeasuredValueFields
  }
  notStated {
    ...MeasuredValueFields
  }
  groups {
    category
    reachedShare {
      ...MeasuredValueFields
    }
    residentShare {
      ...MeasuredValueFields
    }
    difference {
      ...MeasuredValueFields
    }
    representationRatio {
      ...MeasuredValueFields
    }
  }
}
fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useEquityViewsQuery = <
      TData = EquityViewsQuery,
      TError = RapportError
    >(
      variables?: EquityViewsQueryVariables,
      options?: Omit<UseQueryOptions<EquityViewsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<EquityViewsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<EquityViewsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['EquityViews'] : ['EquityViews', variables],
    queryFn: useFetcher<EquityViewsQuery, EquityViewsQueryVariables>(EquityViewsDocument).bind(null, variables),
    ...options
  }
    )};

useEquityViewsQuery.getKey = (variables?: EquityViewsQueryVariables) => variables === undefined ? ['EquityViews'] : ['EquityViews', variables];

useEquityViewsQuery.rootKey = 'EquityViews';

export const FreezeEquityTableDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FreezeEquityTable($input: FreezeEquityTableInput!) {
  freezeEquityTable(input: $input) {
    __typename
    ...ErrorFields
    ... on FreezeEquityTablePayload {
      equityView {
        ...EquityViewFields
      }
    }
  }
}
    fragment EquityViewFields on EquityView {
  id
  year
  dimension
  populationYear
  populationSource
  threshold
  frozenAt
  attendeesTotal {
    ...MeasuredValueFields
  }
  notStated {
    ...MeasuredValueFields
  }
  groups {
    category
    reachedShare {
      ...MeasuredValueFields
    }
    residentShare {
      ...MeasuredValueFields
    }
    difference {
      ...MeasuredValueFields
    }
    representationRatio {
      ...MeasuredValueFields
    }
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}`);

export const useFreezeEquityTableMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<FreezeEquityTableMutation, TError, FreezeEquityTableMutationVariables, TContext>) => {
    
    return useMutation<FreezeEquityTableMutation, TError, FreezeEquityTableMutationVariables, TContext>(
      {
    mutationKey: ['FreezeEquityTable'],
    mutationFn: useFetcher<FreezeEquityTableMutation, FreezeEquityTableMutationVariables>(FreezeEquityTableDocument),
    ...options
  }
    )};

export const RequestExportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestExport($input: RequestExportInput!) {
  requestExport(input: $input) {
    __typename
    ...ErrorFields
    ... on RequestExportPayload {
      surveyExport {
        ...SurveyExportFields
      }
    }
  }
}
    fragment SurveyExportFields on SurveyExport {
  id
  language
  createdAt
  expiresAt
  surveyVersion {
    id
    number
  }
  job {
    ...JobFields
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}`);

export const useRequestExportMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RequestExportMutation, TError, RequestExportMutationVariables, TContext>) => {
    
    return useMutation<RequestExportMutation, TError, RequestExportMutationVariables, TContext>(
      {
    mutationKey: ['RequestExport'],
    mutationFn: useFetcher<RequestExportMutation, RequestExportMutationVariables>(RequestExportDocument),
    ...options
  }
    )};

export const SurveyExportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SurveyExport($id: ID!) {
  surveyExport(id: $id) {
    ...SurveyExportFields
    files {
      name
      contentType
      bytes
      rows
      sha256
      download {
        url
        expiresAt
      }
    }
  }
}
    fragment SurveyExportFields on SurveyExport {
  id
  language
  createdAt
  expiresAt
  surveyVersion {
    id
    number
  }
  job {
    ...JobFields
  }
}
fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}`);

export const useSurveyExportQuery = <
      TData = SurveyExportQuery,
      TError = RapportError
    >(
      variables: SurveyExportQueryVariables,
      options?: Omit<UseQueryOptions<SurveyExportQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<SurveyExportQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<SurveyExportQuery, TError, TData>(
      {
    queryKey: ['SurveyExport', variables],
    queryFn: useFetcher<SurveyExportQuery, SurveyExportQueryVariables>(SurveyExportDocument).bind(null, variables),
    ...options
  }
    )};

useSurveyExportQuery.getKey = (variables: SurveyExportQueryVariables) => ['SurveyExport', variables];

useSurveyExportQuery.rootKey = 'SurveyExport';

export const SurveyExportsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SurveyExports($first: Int, $after: String) {
  surveyExports(first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...SurveyExportFields
      }
    }
  }
}
    fragment SurveyExportFields on SurveyExport {
  id
  language
  createdAt
  expiresAt
  surveyVersion {
    id
    number
  }
  job {
    ...JobFields
  }
}
fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useSurveyExportsQuery = <
      TData = SurveyExportsQuery,
      TError = RapportError
    >(
      variables?: SurveyExportsQueryVariables,
      options?: Omit<UseQueryOptions<SurveyExportsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<SurveyExportsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<SurveyExportsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['SurveyExports'] : ['SurveyExports', variables],
    queryFn: useFetcher<SurveyExportsQuery, SurveyExportsQueryVariables>(SurveyExportsDocument).bind(null, variables),
    ...options
  }
    )};

useSurveyExportsQuery.getKey = (variables?: SurveyExportsQueryVariables) => variables === undefined ? ['SurveyExports'] : ['SurveyExports', variables];

useSurveyExportsQuery.rootKey = 'SurveyExports';

export const ActivityGateDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ActivityGate($id: ID!) {
  activity(id: $id) {
    id
    gate {
      ...GateFields
    }
  }
}
    fragment GateFields on GateReport {
  isOpen
  requirements {
    state
    reviewKind
    agreementKind
    rule {
      id
      title
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
  blockers {
    code
    message
    rule {
      id
      title
      rationale
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
}`);

export const useActivityGateQuery = <
      TData = ActivityGateQuery,
      TError = RapportError
    >(
      variables: ActivityGateQueryVariables,
      options?: Omit<UseQueryOptions<ActivityGateQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ActivityGateQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ActivityGateQuery, TError, TData>(
      {
    queryKey: ['ActivityGate', variables],
    queryFn: useFetcher<ActivityGateQuery, ActivityGateQueryVariables>(ActivityGateDocument).bind(null, variables),
    ...options
  }
    )};

useActivityGateQuery.getKey = (variables: ActivityGateQueryVariables) => ['ActivityGate', variables];

useActivityGateQuery.rootKey = 'ActivityGate';

export const BudgetLineGateDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BudgetLineGate($id: ID!) {
  budgetLine(id: $id) {
    id
    gate {
      ...GateFields
    }
  }
}
    fragment GateFields on GateReport {
  isOpen
  requirements {
    state
    reviewKind
    agreementKind
    rule {
      id
      title
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
  blockers {
    code
    message
    rule {
      id
      title
      rationale
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
}`);

export const useBudgetLineGateQuery = <
      TData = BudgetLineGateQuery,
      TError = RapportError
    >(
      variables: BudgetLineGateQueryVariables,
      options?: Omit<UseQueryOptions<BudgetLineGateQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<BudgetLineGateQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<BudgetLineGateQuery, TError, TData>(
      {
    queryKey: ['BudgetLineGate', variables],
    queryFn: useFetcher<BudgetLineGateQuery, BudgetLineGateQueryVariables>(BudgetLineGateDocument).bind(null, variables),
    ...options
  }
    )};

useBudgetLineGateQuery.getKey = (variables: BudgetLineGateQueryVariables) => ['BudgetLineGate', variables];

useBudgetLineGateQuery.rootKey = 'BudgetLineGate';

export const PartnerOrganizationGateDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PartnerOrganizationGate($id: ID!) {
  partnerOrganization(id: $id) {
    id
    gate {
      ...GateFields
    }
  }
}
    fragment GateFields on GateReport {
  isOpen
  requirements {
    state
    reviewKind
    agreementKind
    rule {
      id
      title
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
  blockers {
    code
    message
    rule {
      id
      title
      rationale
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
}`);

export const usePartnerOrganizationGateQuery = <
      TData = PartnerOrganizationGateQuery,
      TError = RapportError
    >(
      variables: PartnerOrganizationGateQueryVariables,
      options?: Omit<UseQueryOptions<PartnerOrganizationGateQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<PartnerOrganizationGateQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<PartnerOrganizationGateQuery, TError, TData>(
      {
    queryKey: ['PartnerOrganizationGate', variables],
    queryFn: useFetcher<PartnerOrganizationGateQuery, PartnerOrganizationGateQueryVariables>(PartnerOrganizationGateDocument).bind(null, variables),
    ...options
  }
    )};

usePartnerOrganizationGateQuery.getKey = (variables: PartnerOrganizationGateQueryVariables) => ['PartnerOrganizationGate', variables];

usePartnerOrganizationGateQuery.rootKey = 'PartnerOrganizationGate';

export const ProgramGateDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProgramGate($id: ID!) {
  program(id: $id) {
    id
    gate {
      ...GateFields
    }
  }
}
    fragment GateFields on GateReport {
  isOpen
  requirements {
    state
    reviewKind
    agreementKind
    rule {
      id
      title
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
  blockers {
    code
    message
    rule {
      id
      title
      rationale
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
}`);

export const useProgramGateQuery = <
      TData = ProgramGateQuery,
      TError = RapportError
    >(
      variables: ProgramGateQueryVariables,
      options?: Omit<UseQueryOptions<ProgramGateQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProgramGateQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProgramGateQuery, TError, TData>(
      {
    queryKey: ['ProgramGate', variables],
    queryFn: useFetcher<ProgramGateQuery, ProgramGateQueryVariables>(ProgramGateDocument).bind(null, variables),
    ...options
  }
    )};

useProgramGateQuery.getKey = (variables: ProgramGateQueryVariables) => ['ProgramGate', variables];

useProgramGateQuery.rootKey = 'ProgramGate';

export const PublicationGateDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PublicationGate($id: ID!) {
  publication(id: $id) {
    id
    gate {
      ...GateFields
    }
  }
}
    fragment GateFields on GateReport {
  isOpen
  requirements {
    state
    reviewKind
    agreementKind
    rule {
      id
      title
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
  blockers {
    code
    message
    rule {
      id
      title
      rationale
    }
    review {
      id
      kind
      status
      version
    }
    subject {
      kind
      id
    }
  }
}`);

export const usePublicationGateQuery = <
      TData = PublicationGateQuery,
      TError = RapportError
    >(
      variables: PublicationGateQueryVariables,
      options?: Omit<UseQueryOptions<PublicationGateQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<PublicationGateQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<PublicationGateQuery, TError, TData>(
      {
    queryKey: ['PublicationGate', variables],
    queryFn: useFetcher<PublicationGateQuery, PublicationGateQueryVariables>(PublicationGateDocument).bind(null, variables),
    ...options
  }
    )};

usePublicationGateQuery.getKey = (variables: PublicationGateQueryVariables) => ['PublicationGate', variables];

usePublicationGateQuery.rootKey = 'PublicationGate';

export const LegalHoldsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LegalHolds($filter: LegalHoldFilter, $orderBy: LegalHoldOrder, $first: Int, $after: String, $last: Int, $before: String) {
  legalHolds(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...LegalHoldFields
      }
    }
  }
}
    fragment LegalHoldFields on LegalHold {
  id
  title
  reason
  recordTypes
  isLimitedToProgram
  program {
    id
    title
  }
  placedAt
  placedBy
  releasedAt
  releasedBy
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useLegalHoldsQuery = <
      TData = LegalHoldsQuery,
      TError = RapportError
    >(
      variables?: LegalHoldsQueryVariables,
      options?: Omit<UseQueryOptions<LegalHoldsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<LegalHoldsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<LegalHoldsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['LegalHolds'] : ['LegalHolds', variables],
    queryFn: useFetcher<LegalHoldsQuery, LegalHoldsQueryVariables>(LegalHoldsDocument).bind(null, variables),
    ...options
  }
    )};

useLegalHoldsQuery.getKey = (variables?: LegalHoldsQueryVariables) => variables === undefined ? ['LegalHolds'] : ['LegalHolds', variables];

useLegalHoldsQuery.rootKey = 'LegalHolds';

export const PlaceLegalHoldDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PlaceLegalHold($input: PlaceLegalHoldInput!) {
  placeLegalHold(input: $input) {
    __typename
    ...ErrorFields
    ... on PlaceLegalHoldPayload {
      legalHold {
        ...LegalHoldFields
      }
    }
  }
}
    fragment LegalHoldFields on LegalHold {
  id
  title
  reason
  recordTypes
  isLimitedToProgram
  program {
    id
    title
  }
  placedAt
  placedBy
  releasedAt
  releasedBy
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const usePlaceLegalHoldMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<PlaceLegalHoldMutation, TError, PlaceLegalHoldMutationVariables, TContext>) => {
    
    return useMutation<PlaceLegalHoldMutation, TError, PlaceLegalHoldMutationVariables, TContext>(
      {
    mutationKey: ['PlaceLegalHold'],
    mutationFn: useFetcher<PlaceLegalHoldMutation, PlaceLegalHoldMutationVariables>(PlaceLegalHoldDocument),
    ...options
  }
    )};

export const ReleaseLegalHoldDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReleaseLegalHold($input: ReleaseLegalHoldInput!) {
  releaseLegalHold(input: $input) {
    __typename
    ...ErrorFields
    ... on ReleaseLegalHoldPayload {
      legalHold {
        ...LegalHoldFields
      }
    }
  }
}
    fragment LegalHoldFields on LegalHold {
  id
  title
  reason
  recordTypes
  isLimitedToProgram
  program {
    id
    title
  }
  placedAt
  placedBy
  releasedAt
  releasedBy
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useReleaseLegalHoldMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<ReleaseLegalHoldMutation, TError, ReleaseLegalHoldMutationVariables, TContext>) => {
    
    return useMutation<ReleaseLegalHoldMutation, TError, ReleaseLegalHoldMutationVariables, TContext>(
      {
    mutationKey: ['ReleaseLegalHold'],
    mutationFn: useFetcher<ReleaseLegalHoldMutation, ReleaseLegalHoldMutationVariables>(ReleaseLegalHoldDocument),
    ...options
  }
    )};

export const DatasetImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DatasetImport($id: ID!, $issuesFirst: Int = 50, $issuesAfter: String) {
  datasetImport(id: $id) {
    ...DatasetImportFields
    issues(first: $issuesFirst, after: $issuesAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          severity
          line
          column
          code
          message
          value
        }
      }
    }
  }
}
    fragment DatasetImportFields on DatasetImport {
  id
  kind
  isDryRun
  encoding
  createdAt
  rowsRead
  rowsImported
  issueCount
  warningCount
  ignoredColumns
  upload {
    id
    fileName
    bytes
  }
  job {
    ...JobFields
  }
}
fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useDatasetImportQuery = <
      TData = DatasetImportQuery,
      TError = RapportError
    >(
      variables: DatasetImportQueryVariables,
      options?: Omit<UseQueryOptions<DatasetImportQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<DatasetImportQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<DatasetImportQuery, TError, TData>(
      {
    queryKey: ['DatasetImport', variables],
    queryFn: useFetcher<DatasetImportQuery, DatasetImportQueryVariables>(DatasetImportDocument).bind(null, variables),
    ...options
  }
    )};

useDatasetImportQuery.getKey = (variables: DatasetImportQueryVariables) => ['DatasetImport', variables];

useDatasetImportQuery.rootKey = 'DatasetImport';

export const DatasetImportsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DatasetImports($first: Int, $after: String) {
  datasetImports(first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...DatasetImportFields
      }
    }
  }
}
    fragment DatasetImportFields on DatasetImport {
  id
  kind
  isDryRun
  encoding
  createdAt
  rowsRead
  rowsImported
  issueCount
  warningCount
  ignoredColumns
  upload {
    id
    fileName
    bytes
  }
  job {
    ...JobFields
  }
}
fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useDatasetImportsQuery = <
      TData = DatasetImportsQuery,
      TError = RapportError
    >(
      variables?: DatasetImportsQueryVariables,
      options?: Omit<UseQueryOptions<DatasetImportsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<DatasetImportsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<DatasetImportsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['DatasetImports'] : ['DatasetImports', variables],
    queryFn: useFetcher<DatasetImportsQuery, DatasetImportsQueryVariables>(DatasetImportsDocument).bind(null, variables),
    ...options
  }
    )};

useDatasetImportsQuery.getKey = (variables?: DatasetImportsQueryVariables) => variables === undefined ? ['DatasetImports'] : ['DatasetImports', variables];

useDatasetImportsQuery.rootKey = 'DatasetImports';

export const ImportDatasetDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ImportDataset($input: ImportDatasetInput!) {
  importDataset(input: $input) {
    __typename
    ...ErrorFields
    ... on ImportDatasetPayload {
      datasetImport {
        ...DatasetImportFields
      }
    }
  }
}
    fragment DatasetImportFields on DatasetImport {
  id
  kind
  isDryRun
  encoding
  createdAt
  rowsRead
  rowsImported
  issueCount
  warningCount
  ignoredColumns
  upload {
    id
    fileName
    bytes
  }
  job {
    ...JobFields
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}`);

export const useImportDatasetMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<ImportDatasetMutation, TError, ImportDatasetMutationVariables, TContext>) => {
    
    return useMutation<ImportDatasetMutation, TError, ImportDatasetMutationVariables, TContext>(
      {
    mutationKey: ['ImportDataset'],
    mutationFn: useFetcher<ImportDatasetMutation, ImportDatasetMutationVariables>(ImportDatasetDocument),
    ...options
  }
    )};

export const ImportTemplateDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ImportTemplate($kind: DatasetKind!, $surveyVersionId: ID) {
  importTemplate(kind: $kind, surveyVersionId: $surveyVersionId) {
    fileName
    contentType
    csv
    columns {
      name
      kind
      isRequired
      description
      example
      allowedValues
    }
  }
}
    `);

export const useImportTemplateQuery = <
      TData = ImportTemplateQuery,
      TError = RapportError
    >(
      variables: ImportTemplateQueryVariables,
      options?: Omit<UseQueryOptions<ImportTemplateQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ImportTemplateQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ImportTemplateQuery, TError, TData>(
      {
    queryKey: ['ImportTemplate', variables],
    queryFn: useFetcher<ImportTemplateQuery, ImportTemplateQueryVariables>(ImportTemplateDocument).bind(null, variables),
    ...options
  }
    )};

useImportTemplateQuery.getKey = (variables: ImportTemplateQueryVariables) => ['ImportTemplate', variables];

useImportTemplateQuery.rootKey = 'ImportTemplate';

export const RequestUploadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestUpload($input: RequestUploadInput!) {
  requestUpload(input: $input) {
    __typename
    ...ErrorFields
    ... on RequestUploadPayload {
      upload {
        id
        fileName
        bytes
        expiresAt
      }
      request {
        method
        url
        expiresAt
        headers {
          name
          value
        }
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRequestUploadMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RequestUploadMutation, TError, RequestUploadMutationVariables, TContext>) => {
    
    return useMutation<RequestUploadMutation, TError, RequestUploadMutationVariables, TContext>(
      {
    mutationKey: ['RequestUpload'],
    mutationFn: useFetcher<RequestUploadMutation, RequestUploadMutationVariables>(RequestUploadDocument),
    ...options
  }
    )};

export const AddInfluenceSourceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddInfluenceSource($input: AddInfluenceSourceInput!) {
  addInfluenceSource(input: $input) {
    __typename
    ...ErrorFields
    ... on AddInfluenceSourcePayload {
      decisionInfluence {
        ...DecisionInfluenceFields
      }
    }
  }
}
    fragment DecisionInfluenceFields on DecisionInfluence {
  id
  title
  kind
  insight
  change
  limits
  decidedOn
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useAddInfluenceSourceMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<AddInfluenceSourceMutation, TError, AddInfluenceSourceMutationVariables, TContext>) => {
    
    return useMutation<AddInfluenceSourceMutation, TError, AddInfluenceSourceMutationVariables, TContext>(
      {
    mutationKey: ['AddInfluenceSource'],
    mutationFn: useFetcher<AddInfluenceSourceMutation, AddInfluenceSourceMutationVariables>(AddInfluenceSourceDocument),
    ...options
  }
    )};

export const CreateDecisionInfluenceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateDecisionInfluence($input: CreateDecisionInfluenceInput!) {
  createDecisionInfluence(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateDecisionInfluencePayload {
      decisionInfluence {
        ...DecisionInfluenceFields
      }
    }
  }
}
    fragment DecisionInfluenceFields on DecisionInfluence {
  id
  title
  kind
  insight
  change
  limits
  decidedOn
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreateDecisionInfluenceMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateDecisionInfluenceMutation, TError, CreateDecisionInfluenceMutationVariables, TContext>) => {
    
    return useMutation<CreateDecisionInfluenceMutation, TError, CreateDecisionInfluenceMutationVariables, TContext>(
      {
    mutationKey: ['CreateDecisionInfluence'],
    mutationFn: useFetcher<CreateDecisionInfluenceMutation, CreateDecisionInfluenceMutationVariables>(CreateDecisionInfluenceDocument),
    ...options
  }
    )};

export const DecisionInfluenceDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DecisionInfluence($id: ID!, $sourcesFirst: Int, $sourcesAfter: String) {
  decisionInfluence(id: $id) {
    ...DecisionInfluenceFields
    program {
      id
      title
    }
    sources(first: $sourcesFirst, after: $sourcesAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          id
          createdAt
          activity {
            id
            title
            startsAt
          }
          communityConcern {
            id
            summary
            raisedOn
          }
        }
      }
    }
  }
}
    fragment DecisionInfluenceFields on DecisionInfluence {
  id
  title
  kind
  insight
  change
  limits
  decidedOn
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useDecisionInfluenceQuery = <
      TData = DecisionInfluenceQuery,
      TError = RapportError
    >(
      variables: DecisionInfluenceQueryVariables,
      options?: Omit<UseQueryOptions<DecisionInfluenceQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<DecisionInfluenceQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<DecisionInfluenceQuery, TError, TData>(
      {
    queryKey: ['DecisionInfluence', variables],
    queryFn: useFetcher<DecisionInfluenceQuery, DecisionInfluenceQueryVariables>(DecisionInfluenceDocument).bind(null, variables),
    ...options
  }
    )};

useDecisionInfluenceQuery.getKey = (variables: DecisionInfluenceQueryVariables) => ['DecisionInfluence', variables];

useDecisionInfluenceQuery.rootKey = 'DecisionInfluence';

export const DecisionInfluencesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DecisionInfluences($filter: DecisionInfluenceFilter, $orderBy: DecisionInfluenceOrder, $first: Int, $after: String, $last: Int, $before: String) {
  decisionInfluences(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...DecisionInfluenceFields
        program {
          id
          title
        }
      }
    }
  }
}
    fragment DecisionInfluenceFields on DecisionInfluence {
  id
  title
  kind
  insight
  change
  limits
  decidedOn
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useDecisionInfluencesQuery = <
      TData = DecisionInfluencesQuery,
      TError = RapportError
    >(
      variables?: DecisionInfluencesQueryVariables,
      options?: Omit<UseQueryOptions<DecisionInfluencesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<DecisionInfluencesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<DecisionInfluencesQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['DecisionInfluences'] : ['DecisionInfluences', variables],
    queryFn: useFetcher<DecisionInfluencesQuery, DecisionInfluencesQueryVariables>(DecisionInfluencesDocument).bind(null, variables),
    ...options
  }
    )};

useDecisionInfluencesQuery.getKey = (variables?: DecisionInfluencesQueryVariables) => variables === undefined ? ['DecisionInfluences'] : ['DecisionInfluences', variables];

useDecisionInfluencesQuery.rootKey = 'DecisionInfluences';

export const RemoveInfluenceSourceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveInfluenceSource($input: RemoveInfluenceSourceInput!) {
  removeInfluenceSource(input: $input) {
    __typename
    ...ErrorFields
    ... on RemoveInfluenceSourcePayload {
      decisionInfluence {
        ...DecisionInfluenceFields
      }
    }
  }
}
    fragment DecisionInfluenceFields on DecisionInfluence {
  id
  title
  kind
  insight
  change
  limits
  decidedOn
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRemoveInfluenceSourceMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RemoveInfluenceSourceMutation, TError, RemoveInfluenceSourceMutationVariables, TContext>) => {
    
    return useMutation<RemoveInfluenceSourceMutation, TError, RemoveInfluenceSourceMutationVariables, TContext>(
      {
    mutationKey: ['RemoveInfluenceSource'],
    mutationFn: useFetcher<RemoveInfluenceSourceMutation, RemoveInfluenceSourceMutationVariables>(RemoveInfluenceSourceDocument),
    ...options
  }
    )};

export const UpdateDecisionInfluenceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateDecisionInfluence($input: UpdateDecisionInfluenceInput!) {
  updateDecisionInfluence(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateDecisionInfluencePayload {
      decisionInfluence {
        ...DecisionInfluenceFields
      }
    }
  }
}
    fragment DecisionInfluenceFields on DecisionInfluence {
  id
  title
  kind
  insight
  change
  limits
  decidedOn
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdateDecisionInfluenceMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateDecisionInfluenceMutation, TError, UpdateDecisionInfluenceMutationVariables, TContext>) => {
    
    return useMutation<UpdateDecisionInfluenceMutation, TError, UpdateDecisionInfluenceMutationVariables, TContext>(
      {
    mutationKey: ['UpdateDecisionInfluence'],
    mutationFn: useFetcher<UpdateDecisionInfluenceMutation, UpdateDecisionInfluenceMutationVariables>(UpdateDecisionInfluenceDocument),
    ...options
  }
    )};

export const AddMembershipDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddMembership($input: AddMembershipInput!) {
  addMembership(input: $input) {
    __typename
    ...ErrorFields
    ... on AddMembershipPayload {
      membership {
        ...MembershipFields
      }
    }
  }
}
    fragment MembershipFields on Membership {
  id
  subject
  displayName
  role
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useAddMembershipMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<AddMembershipMutation, TError, AddMembershipMutationVariables, TContext>) => {
    
    return useMutation<AddMembershipMutation, TError, AddMembershipMutationVariables, TContext>(
      {
    mutationKey: ['AddMembership'],
    mutationFn: useFetcher<AddMembershipMutation, AddMembershipMutationVariables>(AddMembershipDocument),
    ...options
  }
    )};

export const ChangeMembershipRoleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangeMembershipRole($input: ChangeMembershipRoleInput!) {
  changeMembershipRole(input: $input) {
    __typename
    ...ErrorFields
    ... on ChangeMembershipRolePayload {
      membership {
        ...MembershipFields
      }
    }
  }
}
    fragment MembershipFields on Membership {
  id
  subject
  displayName
  role
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useChangeMembershipRoleMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<ChangeMembershipRoleMutation, TError, ChangeMembershipRoleMutationVariables, TContext>) => {
    
    return useMutation<ChangeMembershipRoleMutation, TError, ChangeMembershipRoleMutationVariables, TContext>(
      {
    mutationKey: ['ChangeMembershipRole'],
    mutationFn: useFetcher<ChangeMembershipRoleMutation, ChangeMembershipRoleMutationVariables>(ChangeMembershipRoleDocument),
    ...options
  }
    )};

export const MembershipsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Memberships($first: Int, $after: String) {
  memberships(first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...MembershipFields
      }
    }
  }
}
    fragment MembershipFields on Membership {
  id
  subject
  displayName
  role
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useMembershipsQuery = <
      TData = MembershipsQuery,
      TError = RapportError
    >(
      variables?: MembershipsQueryVariables,
      options?: Omit<UseQueryOptions<MembershipsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MembershipsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MembershipsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Memberships'] : ['Memberships', variables],
    queryFn: useFetcher<MembershipsQuery, MembershipsQueryVariables>(MembershipsDocument).bind(null, variables),
    ...options
  }
    )};

useMembershipsQuery.getKey = (variables?: MembershipsQueryVariables) => variables === undefined ? ['Memberships'] : ['Memberships', variables];

useMembershipsQuery.rootKey = 'Memberships';

export const RemoveMembershipDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveMembership($input: RemoveMembershipInput!) {
  removeMembership(input: $input) {
    __typename
    ...ErrorFields
    ... on RemoveMembershipPayload {
      membership {
        ...MembershipFields
      }
    }
  }
}
    fragment MembershipFields on Membership {
  id
  subject
  displayName
  role
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRemoveMembershipMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RemoveMembershipMutation, TError, RemoveMembershipMutationVariables, TContext>) => {
    
    return useMutation<RemoveMembershipMutation, TError, RemoveMembershipMutationVariables, TContext>(
      {
    mutationKey: ['RemoveMembership'],
    mutationFn: useFetcher<RemoveMembershipMutation, RemoveMembershipMutationVariables>(RemoveMembershipDocument),
    ...options
  }
    )};

export const ActivityPartnersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ActivityPartners($activityId: ID!, $first: Int, $after: String) {
  activity(id: $activityId) {
    id
    partners(first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          id
          createdAt
          partnerOrganization {
            ...PartnerOrganizationFields
          }
        }
      }
    }
  }
}
    fragment PartnerOrganizationFields on PartnerOrganization {
  id
  code
  name
  kind
  description
  website
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useActivityPartnersQuery = <
      TData = ActivityPartnersQuery,
      TError = RapportError
    >(
      variables: ActivityPartnersQueryVariables,
      options?: Omit<UseQueryOptions<ActivityPartnersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ActivityPartnersQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ActivityPartnersQuery, TError, TData>(
      {
    queryKey: ['ActivityPartners', variables],
    queryFn: useFetcher<ActivityPartnersQuery, ActivityPartnersQueryVariables>(ActivityPartnersDocument).bind(null, variables),
    ...options
  }
    )};

useActivityPartnersQuery.getKey = (variables: ActivityPartnersQueryVariables) => ['ActivityPartners', variables];

useActivityPartnersQuery.rootKey = 'ActivityPartners';

export const AddActivityPartnerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddActivityPartner($input: AddActivityPartnerInput!) {
  addActivityPartner(input: $input) {
    __typename
    ...ErrorFields
    ... on AddActivityPartnerPayload {
      activityPartner {
        id
        createdAt
        partnerOrganization {
          ...PartnerOrganizationFields
        }
      }
    }
  }
}
    fragment PartnerOrganizationFields on PartnerOrganization {
  id
  code
  name
  kind
  description
  website
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useAddActivityPartnerMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<AddActivityPartnerMutation, TError, AddActivityPartnerMutationVariables, TContext>) => {
    
    return useMutation<AddActivityPartnerMutation, TError, AddActivityPartnerMutationVariables, TContext>(
      {
    mutationKey: ['AddActivityPartner'],
    mutationFn: useFetcher<AddActivityPartnerMutation, AddActivityPartnerMutationVariables>(AddActivityPartnerDocument),
    ...options
  }
    )};

export const AddProgramPartnerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddProgramPartner($input: AddProgramPartnerInput!) {
  addProgramPartner(input: $input) {
    __typename
    ...ErrorFields
    ... on AddProgramPartnerPayload {
      programPartner {
        id
        contribution
        createdAt
        partnerOrganization {
          ...PartnerOrganizationFields
        }
      }
    }
  }
}
    fragment PartnerOrganizationFields on PartnerOrganization {
  id
  code
  name
  kind
  description
  website
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useAddProgramPartnerMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<AddProgramPartnerMutation, TError, AddProgramPartnerMutationVariables, TContext>) => {
    
    return useMutation<AddProgramPartnerMutation, TError, AddProgramPartnerMutationVariables, TContext>(
      {
    mutationKey: ['AddProgramPartner'],
    mutationFn: useFetcher<AddProgramPartnerMutation, AddProgramPartnerMutationVariables>(AddProgramPartnerDocument),
    ...options
  }
    )};

export const CreatePartnerOrganizationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreatePartnerOrganization($input: CreatePartnerOrganizationInput!) {
  createPartnerOrganization(input: $input) {
    __typename
    ...ErrorFields
    ... on CreatePartnerOrganizationPayload {
      partnerOrganization {
        ...PartnerOrganizationFields
      }
    }
  }
}
    fragment PartnerOrganizationFields on PartnerOrganization {
  id
  code
  name
  kind
  description
  website
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreatePartnerOrganizationMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreatePartnerOrganizationMutation, TError, CreatePartnerOrganizationMutationVariables, TContext>) => {
    
    return useMutation<CreatePartnerOrganizationMutation, TError, CreatePartnerOrganizationMutationVariables, TContext>(
      {
    mutationKey: ['CreatePartnerOrganization'],
    mutationFn: useFetcher<CreatePartnerOrganizationMutation, CreatePartnerOrganizationMutationVariables>(CreatePartnerOrganizationDocument),
    ...options
  }
    )};

export const PartnerOrganizationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PartnerOrganization($id: ID!, $agreementsFirst: Int, $agreementsAfter: String, $programsFirst: Int, $programsAfter: String) {
  partnerOrganization(id: $id) {
    ...PartnerOrganizationFields
    agreementWarnings {
      ...AgreementFields
    }
    agreements(first: $agreementsFirst, after: $agreementsAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          ...AgreementFields
          program {
            id
            title
          }
        }
      }
    }
    programs(first: $programsFirst, after: $programsAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          id
          contribution
          createdAt
          program {
            id
            title
            status
          }
        }
      }
    }
  }
}
    fragment AgreementFields on Agreement {
  id
  title
  kind
  state
  signedOn
  expiresOn
  warningDays
  terminatedOn
  createdAt
  updatedAt
  version
}
fragment PartnerOrganizationFields on PartnerOrganization {
  id
  code
  name
  kind
  description
  website
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const usePartnerOrganizationQuery = <
      TData = PartnerOrganizationQuery,
      TError = RapportError
    >(
      variables: PartnerOrganizationQueryVariables,
      options?: Omit<UseQueryOptions<PartnerOrganizationQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<PartnerOrganizationQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<PartnerOrganizationQuery, TError, TData>(
      {
    queryKey: ['PartnerOrganization', variables],
    queryFn: useFetcher<PartnerOrganizationQuery, PartnerOrganizationQueryVariables>(PartnerOrganizationDocument).bind(null, variables),
    ...options
  }
    )};

usePartnerOrganizationQuery.getKey = (variables: PartnerOrganizationQueryVariables) => ['PartnerOrganization', variables];

usePartnerOrganizationQuery.rootKey = 'PartnerOrganization';

export const PartnerOrganizationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PartnerOrganizations($filter: PartnerOrganizationFilter, $orderBy: PartnerOrganizationOrder, $first: Int, $after: String, $last: Int, $before: String) {
  partnerOrganizations(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...PartnerOrganizationFields
        agreementWarnings {
          ...AgreementFields
        }
      }
    }
  }
}
    fragment AgreementFields on Agreement {
  id
  title
  kind
  state
  signedOn
  expiresOn
  warningDays
  terminatedOn
  createdAt
  updatedAt
  version
}
fragment PartnerOrganizationFields on PartnerOrganization {
  id
  code
  name
  kind
  description
  website
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const usePartnerOrganizationsQuery = <
      TData = PartnerOrganizationsQuery,
      TError = RapportError
    >(
      variables?: PartnerOrganizationsQueryVariables,
      options?: Omit<UseQueryOptions<PartnerOrganizationsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<PartnerOrganizationsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<PartnerOrganizationsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['PartnerOrganizations'] : ['PartnerOrganizations', variables],
    queryFn: useFetcher<PartnerOrganizationsQuery, PartnerOrganizationsQueryVariables>(PartnerOrganizationsDocument).bind(null, variables),
    ...options
  }
    )};

usePartnerOrganizationsQuery.getKey = (variables?: PartnerOrganizationsQueryVariables) => variables === undefined ? ['PartnerOrganizations'] : ['PartnerOrganizations', variables];

usePartnerOrganizationsQuery.rootKey = 'PartnerOrganizations';

export const ProgramPartnersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProgramPartners($programId: ID!, $first: Int, $after: String) {
  program(id: $programId) {
    id
    partners(first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          id
          contribution
          createdAt
          partnerOrganization {
            ...PartnerOrganizationFields
          }
        }
      }
    }
  }
}
    fragment PartnerOrganizationFields on PartnerOrganization {
  id
  code
  name
  kind
  description
  website
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useProgramPartnersQuery = <
      TData = ProgramPartnersQuery,
      TError = RapportError
    >(
      variables: ProgramPartnersQueryVariables,
      options?: Omit<UseQueryOptions<ProgramPartnersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProgramPartnersQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProgramPartnersQuery, TError, TData>(
      {
    queryKey: ['ProgramPartners', variables],
    queryFn: useFetcher<ProgramPartnersQuery, ProgramPartnersQueryVariables>(ProgramPartnersDocument).bind(null, variables),
    ...options
  }
    )};

useProgramPartnersQuery.getKey = (variables: ProgramPartnersQueryVariables) => ['ProgramPartners', variables];

useProgramPartnersQuery.rootKey = 'ProgramPartners';

export const RemoveActivityPartnerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveActivityPartner($input: RemoveActivityPartnerInput!) {
  removeActivityPartner(input: $input) {
    __typename
    ...ErrorFields
    ... on RemoveActivityPartnerPayload {
      activity {
        id
      }
      partnerOrganization {
        id
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRemoveActivityPartnerMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RemoveActivityPartnerMutation, TError, RemoveActivityPartnerMutationVariables, TContext>) => {
    
    return useMutation<RemoveActivityPartnerMutation, TError, RemoveActivityPartnerMutationVariables, TContext>(
      {
    mutationKey: ['RemoveActivityPartner'],
    mutationFn: useFetcher<RemoveActivityPartnerMutation, RemoveActivityPartnerMutationVariables>(RemoveActivityPartnerDocument),
    ...options
  }
    )};

export const RemoveProgramPartnerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveProgramPartner($input: RemoveProgramPartnerInput!) {
  removeProgramPartner(input: $input) {
    __typename
    ...ErrorFields
    ... on RemoveProgramPartnerPayload {
      program {
        id
      }
      partnerOrganization {
        id
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRemoveProgramPartnerMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RemoveProgramPartnerMutation, TError, RemoveProgramPartnerMutationVariables, TContext>) => {
    
    return useMutation<RemoveProgramPartnerMutation, TError, RemoveProgramPartnerMutationVariables, TContext>(
      {
    mutationKey: ['RemoveProgramPartner'],
    mutationFn: useFetcher<RemoveProgramPartnerMutation, RemoveProgramPartnerMutationVariables>(RemoveProgramPartnerDocument),
    ...options
  }
    )};

export const UpdatePartnerOrganizationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdatePartnerOrganization($input: UpdatePartnerOrganizationInput!) {
  updatePartnerOrganization(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdatePartnerOrganizationPayload {
      partnerOrganization {
        ...PartnerOrganizationFields
      }
    }
  }
}
    fragment PartnerOrganizationFields on PartnerOrganization {
  id
  code
  name
  kind
  description
  website
  area {
    id
    code
    name
  }
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdatePartnerOrganizationMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdatePartnerOrganizationMutation, TError, UpdatePartnerOrganizationMutationVariables, TContext>) => {
    
    return useMutation<UpdatePartnerOrganizationMutation, TError, UpdatePartnerOrganizationMutationVariables, TContext>(
      {
    mutationKey: ['UpdatePartnerOrganization'],
    mutationFn: useFetcher<UpdatePartnerOrganizationMutation, UpdatePartnerOrganizationMutationVariables>(UpdatePartnerOrganizationDocument),
    ...options
  }
    )};

export const PopulationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Populations($filter: PopulationFilter, $orderBy: PopulationOrder, $first: Int, $after: String) {
  populations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        id
        countyFips
        countyName
        stateName
        year
        ageBand
        sex
        raceEthnicity
        ethnicity
        count
        source
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const usePopulationsQuery = <
      TData = PopulationsQuery,
      TError = RapportError
    >(
      variables?: PopulationsQueryVariables,
      options?: Omit<UseQueryOptions<PopulationsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<PopulationsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<PopulationsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Populations'] : ['Populations', variables],
    queryFn: useFetcher<PopulationsQuery, PopulationsQueryVariables>(PopulationsDocument).bind(null, variables),
    ...options
  }
    )};

usePopulationsQuery.getKey = (variables?: PopulationsQueryVariables) => variables === undefined ? ['Populations'] : ['Populations', variables];

usePopulationsQuery.rootKey = 'Populations';

export const RemovePopulationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemovePopulations($input: RemovePopulationsInput!) {
  removePopulations(input: $input) {
    __typename
    ...ErrorFields
    ... on RemovePopulationsPayload {
      removedCount
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRemovePopulationsMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RemovePopulationsMutation, TError, RemovePopulationsMutationVariables, TContext>) => {
    
    return useMutation<RemovePopulationsMutation, TError, RemovePopulationsMutationVariables, TContext>(
      {
    mutationKey: ['RemovePopulations'],
    mutationFn: useFetcher<RemovePopulationsMutation, RemovePopulationsMutationVariables>(RemovePopulationsDocument),
    ...options
  }
    )};

export const ChangeProgramStatusDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangeProgramStatus($input: ChangeProgramStatusInput!) {
  changeProgramStatus(input: $input) {
    __typename
    ...ErrorFields
    ... on ChangeProgramStatusPayload {
      program {
        ...ProgramFields
      }
    }
  }
}
    fragment ProgramFields on Program {
  id
  title
  type
  status
  leadAgencyType
  leadAgencyName
  summary
  strategy
  targetProblem
  targetPopulation
  targetArea {
    id
    code
    name
  }
  logicModel {
    inputs
    activities
    outputs
    outcomes
  }
  startsOn
  endsOn
  externalCode
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useChangeProgramStatusMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<ChangeProgramStatusMutation, TError, ChangeProgramStatusMutationVariables, TContext>) => {
    
    return useMutation<ChangeProgramStatusMutation, TError, ChangeProgramStatusMutationVariables, TContext>(
      {
    mutationKey: ['ChangeProgramStatus'],
    mutationFn: useFetcher<ChangeProgramStatusMutation, ChangeProgramStatusMutationVariables>(ChangeProgramStatusDocument),
    ...options
  }
    )};

export const CreateProgramDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateProgram($input: CreateProgramInput!) {
  createProgram(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateProgramPayload {
      program {
        ...ProgramFields
      }
    }
  }
}
    fragment ProgramFields on Program {
  id
  title
  type
  status
  leadAgencyType
  leadAgencyName
  summary
  strategy
  targetProblem
  targetPopulation
  targetArea {
    id
    code
    name
  }
  logicModel {
    inputs
    activities
    outputs
    outcomes
  }
  startsOn
  endsOn
  externalCode
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreateProgramMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateProgramMutation, TError, CreateProgramMutationVariables, TContext>) => {
    
    return useMutation<CreateProgramMutation, TError, CreateProgramMutationVariables, TContext>(
      {
    mutationKey: ['CreateProgram'],
    mutationFn: useFetcher<CreateProgramMutation, CreateProgramMutationVariables>(CreateProgramDocument),
    ...options
  }
    )};

export const ProgramDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Program($id: ID!, $activitiesFirst: Int, $activitiesAfter: String, $activityFilter: ProgramActivityFilter) {
  program(id: $id) {
    ...ProgramFields
    allowedMoves {
      status
      isAllowedForViewer
    }
    activities(
      first: $activitiesFirst
      after: $activitiesAfter
      filter: $activityFilter
    ) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          ...ActivityFields
        }
      }
    }
  }
}
    fragment ActivityFields on Activity {
  id
  title
  kind
  mode
  status
  languages
  accessibility
  underservedFocus
  place
  area {
    id
    code
    name
  }
  startsAt
  endsAt
  hours
  cancelReason
  externalCode
  createdAt
  updatedAt
  version
  attendance {
    headcountTotal
    participantCount
  }
}
fragment ProgramFields on Program {
  id
  title
  type
  status
  leadAgencyType
  leadAgencyName
  summary
  strategy
  targetProblem
  targetPopulation
  targetArea {
    id
    code
    name
  }
  logicModel {
    inputs
    activities
    outputs
    outcomes
  }
  startsOn
  endsOn
  externalCode
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useProgramQuery = <
      TData = ProgramQuery,
      TError = RapportError
    >(
      variables: ProgramQueryVariables,
      options?: Omit<UseQueryOptions<ProgramQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProgramQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProgramQuery, TError, TData>(
      {
    queryKey: ['Program', variables],
    queryFn: useFetcher<ProgramQuery, ProgramQueryVariables>(ProgramDocument).bind(null, variables),
    ...options
  }
    )};

useProgramQuery.getKey = (variables: ProgramQueryVariables) => ['Program', variables];

useProgramQuery.rootKey = 'Program';

export const ProgramsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Programs($filter: ProgramFilter, $orderBy: ProgramOrder, $first: Int, $after: String, $last: Int, $before: String) {
  programs(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...ProgramFields
      }
    }
  }
}
    fragment ProgramFields on Program {
  id
  title
  type
  status
  leadAgencyType
  leadAgencyName
  summary
  strategy
  targetProblem
  targetPopulation
  targetArea {
    id
    code
    name
  }
  logicModel {
    inputs
    activities
    outputs
    outcomes
  }
  startsOn
  endsOn
  externalCode
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useProgramsQuery = <
      TData = ProgramsQuery,
      TError = RapportError
    >(
      variables?: ProgramsQueryVariables,
      options?: Omit<UseQueryOptions<ProgramsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProgramsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProgramsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Programs'] : ['Programs', variables],
    queryFn: useFetcher<ProgramsQuery, ProgramsQueryVariables>(ProgramsDocument).bind(null, variables),
    ...options
  }
    )};

useProgramsQuery.getKey = (variables?: ProgramsQueryVariables) => variables === undefined ? ['Programs'] : ['Programs', variables];

useProgramsQuery.rootKey = 'Programs';

export const UpdateProgramDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateProgram($input: UpdateProgramInput!) {
  updateProgram(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateProgramPayload {
      program {
        ...ProgramFields
      }
    }
  }
}
    fragment ProgramFields on Program {
  id
  title
  type
  status
  leadAgencyType
  leadAgencyName
  summary
  strategy
  targetProblem
  targetPopulation
  targetArea {
    id
    code
    name
  }
  logicModel {
    inputs
    activities
    outputs
    outcomes
  }
  startsOn
  endsOn
  externalCode
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdateProgramMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateProgramMutation, TError, UpdateProgramMutationVariables, TContext>) => {
    
    return useMutation<UpdateProgramMutation, TError, UpdateProgramMutationVariables, TContext>(
      {
    mutationKey: ['UpdateProgram'],
    mutationFn: useFetcher<UpdateProgramMutation, UpdateProgramMutationVariables>(UpdateProgramDocument),
    ...options
  }
    )};

export const CreatePublicationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreatePublication($input: CreatePublicationInput!) {
  createPublication(input: $input) {
    __typename
    ...ErrorFields
    ... on CreatePublicationPayload {
      publication {
        ...PublicationFields
      }
    }
  }
}
    fragment PublicationFields on Publication {
  id
  title
  body
  kind
  language
  status
  publishedAt
  withdrawnAt
  withdrawalReason
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreatePublicationMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreatePublicationMutation, TError, CreatePublicationMutationVariables, TContext>) => {
    
    return useMutation<CreatePublicationMutation, TError, CreatePublicationMutationVariables, TContext>(
      {
    mutationKey: ['CreatePublication'],
    mutationFn: useFetcher<CreatePublicationMutation, CreatePublicationMutationVariables>(CreatePublicationDocument),
    ...options
  }
    )};

export const PublicationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Publication($id: ID!) {
  publication(id: $id) {
    ...PublicationFields
    program {
      id
      title
    }
  }
}
    fragment PublicationFields on Publication {
  id
  title
  body
  kind
  language
  status
  publishedAt
  withdrawnAt
  withdrawalReason
  createdAt
  updatedAt
  version
}`);

export const usePublicationQuery = <
      TData = PublicationQuery,
      TError = RapportError
    >(
      variables: PublicationQueryVariables,
      options?: Omit<UseQueryOptions<PublicationQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<PublicationQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<PublicationQuery, TError, TData>(
      {
    queryKey: ['Publication', variables],
    queryFn: useFetcher<PublicationQuery, PublicationQueryVariables>(PublicationDocument).bind(null, variables),
    ...options
  }
    )};

usePublicationQuery.getKey = (variables: PublicationQueryVariables) => ['Publication', variables];

usePublicationQuery.rootKey = 'Publication';

export const PublicationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Publications($filter: PublicationFilter, $orderBy: PublicationOrder, $first: Int, $after: String, $last: Int, $before: String) {
  publications(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...PublicationFields
        program {
          id
          title
        }
      }
    }
  }
}
    fragment PublicationFields on Publication {
  id
  title
  body
  kind
  language
  status
  publishedAt
  withdrawnAt
  withdrawalReason
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const usePublicationsQuery = <
      TData = PublicationsQuery,
      TError = RapportError
    >(
      variables?: PublicationsQueryVariables,
      options?: Omit<UseQueryOptions<PublicationsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<PublicationsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<PublicationsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Publications'] : ['Publications', variables],
    queryFn: useFetcher<PublicationsQuery, PublicationsQueryVariables>(PublicationsDocument).bind(null, variables),
    ...options
  }
    )};

usePublicationsQuery.getKey = (variables?: PublicationsQueryVariables) => variables === undefined ? ['Publications'] : ['Publications', variables];

usePublicationsQuery.rootKey = 'Publications';

export const PublishDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Publish($input: PublishInput!) {
  publish(input: $input) {
    __typename
    ...ErrorFields
    ... on PublishPayload {
      publication {
        ...PublicationFields
      }
    }
  }
}
    fragment PublicationFields on Publication {
  id
  title
  body
  kind
  language
  status
  publishedAt
  withdrawnAt
  withdrawalReason
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const usePublishMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<PublishMutation, TError, PublishMutationVariables, TContext>) => {
    
    return useMutation<PublishMutation, TError, PublishMutationVariables, TContext>(
      {
    mutationKey: ['Publish'],
    mutationFn: useFetcher<PublishMutation, PublishMutationVariables>(PublishDocument),
    ...options
  }
    )};

export const UpdatePublicationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdatePublication($input: UpdatePublicationInput!) {
  updatePublication(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdatePublicationPayload {
      publication {
        ...PublicationFields
      }
    }
  }
}
    fragment PublicationFields on Publication {
  id
  title
  body
  kind
  language
  status
  publishedAt
  withdrawnAt
  withdrawalReason
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdatePublicationMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdatePublicationMutation, TError, UpdatePublicationMutationVariables, TContext>) => {
    
    return useMutation<UpdatePublicationMutation, TError, UpdatePublicationMutationVariables, TContext>(
      {
    mutationKey: ['UpdatePublication'],
    mutationFn: useFetcher<UpdatePublicationMutation, UpdatePublicationMutationVariables>(UpdatePublicationDocument),
    ...options
  }
    )};

export const WithdrawPublicationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawPublication($input: WithdrawPublicationInput!) {
  withdrawPublication(input: $input) {
    __typename
    ...ErrorFields
    ... on WithdrawPublicationPayload {
      publication {
        ...PublicationFields
      }
    }
  }
}
    fragment PublicationFields on Publication {
  id
  title
  body
  kind
  language
  status
  publishedAt
  withdrawnAt
  withdrawalReason
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useWithdrawPublicationMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<WithdrawPublicationMutation, TError, WithdrawPublicationMutationVariables, TContext>) => {
    
    return useMutation<WithdrawPublicationMutation, TError, WithdrawPublicationMutationVariables, TContext>(
      {
    mutationKey: ['WithdrawPublication'],
    mutationFn: useFetcher<WithdrawPublicationMutation, WithdrawPublicationMutationVariables>(WithdrawPublicationDocument),
    ...options
  }
    )};

export const DeleteRecordDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteRecord($input: DeleteRecordInput!) {
  deleteRecord(input: $input) {
    __typename
    ...ErrorFields
    ... on DeleteRecordPayload {
      deletedRecord {
        ...DeletedRecordFields
      }
    }
  }
}
    fragment DeletedRecordFields on DeletedRecord {
  recordId
  type
  title
  reason
  deletedBy
  deletedAt
  restorableUntil
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useDeleteRecordMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<DeleteRecordMutation, TError, DeleteRecordMutationVariables, TContext>) => {
    
    return useMutation<DeleteRecordMutation, TError, DeleteRecordMutationVariables, TContext>(
      {
    mutationKey: ['DeleteRecord'],
    mutationFn: useFetcher<DeleteRecordMutation, DeleteRecordMutationVariables>(DeleteRecordDocument),
    ...options
  }
    )};

export const DeletedRecordsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeletedRecords($filter: DeletedRecordFilter, $orderBy: DeletedRecordOrder, $first: Int, $after: String, $last: Int, $before: String) {
  deletedRecords(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...DeletedRecordFields
      }
    }
  }
}
    fragment DeletedRecordFields on DeletedRecord {
  recordId
  type
  title
  reason
  deletedBy
  deletedAt
  restorableUntil
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useDeletedRecordsQuery = <
      TData = DeletedRecordsQuery,
      TError = RapportError
    >(
      variables?: DeletedRecordsQueryVariables,
      options?: Omit<UseQueryOptions<DeletedRecordsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<DeletedRecordsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<DeletedRecordsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['DeletedRecords'] : ['DeletedRecords', variables],
    queryFn: useFetcher<DeletedRecordsQuery, DeletedRecordsQueryVariables>(DeletedRecordsDocument).bind(null, variables),
    ...options
  }
    )};

useDeletedRecordsQuery.getKey = (variables?: DeletedRecordsQueryVariables) => variables === undefined ? ['DeletedRecords'] : ['DeletedRecords', variables];

useDeletedRecordsQuery.rootKey = 'DeletedRecords';

export const RestoreRecordDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RestoreRecord($input: RestoreRecordInput!) {
  restoreRecord(input: $input) {
    __typename
    ...ErrorFields
    ... on RestoreRecordPayload {
      record {
        __typename
        id
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRestoreRecordMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RestoreRecordMutation, TError, RestoreRecordMutationVariables, TContext>) => {
    
    return useMutation<RestoreRecordMutation, TError, RestoreRecordMutationVariables, TContext>(
      {
    mutationKey: ['RestoreRecord'],
    mutationFn: useFetcher<RestoreRecordMutation, RestoreRecordMutationVariables>(RestoreRecordDocument),
    ...options
  }
    )};

export const RemoveRetentionRuleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveRetentionRule($input: RemoveRetentionRuleInput!) {
  removeRetentionRule(input: $input) {
    __typename
    ...ErrorFields
    ... on RemoveRetentionRulePayload {
      recordType
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRemoveRetentionRuleMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RemoveRetentionRuleMutation, TError, RemoveRetentionRuleMutationVariables, TContext>) => {
    
    return useMutation<RemoveRetentionRuleMutation, TError, RemoveRetentionRuleMutationVariables, TContext>(
      {
    mutationKey: ['RemoveRetentionRule'],
    mutationFn: useFetcher<RemoveRetentionRuleMutation, RemoveRetentionRuleMutationVariables>(RemoveRetentionRuleDocument),
    ...options
  }
    )};

export const RequestRetentionRunDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestRetentionRun($input: RequestRetentionRunInput!) {
  requestRetentionRun(input: $input) {
    __typename
    ...ErrorFields
    ... on RequestRetentionRunPayload {
      retentionRun {
        ...RetentionRunFields
      }
    }
  }
}
    fragment RetentionRunFields on RetentionRun {
  id
  isDryRun
  createdAt
  job {
    ...JobFields
  }
  lines {
    recordType
    due
    deleted
    held
    referenced
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}`);

export const useRequestRetentionRunMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RequestRetentionRunMutation, TError, RequestRetentionRunMutationVariables, TContext>) => {
    
    return useMutation<RequestRetentionRunMutation, TError, RequestRetentionRunMutationVariables, TContext>(
      {
    mutationKey: ['RequestRetentionRun'],
    mutationFn: useFetcher<RequestRetentionRunMutation, RequestRetentionRunMutationVariables>(RequestRetentionRunDocument),
    ...options
  }
    )};

export const RetentionRulesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RetentionRules($first: Int, $after: String, $last: Int, $before: String) {
  retentionRules(first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...RetentionRuleFields
      }
    }
  }
}
    fragment RetentionRuleFields on RetentionRule {
  id
  recordType
  retainMonths
  rationale
  legalAuthority {
    id
    citation
    title
  }
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useRetentionRulesQuery = <
      TData = RetentionRulesQuery,
      TError = RapportError
    >(
      variables?: RetentionRulesQueryVariables,
      options?: Omit<UseQueryOptions<RetentionRulesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<RetentionRulesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<RetentionRulesQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['RetentionRules'] : ['RetentionRules', variables],
    queryFn: useFetcher<RetentionRulesQuery, RetentionRulesQueryVariables>(RetentionRulesDocument).bind(null, variables),
    ...options
  }
    )};

useRetentionRulesQuery.getKey = (variables?: RetentionRulesQueryVariables) => variables === undefined ? ['RetentionRules'] : ['RetentionRules', variables];

useRetentionRulesQuery.rootKey = 'RetentionRules';

export const RetentionRunDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RetentionRun($id: ID!) {
  retentionRun(id: $id) {
    ...RetentionRunFields
  }
}
    fragment RetentionRunFields on RetentionRun {
  id
  isDryRun
  createdAt
  job {
    ...JobFields
  }
  lines {
    recordType
    due
    deleted
    held
    referenced
  }
}
fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}`);

export const useRetentionRunQuery = <
      TData = RetentionRunQuery,
      TError = RapportError
    >(
      variables: RetentionRunQueryVariables,
      options?: Omit<UseQueryOptions<RetentionRunQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<RetentionRunQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<RetentionRunQuery, TError, TData>(
      {
    queryKey: ['RetentionRun', variables],
    queryFn: useFetcher<RetentionRunQuery, RetentionRunQueryVariables>(RetentionRunDocument).bind(null, variables),
    ...options
  }
    )};

useRetentionRunQuery.getKey = (variables: RetentionRunQueryVariables) => ['RetentionRun', variables];

useRetentionRunQuery.rootKey = 'RetentionRun';

export const RetentionRunsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RetentionRuns($first: Int, $after: String, $last: Int, $before: String) {
  retentionRuns(first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...RetentionRunFields
      }
    }
  }
}
    fragment RetentionRunFields on RetentionRun {
  id
  isDryRun
  createdAt
  job {
    ...JobFields
  }
  lines {
    recordType
    due
    deleted
    held
    referenced
  }
}
fragment JobFields on Job {
  kind
  status
  rowsDone
  rowsExpected
  attempts
  createdAt
  startedAt
  finishedAt
  problem {
    code
    message
  }
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useRetentionRunsQuery = <
      TData = RetentionRunsQuery,
      TError = RapportError
    >(
      variables?: RetentionRunsQueryVariables,
      options?: Omit<UseQueryOptions<RetentionRunsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<RetentionRunsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<RetentionRunsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['RetentionRuns'] : ['RetentionRuns', variables],
    queryFn: useFetcher<RetentionRunsQuery, RetentionRunsQueryVariables>(RetentionRunsDocument).bind(null, variables),
    ...options
  }
    )};

useRetentionRunsQuery.getKey = (variables?: RetentionRunsQueryVariables) => variables === undefined ? ['RetentionRuns'] : ['RetentionRuns', variables];

useRetentionRunsQuery.rootKey = 'RetentionRuns';

export const SetRetentionRuleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetRetentionRule($input: SetRetentionRuleInput!) {
  setRetentionRule(input: $input) {
    __typename
    ...ErrorFields
    ... on SetRetentionRulePayload {
      retentionRule {
        ...RetentionRuleFields
      }
    }
  }
}
    fragment RetentionRuleFields on RetentionRule {
  id
  recordType
  retainMonths
  rationale
  legalAuthority {
    id
    citation
    title
  }
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useSetRetentionRuleMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<SetRetentionRuleMutation, TError, SetRetentionRuleMutationVariables, TContext>) => {
    
    return useMutation<SetRetentionRuleMutation, TError, SetRetentionRuleMutationVariables, TContext>(
      {
    mutationKey: ['SetRetentionRule'],
    mutationFn: useFetcher<SetRetentionRuleMutation, SetRetentionRuleMutationVariables>(SetRetentionRuleDocument),
    ...options
  }
    )};

export const AnswerReviewQuestionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AnswerReviewQuestion($input: AnswerReviewQuestionInput!) {
  answerReviewQuestion(input: $input) {
    __typename
    ...ErrorFields
    ... on AnswerReviewQuestionPayload {
      review {
        ...EthicsReviewFields
        ...EthicsReviewDetailFields
      }
    }
  }
}
    fragment EthicsReviewDetailFields on EthicsReview {
  requestedBySubject
  requestedByName
  reviewerSubject
  reviewerName
  decisionNote
  questions {
    id
    position
    question
    askedBySubject
    askedByName
    answer
    answeredBySubject
    answeredByName
    answeredAt
    version
  }
}
fragment EthicsReviewFields on EthicsReview {
  id
  kind
  status
  conditions
  decidedAt
  expiresOn
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useAnswerReviewQuestionMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<AnswerReviewQuestionMutation, TError, AnswerReviewQuestionMutationVariables, TContext>) => {
    
    return useMutation<AnswerReviewQuestionMutation, TError, AnswerReviewQuestionMutationVariables, TContext>(
      {
    mutationKey: ['AnswerReviewQuestion'],
    mutationFn: useFetcher<AnswerReviewQuestionMutation, AnswerReviewQuestionMutationVariables>(AnswerReviewQuestionDocument),
    ...options
  }
    )};

export const AskReviewQuestionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AskReviewQuestions($input: AskReviewQuestionsInput!) {
  askReviewQuestions(input: $input) {
    __typename
    ...ErrorFields
    ... on AskReviewQuestionsPayload {
      review {
        ...EthicsReviewFields
        ...EthicsReviewDetailFields
      }
    }
  }
}
    fragment EthicsReviewDetailFields on EthicsReview {
  requestedBySubject
  requestedByName
  reviewerSubject
  reviewerName
  decisionNote
  questions {
    id
    position
    question
    askedBySubject
    askedByName
    answer
    answeredBySubject
    answeredByName
    answeredAt
    version
  }
}
fragment EthicsReviewFields on EthicsReview {
  id
  kind
  status
  conditions
  decidedAt
  expiresOn
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useAskReviewQuestionsMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<AskReviewQuestionsMutation, TError, AskReviewQuestionsMutationVariables, TContext>) => {
    
    return useMutation<AskReviewQuestionsMutation, TError, AskReviewQuestionsMutationVariables, TContext>(
      {
    mutationKey: ['AskReviewQuestions'],
    mutationFn: useFetcher<AskReviewQuestionsMutation, AskReviewQuestionsMutationVariables>(AskReviewQuestionsDocument),
    ...options
  }
    )};

export const DecideReviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DecideReview($input: DecideReviewInput!) {
  decideReview(input: $input) {
    __typename
    ...ErrorFields
    ... on DecideReviewPayload {
      review {
        ...EthicsReviewFields
        ...EthicsReviewDetailFields
      }
    }
  }
}
    fragment EthicsReviewDetailFields on EthicsReview {
  requestedBySubject
  requestedByName
  reviewerSubject
  reviewerName
  decisionNote
  questions {
    id
    position
    question
    askedBySubject
    askedByName
    answer
    answeredBySubject
    answeredByName
    answeredAt
    version
  }
}
fragment EthicsReviewFields on EthicsReview {
  id
  kind
  status
  conditions
  decidedAt
  expiresOn
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useDecideReviewMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<DecideReviewMutation, TError, DecideReviewMutationVariables, TContext>) => {
    
    return useMutation<DecideReviewMutation, TError, DecideReviewMutationVariables, TContext>(
      {
    mutationKey: ['DecideReview'],
    mutationFn: useFetcher<DecideReviewMutation, DecideReviewMutationVariables>(DecideReviewDocument),
    ...options
  }
    )};

export const EthicsReviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query EthicsReview($id: ID!, $withDetail: Boolean = false) {
  ethicsReview(id: $id) {
    ...EthicsReviewFields
    ...EthicsReviewDetailFields @include(if: $withDetail)
  }
}
    fragment EthicsReviewDetailFields on EthicsReview {
  requestedBySubject
  requestedByName
  reviewerSubject
  reviewerName
  decisionNote
  questions {
    id
    position
    question
    askedBySubject
    askedByName
    answer
    answeredBySubject
    answeredByName
    answeredAt
    version
  }
}
fragment EthicsReviewFields on EthicsReview {
  id
  kind
  status
  conditions
  decidedAt
  expiresOn
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}`);

export const useEthicsReviewQuery = <
      TData = EthicsReviewQuery,
      TError = RapportError
    >(
      variables: EthicsReviewQueryVariables,
      options?: Omit<UseQueryOptions<EthicsReviewQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<EthicsReviewQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<EthicsReviewQuery, TError, TData>(
      {
    queryKey: ['EthicsReview', variables],
    queryFn: useFetcher<EthicsReviewQuery, EthicsReviewQueryVariables>(EthicsReviewDocument).bind(null, variables),
    ...options
  }
    )};

useEthicsReviewQuery.getKey = (variables: EthicsReviewQueryVariables) => ['EthicsReview', variables];

useEthicsReviewQuery.rootKey = 'EthicsReview';

export const EthicsReviewsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query EthicsReviews($withDetail: Boolean = false, $filter: EthicsReviewFilter, $orderBy: EthicsReviewOrder, $first: Int, $after: String, $last: Int, $before: String) {
  ethicsReviews(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...EthicsReviewFields
        ...EthicsReviewDetailFields @include(if: $withDetail)
      }
    }
  }
}
    fragment EthicsReviewDetailFields on EthicsReview {
  requestedBySubject
  requestedByName
  reviewerSubject
  reviewerName
  decisionNote
  questions {
    id
    position
    question
    askedBySubject
    askedByName
    answer
    answeredBySubject
    answeredByName
    answeredAt
    version
  }
}
fragment EthicsReviewFields on EthicsReview {
  id
  kind
  status
  conditions
  decidedAt
  expiresOn
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useEthicsReviewsQuery = <
      TData = EthicsReviewsQuery,
      TError = RapportError
    >(
      variables?: EthicsReviewsQueryVariables,
      options?: Omit<UseQueryOptions<EthicsReviewsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<EthicsReviewsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<EthicsReviewsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['EthicsReviews'] : ['EthicsReviews', variables],
    queryFn: useFetcher<EthicsReviewsQuery, EthicsReviewsQueryVariables>(EthicsReviewsDocument).bind(null, variables),
    ...options
  }
    )};

useEthicsReviewsQuery.getKey = (variables?: EthicsReviewsQueryVariables) => variables === undefined ? ['EthicsReviews'] : ['EthicsReviews', variables];

useEthicsReviewsQuery.rootKey = 'EthicsReviews';

export const RequestReviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestReview($input: RequestReviewInput!) {
  requestReview(input: $input) {
    __typename
    ...ErrorFields
    ... on RequestReviewPayload {
      review {
        ...EthicsReviewFields
        ...EthicsReviewDetailFields
      }
    }
  }
}
    fragment EthicsReviewDetailFields on EthicsReview {
  requestedBySubject
  requestedByName
  reviewerSubject
  reviewerName
  decisionNote
  questions {
    id
    position
    question
    askedBySubject
    askedByName
    answer
    answeredBySubject
    answeredByName
    answeredAt
    version
  }
}
fragment EthicsReviewFields on EthicsReview {
  id
  kind
  status
  conditions
  decidedAt
  expiresOn
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRequestReviewMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RequestReviewMutation, TError, RequestReviewMutationVariables, TContext>) => {
    
    return useMutation<RequestReviewMutation, TError, RequestReviewMutationVariables, TContext>(
      {
    mutationKey: ['RequestReview'],
    mutationFn: useFetcher<RequestReviewMutation, RequestReviewMutationVariables>(RequestReviewDocument),
    ...options
  }
    )};

export const WithdrawReviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawReview($input: WithdrawReviewInput!) {
  withdrawReview(input: $input) {
    __typename
    ...ErrorFields
    ... on WithdrawReviewPayload {
      review {
        ...EthicsReviewFields
        ...EthicsReviewDetailFields
      }
    }
  }
}
    fragment EthicsReviewDetailFields on EthicsReview {
  requestedBySubject
  requestedByName
  reviewerSubject
  reviewerName
  decisionNote
  questions {
    id
    position
    question
    askedBySubject
    askedByName
    answer
    answeredBySubject
    answeredByName
    answeredAt
    version
  }
}
fragment EthicsReviewFields on EthicsReview {
  id
  kind
  status
  conditions
  decidedAt
  expiresOn
  createdAt
  updatedAt
  version
  subject {
    ...GovernedSubjectFields
  }
}
fragment GovernedSubjectFields on GovernedSubject {
  kind
  id
  node {
    __typename
    ... on Program {
      title
    }
    ... on Activity {
      title
    }
    ... on PartnerOrganization {
      title: name
    }
    ... on BudgetLine {
      title: description
    }
    ... on Publication {
      title
    }
  }
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useWithdrawReviewMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<WithdrawReviewMutation, TError, WithdrawReviewMutationVariables, TContext>) => {
    
    return useMutation<WithdrawReviewMutation, TError, WithdrawReviewMutationVariables, TContext>(
      {
    mutationKey: ['WithdrawReview'],
    mutationFn: useFetcher<WithdrawReviewMutation, WithdrawReviewMutationVariables>(WithdrawReviewDocument),
    ...options
  }
    )};

export const CreatePermissibleActivityRuleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreatePermissibleActivityRule($input: CreatePermissibleActivityRuleInput!) {
  createPermissibleActivityRule(input: $input) {
    __typename
    ...ErrorFields
    ... on CreatePermissibleActivityRulePayload {
      rule {
        ...PermissibleActivityRuleFields
      }
    }
  }
}
    fragment PermissibleActivityRuleFields on PermissibleActivityRule {
  id
  title
  rationale
  appliesTo
  programTypes
  activityKinds
  partnerKinds
  fundingTypes
  expenseTypes
  publicationKinds
  amountCentsMinimum
  requiredReview
  requiredAgreement
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useCreatePermissibleActivityRuleMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreatePermissibleActivityRuleMutation, TError, CreatePermissibleActivityRuleMutationVariables, TContext>) => {
    
    return useMutation<CreatePermissibleActivityRuleMutation, TError, CreatePermissibleActivityRuleMutationVariables, TContext>(
      {
    mutationKey: ['CreatePermissibleActivityRule'],
    mutationFn: useFetcher<CreatePermissibleActivityRuleMutation, CreatePermissibleActivityRuleMutationVariables>(CreatePermissibleActivityRuleDocument),
    ...options
  }
    )};

export const PermissibleActivityRuleDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PermissibleActivityRule($id: ID!) {
  permissibleActivityRule(id: $id) {
    ...PermissibleActivityRuleFields
  }
}
    fragment PermissibleActivityRuleFields on PermissibleActivityRule {
  id
  title
  rationale
  appliesTo
  programTypes
  activityKinds
  partnerKinds
  fundingTypes
  expenseTypes
  publicationKinds
  amountCentsMinimum
  requiredReview
  requiredAgreement
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}`);

export const usePermissibleActivityRuleQuery = <
      TData = PermissibleActivityRuleQuery,
      TError = RapportError
    >(
      variables: PermissibleActivityRuleQueryVariables,
      options?: Omit<UseQueryOptions<PermissibleActivityRuleQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<PermissibleActivityRuleQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<PermissibleActivityRuleQuery, TError, TData>(
      {
    queryKey: ['PermissibleActivityRule', variables],
    queryFn: useFetcher<PermissibleActivityRuleQuery, PermissibleActivityRuleQueryVariables>(PermissibleActivityRuleDocument).bind(null, variables),
    ...options
  }
    )};

usePermissibleActivityRuleQuery.getKey = (variables: PermissibleActivityRuleQueryVariables) => ['PermissibleActivityRule', variables];

usePermissibleActivityRuleQuery.rootKey = 'PermissibleActivityRule';

export const PermissibleActivityRulesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PermissibleActivityRules($filter: PermissibleActivityRuleFilter, $orderBy: PermissibleActivityRuleOrder, $first: Int, $after: String, $last: Int, $before: String) {
  permissibleActivityRules(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...PermissibleActivityRuleFields
      }
    }
  }
}
    fragment PermissibleActivityRuleFields on PermissibleActivityRule {
  id
  title
  rationale
  appliesTo
  programTypes
  activityKinds
  partnerKinds
  fundingTypes
  expenseTypes
  publicationKinds
  amountCentsMinimum
  requiredReview
  requiredAgreement
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}
fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const usePermissibleActivityRulesQuery = <
      TData = PermissibleActivityRulesQuery,
      TError = RapportError
    >(
      variables?: PermissibleActivityRulesQueryVariables,
      options?: Omit<UseQueryOptions<PermissibleActivityRulesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<PermissibleActivityRulesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<PermissibleActivityRulesQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['PermissibleActivityRules'] : ['PermissibleActivityRules', variables],
    queryFn: useFetcher<PermissibleActivityRulesQuery, PermissibleActivityRulesQueryVariables>(PermissibleActivityRulesDocument).bind(null, variables),
    ...options
  }
    )};

usePermissibleActivityRulesQuery.getKey = (variables?: PermissibleActivityRulesQueryVariables) => variables === undefined ? ['PermissibleActivityRules'] : ['PermissibleActivityRules', variables];

usePermissibleActivityRulesQuery.rootKey = 'PermissibleActivityRules';

export const RetirePermissibleActivityRuleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RetirePermissibleActivityRule($input: RetirePermissibleActivityRuleInput!) {
  retirePermissibleActivityRule(input: $input) {
    __typename
    ...ErrorFields
    ... on RetirePermissibleActivityRulePayload {
      rule {
        ...PermissibleActivityRuleFields
      }
    }
  }
}
    fragment PermissibleActivityRuleFields on PermissibleActivityRule {
  id
  title
  rationale
  appliesTo
  programTypes
  activityKinds
  partnerKinds
  fundingTypes
  expenseTypes
  publicationKinds
  amountCentsMinimum
  requiredReview
  requiredAgreement
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRetirePermissibleActivityRuleMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RetirePermissibleActivityRuleMutation, TError, RetirePermissibleActivityRuleMutationVariables, TContext>) => {
    
    return useMutation<RetirePermissibleActivityRuleMutation, TError, RetirePermissibleActivityRuleMutationVariables, TContext>(
      {
    mutationKey: ['RetirePermissibleActivityRule'],
    mutationFn: useFetcher<RetirePermissibleActivityRuleMutation, RetirePermissibleActivityRuleMutationVariables>(RetirePermissibleActivityRuleDocument),
    ...options
  }
    )};

export const UpdatePermissibleActivityRuleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdatePermissibleActivityRule($input: UpdatePermissibleActivityRuleInput!) {
  updatePermissibleActivityRule(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdatePermissibleActivityRulePayload {
      rule {
        ...PermissibleActivityRuleFields
      }
    }
  }
}
    fragment PermissibleActivityRuleFields on PermissibleActivityRule {
  id
  title
  rationale
  appliesTo
  programTypes
  activityKinds
  partnerKinds
  fundingTypes
  expenseTypes
  publicationKinds
  amountCentsMinimum
  requiredReview
  requiredAgreement
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdatePermissibleActivityRuleMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdatePermissibleActivityRuleMutation, TError, UpdatePermissibleActivityRuleMutationVariables, TContext>) => {
    
    return useMutation<UpdatePermissibleActivityRuleMutation, TError, UpdatePermissibleActivityRuleMutationVariables, TContext>(
      {
    mutationKey: ['UpdatePermissibleActivityRule'],
    mutationFn: useFetcher<UpdatePermissibleActivityRuleMutation, UpdatePermissibleActivityRuleMutationVariables>(UpdatePermissibleActivityRuleDocument),
    ...options
  }
    )};

export const AssignStaffDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AssignStaff($input: AssignStaffInput!) {
  assignStaff(input: $input) {
    __typename
    ...ErrorFields
    ... on AssignStaffPayload {
      assignment {
        ...ProgramStaffFields
        staffMember {
          id
          displayName
        }
        program {
          id
          title
        }
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment ProgramStaffFields on ProgramStaff {
  id
  role
  startsOn
  endsOn
  isCurrent
  createdAt
  updatedAt
  version
}`);

export const useAssignStaffMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<AssignStaffMutation, TError, AssignStaffMutationVariables, TContext>) => {
    
    return useMutation<AssignStaffMutation, TError, AssignStaffMutationVariables, TContext>(
      {
    mutationKey: ['AssignStaff'],
    mutationFn: useFetcher<AssignStaffMutation, AssignStaffMutationVariables>(AssignStaffDocument),
    ...options
  }
    )};

export const CreateStaffMemberDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateStaffMember($input: CreateStaffMemberInput!) {
  createStaffMember(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateStaffMemberPayload {
      staffMember {
        ...StaffMemberFields
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment StaffMemberFields on StaffMember {
  id
  staffCode
  displayName
  position
  unit
  startedOn
  endedOn
  isCurrent
  createdAt
  updatedAt
  version
}`);

export const useCreateStaffMemberMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateStaffMemberMutation, TError, CreateStaffMemberMutationVariables, TContext>) => {
    
    return useMutation<CreateStaffMemberMutation, TError, CreateStaffMemberMutationVariables, TContext>(
      {
    mutationKey: ['CreateStaffMember'],
    mutationFn: useFetcher<CreateStaffMemberMutation, CreateStaffMemberMutationVariables>(CreateStaffMemberDocument),
    ...options
  }
    )};

export const EndStaffAssignmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EndStaffAssignment($input: EndStaffAssignmentInput!) {
  endStaffAssignment(input: $input) {
    __typename
    ...ErrorFields
    ... on EndStaffAssignmentPayload {
      assignment {
        ...ProgramStaffFields
        staffMember {
          id
          displayName
        }
        program {
          id
          title
        }
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment ProgramStaffFields on ProgramStaff {
  id
  role
  startsOn
  endsOn
  isCurrent
  createdAt
  updatedAt
  version
}`);

export const useEndStaffAssignmentMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<EndStaffAssignmentMutation, TError, EndStaffAssignmentMutationVariables, TContext>) => {
    
    return useMutation<EndStaffAssignmentMutation, TError, EndStaffAssignmentMutationVariables, TContext>(
      {
    mutationKey: ['EndStaffAssignment'],
    mutationFn: useFetcher<EndStaffAssignmentMutation, EndStaffAssignmentMutationVariables>(EndStaffAssignmentDocument),
    ...options
  }
    )};

export const ProgramStaffDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProgramStaff($programId: ID!, $filter: ProgramStaffFilter, $first: Int, $after: String) {
  program(id: $programId) {
    id
    staff(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          ...ProgramStaffFields
          staffMember {
            ...StaffMemberFields
          }
        }
      }
    }
    trainingGaps {
      expiredOn
      staffMember {
        id
        displayName
      }
      training {
        id
        code
        title
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ProgramStaffFields on ProgramStaff {
  id
  role
  startsOn
  endsOn
  isCurrent
  createdAt
  updatedAt
  version
}
fragment StaffMemberFields on StaffMember {
  id
  staffCode
  displayName
  position
  unit
  startedOn
  endedOn
  isCurrent
  createdAt
  updatedAt
  version
}`);

export const useProgramStaffQuery = <
      TData = ProgramStaffQuery,
      TError = RapportError
    >(
      variables: ProgramStaffQueryVariables,
      options?: Omit<UseQueryOptions<ProgramStaffQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProgramStaffQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProgramStaffQuery, TError, TData>(
      {
    queryKey: ['ProgramStaff', variables],
    queryFn: useFetcher<ProgramStaffQuery, ProgramStaffQueryVariables>(ProgramStaffDocument).bind(null, variables),
    ...options
  }
    )};

useProgramStaffQuery.getKey = (variables: ProgramStaffQueryVariables) => ['ProgramStaff', variables];

useProgramStaffQuery.rootKey = 'ProgramStaff';

export const StaffMemberDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StaffMember($id: ID!, $programsFirst: Int, $programsAfter: String, $programFilter: ProgramStaffFilter, $completionsFirst: Int, $completionsAfter: String) {
  staffMember(id: $id) {
    ...StaffMemberFields
    programs(filter: $programFilter, first: $programsFirst, after: $programsAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          ...ProgramStaffFields
          program {
            id
            title
            status
          }
        }
      }
    }
    completions(first: $completionsFirst, after: $completionsAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          ...TrainingCompletionFields
          training {
            id
            code
            title
          }
        }
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ProgramStaffFields on ProgramStaff {
  id
  role
  startsOn
  endsOn
  isCurrent
  createdAt
  updatedAt
  version
}
fragment StaffMemberFields on StaffMember {
  id
  staffCode
  displayName
  position
  unit
  startedOn
  endedOn
  isCurrent
  createdAt
  updatedAt
  version
}
fragment TrainingCompletionFields on TrainingCompletion {
  id
  completedOn
  expiresOn
  holds
  hours
  createdAt
}`);

export const useStaffMemberQuery = <
      TData = StaffMemberQuery,
      TError = RapportError
    >(
      variables: StaffMemberQueryVariables,
      options?: Omit<UseQueryOptions<StaffMemberQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<StaffMemberQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<StaffMemberQuery, TError, TData>(
      {
    queryKey: ['StaffMember', variables],
    queryFn: useFetcher<StaffMemberQuery, StaffMemberQueryVariables>(StaffMemberDocument).bind(null, variables),
    ...options
  }
    )};

useStaffMemberQuery.getKey = (variables: StaffMemberQueryVariables) => ['StaffMember', variables];

useStaffMemberQuery.rootKey = 'StaffMember';

export const StaffMembersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StaffMembers($filter: StaffMemberFilter, $orderBy: StaffMemberOrder, $first: Int, $after: String, $last: Int, $before: String) {
  staffMembers(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...StaffMemberFields
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment StaffMemberFields on StaffMember {
  id
  staffCode
  displayName
  position
  unit
  startedOn
  endedOn
  isCurrent
  createdAt
  updatedAt
  version
}`);

export const useStaffMembersQuery = <
      TData = StaffMembersQuery,
      TError = RapportError
    >(
      variables?: StaffMembersQueryVariables,
      options?: Omit<UseQueryOptions<StaffMembersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<StaffMembersQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<StaffMembersQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['StaffMembers'] : ['StaffMembers', variables],
    queryFn: useFetcher<StaffMembersQuery, StaffMembersQueryVariables>(StaffMembersDocument).bind(null, variables),
    ...options
  }
    )};

useStaffMembersQuery.getKey = (variables?: StaffMembersQueryVariables) => variables === undefined ? ['StaffMembers'] : ['StaffMembers', variables];

useStaffMembersQuery.rootKey = 'StaffMembers';

export const UpdateStaffMemberDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateStaffMember($input: UpdateStaffMemberInput!) {
  updateStaffMember(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateStaffMemberPayload {
      staffMember {
        ...StaffMemberFields
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment StaffMemberFields on StaffMember {
  id
  staffCode
  displayName
  position
  unit
  startedOn
  endedOn
  isCurrent
  createdAt
  updatedAt
  version
}`);

export const useUpdateStaffMemberMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateStaffMemberMutation, TError, UpdateStaffMemberMutationVariables, TContext>) => {
    
    return useMutation<UpdateStaffMemberMutation, TError, UpdateStaffMemberMutationVariables, TContext>(
      {
    mutationKey: ['UpdateStaffMember'],
    mutationFn: useFetcher<UpdateStaffMemberMutation, UpdateStaffMemberMutationVariables>(UpdateStaffMemberDocument),
    ...options
  }
    )};

export const ProgramSummaryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProgramSummary($programId: ID!, $from: Date, $to: Date) {
  programSummary(programId: $programId, from: $from, to: $to) {
    ...ProgramSummaryFields
  }
}
    fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}
fragment ProgramSummaryFields on ProgramSummary {
  activitiesHeld
  activitiesPlanned
  activitiesCancelled
  activitiesWithoutEnd
  hours
  headcountTotal
  uniqueParticipants
  partners
  resourcesDistributed
  plannedCents
  spentCents
  costPerParticipant {
    ...MeasuredValueFields
  }
  concernsRaised
  concernsClosed
  openConcerns
}`);

export const useProgramSummaryQuery = <
      TData = ProgramSummaryQuery,
      TError = RapportError
    >(
      variables: ProgramSummaryQueryVariables,
      options?: Omit<UseQueryOptions<ProgramSummaryQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProgramSummaryQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProgramSummaryQuery, TError, TData>(
      {
    queryKey: ['ProgramSummary', variables],
    queryFn: useFetcher<ProgramSummaryQuery, ProgramSummaryQueryVariables>(ProgramSummaryDocument).bind(null, variables),
    ...options
  }
    )};

useProgramSummaryQuery.getKey = (variables: ProgramSummaryQueryVariables) => ['ProgramSummary', variables];

useProgramSummaryQuery.rootKey = 'ProgramSummary';

export const ProgramTimelineDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProgramTimeline($year: Int!, $programId: ID, $timeZone: String, $first: Int, $after: String) {
  programTimeline(year: $year, programId: $programId, timeZone: $timeZone) {
    year
    timeZone
    months {
      month
      activitiesHeld
      activitiesPlanned
      activitiesCancelled
      headcountTotal
      newParticipants
      concernsRaised
      concernsClosed
      spentCents
      publicationsPublished
      reviewsDecided
    }
    programs(first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          id
          title
          status
          startsOn
          endsOn
        }
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useProgramTimelineQuery = <
      TData = ProgramTimelineQuery,
      TError = RapportError
    >(
      variables: ProgramTimelineQueryVariables,
      options?: Omit<UseQueryOptions<ProgramTimelineQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProgramTimelineQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProgramTimelineQuery, TError, TData>(
      {
    queryKey: ['ProgramTimeline', variables],
    queryFn: useFetcher<ProgramTimelineQuery, ProgramTimelineQueryVariables>(ProgramTimelineDocument).bind(null, variables),
    ...options
  }
    )};

useProgramTimelineQuery.getKey = (variables: ProgramTimelineQueryVariables) => ['ProgramTimeline', variables];

useProgramTimelineQuery.rootKey = 'ProgramTimeline';

export const CloseSurveyVersionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CloseSurveyVersion($input: CloseSurveyVersionInput!) {
  closeSurveyVersion(input: $input) {
    __typename
    ...ErrorFields
    ... on CloseSurveyVersionPayload {
      surveyVersion {
        ...SurveyVersionFields
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment SurveyVersionFields on SurveyVersion {
  id
  number
  status
  languages
  createdAt
  fieldedAt
  closedAt
  version
}`);

export const useCloseSurveyVersionMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CloseSurveyVersionMutation, TError, CloseSurveyVersionMutationVariables, TContext>) => {
    
    return useMutation<CloseSurveyVersionMutation, TError, CloseSurveyVersionMutationVariables, TContext>(
      {
    mutationKey: ['CloseSurveyVersion'],
    mutationFn: useFetcher<CloseSurveyVersionMutation, CloseSurveyVersionMutationVariables>(CloseSurveyVersionDocument),
    ...options
  }
    )};

export const CreateSurveyVersionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateSurveyVersion($input: CreateSurveyVersionInput!) {
  createSurveyVersion(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateSurveyVersionPayload {
      surveyVersion {
        ...SurveyVersionFields
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment SurveyVersionFields on SurveyVersion {
  id
  number
  status
  languages
  createdAt
  fieldedAt
  closedAt
  version
}`);

export const useCreateSurveyVersionMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateSurveyVersionMutation, TError, CreateSurveyVersionMutationVariables, TContext>) => {
    
    return useMutation<CreateSurveyVersionMutation, TError, CreateSurveyVersionMutationVariables, TContext>(
      {
    mutationKey: ['CreateSurveyVersion'],
    mutationFn: useFetcher<CreateSurveyVersionMutation, CreateSurveyVersionMutationVariables>(CreateSurveyVersionDocument),
    ...options
  }
    )};

export const CreateSurveyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateSurvey($input: CreateSurveyInput!) {
  createSurvey(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateSurveyPayload {
      survey {
        ...SurveyFields
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment SurveyFields on Survey {
  id
  title
  purpose
  createdAt
  updatedAt
  version
  program {
    id
    title
  }
}`);

export const useCreateSurveyMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateSurveyMutation, TError, CreateSurveyMutationVariables, TContext>) => {
    
    return useMutation<CreateSurveyMutation, TError, CreateSurveyMutationVariables, TContext>(
      {
    mutationKey: ['CreateSurvey'],
    mutationFn: useFetcher<CreateSurveyMutation, CreateSurveyMutationVariables>(CreateSurveyDocument),
    ...options
  }
    )};

export const FieldSurveyVersionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FieldSurveyVersion($input: FieldSurveyVersionInput!) {
  fieldSurveyVersion(input: $input) {
    __typename
    ...ErrorFields
    ... on FieldSurveyVersionPayload {
      surveyVersion {
        ...SurveyVersionFields
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment SurveyVersionFields on SurveyVersion {
  id
  number
  status
  languages
  createdAt
  fieldedAt
  closedAt
  version
}`);

export const useFieldSurveyVersionMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<FieldSurveyVersionMutation, TError, FieldSurveyVersionMutationVariables, TContext>) => {
    
    return useMutation<FieldSurveyVersionMutation, TError, FieldSurveyVersionMutationVariables, TContext>(
      {
    mutationKey: ['FieldSurveyVersion'],
    mutationFn: useFetcher<FieldSurveyVersionMutation, FieldSurveyVersionMutationVariables>(FieldSurveyVersionDocument),
    ...options
  }
    )};

export const SurveyResponsesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SurveyResponses($surveyVersionId: ID!, $first: Int, $after: String) {
  surveyVersion(id: $surveyVersionId) {
    id
    responses(first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          id
          respondentKey
          submittedAt
          answers {
            questionCode
            choiceCodes
            number
            date
            text
          }
        }
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const useSurveyResponsesQuery = <
      TData = SurveyResponsesQuery,
      TError = RapportError
    >(
      variables: SurveyResponsesQueryVariables,
      options?: Omit<UseQueryOptions<SurveyResponsesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<SurveyResponsesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<SurveyResponsesQuery, TError, TData>(
      {
    queryKey: ['SurveyResponses', variables],
    queryFn: useFetcher<SurveyResponsesQuery, SurveyResponsesQueryVariables>(SurveyResponsesDocument).bind(null, variables),
    ...options
  }
    )};

useSurveyResponsesQuery.getKey = (variables: SurveyResponsesQueryVariables) => ['SurveyResponses', variables];

useSurveyResponsesQuery.rootKey = 'SurveyResponses';

export const SurveyResultDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SurveyResult($target: SurveyResultTarget!, $by: ID, $language: String) {
  surveyResult(target: $target, by: $by, language: $language) {
    dimension {
      id
      code
      text(language: $language)
    }
    reliability {
      ...MeasuredValueFields
    }
    overall {
      ...SurveyFiguresFields
    }
    groups {
      code
      label
      figures {
        ...SurveyFiguresFields
      }
    }
  }
}
    fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}
fragment SurveyFiguresFields on SurveyFigures {
  mean {
    ...MeasuredValueFields
  }
  topBoxShare {
    ...MeasuredValueFields
  }
}`);

export const useSurveyResultQuery = <
      TData = SurveyResultQuery,
      TError = RapportError
    >(
      variables: SurveyResultQueryVariables,
      options?: Omit<UseQueryOptions<SurveyResultQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<SurveyResultQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<SurveyResultQuery, TError, TData>(
      {
    queryKey: ['SurveyResult', variables],
    queryFn: useFetcher<SurveyResultQuery, SurveyResultQueryVariables>(SurveyResultDocument).bind(null, variables),
    ...options
  }
    )};

useSurveyResultQuery.getKey = (variables: SurveyResultQueryVariables) => ['SurveyResult', variables];

useSurveyResultQuery.rootKey = 'SurveyResult';

export const SurveyVersionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SurveyVersion($id: ID!, $language: String, $questionsFirst: Int = 100, $questionsAfter: String) {
  surveyVersion(id: $id) {
    ...SurveyVersionFields
    survey {
      id
      title
    }
    questions(first: $questionsFirst, after: $questionsAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          ...QuestionFields
        }
      }
    }
    scales {
      id
      code
      label(language: $language)
      minAnswered
      topBoxMinimum
      items {
        isReversed
        question {
          id
          code
        }
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment QuestionFields on Question {
  id
  code
  kind
  position
  text(language: $language)
  isDemographic
  minimum
  maximum
  topBoxMinimum
  choices {
    code
    label(language: $language)
    value
    isMissing
  }
}
fragment SurveyVersionFields on SurveyVersion {
  id
  number
  status
  languages
  createdAt
  fieldedAt
  closedAt
  version
}`);

export const useSurveyVersionQuery = <
      TData = SurveyVersionQuery,
      TError = RapportError
    >(
      variables: SurveyVersionQueryVariables,
      options?: Omit<UseQueryOptions<SurveyVersionQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<SurveyVersionQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<SurveyVersionQuery, TError, TData>(
      {
    queryKey: ['SurveyVersion', variables],
    queryFn: useFetcher<SurveyVersionQuery, SurveyVersionQueryVariables>(SurveyVersionDocument).bind(null, variables),
    ...options
  }
    )};

useSurveyVersionQuery.getKey = (variables: SurveyVersionQueryVariables) => ['SurveyVersion', variables];

useSurveyVersionQuery.rootKey = 'SurveyVersion';

export const SurveyDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Survey($id: ID!) {
  survey(id: $id) {
    ...SurveyFields
    versions(first: 100) {
      totalCount
      edges {
        node {
          ...SurveyVersionFields
        }
      }
    }
  }
}
    fragment SurveyFields on Survey {
  id
  title
  purpose
  createdAt
  updatedAt
  version
  program {
    id
    title
  }
}
fragment SurveyVersionFields on SurveyVersion {
  id
  number
  status
  languages
  createdAt
  fieldedAt
  closedAt
  version
}`);

export const useSurveyQuery = <
      TData = SurveyQuery,
      TError = RapportError
    >(
      variables: SurveyQueryVariables,
      options?: Omit<UseQueryOptions<SurveyQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<SurveyQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<SurveyQuery, TError, TData>(
      {
    queryKey: ['Survey', variables],
    queryFn: useFetcher<SurveyQuery, SurveyQueryVariables>(SurveyDocument).bind(null, variables),
    ...options
  }
    )};

useSurveyQuery.getKey = (variables: SurveyQueryVariables) => ['Survey', variables];

useSurveyQuery.rootKey = 'Survey';

export const SurveysDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Surveys($filter: SurveyFilter, $orderBy: SurveyOrder, $first: Int, $after: String, $last: Int, $before: String) {
  surveys(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...SurveyFields
        versions(first: 1) {
          totalCount
          edges {
            node {
              ...SurveyVersionFields
            }
          }
        }
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment SurveyFields on Survey {
  id
  title
  purpose
  createdAt
  updatedAt
  version
  program {
    id
    title
  }
}
fragment SurveyVersionFields on SurveyVersion {
  id
  number
  status
  languages
  createdAt
  fieldedAt
  closedAt
  version
}`);

export const useSurveysQuery = <
      TData = SurveysQuery,
      TError = RapportError
    >(
      variables?: SurveysQueryVariables,
      options?: Omit<UseQueryOptions<SurveysQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<SurveysQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<SurveysQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Surveys'] : ['Surveys', variables],
    queryFn: useFetcher<SurveysQuery, SurveysQueryVariables>(SurveysDocument).bind(null, variables),
    ...options
  }
    )};

useSurveysQuery.getKey = (variables?: SurveysQueryVariables) => variables === undefined ? ['Surveys'] : ['Surveys', variables];

useSurveysQuery.rootKey = 'Surveys';

export const CreateTrainingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateTraining($input: CreateTrainingInput!) {
  createTraining(input: $input) {
    __typename
    ...ErrorFields
    ... on CreateTrainingPayload {
      training {
        ...TrainingFields
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment TrainingFields on Training {
  id
  code
  title
  description
  requiredPositions
  validMonths
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}`);

export const useCreateTrainingMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<CreateTrainingMutation, TError, CreateTrainingMutationVariables, TContext>) => {
    
    return useMutation<CreateTrainingMutation, TError, CreateTrainingMutationVariables, TContext>(
      {
    mutationKey: ['CreateTraining'],
    mutationFn: useFetcher<CreateTrainingMutation, CreateTrainingMutationVariables>(CreateTrainingDocument),
    ...options
  }
    )};

export const ProgramTrainingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProgramTrainings($programId: ID!, $first: Int, $after: String) {
  program(id: $programId) {
    id
    requiredTrainings(first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          id
          createdAt
          training {
            ...TrainingFields
          }
        }
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment TrainingFields on Training {
  id
  code
  title
  description
  requiredPositions
  validMonths
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}`);

export const useProgramTrainingsQuery = <
      TData = ProgramTrainingsQuery,
      TError = RapportError
    >(
      variables: ProgramTrainingsQueryVariables,
      options?: Omit<UseQueryOptions<ProgramTrainingsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProgramTrainingsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProgramTrainingsQuery, TError, TData>(
      {
    queryKey: ['ProgramTrainings', variables],
    queryFn: useFetcher<ProgramTrainingsQuery, ProgramTrainingsQueryVariables>(ProgramTrainingsDocument).bind(null, variables),
    ...options
  }
    )};

useProgramTrainingsQuery.getKey = (variables: ProgramTrainingsQueryVariables) => ['ProgramTrainings', variables];

useProgramTrainingsQuery.rootKey = 'ProgramTrainings';

export const RecordTrainingCompletionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordTrainingCompletion($input: RecordTrainingCompletionInput!) {
  recordTrainingCompletion(input: $input) {
    __typename
    ...ErrorFields
    ... on RecordTrainingCompletionPayload {
      completion {
        ...TrainingCompletionFields
        training {
          id
          code
          title
        }
        staffMember {
          id
          displayName
        }
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment TrainingCompletionFields on TrainingCompletion {
  id
  completedOn
  expiresOn
  holds
  hours
  createdAt
}`);

export const useRecordTrainingCompletionMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RecordTrainingCompletionMutation, TError, RecordTrainingCompletionMutationVariables, TContext>) => {
    
    return useMutation<RecordTrainingCompletionMutation, TError, RecordTrainingCompletionMutationVariables, TContext>(
      {
    mutationKey: ['RecordTrainingCompletion'],
    mutationFn: useFetcher<RecordTrainingCompletionMutation, RecordTrainingCompletionMutationVariables>(RecordTrainingCompletionDocument),
    ...options
  }
    )};

export const RemoveTrainingOfProgramDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveTrainingOfProgram($input: RemoveTrainingOfProgramInput!) {
  removeTrainingOfProgram(input: $input) {
    __typename
    ...ErrorFields
    ... on RemoveTrainingOfProgramPayload {
      program {
        ...ProgramFields
      }
    }
  }
}
    fragment ProgramFields on Program {
  id
  title
  type
  status
  leadAgencyType
  leadAgencyName
  summary
  strategy
  targetProblem
  targetPopulation
  targetArea {
    id
    code
    name
  }
  logicModel {
    inputs
    activities
    outputs
    outcomes
  }
  startsOn
  endsOn
  externalCode
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRemoveTrainingOfProgramMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RemoveTrainingOfProgramMutation, TError, RemoveTrainingOfProgramMutationVariables, TContext>) => {
    
    return useMutation<RemoveTrainingOfProgramMutation, TError, RemoveTrainingOfProgramMutationVariables, TContext>(
      {
    mutationKey: ['RemoveTrainingOfProgram'],
    mutationFn: useFetcher<RemoveTrainingOfProgramMutation, RemoveTrainingOfProgramMutationVariables>(RemoveTrainingOfProgramDocument),
    ...options
  }
    )};

export const RequireTrainingOfProgramDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequireTrainingOfProgram($input: RequireTrainingOfProgramInput!) {
  requireTrainingOfProgram(input: $input) {
    __typename
    ...ErrorFields
    ... on RequireTrainingOfProgramPayload {
      program {
        ...ProgramFields
      }
    }
  }
}
    fragment ProgramFields on Program {
  id
  title
  type
  status
  leadAgencyType
  leadAgencyName
  summary
  strategy
  targetProblem
  targetPopulation
  targetArea {
    id
    code
    name
  }
  logicModel {
    inputs
    activities
    outputs
    outcomes
  }
  startsOn
  endsOn
  externalCode
  createdAt
  updatedAt
  version
}
fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useRequireTrainingOfProgramMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RequireTrainingOfProgramMutation, TError, RequireTrainingOfProgramMutationVariables, TContext>) => {
    
    return useMutation<RequireTrainingOfProgramMutation, TError, RequireTrainingOfProgramMutationVariables, TContext>(
      {
    mutationKey: ['RequireTrainingOfProgram'],
    mutationFn: useFetcher<RequireTrainingOfProgramMutation, RequireTrainingOfProgramMutationVariables>(RequireTrainingOfProgramDocument),
    ...options
  }
    )};

export const RetireTrainingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RetireTraining($input: RetireTrainingInput!) {
  retireTraining(input: $input) {
    __typename
    ...ErrorFields
    ... on RetireTrainingPayload {
      training {
        ...TrainingFields
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment TrainingFields on Training {
  id
  code
  title
  description
  requiredPositions
  validMonths
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}`);

export const useRetireTrainingMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<RetireTrainingMutation, TError, RetireTrainingMutationVariables, TContext>) => {
    
    return useMutation<RetireTrainingMutation, TError, RetireTrainingMutationVariables, TContext>(
      {
    mutationKey: ['RetireTraining'],
    mutationFn: useFetcher<RetireTrainingMutation, RetireTrainingMutationVariables>(RetireTrainingDocument),
    ...options
  }
    )};

export const TrainingCompletionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TrainingCompletions($filter: TrainingCompletionFilter, $first: Int, $after: String, $last: Int, $before: String) {
  trainingCompletions(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...TrainingCompletionFields
        training {
          id
          code
          title
        }
        staffMember {
          id
          displayName
        }
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment TrainingCompletionFields on TrainingCompletion {
  id
  completedOn
  expiresOn
  holds
  hours
  createdAt
}`);

export const useTrainingCompletionsQuery = <
      TData = TrainingCompletionsQuery,
      TError = RapportError
    >(
      variables?: TrainingCompletionsQueryVariables,
      options?: Omit<UseQueryOptions<TrainingCompletionsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<TrainingCompletionsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<TrainingCompletionsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['TrainingCompletions'] : ['TrainingCompletions', variables],
    queryFn: useFetcher<TrainingCompletionsQuery, TrainingCompletionsQueryVariables>(TrainingCompletionsDocument).bind(null, variables),
    ...options
  }
    )};

useTrainingCompletionsQuery.getKey = (variables?: TrainingCompletionsQueryVariables) => variables === undefined ? ['TrainingCompletions'] : ['TrainingCompletions', variables];

useTrainingCompletionsQuery.rootKey = 'TrainingCompletions';

export const TrainingCoverageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TrainingCoverage($on: Date) {
  trainingCoverage(on: $on) {
    ...TrainingCoverageFields
    training {
      id
      code
      title
    }
  }
}
    fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}
fragment TrainingCoverageFields on TrainingCoverage {
  on
  eligibleCount
  completedCount
  expiredCount
  missingCount
  share {
    ...MeasuredValueFields
  }
}`);

export const useTrainingCoverageQuery = <
      TData = TrainingCoverageQuery,
      TError = RapportError
    >(
      variables?: TrainingCoverageQueryVariables,
      options?: Omit<UseQueryOptions<TrainingCoverageQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<TrainingCoverageQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<TrainingCoverageQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['TrainingCoverage'] : ['TrainingCoverage', variables],
    queryFn: useFetcher<TrainingCoverageQuery, TrainingCoverageQueryVariables>(TrainingCoverageDocument).bind(null, variables),
    ...options
  }
    )};

useTrainingCoverageQuery.getKey = (variables?: TrainingCoverageQueryVariables) => variables === undefined ? ['TrainingCoverage'] : ['TrainingCoverage', variables];

useTrainingCoverageQuery.rootKey = 'TrainingCoverage';

export const TrainingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Training($id: ID!, $on: Date) {
  training(id: $id) {
    ...TrainingFields
    coverage(on: $on) {
      ...TrainingCoverageFields
    }
  }
}
    fragment MeasuredValueFields on MeasuredValue {
  __typename
  ... on Estimate {
    value
    unit
    interval {
      lower
      upper
      confidenceLevel
    }
    numerator
    denominator
    method
    caveats
  }
  ... on Suppressed {
    reason
    threshold
  }
  ... on NotReported {
    why
  }
  ... on NotComparable {
    why
  }
}
fragment TrainingCoverageFields on TrainingCoverage {
  on
  eligibleCount
  completedCount
  expiredCount
  missingCount
  share {
    ...MeasuredValueFields
  }
}
fragment TrainingFields on Training {
  id
  code
  title
  description
  requiredPositions
  validMonths
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}`);

export const useTrainingQuery = <
      TData = TrainingQuery,
      TError = RapportError
    >(
      variables: TrainingQueryVariables,
      options?: Omit<UseQueryOptions<TrainingQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<TrainingQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<TrainingQuery, TError, TData>(
      {
    queryKey: ['Training', variables],
    queryFn: useFetcher<TrainingQuery, TrainingQueryVariables>(TrainingDocument).bind(null, variables),
    ...options
  }
    )};

useTrainingQuery.getKey = (variables: TrainingQueryVariables) => ['Training', variables];

useTrainingQuery.rootKey = 'Training';

export const TrainingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Trainings($filter: TrainingFilter, $orderBy: TrainingOrder, $first: Int, $after: String, $last: Int, $before: String) {
  trainings(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...TrainingFields
      }
    }
  }
}
    fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment TrainingFields on Training {
  id
  code
  title
  description
  requiredPositions
  validMonths
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}`);

export const useTrainingsQuery = <
      TData = TrainingsQuery,
      TError = RapportError
    >(
      variables?: TrainingsQueryVariables,
      options?: Omit<UseQueryOptions<TrainingsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<TrainingsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<TrainingsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Trainings'] : ['Trainings', variables],
    queryFn: useFetcher<TrainingsQuery, TrainingsQueryVariables>(TrainingsDocument).bind(null, variables),
    ...options
  }
    )};

useTrainingsQuery.getKey = (variables?: TrainingsQueryVariables) => variables === undefined ? ['Trainings'] : ['Trainings', variables];

useTrainingsQuery.rootKey = 'Trainings';

export const UpdateTrainingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateTraining($input: UpdateTrainingInput!) {
  updateTraining(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateTrainingPayload {
      training {
        ...TrainingFields
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}
fragment TrainingFields on Training {
  id
  code
  title
  description
  requiredPositions
  validMonths
  legalAuthority {
    id
    citation
    title
  }
  retiredAt
  createdAt
  updatedAt
  version
}`);

export const useUpdateTrainingMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateTrainingMutation, TError, UpdateTrainingMutationVariables, TContext>) => {
    
    return useMutation<UpdateTrainingMutation, TError, UpdateTrainingMutationVariables, TContext>(
      {
    mutationKey: ['UpdateTraining'],
    mutationFn: useFetcher<UpdateTrainingMutation, UpdateTrainingMutationVariables>(UpdateTrainingDocument),
    ...options
  }
    )};

export const JurisdictionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Jurisdiction {
  jurisdiction {
    id
    slug
    name
    state
    kind
    disclosureThreshold
    version
    timeZone
    fiscalYearStartMonth
    fiscalYearStartDay
    fiscalYearNaming
    today
    fiscalYear
    areas(first: 100) {
      totalCount
      edges {
        node {
          id
          countyFips
          effectiveFrom
          effectiveTo
        }
      }
    }
  }
}
    `);

export const useJurisdictionQuery = <
      TData = JurisdictionQuery,
      TError = RapportError
    >(
      variables?: JurisdictionQueryVariables,
      options?: Omit<UseQueryOptions<JurisdictionQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<JurisdictionQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<JurisdictionQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Jurisdiction'] : ['Jurisdiction', variables],
    queryFn: useFetcher<JurisdictionQuery, JurisdictionQueryVariables>(JurisdictionDocument).bind(null, variables),
    ...options
  }
    )};

useJurisdictionQuery.getKey = (variables?: JurisdictionQueryVariables) => variables === undefined ? ['Jurisdiction'] : ['Jurisdiction', variables];

useJurisdictionQuery.rootKey = 'Jurisdiction';

export const UpdateOfficeCalendarDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateOfficeCalendar($input: UpdateOfficeCalendarInput!) {
  updateOfficeCalendar(input: $input) {
    __typename
    ...ErrorFields
    ... on UpdateOfficeCalendarPayload {
      jurisdiction {
        id
        version
        timeZone
        fiscalYearStartMonth
        fiscalYearStartDay
        fiscalYearNaming
        today
        fiscalYear
      }
    }
  }
}
    fragment ErrorFields on Error {
  __typename
  code
  message
  path
  ... on ValidationError {
    issues {
      path
      message
    }
  }
  ... on InvalidStateError {
    reason
    blockers {
      code
      message
      subject {
        kind
        id
      }
    }
  }
  ... on ConflictError {
    currentVersion
  }
}`);

export const useUpdateOfficeCalendarMutation = <
      TError = RapportError,
      TContext = unknown
    >(options?: UseMutationOptions<UpdateOfficeCalendarMutation, TError, UpdateOfficeCalendarMutationVariables, TContext>) => {
    
    return useMutation<UpdateOfficeCalendarMutation, TError, UpdateOfficeCalendarMutationVariables, TContext>(
      {
    mutationKey: ['UpdateOfficeCalendar'],
    mutationFn: useFetcher<UpdateOfficeCalendarMutation, UpdateOfficeCalendarMutationVariables>(UpdateOfficeCalendarDocument),
    ...options
  }
    )};

export const ViewerDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Viewer {
  viewer {
    kind
    displayName
    can
    memberships {
      kind
      name
      role
      slug
    }
    acting {
      id
      slug
      name
      state
      kind
      disclosureThreshold
      timeZone
      today
      fiscalYear
    }
  }
}
    `);

export const useViewerQuery = <
      TData = ViewerQuery,
      TError = RapportError
    >(
      variables?: ViewerQueryVariables,
      options?: Omit<UseQueryOptions<ViewerQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ViewerQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ViewerQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Viewer'] : ['Viewer', variables],
    queryFn: useFetcher<ViewerQuery, ViewerQueryVariables>(ViewerDocument).bind(null, variables),
    ...options
  }
    )};

useViewerQuery.getKey = (variables?: ViewerQueryVariables) => variables === undefined ? ['Viewer'] : ['Viewer', variables];

useViewerQuery.rootKey = 'Viewer';
