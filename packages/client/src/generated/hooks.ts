/* Generated from the schema and the operations by rapport-codegen. Do not edit. */
/* eslint-disable */
import {
  createQueryOptions,
  createInfiniteQueryOptions,
  createQueryHook,
  createSuspenseQueryHook,
  createInfiniteQueryHook,
  createSuspenseInfiniteQueryHook,
  createMutationHook,
  type MutationDocument,
  type QueryDocument,
} from '../hooks.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The invitation to answer. */
export type AcceptInvitationInput = {
  /** The slug of the jurisdiction, as `viewer.invitations` shows it. */
  readonly jurisdiction: string;
};

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
  /** The action that was taken. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The program through which the action was taken. */
  readonly programId?: string | null | undefined;
  /** The day of the action, today or earlier. */
  readonly takenOn: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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

/** A person to invite to the acting jurisdiction. */
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
  /** The permission or requirement that applies here. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly note?: string | null | undefined;
  /** The program. */
  readonly programId: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** A partner to add to a program. */
export type AddProgramPartnerInput = {
  /** The partner's contribution to the program. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly contribution?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The partner organization. */
  readonly partnerOrganizationId: string;
  /** The program. */
  readonly programId: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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

/** The office's own answer to an item, which holds until the day of the next answer. */
export type AnswerIndicatorItemInput = {
  /** The first day of the figures for which the answer holds. */
  readonly effectiveFrom: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The item. */
  readonly indicatorItemId: string;
  /** The answer in words. Required for a question about the context that is answered with YES. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly note?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The office's own answer. */
  readonly value: IndicatorAnswerValue;
};

/** The answer to one question of a review. */
export type AnswerReviewQuestionInput = {
  /** The answer. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly answer: string;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The question of a review. */
  readonly id: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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
  /** The questions to add. A review can have at most 50 in total. For each: at most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly questions: ReadonlyArray<string>;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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

/** The export to cancel. */
export type CancelExportInput = {
  /** The export to cancel. */
  readonly export: ExportInput;
};

/** The series to cancel, and the reason. */
export type CancelRemainingActivitiesInput = {
  /** The reason. At most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** The series. */
  readonly seriesId: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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
  /** Why it is CANCELLED; for no other status. At most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason?: string | null | undefined;
  /** The new status. */
  readonly status: ActivityStatus;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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

/** The column of one choice. It was chosen if the cell has 1, Y or any text, and not if it is empty or has 0, N, No or False. */
export type ChoiceColumnInput = {
  /** The code of the choice. It has 1 to 64 visible characters without semicolons and line breaks. */
  readonly choiceCode: string;
  /** The name of the column in the header. */
  readonly column: string;
};

/** An answer that a question offers. */
export type ChoiceInput = {
  /** The code in files and figures. It is unique in the question. It has 1 to 64 visible characters without semicolons and line breaks. */
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
  /** The outcome, in words for the people who raised the concern. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly outcome: string;
  /** The way in which it is closed. */
  readonly status: ClosedConcernStatus;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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

/** A correction of an attendance record. A field that is left out stays as it is. */
export type CorrectAttendanceInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The groups of the headcount, which replace the current ones; an empty list removes them. For a headcount only. */
  readonly groups?: ReadonlyArray<GroupCountInput> | null | undefined;
  /** The number of people. For a headcount only. */
  readonly headcount?: number | null | undefined;
  /** The attendance record. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The pseudonym of the participant. For a participant only. */
  readonly participantKey?: string | null | undefined;
  /** The reason, which stays with the record. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** A correction of an expenditure. A field that is left out stays as it is. */
export type CorrectExpenditureInput = {
  /** The amount in US cents, at most 1000000000000 ($10,000,000,000.00) and not 0; negative for a refund. */
  readonly amountCents?: number | null | undefined;
  /** A short description of the expenditure. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The expenditure. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, which stays with the record. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** The day on which the money was spent, today or earlier. */
  readonly spentOn?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** The right figures. They replace all figures of the observation. Its period, place and group stay: to change those, void it and record another. */
export type CorrectObservationInput = {
  /** The quantity below the line; never 0. */
  readonly denominator?: number | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The observation. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The months of the period that the figure covers; all of them by default. */
  readonly monthsCovered?: number | null | undefined;
  /** A note for readers of the figure. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly note?: string | null | undefined;
  /** The quantity above the line. */
  readonly numerator?: number | null | undefined;
  /** The reason, which stays with the record. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** NOT_REPORTED or NOT_APPLICABLE if there is no figure. Otherwise it follows from the numerator. */
  readonly state?: ObservationState | null | undefined;
  /** For a mean: the sum of the squares of the scores, from which its interval follows. */
  readonly sumOfSquares?: number | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** A correction of resources that were handed out. A field that is left out stays as it is. */
export type CorrectResourceDistributionInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The resource distribution. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of resource. */
  readonly kind?: ResourceKind | null | undefined;
  /** The language, as a BCP 47 tag. */
  readonly language?: string | null | undefined;
  /** The number of items. */
  readonly quantity?: number | null | undefined;
  /** The reason, which stays with the record. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title?: string | null | undefined;
};

/** A correction of a completed training. A field that is left out stays as it is; null clears the hours. */
export type CorrectTrainingCompletionInput = {
  /** The day of completion, today or earlier. */
  readonly completedOn?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The hours that it took, more than 0 and at most 1000. */
  readonly hours?: number | null | undefined;
  /** The training completion. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, which stays with the record. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** The kind of correction. */
export type CorrectionKind =
  /** It changed values of the record. */
  | 'CORRECTED'
  /** It made the record void. The record stays readable and counts nowhere. */
  | 'VOIDED';

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
  /** The place, in words. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly place?: string | null | undefined;
  /** The program that it belongs to. */
  readonly programId: string;
  /** When it starts. */
  readonly startsAt: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title: string;
  /** The underserved people that it is meant to reach. At most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** The place, in words. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly place?: string | null | undefined;
  /** The program that it belongs to. */
  readonly programId: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The time zone by its IANA name ("America/New_York"). Each activity starts at the same local time, also when daylight saving changes. */
  readonly timeZone: string;
  /** The title. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title: string;
  /** The underserved people that it is meant to reach. At most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the agreement. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title: string;
  /** The number of days before its end on which it becomes EXPIRING; 60 by default. */
  readonly warningDays?: number | null | undefined;
};

/** A new API key. */
export type CreateApiKeyInput = {
  /** When the key expires, at most 366 days from now. */
  readonly expiresAt: string;
  /** The purpose of the key. No other active key of the jurisdiction has this name. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly name: string;
  /** The actions that the key allows. The caller must have each of them (`viewer.can`). */
  readonly scopes: ReadonlyArray<string>;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** A new area. */
export type CreateAreaInput = {
  /** The code that identifies the area in files. No other area has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of place; NEIGHBORHOOD by default. */
  readonly kind?: AreaKind | null | undefined;
  /** The name of the area. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly name: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** Money planned for a program. */
export type CreateBudgetLineInput = {
  /** A short description of the line. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** A case study of the jurisdiction's own. */
export type CreateCaseStudyInput = {
  /** The published sources in order. At least one is required, except for NOT_EVALUATED. In an update they replace the current ones. */
  readonly citations?: ReadonlyArray<CaseStudyCitationInput> | null | undefined;
  /** The findings of the evidence and its limits. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly evidenceNote: string;
  /** The strength of the evidence of its effects. */
  readonly evidenceStatus: EvidenceStatus;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of agency that led it. */
  readonly leadAgencyType: LeadAgencyType;
  /** The place where it ran. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly place: string;
  /** The year in which it started. */
  readonly startedYear?: number | null | undefined;
  /** A summary of the program. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly summary: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The name of the program. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title: string;
};

/** A new influence of the community on the office's work. */
export type CreateDecisionInfluenceInput = {
  /** The change that the office made. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly change: string;
  /** The day of the decision, today or earlier. */
  readonly decidedOn: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The input of the community. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly insight: string;
  /** The part of the work that was influenced. */
  readonly kind: InfluenceKind;
  /** The limits: what this does not show. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly limits: string;
  /** The program that was changed. */
  readonly programId?: string | null | undefined;
  /** The sources of the insight. From 1 to 20, each named once. */
  readonly sources: ReadonlyArray<InfluenceSourceInput>;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the influence. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title: string;
};

/** An indicator of the office's own. */
export type CreateIndicatorInput = {
  /** The code of the indicator. No other indicator has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** The quantity below the line. Required for every measure except COUNT. At most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly denominator?: string | null | undefined;
  /** The records from which a job derives its observations; none by default. */
  readonly derivation?: IndicatorDerivation | null | undefined;
  /** The code of the scale (SCALE_MEAN) or of the question (TOP_TWO_BOX) in surveys. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly derivationCode?: string | null | undefined;
  /** The meaning of the figure, in one sentence. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description: string;
  /** The direction in which the figure gets better. */
  readonly direction: IndicatorDirection;
  /** The codes of the dimensions by which it can be observed, such as SEX or CASE_SEVERITY. For each: it has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly disaggregations?: ReadonlyArray<string> | null | undefined;
  /** The shortest period that is observed. */
  readonly frequency: IndicatorFrequency;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** Inclusions, exclusions and questions about the context, in order. */
  readonly items?: ReadonlyArray<IndicatorItemInput> | null | undefined;
  /** The kind of figure. */
  readonly measure: IndicatorMeasure;
  /** The figure is the numerator over the denominator times this number; 100 for a proportion, else 1 by default. */
  readonly multiplier?: number | null | undefined;
  /** The name of the indicator. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly name: string;
  /** The quantity above the line. At most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly numerator: string;
  /** Where the definition comes from. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly source: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The unit of the figure, such as "%" or "per 1,000 residents". */
  readonly unit: string;
};

/** A figure that the office wants to reach. */
export type CreateIndicatorTargetInput = {
  /** The first day of the periods for which it holds. */
  readonly firstDay: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The indicator. */
  readonly indicatorDefinitionId: string;
  /** The last day of the periods for which it holds. */
  readonly lastDay: string;
  /** The place; the whole office by default. */
  readonly placeId?: string | null | undefined;
  /** Why this target. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly rationale: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** In the unit of the indicator. */
  readonly value: number;
};

/** A legal authority of the jurisdiction. */
export type CreateLegalAuthorityInput = {
  /** The citation, such as "28 CFR Part 22". No other legal authority has it. */
  readonly citation: string;
  /** A summary of its effect on the work, in your own words. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of text. */
  readonly kind: LegalAuthorityKind;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title: string;
  /** The web address of the text, beginning with https:// or http://. */
  readonly url?: string | null | undefined;
};

/** A place for which figures are observed. */
export type CreateMeasurementPlaceInput = {
  /** The area of the plans of the office that the place is. */
  readonly areaId?: string | null | undefined;
  /** The code that identifies the place in files. No other place has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of place. */
  readonly kind: MeasurementPlaceKind;
  /** The name of the place. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly name: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** A new partner. Do not include names, addresses or phone numbers of people. */
export type CreatePartnerOrganizationInput = {
  /** The area in which it works. A retired area cannot be chosen. */
  readonly areaId?: string | null | undefined;
  /** The code that identifies the partner in files. No other partner has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** The work of the organization. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of organization. */
  readonly kind: PartnerKind;
  /** The name of the organization. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly name: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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
  /** The reason for the rule. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly rationale: string;
  /** For PARTNER_ORGANIZATION: the agreement with the partner that must be in force; null if none is required. */
  readonly requiredAgreement?: AgreementKind | null | undefined;
  /** The review that must approve the subject; null if none is required. */
  readonly requiredReview?: ReviewKind | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the rule. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** The name of the agency that leads it. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly leadAgencyName?: string | null | undefined;
  /** The kind of agency that leads it; PROSECUTOR by default. */
  readonly leadAgencyType?: LeadAgencyType | null | undefined;
  /** Its logic model. */
  readonly logicModel?: LogicModelInput | null | undefined;
  /** The first day. */
  readonly startsOn?: string | null | undefined;
  /** How the program works, and why that should help. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly strategy?: string | null | undefined;
  /** A summary in one paragraph. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly summary?: string | null | undefined;
  /** The area that it is meant for. A retired area cannot be chosen. */
  readonly targetAreaId?: string | null | undefined;
  /** The people that it should reach. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly targetPopulation?: string | null | undefined;
  /** The problem that it should reduce. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly targetProblem?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the program. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title: string;
  /** The kind of work that the program does. */
  readonly type: ProgramType;
};

/** A draft of a publication. It must not identify a person or a case. */
export type CreatePublicationInput = {
  /** The text. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The unit of the office. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly unit?: string | null | undefined;
};

/** A new survey. Its questions come with its versions. */
export type CreateSurveyInput = {
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The program that the survey belongs to. */
  readonly programId?: string | null | undefined;
  /** The purpose of the survey. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly purpose?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the survey. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** A training for staff. */
export type CreateTrainingInput = {
  /** The code that identifies the training in files. No other training has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** A description of the training. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The legal authority that requires it. */
  readonly legalAuthorityId?: string | null | undefined;
  /** The positions whose holders must complete it; an empty list means all staff, the default. */
  readonly requiredPositions?: ReadonlyArray<StaffPosition> | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the training. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** A file for Justice Counts: the single page with a column `metric`, or a file that is named after its metric. */
  | 'JUSTICE_COUNTS'
  /** Observations: one row for each indicator, place, period and group. */
  | 'OBSERVATIONS'
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
  /** A file for Justice Counts: the single page with a column `metric`, or a file that is named after its metric. */
  | 'JUSTICE_COUNTS'
  /** Observations: one row for each indicator, place, period and group. */
  | 'OBSERVATIONS'
  /** Partner organizations, one per row. */
  | 'PARTNERS'
  /** Programs, one per row. Each becomes PROPOSED. */
  | 'PROGRAMS'
  /** Completed trainings: one row for each staff member, training and day. */
  | 'TRAINING';

/** The order of the parts of a date. */
export type DateFormat =
  /** 31/3/2026 or 31.3.2026. */
  | 'DAY_MONTH_YEAR'
  /** 3/31/2026. */
  | 'MONTH_DAY_YEAR'
  /** 2026-03-31. */
  | 'YEAR_MONTH_DAY';

/** Days from the first to the last one, both included. */
export type DaysInput = {
  /** The first day. */
  readonly from: string;
  /** The last day, not before the first. */
  readonly to: string;
};

/** The decision on a review. */
export type DecideReviewInput = {
  /** The conditions of the approval; required for APPROVED_WITH_CONDITIONS and only allowed there. Everyone in the office can read them. For each: at most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly conditions?: ReadonlyArray<string> | null | undefined;
  /** The decision. */
  readonly decision: ReviewDecision;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The last day of the approval; after today. By default it does not expire. */
  readonly expiresOn?: string | null | undefined;
  /** The review. */
  readonly id: string;
  /** The reason for the decision; required for DECLINED. For staff of the office. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly note?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** The mark before the decimals of a number. */
export type DecimalMark =
  /** A comma: 1234,5 or 1.234,5. */
  | 'COMMA'
  /** A point: 1234.5 or 1,234.5. */
  | 'POINT';

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

/** The invitation to answer. */
export type DeclineInvitationInput = {
  /** The slug of the jurisdiction, as `viewer.invitations` shows it. */
  readonly jurisdiction: string;
};

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
  /** The reason for the deletion. It must not identify a person or a case. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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

/** The character between columns. */
export type Delimiter =
  /** A comma. */
  | 'COMMA'
  /** A vertical bar. */
  | 'PIPE'
  /** A semicolon. */
  | 'SEMICOLON'
  /** A tab. */
  | 'TAB';

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

/** A derivation of observations from the records of the office. */
export type DeriveObservationsInput = {
  /** The indicators to derive. Each has a `derivation`. */
  readonly indicatorDefinitionIds: ReadonlyArray<string>;
  /** The days whose whole periods are derived, if they have ended. */
  readonly period: PeriodInput;
};

/** An interest of the caller. */
export type DiscloseConflictInput = {
  /** A description of the interest. Only reviewers and the person who disclosed it can read it. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of interest. */
  readonly nature: ConflictNature;
  /** The subject that the interest concerns. */
  readonly subject: GovernedSubjectInput;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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
  /** Of this fiscal year. */
  readonly fiscalYear?: number | null | undefined;
  /** Of days that end in this calendar year. */
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
  /** Only void records, or only records that are not void. */
  readonly isVoided?: boolean | null | undefined;
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

/** One export by its global id. */
export type ExportInput =
  {   /** An export of a list or of figures. */
  readonly listExportId: string; readonly surveyExportId?: never; }
  |  { readonly listExportId?: never;   /** An export of survey responses. */
  readonly surveyExportId: string; };

/** A list of the API that can be exported. */
export type ExportableList =
  /** The activities of the acting jurisdiction, latest start first by default. */
  | 'ACTIVITIES'
  /** The series of activities of the acting jurisdiction, newest first by default. */
  | 'ACTIVITY_SERIES_LIST'
  /** The agreements of the acting jurisdiction, newest first by default. */
  | 'AGREEMENTS'
  /** The API keys of the acting jurisdiction, including expired and revoked ones, newest first. */
  | 'API_KEYS'
  /** The areas of the acting jurisdiction, by name by default. */
  | 'AREAS'
  /** The actions in the acting jurisdiction, most recent first by default. Events about conflicts of interest are only shown to people with permission to resolve them. */
  | 'AUDIT_TRAIL'
  /** The budget lines of the acting jurisdiction, newest first by default. */
  | 'BUDGET_LINES'
  /** The case studies that the acting jurisdiction can see, those that ship with Rapport and its own, newest first by default. */
  | 'CASE_STUDIES'
  /** The concerns of the acting jurisdiction, most recently raised first by default. */
  | 'COMMUNITY_CONCERNS'
  /** The disclosed conflicts of interest, newest first by default. People with permission to resolve them see all of the acting jurisdiction; everyone else sees their own. */
  | 'CONFLICT_DISCLOSURES'
  /** The imports of the acting jurisdiction, newest first. */
  | 'DATASET_IMPORTS'
  /** The influences of the community on the work of the acting jurisdiction, latest decision first by default. */
  | 'DECISION_INFLUENCES'
  /** The deleted records of the acting jurisdiction that were not removed permanently, most recently deleted first by default. */
  | 'DELETED_RECORDS'
  /** The equity views of the acting jurisdiction, newest first by default. */
  | 'EQUITY_VIEWS'
  /** The reviews of the acting jurisdiction, newest first by default. */
  | 'ETHICS_REVIEWS'
  /** The expenditures of the acting jurisdiction, latest day first. */
  | 'EXPENDITURES'
  /** The indicators that the acting jurisdiction can use, those that ship with Rapport and its own, by name by default. Every revision is a row. */
  | 'INDICATORS'
  /** The targets of the acting jurisdiction, by their first day by default. */
  | 'INDICATOR_TARGETS'
  /** The legal authorities of the acting jurisdiction and those that ship with Rapport, by citation by default. */
  | 'LEGAL_AUTHORITIES'
  /** The legal holds of the acting jurisdiction, newest first by default. */
  | 'LEGAL_HOLDS'
  /** The places of the acting jurisdiction for which figures are observed, by name by default. */
  | 'MEASUREMENT_PLACES'
  /** The members of the acting jurisdiction and the people whom it invited, by subject. */
  | 'MEMBERSHIPS'
  /** The observations of the acting jurisdiction, current and ended, by period by default. Filter by `isCurrent` to leave out what no longer counts. */
  | 'OBSERVATIONS'
  /** The partners of the acting jurisdiction, newest first by default. */
  | 'PARTNER_ORGANIZATIONS'
  /** The rules of the acting jurisdiction, newest first by default. */
  | 'PERMISSIBLE_ACTIVITY_RULES'
  /** The populations that the acting jurisdiction imported, by county by default. */
  | 'POPULATIONS'
  /** The programs of the acting jurisdiction, newest first by default. */
  | 'PROGRAMS'
  /** The publications of the acting jurisdiction, newest first by default. */
  | 'PUBLICATIONS'
  /** The resources that were handed out at the activities of the acting jurisdiction, newest first by default. */
  | 'RESOURCE_DISTRIBUTIONS'
  /** The retention rules of the acting jurisdiction, newest first. */
  | 'RETENTION_RULES'
  /** The retention runs of the acting jurisdiction, newest first. */
  | 'RETENTION_RUNS'
  /** The staff of the acting jurisdiction, by name by default. */
  | 'STAFF_MEMBERS'
  /** The surveys of the acting jurisdiction, newest first by default. */
  | 'SURVEYS'
  /** The exports of the acting jurisdiction, newest first. */
  | 'SURVEY_EXPORTS'
  /** The trainings of the acting jurisdiction, by title by default. */
  | 'TRAININGS'
  /** The completed trainings of the staff of the acting jurisdiction, latest day first. */
  | 'TRAINING_COMPLETIONS';

/** The survey version to field. */
export type FieldSurveyVersionInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The survey version. */
  readonly id: string;
};

/** How precise figures are. */
export type FigurePrecision =
  /** Exact, from the responses. Not for publication. This requires the permission to read single responses (`response.read`), and each read is recorded. */
  | 'EXACT'
  /** Rounded, with small groups hidden, as frozen when the version was closed. For publication. */
  | 'RELEASED';

/** The encoding of the text of a file. */
export type FileEncoding =
  /** UTF-8, with or without a byte order mark. */
  | 'UTF_8'
  /** Windows-1252, which includes Latin-1. Older spreadsheets write it. */
  | 'WINDOWS_1252';

/** How a file is written. A dry run recognizes what it can, and proposes it. */
export type FileFormatInput = {
  /** For populations and tables: the columns under other names. Those with the names of `importTemplate` are found without it. The mapping of responses names their columns. */
  readonly columns?: ReadonlyArray<TableColumnInput> | null | undefined;
  /** The order of the parts of dates; YEAR_MONTH_DAY by default. */
  readonly dateFormat?: DateFormat | null | undefined;
  /** The decimal mark of numbers. */
  readonly decimalMark?: DecimalMark | null | undefined;
  /** The character that separates columns; by default, it is recognized from the header. */
  readonly delimiter?: Delimiter | null | undefined;
  /** Conditions for the rows that count, such as finished responses. All must hold. */
  readonly keepRows?: ReadonlyArray<KeptRowsInput> | null | undefined;
  /** Texts that stand for an empty cell, such as "-99" or "N/A". */
  readonly missingCodes?: ReadonlyArray<string> | null | undefined;
  /** Rows after the header that describe the columns and are not records. */
  readonly skipRows?: number | null | undefined;
  /** The time zone of times without an offset, by its IANA name. Without it, such times are refused. */
  readonly timeZone?: string | null | undefined;
};

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
  /** The days, which must be over. Give a period or, as before, a calendar year. */
  readonly period?: PeriodInput | null | undefined;
  /** The year of the population figures. By default, the latest year up to that of the last day that has figures by this dimension. From 1900 to 2200. */
  readonly populationYear?: number | null | undefined;
  /** The calendar year. Use `period` instead. From 1900 to 2200. */
  readonly year?: number | null | undefined;
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
  /** One of the allowed values, in any capital letters, with spaces or hyphens for underscores. */
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
  /** US dollars, such as 1234.50 or $1,234.50; with a decimal comma if `format.decimalMark` says so. */
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
  /** How the file is written; by default, as plain CSV. */
  readonly format?: FileFormatInput | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** True to pass over rows that were imported before, in place of refusing the file. */
  readonly onlyNew?: boolean | null | undefined;
  /** Confirms that the texts of the file identify nobody, after an import with issues of the code LIKELY_IDENTIFYING_TEXT. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The upload. */
  readonly uploadId: string;
};

/** Whether a problem stops the import. */
export type ImportIssueSeverity =
  /** Nothing is imported until it is corrected. */
  | 'ERROR'
  /** The import goes on. Check the figures. */
  | 'WARNING';

/** The office's own answer to an item. */
export type IndicatorAnswerValue =
  /** No: its figures do not include this, or the answer to the question is no. */
  | 'NO'
  /** The office cannot say. */
  | 'NOT_AVAILABLE'
  /** Yes: its figures include this, or the answer to the question is yes or in the note. */
  | 'YES';

/** The order of a list of indicators. */
export type IndicatorDefinitionOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: IndicatorDefinitionOrderField;
};

/** The orders of a list of indicators. */
export type IndicatorDefinitionOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The name, alphabetically. */
  | 'NAME';

/** The records of the office from which a job derives observations. */
export type IndicatorDerivation =
  /** Activities with an accessibility feature, over activities held. */
  | 'ACCESSIBLE_ACTIVITIES'
  /** Community concerns that are closed, over concerns raised. */
  | 'CONCERN_CLOSURE'
  /** Community concerns with a response, over concerns raised. */
  | 'CONCERN_RESPONSE'
  /** Community concerns that changed a priority, policy or practice, over concerns raised. */
  | 'CONCERN_TO_POLICY'
  /** Expenditures of programs, over people counted at their activities. */
  | 'COST_PER_PARTICIPANT'
  /** Feedback items that are closed, over items received. */
  | 'FEEDBACK_CLOSURE'
  /** Feedback items with a decision, over items received. */
  | 'FEEDBACK_RESPONSE'
  /** Feedback items that changed a priority, policy or practice, over items received. */
  | 'FEEDBACK_TO_POLICY'
  /** People counted at activities, over residents. */
  | 'PARTICIPATION'
  /** People counted at activities by group, over residents of the group. */
  | 'REACH'
  /** Scores on a scale in surveys, over responses with a score. */
  | 'SCALE_MEAN'
  /** Answers in the two most favorable choices of a question, over valid answers. */
  | 'TOP_TWO_BOX'
  /** Required trainings with a completion in force, over required trainings. */
  | 'TRAINING_COVERAGE';

/** The direction in which a figure gets better. */
export type IndicatorDirection =
  /** A higher figure is better. */
  | 'HIGHER_IS_BETTER'
  /** A lower figure is better. */
  | 'LOWER_IS_BETTER'
  /** No direction is better by itself. */
  | 'NO_DIRECTION';

/** Which indicators to list. A row must meet every condition that is given. */
export type IndicatorFilter = {
  /** With one of these codes. */
  readonly codes?: ReadonlyArray<string> | null | undefined;
  /** True for those that ship with Rapport, false for those of the office. */
  readonly isReference?: boolean | null | undefined;
  /** True for retired revisions, false for those in use. */
  readonly isRetired?: boolean | null | undefined;
  /** For this metric of Justice Counts. */
  readonly justiceCountsMetric?: string | null | undefined;
  /** With one of these measures. */
  readonly measures?: ReadonlyArray<IndicatorMeasure> | null | undefined;
  /** The name contains this text; case and accents do not matter. */
  readonly nameContains?: string | null | undefined;
};

/** The shortest period that is observed. */
export type IndicatorFrequency =
  /** A quarter of the office's fiscal year. */
  | 'FISCAL_QUARTER'
  /** The office's fiscal year. */
  | 'FISCAL_YEAR'
  /** A calendar month. */
  | 'MONTH'
  /** A quarter of a calendar year. */
  | 'QUARTER'
  /** A calendar year. */
  | 'YEAR';

/** Something that figures include or exclude, or a question about their context. */
export type IndicatorItemInput = {
  /** The code of the item. No other item of the indicator has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code: string;
  /** Whether the office should answer it before its figures are compared; true by default. */
  readonly isRequired?: boolean | null | undefined;
  /** Whether it is included, excluded or a question. */
  readonly kind: IndicatorItemKind;
  /** The included or excluded matter, or the question. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly text: string;
};

/** The kind of an item of an indicator. */
export type IndicatorItemKind =
  /** A question about the context of the figures. */
  | 'CONTEXT'
  /** Something that figures exclude by the definition. */
  | 'EXCLUDE'
  /** Something that figures include by the definition. */
  | 'INCLUDE';

/** The kind of a figure. */
export type IndicatorMeasure =
  /** A count without a denominator. */
  | 'COUNT'
  /** A sum of scores over the number of scores. */
  | 'MEAN'
  /** A share: the numerator is a part of the denominator. */
  | 'PROPORTION'
  /** Events for the size of a population, in each period of the frequency. */
  | 'RATE'
  /** One quantity for each unit of another, such as dollars for each participant. */
  | 'RATIO';

/** Which targets to list. A row must meet every condition that is given. */
export type IndicatorTargetFilter = {
  /** Of this indicator. */
  readonly indicatorDefinitionId?: string | null | undefined;
  /** Of this place. */
  readonly placeId?: string | null | undefined;
};

/** The order of a list of targets. */
export type IndicatorTargetOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: IndicatorTargetOrderField;
};

/** The orders of a list of targets. */
export type IndicatorTargetOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The first day for which it holds. */
  | 'FIRST_DAY';

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
  /** Exports a list of the API to files. */
  | 'LIST_EXPORT'
  /** Permanently removes records after their retention period. */
  | 'RETENTION_RUN'
  /** Exports the responses of a survey version to files. */
  | 'SURVEY_EXPORT'
  /** Freezes the figures of a closed survey version. */
  | 'SURVEY_RELEASE';

/** The status of a job. */
export type JobStatus =
  /** Ended by `cancelExport`, without a result. */
  | 'CANCELED'
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

/** Rows that count, by the value of a column. */
export type KeptRowsInput = {
  /** The name of the column in the header. */
  readonly column: string;
  /** The values of rows that count, in upper or lower case; empty for all rows in which the cell is not empty. */
  readonly values: ReadonlyArray<string>;
};

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

/** The filter of an exported list: only the field of that list. */
export type ListExportFilterInput = {
  /** Which rows of `activities` to export. */
  readonly activities?: ActivityFilter | null | undefined;
  /** Which rows of `activitySeriesList` to export. */
  readonly activitySeriesList?: ActivitySeriesFilter | null | undefined;
  /** Which rows of `agreements` to export. */
  readonly agreements?: AgreementFilter | null | undefined;
  /** Which rows of `areas` to export. */
  readonly areas?: AreaFilter | null | undefined;
  /** Which rows of `auditTrail` to export. */
  readonly auditTrail?: AuditEventFilter | null | undefined;
  /** Which rows of `budgetLines` to export. */
  readonly budgetLines?: BudgetLineFilter | null | undefined;
  /** Which rows of `caseStudies` to export. */
  readonly caseStudies?: CaseStudyFilter | null | undefined;
  /** Which rows of `communityConcerns` to export. */
  readonly communityConcerns?: CommunityConcernFilter | null | undefined;
  /** Which rows of `conflictDisclosures` to export. */
  readonly conflictDisclosures?: ConflictDisclosureFilter | null | undefined;
  /** Which rows of `decisionInfluences` to export. */
  readonly decisionInfluences?: DecisionInfluenceFilter | null | undefined;
  /** Which rows of `deletedRecords` to export. */
  readonly deletedRecords?: DeletedRecordFilter | null | undefined;
  /** Which rows of `equityViews` to export. */
  readonly equityViews?: EquityViewFilter | null | undefined;
  /** Which rows of `ethicsReviews` to export. */
  readonly ethicsReviews?: EthicsReviewFilter | null | undefined;
  /** Which rows of `expenditures` to export. */
  readonly expenditures?: ExpenditureFilter | null | undefined;
  /** Which rows of `indicatorTargets` to export. */
  readonly indicatorTargets?: IndicatorTargetFilter | null | undefined;
  /** Which rows of `indicators` to export. */
  readonly indicators?: IndicatorFilter | null | undefined;
  /** Which rows of `legalAuthorities` to export. */
  readonly legalAuthorities?: LegalAuthorityFilter | null | undefined;
  /** Which rows of `legalHolds` to export. */
  readonly legalHolds?: LegalHoldFilter | null | undefined;
  /** Which rows of `measurementPlaces` to export. */
  readonly measurementPlaces?: MeasurementPlaceFilter | null | undefined;
  /** Which rows of `observations` to export. */
  readonly observations?: ObservationFilter | null | undefined;
  /** Which rows of `partnerOrganizations` to export. */
  readonly partnerOrganizations?: PartnerOrganizationFilter | null | undefined;
  /** Which rows of `permissibleActivityRules` to export. */
  readonly permissibleActivityRules?: PermissibleActivityRuleFilter | null | undefined;
  /** Which rows of `populations` to export. */
  readonly populations?: PopulationFilter | null | undefined;
  /** Which rows of `programs` to export. */
  readonly programs?: ProgramFilter | null | undefined;
  /** Which rows of `publications` to export. */
  readonly publications?: PublicationFilter | null | undefined;
  /** Which rows of `resourceDistributions` to export. */
  readonly resourceDistributions?: ResourceDistributionFilter | null | undefined;
  /** Which rows of `staffMembers` to export. */
  readonly staffMembers?: StaffMemberFilter | null | undefined;
  /** Which rows of `surveys` to export. */
  readonly surveys?: SurveyFilter | null | undefined;
  /** Which rows of `trainingCompletions` to export. */
  readonly trainingCompletions?: TrainingCompletionFilter | null | undefined;
  /** Which rows of `trainings` to export. */
  readonly trainings?: TrainingFilter | null | undefined;
};

/** A text in one language. */
export type LocalizedTextInput = {
  /** A BCP 47 tag, such as "en", "es" or "zh-Hant". */
  readonly language: string;
  /** The wording. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly text: string;
};

/** Its logic model. */
export type LogicModelInput = {
  /** The planned activities. For each: at most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly activities?: ReadonlyArray<string> | null | undefined;
  /** The inputs: people, money, places, partners. For each: at most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly inputs?: ReadonlyArray<string> | null | undefined;
  /** The outcomes: what should change for people or places. For each: at most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly outcomes?: ReadonlyArray<string> | null | undefined;
  /** The outputs: direct results that can be counted. For each: at most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly outputs?: ReadonlyArray<string> | null | undefined;
};

/** Which places to list. A row must meet every condition that is given. */
export type MeasurementPlaceFilter = {
  /** True for retired places, false for places in use. */
  readonly isRetired?: boolean | null | undefined;
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<MeasurementPlaceKind> | null | undefined;
  /** The name contains this text; case and accents do not matter. */
  readonly nameContains?: string | null | undefined;
};

/** The kind of a place for which figures are observed. */
export type MeasurementPlaceKind =
  /** A neighborhood or another area of the plans of the office. */
  | 'AREA'
  /** A police beat. */
  | 'BEAT'
  /** A court. */
  | 'COURT'
  /** A police, council or court district. */
  | 'DISTRICT'
  /** Another kind of place. */
  | 'OTHER'
  /** A school. */
  | 'SCHOOL';

/** The order of a list of places. */
export type MeasurementPlaceOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: MeasurementPlaceOrderField;
};

/** The orders of a list of places. */
export type MeasurementPlaceOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The name, alphabetically. */
  | 'NAME';

/** Why an observation no longer counts. */
export type ObservationEnd =
  /** A person corrected it: another observation takes its place. */
  | 'CORRECTED'
  /** A later derivation found another figure. */
  | 'REPLACED'
  /** A person voided it, and nothing takes its place. */
  | 'VOIDED';

/** Which observations to list. A row must meet every condition that is given. */
export type ObservationFilter = {
  /** By this dimension. */
  readonly dimension?: string | null | undefined;
  /** Of this indicator. */
  readonly indicatorDefinitionId?: string | null | undefined;
  /** True for observations that count, false for those that ended. */
  readonly isCurrent?: boolean | null | undefined;
  /** True for observations of places, false for the whole office. */
  readonly isOfPlace?: boolean | null | undefined;
  /** The period starts before this day. */
  readonly periodStartBefore?: string | null | undefined;
  /** The period starts on this day or later. */
  readonly periodStartFrom?: string | null | undefined;
  /** Of this place. */
  readonly placeId?: string | null | undefined;
  /** From one of these sources. */
  readonly sources?: ReadonlyArray<ObservationSource> | null | undefined;
  /** With one of these states. */
  readonly states?: ReadonlyArray<ObservationState> | null | undefined;
};

/** The order of a list of observations. */
export type ObservationOrder = {
  /** The direction of the order. */
  readonly direction: SortDirection;
  /** The field to order by. */
  readonly field: ObservationOrderField;
};

/** The orders of a list of observations. */
export type ObservationOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** The first day of the period. */
  | 'PERIOD_START';

/** Where an observation comes from. */
export type ObservationSource =
  /** A job derived it from the records of the office. */
  | 'DERIVED'
  /** A person entered it. */
  | 'ENTERED'
  /** It was imported from a file. */
  | 'IMPORTED';

/** Whether an observation has a figure. */
export type ObservationState =
  /** There can be no figure, because the indicator does not apply. */
  | 'NOT_APPLICABLE'
  /** Nobody reported a figure. This is not zero. */
  | 'NOT_REPORTED'
  /** A figure over zero. */
  | 'VALUE'
  /** A figure of zero: there was nothing to count. */
  | 'ZERO';

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
  /** Comparisons of the jurisdictions that share figures with the agency. They are not available yet: the role can only read `viewer`. */
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

/** A calendar year, a fiscal year or any days of the office. Days begin and end in the time zone of the office. */
export type PeriodInput =
  {   /** A calendar year. */
  readonly calendarYear: number; readonly days?: never; readonly fiscalYear?: never; }
  |  { readonly calendarYear?: never;   /** Any other days. */
  readonly days: DaysInput; readonly fiscalYear?: never; }
  |  { readonly calendarYear?: never; readonly days?: never;   /** A fiscal year of the office, by its number (`Jurisdiction.fiscalYearNaming`). */
  readonly fiscalYear: number; };

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
  /** The reason for the hold. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** The types of record that it covers; if empty, all types. */
  readonly recordTypes?: ReadonlyArray<RecordType> | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the hold. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** Their source, such as "United States Census Bureau, 2019 estimates". At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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

/** The columns that answer a question. Choices are found by code, or else by label. */
export type QuestionColumnInput = {
  /** For a MULTIPLE_CHOICE question: the columns of its choices, in place of `column`. */
  readonly choiceColumns?: ReadonlyArray<ChoiceColumnInput> | null | undefined;
  /** The name of the column with the answer. */
  readonly column?: string | null | undefined;
  /** The code of a question of the survey version. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly questionCode: string;
  /** Replacements before a cell is read. */
  readonly recode?: ReadonlyArray<RecodingInput> | null | undefined;
  /** The text between several choices in one cell; ";" by default. */
  readonly separator?: string | null | undefined;
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
  /** The change that residents asked for. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly summary: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** A replacement of the text of a cell. */
export type RecodingInput = {
  /** The text of a cell. */
  readonly from: string;
  /** The text to read in its place; empty for no answer. */
  readonly to: string;
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
  /** The amount in US cents, at most 1000000000000 ($10,000,000,000.00) and not 0; negative for a refund. */
  readonly amountCents: number;
  /** The budget line that the money is spent from. */
  readonly budgetLineId: string;
  /** A short description of the expenditure. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The day on which the money was spent, today or earlier. */
  readonly spentOn: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** An observed figure. */
export type RecordObservationInput = {
  /** The quantity below the line; never 0. */
  readonly denominator?: number | null | undefined;
  /** The code of the dimension; none for everyone. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly dimension?: string | null | undefined;
  /** The group in the dimension; none for everyone. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly group?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The indicator, by the revision that was used. */
  readonly indicatorDefinitionId: string;
  /** The months of the period that the figure covers; all of them by default. */
  readonly monthsCovered?: number | null | undefined;
  /** A note for readers of the figure. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly note?: string | null | undefined;
  /** The quantity above the line. */
  readonly numerator?: number | null | undefined;
  /** The length of the period in months: 1, 3, 6 or 12. The shortest period of the indicator by default. */
  readonly periodMonths?: number | null | undefined;
  /** The first day of the period. */
  readonly periodStart: string;
  /** The place; the whole office by default. */
  readonly placeId?: string | null | undefined;
  /** NOT_REPORTED or NOT_APPLICABLE if there is no figure. Otherwise it follows from the numerator. */
  readonly state?: ObservationState | null | undefined;
  /** For a mean: the sum of the squares of the scores, from which its interval follows. */
  readonly sumOfSquares?: number | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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

/** The target to remove. */
export type RemoveIndicatorTargetInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The target. */
  readonly id: string;
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
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the new agreement; that of the old one by default. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** The reason for reopening it, for the audit trail. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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

/** The list to export. */
export type RequestListExportInput = {
  /** Which rows to export; all rows by default. */
  readonly filter?: ListExportFilterInput | null | undefined;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The list. You must be allowed to read it. */
  readonly list: ExportableList;
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
  /** Questions that must be answered before approval. For each: at most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly questions?: ReadonlyArray<string> | null | undefined;
  /** The subject of the review. */
  readonly subject: GovernedSubjectInput;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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

/** The figures to export. */
export type RequestYearExportInput = {
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The days, such as a fiscal year. */
  readonly period: PeriodInput;
  /** Only this program; all programs by default. */
  readonly programId?: string | null | undefined;
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
  /** The arrangement, and the reason for it. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly note: string;
  /** How the conflict is resolved. */
  readonly resolution: ConflictResolution;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** Which resource distributions to list. A row must meet every condition that is given. */
export type ResourceDistributionFilter = {
  /** At this activity. */
  readonly activityId?: string | null | undefined;
  /** Only void records, or only records that are not void. */
  readonly isVoided?: boolean | null | undefined;
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
  /** The column with the time of the response. */
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

/** The indicator to retire: a revision, with everything observed by it. */
export type RetireIndicatorInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The indicator. */
  readonly id: string;
};

/** The place to retire. */
export type RetireMeasurementPlaceInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The place. */
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

/** A new revision of an indicator of the office. Observations by the earlier revisions stay as they are. */
export type ReviseIndicatorInput = {
  /** The quantity below the line. Required for every measure except COUNT. At most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly denominator?: string | null | undefined;
  /** The records from which a job derives its observations; none by default. */
  readonly derivation?: IndicatorDerivation | null | undefined;
  /** The code of the scale (SCALE_MEAN) or of the question (TOP_TWO_BOX) in surveys. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly derivationCode?: string | null | undefined;
  /** The meaning of the figure, in one sentence. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description: string;
  /** The direction in which the figure gets better. */
  readonly direction: IndicatorDirection;
  /** The codes of the dimensions by which it can be observed, such as SEX or CASE_SEVERITY. For each: it has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly disaggregations?: ReadonlyArray<string> | null | undefined;
  /** Why figures by the new revision can be compared with figures by this one. Without it, they are never compared. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly equivalenceReason?: string | null | undefined;
  /** The shortest period that is observed. */
  readonly frequency: IndicatorFrequency;
  /** The latest revision of the indicator. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** Inclusions, exclusions and questions about the context, in order. */
  readonly items?: ReadonlyArray<IndicatorItemInput> | null | undefined;
  /** The kind of figure. */
  readonly measure: IndicatorMeasure;
  /** The figure is the numerator over the denominator times this number; 100 for a proportion, else 1 by default. */
  readonly multiplier?: number | null | undefined;
  /** The name of the indicator. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly name: string;
  /** The quantity above the line. At most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly numerator: string;
  /** Where the definition comes from. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly source: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The unit of the figure, such as "%" or "per 1,000 residents". */
  readonly unit: string;
};

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

/** The lines of a series. */
export type SeriesBreakdown =
  /** A line for each group of a dimension. */
  | 'GROUPS'
  /** One line: the groups of a dimension added up. */
  | 'GROUPS_TOGETHER'
  /** One line: what was observed for the whole office. */
  | 'OFFICE'
  /** A line for each place. */
  | 'PLACES'
  /** One line: the places added up. */
  | 'PLACES_TOGETHER';

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

/** The length of the period of a point, from the first day of the series on. */
export type SeriesStep =
  /** Six months. */
  | 'HALF_YEAR'
  /** One month. */
  | 'MONTH'
  /** Three months. */
  | 'QUARTER'
  /** Twelve months. */
  | 'YEAR';

/** How long records of a type are kept. */
export type SetRetentionRuleInput = {
  /** The version of the existing rule of the type; left out to create its first rule. */
  readonly expectedVersion?: number | null | undefined;
  /** The legal authority that requires it. */
  readonly legalAuthorityId?: string | null | undefined;
  /** The reason for the retention period. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly rationale: string;
  /** The type of record; it has at most one rule. */
  readonly recordType: RecordType;
  /** How many months records are kept. */
  readonly retainMonths: number;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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

/** A question or scale among all respondents of its version, or among one group. */
export type SurveyComparisonSide = {
  /** A demographic question of the same version; with `group`. */
  readonly by?: string | null | undefined;
  /** The code of a choice of that question; all respondents without it. */
  readonly group?: string | null | undefined;
  /** The question or scale to compare. */
  readonly target: SurveyResultTarget;
};

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
  /** The meaning of the columns; by default, columns are found by question codes, "respondent_key" and "submitted_at". A dry run recognizes more, and proposes it. */
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

/** A column that has another name than in `importTemplate`, or whose cells are recoded. */
export type TableColumnInput = {
  /** The name of the column in the header. */
  readonly column: string;
  /** The name of the column in `importTemplate`, such as "starts_at". */
  readonly field: string;
  /** Replacements before a cell is read. */
  readonly recode?: ReadonlyArray<RecodingInput> | null | undefined;
};

/** The early end of an agreement. */
export type TerminateAgreementInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The agreement. */
  readonly id: string;
  /** The first day on which it is no longer in force, today or earlier; today by default. For a later end, change `expiresOn`. */
  readonly terminatedOn?: string | null | undefined;
};

/** The confirmation of an author that texts identify nobody, although some look like it (`IdentifyingTextError`). */
export type TextConfirmationInput = {
  /** Why the texts identify no person and no individual case. It is kept in the audit trail. At most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
};

/** The content that a text seems to have. */
export type TextFindingKind =
  /** An account or card number. */
  | 'ACCOUNT_NUMBER'
  /** A badge number. */
  | 'BADGE_NUMBER'
  /** The name of a case. */
  | 'CASE_NAME'
  /** A case number. */
  | 'CASE_NUMBER'
  /** The coordinates of a place. */
  | 'COORDINATES'
  /** A booking or inmate number. */
  | 'CUSTODY_NUMBER'
  /** A date of birth. */
  | 'DATE_OF_BIRTH'
  /** An e-mail address. */
  | 'EMAIL_ADDRESS'
  /** An identity document. */
  | 'IDENTITY_DOCUMENT'
  /** A license plate. */
  | 'LICENSE_PLATE'
  /** An account of a person online. */
  | 'ONLINE_ACCOUNT'
  /** The initials of a person. */
  | 'PERSON_INITIALS'
  /** The name of a person. */
  | 'PERSON_NAME'
  /** A Social Security number. */
  | 'SOCIAL_SECURITY_NUMBER'
  /** A street address. */
  | 'STREET_ADDRESS'
  /** A telephone number. */
  | 'TELEPHONE_NUMBER'
  /** A number that can identify a person or a case. */
  | 'UNNAMED_NUMBER'
  /** A vehicle identification number. */
  | 'VEHICLE_NUMBER';

/** Which training completions to list. A row must meet every condition that is given. */
export type TrainingCompletionFilter = {
  /** Completed before this day. */
  readonly completedBefore?: string | null | undefined;
  /** Completed on this day or later. */
  readonly completedFrom?: string | null | undefined;
  /** Only void records, or only records that are not void. */
  readonly isVoided?: boolean | null | undefined;
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
  /** The place, in words. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly place?: string | null | undefined;
  /** When it starts. */
  readonly startsAt?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title?: string | null | undefined;
  /** The underserved people that it is meant to reach. At most 500 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the agreement. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** The name of the area. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly name?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** Changes to a budget line. A field that is left out stays as it is. */
export type UpdateBudgetLineInput = {
  /** A short description of the line. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** Changes to a case study. A field that is left out stays as it is; null clears the year and the citations. */
export type UpdateCaseStudyInput = {
  /** The published sources in order. At least one is required, except for NOT_EVALUATED. In an update they replace the current ones. */
  readonly citations?: ReadonlyArray<CaseStudyCitationInput> | null | undefined;
  /** The findings of the evidence and its limits. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly evidenceNote?: string | null | undefined;
  /** The strength of the evidence of its effects. */
  readonly evidenceStatus?: EvidenceStatus | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The case study. */
  readonly id: string;
  /** The kind of agency that led it. */
  readonly leadAgencyType?: LeadAgencyType | null | undefined;
  /** The place where it ran. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly place?: string | null | undefined;
  /** The year in which it started. */
  readonly startedYear?: number | null | undefined;
  /** A summary of the program. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly summary?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The name of the program. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** The change that residents asked for. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly summary?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** Changes to an influence. A field that is left out stays as it is; null clears the program. */
export type UpdateDecisionInfluenceInput = {
  /** The change that the office made. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly change?: string | null | undefined;
  /** The day of the decision, today or earlier. */
  readonly decidedOn?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The decision influence. */
  readonly id: string;
  /** The input of the community. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly insight?: string | null | undefined;
  /** The part of the work that was influenced. */
  readonly kind?: InfluenceKind | null | undefined;
  /** The limits: what this does not show. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly limits?: string | null | undefined;
  /** The program that was changed. */
  readonly programId?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the influence. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title?: string | null | undefined;
};

/** Changes to a target. A field that is left out stays as it is. */
export type UpdateIndicatorTargetInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The first day of the periods for which it holds. */
  readonly firstDay?: string | null | undefined;
  /** The target. */
  readonly id: string;
  /** The last day of the periods for which it holds. */
  readonly lastDay?: string | null | undefined;
  /** Why this target. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly rationale?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** In the unit of the indicator. */
  readonly value?: number | null | undefined;
};

/** Changes to a legal authority. A field that is left out stays as it is; null clears the web address. */
export type UpdateLegalAuthorityInput = {
  /** The citation, such as "28 CFR Part 22". No other legal authority has it. */
  readonly citation?: string | null | undefined;
  /** A summary of its effect on the work, in your own words. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The legal authority. */
  readonly id: string;
  /** The kind of text. */
  readonly kind?: LegalAuthorityKind | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title?: string | null | undefined;
  /** The web address of the text, beginning with https:// or http://. */
  readonly url?: string | null | undefined;
};

/** Changes to a place. A field that is left out stays as it is; null clears the area. */
export type UpdateMeasurementPlaceInput = {
  /** The area of the plans of the office that the place is. */
  readonly areaId?: string | null | undefined;
  /** The code that identifies the place in files. No other place has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The place. */
  readonly id: string;
  /** The kind of place. */
  readonly kind?: MeasurementPlaceKind | null | undefined;
  /** The name of the place. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly name?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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
  /** The work of the organization. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The partner organization. */
  readonly id: string;
  /** The kind of organization. */
  readonly kind?: PartnerKind | null | undefined;
  /** The name of the organization. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly name?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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
  /** The reason for the rule. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly rationale?: string | null | undefined;
  /** For PARTNER_ORGANIZATION: the agreement with the partner that must be in force; null if none is required. */
  readonly requiredAgreement?: AgreementKind | null | undefined;
  /** The review that must approve the subject; null if none is required. */
  readonly requiredReview?: ReviewKind | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the rule. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** The name of the agency that leads it. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly leadAgencyName?: string | null | undefined;
  /** The kind of agency that leads it; PROSECUTOR by default. */
  readonly leadAgencyType?: LeadAgencyType | null | undefined;
  /** Its logic model. */
  readonly logicModel?: LogicModelInput | null | undefined;
  /** The first day. */
  readonly startsOn?: string | null | undefined;
  /** How the program works, and why that should help. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly strategy?: string | null | undefined;
  /** A summary in one paragraph. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly summary?: string | null | undefined;
  /** The area that it is meant for. A retired area cannot be chosen. */
  readonly targetAreaId?: string | null | undefined;
  /** The people that it should reach. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly targetPopulation?: string | null | undefined;
  /** The problem that it should reduce. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly targetProblem?: string | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the program. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly title?: string | null | undefined;
  /** The kind of work that the program does. */
  readonly type?: ProgramType | null | undefined;
};

/** Changes to a draft that is not under review. A field that is left out stays as it is; null clears what it names. An approval of an earlier text does not cover the new one. */
export type UpdatePublicationInput = {
  /** The text. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The unit of the office. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly unit?: string | null | undefined;
};

/** Changes to a training. A field that is left out stays as it is; null clears the description, the months and the legal authority. Recorded completions keep their last day. */
export type UpdateTrainingInput = {
  /** The code that identifies the training in files. No other training has it. It has 1 to 64 letters, digits, underscores, dots or hyphens and begins with a letter or digit. */
  readonly code?: string | null | undefined;
  /** A description of the training. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly description?: string | null | undefined;
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The training. */
  readonly id: string;
  /** The legal authority that requires it. */
  readonly legalAuthorityId?: string | null | undefined;
  /** The positions whose holders must complete it; an empty list means all staff, the default. */
  readonly requiredPositions?: ReadonlyArray<StaffPosition> | null | undefined;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
  /** The title of the training. At most 200 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
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

/** An attendance record that should not exist. */
export type VoidAttendanceInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The attendance record. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, which stays with the record. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** An expenditure that was not made. */
export type VoidExpenditureInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The expenditure. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, which stays with the record. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** The observation to void. */
export type VoidObservationInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The observation. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, which stays with the record. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** Resources that were not handed out. */
export type VoidResourceDistributionInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The resource distribution. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, which stays with the record. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** A training that was not completed. */
export type VoidTrainingCompletionInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The training completion. */
  readonly id: string;
  /** Makes a retry safe: the same key with the same input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, which stays with the record. At most 1,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
};

/** The publication to withdraw. */
export type WithdrawPublicationInput = {
  /** The version that the change is based on; a later version is a ConflictError. */
  readonly expectedVersion: number;
  /** The publication. */
  readonly id: string;
  /** The reason, in words for the public. At most 10,000 characters. Identifiers of a person or a case are refused; likely names need a `textConfirmation`. */
  readonly reason: string;
  /** Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`. */
  readonly textConfirmation?: TextConfirmationInput | null | undefined;
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


export type ActivitiesQuery = { readonly activities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string }, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly participantCount: number, readonly headcountTotal:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
           } } }> } };

export type ActivityRecordsQueryVariables = Exact<{
  id: string;
  attendancesFirst?: number | null | undefined;
  attendancesAfter?: string | null | undefined;
  attendancesLast?: number | null | undefined;
  attendancesBefore?: string | null | undefined;
  resourcesFirst?: number | null | undefined;
  resourcesAfter?: string | null | undefined;
  withGroups?: boolean | null | undefined;
  withKeys?: boolean | null | undefined;
}>;


export type ActivityRecordsQuery = { readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string }, readonly attendances: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly participantKey?: string | null, readonly id: string, readonly headcount: number | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly counts?: ReadonlyArray<{ readonly dimension: DemographicDimension, readonly category: string, readonly count: number }> | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly groupValues?: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> | null, readonly participantKeyValues?: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }> }, readonly resources: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ResourceKind, readonly title: string, readonly language: string, readonly quantity: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }> }, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly participantCount: number, readonly headcountTotal:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
       } } | null };

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


export type ActivitySeriesQuery = { readonly activitySeries: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null, readonly activities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly participantCount: number, readonly headcountTotal:
              | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
              | { readonly __typename: 'NotComparable', readonly why: string }
              | { readonly __typename: 'NotReported', readonly why: string }
              | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
             } } }> } } | null };

export type ActivityQueryVariables = Exact<{
  id: string;
  attendancesFirst?: number | null | undefined;
  attendancesAfter?: string | null | undefined;
  withGroups?: boolean | null | undefined;
}>;


export type ActivityQuery = { readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string }, readonly series: { readonly id: string, readonly title: string } | null, readonly attendances: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly headcount: number | null, readonly participantKey: string | null, readonly createdAt: string, readonly counts?: ReadonlyArray<{ readonly dimension: DemographicDimension, readonly category: string, readonly count: number }> | null } }> }, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly participantCount: number, readonly headcountTotal:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
       } } | null };

export type CancelRemainingActivitiesMutationVariables = Exact<{
  input: CancelRemainingActivitiesInput;
}>;


export type CancelRemainingActivitiesMutation = { readonly cancelRemainingActivities:
    | { readonly __typename: 'CancelRemainingActivitiesPayload', readonly movedCount: number, readonly series: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ChangeActivityStatusMutationVariables = Exact<{
  input: ChangeActivityStatusInput;
}>;


export type ChangeActivityStatusMutation = { readonly changeActivityStatus:
    | { readonly __typename: 'ChangeActivityStatusPayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly participantCount: number, readonly headcountTotal:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
           } } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CorrectAttendanceMutationVariables = Exact<{
  input: CorrectAttendanceInput;
}>;


export type CorrectAttendanceMutation = { readonly correctAttendance:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CorrectAttendancePayload', readonly attendance: { readonly id: string, readonly headcount: number | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CorrectResourceDistributionMutationVariables = Exact<{
  input: CorrectResourceDistributionInput;
}>;


export type CorrectResourceDistributionMutation = { readonly correctResourceDistribution:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CorrectResourceDistributionPayload', readonly distribution: { readonly id: string, readonly kind: ResourceKind, readonly title: string, readonly language: string, readonly quantity: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'CreateActivityPayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly participantCount: number, readonly headcountTotal:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
           } } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'RecordAttendancePayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly participantCount: number, readonly headcountTotal:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
           } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RecordResourceDistributionMutationVariables = Exact<{
  input: RecordResourceDistributionInput;
}>;


export type RecordResourceDistributionMutation = { readonly recordResourceDistribution:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RecordResourceDistributionPayload', readonly distribution: { readonly id: string, readonly kind: ResourceKind, readonly title: string, readonly language: string, readonly quantity: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ResourceDistributionsQueryVariables = Exact<{
  filter?: ResourceDistributionFilter | null | undefined;
  orderBy?: ResourceDistributionOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ResourceDistributionsQuery = { readonly resourceDistributions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ResourceKind, readonly title: string, readonly language: string, readonly quantity: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly activity: { readonly id: string, readonly title: string } | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }> } };

export type UpdateActivityMutationVariables = Exact<{
  input: UpdateActivityInput;
}>;


export type UpdateActivityMutation = { readonly updateActivity:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateActivityPayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly participantCount: number, readonly headcountTotal:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
           } } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type VoidAttendanceMutationVariables = Exact<{
  input: VoidAttendanceInput;
}>;


export type VoidAttendanceMutation = { readonly voidAttendance:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
    | { readonly __typename: 'VoidAttendancePayload', readonly attendance: { readonly id: string, readonly headcount: number | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }
   };

export type VoidResourceDistributionMutationVariables = Exact<{
  input: VoidResourceDistributionInput;
}>;


export type VoidResourceDistributionMutation = { readonly voidResourceDistribution:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
    | { readonly __typename: 'VoidResourceDistributionPayload', readonly distribution: { readonly id: string, readonly kind: ResourceKind, readonly title: string, readonly language: string, readonly quantity: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }
   };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateAgreementPayload', readonly agreement: { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateLegalAuthorityPayload', readonly legalAuthority: { readonly id: string, readonly citation: string, readonly kind: LegalAuthorityKind, readonly title: string, readonly description: string, readonly url: string | null, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type BudgetLineQueryVariables = Exact<{
  id: string;
  expendituresFirst?: number | null | undefined;
  expendituresAfter?: string | null | undefined;
}>;


export type BudgetLineQuery = { readonly budgetLine: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string }, readonly expenditures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly description: string, readonly amountCents: number, readonly spentOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }> } } | null };

export type BudgetLinesQueryVariables = Exact<{
  filter?: BudgetLineFilter | null | undefined;
  orderBy?: BudgetLineOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type BudgetLinesQuery = { readonly budgetLines: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } } }> } };

export type CorrectExpenditureMutationVariables = Exact<{
  input: CorrectExpenditureInput;
}>;


export type CorrectExpenditureMutation = { readonly correctExpenditure:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CorrectExpenditurePayload', readonly expenditure: { readonly id: string, readonly description: string, readonly amountCents: number, readonly spentOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateBudgetLineMutationVariables = Exact<{
  input: CreateBudgetLineInput;
}>;


export type CreateBudgetLineMutation = { readonly createBudgetLine:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateBudgetLinePayload', readonly budgetLine: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ExpendituresQueryVariables = Exact<{
  filter?: ExpenditureFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ExpendituresQuery = { readonly expenditures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly description: string, readonly amountCents: number, readonly spentOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly budgetLine: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly program: { readonly id: string, readonly title: string } }, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }> } };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RecordExpenditurePayload', readonly expenditure: { readonly id: string, readonly description: string, readonly amountCents: number, readonly spentOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly budgetLine: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number }, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdateBudgetLineMutationVariables = Exact<{
  input: UpdateBudgetLineInput;
}>;


export type UpdateBudgetLineMutation = { readonly updateBudgetLine:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateBudgetLinePayload', readonly budgetLine: { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type VoidExpenditureMutationVariables = Exact<{
  input: VoidExpenditureInput;
}>;


export type VoidExpenditureMutation = { readonly voidExpenditure:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
    | { readonly __typename: 'VoidExpenditurePayload', readonly expenditure: { readonly id: string, readonly description: string, readonly amountCents: number, readonly spentOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

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

export type RaiseConcernMutationVariables = Exact<{
  input: RaiseConcernInput;
}>;


export type RaiseConcernMutation = { readonly raiseConcern:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RaiseConcernPayload', readonly communityConcern: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateConcernPayload', readonly communityConcern: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

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
        | { readonly __typename: 'IndicatorAnswer' }
        | { readonly __typename: 'IndicatorDefinition' }
        | { readonly __typename: 'IndicatorItem' }
        | { readonly __typename: 'IndicatorTarget' }
        | { readonly __typename: 'Jurisdiction' }
        | { readonly __typename: 'JurisdictionArea' }
        | { readonly __typename: 'LegalAuthority' }
        | { readonly __typename: 'LegalHold' }
        | { readonly __typename: 'ListExport' }
        | { readonly __typename: 'MeasurementPlace' }
        | { readonly __typename: 'Membership' }
        | { readonly __typename: 'Observation' }
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
            | { readonly __typename: 'IndicatorAnswer' }
            | { readonly __typename: 'IndicatorDefinition' }
            | { readonly __typename: 'IndicatorItem' }
            | { readonly __typename: 'IndicatorTarget' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'ListExport' }
            | { readonly __typename: 'MeasurementPlace' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'Observation' }
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
            | { readonly __typename: 'IndicatorAnswer' }
            | { readonly __typename: 'IndicatorDefinition' }
            | { readonly __typename: 'IndicatorItem' }
            | { readonly __typename: 'IndicatorTarget' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'ListExport' }
            | { readonly __typename: 'MeasurementPlace' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'Observation' }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
            | { readonly __typename: 'IndicatorAnswer' }
            | { readonly __typename: 'IndicatorDefinition' }
            | { readonly __typename: 'IndicatorItem' }
            | { readonly __typename: 'IndicatorTarget' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'ListExport' }
            | { readonly __typename: 'MeasurementPlace' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'Observation' }
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

export type EquityCheckQueryVariables = Exact<{
  period: PeriodInput;
  dimension: DemographicDimension;
  populationYear?: number | null | undefined;
}>;


export type EquityCheckQuery = { readonly equityCheck: { readonly problems: ReadonlyArray<string>, readonly activitiesHeld: number | null, readonly activitiesCounted: number | null, readonly populationYear: number | null, readonly populationSource: string | null, readonly residents: number | null, readonly groupCount: number | null, readonly hiddenGroupCount: number | null } };

export type EquityViewQueryVariables = Exact<{
  period: PeriodInput;
  dimension: DemographicDimension;
}>;


export type EquityViewQuery = { readonly equityView: { readonly id: string, readonly year: number, readonly activitiesHeld: number | null, readonly activitiesCounted: number | null, readonly dimension: DemographicDimension, readonly populationYear: number, readonly populationSource: string, readonly threshold: number, readonly frozenAt: string, readonly headcountsCorrectedSince: number, readonly period: { readonly firstDay: string, readonly lastDay: string, readonly calendarYear: number | null, readonly fiscalYear: number | null, readonly timeZone: string }, readonly attendeesTotal:
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


export type EquityViewsQuery = { readonly equityViews: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly year: number, readonly activitiesHeld: number | null, readonly activitiesCounted: number | null, readonly dimension: DemographicDimension, readonly populationYear: number, readonly populationSource: string, readonly threshold: number, readonly frozenAt: string, readonly headcountsCorrectedSince: number, readonly period: { readonly firstDay: string, readonly lastDay: string, readonly calendarYear: number | null, readonly fiscalYear: number | null, readonly timeZone: string }, readonly attendeesTotal:
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
    | { readonly __typename: 'FreezeEquityTablePayload', readonly equityView: { readonly id: string, readonly year: number, readonly activitiesHeld: number | null, readonly activitiesCounted: number | null, readonly dimension: DemographicDimension, readonly populationYear: number, readonly populationSource: string, readonly threshold: number, readonly frozenAt: string, readonly headcountsCorrectedSince: number, readonly period: { readonly firstDay: string, readonly lastDay: string, readonly calendarYear: number | null, readonly fiscalYear: number | null, readonly timeZone: string }, readonly attendeesTotal:
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

export type CancelExportMutationVariables = Exact<{
  input: CancelExportInput;
}>;


export type CancelExportMutation = { readonly cancelExport:
    | { readonly __typename: 'CancelExportPayload', readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ListExportQueryVariables = Exact<{
  id: string;
}>;


export type ListExportQuery = { readonly listExport: { readonly id: string, readonly list: string, readonly createdAt: string, readonly expiresAt: string | null, readonly warning: string, readonly files: ReadonlyArray<{ readonly name: string, readonly contentType: string, readonly bytes: number, readonly rows: number | null, readonly sha256: string, readonly download: { readonly url: string, readonly expiresAt: string } | null }>, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } | null };

export type ListExportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListExportsQuery = { readonly listExports: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly list: string, readonly createdAt: string, readonly expiresAt: string | null, readonly warning: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }> } };

export type RequestExportMutationVariables = Exact<{
  input: RequestExportInput;
}>;


export type RequestExportMutation = { readonly requestExport:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RequestExportPayload', readonly surveyExport: { readonly id: string, readonly language: string, readonly createdAt: string, readonly expiresAt: string | null, readonly warning: string, readonly surveyVersion: { readonly id: string, readonly number: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RequestListExportMutationVariables = Exact<{
  input: RequestListExportInput;
}>;


export type RequestListExportMutation = { readonly requestListExport:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RequestListExportPayload', readonly listExport: { readonly id: string, readonly list: string, readonly createdAt: string, readonly expiresAt: string | null, readonly warning: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RequestYearExportMutationVariables = Exact<{
  input: RequestYearExportInput;
}>;


export type RequestYearExportMutation = { readonly requestYearExport:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RequestYearExportPayload', readonly listExport: { readonly id: string, readonly list: string, readonly createdAt: string, readonly expiresAt: string | null, readonly warning: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type SurveyExportQueryVariables = Exact<{
  id: string;
}>;


export type SurveyExportQuery = { readonly surveyExport: { readonly id: string, readonly language: string, readonly createdAt: string, readonly expiresAt: string | null, readonly warning: string, readonly files: ReadonlyArray<{ readonly name: string, readonly contentType: string, readonly bytes: number, readonly rows: number | null, readonly sha256: string, readonly download: { readonly url: string, readonly expiresAt: string } | null }>, readonly surveyVersion: { readonly id: string, readonly number: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } | null };

export type SurveyExportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SurveyExportsQuery = { readonly surveyExports: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly language: string, readonly createdAt: string, readonly expiresAt: string | null, readonly warning: string, readonly surveyVersion: { readonly id: string, readonly number: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }> } };

export type ActivityGateQueryVariables = Exact<{
  id: string;
}>;


export type ActivityGateQuery = { readonly activity: { readonly id: string, readonly gate: { readonly isOpen: boolean, readonly requirements: ReadonlyArray<{ readonly state: GateRequirementState, readonly reviewKind: ReviewKind | null, readonly agreementKind: AgreementKind | null, readonly rule: { readonly id: string, readonly title: string }, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } }>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly rule: { readonly id: string, readonly title: string, readonly rationale: string } | null, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> } | null } | null };

export type BudgetLineGateQueryVariables = Exact<{
  id: string;
}>;


export type BudgetLineGateQuery = { readonly budgetLine: { readonly id: string, readonly gate: { readonly isOpen: boolean, readonly requirements: ReadonlyArray<{ readonly state: GateRequirementState, readonly reviewKind: ReviewKind | null, readonly agreementKind: AgreementKind | null, readonly rule: { readonly id: string, readonly title: string }, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } }>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly rule: { readonly id: string, readonly title: string, readonly rationale: string } | null, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> } | null } | null };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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

export type DatasetImportQueryVariables = Exact<{
  id: string;
  issuesFirst?: number | null | undefined;
  issuesAfter?: string | null | undefined;
}>;


export type DatasetImportQuery = { readonly datasetImport: { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsSkipped: number, readonly rowsKnown: number, readonly rowsImported: number, readonly issueCount: number, readonly warningCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly proposal: { readonly format: { readonly delimiter: Delimiter | null, readonly skipRows: number | null, readonly decimalMark: DecimalMark | null, readonly dateFormat: DateFormat | null, readonly timeZone: string | null, readonly missingCodes: ReadonlyArray<string> | null, readonly keepRows: ReadonlyArray<{ readonly column: string, readonly values: ReadonlyArray<string> }> | null, readonly columns: ReadonlyArray<{ readonly column: string, readonly field: string, readonly recode: ReadonlyArray<{ readonly from: string, readonly to: string }> | null }> | null }, readonly mapping: { readonly respondentKey: string | null, readonly submittedAt: string | null, readonly questions: ReadonlyArray<{ readonly questionCode: string, readonly column: string | null, readonly separator: string | null, readonly choiceColumns: ReadonlyArray<{ readonly column: string, readonly choiceCode: string }> | null, readonly recode: ReadonlyArray<{ readonly from: string, readonly to: string }> | null }> } | null } | null, readonly issues: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly severity: ImportIssueSeverity, readonly line: number | null, readonly column: string | null, readonly code: string, readonly message: string, readonly value: string | null } }> }, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } | null };

export type DatasetImportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DatasetImportsQuery = { readonly datasetImports: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsSkipped: number, readonly rowsKnown: number, readonly rowsImported: number, readonly issueCount: number, readonly warningCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }> } };

export type ImportDatasetMutationVariables = Exact<{
  input: ImportDatasetInput;
}>;


export type ImportDatasetMutation = { readonly importDataset:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'ImportDatasetPayload', readonly datasetImport: { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsSkipped: number, readonly rowsKnown: number, readonly rowsImported: number, readonly issueCount: number, readonly warningCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }
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

export type AnswerIndicatorItemMutationVariables = Exact<{
  input: AnswerIndicatorItemInput;
}>;


export type AnswerIndicatorItemMutation = { readonly answerIndicatorItem:
    | { readonly __typename: 'AnswerIndicatorItemPayload', readonly indicatorAnswer: { readonly id: string, readonly value: IndicatorAnswerValue, readonly note: string | null, readonly effectiveFrom: string, readonly answeredBySubject: string | null, readonly answeredByName: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CorrectObservationMutationVariables = Exact<{
  input: CorrectObservationInput;
}>;


export type CorrectObservationMutation = { readonly correctObservation:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CorrectObservationPayload', readonly observation: { readonly id: string, readonly periodStart: string, readonly periodEnd: string, readonly periodMonths: number, readonly monthsCovered: number, readonly dimension: string | null, readonly group: string | null, readonly state: ObservationState, readonly numerator: number | null, readonly denominator: number | null, readonly sumOfSquares: number | null, readonly source: ObservationSource, readonly note: string | null, readonly endedAt: string | null, readonly endKind: ObservationEnd | null, readonly endReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly unit: string }, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null, readonly inputs: { readonly note: string, readonly used: ReadonlyArray<{ readonly what: string, readonly count: number }>, readonly leftOut: ReadonlyArray<{ readonly what: string, readonly count: number }> } | null, readonly supersedes: { readonly id: string } | null } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateIndicatorTargetMutationVariables = Exact<{
  input: CreateIndicatorTargetInput;
}>;


export type CreateIndicatorTargetMutation = { readonly createIndicatorTarget:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateIndicatorTargetPayload', readonly indicatorTarget: { readonly id: string, readonly firstDay: string, readonly lastDay: string, readonly value: number, readonly rationale: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number }, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateIndicatorMutationVariables = Exact<{
  input: CreateIndicatorInput;
}>;


export type CreateIndicatorMutation = { readonly createIndicator:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateIndicatorPayload', readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly description: string, readonly measure: IndicatorMeasure, readonly numerator: string, readonly denominator: string | null, readonly unit: string, readonly multiplier: number, readonly direction: IndicatorDirection, readonly frequency: IndicatorFrequency, readonly disaggregations: ReadonlyArray<string>, readonly source: string, readonly ppiNumber: string | null, readonly justiceCountsMetric: string | null, readonly derivation: IndicatorDerivation | null, readonly derivationCode: string | null, readonly equivalentToRevision: number | null, readonly equivalenceReason: string | null, readonly isReference: boolean, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly items: ReadonlyArray<{ readonly id: string, readonly kind: IndicatorItemKind, readonly code: string, readonly text: string, readonly isRequired: boolean, readonly answer: { readonly id: string, readonly value: IndicatorAnswerValue, readonly note: string | null, readonly effectiveFrom: string } | null }> } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateMeasurementPlaceMutationVariables = Exact<{
  input: CreateMeasurementPlaceInput;
}>;


export type CreateMeasurementPlaceMutation = { readonly createMeasurementPlace:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateMeasurementPlacePayload', readonly measurementPlace: { readonly id: string, readonly code: string, readonly name: string, readonly kind: MeasurementPlaceKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type DeriveObservationsMutationVariables = Exact<{
  input: DeriveObservationsInput;
}>;


export type DeriveObservationsMutation = { readonly deriveObservations:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'DeriveObservationsPayload', readonly results: ReadonlyArray<{ readonly written: number, readonly replaced: number, readonly unchanged: number, readonly kept: number, readonly indicator: { readonly id: string, readonly code: string } | null }> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type IndicatorSeriesQueryVariables = Exact<{
  indicatorId: string;
  period: PeriodInput;
  step?: SeriesStep | null | undefined;
  breakdown?: SeriesBreakdown | null | undefined;
  placeIds?: ReadonlyArray<string> | string | null | undefined;
  dimension?: string | null | undefined;
}>;


export type IndicatorSeriesQuery = { readonly indicatorSeries: { readonly indicator: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly unit: string, readonly direction: IndicatorDirection }, readonly period: { readonly firstDay: string, readonly lastDay: string, readonly calendarYear: number | null, readonly fiscalYear: number | null, readonly timeZone: string }, readonly lines: ReadonlyArray<{ readonly dimension: string | null, readonly group: string | null, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null, readonly points: ReadonlyArray<{ readonly firstDay: string, readonly lastDay: string, readonly target: number | null, readonly figure:
          | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
          | { readonly __typename: 'NotComparable', readonly why: string }
          | { readonly __typename: 'NotReported', readonly why: string }
          | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
        , readonly completeness: { readonly monthsExpected: number, readonly monthsCovered: number, readonly observed: number, readonly notReported: number, readonly notApplicable: number } }> }> } };

export type IndicatorTargetQueryVariables = Exact<{
  id: string;
}>;


export type IndicatorTargetQuery = { readonly indicatorTarget: { readonly id: string, readonly firstDay: string, readonly lastDay: string, readonly value: number, readonly rationale: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number }, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null } | null };

export type IndicatorTargetsQueryVariables = Exact<{
  filter?: IndicatorTargetFilter | null | undefined;
  orderBy?: IndicatorTargetOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type IndicatorTargetsQuery = { readonly indicatorTargets: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly firstDay: string, readonly lastDay: string, readonly value: number, readonly rationale: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number }, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null } }> } };

export type IndicatorQueryVariables = Exact<{
  id: string;
}>;


export type IndicatorQuery = { readonly indicator: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly description: string, readonly measure: IndicatorMeasure, readonly numerator: string, readonly denominator: string | null, readonly unit: string, readonly multiplier: number, readonly direction: IndicatorDirection, readonly frequency: IndicatorFrequency, readonly disaggregations: ReadonlyArray<string>, readonly source: string, readonly ppiNumber: string | null, readonly justiceCountsMetric: string | null, readonly derivation: IndicatorDerivation | null, readonly derivationCode: string | null, readonly equivalentToRevision: number | null, readonly equivalenceReason: string | null, readonly isReference: boolean, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly items: ReadonlyArray<{ readonly id: string, readonly kind: IndicatorItemKind, readonly code: string, readonly text: string, readonly isRequired: boolean, readonly answer: { readonly id: string, readonly value: IndicatorAnswerValue, readonly note: string | null, readonly effectiveFrom: string } | null }> } | null };

export type IndicatorsQueryVariables = Exact<{
  filter?: IndicatorFilter | null | undefined;
  orderBy?: IndicatorDefinitionOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type IndicatorsQuery = { readonly indicators: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly description: string, readonly measure: IndicatorMeasure, readonly numerator: string, readonly denominator: string | null, readonly unit: string, readonly multiplier: number, readonly direction: IndicatorDirection, readonly frequency: IndicatorFrequency, readonly disaggregations: ReadonlyArray<string>, readonly source: string, readonly ppiNumber: string | null, readonly justiceCountsMetric: string | null, readonly derivation: IndicatorDerivation | null, readonly derivationCode: string | null, readonly equivalentToRevision: number | null, readonly equivalenceReason: string | null, readonly isReference: boolean, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly items: ReadonlyArray<{ readonly id: string, readonly kind: IndicatorItemKind, readonly code: string, readonly text: string, readonly isRequired: boolean, readonly answer: { readonly id: string, readonly value: IndicatorAnswerValue, readonly note: string | null, readonly effectiveFrom: string } | null }> } }> } };

export type MeasurementPlaceQueryVariables = Exact<{
  id: string;
}>;


export type MeasurementPlaceQuery = { readonly measurementPlace: { readonly id: string, readonly code: string, readonly name: string, readonly kind: MeasurementPlaceKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } | null };

export type MeasurementPlacesQueryVariables = Exact<{
  filter?: MeasurementPlaceFilter | null | undefined;
  orderBy?: MeasurementPlaceOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type MeasurementPlacesQuery = { readonly measurementPlaces: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly kind: MeasurementPlaceKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }> } };

export type ObservationQueryVariables = Exact<{
  id: string;
}>;


export type ObservationQuery = { readonly observation: { readonly id: string, readonly periodStart: string, readonly periodEnd: string, readonly periodMonths: number, readonly monthsCovered: number, readonly dimension: string | null, readonly group: string | null, readonly state: ObservationState, readonly numerator: number | null, readonly denominator: number | null, readonly sumOfSquares: number | null, readonly source: ObservationSource, readonly note: string | null, readonly endedAt: string | null, readonly endKind: ObservationEnd | null, readonly endReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly unit: string }, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null, readonly inputs: { readonly note: string, readonly used: ReadonlyArray<{ readonly what: string, readonly count: number }>, readonly leftOut: ReadonlyArray<{ readonly what: string, readonly count: number }> } | null, readonly supersedes: { readonly id: string } | null } | null };

export type ObservationsQueryVariables = Exact<{
  filter?: ObservationFilter | null | undefined;
  orderBy?: ObservationOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ObservationsQuery = { readonly observations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly periodStart: string, readonly periodEnd: string, readonly periodMonths: number, readonly monthsCovered: number, readonly dimension: string | null, readonly group: string | null, readonly state: ObservationState, readonly numerator: number | null, readonly denominator: number | null, readonly sumOfSquares: number | null, readonly source: ObservationSource, readonly note: string | null, readonly endedAt: string | null, readonly endKind: ObservationEnd | null, readonly endReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly unit: string }, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null, readonly inputs: { readonly note: string, readonly used: ReadonlyArray<{ readonly what: string, readonly count: number }>, readonly leftOut: ReadonlyArray<{ readonly what: string, readonly count: number }> } | null, readonly supersedes: { readonly id: string } | null } }> } };

export type RecordObservationMutationVariables = Exact<{
  input: RecordObservationInput;
}>;


export type RecordObservationMutation = { readonly recordObservation:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RecordObservationPayload', readonly observation: { readonly id: string, readonly periodStart: string, readonly periodEnd: string, readonly periodMonths: number, readonly monthsCovered: number, readonly dimension: string | null, readonly group: string | null, readonly state: ObservationState, readonly numerator: number | null, readonly denominator: number | null, readonly sumOfSquares: number | null, readonly source: ObservationSource, readonly note: string | null, readonly endedAt: string | null, readonly endKind: ObservationEnd | null, readonly endReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly unit: string }, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null, readonly inputs: { readonly note: string, readonly used: ReadonlyArray<{ readonly what: string, readonly count: number }>, readonly leftOut: ReadonlyArray<{ readonly what: string, readonly count: number }> } | null, readonly supersedes: { readonly id: string } | null } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RemoveIndicatorTargetMutationVariables = Exact<{
  input: RemoveIndicatorTargetInput;
}>;


export type RemoveIndicatorTargetMutation = { readonly removeIndicatorTarget:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RemoveIndicatorTargetPayload', readonly deletedId: string }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RetireIndicatorMutationVariables = Exact<{
  input: RetireIndicatorInput;
}>;


export type RetireIndicatorMutation = { readonly retireIndicator:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RetireIndicatorPayload', readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly description: string, readonly measure: IndicatorMeasure, readonly numerator: string, readonly denominator: string | null, readonly unit: string, readonly multiplier: number, readonly direction: IndicatorDirection, readonly frequency: IndicatorFrequency, readonly disaggregations: ReadonlyArray<string>, readonly source: string, readonly ppiNumber: string | null, readonly justiceCountsMetric: string | null, readonly derivation: IndicatorDerivation | null, readonly derivationCode: string | null, readonly equivalentToRevision: number | null, readonly equivalenceReason: string | null, readonly isReference: boolean, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly items: ReadonlyArray<{ readonly id: string, readonly kind: IndicatorItemKind, readonly code: string, readonly text: string, readonly isRequired: boolean, readonly answer: { readonly id: string, readonly value: IndicatorAnswerValue, readonly note: string | null, readonly effectiveFrom: string } | null }> } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RetireMeasurementPlaceMutationVariables = Exact<{
  input: RetireMeasurementPlaceInput;
}>;


export type RetireMeasurementPlaceMutation = { readonly retireMeasurementPlace:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RetireMeasurementPlacePayload', readonly measurementPlace: { readonly id: string, readonly code: string, readonly name: string, readonly kind: MeasurementPlaceKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ReviseIndicatorMutationVariables = Exact<{
  input: ReviseIndicatorInput;
}>;


export type ReviseIndicatorMutation = { readonly reviseIndicator:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ReviseIndicatorPayload', readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly description: string, readonly measure: IndicatorMeasure, readonly numerator: string, readonly denominator: string | null, readonly unit: string, readonly multiplier: number, readonly direction: IndicatorDirection, readonly frequency: IndicatorFrequency, readonly disaggregations: ReadonlyArray<string>, readonly source: string, readonly ppiNumber: string | null, readonly justiceCountsMetric: string | null, readonly derivation: IndicatorDerivation | null, readonly derivationCode: string | null, readonly equivalentToRevision: number | null, readonly equivalenceReason: string | null, readonly isReference: boolean, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly items: ReadonlyArray<{ readonly id: string, readonly kind: IndicatorItemKind, readonly code: string, readonly text: string, readonly isRequired: boolean, readonly answer: { readonly id: string, readonly value: IndicatorAnswerValue, readonly note: string | null, readonly effectiveFrom: string } | null }> } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdateIndicatorTargetMutationVariables = Exact<{
  input: UpdateIndicatorTargetInput;
}>;


export type UpdateIndicatorTargetMutation = { readonly updateIndicatorTarget:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateIndicatorTargetPayload', readonly indicatorTarget: { readonly id: string, readonly firstDay: string, readonly lastDay: string, readonly value: number, readonly rationale: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number }, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdateMeasurementPlaceMutationVariables = Exact<{
  input: UpdateMeasurementPlaceInput;
}>;


export type UpdateMeasurementPlaceMutation = { readonly updateMeasurementPlace:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateMeasurementPlacePayload', readonly measurementPlace: { readonly id: string, readonly code: string, readonly name: string, readonly kind: MeasurementPlaceKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type VoidObservationMutationVariables = Exact<{
  input: VoidObservationInput;
}>;


export type VoidObservationMutation = { readonly voidObservation:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
    | { readonly __typename: 'VoidObservationPayload', readonly observation: { readonly id: string, readonly periodStart: string, readonly periodEnd: string, readonly periodMonths: number, readonly monthsCovered: number, readonly dimension: string | null, readonly group: string | null, readonly state: ObservationState, readonly numerator: number | null, readonly denominator: number | null, readonly sumOfSquares: number | null, readonly source: ObservationSource, readonly note: string | null, readonly endedAt: string | null, readonly endKind: ObservationEnd | null, readonly endReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly unit: string }, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null, readonly inputs: { readonly note: string, readonly used: ReadonlyArray<{ readonly what: string, readonly count: number }>, readonly leftOut: ReadonlyArray<{ readonly what: string, readonly count: number }> } | null, readonly supersedes: { readonly id: string } | null } }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'AddMembershipPayload', readonly membership: { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly acceptedAt: string | null, readonly invitationExpiresAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
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
    | { readonly __typename: 'ChangeMembershipRolePayload', readonly membership: { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly acceptedAt: string | null, readonly invitationExpiresAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type MembershipsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MembershipsQuery = { readonly memberships: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly acceptedAt: string | null, readonly invitationExpiresAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }> } };

export type RemoveMembershipMutationVariables = Exact<{
  input: RemoveMembershipInput;
}>;


export type RemoveMembershipMutation = { readonly removeMembership:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RemoveMembershipPayload', readonly membership: { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly acceptedAt: string | null, readonly invitationExpiresAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OfficeOverviewQueryVariables = Exact<{
  today: string;
  period: PeriodInput;
  listed?: number | null | undefined;
  withGate?: boolean | null | undefined;
}>;


export type OfficeOverviewQuery = { readonly proposed: { readonly totalCount: number }, readonly active: { readonly totalCount: number }, readonly paused: { readonly totalCount: number }, readonly completed: { readonly totalCount: number }, readonly ended: { readonly totalCount: number }, readonly inReview: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly gate?: { readonly isOpen: boolean, readonly blockers: ReadonlyArray<{ readonly message: string }> } | null } }> }, readonly openReviews: { readonly totalCount: number }, readonly newConcerns: { readonly totalCount: number }, readonly overdue: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly startsAt: string } }> }, readonly expiringAgreements: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly expiresOn: string | null } }> }, readonly trainingCoverage: ReadonlyArray<{ readonly missingCount: number, readonly expiredCount: number, readonly training: { readonly id: string, readonly title: string } }>, readonly upcoming: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly status: ActivityStatus, readonly startsAt: string } }> }, readonly held: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly startsAt: string, readonly attendance: { readonly headcountTotal:
            | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
            | { readonly __typename: 'NotComparable', readonly why: string }
            | { readonly __typename: 'NotReported', readonly why: string }
            | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
           } } }> }, readonly concerns: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly raisedOn: string } }> }, readonly programTimeline: { readonly period: { readonly firstDay: string, readonly lastDay: string, readonly calendarYear: number | null, readonly fiscalYear: number | null, readonly timeZone: string }, readonly months: ReadonlyArray<{ readonly firstDay: string, readonly activitiesHeld: number | null, readonly concernsRaised: number | null, readonly concernsClosed: number | null, readonly headcountTotal:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly newParticipants:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly spentCents:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
       }> } | null };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ProgramQueryVariables = Exact<{
  id: string;
  activitiesFirst?: number | null | undefined;
  activitiesAfter?: string | null | undefined;
  activityFilter?: ProgramActivityFilter | null | undefined;
}>;


export type ProgramQuery = { readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly allowedMoves: ReadonlyArray<{ readonly status: ProgramStatus, readonly isAllowedForViewer: boolean }>, readonly activities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly participantCount: number, readonly headcountTotal:
              | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
              | { readonly __typename: 'NotComparable', readonly why: string }
              | { readonly __typename: 'NotReported', readonly why: string }
              | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
             } } }> }, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } } | null };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

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
        | { readonly __typename: 'IndicatorAnswer', readonly id: string }
        | { readonly __typename: 'IndicatorDefinition', readonly id: string }
        | { readonly __typename: 'IndicatorItem', readonly id: string }
        | { readonly __typename: 'IndicatorTarget', readonly id: string }
        | { readonly __typename: 'Jurisdiction', readonly id: string }
        | { readonly __typename: 'JurisdictionArea', readonly id: string }
        | { readonly __typename: 'LegalAuthority', readonly id: string }
        | { readonly __typename: 'LegalHold', readonly id: string }
        | { readonly __typename: 'ListExport', readonly id: string }
        | { readonly __typename: 'MeasurementPlace', readonly id: string }
        | { readonly __typename: 'Membership', readonly id: string }
        | { readonly __typename: 'Observation', readonly id: string }
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
    | { readonly __typename: 'RequestRetentionRunPayload', readonly retentionRun: { readonly id: string, readonly isDryRun: boolean, readonly createdAt: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null }, readonly lines: ReadonlyArray<{ readonly recordType: RecordType, readonly due: number, readonly deleted: number, readonly held: number, readonly referenced: number, readonly failed: number, readonly failures: ReadonlyArray<{ readonly recordId: string, readonly reason: string }> }> } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RetentionRulesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RetentionRulesQuery = { readonly retentionRules: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly recordType: RecordType, readonly retainMonths: number, readonly rationale: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }> } };

export type RetentionRunQueryVariables = Exact<{
  id: string;
}>;


export type RetentionRunQuery = { readonly retentionRun: { readonly id: string, readonly isDryRun: boolean, readonly createdAt: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null }, readonly lines: ReadonlyArray<{ readonly recordType: RecordType, readonly due: number, readonly deleted: number, readonly held: number, readonly referenced: number, readonly failed: number, readonly failures: ReadonlyArray<{ readonly recordId: string, readonly reason: string }> }> } | null };

export type RetentionRunsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RetentionRunsQuery = { readonly retentionRuns: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly isDryRun: boolean, readonly createdAt: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null }, readonly lines: ReadonlyArray<{ readonly recordType: RecordType, readonly due: number, readonly deleted: number, readonly held: number, readonly referenced: number, readonly failed: number, readonly failures: ReadonlyArray<{ readonly recordId: string, readonly reason: string }> }> } }> } };

export type SetRetentionRuleMutationVariables = Exact<{
  input: SetRetentionRuleInput;
}>;


export type SetRetentionRuleMutation = { readonly setRetentionRule:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
            | { readonly __typename: 'IndicatorAnswer' }
            | { readonly __typename: 'IndicatorDefinition' }
            | { readonly __typename: 'IndicatorItem' }
            | { readonly __typename: 'IndicatorTarget' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'ListExport' }
            | { readonly __typename: 'MeasurementPlace' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'Observation' }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
            | { readonly __typename: 'IndicatorAnswer' }
            | { readonly __typename: 'IndicatorDefinition' }
            | { readonly __typename: 'IndicatorItem' }
            | { readonly __typename: 'IndicatorTarget' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'ListExport' }
            | { readonly __typename: 'MeasurementPlace' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'Observation' }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
            | { readonly __typename: 'IndicatorAnswer' }
            | { readonly __typename: 'IndicatorDefinition' }
            | { readonly __typename: 'IndicatorItem' }
            | { readonly __typename: 'IndicatorTarget' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'ListExport' }
            | { readonly __typename: 'MeasurementPlace' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'Observation' }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

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
        | { readonly __typename: 'IndicatorAnswer' }
        | { readonly __typename: 'IndicatorDefinition' }
        | { readonly __typename: 'IndicatorItem' }
        | { readonly __typename: 'IndicatorTarget' }
        | { readonly __typename: 'Jurisdiction' }
        | { readonly __typename: 'JurisdictionArea' }
        | { readonly __typename: 'LegalAuthority' }
        | { readonly __typename: 'LegalHold' }
        | { readonly __typename: 'ListExport' }
        | { readonly __typename: 'MeasurementPlace' }
        | { readonly __typename: 'Membership' }
        | { readonly __typename: 'Observation' }
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
            | { readonly __typename: 'IndicatorAnswer' }
            | { readonly __typename: 'IndicatorDefinition' }
            | { readonly __typename: 'IndicatorItem' }
            | { readonly __typename: 'IndicatorTarget' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'ListExport' }
            | { readonly __typename: 'MeasurementPlace' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'Observation' }
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

export type RequestReviewMutationVariables = Exact<{
  input: RequestReviewInput;
}>;


export type RequestReviewMutation = { readonly requestReview:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
            | { readonly __typename: 'IndicatorAnswer' }
            | { readonly __typename: 'IndicatorDefinition' }
            | { readonly __typename: 'IndicatorItem' }
            | { readonly __typename: 'IndicatorTarget' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'ListExport' }
            | { readonly __typename: 'MeasurementPlace' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'Observation' }
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
            | { readonly __typename: 'IndicatorAnswer' }
            | { readonly __typename: 'IndicatorDefinition' }
            | { readonly __typename: 'IndicatorItem' }
            | { readonly __typename: 'IndicatorTarget' }
            | { readonly __typename: 'Jurisdiction' }
            | { readonly __typename: 'JurisdictionArea' }
            | { readonly __typename: 'LegalAuthority' }
            | { readonly __typename: 'LegalHold' }
            | { readonly __typename: 'ListExport' }
            | { readonly __typename: 'MeasurementPlace' }
            | { readonly __typename: 'Membership' }
            | { readonly __typename: 'Observation' }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdatePermissibleActivityRulePayload', readonly rule: { readonly id: string, readonly title: string, readonly rationale: string, readonly appliesTo: GovernedKind, readonly programTypes: ReadonlyArray<ProgramType>, readonly activityKinds: ReadonlyArray<ActivityKind>, readonly partnerKinds: ReadonlyArray<PartnerKind>, readonly fundingTypes: ReadonlyArray<FundingType>, readonly expenseTypes: ReadonlyArray<ExpenseType>, readonly publicationKinds: ReadonlyArray<PublicationKind>, readonly amountCentsMinimum: number | null, readonly requiredReview: ReviewKind | null, readonly requiredAgreement: AgreementKind | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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

export type ProgramStaffQueryVariables = Exact<{
  programId: string;
  filter?: ProgramStaffFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgramStaffQuery = { readonly program: { readonly id: string, readonly staff: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: ProgramStaffRole, readonly startsOn: string | null, readonly endsOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly staffMember: { readonly id: string, readonly staffCode: string, readonly displayName: string, readonly position: StaffPosition, readonly unit: string | null, readonly startedOn: string, readonly endedOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } } }> } | null, readonly trainingGaps: ReadonlyArray<{ readonly expiredOn: string | null, readonly staffMember: { readonly id: string, readonly displayName: string }, readonly training: { readonly id: string, readonly code: string, readonly title: string } }> | null } | null };

export type StaffMemberQueryVariables = Exact<{
  id: string;
  programsFirst?: number | null | undefined;
  programsAfter?: string | null | undefined;
  programFilter?: ProgramStaffFilter | null | undefined;
  completionsFirst?: number | null | undefined;
  completionsAfter?: string | null | undefined;
}>;


export type StaffMemberQuery = { readonly staffMember: { readonly id: string, readonly staffCode: string, readonly displayName: string, readonly position: StaffPosition, readonly unit: string | null, readonly startedOn: string, readonly endedOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly programs: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: ProgramStaffRole, readonly startsOn: string | null, readonly endsOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string, readonly status: ProgramStatus } | null } }> }, readonly completions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly completedOn: string, readonly expiresOn: string | null, readonly holds: boolean, readonly hours: number | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly training: { readonly id: string, readonly code: string, readonly title: string }, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }> } } | null };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateStaffMemberPayload', readonly staffMember: { readonly id: string, readonly staffCode: string, readonly displayName: string, readonly position: StaffPosition, readonly unit: string | null, readonly startedOn: string, readonly endedOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ProgramSummaryQueryVariables = Exact<{
  programId: string;
  period?: PeriodInput | null | undefined;
}>;


export type ProgramSummaryQuery = { readonly programSummary: { readonly activitiesHeld: number | null, readonly activitiesCounted: number, readonly activitiesPlanned: number, readonly activitiesCancelled: number, readonly activitiesWithoutEnd: number, readonly partners: number, readonly concernsRaised: number | null, readonly concernsClosed: number | null, readonly openConcerns: number, readonly period: { readonly firstDay: string, readonly lastDay: string, readonly calendarYear: number | null, readonly fiscalYear: number | null, readonly timeZone: string } | null, readonly hours:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly headcountTotal:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly uniqueParticipants:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly resourcesDistributed:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly plannedCents:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly spentCents:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly costPerParticipant:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
     } | null };

export type ProgramTimelineQueryVariables = Exact<{
  period: PeriodInput;
  programId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgramTimelineQuery = { readonly programTimeline: { readonly period: { readonly firstDay: string, readonly lastDay: string, readonly calendarYear: number | null, readonly fiscalYear: number | null, readonly timeZone: string }, readonly months: ReadonlyArray<{ readonly month: number, readonly year: number, readonly firstDay: string, readonly lastDay: string, readonly activitiesHeld: number | null, readonly activitiesPlanned: number, readonly activitiesCancelled: number, readonly activitiesCounted: number, readonly concernsRaised: number | null, readonly concernsClosed: number | null, readonly publicationsPublished: number | null, readonly reviewsDecided: number | null, readonly headcountTotal:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly newParticipants:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly spentCents:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
       }>, readonly programs: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly status: ProgramStatus, readonly startsOn: string | null, readonly endsOn: string | null } }> } } | null };

export type CloseSurveyVersionMutationVariables = Exact<{
  input: CloseSurveyVersionInput;
}>;


export type CloseSurveyVersionMutation = { readonly closeSurveyVersion:
    | { readonly __typename: 'CloseSurveyVersionPayload', readonly surveyVersion: { readonly id: string, readonly number: number, readonly status: SurveyVersionStatus, readonly languages: ReadonlyArray<string>, readonly createdAt: string, readonly fieldedAt: string | null, readonly closedAt: string | null, readonly version: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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

export type SurveyComparisonQueryVariables = Exact<{
  first: SurveyComparisonSide;
  second: SurveyComparisonSide;
  precision?: FigurePrecision | null | undefined;
}>;


export type SurveyComparisonQuery = { readonly surveyComparison: { readonly precision: FigurePrecision, readonly mean:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
    , readonly topBoxShare:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
     | null, readonly first: { readonly answered:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly notAnswered:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly notAnsweredShare:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly mean:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly topBoxShare:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
       | null }, readonly second: { readonly answered:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly notAnswered:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly notAnsweredShare:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly mean:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly topBoxShare:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
       | null } } | null };

export type SurveyResponsesQueryVariables = Exact<{
  surveyVersionId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SurveyResponsesQuery = { readonly surveyVersion: { readonly id: string, readonly responses: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly respondentKey: string, readonly submittedAt: string | null, readonly answers: ReadonlyArray<{ readonly questionCode: string, readonly choiceCodes: ReadonlyArray<string>, readonly number: number | null, readonly date: string | null, readonly text: string | null }> } }> } } | null };

export type SurveyResultQueryVariables = Exact<{
  target: SurveyResultTarget;
  by?: string | null | undefined;
  language?: string | null | undefined;
  precision?: FigurePrecision | null | undefined;
}>;


export type SurveyResultQuery = { readonly surveyResult: { readonly precision: FigurePrecision, readonly withheldBecause: string | null, readonly dimension: { readonly id: string, readonly code: string, readonly text: string } | null, readonly reliability:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
     | null, readonly overall: { readonly answered:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly notAnswered:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly notAnsweredShare:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly mean:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
      , readonly topBoxShare:
        | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
        | { readonly __typename: 'NotComparable', readonly why: string }
        | { readonly __typename: 'NotReported', readonly why: string }
        | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
       | null }, readonly groups: ReadonlyArray<{ readonly code: string, readonly label: string, readonly figures: { readonly answered:
          | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
          | { readonly __typename: 'NotComparable', readonly why: string }
          | { readonly __typename: 'NotReported', readonly why: string }
          | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
        , readonly notAnswered:
          | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
          | { readonly __typename: 'NotComparable', readonly why: string }
          | { readonly __typename: 'NotReported', readonly why: string }
          | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
        , readonly notAnsweredShare:
          | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
          | { readonly __typename: 'NotComparable', readonly why: string }
          | { readonly __typename: 'NotReported', readonly why: string }
          | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
        , readonly mean:
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

export type SurveyVersionQueryVariables = Exact<{
  id: string;
  language?: string | null | undefined;
  questionsFirst?: number | null | undefined;
  questionsAfter?: string | null | undefined;
}>;


export type SurveyVersionQuery = { readonly surveyVersion: { readonly id: string, readonly number: number, readonly status: SurveyVersionStatus, readonly languages: ReadonlyArray<string>, readonly createdAt: string, readonly fieldedAt: string | null, readonly closedAt: string | null, readonly version: number, readonly survey: { readonly id: string, readonly title: string }, readonly release: { readonly threshold: number, readonly createdAt: string } | null, readonly questions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly kind: QuestionKind, readonly position: number, readonly text: string, readonly isDemographic: boolean, readonly minimum: number | null, readonly maximum: number | null, readonly topBoxMinimum: number | null, readonly choices: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null, readonly isMissing: boolean }> } }> }, readonly scales: ReadonlyArray<{ readonly id: string, readonly code: string, readonly label: string, readonly minAnswered: number, readonly topBoxMinimum: number | null, readonly items: ReadonlyArray<{ readonly isReversed: boolean, readonly question: { readonly id: string, readonly code: string } }> }> } | null };

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

export type CorrectTrainingCompletionMutationVariables = Exact<{
  input: CorrectTrainingCompletionInput;
}>;


export type CorrectTrainingCompletionMutation = { readonly correctTrainingCompletion:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CorrectTrainingCompletionPayload', readonly completion: { readonly id: string, readonly completedOn: string, readonly expiresOn: string | null, readonly holds: boolean, readonly hours: number | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateTrainingMutationVariables = Exact<{
  input: CreateTrainingInput;
}>;


export type CreateTrainingMutation = { readonly createTraining:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateTrainingPayload', readonly training: { readonly id: string, readonly code: string, readonly title: string, readonly description: string | null, readonly requiredPositions: ReadonlyArray<StaffPosition>, readonly validMonths: number | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
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
    | { readonly __typename: 'RecordTrainingCompletionPayload', readonly completion: { readonly id: string, readonly completedOn: string, readonly expiresOn: string | null, readonly holds: boolean, readonly hours: number | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly training: { readonly id: string, readonly code: string, readonly title: string }, readonly staffMember: { readonly id: string, readonly displayName: string }, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }
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

export type TrainingCompletionsQueryVariables = Exact<{
  filter?: TrainingCompletionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TrainingCompletionsQuery = { readonly trainingCompletions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly completedOn: string, readonly expiresOn: string | null, readonly holds: boolean, readonly hours: number | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly training: { readonly id: string, readonly code: string, readonly title: string }, readonly staffMember: { readonly id: string, readonly displayName: string }, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }> } };

export type TrainingCoverageQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type TrainingCoverageQuery = { readonly trainingCoverage: ReadonlyArray<{ readonly on: string, readonly eligibleCount: number, readonly completedCount: number, readonly expiredCount: number, readonly missingCount: number, readonly training: { readonly id: string, readonly code: string, readonly title: string }, readonly share:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
     }> };

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
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateTrainingPayload', readonly training: { readonly id: string, readonly code: string, readonly title: string, readonly description: string | null, readonly requiredPositions: ReadonlyArray<StaffPosition>, readonly validMonths: number | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type VoidTrainingCompletionMutationVariables = Exact<{
  input: VoidTrainingCompletionInput;
}>;


export type VoidTrainingCompletionMutation = { readonly voidTrainingCompletion:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
    | { readonly __typename: 'VoidTrainingCompletionPayload', readonly completion: { readonly id: string, readonly completedOn: string, readonly expiresOn: string | null, readonly holds: boolean, readonly hours: number | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } }
   };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { readonly acceptInvitation:
    | { readonly __typename: 'AcceptInvitationPayload', readonly invitation: { readonly slug: string, readonly name: string, readonly role: OrganizationRole, readonly expiresAt: string } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type DeclineInvitationMutationVariables = Exact<{
  input: DeclineInvitationInput;
}>;


export type DeclineInvitationMutation = { readonly declineInvitation:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'DeclineInvitationPayload', readonly invitation: { readonly slug: string, readonly name: string, readonly role: OrganizationRole, readonly expiresAt: string } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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


export type ViewerQuery = { readonly viewer: { readonly kind: ViewerKind, readonly displayName: string, readonly can: ReadonlyArray<string>, readonly memberships: ReadonlyArray<{ readonly kind: OrganizationKind, readonly name: string, readonly role: OrganizationRole, readonly slug: string }>, readonly invitations: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly role: OrganizationRole, readonly expiresAt: string }>, readonly acting: { readonly id: string, readonly slug: string, readonly name: string, readonly state: string, readonly kind: JurisdictionKind, readonly disclosureThreshold: number, readonly timeZone: string, readonly today: string, readonly fiscalYear: number } | null } | null };

export type ActivityFieldsFragment = { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null, readonly attendance: { readonly participantCount: number, readonly headcountTotal:
      | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
      | { readonly __typename: 'NotComparable', readonly why: string }
      | { readonly __typename: 'NotReported', readonly why: string }
      | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
     } };

export type ActivitySeriesFieldsFragment = { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type AttendanceFieldsFragment = { readonly id: string, readonly headcount: number | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> };

export type ResourceDistributionFieldsFragment = { readonly id: string, readonly kind: ResourceKind, readonly title: string, readonly language: string, readonly quantity: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> };

export type AgreementFieldsFragment = { readonly id: string, readonly title: string, readonly kind: AgreementKind, readonly state: AgreementState, readonly signedOn: string | null, readonly expiresOn: string | null, readonly warningDays: number, readonly terminatedOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type ApiKeyFieldsFragment = { readonly id: string, readonly name: string, readonly prefix: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly createdBySubject: string, readonly createdByName: string | null, readonly expiresAt: string, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly version: number };

export type AreaFieldsFragment = { readonly id: string, readonly code: string, readonly name: string, readonly kind: AreaKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type LegalAuthorityFieldsFragment = { readonly id: string, readonly citation: string, readonly kind: LegalAuthorityKind, readonly title: string, readonly description: string, readonly url: string | null, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type BudgetLineFieldsFragment = { readonly id: string, readonly description: string, readonly fiscalYear: number, readonly fundingType: FundingType, readonly expenseType: ExpenseType, readonly plannedCents: number, readonly spentCents: number, readonly remainingCents: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type ExpenditureFieldsFragment = { readonly id: string, readonly description: string, readonly amountCents: number, readonly spentOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> };

export type CaseStudyFieldsFragment = { readonly id: string, readonly title: string, readonly place: string, readonly leadAgencyType: LeadAgencyType, readonly startedYear: number | null, readonly summary: string, readonly evidenceStatus: EvidenceStatus, readonly evidenceNote: string, readonly isReference: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly citations: ReadonlyArray<{ readonly text: string, readonly url: string | null, readonly year: number | null }> };

export type CommunityConcernFieldsFragment = { readonly id: string, readonly summary: string, readonly status: ConcernStatus, readonly category: ConcernCategory | null, readonly priority: ConcernPriority | null, readonly raisedOn: string, readonly outcome: string | null, readonly closedAt: string | null, readonly isRecurring: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null };

export type ConcernResponseFieldsFragment = { readonly id: string, readonly description: string, readonly takenOn: string, readonly createdAt: string, readonly activity: { readonly id: string, readonly title: string } | null, readonly program: { readonly id: string, readonly title: string } | null };

export type RecurringConcernFieldsFragment = { readonly category: ConcernCategory, readonly count: number, readonly openCount: number, readonly windowCountMax: number, readonly firstRaisedOn: string, readonly lastRaisedOn: string, readonly lastRecurredOn: string, readonly area: { readonly id: string, readonly code: string, readonly name: string } };

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
      | { readonly __typename: 'IndicatorAnswer' }
      | { readonly __typename: 'IndicatorDefinition' }
      | { readonly __typename: 'IndicatorItem' }
      | { readonly __typename: 'IndicatorTarget' }
      | { readonly __typename: 'Jurisdiction' }
      | { readonly __typename: 'JurisdictionArea' }
      | { readonly __typename: 'LegalAuthority' }
      | { readonly __typename: 'LegalHold' }
      | { readonly __typename: 'ListExport' }
      | { readonly __typename: 'MeasurementPlace' }
      | { readonly __typename: 'Membership' }
      | { readonly __typename: 'Observation' }
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

export type EquityViewFieldsFragment = { readonly id: string, readonly year: number, readonly activitiesHeld: number | null, readonly activitiesCounted: number | null, readonly dimension: DemographicDimension, readonly populationYear: number, readonly populationSource: string, readonly threshold: number, readonly frozenAt: string, readonly headcountsCorrectedSince: number, readonly period: { readonly firstDay: string, readonly lastDay: string, readonly calendarYear: number | null, readonly fiscalYear: number | null, readonly timeZone: string }, readonly attendeesTotal:
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

export type ListExportFieldsFragment = { readonly id: string, readonly list: string, readonly createdAt: string, readonly expiresAt: string | null, readonly warning: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } };

export type SurveyExportFieldsFragment = { readonly id: string, readonly language: string, readonly createdAt: string, readonly expiresAt: string | null, readonly warning: string, readonly surveyVersion: { readonly id: string, readonly number: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } };

export type GateFieldsFragment = { readonly isOpen: boolean, readonly requirements: ReadonlyArray<{ readonly state: GateRequirementState, readonly reviewKind: ReviewKind | null, readonly agreementKind: AgreementKind | null, readonly rule: { readonly id: string, readonly title: string }, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } }>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly rule: { readonly id: string, readonly title: string, readonly rationale: string } | null, readonly review: { readonly id: string, readonly kind: ReviewKind, readonly status: ReviewStatus, readonly version: number } | null, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> };

export type LegalHoldFieldsFragment = { readonly id: string, readonly title: string, readonly reason: string, readonly recordTypes: ReadonlyArray<RecordType>, readonly isLimitedToProgram: boolean, readonly placedAt: string, readonly placedBy: string, readonly releasedAt: string | null, readonly releasedBy: string | null, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null };

export type DatasetImportFieldsFragment = { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsSkipped: number, readonly rowsKnown: number, readonly rowsImported: number, readonly issueCount: number, readonly warningCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } };

export type IndicatorAnswerFieldsFragment = { readonly id: string, readonly value: IndicatorAnswerValue, readonly note: string | null, readonly effectiveFrom: string, readonly answeredBySubject: string | null, readonly answeredByName: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type IndicatorDefinitionFieldsFragment = { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly description: string, readonly measure: IndicatorMeasure, readonly numerator: string, readonly denominator: string | null, readonly unit: string, readonly multiplier: number, readonly direction: IndicatorDirection, readonly frequency: IndicatorFrequency, readonly disaggregations: ReadonlyArray<string>, readonly source: string, readonly ppiNumber: string | null, readonly justiceCountsMetric: string | null, readonly derivation: IndicatorDerivation | null, readonly derivationCode: string | null, readonly equivalentToRevision: number | null, readonly equivalenceReason: string | null, readonly isReference: boolean, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly items: ReadonlyArray<{ readonly id: string, readonly kind: IndicatorItemKind, readonly code: string, readonly text: string, readonly isRequired: boolean, readonly answer: { readonly id: string, readonly value: IndicatorAnswerValue, readonly note: string | null, readonly effectiveFrom: string } | null }> };

export type IndicatorTargetFieldsFragment = { readonly id: string, readonly firstDay: string, readonly lastDay: string, readonly value: number, readonly rationale: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number }, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null };

export type MeasurementPlaceFieldsFragment = { readonly id: string, readonly code: string, readonly name: string, readonly kind: MeasurementPlaceKind, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null };

export type ObservationFieldsFragment = { readonly id: string, readonly periodStart: string, readonly periodEnd: string, readonly periodMonths: number, readonly monthsCovered: number, readonly dimension: string | null, readonly group: string | null, readonly state: ObservationState, readonly numerator: number | null, readonly denominator: number | null, readonly sumOfSquares: number | null, readonly source: ObservationSource, readonly note: string | null, readonly endedAt: string | null, readonly endKind: ObservationEnd | null, readonly endReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly indicatorDefinition: { readonly id: string, readonly code: string, readonly revision: number, readonly name: string, readonly unit: string }, readonly place: { readonly id: string, readonly code: string, readonly name: string } | null, readonly inputs: { readonly note: string, readonly used: ReadonlyArray<{ readonly what: string, readonly count: number }>, readonly leftOut: ReadonlyArray<{ readonly what: string, readonly count: number }> } | null, readonly supersedes: { readonly id: string } | null };

export type DecisionInfluenceFieldsFragment = { readonly id: string, readonly title: string, readonly kind: InfluenceKind, readonly insight: string, readonly change: string, readonly limits: string, readonly decidedOn: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type MembershipFieldsFragment = { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly acceptedAt: string | null, readonly invitationExpiresAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type PartnerOrganizationFieldsFragment = { readonly id: string, readonly code: string, readonly name: string, readonly kind: PartnerKind, readonly description: string | null, readonly website: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly area: { readonly id: string, readonly code: string, readonly name: string } | null };

export type ProgramFieldsFragment = { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly leadAgencyName: string | null, readonly summary: string | null, readonly strategy: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly targetArea: { readonly id: string, readonly code: string, readonly name: string } | null, readonly logicModel: { readonly inputs: ReadonlyArray<string>, readonly activities: ReadonlyArray<string>, readonly outputs: ReadonlyArray<string>, readonly outcomes: ReadonlyArray<string> } };

export type PublicationFieldsFragment = { readonly id: string, readonly title: string, readonly body: string, readonly kind: PublicationKind, readonly language: string, readonly status: PublicationStatus, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly withdrawalReason: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type DeletedRecordFieldsFragment = { readonly recordId: string, readonly type: RecordType, readonly title: string, readonly reason: string, readonly deletedBy: string, readonly deletedAt: string, readonly restorableUntil: string };

export type RetentionRuleFieldsFragment = { readonly id: string, readonly recordType: RecordType, readonly retainMonths: number, readonly rationale: string, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null };

export type RetentionRunFieldsFragment = { readonly id: string, readonly isDryRun: boolean, readonly createdAt: string, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null }, readonly lines: ReadonlyArray<{ readonly recordType: RecordType, readonly due: number, readonly deleted: number, readonly held: number, readonly referenced: number, readonly failed: number, readonly failures: ReadonlyArray<{ readonly recordId: string, readonly reason: string }> }> };

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
      | { readonly __typename: 'IndicatorAnswer' }
      | { readonly __typename: 'IndicatorDefinition' }
      | { readonly __typename: 'IndicatorItem' }
      | { readonly __typename: 'IndicatorTarget' }
      | { readonly __typename: 'Jurisdiction' }
      | { readonly __typename: 'JurisdictionArea' }
      | { readonly __typename: 'LegalAuthority' }
      | { readonly __typename: 'LegalHold' }
      | { readonly __typename: 'ListExport' }
      | { readonly __typename: 'MeasurementPlace' }
      | { readonly __typename: 'Membership' }
      | { readonly __typename: 'Observation' }
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
    | { readonly __typename: 'IndicatorAnswer' }
    | { readonly __typename: 'IndicatorDefinition' }
    | { readonly __typename: 'IndicatorItem' }
    | { readonly __typename: 'IndicatorTarget' }
    | { readonly __typename: 'Jurisdiction' }
    | { readonly __typename: 'JurisdictionArea' }
    | { readonly __typename: 'LegalAuthority' }
    | { readonly __typename: 'LegalHold' }
    | { readonly __typename: 'ListExport' }
    | { readonly __typename: 'MeasurementPlace' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Observation' }
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

export type PermissibleActivityRuleFieldsFragment = { readonly id: string, readonly title: string, readonly rationale: string, readonly appliesTo: GovernedKind, readonly programTypes: ReadonlyArray<ProgramType>, readonly activityKinds: ReadonlyArray<ActivityKind>, readonly partnerKinds: ReadonlyArray<PartnerKind>, readonly fundingTypes: ReadonlyArray<FundingType>, readonly expenseTypes: ReadonlyArray<ExpenseType>, readonly publicationKinds: ReadonlyArray<PublicationKind>, readonly amountCentsMinimum: number | null, readonly requiredReview: ReviewKind | null, readonly requiredAgreement: AgreementKind | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null };

export type CorrectionFieldsFragment = { readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> };

type ErrorFields_ConflictError_Fragment = { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> };

type ErrorFields_ForbiddenError_Fragment = { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> };

type ErrorFields_IdentifyingTextError_Fragment = { readonly __typename: 'IdentifyingTextError', readonly canConfirm: boolean, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly kind: TextFindingKind, readonly isCertain: boolean, readonly start: number, readonly end: number, readonly message: string }> };

type ErrorFields_InvalidStateError_Fragment = { readonly __typename: 'InvalidStateError', readonly reason: InvalidStateReason, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly blockers: ReadonlyArray<{ readonly code: GateBlockerCode, readonly message: string, readonly subject: { readonly kind: GovernedKind, readonly id: string } | null }> };

type ErrorFields_NotFoundError_Fragment = { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> };

type ErrorFields_ServiceUnavailableError_Fragment = { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> };

type ErrorFields_ValidationError_Fragment = { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> };

export type ErrorFieldsFragment =
  | ErrorFields_ConflictError_Fragment
  | ErrorFields_ForbiddenError_Fragment
  | ErrorFields_IdentifyingTextError_Fragment
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

export type PeriodFieldsFragment = { readonly firstDay: string, readonly lastDay: string, readonly calendarYear: number | null, readonly fiscalYear: number | null, readonly timeZone: string };

export type ProgramStaffFieldsFragment = { readonly id: string, readonly role: ProgramStaffRole, readonly startsOn: string | null, readonly endsOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type StaffMemberFieldsFragment = { readonly id: string, readonly staffCode: string, readonly displayName: string, readonly position: StaffPosition, readonly unit: string | null, readonly startedOn: string, readonly endedOn: string | null, readonly isCurrent: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type ProgramSummaryFieldsFragment = { readonly activitiesHeld: number | null, readonly activitiesCounted: number, readonly activitiesPlanned: number, readonly activitiesCancelled: number, readonly activitiesWithoutEnd: number, readonly partners: number, readonly concernsRaised: number | null, readonly concernsClosed: number | null, readonly openConcerns: number, readonly period: { readonly firstDay: string, readonly lastDay: string, readonly calendarYear: number | null, readonly fiscalYear: number | null, readonly timeZone: string } | null, readonly hours:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly headcountTotal:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly uniqueParticipants:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly resourcesDistributed:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly plannedCents:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly spentCents:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly costPerParticipant:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
   };

export type QuestionFieldsFragment = { readonly id: string, readonly code: string, readonly kind: QuestionKind, readonly position: number, readonly text: string, readonly isDemographic: boolean, readonly minimum: number | null, readonly maximum: number | null, readonly topBoxMinimum: number | null, readonly choices: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null, readonly isMissing: boolean }> };

export type SurveyFieldsFragment = { readonly id: string, readonly title: string, readonly purpose: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null };

export type SurveyFiguresFieldsFragment = { readonly answered:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly notAnswered:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly notAnsweredShare:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
  , readonly mean:
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

export type SurveyVersionFieldsFragment = { readonly id: string, readonly number: number, readonly status: SurveyVersionStatus, readonly languages: ReadonlyArray<string>, readonly createdAt: string, readonly fieldedAt: string | null, readonly closedAt: string | null, readonly version: number };

export type TrainingCompletionFieldsFragment = { readonly id: string, readonly completedOn: string, readonly expiresOn: string | null, readonly holds: boolean, readonly hours: number | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly voidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly kind: CorrectionKind, readonly reason: string, readonly createdAt: string, readonly correctedBySubject: string | null, readonly correctedByName: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> };

export type TrainingCoverageFieldsFragment = { readonly on: string, readonly eligibleCount: number, readonly completedCount: number, readonly expiredCount: number, readonly missingCount: number, readonly share:
    | { readonly __typename: 'Estimate', readonly value: number, readonly unit: string, readonly numerator: number | null, readonly denominator: number, readonly method: string, readonly caveats: ReadonlyArray<string>, readonly interval: { readonly lower: number, readonly upper: number, readonly confidenceLevel: number } | null }
    | { readonly __typename: 'NotComparable', readonly why: string }
    | { readonly __typename: 'NotReported', readonly why: string }
    | { readonly __typename: 'Suppressed', readonly reason: SuppressionReason, readonly threshold: number }
   };

export type TrainingFieldsFragment = { readonly id: string, readonly code: string, readonly title: string, readonly description: string | null, readonly requiredPositions: ReadonlyArray<StaffPosition>, readonly validMonths: number | null, readonly retiredAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly legalAuthority: { readonly id: string, readonly citation: string, readonly title: string } | null };

export const ActivateActivitySeriesDocument: MutationDocument<ActivateActivitySeriesMutation, ActivateActivitySeriesMutationVariables> = {
  name: 'ActivateActivitySeries',
  changes: ["Activity","ActivitySeries"],
  idFields: ["seriesId"],
  text: `
mutation ActivateActivitySeries(\$input: ActivateActivitySeriesInput!) {
  activateActivitySeries(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useActivateActivitySeriesMutation = /*#__PURE__*/ createMutationHook(ActivateActivitySeriesDocument);
export const ActivitiesDocument: QueryDocument<ActivitiesQuery, ActivitiesQueryVariables> = {
  name: 'Activities',
  lists: ["Activity"],
  hasFigures: false,
  paging: {"path":["activities"],"after":"after"},
  text: `
query Activities(\$filter: ActivityFilter, \$orderBy: ActivityOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  activities(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
    headcountTotal {
      ...MeasuredValueFields
    }
    participantCount
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
}`,
};
export const activitiesQueryOptions = /*#__PURE__*/ createQueryOptions(ActivitiesDocument);
export const useActivitiesQuery = /*#__PURE__*/ createQueryHook(ActivitiesDocument);
export const useSuspenseActivitiesQuery = /*#__PURE__*/ createSuspenseQueryHook(ActivitiesDocument);
export const activitiesInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ActivitiesDocument);
export const useInfiniteActivitiesQuery = /*#__PURE__*/ createInfiniteQueryHook(ActivitiesDocument);
export const useSuspenseInfiniteActivitiesQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ActivitiesDocument);
export const ActivityRecordsDocument: QueryDocument<ActivityRecordsQuery, ActivityRecordsQueryVariables> = {
  name: 'ActivityRecords',
  lists: ["Attendance","ResourceDistribution"],
  hasFigures: true,
  paging: null,
  text: `
query ActivityRecords(\$id: ID!, \$attendancesFirst: Int, \$attendancesAfter: String, \$attendancesLast: Int, \$attendancesBefore: String, \$resourcesFirst: Int, \$resourcesAfter: String, \$withGroups: Boolean = false, \$withKeys: Boolean = false) {
  activity(id: \$id) {
    ...ActivityFields
    program {
      id
      title
    }
    attendances(
      first: \$attendancesFirst
      after: \$attendancesAfter
      last: \$attendancesLast
      before: \$attendancesBefore
    ) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          ...AttendanceFields
          participantKey @include(if: \$withKeys)
          counts @include(if: \$withGroups) {
            dimension
            category
            count
          }
          corrections {
            groupValues @include(if: \$withGroups) {
              field
              before
              after
            }
            participantKeyValues @include(if: \$withKeys) {
              field
              before
              after
            }
          }
        }
      }
    }
    resources(first: \$resourcesFirst, after: \$resourcesAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          ...ResourceDistributionFields
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
    headcountTotal {
      ...MeasuredValueFields
    }
    participantCount
  }
}

fragment AttendanceFields on Attendance {
  id
  headcount
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
}

fragment ResourceDistributionFields on ResourceDistribution {
  id
  kind
  title
  language
  quantity
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const activityRecordsQueryOptions = /*#__PURE__*/ createQueryOptions(ActivityRecordsDocument);
export const useActivityRecordsQuery = /*#__PURE__*/ createQueryHook(ActivityRecordsDocument);
export const useSuspenseActivityRecordsQuery = /*#__PURE__*/ createSuspenseQueryHook(ActivityRecordsDocument);
export const ActivitySeriesListDocument: QueryDocument<ActivitySeriesListQuery, ActivitySeriesListQueryVariables> = {
  name: 'ActivitySeriesList',
  lists: ["ActivitySeries"],
  hasFigures: false,
  paging: {"path":["activitySeriesList"],"after":"after"},
  text: `
query ActivitySeriesList(\$filter: ActivitySeriesFilter, \$orderBy: ActivitySeriesOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  activitySeriesList(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const activitySeriesListQueryOptions = /*#__PURE__*/ createQueryOptions(ActivitySeriesListDocument);
export const useActivitySeriesListQuery = /*#__PURE__*/ createQueryHook(ActivitySeriesListDocument);
export const useSuspenseActivitySeriesListQuery = /*#__PURE__*/ createSuspenseQueryHook(ActivitySeriesListDocument);
export const activitySeriesListInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ActivitySeriesListDocument);
export const useInfiniteActivitySeriesListQuery = /*#__PURE__*/ createInfiniteQueryHook(ActivitySeriesListDocument);
export const useSuspenseInfiniteActivitySeriesListQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ActivitySeriesListDocument);
export const ActivitySeriesDocument: QueryDocument<ActivitySeriesQuery, ActivitySeriesQueryVariables> = {
  name: 'ActivitySeries',
  lists: ["Activity"],
  hasFigures: false,
  paging: {"path":["activitySeries","activities"],"after":"activitiesAfter"},
  text: `
query ActivitySeries(\$id: ID!, \$filter: SeriesActivityFilter, \$activitiesFirst: Int, \$activitiesAfter: String) {
  activitySeries(id: \$id) {
    ...ActivitySeriesFields
    program {
      id
      title
    }
    activities(filter: \$filter, first: \$activitiesFirst, after: \$activitiesAfter) {
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
    headcountTotal {
      ...MeasuredValueFields
    }
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
}`,
};
export const activitySeriesQueryOptions = /*#__PURE__*/ createQueryOptions(ActivitySeriesDocument);
export const useActivitySeriesQuery = /*#__PURE__*/ createQueryHook(ActivitySeriesDocument);
export const useSuspenseActivitySeriesQuery = /*#__PURE__*/ createSuspenseQueryHook(ActivitySeriesDocument);
export const activitySeriesInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ActivitySeriesDocument);
export const useInfiniteActivitySeriesQuery = /*#__PURE__*/ createInfiniteQueryHook(ActivitySeriesDocument);
export const useSuspenseInfiniteActivitySeriesQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ActivitySeriesDocument);
export const ActivityDocument: QueryDocument<ActivityQuery, ActivityQueryVariables> = {
  name: 'Activity',
  lists: ["Attendance"],
  hasFigures: false,
  paging: {"path":["activity","attendances"],"after":"attendancesAfter"},
  text: `
query Activity(\$id: ID!, \$attendancesFirst: Int, \$attendancesAfter: String, \$withGroups: Boolean = false) {
  activity(id: \$id) {
    ...ActivityFields
    program {
      id
      title
    }
    series {
      id
      title
    }
    attendances(first: \$attendancesFirst, after: \$attendancesAfter) {
      totalCount
      pageInfo {
        ...PageFields
      }
      edges {
        node {
          id
          headcount
          participantKey
          counts @include(if: \$withGroups) {
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
    headcountTotal {
      ...MeasuredValueFields
    }
    participantCount
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
}`,
};
export const activityQueryOptions = /*#__PURE__*/ createQueryOptions(ActivityDocument);
export const useActivityQuery = /*#__PURE__*/ createQueryHook(ActivityDocument);
export const useSuspenseActivityQuery = /*#__PURE__*/ createSuspenseQueryHook(ActivityDocument);
export const activityInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ActivityDocument);
export const useInfiniteActivityQuery = /*#__PURE__*/ createInfiniteQueryHook(ActivityDocument);
export const useSuspenseInfiniteActivityQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ActivityDocument);
export const CancelRemainingActivitiesDocument: MutationDocument<CancelRemainingActivitiesMutation, CancelRemainingActivitiesMutationVariables> = {
  name: 'CancelRemainingActivities',
  changes: ["Activity","ActivitySeries"],
  idFields: ["seriesId"],
  text: `
mutation CancelRemainingActivities(\$input: CancelRemainingActivitiesInput!) {
  cancelRemainingActivities(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCancelRemainingActivitiesMutation = /*#__PURE__*/ createMutationHook(CancelRemainingActivitiesDocument);
export const ChangeActivityStatusDocument: MutationDocument<ChangeActivityStatusMutation, ChangeActivityStatusMutationVariables> = {
  name: 'ChangeActivityStatus',
  changes: ["Activity"],
  idFields: ["id"],
  text: `
mutation ChangeActivityStatus(\$input: ChangeActivityStatusInput!) {
  changeActivityStatus(input: \$input) {
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
    headcountTotal {
      ...MeasuredValueFields
    }
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useChangeActivityStatusMutation = /*#__PURE__*/ createMutationHook(ChangeActivityStatusDocument);
export const CorrectAttendanceDocument: MutationDocument<CorrectAttendanceMutation, CorrectAttendanceMutationVariables> = {
  name: 'CorrectAttendance',
  changes: ["Attendance"],
  idFields: ["id"],
  text: `
mutation CorrectAttendance(\$input: CorrectAttendanceInput!) {
  correctAttendance(input: \$input) {
    __typename
    ...ErrorFields
    ... on CorrectAttendancePayload {
      attendance {
        ...AttendanceFields
      }
    }
  }
}

fragment AttendanceFields on Attendance {
  id
  headcount
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCorrectAttendanceMutation = /*#__PURE__*/ createMutationHook(CorrectAttendanceDocument);
export const CorrectResourceDistributionDocument: MutationDocument<CorrectResourceDistributionMutation, CorrectResourceDistributionMutationVariables> = {
  name: 'CorrectResourceDistribution',
  changes: ["ResourceDistribution"],
  idFields: ["id"],
  text: `
mutation CorrectResourceDistribution(\$input: CorrectResourceDistributionInput!) {
  correctResourceDistribution(input: \$input) {
    __typename
    ...ErrorFields
    ... on CorrectResourceDistributionPayload {
      distribution {
        ...ResourceDistributionFields
      }
    }
  }
}

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment ResourceDistributionFields on ResourceDistribution {
  id
  kind
  title
  language
  quantity
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const useCorrectResourceDistributionMutation = /*#__PURE__*/ createMutationHook(CorrectResourceDistributionDocument);
export const CreateActivitySeriesDocument: MutationDocument<CreateActivitySeriesMutation, CreateActivitySeriesMutationVariables> = {
  name: 'CreateActivitySeries',
  changes: ["ActivitySeries"],
  idFields: ["areaId","programId"],
  text: `
mutation CreateActivitySeries(\$input: CreateActivitySeriesInput!) {
  createActivitySeries(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateActivitySeriesMutation = /*#__PURE__*/ createMutationHook(CreateActivitySeriesDocument);
export const CreateActivityDocument: MutationDocument<CreateActivityMutation, CreateActivityMutationVariables> = {
  name: 'CreateActivity',
  changes: ["Activity"],
  idFields: ["areaId","programId"],
  text: `
mutation CreateActivity(\$input: CreateActivityInput!) {
  createActivity(input: \$input) {
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
    headcountTotal {
      ...MeasuredValueFields
    }
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateActivityMutation = /*#__PURE__*/ createMutationHook(CreateActivityDocument);
export const RecordAttendanceDocument: MutationDocument<RecordAttendanceMutation, RecordAttendanceMutationVariables> = {
  name: 'RecordAttendance',
  changes: ["Activity"],
  idFields: ["activityId"],
  text: `
mutation RecordAttendance(\$input: RecordAttendanceInput!) {
  recordAttendance(input: \$input) {
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
    headcountTotal {
      ...MeasuredValueFields
    }
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRecordAttendanceMutation = /*#__PURE__*/ createMutationHook(RecordAttendanceDocument);
export const RecordResourceDistributionDocument: MutationDocument<RecordResourceDistributionMutation, RecordResourceDistributionMutationVariables> = {
  name: 'RecordResourceDistribution',
  changes: ["ResourceDistribution"],
  idFields: ["activityId"],
  text: `
mutation RecordResourceDistribution(\$input: RecordResourceDistributionInput!) {
  recordResourceDistribution(input: \$input) {
    __typename
    ...ErrorFields
    ... on RecordResourceDistributionPayload {
      distribution {
        ...ResourceDistributionFields
      }
    }
  }
}

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment ResourceDistributionFields on ResourceDistribution {
  id
  kind
  title
  language
  quantity
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const useRecordResourceDistributionMutation = /*#__PURE__*/ createMutationHook(RecordResourceDistributionDocument);
export const ResourceDistributionsDocument: QueryDocument<ResourceDistributionsQuery, ResourceDistributionsQueryVariables> = {
  name: 'ResourceDistributions',
  lists: ["ResourceDistribution"],
  hasFigures: true,
  paging: {"path":["resourceDistributions"],"after":"after"},
  text: `
query ResourceDistributions(\$filter: ResourceDistributionFilter, \$orderBy: ResourceDistributionOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  resourceDistributions(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment ResourceDistributionFields on ResourceDistribution {
  id
  kind
  title
  language
  quantity
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const resourceDistributionsQueryOptions = /*#__PURE__*/ createQueryOptions(ResourceDistributionsDocument);
export const useResourceDistributionsQuery = /*#__PURE__*/ createQueryHook(ResourceDistributionsDocument);
export const useSuspenseResourceDistributionsQuery = /*#__PURE__*/ createSuspenseQueryHook(ResourceDistributionsDocument);
export const resourceDistributionsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ResourceDistributionsDocument);
export const useInfiniteResourceDistributionsQuery = /*#__PURE__*/ createInfiniteQueryHook(ResourceDistributionsDocument);
export const useSuspenseInfiniteResourceDistributionsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ResourceDistributionsDocument);
export const UpdateActivityDocument: MutationDocument<UpdateActivityMutation, UpdateActivityMutationVariables> = {
  name: 'UpdateActivity',
  changes: ["Activity"],
  idFields: ["areaId","id"],
  text: `
mutation UpdateActivity(\$input: UpdateActivityInput!) {
  updateActivity(input: \$input) {
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
    headcountTotal {
      ...MeasuredValueFields
    }
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateActivityMutation = /*#__PURE__*/ createMutationHook(UpdateActivityDocument);
export const VoidAttendanceDocument: MutationDocument<VoidAttendanceMutation, VoidAttendanceMutationVariables> = {
  name: 'VoidAttendance',
  changes: ["Attendance"],
  idFields: ["id"],
  text: `
mutation VoidAttendance(\$input: VoidAttendanceInput!) {
  voidAttendance(input: \$input) {
    __typename
    ...ErrorFields
    ... on VoidAttendancePayload {
      attendance {
        ...AttendanceFields
      }
    }
  }
}

fragment AttendanceFields on Attendance {
  id
  headcount
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useVoidAttendanceMutation = /*#__PURE__*/ createMutationHook(VoidAttendanceDocument);
export const VoidResourceDistributionDocument: MutationDocument<VoidResourceDistributionMutation, VoidResourceDistributionMutationVariables> = {
  name: 'VoidResourceDistribution',
  changes: ["ResourceDistribution"],
  idFields: ["id"],
  text: `
mutation VoidResourceDistribution(\$input: VoidResourceDistributionInput!) {
  voidResourceDistribution(input: \$input) {
    __typename
    ...ErrorFields
    ... on VoidResourceDistributionPayload {
      distribution {
        ...ResourceDistributionFields
      }
    }
  }
}

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment ResourceDistributionFields on ResourceDistribution {
  id
  kind
  title
  language
  quantity
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const useVoidResourceDistributionMutation = /*#__PURE__*/ createMutationHook(VoidResourceDistributionDocument);
export const AgreementDocument: QueryDocument<AgreementQuery, AgreementQueryVariables> = {
  name: 'Agreement',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query Agreement(\$id: ID!) {
  agreement(id: \$id) {
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
}`,
};
export const agreementQueryOptions = /*#__PURE__*/ createQueryOptions(AgreementDocument);
export const useAgreementQuery = /*#__PURE__*/ createQueryHook(AgreementDocument);
export const useSuspenseAgreementQuery = /*#__PURE__*/ createSuspenseQueryHook(AgreementDocument);
export const AgreementsDocument: QueryDocument<AgreementsQuery, AgreementsQueryVariables> = {
  name: 'Agreements',
  lists: ["Agreement"],
  hasFigures: false,
  paging: {"path":["agreements"],"after":"after"},
  text: `
query Agreements(\$filter: AgreementFilter, \$orderBy: AgreementOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  agreements(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const agreementsQueryOptions = /*#__PURE__*/ createQueryOptions(AgreementsDocument);
export const useAgreementsQuery = /*#__PURE__*/ createQueryHook(AgreementsDocument);
export const useSuspenseAgreementsQuery = /*#__PURE__*/ createSuspenseQueryHook(AgreementsDocument);
export const agreementsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(AgreementsDocument);
export const useInfiniteAgreementsQuery = /*#__PURE__*/ createInfiniteQueryHook(AgreementsDocument);
export const useSuspenseInfiniteAgreementsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(AgreementsDocument);
export const CreateAgreementDocument: MutationDocument<CreateAgreementMutation, CreateAgreementMutationVariables> = {
  name: 'CreateAgreement',
  changes: ["Agreement"],
  idFields: ["partnerOrganizationId","programId"],
  text: `
mutation CreateAgreement(\$input: CreateAgreementInput!) {
  createAgreement(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateAgreementMutation = /*#__PURE__*/ createMutationHook(CreateAgreementDocument);
export const ExpiringAgreementsDocument: QueryDocument<ExpiringAgreementsQuery, ExpiringAgreementsQueryVariables> = {
  name: 'ExpiringAgreements',
  lists: ["Agreement"],
  hasFigures: false,
  paging: {"path":["expiringAgreements"],"after":"after"},
  text: `
query ExpiringAgreements(\$withinDays: Int, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  expiringAgreements(
    withinDays: \$withinDays
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const expiringAgreementsQueryOptions = /*#__PURE__*/ createQueryOptions(ExpiringAgreementsDocument);
export const useExpiringAgreementsQuery = /*#__PURE__*/ createQueryHook(ExpiringAgreementsDocument);
export const useSuspenseExpiringAgreementsQuery = /*#__PURE__*/ createSuspenseQueryHook(ExpiringAgreementsDocument);
export const expiringAgreementsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ExpiringAgreementsDocument);
export const useInfiniteExpiringAgreementsQuery = /*#__PURE__*/ createInfiniteQueryHook(ExpiringAgreementsDocument);
export const useSuspenseInfiniteExpiringAgreementsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ExpiringAgreementsDocument);
export const RenewAgreementDocument: MutationDocument<RenewAgreementMutation, RenewAgreementMutationVariables> = {
  name: 'RenewAgreement',
  changes: ["Agreement"],
  idFields: ["id"],
  text: `
mutation RenewAgreement(\$input: RenewAgreementInput!) {
  renewAgreement(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRenewAgreementMutation = /*#__PURE__*/ createMutationHook(RenewAgreementDocument);
export const SignAgreementDocument: MutationDocument<SignAgreementMutation, SignAgreementMutationVariables> = {
  name: 'SignAgreement',
  changes: ["Agreement"],
  idFields: ["id"],
  text: `
mutation SignAgreement(\$input: SignAgreementInput!) {
  signAgreement(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useSignAgreementMutation = /*#__PURE__*/ createMutationHook(SignAgreementDocument);
export const TerminateAgreementDocument: MutationDocument<TerminateAgreementMutation, TerminateAgreementMutationVariables> = {
  name: 'TerminateAgreement',
  changes: ["Agreement"],
  idFields: ["id"],
  text: `
mutation TerminateAgreement(\$input: TerminateAgreementInput!) {
  terminateAgreement(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useTerminateAgreementMutation = /*#__PURE__*/ createMutationHook(TerminateAgreementDocument);
export const UpdateAgreementDocument: MutationDocument<UpdateAgreementMutation, UpdateAgreementMutationVariables> = {
  name: 'UpdateAgreement',
  changes: ["Agreement"],
  idFields: ["id"],
  text: `
mutation UpdateAgreement(\$input: UpdateAgreementInput!) {
  updateAgreement(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateAgreementMutation = /*#__PURE__*/ createMutationHook(UpdateAgreementDocument);
export const ApiKeysDocument: QueryDocument<ApiKeysQuery, ApiKeysQueryVariables> = {
  name: 'ApiKeys',
  lists: ["ApiKey"],
  hasFigures: false,
  paging: {"path":["apiKeys"],"after":"after"},
  text: `
query ApiKeys(\$first: Int, \$after: String) {
  apiKeys(first: \$first, after: \$after) {
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
}`,
};
export const apiKeysQueryOptions = /*#__PURE__*/ createQueryOptions(ApiKeysDocument);
export const useApiKeysQuery = /*#__PURE__*/ createQueryHook(ApiKeysDocument);
export const useSuspenseApiKeysQuery = /*#__PURE__*/ createSuspenseQueryHook(ApiKeysDocument);
export const apiKeysInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ApiKeysDocument);
export const useInfiniteApiKeysQuery = /*#__PURE__*/ createInfiniteQueryHook(ApiKeysDocument);
export const useSuspenseInfiniteApiKeysQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ApiKeysDocument);
export const CreateApiKeyDocument: MutationDocument<CreateApiKeyMutation, CreateApiKeyMutationVariables> = {
  name: 'CreateApiKey',
  changes: ["ApiKey"],
  idFields: [],
  text: `
mutation CreateApiKey(\$input: CreateApiKeyInput!) {
  createApiKey(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateApiKeyMutation = /*#__PURE__*/ createMutationHook(CreateApiKeyDocument);
export const RevokeApiKeyDocument: MutationDocument<RevokeApiKeyMutation, RevokeApiKeyMutationVariables> = {
  name: 'RevokeApiKey',
  changes: ["ApiKey"],
  idFields: ["id"],
  text: `
mutation RevokeApiKey(\$input: RevokeApiKeyInput!) {
  revokeApiKey(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRevokeApiKeyMutation = /*#__PURE__*/ createMutationHook(RevokeApiKeyDocument);
export const AreaDocument: QueryDocument<AreaQuery, AreaQueryVariables> = {
  name: 'Area',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query Area(\$id: ID!) {
  area(id: \$id) {
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
}`,
};
export const areaQueryOptions = /*#__PURE__*/ createQueryOptions(AreaDocument);
export const useAreaQuery = /*#__PURE__*/ createQueryHook(AreaDocument);
export const useSuspenseAreaQuery = /*#__PURE__*/ createSuspenseQueryHook(AreaDocument);
export const AreasDocument: QueryDocument<AreasQuery, AreasQueryVariables> = {
  name: 'Areas',
  lists: ["Area"],
  hasFigures: false,
  paging: {"path":["areas"],"after":"after"},
  text: `
query Areas(\$filter: AreaFilter, \$orderBy: AreaOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  areas(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const areasQueryOptions = /*#__PURE__*/ createQueryOptions(AreasDocument);
export const useAreasQuery = /*#__PURE__*/ createQueryHook(AreasDocument);
export const useSuspenseAreasQuery = /*#__PURE__*/ createSuspenseQueryHook(AreasDocument);
export const areasInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(AreasDocument);
export const useInfiniteAreasQuery = /*#__PURE__*/ createInfiniteQueryHook(AreasDocument);
export const useSuspenseInfiniteAreasQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(AreasDocument);
export const CreateAreaDocument: MutationDocument<CreateAreaMutation, CreateAreaMutationVariables> = {
  name: 'CreateArea',
  changes: ["Area"],
  idFields: [],
  text: `
mutation CreateArea(\$input: CreateAreaInput!) {
  createArea(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateAreaMutation = /*#__PURE__*/ createMutationHook(CreateAreaDocument);
export const RetireAreaDocument: MutationDocument<RetireAreaMutation, RetireAreaMutationVariables> = {
  name: 'RetireArea',
  changes: ["Area"],
  idFields: ["id"],
  text: `
mutation RetireArea(\$input: RetireAreaInput!) {
  retireArea(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRetireAreaMutation = /*#__PURE__*/ createMutationHook(RetireAreaDocument);
export const UpdateAreaDocument: MutationDocument<UpdateAreaMutation, UpdateAreaMutationVariables> = {
  name: 'UpdateArea',
  changes: ["Area"],
  idFields: ["id"],
  text: `
mutation UpdateArea(\$input: UpdateAreaInput!) {
  updateArea(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateAreaMutation = /*#__PURE__*/ createMutationHook(UpdateAreaDocument);
export const AuditTrailDocument: QueryDocument<AuditTrailQuery, AuditTrailQueryVariables> = {
  name: 'AuditTrail',
  lists: ["AuditEvent"],
  hasFigures: true,
  paging: {"path":["auditTrail"],"after":"after"},
  text: `
query AuditTrail(\$filter: AuditEventFilter, \$orderBy: AuditEventOrder, \$first: Int, \$after: String) {
  auditTrail(filter: \$filter, orderBy: \$orderBy, first: \$first, after: \$after) {
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
}`,
};
export const auditTrailQueryOptions = /*#__PURE__*/ createQueryOptions(AuditTrailDocument);
export const useAuditTrailQuery = /*#__PURE__*/ createQueryHook(AuditTrailDocument);
export const useSuspenseAuditTrailQuery = /*#__PURE__*/ createSuspenseQueryHook(AuditTrailDocument);
export const auditTrailInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(AuditTrailDocument);
export const useInfiniteAuditTrailQuery = /*#__PURE__*/ createInfiniteQueryHook(AuditTrailDocument);
export const useSuspenseInfiniteAuditTrailQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(AuditTrailDocument);
export const AddProgramAuthorityDocument: MutationDocument<AddProgramAuthorityMutation, AddProgramAuthorityMutationVariables> = {
  name: 'AddProgramAuthority',
  changes: ["Program"],
  idFields: ["legalAuthorityId","programId"],
  text: `
mutation AddProgramAuthority(\$input: AddProgramAuthorityInput!) {
  addProgramAuthority(input: \$input) {
    __typename
    ...ErrorFields
    ... on AddProgramAuthorityPayload {
      program {
        ...ProgramFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useAddProgramAuthorityMutation = /*#__PURE__*/ createMutationHook(AddProgramAuthorityDocument);
export const CreateLegalAuthorityDocument: MutationDocument<CreateLegalAuthorityMutation, CreateLegalAuthorityMutationVariables> = {
  name: 'CreateLegalAuthority',
  changes: ["LegalAuthority"],
  idFields: [],
  text: `
mutation CreateLegalAuthority(\$input: CreateLegalAuthorityInput!) {
  createLegalAuthority(input: \$input) {
    __typename
    ...ErrorFields
    ... on CreateLegalAuthorityPayload {
      legalAuthority {
        ...LegalAuthorityFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateLegalAuthorityMutation = /*#__PURE__*/ createMutationHook(CreateLegalAuthorityDocument);
export const DeleteLegalAuthorityDocument: MutationDocument<DeleteLegalAuthorityMutation, DeleteLegalAuthorityMutationVariables> = {
  name: 'DeleteLegalAuthority',
  changes: ["LegalAuthority"],
  idFields: ["id"],
  text: `
mutation DeleteLegalAuthority(\$input: DeleteLegalAuthorityInput!) {
  deleteLegalAuthority(input: \$input) {
    __typename
    ...ErrorFields
    ... on DeleteLegalAuthorityPayload {
      legalAuthority {
        ...LegalAuthorityFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useDeleteLegalAuthorityMutation = /*#__PURE__*/ createMutationHook(DeleteLegalAuthorityDocument);
export const LegalAuthoritiesDocument: QueryDocument<LegalAuthoritiesQuery, LegalAuthoritiesQueryVariables> = {
  name: 'LegalAuthorities',
  lists: ["LegalAuthority"],
  hasFigures: false,
  paging: {"path":["legalAuthorities"],"after":"after"},
  text: `
query LegalAuthorities(\$filter: LegalAuthorityFilter, \$orderBy: LegalAuthorityOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  legalAuthorities(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const legalAuthoritiesQueryOptions = /*#__PURE__*/ createQueryOptions(LegalAuthoritiesDocument);
export const useLegalAuthoritiesQuery = /*#__PURE__*/ createQueryHook(LegalAuthoritiesDocument);
export const useSuspenseLegalAuthoritiesQuery = /*#__PURE__*/ createSuspenseQueryHook(LegalAuthoritiesDocument);
export const legalAuthoritiesInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(LegalAuthoritiesDocument);
export const useInfiniteLegalAuthoritiesQuery = /*#__PURE__*/ createInfiniteQueryHook(LegalAuthoritiesDocument);
export const useSuspenseInfiniteLegalAuthoritiesQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(LegalAuthoritiesDocument);
export const LegalAuthorityDocument: QueryDocument<LegalAuthorityQuery, LegalAuthorityQueryVariables> = {
  name: 'LegalAuthority',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query LegalAuthority(\$id: ID!) {
  legalAuthority(id: \$id) {
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
}`,
};
export const legalAuthorityQueryOptions = /*#__PURE__*/ createQueryOptions(LegalAuthorityDocument);
export const useLegalAuthorityQuery = /*#__PURE__*/ createQueryHook(LegalAuthorityDocument);
export const useSuspenseLegalAuthorityQuery = /*#__PURE__*/ createSuspenseQueryHook(LegalAuthorityDocument);
export const ProgramAuthoritiesDocument: QueryDocument<ProgramAuthoritiesQuery, ProgramAuthoritiesQueryVariables> = {
  name: 'ProgramAuthorities',
  lists: ["ProgramAuthority"],
  hasFigures: false,
  paging: {"path":["program","authorities"],"after":"after"},
  text: `
query ProgramAuthorities(\$programId: ID!, \$first: Int, \$after: String) {
  program(id: \$programId) {
    id
    authorities(first: \$first, after: \$after) {
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
}`,
};
export const programAuthoritiesQueryOptions = /*#__PURE__*/ createQueryOptions(ProgramAuthoritiesDocument);
export const useProgramAuthoritiesQuery = /*#__PURE__*/ createQueryHook(ProgramAuthoritiesDocument);
export const useSuspenseProgramAuthoritiesQuery = /*#__PURE__*/ createSuspenseQueryHook(ProgramAuthoritiesDocument);
export const programAuthoritiesInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ProgramAuthoritiesDocument);
export const useInfiniteProgramAuthoritiesQuery = /*#__PURE__*/ createInfiniteQueryHook(ProgramAuthoritiesDocument);
export const useSuspenseInfiniteProgramAuthoritiesQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ProgramAuthoritiesDocument);
export const RemoveProgramAuthorityDocument: MutationDocument<RemoveProgramAuthorityMutation, RemoveProgramAuthorityMutationVariables> = {
  name: 'RemoveProgramAuthority',
  changes: ["Program"],
  idFields: ["id"],
  text: `
mutation RemoveProgramAuthority(\$input: RemoveProgramAuthorityInput!) {
  removeProgramAuthority(input: \$input) {
    __typename
    ...ErrorFields
    ... on RemoveProgramAuthorityPayload {
      program {
        ...ProgramFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRemoveProgramAuthorityMutation = /*#__PURE__*/ createMutationHook(RemoveProgramAuthorityDocument);
export const UpdateLegalAuthorityDocument: MutationDocument<UpdateLegalAuthorityMutation, UpdateLegalAuthorityMutationVariables> = {
  name: 'UpdateLegalAuthority',
  changes: ["LegalAuthority"],
  idFields: ["id"],
  text: `
mutation UpdateLegalAuthority(\$input: UpdateLegalAuthorityInput!) {
  updateLegalAuthority(input: \$input) {
    __typename
    ...ErrorFields
    ... on UpdateLegalAuthorityPayload {
      legalAuthority {
        ...LegalAuthorityFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateLegalAuthorityMutation = /*#__PURE__*/ createMutationHook(UpdateLegalAuthorityDocument);
export const BudgetLineDocument: QueryDocument<BudgetLineQuery, BudgetLineQueryVariables> = {
  name: 'BudgetLine',
  lists: ["Expenditure"],
  hasFigures: true,
  paging: {"path":["budgetLine","expenditures"],"after":"expendituresAfter"},
  text: `
query BudgetLine(\$id: ID!, \$expendituresFirst: Int, \$expendituresAfter: String) {
  budgetLine(id: \$id) {
    ...BudgetLineFields
    program {
      id
      title
    }
    expenditures(first: \$expendituresFirst, after: \$expendituresAfter) {
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

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
  }
}

fragment ExpenditureFields on Expenditure {
  id
  description
  amountCents
  spentOn
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`,
};
export const budgetLineQueryOptions = /*#__PURE__*/ createQueryOptions(BudgetLineDocument);
export const useBudgetLineQuery = /*#__PURE__*/ createQueryHook(BudgetLineDocument);
export const useSuspenseBudgetLineQuery = /*#__PURE__*/ createSuspenseQueryHook(BudgetLineDocument);
export const budgetLineInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(BudgetLineDocument);
export const useInfiniteBudgetLineQuery = /*#__PURE__*/ createInfiniteQueryHook(BudgetLineDocument);
export const useSuspenseInfiniteBudgetLineQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(BudgetLineDocument);
export const BudgetLinesDocument: QueryDocument<BudgetLinesQuery, BudgetLinesQueryVariables> = {
  name: 'BudgetLines',
  lists: ["BudgetLine"],
  hasFigures: false,
  paging: {"path":["budgetLines"],"after":"after"},
  text: `
query BudgetLines(\$filter: BudgetLineFilter, \$orderBy: BudgetLineOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  budgetLines(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const budgetLinesQueryOptions = /*#__PURE__*/ createQueryOptions(BudgetLinesDocument);
export const useBudgetLinesQuery = /*#__PURE__*/ createQueryHook(BudgetLinesDocument);
export const useSuspenseBudgetLinesQuery = /*#__PURE__*/ createSuspenseQueryHook(BudgetLinesDocument);
export const budgetLinesInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(BudgetLinesDocument);
export const useInfiniteBudgetLinesQuery = /*#__PURE__*/ createInfiniteQueryHook(BudgetLinesDocument);
export const useSuspenseInfiniteBudgetLinesQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(BudgetLinesDocument);
export const CorrectExpenditureDocument: MutationDocument<CorrectExpenditureMutation, CorrectExpenditureMutationVariables> = {
  name: 'CorrectExpenditure',
  changes: ["Expenditure"],
  idFields: ["id"],
  text: `
mutation CorrectExpenditure(\$input: CorrectExpenditureInput!) {
  correctExpenditure(input: \$input) {
    __typename
    ...ErrorFields
    ... on CorrectExpenditurePayload {
      expenditure {
        ...ExpenditureFields
      }
    }
  }
}

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment ExpenditureFields on Expenditure {
  id
  description
  amountCents
  spentOn
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const useCorrectExpenditureMutation = /*#__PURE__*/ createMutationHook(CorrectExpenditureDocument);
export const CreateBudgetLineDocument: MutationDocument<CreateBudgetLineMutation, CreateBudgetLineMutationVariables> = {
  name: 'CreateBudgetLine',
  changes: ["BudgetLine"],
  idFields: ["programId"],
  text: `
mutation CreateBudgetLine(\$input: CreateBudgetLineInput!) {
  createBudgetLine(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateBudgetLineMutation = /*#__PURE__*/ createMutationHook(CreateBudgetLineDocument);
export const ExpendituresDocument: QueryDocument<ExpendituresQuery, ExpendituresQueryVariables> = {
  name: 'Expenditures',
  lists: ["Expenditure"],
  hasFigures: true,
  paging: {"path":["expenditures"],"after":"after"},
  text: `
query Expenditures(\$filter: ExpenditureFilter, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  expenditures(
    filter: \$filter
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
  }
}

fragment ExpenditureFields on Expenditure {
  id
  description
  amountCents
  spentOn
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`,
};
export const expendituresQueryOptions = /*#__PURE__*/ createQueryOptions(ExpendituresDocument);
export const useExpendituresQuery = /*#__PURE__*/ createQueryHook(ExpendituresDocument);
export const useSuspenseExpendituresQuery = /*#__PURE__*/ createSuspenseQueryHook(ExpendituresDocument);
export const expendituresInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ExpendituresDocument);
export const useInfiniteExpendituresQuery = /*#__PURE__*/ createInfiniteQueryHook(ExpendituresDocument);
export const useSuspenseInfiniteExpendituresQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ExpendituresDocument);
export const ProgramBudgetDocument: QueryDocument<ProgramBudgetQuery, ProgramBudgetQueryVariables> = {
  name: 'ProgramBudget',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query ProgramBudget(\$programId: ID!, \$fiscalYear: Int) {
  program(id: \$programId) {
    id
    budget(fiscalYear: \$fiscalYear) {
      plannedCents
      spentCents
      remainingCents
    }
  }
}`,
};
export const programBudgetQueryOptions = /*#__PURE__*/ createQueryOptions(ProgramBudgetDocument);
export const useProgramBudgetQuery = /*#__PURE__*/ createQueryHook(ProgramBudgetDocument);
export const useSuspenseProgramBudgetQuery = /*#__PURE__*/ createSuspenseQueryHook(ProgramBudgetDocument);
export const RecordExpenditureDocument: MutationDocument<RecordExpenditureMutation, RecordExpenditureMutationVariables> = {
  name: 'RecordExpenditure',
  changes: ["Expenditure"],
  idFields: ["budgetLineId"],
  text: `
mutation RecordExpenditure(\$input: RecordExpenditureInput!) {
  recordExpenditure(input: \$input) {
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

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment ExpenditureFields on Expenditure {
  id
  description
  amountCents
  spentOn
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const useRecordExpenditureMutation = /*#__PURE__*/ createMutationHook(RecordExpenditureDocument);
export const UpdateBudgetLineDocument: MutationDocument<UpdateBudgetLineMutation, UpdateBudgetLineMutationVariables> = {
  name: 'UpdateBudgetLine',
  changes: ["BudgetLine"],
  idFields: ["id"],
  text: `
mutation UpdateBudgetLine(\$input: UpdateBudgetLineInput!) {
  updateBudgetLine(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateBudgetLineMutation = /*#__PURE__*/ createMutationHook(UpdateBudgetLineDocument);
export const VoidExpenditureDocument: MutationDocument<VoidExpenditureMutation, VoidExpenditureMutationVariables> = {
  name: 'VoidExpenditure',
  changes: ["Expenditure"],
  idFields: ["id"],
  text: `
mutation VoidExpenditure(\$input: VoidExpenditureInput!) {
  voidExpenditure(input: \$input) {
    __typename
    ...ErrorFields
    ... on VoidExpenditurePayload {
      expenditure {
        ...ExpenditureFields
      }
    }
  }
}

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment ExpenditureFields on Expenditure {
  id
  description
  amountCents
  spentOn
  createdAt
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const useVoidExpenditureMutation = /*#__PURE__*/ createMutationHook(VoidExpenditureDocument);
export const CaseStudiesDocument: QueryDocument<CaseStudiesQuery, CaseStudiesQueryVariables> = {
  name: 'CaseStudies',
  lists: ["CaseStudy"],
  hasFigures: false,
  paging: {"path":["caseStudies"],"after":"after"},
  text: `
query CaseStudies(\$filter: CaseStudyFilter, \$orderBy: CaseStudyOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  caseStudies(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const caseStudiesQueryOptions = /*#__PURE__*/ createQueryOptions(CaseStudiesDocument);
export const useCaseStudiesQuery = /*#__PURE__*/ createQueryHook(CaseStudiesDocument);
export const useSuspenseCaseStudiesQuery = /*#__PURE__*/ createSuspenseQueryHook(CaseStudiesDocument);
export const caseStudiesInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(CaseStudiesDocument);
export const useInfiniteCaseStudiesQuery = /*#__PURE__*/ createInfiniteQueryHook(CaseStudiesDocument);
export const useSuspenseInfiniteCaseStudiesQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(CaseStudiesDocument);
export const CaseStudyDocument: QueryDocument<CaseStudyQuery, CaseStudyQueryVariables> = {
  name: 'CaseStudy',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query CaseStudy(\$id: ID!) {
  caseStudy(id: \$id) {
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
}`,
};
export const caseStudyQueryOptions = /*#__PURE__*/ createQueryOptions(CaseStudyDocument);
export const useCaseStudyQuery = /*#__PURE__*/ createQueryHook(CaseStudyDocument);
export const useSuspenseCaseStudyQuery = /*#__PURE__*/ createSuspenseQueryHook(CaseStudyDocument);
export const CreateCaseStudyDocument: MutationDocument<CreateCaseStudyMutation, CreateCaseStudyMutationVariables> = {
  name: 'CreateCaseStudy',
  changes: ["CaseStudy"],
  idFields: [],
  text: `
mutation CreateCaseStudy(\$input: CreateCaseStudyInput!) {
  createCaseStudy(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateCaseStudyMutation = /*#__PURE__*/ createMutationHook(CreateCaseStudyDocument);
export const DeleteCaseStudyDocument: MutationDocument<DeleteCaseStudyMutation, DeleteCaseStudyMutationVariables> = {
  name: 'DeleteCaseStudy',
  changes: null,
  idFields: ["id"],
  text: `
mutation DeleteCaseStudy(\$input: DeleteCaseStudyInput!) {
  deleteCaseStudy(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useDeleteCaseStudyMutation = /*#__PURE__*/ createMutationHook(DeleteCaseStudyDocument);
export const UpdateCaseStudyDocument: MutationDocument<UpdateCaseStudyMutation, UpdateCaseStudyMutationVariables> = {
  name: 'UpdateCaseStudy',
  changes: ["CaseStudy"],
  idFields: ["id"],
  text: `
mutation UpdateCaseStudy(\$input: UpdateCaseStudyInput!) {
  updateCaseStudy(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateCaseStudyMutation = /*#__PURE__*/ createMutationHook(UpdateCaseStudyDocument);
export const AddConcernResponseDocument: MutationDocument<AddConcernResponseMutation, AddConcernResponseMutationVariables> = {
  name: 'AddConcernResponse',
  changes: ["CommunityConcern","ConcernResponse"],
  idFields: ["activityId","communityConcernId","programId"],
  text: `
mutation AddConcernResponse(\$input: AddConcernResponseInput!) {
  addConcernResponse(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useAddConcernResponseMutation = /*#__PURE__*/ createMutationHook(AddConcernResponseDocument);
export const CloseConcernDocument: MutationDocument<CloseConcernMutation, CloseConcernMutationVariables> = {
  name: 'CloseConcern',
  changes: ["CommunityConcern"],
  idFields: ["id"],
  text: `
mutation CloseConcern(\$input: CloseConcernInput!) {
  closeConcern(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCloseConcernMutation = /*#__PURE__*/ createMutationHook(CloseConcernDocument);
export const CommunityConcernDocument: QueryDocument<CommunityConcernQuery, CommunityConcernQueryVariables> = {
  name: 'CommunityConcern',
  lists: ["ConcernResponse"],
  hasFigures: true,
  paging: {"path":["communityConcern","responses"],"after":"responsesAfter"},
  text: `
query CommunityConcern(\$id: ID!, \$responsesFirst: Int, \$responsesAfter: String) {
  communityConcern(id: \$id) {
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
    responses(first: \$responsesFirst, after: \$responsesAfter) {
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

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
}`,
};
export const communityConcernQueryOptions = /*#__PURE__*/ createQueryOptions(CommunityConcernDocument);
export const useCommunityConcernQuery = /*#__PURE__*/ createQueryHook(CommunityConcernDocument);
export const useSuspenseCommunityConcernQuery = /*#__PURE__*/ createSuspenseQueryHook(CommunityConcernDocument);
export const communityConcernInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(CommunityConcernDocument);
export const useInfiniteCommunityConcernQuery = /*#__PURE__*/ createInfiniteQueryHook(CommunityConcernDocument);
export const useSuspenseInfiniteCommunityConcernQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(CommunityConcernDocument);
export const CommunityConcernsDocument: QueryDocument<CommunityConcernsQuery, CommunityConcernsQueryVariables> = {
  name: 'CommunityConcerns',
  lists: ["CommunityConcern"],
  hasFigures: false,
  paging: {"path":["communityConcerns"],"after":"after"},
  text: `
query CommunityConcerns(\$filter: CommunityConcernFilter, \$orderBy: CommunityConcernOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  communityConcerns(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const communityConcernsQueryOptions = /*#__PURE__*/ createQueryOptions(CommunityConcernsDocument);
export const useCommunityConcernsQuery = /*#__PURE__*/ createQueryHook(CommunityConcernsDocument);
export const useSuspenseCommunityConcernsQuery = /*#__PURE__*/ createSuspenseQueryHook(CommunityConcernsDocument);
export const communityConcernsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(CommunityConcernsDocument);
export const useInfiniteCommunityConcernsQuery = /*#__PURE__*/ createInfiniteQueryHook(CommunityConcernsDocument);
export const useSuspenseInfiniteCommunityConcernsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(CommunityConcernsDocument);
export const RaiseConcernDocument: MutationDocument<RaiseConcernMutation, RaiseConcernMutationVariables> = {
  name: 'RaiseConcern',
  changes: ["CommunityConcern"],
  idFields: ["activityId","areaId","programId"],
  text: `
mutation RaiseConcern(\$input: RaiseConcernInput!) {
  raiseConcern(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRaiseConcernMutation = /*#__PURE__*/ createMutationHook(RaiseConcernDocument);
export const RecurringConcernsDocument: QueryDocument<RecurringConcernsQuery, RecurringConcernsQueryVariables> = {
  name: 'RecurringConcerns',
  lists: [],
  hasFigures: true,
  paging: {"path":["recurringConcerns"],"after":"after"},
  text: `
query RecurringConcerns(\$windowDays: Int, \$minimum: Int, \$asOf: Date, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  recurringConcerns(
    windowDays: \$windowDays
    minimum: \$minimum
    asOf: \$asOf
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
}`,
};
export const recurringConcernsQueryOptions = /*#__PURE__*/ createQueryOptions(RecurringConcernsDocument);
export const useRecurringConcernsQuery = /*#__PURE__*/ createQueryHook(RecurringConcernsDocument);
export const useSuspenseRecurringConcernsQuery = /*#__PURE__*/ createSuspenseQueryHook(RecurringConcernsDocument);
export const recurringConcernsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(RecurringConcernsDocument);
export const useInfiniteRecurringConcernsQuery = /*#__PURE__*/ createInfiniteQueryHook(RecurringConcernsDocument);
export const useSuspenseInfiniteRecurringConcernsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(RecurringConcernsDocument);
export const ReopenConcernDocument: MutationDocument<ReopenConcernMutation, ReopenConcernMutationVariables> = {
  name: 'ReopenConcern',
  changes: ["CommunityConcern"],
  idFields: ["id"],
  text: `
mutation ReopenConcern(\$input: ReopenConcernInput!) {
  reopenConcern(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useReopenConcernMutation = /*#__PURE__*/ createMutationHook(ReopenConcernDocument);
export const StartConcernDocument: MutationDocument<StartConcernMutation, StartConcernMutationVariables> = {
  name: 'StartConcern',
  changes: ["CommunityConcern"],
  idFields: ["id"],
  text: `
mutation StartConcern(\$input: StartConcernInput!) {
  startConcern(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useStartConcernMutation = /*#__PURE__*/ createMutationHook(StartConcernDocument);
export const TriageConcernDocument: MutationDocument<TriageConcernMutation, TriageConcernMutationVariables> = {
  name: 'TriageConcern',
  changes: ["CommunityConcern"],
  idFields: ["areaId","id"],
  text: `
mutation TriageConcern(\$input: TriageConcernInput!) {
  triageConcern(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useTriageConcernMutation = /*#__PURE__*/ createMutationHook(TriageConcernDocument);
export const UpdateConcernDocument: MutationDocument<UpdateConcernMutation, UpdateConcernMutationVariables> = {
  name: 'UpdateConcern',
  changes: ["CommunityConcern"],
  idFields: ["activityId","id","programId"],
  text: `
mutation UpdateConcern(\$input: UpdateConcernInput!) {
  updateConcern(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateConcernMutation = /*#__PURE__*/ createMutationHook(UpdateConcernDocument);
export const ConflictDisclosureDocument: QueryDocument<ConflictDisclosureQuery, ConflictDisclosureQueryVariables> = {
  name: 'ConflictDisclosure',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query ConflictDisclosure(\$id: ID!) {
  conflictDisclosure(id: \$id) {
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
}`,
};
export const conflictDisclosureQueryOptions = /*#__PURE__*/ createQueryOptions(ConflictDisclosureDocument);
export const useConflictDisclosureQuery = /*#__PURE__*/ createQueryHook(ConflictDisclosureDocument);
export const useSuspenseConflictDisclosureQuery = /*#__PURE__*/ createSuspenseQueryHook(ConflictDisclosureDocument);
export const ConflictDisclosuresDocument: QueryDocument<ConflictDisclosuresQuery, ConflictDisclosuresQueryVariables> = {
  name: 'ConflictDisclosures',
  lists: ["ConflictDisclosure"],
  hasFigures: false,
  paging: {"path":["conflictDisclosures"],"after":"after"},
  text: `
query ConflictDisclosures(\$filter: ConflictDisclosureFilter, \$orderBy: ConflictDisclosureOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  conflictDisclosures(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const conflictDisclosuresQueryOptions = /*#__PURE__*/ createQueryOptions(ConflictDisclosuresDocument);
export const useConflictDisclosuresQuery = /*#__PURE__*/ createQueryHook(ConflictDisclosuresDocument);
export const useSuspenseConflictDisclosuresQuery = /*#__PURE__*/ createSuspenseQueryHook(ConflictDisclosuresDocument);
export const conflictDisclosuresInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ConflictDisclosuresDocument);
export const useInfiniteConflictDisclosuresQuery = /*#__PURE__*/ createInfiniteQueryHook(ConflictDisclosuresDocument);
export const useSuspenseInfiniteConflictDisclosuresQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ConflictDisclosuresDocument);
export const DiscloseConflictDocument: MutationDocument<DiscloseConflictMutation, DiscloseConflictMutationVariables> = {
  name: 'DiscloseConflict',
  changes: ["ConflictDisclosure"],
  idFields: ["activityId","budgetLineId","partnerOrganizationId","programId","publicationId"],
  text: `
mutation DiscloseConflict(\$input: DiscloseConflictInput!) {
  discloseConflict(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useDiscloseConflictMutation = /*#__PURE__*/ createMutationHook(DiscloseConflictDocument);
export const ResolveConflictDocument: MutationDocument<ResolveConflictMutation, ResolveConflictMutationVariables> = {
  name: 'ResolveConflict',
  changes: ["ConflictDisclosure"],
  idFields: ["id"],
  text: `
mutation ResolveConflict(\$input: ResolveConflictInput!) {
  resolveConflict(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useResolveConflictMutation = /*#__PURE__*/ createMutationHook(ResolveConflictDocument);
export const EquityCheckDocument: QueryDocument<EquityCheckQuery, EquityCheckQueryVariables> = {
  name: 'EquityCheck',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query EquityCheck(\$period: PeriodInput!, \$dimension: DemographicDimension!, \$populationYear: Int) {
  equityCheck(
    period: \$period
    dimension: \$dimension
    populationYear: \$populationYear
  ) {
    problems
    activitiesHeld
    activitiesCounted
    populationYear
    populationSource
    residents
    groupCount
    hiddenGroupCount
  }
}`,
};
export const equityCheckQueryOptions = /*#__PURE__*/ createQueryOptions(EquityCheckDocument);
export const useEquityCheckQuery = /*#__PURE__*/ createQueryHook(EquityCheckDocument);
export const useSuspenseEquityCheckQuery = /*#__PURE__*/ createSuspenseQueryHook(EquityCheckDocument);
export const EquityViewDocument: QueryDocument<EquityViewQuery, EquityViewQueryVariables> = {
  name: 'EquityView',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query EquityView(\$period: PeriodInput!, \$dimension: DemographicDimension!) {
  equityView(period: \$period, dimension: \$dimension) {
    ...EquityViewFields
  }
}

fragment EquityViewFields on EquityView {
  id
  year
  period {
    ...PeriodFields
  }
  activitiesHeld
  activitiesCounted
  dimension
  populationYear
  populationSource
  threshold
  frozenAt
  headcountsCorrectedSince
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

fragment PeriodFields on Period {
  firstDay
  lastDay
  calendarYear
  fiscalYear
  timeZone
}`,
};
export const equityViewQueryOptions = /*#__PURE__*/ createQueryOptions(EquityViewDocument);
export const useEquityViewQuery = /*#__PURE__*/ createQueryHook(EquityViewDocument);
export const useSuspenseEquityViewQuery = /*#__PURE__*/ createSuspenseQueryHook(EquityViewDocument);
export const EquityViewsDocument: QueryDocument<EquityViewsQuery, EquityViewsQueryVariables> = {
  name: 'EquityViews',
  lists: ["EquityView"],
  hasFigures: true,
  paging: {"path":["equityViews"],"after":"after"},
  text: `
query EquityViews(\$filter: EquityViewFilter, \$orderBy: EquityViewOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  equityViews(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
  period {
    ...PeriodFields
  }
  activitiesHeld
  activitiesCounted
  dimension
  populationYear
  populationSource
  threshold
  frozenAt
  headcountsCorrectedSince
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
}

fragment PeriodFields on Period {
  firstDay
  lastDay
  calendarYear
  fiscalYear
  timeZone
}`,
};
export const equityViewsQueryOptions = /*#__PURE__*/ createQueryOptions(EquityViewsDocument);
export const useEquityViewsQuery = /*#__PURE__*/ createQueryHook(EquityViewsDocument);
export const useSuspenseEquityViewsQuery = /*#__PURE__*/ createSuspenseQueryHook(EquityViewsDocument);
export const equityViewsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(EquityViewsDocument);
export const useInfiniteEquityViewsQuery = /*#__PURE__*/ createInfiniteQueryHook(EquityViewsDocument);
export const useSuspenseInfiniteEquityViewsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(EquityViewsDocument);
export const FreezeEquityTableDocument: MutationDocument<FreezeEquityTableMutation, FreezeEquityTableMutationVariables> = {
  name: 'FreezeEquityTable',
  changes: ["EquityView"],
  idFields: [],
  text: `
mutation FreezeEquityTable(\$input: FreezeEquityTableInput!) {
  freezeEquityTable(input: \$input) {
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
  period {
    ...PeriodFields
  }
  activitiesHeld
  activitiesCounted
  dimension
  populationYear
  populationSource
  threshold
  frozenAt
  headcountsCorrectedSince
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}

fragment PeriodFields on Period {
  firstDay
  lastDay
  calendarYear
  fiscalYear
  timeZone
}`,
};
export const useFreezeEquityTableMutation = /*#__PURE__*/ createMutationHook(FreezeEquityTableDocument);
export const CancelExportDocument: MutationDocument<CancelExportMutation, CancelExportMutationVariables> = {
  name: 'CancelExport',
  changes: null,
  idFields: ["listExportId","surveyExportId"],
  text: `
mutation CancelExport(\$input: CancelExportInput!) {
  cancelExport(input: \$input) {
    __typename
    ...ErrorFields
    ... on CancelExportPayload {
      job {
        ...JobFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCancelExportMutation = /*#__PURE__*/ createMutationHook(CancelExportDocument);
export const ListExportDocument: QueryDocument<ListExportQuery, ListExportQueryVariables> = {
  name: 'ListExport',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query ListExport(\$id: ID!) {
  listExport(id: \$id) {
    ...ListExportFields
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

fragment ListExportFields on ListExport {
  id
  list
  createdAt
  expiresAt
  warning
  job {
    ...JobFields
  }
}`,
};
export const listExportQueryOptions = /*#__PURE__*/ createQueryOptions(ListExportDocument);
export const useListExportQuery = /*#__PURE__*/ createQueryHook(ListExportDocument);
export const useSuspenseListExportQuery = /*#__PURE__*/ createSuspenseQueryHook(ListExportDocument);
export const ListExportsDocument: QueryDocument<ListExportsQuery, ListExportsQueryVariables> = {
  name: 'ListExports',
  lists: ["ListExport"],
  hasFigures: false,
  paging: {"path":["listExports"],"after":"after"},
  text: `
query ListExports(\$first: Int, \$after: String) {
  listExports(first: \$first, after: \$after) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...ListExportFields
      }
    }
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

fragment ListExportFields on ListExport {
  id
  list
  createdAt
  expiresAt
  warning
  job {
    ...JobFields
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`,
};
export const listExportsQueryOptions = /*#__PURE__*/ createQueryOptions(ListExportsDocument);
export const useListExportsQuery = /*#__PURE__*/ createQueryHook(ListExportsDocument);
export const useSuspenseListExportsQuery = /*#__PURE__*/ createSuspenseQueryHook(ListExportsDocument);
export const listExportsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ListExportsDocument);
export const useInfiniteListExportsQuery = /*#__PURE__*/ createInfiniteQueryHook(ListExportsDocument);
export const useSuspenseInfiniteListExportsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ListExportsDocument);
export const RequestExportDocument: MutationDocument<RequestExportMutation, RequestExportMutationVariables> = {
  name: 'RequestExport',
  changes: ["SurveyExport"],
  idFields: ["surveyVersionId"],
  text: `
mutation RequestExport(\$input: RequestExportInput!) {
  requestExport(input: \$input) {
    __typename
    ...ErrorFields
    ... on RequestExportPayload {
      surveyExport {
        ...SurveyExportFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}

fragment SurveyExportFields on SurveyExport {
  id
  language
  createdAt
  expiresAt
  warning
  surveyVersion {
    id
    number
  }
  job {
    ...JobFields
  }
}`,
};
export const useRequestExportMutation = /*#__PURE__*/ createMutationHook(RequestExportDocument);
export const RequestListExportDocument: MutationDocument<RequestListExportMutation, RequestListExportMutationVariables> = {
  name: 'RequestListExport',
  changes: ["ListExport"],
  idFields: ["activityId","areaId","budgetLineId","entityId","indicatorDefinitionId","partnerOrganizationId","placeId","programId","publicationId","seriesId","staffMemberId","targetAreaId","trainingId"],
  text: `
mutation RequestListExport(\$input: RequestListExportInput!) {
  requestListExport(input: \$input) {
    __typename
    ...ErrorFields
    ... on RequestListExportPayload {
      listExport {
        ...ListExportFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}

fragment ListExportFields on ListExport {
  id
  list
  createdAt
  expiresAt
  warning
  job {
    ...JobFields
  }
}`,
};
export const useRequestListExportMutation = /*#__PURE__*/ createMutationHook(RequestListExportDocument);
export const RequestYearExportDocument: MutationDocument<RequestYearExportMutation, RequestYearExportMutationVariables> = {
  name: 'RequestYearExport',
  changes: ["ListExport"],
  idFields: ["programId"],
  text: `
mutation RequestYearExport(\$input: RequestYearExportInput!) {
  requestYearExport(input: \$input) {
    __typename
    ...ErrorFields
    ... on RequestYearExportPayload {
      listExport {
        ...ListExportFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}

fragment ListExportFields on ListExport {
  id
  list
  createdAt
  expiresAt
  warning
  job {
    ...JobFields
  }
}`,
};
export const useRequestYearExportMutation = /*#__PURE__*/ createMutationHook(RequestYearExportDocument);
export const SurveyExportDocument: QueryDocument<SurveyExportQuery, SurveyExportQueryVariables> = {
  name: 'SurveyExport',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query SurveyExport(\$id: ID!) {
  surveyExport(id: \$id) {
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

fragment SurveyExportFields on SurveyExport {
  id
  language
  createdAt
  expiresAt
  warning
  surveyVersion {
    id
    number
  }
  job {
    ...JobFields
  }
}`,
};
export const surveyExportQueryOptions = /*#__PURE__*/ createQueryOptions(SurveyExportDocument);
export const useSurveyExportQuery = /*#__PURE__*/ createQueryHook(SurveyExportDocument);
export const useSuspenseSurveyExportQuery = /*#__PURE__*/ createSuspenseQueryHook(SurveyExportDocument);
export const SurveyExportsDocument: QueryDocument<SurveyExportsQuery, SurveyExportsQueryVariables> = {
  name: 'SurveyExports',
  lists: ["SurveyExport"],
  hasFigures: false,
  paging: {"path":["surveyExports"],"after":"after"},
  text: `
query SurveyExports(\$first: Int, \$after: String) {
  surveyExports(first: \$first, after: \$after) {
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
}

fragment SurveyExportFields on SurveyExport {
  id
  language
  createdAt
  expiresAt
  warning
  surveyVersion {
    id
    number
  }
  job {
    ...JobFields
  }
}`,
};
export const surveyExportsQueryOptions = /*#__PURE__*/ createQueryOptions(SurveyExportsDocument);
export const useSurveyExportsQuery = /*#__PURE__*/ createQueryHook(SurveyExportsDocument);
export const useSuspenseSurveyExportsQuery = /*#__PURE__*/ createSuspenseQueryHook(SurveyExportsDocument);
export const surveyExportsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(SurveyExportsDocument);
export const useInfiniteSurveyExportsQuery = /*#__PURE__*/ createInfiniteQueryHook(SurveyExportsDocument);
export const useSuspenseInfiniteSurveyExportsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(SurveyExportsDocument);
export const ActivityGateDocument: QueryDocument<ActivityGateQuery, ActivityGateQueryVariables> = {
  name: 'ActivityGate',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query ActivityGate(\$id: ID!) {
  activity(id: \$id) {
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
}`,
};
export const activityGateQueryOptions = /*#__PURE__*/ createQueryOptions(ActivityGateDocument);
export const useActivityGateQuery = /*#__PURE__*/ createQueryHook(ActivityGateDocument);
export const useSuspenseActivityGateQuery = /*#__PURE__*/ createSuspenseQueryHook(ActivityGateDocument);
export const BudgetLineGateDocument: QueryDocument<BudgetLineGateQuery, BudgetLineGateQueryVariables> = {
  name: 'BudgetLineGate',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query BudgetLineGate(\$id: ID!) {
  budgetLine(id: \$id) {
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
}`,
};
export const budgetLineGateQueryOptions = /*#__PURE__*/ createQueryOptions(BudgetLineGateDocument);
export const useBudgetLineGateQuery = /*#__PURE__*/ createQueryHook(BudgetLineGateDocument);
export const useSuspenseBudgetLineGateQuery = /*#__PURE__*/ createSuspenseQueryHook(BudgetLineGateDocument);
export const PartnerOrganizationGateDocument: QueryDocument<PartnerOrganizationGateQuery, PartnerOrganizationGateQueryVariables> = {
  name: 'PartnerOrganizationGate',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query PartnerOrganizationGate(\$id: ID!) {
  partnerOrganization(id: \$id) {
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
}`,
};
export const partnerOrganizationGateQueryOptions = /*#__PURE__*/ createQueryOptions(PartnerOrganizationGateDocument);
export const usePartnerOrganizationGateQuery = /*#__PURE__*/ createQueryHook(PartnerOrganizationGateDocument);
export const useSuspensePartnerOrganizationGateQuery = /*#__PURE__*/ createSuspenseQueryHook(PartnerOrganizationGateDocument);
export const ProgramGateDocument: QueryDocument<ProgramGateQuery, ProgramGateQueryVariables> = {
  name: 'ProgramGate',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query ProgramGate(\$id: ID!) {
  program(id: \$id) {
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
}`,
};
export const programGateQueryOptions = /*#__PURE__*/ createQueryOptions(ProgramGateDocument);
export const useProgramGateQuery = /*#__PURE__*/ createQueryHook(ProgramGateDocument);
export const useSuspenseProgramGateQuery = /*#__PURE__*/ createSuspenseQueryHook(ProgramGateDocument);
export const PublicationGateDocument: QueryDocument<PublicationGateQuery, PublicationGateQueryVariables> = {
  name: 'PublicationGate',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query PublicationGate(\$id: ID!) {
  publication(id: \$id) {
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
}`,
};
export const publicationGateQueryOptions = /*#__PURE__*/ createQueryOptions(PublicationGateDocument);
export const usePublicationGateQuery = /*#__PURE__*/ createQueryHook(PublicationGateDocument);
export const useSuspensePublicationGateQuery = /*#__PURE__*/ createSuspenseQueryHook(PublicationGateDocument);
export const LegalHoldsDocument: QueryDocument<LegalHoldsQuery, LegalHoldsQueryVariables> = {
  name: 'LegalHolds',
  lists: ["LegalHold"],
  hasFigures: false,
  paging: {"path":["legalHolds"],"after":"after"},
  text: `
query LegalHolds(\$filter: LegalHoldFilter, \$orderBy: LegalHoldOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  legalHolds(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const legalHoldsQueryOptions = /*#__PURE__*/ createQueryOptions(LegalHoldsDocument);
export const useLegalHoldsQuery = /*#__PURE__*/ createQueryHook(LegalHoldsDocument);
export const useSuspenseLegalHoldsQuery = /*#__PURE__*/ createSuspenseQueryHook(LegalHoldsDocument);
export const legalHoldsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(LegalHoldsDocument);
export const useInfiniteLegalHoldsQuery = /*#__PURE__*/ createInfiniteQueryHook(LegalHoldsDocument);
export const useSuspenseInfiniteLegalHoldsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(LegalHoldsDocument);
export const PlaceLegalHoldDocument: MutationDocument<PlaceLegalHoldMutation, PlaceLegalHoldMutationVariables> = {
  name: 'PlaceLegalHold',
  changes: ["LegalHold"],
  idFields: ["programId"],
  text: `
mutation PlaceLegalHold(\$input: PlaceLegalHoldInput!) {
  placeLegalHold(input: \$input) {
    __typename
    ...ErrorFields
    ... on PlaceLegalHoldPayload {
      legalHold {
        ...LegalHoldFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const usePlaceLegalHoldMutation = /*#__PURE__*/ createMutationHook(PlaceLegalHoldDocument);
export const ReleaseLegalHoldDocument: MutationDocument<ReleaseLegalHoldMutation, ReleaseLegalHoldMutationVariables> = {
  name: 'ReleaseLegalHold',
  changes: ["LegalHold"],
  idFields: ["id"],
  text: `
mutation ReleaseLegalHold(\$input: ReleaseLegalHoldInput!) {
  releaseLegalHold(input: \$input) {
    __typename
    ...ErrorFields
    ... on ReleaseLegalHoldPayload {
      legalHold {
        ...LegalHoldFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useReleaseLegalHoldMutation = /*#__PURE__*/ createMutationHook(ReleaseLegalHoldDocument);
export const DatasetImportDocument: QueryDocument<DatasetImportQuery, DatasetImportQueryVariables> = {
  name: 'DatasetImport',
  lists: [],
  hasFigures: true,
  paging: {"path":["datasetImport","issues"],"after":"issuesAfter"},
  text: `
query DatasetImport(\$id: ID!, \$issuesFirst: Int = 50, \$issuesAfter: String) {
  datasetImport(id: \$id) {
    ...DatasetImportFields
    proposal {
      format {
        delimiter
        skipRows
        keepRows {
          column
          values
        }
        decimalMark
        dateFormat
        timeZone
        missingCodes
        columns {
          column
          field
          recode {
            from
            to
          }
        }
      }
      mapping {
        respondentKey
        submittedAt
        questions {
          questionCode
          column
          separator
          choiceColumns {
            column
            choiceCode
          }
          recode {
            from
            to
          }
        }
      }
    }
    issues(first: \$issuesFirst, after: \$issuesAfter) {
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
  rowsSkipped
  rowsKnown
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
}`,
};
export const datasetImportQueryOptions = /*#__PURE__*/ createQueryOptions(DatasetImportDocument);
export const useDatasetImportQuery = /*#__PURE__*/ createQueryHook(DatasetImportDocument);
export const useSuspenseDatasetImportQuery = /*#__PURE__*/ createSuspenseQueryHook(DatasetImportDocument);
export const datasetImportInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(DatasetImportDocument);
export const useInfiniteDatasetImportQuery = /*#__PURE__*/ createInfiniteQueryHook(DatasetImportDocument);
export const useSuspenseInfiniteDatasetImportQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(DatasetImportDocument);
export const DatasetImportsDocument: QueryDocument<DatasetImportsQuery, DatasetImportsQueryVariables> = {
  name: 'DatasetImports',
  lists: ["DatasetImport"],
  hasFigures: false,
  paging: {"path":["datasetImports"],"after":"after"},
  text: `
query DatasetImports(\$first: Int, \$after: String) {
  datasetImports(first: \$first, after: \$after) {
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
  rowsSkipped
  rowsKnown
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
}`,
};
export const datasetImportsQueryOptions = /*#__PURE__*/ createQueryOptions(DatasetImportsDocument);
export const useDatasetImportsQuery = /*#__PURE__*/ createQueryHook(DatasetImportsDocument);
export const useSuspenseDatasetImportsQuery = /*#__PURE__*/ createSuspenseQueryHook(DatasetImportsDocument);
export const datasetImportsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(DatasetImportsDocument);
export const useInfiniteDatasetImportsQuery = /*#__PURE__*/ createInfiniteQueryHook(DatasetImportsDocument);
export const useSuspenseInfiniteDatasetImportsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(DatasetImportsDocument);
export const ImportDatasetDocument: MutationDocument<ImportDatasetMutation, ImportDatasetMutationVariables> = {
  name: 'ImportDataset',
  changes: ["DatasetImport"],
  idFields: ["surveyVersionId","uploadId"],
  text: `
mutation ImportDataset(\$input: ImportDatasetInput!) {
  importDataset(input: \$input) {
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
  rowsSkipped
  rowsKnown
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useImportDatasetMutation = /*#__PURE__*/ createMutationHook(ImportDatasetDocument);
export const ImportTemplateDocument: QueryDocument<ImportTemplateQuery, ImportTemplateQueryVariables> = {
  name: 'ImportTemplate',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query ImportTemplate(\$kind: DatasetKind!, \$surveyVersionId: ID) {
  importTemplate(kind: \$kind, surveyVersionId: \$surveyVersionId) {
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
}`,
};
export const importTemplateQueryOptions = /*#__PURE__*/ createQueryOptions(ImportTemplateDocument);
export const useImportTemplateQuery = /*#__PURE__*/ createQueryHook(ImportTemplateDocument);
export const useSuspenseImportTemplateQuery = /*#__PURE__*/ createSuspenseQueryHook(ImportTemplateDocument);
export const RequestUploadDocument: MutationDocument<RequestUploadMutation, RequestUploadMutationVariables> = {
  name: 'RequestUpload',
  changes: ["Upload"],
  idFields: [],
  text: `
mutation RequestUpload(\$input: RequestUploadInput!) {
  requestUpload(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRequestUploadMutation = /*#__PURE__*/ createMutationHook(RequestUploadDocument);
export const AnswerIndicatorItemDocument: MutationDocument<AnswerIndicatorItemMutation, AnswerIndicatorItemMutationVariables> = {
  name: 'AnswerIndicatorItem',
  changes: ["IndicatorAnswer"],
  idFields: ["indicatorItemId"],
  text: `
mutation AnswerIndicatorItem(\$input: AnswerIndicatorItemInput!) {
  answerIndicatorItem(input: \$input) {
    __typename
    ...ErrorFields
    ... on AnswerIndicatorItemPayload {
      indicatorAnswer {
        ...IndicatorAnswerFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment IndicatorAnswerFields on IndicatorAnswer {
  id
  value
  note
  effectiveFrom
  answeredBySubject
  answeredByName
  createdAt
  updatedAt
  version
}`,
};
export const useAnswerIndicatorItemMutation = /*#__PURE__*/ createMutationHook(AnswerIndicatorItemDocument);
export const CorrectObservationDocument: MutationDocument<CorrectObservationMutation, CorrectObservationMutationVariables> = {
  name: 'CorrectObservation',
  changes: ["Observation"],
  idFields: ["id"],
  text: `
mutation CorrectObservation(\$input: CorrectObservationInput!) {
  correctObservation(input: \$input) {
    __typename
    ...ErrorFields
    ... on CorrectObservationPayload {
      observation {
        ...ObservationFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment ObservationFields on Observation {
  id
  indicatorDefinition {
    id
    code
    revision
    name
    unit
  }
  place {
    id
    code
    name
  }
  periodStart
  periodEnd
  periodMonths
  monthsCovered
  dimension
  group
  state
  numerator
  denominator
  sumOfSquares
  source
  note
  inputs {
    used {
      what
      count
    }
    leftOut {
      what
      count
    }
    note
  }
  supersedes {
    id
  }
  endedAt
  endKind
  endReason
  createdAt
  updatedAt
  version
}`,
};
export const useCorrectObservationMutation = /*#__PURE__*/ createMutationHook(CorrectObservationDocument);
export const CreateIndicatorTargetDocument: MutationDocument<CreateIndicatorTargetMutation, CreateIndicatorTargetMutationVariables> = {
  name: 'CreateIndicatorTarget',
  changes: ["IndicatorTarget"],
  idFields: ["indicatorDefinitionId","placeId"],
  text: `
mutation CreateIndicatorTarget(\$input: CreateIndicatorTargetInput!) {
  createIndicatorTarget(input: \$input) {
    __typename
    ...ErrorFields
    ... on CreateIndicatorTargetPayload {
      indicatorTarget {
        ...IndicatorTargetFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment IndicatorTargetFields on IndicatorTarget {
  id
  indicatorDefinition {
    id
    code
    revision
  }
  place {
    id
    code
    name
  }
  firstDay
  lastDay
  value
  rationale
  createdAt
  updatedAt
  version
}`,
};
export const useCreateIndicatorTargetMutation = /*#__PURE__*/ createMutationHook(CreateIndicatorTargetDocument);
export const CreateIndicatorDocument: MutationDocument<CreateIndicatorMutation, CreateIndicatorMutationVariables> = {
  name: 'CreateIndicator',
  changes: ["IndicatorDefinition"],
  idFields: [],
  text: `
mutation CreateIndicator(\$input: CreateIndicatorInput!) {
  createIndicator(input: \$input) {
    __typename
    ...ErrorFields
    ... on CreateIndicatorPayload {
      indicatorDefinition {
        ...IndicatorDefinitionFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment IndicatorDefinitionFields on IndicatorDefinition {
  id
  code
  revision
  name
  description
  measure
  numerator
  denominator
  unit
  multiplier
  direction
  frequency
  disaggregations
  source
  ppiNumber
  justiceCountsMetric
  derivation
  derivationCode
  equivalentToRevision
  equivalenceReason
  isReference
  retiredAt
  createdAt
  updatedAt
  version
  items {
    id
    kind
    code
    text
    isRequired
    answer {
      id
      value
      note
      effectiveFrom
    }
  }
}`,
};
export const useCreateIndicatorMutation = /*#__PURE__*/ createMutationHook(CreateIndicatorDocument);
export const CreateMeasurementPlaceDocument: MutationDocument<CreateMeasurementPlaceMutation, CreateMeasurementPlaceMutationVariables> = {
  name: 'CreateMeasurementPlace',
  changes: ["MeasurementPlace"],
  idFields: ["areaId"],
  text: `
mutation CreateMeasurementPlace(\$input: CreateMeasurementPlaceInput!) {
  createMeasurementPlace(input: \$input) {
    __typename
    ...ErrorFields
    ... on CreateMeasurementPlacePayload {
      measurementPlace {
        ...MeasurementPlaceFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment MeasurementPlaceFields on MeasurementPlace {
  id
  code
  name
  kind
  area {
    id
    code
    name
  }
  retiredAt
  createdAt
  updatedAt
  version
}`,
};
export const useCreateMeasurementPlaceMutation = /*#__PURE__*/ createMutationHook(CreateMeasurementPlaceDocument);
export const DeriveObservationsDocument: MutationDocument<DeriveObservationsMutation, DeriveObservationsMutationVariables> = {
  name: 'DeriveObservations',
  changes: null,
  idFields: ["indicatorDefinitionIds"],
  text: `
mutation DeriveObservations(\$input: DeriveObservationsInput!) {
  deriveObservations(input: \$input) {
    __typename
    ...ErrorFields
    ... on DeriveObservationsPayload {
      results {
        indicator {
          id
          code
        }
        written
        replaced
        unchanged
        kept
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useDeriveObservationsMutation = /*#__PURE__*/ createMutationHook(DeriveObservationsDocument);
export const IndicatorSeriesDocument: QueryDocument<IndicatorSeriesQuery, IndicatorSeriesQueryVariables> = {
  name: 'IndicatorSeries',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query IndicatorSeries(\$indicatorId: ID!, \$period: PeriodInput!, \$step: SeriesStep, \$breakdown: SeriesBreakdown, \$placeIds: [ID!], \$dimension: String) {
  indicatorSeries(
    indicatorId: \$indicatorId
    period: \$period
    step: \$step
    breakdown: \$breakdown
    placeIds: \$placeIds
    dimension: \$dimension
  ) {
    indicator {
      id
      code
      revision
      name
      unit
      direction
    }
    period {
      ...PeriodFields
    }
    lines {
      place {
        id
        code
        name
      }
      dimension
      group
      points {
        firstDay
        lastDay
        figure {
          ...MeasuredValueFields
        }
        completeness {
          monthsExpected
          monthsCovered
          observed
          notReported
          notApplicable
        }
        target
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

fragment PeriodFields on Period {
  firstDay
  lastDay
  calendarYear
  fiscalYear
  timeZone
}`,
};
export const indicatorSeriesQueryOptions = /*#__PURE__*/ createQueryOptions(IndicatorSeriesDocument);
export const useIndicatorSeriesQuery = /*#__PURE__*/ createQueryHook(IndicatorSeriesDocument);
export const useSuspenseIndicatorSeriesQuery = /*#__PURE__*/ createSuspenseQueryHook(IndicatorSeriesDocument);
export const IndicatorTargetDocument: QueryDocument<IndicatorTargetQuery, IndicatorTargetQueryVariables> = {
  name: 'IndicatorTarget',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query IndicatorTarget(\$id: ID!) {
  indicatorTarget(id: \$id) {
    ...IndicatorTargetFields
  }
}

fragment IndicatorTargetFields on IndicatorTarget {
  id
  indicatorDefinition {
    id
    code
    revision
  }
  place {
    id
    code
    name
  }
  firstDay
  lastDay
  value
  rationale
  createdAt
  updatedAt
  version
}`,
};
export const indicatorTargetQueryOptions = /*#__PURE__*/ createQueryOptions(IndicatorTargetDocument);
export const useIndicatorTargetQuery = /*#__PURE__*/ createQueryHook(IndicatorTargetDocument);
export const useSuspenseIndicatorTargetQuery = /*#__PURE__*/ createSuspenseQueryHook(IndicatorTargetDocument);
export const IndicatorTargetsDocument: QueryDocument<IndicatorTargetsQuery, IndicatorTargetsQueryVariables> = {
  name: 'IndicatorTargets',
  lists: ["IndicatorTarget"],
  hasFigures: false,
  paging: {"path":["indicatorTargets"],"after":"after"},
  text: `
query IndicatorTargets(\$filter: IndicatorTargetFilter, \$orderBy: IndicatorTargetOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  indicatorTargets(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...IndicatorTargetFields
      }
    }
  }
}

fragment IndicatorTargetFields on IndicatorTarget {
  id
  indicatorDefinition {
    id
    code
    revision
  }
  place {
    id
    code
    name
  }
  firstDay
  lastDay
  value
  rationale
  createdAt
  updatedAt
  version
}

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`,
};
export const indicatorTargetsQueryOptions = /*#__PURE__*/ createQueryOptions(IndicatorTargetsDocument);
export const useIndicatorTargetsQuery = /*#__PURE__*/ createQueryHook(IndicatorTargetsDocument);
export const useSuspenseIndicatorTargetsQuery = /*#__PURE__*/ createSuspenseQueryHook(IndicatorTargetsDocument);
export const indicatorTargetsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(IndicatorTargetsDocument);
export const useInfiniteIndicatorTargetsQuery = /*#__PURE__*/ createInfiniteQueryHook(IndicatorTargetsDocument);
export const useSuspenseInfiniteIndicatorTargetsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(IndicatorTargetsDocument);
export const IndicatorDocument: QueryDocument<IndicatorQuery, IndicatorQueryVariables> = {
  name: 'Indicator',
  lists: ["IndicatorItem"],
  hasFigures: false,
  paging: null,
  text: `
query Indicator(\$id: ID!) {
  indicator(id: \$id) {
    ...IndicatorDefinitionFields
  }
}

fragment IndicatorDefinitionFields on IndicatorDefinition {
  id
  code
  revision
  name
  description
  measure
  numerator
  denominator
  unit
  multiplier
  direction
  frequency
  disaggregations
  source
  ppiNumber
  justiceCountsMetric
  derivation
  derivationCode
  equivalentToRevision
  equivalenceReason
  isReference
  retiredAt
  createdAt
  updatedAt
  version
  items {
    id
    kind
    code
    text
    isRequired
    answer {
      id
      value
      note
      effectiveFrom
    }
  }
}`,
};
export const indicatorQueryOptions = /*#__PURE__*/ createQueryOptions(IndicatorDocument);
export const useIndicatorQuery = /*#__PURE__*/ createQueryHook(IndicatorDocument);
export const useSuspenseIndicatorQuery = /*#__PURE__*/ createSuspenseQueryHook(IndicatorDocument);
export const IndicatorsDocument: QueryDocument<IndicatorsQuery, IndicatorsQueryVariables> = {
  name: 'Indicators',
  lists: ["IndicatorDefinition","IndicatorItem"],
  hasFigures: false,
  paging: {"path":["indicators"],"after":"after"},
  text: `
query Indicators(\$filter: IndicatorFilter, \$orderBy: IndicatorDefinitionOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  indicators(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...IndicatorDefinitionFields
      }
    }
  }
}

fragment IndicatorDefinitionFields on IndicatorDefinition {
  id
  code
  revision
  name
  description
  measure
  numerator
  denominator
  unit
  multiplier
  direction
  frequency
  disaggregations
  source
  ppiNumber
  justiceCountsMetric
  derivation
  derivationCode
  equivalentToRevision
  equivalenceReason
  isReference
  retiredAt
  createdAt
  updatedAt
  version
  items {
    id
    kind
    code
    text
    isRequired
    answer {
      id
      value
      note
      effectiveFrom
    }
  }
}

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`,
};
export const indicatorsQueryOptions = /*#__PURE__*/ createQueryOptions(IndicatorsDocument);
export const useIndicatorsQuery = /*#__PURE__*/ createQueryHook(IndicatorsDocument);
export const useSuspenseIndicatorsQuery = /*#__PURE__*/ createSuspenseQueryHook(IndicatorsDocument);
export const indicatorsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(IndicatorsDocument);
export const useInfiniteIndicatorsQuery = /*#__PURE__*/ createInfiniteQueryHook(IndicatorsDocument);
export const useSuspenseInfiniteIndicatorsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(IndicatorsDocument);
export const MeasurementPlaceDocument: QueryDocument<MeasurementPlaceQuery, MeasurementPlaceQueryVariables> = {
  name: 'MeasurementPlace',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query MeasurementPlace(\$id: ID!) {
  measurementPlace(id: \$id) {
    ...MeasurementPlaceFields
  }
}

fragment MeasurementPlaceFields on MeasurementPlace {
  id
  code
  name
  kind
  area {
    id
    code
    name
  }
  retiredAt
  createdAt
  updatedAt
  version
}`,
};
export const measurementPlaceQueryOptions = /*#__PURE__*/ createQueryOptions(MeasurementPlaceDocument);
export const useMeasurementPlaceQuery = /*#__PURE__*/ createQueryHook(MeasurementPlaceDocument);
export const useSuspenseMeasurementPlaceQuery = /*#__PURE__*/ createSuspenseQueryHook(MeasurementPlaceDocument);
export const MeasurementPlacesDocument: QueryDocument<MeasurementPlacesQuery, MeasurementPlacesQueryVariables> = {
  name: 'MeasurementPlaces',
  lists: ["MeasurementPlace"],
  hasFigures: false,
  paging: {"path":["measurementPlaces"],"after":"after"},
  text: `
query MeasurementPlaces(\$filter: MeasurementPlaceFilter, \$orderBy: MeasurementPlaceOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  measurementPlaces(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...MeasurementPlaceFields
      }
    }
  }
}

fragment MeasurementPlaceFields on MeasurementPlace {
  id
  code
  name
  kind
  area {
    id
    code
    name
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
}`,
};
export const measurementPlacesQueryOptions = /*#__PURE__*/ createQueryOptions(MeasurementPlacesDocument);
export const useMeasurementPlacesQuery = /*#__PURE__*/ createQueryHook(MeasurementPlacesDocument);
export const useSuspenseMeasurementPlacesQuery = /*#__PURE__*/ createSuspenseQueryHook(MeasurementPlacesDocument);
export const measurementPlacesInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(MeasurementPlacesDocument);
export const useInfiniteMeasurementPlacesQuery = /*#__PURE__*/ createInfiniteQueryHook(MeasurementPlacesDocument);
export const useSuspenseInfiniteMeasurementPlacesQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(MeasurementPlacesDocument);
export const ObservationDocument: QueryDocument<ObservationQuery, ObservationQueryVariables> = {
  name: 'Observation',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query Observation(\$id: ID!) {
  observation(id: \$id) {
    ...ObservationFields
  }
}

fragment ObservationFields on Observation {
  id
  indicatorDefinition {
    id
    code
    revision
    name
    unit
  }
  place {
    id
    code
    name
  }
  periodStart
  periodEnd
  periodMonths
  monthsCovered
  dimension
  group
  state
  numerator
  denominator
  sumOfSquares
  source
  note
  inputs {
    used {
      what
      count
    }
    leftOut {
      what
      count
    }
    note
  }
  supersedes {
    id
  }
  endedAt
  endKind
  endReason
  createdAt
  updatedAt
  version
}`,
};
export const observationQueryOptions = /*#__PURE__*/ createQueryOptions(ObservationDocument);
export const useObservationQuery = /*#__PURE__*/ createQueryHook(ObservationDocument);
export const useSuspenseObservationQuery = /*#__PURE__*/ createSuspenseQueryHook(ObservationDocument);
export const ObservationsDocument: QueryDocument<ObservationsQuery, ObservationsQueryVariables> = {
  name: 'Observations',
  lists: ["Observation"],
  hasFigures: true,
  paging: {"path":["observations"],"after":"after"},
  text: `
query Observations(\$filter: ObservationFilter, \$orderBy: ObservationOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  observations(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...ObservationFields
      }
    }
  }
}

fragment ObservationFields on Observation {
  id
  indicatorDefinition {
    id
    code
    revision
    name
    unit
  }
  place {
    id
    code
    name
  }
  periodStart
  periodEnd
  periodMonths
  monthsCovered
  dimension
  group
  state
  numerator
  denominator
  sumOfSquares
  source
  note
  inputs {
    used {
      what
      count
    }
    leftOut {
      what
      count
    }
    note
  }
  supersedes {
    id
  }
  endedAt
  endKind
  endReason
  createdAt
  updatedAt
  version
}

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`,
};
export const observationsQueryOptions = /*#__PURE__*/ createQueryOptions(ObservationsDocument);
export const useObservationsQuery = /*#__PURE__*/ createQueryHook(ObservationsDocument);
export const useSuspenseObservationsQuery = /*#__PURE__*/ createSuspenseQueryHook(ObservationsDocument);
export const observationsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ObservationsDocument);
export const useInfiniteObservationsQuery = /*#__PURE__*/ createInfiniteQueryHook(ObservationsDocument);
export const useSuspenseInfiniteObservationsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ObservationsDocument);
export const RecordObservationDocument: MutationDocument<RecordObservationMutation, RecordObservationMutationVariables> = {
  name: 'RecordObservation',
  changes: ["Observation"],
  idFields: ["indicatorDefinitionId","placeId"],
  text: `
mutation RecordObservation(\$input: RecordObservationInput!) {
  recordObservation(input: \$input) {
    __typename
    ...ErrorFields
    ... on RecordObservationPayload {
      observation {
        ...ObservationFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment ObservationFields on Observation {
  id
  indicatorDefinition {
    id
    code
    revision
    name
    unit
  }
  place {
    id
    code
    name
  }
  periodStart
  periodEnd
  periodMonths
  monthsCovered
  dimension
  group
  state
  numerator
  denominator
  sumOfSquares
  source
  note
  inputs {
    used {
      what
      count
    }
    leftOut {
      what
      count
    }
    note
  }
  supersedes {
    id
  }
  endedAt
  endKind
  endReason
  createdAt
  updatedAt
  version
}`,
};
export const useRecordObservationMutation = /*#__PURE__*/ createMutationHook(RecordObservationDocument);
export const RemoveIndicatorTargetDocument: MutationDocument<RemoveIndicatorTargetMutation, RemoveIndicatorTargetMutationVariables> = {
  name: 'RemoveIndicatorTarget',
  changes: null,
  idFields: ["id"],
  text: `
mutation RemoveIndicatorTarget(\$input: RemoveIndicatorTargetInput!) {
  removeIndicatorTarget(input: \$input) {
    __typename
    ...ErrorFields
    ... on RemoveIndicatorTargetPayload {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRemoveIndicatorTargetMutation = /*#__PURE__*/ createMutationHook(RemoveIndicatorTargetDocument);
export const RetireIndicatorDocument: MutationDocument<RetireIndicatorMutation, RetireIndicatorMutationVariables> = {
  name: 'RetireIndicator',
  changes: ["IndicatorDefinition"],
  idFields: ["id"],
  text: `
mutation RetireIndicator(\$input: RetireIndicatorInput!) {
  retireIndicator(input: \$input) {
    __typename
    ...ErrorFields
    ... on RetireIndicatorPayload {
      indicatorDefinition {
        ...IndicatorDefinitionFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment IndicatorDefinitionFields on IndicatorDefinition {
  id
  code
  revision
  name
  description
  measure
  numerator
  denominator
  unit
  multiplier
  direction
  frequency
  disaggregations
  source
  ppiNumber
  justiceCountsMetric
  derivation
  derivationCode
  equivalentToRevision
  equivalenceReason
  isReference
  retiredAt
  createdAt
  updatedAt
  version
  items {
    id
    kind
    code
    text
    isRequired
    answer {
      id
      value
      note
      effectiveFrom
    }
  }
}`,
};
export const useRetireIndicatorMutation = /*#__PURE__*/ createMutationHook(RetireIndicatorDocument);
export const RetireMeasurementPlaceDocument: MutationDocument<RetireMeasurementPlaceMutation, RetireMeasurementPlaceMutationVariables> = {
  name: 'RetireMeasurementPlace',
  changes: ["MeasurementPlace"],
  idFields: ["id"],
  text: `
mutation RetireMeasurementPlace(\$input: RetireMeasurementPlaceInput!) {
  retireMeasurementPlace(input: \$input) {
    __typename
    ...ErrorFields
    ... on RetireMeasurementPlacePayload {
      measurementPlace {
        ...MeasurementPlaceFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment MeasurementPlaceFields on MeasurementPlace {
  id
  code
  name
  kind
  area {
    id
    code
    name
  }
  retiredAt
  createdAt
  updatedAt
  version
}`,
};
export const useRetireMeasurementPlaceMutation = /*#__PURE__*/ createMutationHook(RetireMeasurementPlaceDocument);
export const ReviseIndicatorDocument: MutationDocument<ReviseIndicatorMutation, ReviseIndicatorMutationVariables> = {
  name: 'ReviseIndicator',
  changes: ["IndicatorDefinition"],
  idFields: ["id"],
  text: `
mutation ReviseIndicator(\$input: ReviseIndicatorInput!) {
  reviseIndicator(input: \$input) {
    __typename
    ...ErrorFields
    ... on ReviseIndicatorPayload {
      indicatorDefinition {
        ...IndicatorDefinitionFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment IndicatorDefinitionFields on IndicatorDefinition {
  id
  code
  revision
  name
  description
  measure
  numerator
  denominator
  unit
  multiplier
  direction
  frequency
  disaggregations
  source
  ppiNumber
  justiceCountsMetric
  derivation
  derivationCode
  equivalentToRevision
  equivalenceReason
  isReference
  retiredAt
  createdAt
  updatedAt
  version
  items {
    id
    kind
    code
    text
    isRequired
    answer {
      id
      value
      note
      effectiveFrom
    }
  }
}`,
};
export const useReviseIndicatorMutation = /*#__PURE__*/ createMutationHook(ReviseIndicatorDocument);
export const UpdateIndicatorTargetDocument: MutationDocument<UpdateIndicatorTargetMutation, UpdateIndicatorTargetMutationVariables> = {
  name: 'UpdateIndicatorTarget',
  changes: ["IndicatorTarget"],
  idFields: ["id"],
  text: `
mutation UpdateIndicatorTarget(\$input: UpdateIndicatorTargetInput!) {
  updateIndicatorTarget(input: \$input) {
    __typename
    ...ErrorFields
    ... on UpdateIndicatorTargetPayload {
      indicatorTarget {
        ...IndicatorTargetFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment IndicatorTargetFields on IndicatorTarget {
  id
  indicatorDefinition {
    id
    code
    revision
  }
  place {
    id
    code
    name
  }
  firstDay
  lastDay
  value
  rationale
  createdAt
  updatedAt
  version
}`,
};
export const useUpdateIndicatorTargetMutation = /*#__PURE__*/ createMutationHook(UpdateIndicatorTargetDocument);
export const UpdateMeasurementPlaceDocument: MutationDocument<UpdateMeasurementPlaceMutation, UpdateMeasurementPlaceMutationVariables> = {
  name: 'UpdateMeasurementPlace',
  changes: ["MeasurementPlace"],
  idFields: ["areaId","id"],
  text: `
mutation UpdateMeasurementPlace(\$input: UpdateMeasurementPlaceInput!) {
  updateMeasurementPlace(input: \$input) {
    __typename
    ...ErrorFields
    ... on UpdateMeasurementPlacePayload {
      measurementPlace {
        ...MeasurementPlaceFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment MeasurementPlaceFields on MeasurementPlace {
  id
  code
  name
  kind
  area {
    id
    code
    name
  }
  retiredAt
  createdAt
  updatedAt
  version
}`,
};
export const useUpdateMeasurementPlaceMutation = /*#__PURE__*/ createMutationHook(UpdateMeasurementPlaceDocument);
export const VoidObservationDocument: MutationDocument<VoidObservationMutation, VoidObservationMutationVariables> = {
  name: 'VoidObservation',
  changes: ["Observation"],
  idFields: ["id"],
  text: `
mutation VoidObservation(\$input: VoidObservationInput!) {
  voidObservation(input: \$input) {
    __typename
    ...ErrorFields
    ... on VoidObservationPayload {
      observation {
        ...ObservationFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment ObservationFields on Observation {
  id
  indicatorDefinition {
    id
    code
    revision
    name
    unit
  }
  place {
    id
    code
    name
  }
  periodStart
  periodEnd
  periodMonths
  monthsCovered
  dimension
  group
  state
  numerator
  denominator
  sumOfSquares
  source
  note
  inputs {
    used {
      what
      count
    }
    leftOut {
      what
      count
    }
    note
  }
  supersedes {
    id
  }
  endedAt
  endKind
  endReason
  createdAt
  updatedAt
  version
}`,
};
export const useVoidObservationMutation = /*#__PURE__*/ createMutationHook(VoidObservationDocument);
export const AddInfluenceSourceDocument: MutationDocument<AddInfluenceSourceMutation, AddInfluenceSourceMutationVariables> = {
  name: 'AddInfluenceSource',
  changes: ["DecisionInfluence"],
  idFields: ["activityId","communityConcernId","decisionInfluenceId"],
  text: `
mutation AddInfluenceSource(\$input: AddInfluenceSourceInput!) {
  addInfluenceSource(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useAddInfluenceSourceMutation = /*#__PURE__*/ createMutationHook(AddInfluenceSourceDocument);
export const CreateDecisionInfluenceDocument: MutationDocument<CreateDecisionInfluenceMutation, CreateDecisionInfluenceMutationVariables> = {
  name: 'CreateDecisionInfluence',
  changes: ["DecisionInfluence"],
  idFields: ["activityId","communityConcernId","programId"],
  text: `
mutation CreateDecisionInfluence(\$input: CreateDecisionInfluenceInput!) {
  createDecisionInfluence(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateDecisionInfluenceMutation = /*#__PURE__*/ createMutationHook(CreateDecisionInfluenceDocument);
export const DecisionInfluenceDocument: QueryDocument<DecisionInfluenceQuery, DecisionInfluenceQueryVariables> = {
  name: 'DecisionInfluence',
  lists: ["DecisionInfluenceSource"],
  hasFigures: false,
  paging: {"path":["decisionInfluence","sources"],"after":"sourcesAfter"},
  text: `
query DecisionInfluence(\$id: ID!, \$sourcesFirst: Int, \$sourcesAfter: String) {
  decisionInfluence(id: \$id) {
    ...DecisionInfluenceFields
    program {
      id
      title
    }
    sources(first: \$sourcesFirst, after: \$sourcesAfter) {
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
}`,
};
export const decisionInfluenceQueryOptions = /*#__PURE__*/ createQueryOptions(DecisionInfluenceDocument);
export const useDecisionInfluenceQuery = /*#__PURE__*/ createQueryHook(DecisionInfluenceDocument);
export const useSuspenseDecisionInfluenceQuery = /*#__PURE__*/ createSuspenseQueryHook(DecisionInfluenceDocument);
export const decisionInfluenceInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(DecisionInfluenceDocument);
export const useInfiniteDecisionInfluenceQuery = /*#__PURE__*/ createInfiniteQueryHook(DecisionInfluenceDocument);
export const useSuspenseInfiniteDecisionInfluenceQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(DecisionInfluenceDocument);
export const DecisionInfluencesDocument: QueryDocument<DecisionInfluencesQuery, DecisionInfluencesQueryVariables> = {
  name: 'DecisionInfluences',
  lists: ["DecisionInfluence"],
  hasFigures: false,
  paging: {"path":["decisionInfluences"],"after":"after"},
  text: `
query DecisionInfluences(\$filter: DecisionInfluenceFilter, \$orderBy: DecisionInfluenceOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  decisionInfluences(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const decisionInfluencesQueryOptions = /*#__PURE__*/ createQueryOptions(DecisionInfluencesDocument);
export const useDecisionInfluencesQuery = /*#__PURE__*/ createQueryHook(DecisionInfluencesDocument);
export const useSuspenseDecisionInfluencesQuery = /*#__PURE__*/ createSuspenseQueryHook(DecisionInfluencesDocument);
export const decisionInfluencesInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(DecisionInfluencesDocument);
export const useInfiniteDecisionInfluencesQuery = /*#__PURE__*/ createInfiniteQueryHook(DecisionInfluencesDocument);
export const useSuspenseInfiniteDecisionInfluencesQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(DecisionInfluencesDocument);
export const RemoveInfluenceSourceDocument: MutationDocument<RemoveInfluenceSourceMutation, RemoveInfluenceSourceMutationVariables> = {
  name: 'RemoveInfluenceSource',
  changes: ["DecisionInfluence"],
  idFields: ["id"],
  text: `
mutation RemoveInfluenceSource(\$input: RemoveInfluenceSourceInput!) {
  removeInfluenceSource(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRemoveInfluenceSourceMutation = /*#__PURE__*/ createMutationHook(RemoveInfluenceSourceDocument);
export const UpdateDecisionInfluenceDocument: MutationDocument<UpdateDecisionInfluenceMutation, UpdateDecisionInfluenceMutationVariables> = {
  name: 'UpdateDecisionInfluence',
  changes: ["DecisionInfluence"],
  idFields: ["id","programId"],
  text: `
mutation UpdateDecisionInfluence(\$input: UpdateDecisionInfluenceInput!) {
  updateDecisionInfluence(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateDecisionInfluenceMutation = /*#__PURE__*/ createMutationHook(UpdateDecisionInfluenceDocument);
export const AddMembershipDocument: MutationDocument<AddMembershipMutation, AddMembershipMutationVariables> = {
  name: 'AddMembership',
  changes: ["Membership"],
  idFields: [],
  text: `
mutation AddMembership(\$input: AddMembershipInput!) {
  addMembership(input: \$input) {
    __typename
    ...ErrorFields
    ... on AddMembershipPayload {
      membership {
        ...MembershipFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment MembershipFields on Membership {
  id
  subject
  displayName
  role
  acceptedAt
  invitationExpiresAt
  createdAt
  updatedAt
  version
}`,
};
export const useAddMembershipMutation = /*#__PURE__*/ createMutationHook(AddMembershipDocument);
export const ChangeMembershipRoleDocument: MutationDocument<ChangeMembershipRoleMutation, ChangeMembershipRoleMutationVariables> = {
  name: 'ChangeMembershipRole',
  changes: ["Membership"],
  idFields: ["id"],
  text: `
mutation ChangeMembershipRole(\$input: ChangeMembershipRoleInput!) {
  changeMembershipRole(input: \$input) {
    __typename
    ...ErrorFields
    ... on ChangeMembershipRolePayload {
      membership {
        ...MembershipFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment MembershipFields on Membership {
  id
  subject
  displayName
  role
  acceptedAt
  invitationExpiresAt
  createdAt
  updatedAt
  version
}`,
};
export const useChangeMembershipRoleMutation = /*#__PURE__*/ createMutationHook(ChangeMembershipRoleDocument);
export const MembershipsDocument: QueryDocument<MembershipsQuery, MembershipsQueryVariables> = {
  name: 'Memberships',
  lists: ["Membership"],
  hasFigures: false,
  paging: {"path":["memberships"],"after":"after"},
  text: `
query Memberships(\$first: Int, \$after: String) {
  memberships(first: \$first, after: \$after) {
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
  acceptedAt
  invitationExpiresAt
  createdAt
  updatedAt
  version
}

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`,
};
export const membershipsQueryOptions = /*#__PURE__*/ createQueryOptions(MembershipsDocument);
export const useMembershipsQuery = /*#__PURE__*/ createQueryHook(MembershipsDocument);
export const useSuspenseMembershipsQuery = /*#__PURE__*/ createSuspenseQueryHook(MembershipsDocument);
export const membershipsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(MembershipsDocument);
export const useInfiniteMembershipsQuery = /*#__PURE__*/ createInfiniteQueryHook(MembershipsDocument);
export const useSuspenseInfiniteMembershipsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(MembershipsDocument);
export const RemoveMembershipDocument: MutationDocument<RemoveMembershipMutation, RemoveMembershipMutationVariables> = {
  name: 'RemoveMembership',
  changes: ["Membership"],
  idFields: ["id"],
  text: `
mutation RemoveMembership(\$input: RemoveMembershipInput!) {
  removeMembership(input: \$input) {
    __typename
    ...ErrorFields
    ... on RemoveMembershipPayload {
      membership {
        ...MembershipFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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

fragment MembershipFields on Membership {
  id
  subject
  displayName
  role
  acceptedAt
  invitationExpiresAt
  createdAt
  updatedAt
  version
}`,
};
export const useRemoveMembershipMutation = /*#__PURE__*/ createMutationHook(RemoveMembershipDocument);
export const OfficeOverviewDocument: QueryDocument<OfficeOverviewQuery, OfficeOverviewQueryVariables> = {
  name: 'OfficeOverview',
  lists: ["Activity","Agreement","CommunityConcern","EthicsReview","Program"],
  hasFigures: true,
  paging: null,
  text: `
query OfficeOverview(\$today: DateTime!, \$period: PeriodInput!, \$listed: Int = 5, \$withGate: Boolean = false) {
  proposed: programs(first: 1, filter: {statuses: [PROPOSED]}) {
    totalCount
  }
  active: programs(first: 1, filter: {statuses: [ACTIVE]}) {
    totalCount
  }
  paused: programs(first: 1, filter: {statuses: [PAUSED]}) {
    totalCount
  }
  completed: programs(first: 1, filter: {statuses: [COMPLETED]}) {
    totalCount
  }
  ended: programs(first: 1, filter: {statuses: [ENDED]}) {
    totalCount
  }
  inReview: programs(first: \$listed, filter: {statuses: [IN_REVIEW]}) {
    totalCount
    edges {
      node {
        id
        title
        gate @include(if: \$withGate) {
          isOpen
          blockers {
            message
          }
        }
      }
    }
  }
  openReviews: ethicsReviews(first: 1, filter: {statuses: [OPEN]}) {
    totalCount
  }
  newConcerns: communityConcerns(first: 1, filter: {statuses: [RAISED]}) {
    totalCount
  }
  overdue: activities(
    first: \$listed
    filter: {statuses: [ACTIVE], startsBefore: \$today}
    orderBy: {field: STARTS_AT, direction: ASCENDING}
  ) {
    totalCount
    edges {
      node {
        id
        title
        startsAt
      }
    }
  }
  expiringAgreements(first: \$listed) {
    totalCount
    edges {
      node {
        id
        title
        expiresOn
      }
    }
  }
  trainingCoverage {
    training {
      id
      title
    }
    missingCount
    expiredCount
  }
  upcoming: activities(
    first: \$listed
    filter: {statuses: [PROPOSED, ACTIVE], startsFrom: \$today}
    orderBy: {field: STARTS_AT, direction: ASCENDING}
  ) {
    edges {
      node {
        id
        title
        status
        startsAt
      }
    }
  }
  held: activities(
    first: \$listed
    filter: {statuses: [COMPLETED]}
    orderBy: {field: STARTS_AT, direction: DESCENDING}
  ) {
    edges {
      node {
        id
        title
        startsAt
        attendance {
          headcountTotal {
            ...MeasuredValueFields
          }
        }
      }
    }
  }
  concerns: communityConcerns(
    first: \$listed
    orderBy: {field: RAISED_ON, direction: DESCENDING}
  ) {
    edges {
      node {
        id
        summary
        status
        raisedOn
      }
    }
  }
  programTimeline(period: \$period) {
    period {
      ...PeriodFields
    }
    months {
      firstDay
      activitiesHeld
      headcountTotal {
        ...MeasuredValueFields
      }
      newParticipants {
        ...MeasuredValueFields
      }
      concernsRaised
      concernsClosed
      spentCents {
        ...MeasuredValueFields
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

fragment PeriodFields on Period {
  firstDay
  lastDay
  calendarYear
  fiscalYear
  timeZone
}`,
};
export const officeOverviewQueryOptions = /*#__PURE__*/ createQueryOptions(OfficeOverviewDocument);
export const useOfficeOverviewQuery = /*#__PURE__*/ createQueryHook(OfficeOverviewDocument);
export const useSuspenseOfficeOverviewQuery = /*#__PURE__*/ createSuspenseQueryHook(OfficeOverviewDocument);
export const ActivityPartnersDocument: QueryDocument<ActivityPartnersQuery, ActivityPartnersQueryVariables> = {
  name: 'ActivityPartners',
  lists: ["ActivityPartner"],
  hasFigures: false,
  paging: {"path":["activity","partners"],"after":"after"},
  text: `
query ActivityPartners(\$activityId: ID!, \$first: Int, \$after: String) {
  activity(id: \$activityId) {
    id
    partners(first: \$first, after: \$after) {
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

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
}`,
};
export const activityPartnersQueryOptions = /*#__PURE__*/ createQueryOptions(ActivityPartnersDocument);
export const useActivityPartnersQuery = /*#__PURE__*/ createQueryHook(ActivityPartnersDocument);
export const useSuspenseActivityPartnersQuery = /*#__PURE__*/ createSuspenseQueryHook(ActivityPartnersDocument);
export const activityPartnersInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ActivityPartnersDocument);
export const useInfiniteActivityPartnersQuery = /*#__PURE__*/ createInfiniteQueryHook(ActivityPartnersDocument);
export const useSuspenseInfiniteActivityPartnersQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ActivityPartnersDocument);
export const AddActivityPartnerDocument: MutationDocument<AddActivityPartnerMutation, AddActivityPartnerMutationVariables> = {
  name: 'AddActivityPartner',
  changes: ["ActivityPartner"],
  idFields: ["activityId","partnerOrganizationId"],
  text: `
mutation AddActivityPartner(\$input: AddActivityPartnerInput!) {
  addActivityPartner(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useAddActivityPartnerMutation = /*#__PURE__*/ createMutationHook(AddActivityPartnerDocument);
export const AddProgramPartnerDocument: MutationDocument<AddProgramPartnerMutation, AddProgramPartnerMutationVariables> = {
  name: 'AddProgramPartner',
  changes: ["ProgramPartner"],
  idFields: ["partnerOrganizationId","programId"],
  text: `
mutation AddProgramPartner(\$input: AddProgramPartnerInput!) {
  addProgramPartner(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useAddProgramPartnerMutation = /*#__PURE__*/ createMutationHook(AddProgramPartnerDocument);
export const CreatePartnerOrganizationDocument: MutationDocument<CreatePartnerOrganizationMutation, CreatePartnerOrganizationMutationVariables> = {
  name: 'CreatePartnerOrganization',
  changes: ["PartnerOrganization"],
  idFields: ["areaId"],
  text: `
mutation CreatePartnerOrganization(\$input: CreatePartnerOrganizationInput!) {
  createPartnerOrganization(input: \$input) {
    __typename
    ...ErrorFields
    ... on CreatePartnerOrganizationPayload {
      partnerOrganization {
        ...PartnerOrganizationFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreatePartnerOrganizationMutation = /*#__PURE__*/ createMutationHook(CreatePartnerOrganizationDocument);
export const PartnerOrganizationDocument: QueryDocument<PartnerOrganizationQuery, PartnerOrganizationQueryVariables> = {
  name: 'PartnerOrganization',
  lists: ["Agreement","ProgramPartner"],
  hasFigures: false,
  paging: null,
  text: `
query PartnerOrganization(\$id: ID!, \$agreementsFirst: Int, \$agreementsAfter: String, \$programsFirst: Int, \$programsAfter: String) {
  partnerOrganization(id: \$id) {
    ...PartnerOrganizationFields
    agreementWarnings {
      ...AgreementFields
    }
    agreements(first: \$agreementsFirst, after: \$agreementsAfter) {
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
    programs(first: \$programsFirst, after: \$programsAfter) {
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

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
}`,
};
export const partnerOrganizationQueryOptions = /*#__PURE__*/ createQueryOptions(PartnerOrganizationDocument);
export const usePartnerOrganizationQuery = /*#__PURE__*/ createQueryHook(PartnerOrganizationDocument);
export const useSuspensePartnerOrganizationQuery = /*#__PURE__*/ createSuspenseQueryHook(PartnerOrganizationDocument);
export const PartnerOrganizationsDocument: QueryDocument<PartnerOrganizationsQuery, PartnerOrganizationsQueryVariables> = {
  name: 'PartnerOrganizations',
  lists: ["Agreement","PartnerOrganization"],
  hasFigures: false,
  paging: {"path":["partnerOrganizations"],"after":"after"},
  text: `
query PartnerOrganizations(\$filter: PartnerOrganizationFilter, \$orderBy: PartnerOrganizationOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  partnerOrganizations(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
}`,
};
export const partnerOrganizationsQueryOptions = /*#__PURE__*/ createQueryOptions(PartnerOrganizationsDocument);
export const usePartnerOrganizationsQuery = /*#__PURE__*/ createQueryHook(PartnerOrganizationsDocument);
export const useSuspensePartnerOrganizationsQuery = /*#__PURE__*/ createSuspenseQueryHook(PartnerOrganizationsDocument);
export const partnerOrganizationsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(PartnerOrganizationsDocument);
export const useInfinitePartnerOrganizationsQuery = /*#__PURE__*/ createInfiniteQueryHook(PartnerOrganizationsDocument);
export const useSuspenseInfinitePartnerOrganizationsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(PartnerOrganizationsDocument);
export const ProgramPartnersDocument: QueryDocument<ProgramPartnersQuery, ProgramPartnersQueryVariables> = {
  name: 'ProgramPartners',
  lists: ["ProgramPartner"],
  hasFigures: false,
  paging: {"path":["program","partners"],"after":"after"},
  text: `
query ProgramPartners(\$programId: ID!, \$first: Int, \$after: String) {
  program(id: \$programId) {
    id
    partners(first: \$first, after: \$after) {
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

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
}`,
};
export const programPartnersQueryOptions = /*#__PURE__*/ createQueryOptions(ProgramPartnersDocument);
export const useProgramPartnersQuery = /*#__PURE__*/ createQueryHook(ProgramPartnersDocument);
export const useSuspenseProgramPartnersQuery = /*#__PURE__*/ createSuspenseQueryHook(ProgramPartnersDocument);
export const programPartnersInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ProgramPartnersDocument);
export const useInfiniteProgramPartnersQuery = /*#__PURE__*/ createInfiniteQueryHook(ProgramPartnersDocument);
export const useSuspenseInfiniteProgramPartnersQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ProgramPartnersDocument);
export const RemoveActivityPartnerDocument: MutationDocument<RemoveActivityPartnerMutation, RemoveActivityPartnerMutationVariables> = {
  name: 'RemoveActivityPartner',
  changes: ["Activity","PartnerOrganization"],
  idFields: ["activityId","partnerOrganizationId"],
  text: `
mutation RemoveActivityPartner(\$input: RemoveActivityPartnerInput!) {
  removeActivityPartner(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRemoveActivityPartnerMutation = /*#__PURE__*/ createMutationHook(RemoveActivityPartnerDocument);
export const RemoveProgramPartnerDocument: MutationDocument<RemoveProgramPartnerMutation, RemoveProgramPartnerMutationVariables> = {
  name: 'RemoveProgramPartner',
  changes: ["PartnerOrganization","Program"],
  idFields: ["partnerOrganizationId","programId"],
  text: `
mutation RemoveProgramPartner(\$input: RemoveProgramPartnerInput!) {
  removeProgramPartner(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRemoveProgramPartnerMutation = /*#__PURE__*/ createMutationHook(RemoveProgramPartnerDocument);
export const UpdatePartnerOrganizationDocument: MutationDocument<UpdatePartnerOrganizationMutation, UpdatePartnerOrganizationMutationVariables> = {
  name: 'UpdatePartnerOrganization',
  changes: ["PartnerOrganization"],
  idFields: ["areaId","id"],
  text: `
mutation UpdatePartnerOrganization(\$input: UpdatePartnerOrganizationInput!) {
  updatePartnerOrganization(input: \$input) {
    __typename
    ...ErrorFields
    ... on UpdatePartnerOrganizationPayload {
      partnerOrganization {
        ...PartnerOrganizationFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdatePartnerOrganizationMutation = /*#__PURE__*/ createMutationHook(UpdatePartnerOrganizationDocument);
export const PopulationsDocument: QueryDocument<PopulationsQuery, PopulationsQueryVariables> = {
  name: 'Populations',
  lists: ["Population"],
  hasFigures: false,
  paging: {"path":["populations"],"after":"after"},
  text: `
query Populations(\$filter: PopulationFilter, \$orderBy: PopulationOrder, \$first: Int, \$after: String) {
  populations(filter: \$filter, orderBy: \$orderBy, first: \$first, after: \$after) {
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
}`,
};
export const populationsQueryOptions = /*#__PURE__*/ createQueryOptions(PopulationsDocument);
export const usePopulationsQuery = /*#__PURE__*/ createQueryHook(PopulationsDocument);
export const useSuspensePopulationsQuery = /*#__PURE__*/ createSuspenseQueryHook(PopulationsDocument);
export const populationsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(PopulationsDocument);
export const useInfinitePopulationsQuery = /*#__PURE__*/ createInfiniteQueryHook(PopulationsDocument);
export const useSuspenseInfinitePopulationsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(PopulationsDocument);
export const RemovePopulationsDocument: MutationDocument<RemovePopulationsMutation, RemovePopulationsMutationVariables> = {
  name: 'RemovePopulations',
  changes: null,
  idFields: [],
  text: `
mutation RemovePopulations(\$input: RemovePopulationsInput!) {
  removePopulations(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRemovePopulationsMutation = /*#__PURE__*/ createMutationHook(RemovePopulationsDocument);
export const ChangeProgramStatusDocument: MutationDocument<ChangeProgramStatusMutation, ChangeProgramStatusMutationVariables> = {
  name: 'ChangeProgramStatus',
  changes: ["Program"],
  idFields: ["id"],
  text: `
mutation ChangeProgramStatus(\$input: ChangeProgramStatusInput!) {
  changeProgramStatus(input: \$input) {
    __typename
    ...ErrorFields
    ... on ChangeProgramStatusPayload {
      program {
        ...ProgramFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useChangeProgramStatusMutation = /*#__PURE__*/ createMutationHook(ChangeProgramStatusDocument);
export const CreateProgramDocument: MutationDocument<CreateProgramMutation, CreateProgramMutationVariables> = {
  name: 'CreateProgram',
  changes: ["Program"],
  idFields: ["targetAreaId"],
  text: `
mutation CreateProgram(\$input: CreateProgramInput!) {
  createProgram(input: \$input) {
    __typename
    ...ErrorFields
    ... on CreateProgramPayload {
      program {
        ...ProgramFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateProgramMutation = /*#__PURE__*/ createMutationHook(CreateProgramDocument);
export const ProgramDocument: QueryDocument<ProgramQuery, ProgramQueryVariables> = {
  name: 'Program',
  lists: ["Activity"],
  hasFigures: false,
  paging: {"path":["program","activities"],"after":"activitiesAfter"},
  text: `
query Program(\$id: ID!, \$activitiesFirst: Int, \$activitiesAfter: String, \$activityFilter: ProgramActivityFilter) {
  program(id: \$id) {
    ...ProgramFields
    allowedMoves {
      status
      isAllowedForViewer
    }
    activities(
      first: \$activitiesFirst
      after: \$activitiesAfter
      filter: \$activityFilter
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
    headcountTotal {
      ...MeasuredValueFields
    }
    participantCount
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
}`,
};
export const programQueryOptions = /*#__PURE__*/ createQueryOptions(ProgramDocument);
export const useProgramQuery = /*#__PURE__*/ createQueryHook(ProgramDocument);
export const useSuspenseProgramQuery = /*#__PURE__*/ createSuspenseQueryHook(ProgramDocument);
export const programInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ProgramDocument);
export const useInfiniteProgramQuery = /*#__PURE__*/ createInfiniteQueryHook(ProgramDocument);
export const useSuspenseInfiniteProgramQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ProgramDocument);
export const ProgramsDocument: QueryDocument<ProgramsQuery, ProgramsQueryVariables> = {
  name: 'Programs',
  lists: ["Program"],
  hasFigures: false,
  paging: {"path":["programs"],"after":"after"},
  text: `
query Programs(\$filter: ProgramFilter, \$orderBy: ProgramOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  programs(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
}`,
};
export const programsQueryOptions = /*#__PURE__*/ createQueryOptions(ProgramsDocument);
export const useProgramsQuery = /*#__PURE__*/ createQueryHook(ProgramsDocument);
export const useSuspenseProgramsQuery = /*#__PURE__*/ createSuspenseQueryHook(ProgramsDocument);
export const programsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ProgramsDocument);
export const useInfiniteProgramsQuery = /*#__PURE__*/ createInfiniteQueryHook(ProgramsDocument);
export const useSuspenseInfiniteProgramsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ProgramsDocument);
export const UpdateProgramDocument: MutationDocument<UpdateProgramMutation, UpdateProgramMutationVariables> = {
  name: 'UpdateProgram',
  changes: ["Program"],
  idFields: ["id","targetAreaId"],
  text: `
mutation UpdateProgram(\$input: UpdateProgramInput!) {
  updateProgram(input: \$input) {
    __typename
    ...ErrorFields
    ... on UpdateProgramPayload {
      program {
        ...ProgramFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateProgramMutation = /*#__PURE__*/ createMutationHook(UpdateProgramDocument);
export const CreatePublicationDocument: MutationDocument<CreatePublicationMutation, CreatePublicationMutationVariables> = {
  name: 'CreatePublication',
  changes: ["Publication"],
  idFields: ["communityConcernId","decisionInfluenceId","programId"],
  text: `
mutation CreatePublication(\$input: CreatePublicationInput!) {
  createPublication(input: \$input) {
    __typename
    ...ErrorFields
    ... on CreatePublicationPayload {
      publication {
        ...PublicationFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreatePublicationMutation = /*#__PURE__*/ createMutationHook(CreatePublicationDocument);
export const PublicationDocument: QueryDocument<PublicationQuery, PublicationQueryVariables> = {
  name: 'Publication',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query Publication(\$id: ID!) {
  publication(id: \$id) {
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
}`,
};
export const publicationQueryOptions = /*#__PURE__*/ createQueryOptions(PublicationDocument);
export const usePublicationQuery = /*#__PURE__*/ createQueryHook(PublicationDocument);
export const useSuspensePublicationQuery = /*#__PURE__*/ createSuspenseQueryHook(PublicationDocument);
export const PublicationsDocument: QueryDocument<PublicationsQuery, PublicationsQueryVariables> = {
  name: 'Publications',
  lists: ["Publication"],
  hasFigures: false,
  paging: {"path":["publications"],"after":"after"},
  text: `
query Publications(\$filter: PublicationFilter, \$orderBy: PublicationOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  publications(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
}`,
};
export const publicationsQueryOptions = /*#__PURE__*/ createQueryOptions(PublicationsDocument);
export const usePublicationsQuery = /*#__PURE__*/ createQueryHook(PublicationsDocument);
export const useSuspensePublicationsQuery = /*#__PURE__*/ createSuspenseQueryHook(PublicationsDocument);
export const publicationsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(PublicationsDocument);
export const useInfinitePublicationsQuery = /*#__PURE__*/ createInfiniteQueryHook(PublicationsDocument);
export const useSuspenseInfinitePublicationsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(PublicationsDocument);
export const PublishDocument: MutationDocument<PublishMutation, PublishMutationVariables> = {
  name: 'Publish',
  changes: ["Publication"],
  idFields: ["id"],
  text: `
mutation Publish(\$input: PublishInput!) {
  publish(input: \$input) {
    __typename
    ...ErrorFields
    ... on PublishPayload {
      publication {
        ...PublicationFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const usePublishMutation = /*#__PURE__*/ createMutationHook(PublishDocument);
export const UpdatePublicationDocument: MutationDocument<UpdatePublicationMutation, UpdatePublicationMutationVariables> = {
  name: 'UpdatePublication',
  changes: ["Publication"],
  idFields: ["communityConcernId","decisionInfluenceId","id","programId"],
  text: `
mutation UpdatePublication(\$input: UpdatePublicationInput!) {
  updatePublication(input: \$input) {
    __typename
    ...ErrorFields
    ... on UpdatePublicationPayload {
      publication {
        ...PublicationFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdatePublicationMutation = /*#__PURE__*/ createMutationHook(UpdatePublicationDocument);
export const WithdrawPublicationDocument: MutationDocument<WithdrawPublicationMutation, WithdrawPublicationMutationVariables> = {
  name: 'WithdrawPublication',
  changes: ["Publication"],
  idFields: ["id"],
  text: `
mutation WithdrawPublication(\$input: WithdrawPublicationInput!) {
  withdrawPublication(input: \$input) {
    __typename
    ...ErrorFields
    ... on WithdrawPublicationPayload {
      publication {
        ...PublicationFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useWithdrawPublicationMutation = /*#__PURE__*/ createMutationHook(WithdrawPublicationDocument);
export const DeleteRecordDocument: MutationDocument<DeleteRecordMutation, DeleteRecordMutationVariables> = {
  name: 'DeleteRecord',
  changes: null,
  idFields: ["id"],
  text: `
mutation DeleteRecord(\$input: DeleteRecordInput!) {
  deleteRecord(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useDeleteRecordMutation = /*#__PURE__*/ createMutationHook(DeleteRecordDocument);
export const DeletedRecordsDocument: QueryDocument<DeletedRecordsQuery, DeletedRecordsQueryVariables> = {
  name: 'DeletedRecords',
  lists: [],
  hasFigures: false,
  paging: {"path":["deletedRecords"],"after":"after"},
  text: `
query DeletedRecords(\$filter: DeletedRecordFilter, \$orderBy: DeletedRecordOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  deletedRecords(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const deletedRecordsQueryOptions = /*#__PURE__*/ createQueryOptions(DeletedRecordsDocument);
export const useDeletedRecordsQuery = /*#__PURE__*/ createQueryHook(DeletedRecordsDocument);
export const useSuspenseDeletedRecordsQuery = /*#__PURE__*/ createSuspenseQueryHook(DeletedRecordsDocument);
export const deletedRecordsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(DeletedRecordsDocument);
export const useInfiniteDeletedRecordsQuery = /*#__PURE__*/ createInfiniteQueryHook(DeletedRecordsDocument);
export const useSuspenseInfiniteDeletedRecordsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(DeletedRecordsDocument);
export const RestoreRecordDocument: MutationDocument<RestoreRecordMutation, RestoreRecordMutationVariables> = {
  name: 'RestoreRecord',
  changes: null,
  idFields: ["id"],
  text: `
mutation RestoreRecord(\$input: RestoreRecordInput!) {
  restoreRecord(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRestoreRecordMutation = /*#__PURE__*/ createMutationHook(RestoreRecordDocument);
export const RemoveRetentionRuleDocument: MutationDocument<RemoveRetentionRuleMutation, RemoveRetentionRuleMutationVariables> = {
  name: 'RemoveRetentionRule',
  changes: null,
  idFields: ["id"],
  text: `
mutation RemoveRetentionRule(\$input: RemoveRetentionRuleInput!) {
  removeRetentionRule(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRemoveRetentionRuleMutation = /*#__PURE__*/ createMutationHook(RemoveRetentionRuleDocument);
export const RequestRetentionRunDocument: MutationDocument<RequestRetentionRunMutation, RequestRetentionRunMutationVariables> = {
  name: 'RequestRetentionRun',
  changes: ["RetentionRun"],
  idFields: [],
  text: `
mutation RequestRetentionRun(\$input: RequestRetentionRunInput!) {
  requestRetentionRun(input: \$input) {
    __typename
    ...ErrorFields
    ... on RequestRetentionRunPayload {
      retentionRun {
        ...RetentionRunFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
    failed
    failures {
      recordId
      reason
    }
  }
}`,
};
export const useRequestRetentionRunMutation = /*#__PURE__*/ createMutationHook(RequestRetentionRunDocument);
export const RetentionRulesDocument: QueryDocument<RetentionRulesQuery, RetentionRulesQueryVariables> = {
  name: 'RetentionRules',
  lists: ["RetentionRule"],
  hasFigures: false,
  paging: {"path":["retentionRules"],"after":"after"},
  text: `
query RetentionRules(\$first: Int, \$after: String, \$last: Int, \$before: String) {
  retentionRules(first: \$first, after: \$after, last: \$last, before: \$before) {
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

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
}`,
};
export const retentionRulesQueryOptions = /*#__PURE__*/ createQueryOptions(RetentionRulesDocument);
export const useRetentionRulesQuery = /*#__PURE__*/ createQueryHook(RetentionRulesDocument);
export const useSuspenseRetentionRulesQuery = /*#__PURE__*/ createSuspenseQueryHook(RetentionRulesDocument);
export const retentionRulesInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(RetentionRulesDocument);
export const useInfiniteRetentionRulesQuery = /*#__PURE__*/ createInfiniteQueryHook(RetentionRulesDocument);
export const useSuspenseInfiniteRetentionRulesQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(RetentionRulesDocument);
export const RetentionRunDocument: QueryDocument<RetentionRunQuery, RetentionRunQueryVariables> = {
  name: 'RetentionRun',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query RetentionRun(\$id: ID!) {
  retentionRun(id: \$id) {
    ...RetentionRunFields
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
    failed
    failures {
      recordId
      reason
    }
  }
}`,
};
export const retentionRunQueryOptions = /*#__PURE__*/ createQueryOptions(RetentionRunDocument);
export const useRetentionRunQuery = /*#__PURE__*/ createQueryHook(RetentionRunDocument);
export const useSuspenseRetentionRunQuery = /*#__PURE__*/ createSuspenseQueryHook(RetentionRunDocument);
export const RetentionRunsDocument: QueryDocument<RetentionRunsQuery, RetentionRunsQueryVariables> = {
  name: 'RetentionRuns',
  lists: ["RetentionRun"],
  hasFigures: true,
  paging: {"path":["retentionRuns"],"after":"after"},
  text: `
query RetentionRuns(\$first: Int, \$after: String, \$last: Int, \$before: String) {
  retentionRuns(first: \$first, after: \$after, last: \$last, before: \$before) {
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
    failed
    failures {
      recordId
      reason
    }
  }
}`,
};
export const retentionRunsQueryOptions = /*#__PURE__*/ createQueryOptions(RetentionRunsDocument);
export const useRetentionRunsQuery = /*#__PURE__*/ createQueryHook(RetentionRunsDocument);
export const useSuspenseRetentionRunsQuery = /*#__PURE__*/ createSuspenseQueryHook(RetentionRunsDocument);
export const retentionRunsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(RetentionRunsDocument);
export const useInfiniteRetentionRunsQuery = /*#__PURE__*/ createInfiniteQueryHook(RetentionRunsDocument);
export const useSuspenseInfiniteRetentionRunsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(RetentionRunsDocument);
export const SetRetentionRuleDocument: MutationDocument<SetRetentionRuleMutation, SetRetentionRuleMutationVariables> = {
  name: 'SetRetentionRule',
  changes: ["RetentionRule"],
  idFields: ["legalAuthorityId"],
  text: `
mutation SetRetentionRule(\$input: SetRetentionRuleInput!) {
  setRetentionRule(input: \$input) {
    __typename
    ...ErrorFields
    ... on SetRetentionRulePayload {
      retentionRule {
        ...RetentionRuleFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useSetRetentionRuleMutation = /*#__PURE__*/ createMutationHook(SetRetentionRuleDocument);
export const AnswerReviewQuestionDocument: MutationDocument<AnswerReviewQuestionMutation, AnswerReviewQuestionMutationVariables> = {
  name: 'AnswerReviewQuestion',
  changes: ["EthicsReview"],
  idFields: ["id"],
  text: `
mutation AnswerReviewQuestion(\$input: AnswerReviewQuestionInput!) {
  answerReviewQuestion(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useAnswerReviewQuestionMutation = /*#__PURE__*/ createMutationHook(AnswerReviewQuestionDocument);
export const AskReviewQuestionsDocument: MutationDocument<AskReviewQuestionsMutation, AskReviewQuestionsMutationVariables> = {
  name: 'AskReviewQuestions',
  changes: ["EthicsReview"],
  idFields: ["id"],
  text: `
mutation AskReviewQuestions(\$input: AskReviewQuestionsInput!) {
  askReviewQuestions(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useAskReviewQuestionsMutation = /*#__PURE__*/ createMutationHook(AskReviewQuestionsDocument);
export const DecideReviewDocument: MutationDocument<DecideReviewMutation, DecideReviewMutationVariables> = {
  name: 'DecideReview',
  changes: ["EthicsReview"],
  idFields: ["id"],
  text: `
mutation DecideReview(\$input: DecideReviewInput!) {
  decideReview(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useDecideReviewMutation = /*#__PURE__*/ createMutationHook(DecideReviewDocument);
export const EthicsReviewDocument: QueryDocument<EthicsReviewQuery, EthicsReviewQueryVariables> = {
  name: 'EthicsReview',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query EthicsReview(\$id: ID!, \$withDetail: Boolean = false) {
  ethicsReview(id: \$id) {
    ...EthicsReviewFields
    ...EthicsReviewDetailFields @include(if: \$withDetail)
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
}`,
};
export const ethicsReviewQueryOptions = /*#__PURE__*/ createQueryOptions(EthicsReviewDocument);
export const useEthicsReviewQuery = /*#__PURE__*/ createQueryHook(EthicsReviewDocument);
export const useSuspenseEthicsReviewQuery = /*#__PURE__*/ createSuspenseQueryHook(EthicsReviewDocument);
export const EthicsReviewsDocument: QueryDocument<EthicsReviewsQuery, EthicsReviewsQueryVariables> = {
  name: 'EthicsReviews',
  lists: ["EthicsReview"],
  hasFigures: false,
  paging: {"path":["ethicsReviews"],"after":"after"},
  text: `
query EthicsReviews(\$withDetail: Boolean = false, \$filter: EthicsReviewFilter, \$orderBy: EthicsReviewOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  ethicsReviews(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
  ) {
    totalCount
    pageInfo {
      ...PageFields
    }
    edges {
      node {
        ...EthicsReviewFields
        ...EthicsReviewDetailFields @include(if: \$withDetail)
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
}`,
};
export const ethicsReviewsQueryOptions = /*#__PURE__*/ createQueryOptions(EthicsReviewsDocument);
export const useEthicsReviewsQuery = /*#__PURE__*/ createQueryHook(EthicsReviewsDocument);
export const useSuspenseEthicsReviewsQuery = /*#__PURE__*/ createSuspenseQueryHook(EthicsReviewsDocument);
export const ethicsReviewsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(EthicsReviewsDocument);
export const useInfiniteEthicsReviewsQuery = /*#__PURE__*/ createInfiniteQueryHook(EthicsReviewsDocument);
export const useSuspenseInfiniteEthicsReviewsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(EthicsReviewsDocument);
export const RequestReviewDocument: MutationDocument<RequestReviewMutation, RequestReviewMutationVariables> = {
  name: 'RequestReview',
  changes: ["EthicsReview"],
  idFields: ["activityId","budgetLineId","partnerOrganizationId","programId","publicationId"],
  text: `
mutation RequestReview(\$input: RequestReviewInput!) {
  requestReview(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRequestReviewMutation = /*#__PURE__*/ createMutationHook(RequestReviewDocument);
export const WithdrawReviewDocument: MutationDocument<WithdrawReviewMutation, WithdrawReviewMutationVariables> = {
  name: 'WithdrawReview',
  changes: ["EthicsReview"],
  idFields: ["id"],
  text: `
mutation WithdrawReview(\$input: WithdrawReviewInput!) {
  withdrawReview(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useWithdrawReviewMutation = /*#__PURE__*/ createMutationHook(WithdrawReviewDocument);
export const CreatePermissibleActivityRuleDocument: MutationDocument<CreatePermissibleActivityRuleMutation, CreatePermissibleActivityRuleMutationVariables> = {
  name: 'CreatePermissibleActivityRule',
  changes: ["PermissibleActivityRule"],
  idFields: ["legalAuthorityId"],
  text: `
mutation CreatePermissibleActivityRule(\$input: CreatePermissibleActivityRuleInput!) {
  createPermissibleActivityRule(input: \$input) {
    __typename
    ...ErrorFields
    ... on CreatePermissibleActivityRulePayload {
      rule {
        ...PermissibleActivityRuleFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreatePermissibleActivityRuleMutation = /*#__PURE__*/ createMutationHook(CreatePermissibleActivityRuleDocument);
export const PermissibleActivityRuleDocument: QueryDocument<PermissibleActivityRuleQuery, PermissibleActivityRuleQueryVariables> = {
  name: 'PermissibleActivityRule',
  lists: [],
  hasFigures: false,
  paging: null,
  text: `
query PermissibleActivityRule(\$id: ID!) {
  permissibleActivityRule(id: \$id) {
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
}`,
};
export const permissibleActivityRuleQueryOptions = /*#__PURE__*/ createQueryOptions(PermissibleActivityRuleDocument);
export const usePermissibleActivityRuleQuery = /*#__PURE__*/ createQueryHook(PermissibleActivityRuleDocument);
export const useSuspensePermissibleActivityRuleQuery = /*#__PURE__*/ createSuspenseQueryHook(PermissibleActivityRuleDocument);
export const PermissibleActivityRulesDocument: QueryDocument<PermissibleActivityRulesQuery, PermissibleActivityRulesQueryVariables> = {
  name: 'PermissibleActivityRules',
  lists: ["PermissibleActivityRule"],
  hasFigures: false,
  paging: {"path":["permissibleActivityRules"],"after":"after"},
  text: `
query PermissibleActivityRules(\$filter: PermissibleActivityRuleFilter, \$orderBy: PermissibleActivityRuleOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  permissibleActivityRules(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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

fragment PageFields on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
}`,
};
export const permissibleActivityRulesQueryOptions = /*#__PURE__*/ createQueryOptions(PermissibleActivityRulesDocument);
export const usePermissibleActivityRulesQuery = /*#__PURE__*/ createQueryHook(PermissibleActivityRulesDocument);
export const useSuspensePermissibleActivityRulesQuery = /*#__PURE__*/ createSuspenseQueryHook(PermissibleActivityRulesDocument);
export const permissibleActivityRulesInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(PermissibleActivityRulesDocument);
export const useInfinitePermissibleActivityRulesQuery = /*#__PURE__*/ createInfiniteQueryHook(PermissibleActivityRulesDocument);
export const useSuspenseInfinitePermissibleActivityRulesQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(PermissibleActivityRulesDocument);
export const RetirePermissibleActivityRuleDocument: MutationDocument<RetirePermissibleActivityRuleMutation, RetirePermissibleActivityRuleMutationVariables> = {
  name: 'RetirePermissibleActivityRule',
  changes: ["PermissibleActivityRule"],
  idFields: ["id"],
  text: `
mutation RetirePermissibleActivityRule(\$input: RetirePermissibleActivityRuleInput!) {
  retirePermissibleActivityRule(input: \$input) {
    __typename
    ...ErrorFields
    ... on RetirePermissibleActivityRulePayload {
      rule {
        ...PermissibleActivityRuleFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRetirePermissibleActivityRuleMutation = /*#__PURE__*/ createMutationHook(RetirePermissibleActivityRuleDocument);
export const UpdatePermissibleActivityRuleDocument: MutationDocument<UpdatePermissibleActivityRuleMutation, UpdatePermissibleActivityRuleMutationVariables> = {
  name: 'UpdatePermissibleActivityRule',
  changes: ["PermissibleActivityRule"],
  idFields: ["id","legalAuthorityId"],
  text: `
mutation UpdatePermissibleActivityRule(\$input: UpdatePermissibleActivityRuleInput!) {
  updatePermissibleActivityRule(input: \$input) {
    __typename
    ...ErrorFields
    ... on UpdatePermissibleActivityRulePayload {
      rule {
        ...PermissibleActivityRuleFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdatePermissibleActivityRuleMutation = /*#__PURE__*/ createMutationHook(UpdatePermissibleActivityRuleDocument);
export const AssignStaffDocument: MutationDocument<AssignStaffMutation, AssignStaffMutationVariables> = {
  name: 'AssignStaff',
  changes: ["ProgramStaff"],
  idFields: ["programId","staffMemberId"],
  text: `
mutation AssignStaff(\$input: AssignStaffInput!) {
  assignStaff(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useAssignStaffMutation = /*#__PURE__*/ createMutationHook(AssignStaffDocument);
export const CreateStaffMemberDocument: MutationDocument<CreateStaffMemberMutation, CreateStaffMemberMutationVariables> = {
  name: 'CreateStaffMember',
  changes: ["StaffMember"],
  idFields: [],
  text: `
mutation CreateStaffMember(\$input: CreateStaffMemberInput!) {
  createStaffMember(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateStaffMemberMutation = /*#__PURE__*/ createMutationHook(CreateStaffMemberDocument);
export const EndStaffAssignmentDocument: MutationDocument<EndStaffAssignmentMutation, EndStaffAssignmentMutationVariables> = {
  name: 'EndStaffAssignment',
  changes: ["ProgramStaff"],
  idFields: ["id"],
  text: `
mutation EndStaffAssignment(\$input: EndStaffAssignmentInput!) {
  endStaffAssignment(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useEndStaffAssignmentMutation = /*#__PURE__*/ createMutationHook(EndStaffAssignmentDocument);
export const ProgramStaffDocument: QueryDocument<ProgramStaffQuery, ProgramStaffQueryVariables> = {
  name: 'ProgramStaff',
  lists: ["ProgramStaff"],
  hasFigures: false,
  paging: {"path":["program","staff"],"after":"after"},
  text: `
query ProgramStaff(\$programId: ID!, \$filter: ProgramStaffFilter, \$first: Int, \$after: String) {
  program(id: \$programId) {
    id
    staff(filter: \$filter, first: \$first, after: \$after) {
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
}`,
};
export const programStaffQueryOptions = /*#__PURE__*/ createQueryOptions(ProgramStaffDocument);
export const useProgramStaffQuery = /*#__PURE__*/ createQueryHook(ProgramStaffDocument);
export const useSuspenseProgramStaffQuery = /*#__PURE__*/ createSuspenseQueryHook(ProgramStaffDocument);
export const programStaffInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ProgramStaffDocument);
export const useInfiniteProgramStaffQuery = /*#__PURE__*/ createInfiniteQueryHook(ProgramStaffDocument);
export const useSuspenseInfiniteProgramStaffQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ProgramStaffDocument);
export const StaffMemberDocument: QueryDocument<StaffMemberQuery, StaffMemberQueryVariables> = {
  name: 'StaffMember',
  lists: ["ProgramStaff","TrainingCompletion"],
  hasFigures: true,
  paging: null,
  text: `
query StaffMember(\$id: ID!, \$programsFirst: Int, \$programsAfter: String, \$programFilter: ProgramStaffFilter, \$completionsFirst: Int, \$completionsAfter: String) {
  staffMember(id: \$id) {
    ...StaffMemberFields
    programs(filter: \$programFilter, first: \$programsFirst, after: \$programsAfter) {
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
    completions(first: \$completionsFirst, after: \$completionsAfter) {
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

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const staffMemberQueryOptions = /*#__PURE__*/ createQueryOptions(StaffMemberDocument);
export const useStaffMemberQuery = /*#__PURE__*/ createQueryHook(StaffMemberDocument);
export const useSuspenseStaffMemberQuery = /*#__PURE__*/ createSuspenseQueryHook(StaffMemberDocument);
export const StaffMembersDocument: QueryDocument<StaffMembersQuery, StaffMembersQueryVariables> = {
  name: 'StaffMembers',
  lists: ["StaffMember"],
  hasFigures: false,
  paging: {"path":["staffMembers"],"after":"after"},
  text: `
query StaffMembers(\$filter: StaffMemberFilter, \$orderBy: StaffMemberOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  staffMembers(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const staffMembersQueryOptions = /*#__PURE__*/ createQueryOptions(StaffMembersDocument);
export const useStaffMembersQuery = /*#__PURE__*/ createQueryHook(StaffMembersDocument);
export const useSuspenseStaffMembersQuery = /*#__PURE__*/ createSuspenseQueryHook(StaffMembersDocument);
export const staffMembersInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(StaffMembersDocument);
export const useInfiniteStaffMembersQuery = /*#__PURE__*/ createInfiniteQueryHook(StaffMembersDocument);
export const useSuspenseInfiniteStaffMembersQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(StaffMembersDocument);
export const UpdateStaffMemberDocument: MutationDocument<UpdateStaffMemberMutation, UpdateStaffMemberMutationVariables> = {
  name: 'UpdateStaffMember',
  changes: ["StaffMember"],
  idFields: ["id"],
  text: `
mutation UpdateStaffMember(\$input: UpdateStaffMemberInput!) {
  updateStaffMember(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateStaffMemberMutation = /*#__PURE__*/ createMutationHook(UpdateStaffMemberDocument);
export const ProgramSummaryDocument: QueryDocument<ProgramSummaryQuery, ProgramSummaryQueryVariables> = {
  name: 'ProgramSummary',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query ProgramSummary(\$programId: ID!, \$period: PeriodInput) {
  programSummary(programId: \$programId, period: \$period) {
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

fragment PeriodFields on Period {
  firstDay
  lastDay
  calendarYear
  fiscalYear
  timeZone
}

fragment ProgramSummaryFields on ProgramSummary {
  period {
    ...PeriodFields
  }
  activitiesHeld
  activitiesCounted
  activitiesPlanned
  activitiesCancelled
  activitiesWithoutEnd
  hours {
    ...MeasuredValueFields
  }
  headcountTotal {
    ...MeasuredValueFields
  }
  uniqueParticipants {
    ...MeasuredValueFields
  }
  partners
  resourcesDistributed {
    ...MeasuredValueFields
  }
  plannedCents {
    ...MeasuredValueFields
  }
  spentCents {
    ...MeasuredValueFields
  }
  costPerParticipant {
    ...MeasuredValueFields
  }
  concernsRaised
  concernsClosed
  openConcerns
}`,
};
export const programSummaryQueryOptions = /*#__PURE__*/ createQueryOptions(ProgramSummaryDocument);
export const useProgramSummaryQuery = /*#__PURE__*/ createQueryHook(ProgramSummaryDocument);
export const useSuspenseProgramSummaryQuery = /*#__PURE__*/ createSuspenseQueryHook(ProgramSummaryDocument);
export const ProgramTimelineDocument: QueryDocument<ProgramTimelineQuery, ProgramTimelineQueryVariables> = {
  name: 'ProgramTimeline',
  lists: ["Program"],
  hasFigures: true,
  paging: {"path":["programTimeline","programs"],"after":"after"},
  text: `
query ProgramTimeline(\$period: PeriodInput!, \$programId: ID, \$first: Int, \$after: String) {
  programTimeline(period: \$period, programId: \$programId) {
    period {
      ...PeriodFields
    }
    months {
      month
      year
      firstDay
      lastDay
      activitiesHeld
      activitiesPlanned
      activitiesCancelled
      activitiesCounted
      headcountTotal {
        ...MeasuredValueFields
      }
      newParticipants {
        ...MeasuredValueFields
      }
      concernsRaised
      concernsClosed
      spentCents {
        ...MeasuredValueFields
      }
      publicationsPublished
      reviewsDecided
    }
    programs(first: \$first, after: \$after) {
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
}

fragment PeriodFields on Period {
  firstDay
  lastDay
  calendarYear
  fiscalYear
  timeZone
}`,
};
export const programTimelineQueryOptions = /*#__PURE__*/ createQueryOptions(ProgramTimelineDocument);
export const useProgramTimelineQuery = /*#__PURE__*/ createQueryHook(ProgramTimelineDocument);
export const useSuspenseProgramTimelineQuery = /*#__PURE__*/ createSuspenseQueryHook(ProgramTimelineDocument);
export const programTimelineInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ProgramTimelineDocument);
export const useInfiniteProgramTimelineQuery = /*#__PURE__*/ createInfiniteQueryHook(ProgramTimelineDocument);
export const useSuspenseInfiniteProgramTimelineQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ProgramTimelineDocument);
export const CloseSurveyVersionDocument: MutationDocument<CloseSurveyVersionMutation, CloseSurveyVersionMutationVariables> = {
  name: 'CloseSurveyVersion',
  changes: ["SurveyVersion"],
  idFields: ["id"],
  text: `
mutation CloseSurveyVersion(\$input: CloseSurveyVersionInput!) {
  closeSurveyVersion(input: \$input) {
    __typename
    ...ErrorFields
    ... on CloseSurveyVersionPayload {
      surveyVersion {
        ...SurveyVersionFields
      }
      job {
        ...JobFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCloseSurveyVersionMutation = /*#__PURE__*/ createMutationHook(CloseSurveyVersionDocument);
export const CreateSurveyVersionDocument: MutationDocument<CreateSurveyVersionMutation, CreateSurveyVersionMutationVariables> = {
  name: 'CreateSurveyVersion',
  changes: ["SurveyVersion"],
  idFields: ["surveyId"],
  text: `
mutation CreateSurveyVersion(\$input: CreateSurveyVersionInput!) {
  createSurveyVersion(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateSurveyVersionMutation = /*#__PURE__*/ createMutationHook(CreateSurveyVersionDocument);
export const CreateSurveyDocument: MutationDocument<CreateSurveyMutation, CreateSurveyMutationVariables> = {
  name: 'CreateSurvey',
  changes: ["Survey"],
  idFields: ["programId"],
  text: `
mutation CreateSurvey(\$input: CreateSurveyInput!) {
  createSurvey(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateSurveyMutation = /*#__PURE__*/ createMutationHook(CreateSurveyDocument);
export const FieldSurveyVersionDocument: MutationDocument<FieldSurveyVersionMutation, FieldSurveyVersionMutationVariables> = {
  name: 'FieldSurveyVersion',
  changes: ["SurveyVersion"],
  idFields: ["id"],
  text: `
mutation FieldSurveyVersion(\$input: FieldSurveyVersionInput!) {
  fieldSurveyVersion(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useFieldSurveyVersionMutation = /*#__PURE__*/ createMutationHook(FieldSurveyVersionDocument);
export const SurveyComparisonDocument: QueryDocument<SurveyComparisonQuery, SurveyComparisonQueryVariables> = {
  name: 'SurveyComparison',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query SurveyComparison(\$first: SurveyComparisonSide!, \$second: SurveyComparisonSide!, \$precision: FigurePrecision = RELEASED) {
  surveyComparison(first: \$first, second: \$second, precision: \$precision) {
    precision
    mean {
      ...MeasuredValueFields
    }
    topBoxShare {
      ...MeasuredValueFields
    }
    first {
      ...SurveyFiguresFields
    }
    second {
      ...SurveyFiguresFields
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
  answered {
    ...MeasuredValueFields
  }
  notAnswered {
    ...MeasuredValueFields
  }
  notAnsweredShare {
    ...MeasuredValueFields
  }
  mean {
    ...MeasuredValueFields
  }
  topBoxShare {
    ...MeasuredValueFields
  }
}`,
};
export const surveyComparisonQueryOptions = /*#__PURE__*/ createQueryOptions(SurveyComparisonDocument);
export const useSurveyComparisonQuery = /*#__PURE__*/ createQueryHook(SurveyComparisonDocument);
export const useSuspenseSurveyComparisonQuery = /*#__PURE__*/ createSuspenseQueryHook(SurveyComparisonDocument);
export const SurveyResponsesDocument: QueryDocument<SurveyResponsesQuery, SurveyResponsesQueryVariables> = {
  name: 'SurveyResponses',
  lists: ["Response"],
  hasFigures: false,
  paging: {"path":["surveyVersion","responses"],"after":"after"},
  text: `
query SurveyResponses(\$surveyVersionId: ID!, \$first: Int, \$after: String) {
  surveyVersion(id: \$surveyVersionId) {
    id
    responses(first: \$first, after: \$after) {
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
}`,
};
export const surveyResponsesQueryOptions = /*#__PURE__*/ createQueryOptions(SurveyResponsesDocument);
export const useSurveyResponsesQuery = /*#__PURE__*/ createQueryHook(SurveyResponsesDocument);
export const useSuspenseSurveyResponsesQuery = /*#__PURE__*/ createSuspenseQueryHook(SurveyResponsesDocument);
export const surveyResponsesInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(SurveyResponsesDocument);
export const useInfiniteSurveyResponsesQuery = /*#__PURE__*/ createInfiniteQueryHook(SurveyResponsesDocument);
export const useSuspenseInfiniteSurveyResponsesQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(SurveyResponsesDocument);
export const SurveyResultDocument: QueryDocument<SurveyResultQuery, SurveyResultQueryVariables> = {
  name: 'SurveyResult',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query SurveyResult(\$target: SurveyResultTarget!, \$by: ID, \$language: String, \$precision: FigurePrecision = RELEASED) {
  surveyResult(
    target: \$target
    by: \$by
    language: \$language
    precision: \$precision
  ) {
    precision
    withheldBecause
    dimension {
      id
      code
      text(language: \$language)
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
  answered {
    ...MeasuredValueFields
  }
  notAnswered {
    ...MeasuredValueFields
  }
  notAnsweredShare {
    ...MeasuredValueFields
  }
  mean {
    ...MeasuredValueFields
  }
  topBoxShare {
    ...MeasuredValueFields
  }
}`,
};
export const surveyResultQueryOptions = /*#__PURE__*/ createQueryOptions(SurveyResultDocument);
export const useSurveyResultQuery = /*#__PURE__*/ createQueryHook(SurveyResultDocument);
export const useSuspenseSurveyResultQuery = /*#__PURE__*/ createSuspenseQueryHook(SurveyResultDocument);
export const SurveyVersionDocument: QueryDocument<SurveyVersionQuery, SurveyVersionQueryVariables> = {
  name: 'SurveyVersion',
  lists: ["Question","Scale"],
  hasFigures: true,
  paging: {"path":["surveyVersion","questions"],"after":"questionsAfter"},
  text: `
query SurveyVersion(\$id: ID!, \$language: String, \$questionsFirst: Int = 100, \$questionsAfter: String) {
  surveyVersion(id: \$id) {
    ...SurveyVersionFields
    survey {
      id
      title
    }
    release {
      threshold
      createdAt
    }
    questions(first: \$questionsFirst, after: \$questionsAfter) {
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
      label(language: \$language)
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
  text(language: \$language)
  isDemographic
  minimum
  maximum
  topBoxMinimum
  choices {
    code
    label(language: \$language)
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
}`,
};
export const surveyVersionQueryOptions = /*#__PURE__*/ createQueryOptions(SurveyVersionDocument);
export const useSurveyVersionQuery = /*#__PURE__*/ createQueryHook(SurveyVersionDocument);
export const useSuspenseSurveyVersionQuery = /*#__PURE__*/ createSuspenseQueryHook(SurveyVersionDocument);
export const surveyVersionInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(SurveyVersionDocument);
export const useInfiniteSurveyVersionQuery = /*#__PURE__*/ createInfiniteQueryHook(SurveyVersionDocument);
export const useSuspenseInfiniteSurveyVersionQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(SurveyVersionDocument);
export const SurveyDocument: QueryDocument<SurveyQuery, SurveyQueryVariables> = {
  name: 'Survey',
  lists: ["SurveyVersion"],
  hasFigures: false,
  paging: null,
  text: `
query Survey(\$id: ID!) {
  survey(id: \$id) {
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
}`,
};
export const surveyQueryOptions = /*#__PURE__*/ createQueryOptions(SurveyDocument);
export const useSurveyQuery = /*#__PURE__*/ createQueryHook(SurveyDocument);
export const useSuspenseSurveyQuery = /*#__PURE__*/ createSuspenseQueryHook(SurveyDocument);
export const SurveysDocument: QueryDocument<SurveysQuery, SurveysQueryVariables> = {
  name: 'Surveys',
  lists: ["Survey","SurveyVersion"],
  hasFigures: false,
  paging: {"path":["surveys"],"after":"after"},
  text: `
query Surveys(\$filter: SurveyFilter, \$orderBy: SurveyOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  surveys(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const surveysQueryOptions = /*#__PURE__*/ createQueryOptions(SurveysDocument);
export const useSurveysQuery = /*#__PURE__*/ createQueryHook(SurveysDocument);
export const useSuspenseSurveysQuery = /*#__PURE__*/ createSuspenseQueryHook(SurveysDocument);
export const surveysInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(SurveysDocument);
export const useInfiniteSurveysQuery = /*#__PURE__*/ createInfiniteQueryHook(SurveysDocument);
export const useSuspenseInfiniteSurveysQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(SurveysDocument);
export const CorrectTrainingCompletionDocument: MutationDocument<CorrectTrainingCompletionMutation, CorrectTrainingCompletionMutationVariables> = {
  name: 'CorrectTrainingCompletion',
  changes: ["TrainingCompletion"],
  idFields: ["id"],
  text: `
mutation CorrectTrainingCompletion(\$input: CorrectTrainingCompletionInput!) {
  correctTrainingCompletion(input: \$input) {
    __typename
    ...ErrorFields
    ... on CorrectTrainingCompletionPayload {
      completion {
        ...TrainingCompletionFields
      }
    }
  }
}

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const useCorrectTrainingCompletionMutation = /*#__PURE__*/ createMutationHook(CorrectTrainingCompletionDocument);
export const CreateTrainingDocument: MutationDocument<CreateTrainingMutation, CreateTrainingMutationVariables> = {
  name: 'CreateTraining',
  changes: ["Training"],
  idFields: ["legalAuthorityId"],
  text: `
mutation CreateTraining(\$input: CreateTrainingInput!) {
  createTraining(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useCreateTrainingMutation = /*#__PURE__*/ createMutationHook(CreateTrainingDocument);
export const ProgramTrainingsDocument: QueryDocument<ProgramTrainingsQuery, ProgramTrainingsQueryVariables> = {
  name: 'ProgramTrainings',
  lists: ["ProgramTraining"],
  hasFigures: false,
  paging: {"path":["program","requiredTrainings"],"after":"after"},
  text: `
query ProgramTrainings(\$programId: ID!, \$first: Int, \$after: String) {
  program(id: \$programId) {
    id
    requiredTrainings(first: \$first, after: \$after) {
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
}`,
};
export const programTrainingsQueryOptions = /*#__PURE__*/ createQueryOptions(ProgramTrainingsDocument);
export const useProgramTrainingsQuery = /*#__PURE__*/ createQueryHook(ProgramTrainingsDocument);
export const useSuspenseProgramTrainingsQuery = /*#__PURE__*/ createSuspenseQueryHook(ProgramTrainingsDocument);
export const programTrainingsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(ProgramTrainingsDocument);
export const useInfiniteProgramTrainingsQuery = /*#__PURE__*/ createInfiniteQueryHook(ProgramTrainingsDocument);
export const useSuspenseInfiniteProgramTrainingsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(ProgramTrainingsDocument);
export const RecordTrainingCompletionDocument: MutationDocument<RecordTrainingCompletionMutation, RecordTrainingCompletionMutationVariables> = {
  name: 'RecordTrainingCompletion',
  changes: ["TrainingCompletion"],
  idFields: ["staffMemberId","trainingId"],
  text: `
mutation RecordTrainingCompletion(\$input: RecordTrainingCompletionInput!) {
  recordTrainingCompletion(input: \$input) {
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

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const useRecordTrainingCompletionMutation = /*#__PURE__*/ createMutationHook(RecordTrainingCompletionDocument);
export const RemoveTrainingOfProgramDocument: MutationDocument<RemoveTrainingOfProgramMutation, RemoveTrainingOfProgramMutationVariables> = {
  name: 'RemoveTrainingOfProgram',
  changes: ["Program"],
  idFields: ["id"],
  text: `
mutation RemoveTrainingOfProgram(\$input: RemoveTrainingOfProgramInput!) {
  removeTrainingOfProgram(input: \$input) {
    __typename
    ...ErrorFields
    ... on RemoveTrainingOfProgramPayload {
      program {
        ...ProgramFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRemoveTrainingOfProgramMutation = /*#__PURE__*/ createMutationHook(RemoveTrainingOfProgramDocument);
export const RequireTrainingOfProgramDocument: MutationDocument<RequireTrainingOfProgramMutation, RequireTrainingOfProgramMutationVariables> = {
  name: 'RequireTrainingOfProgram',
  changes: ["Program"],
  idFields: ["programId","trainingId"],
  text: `
mutation RequireTrainingOfProgram(\$input: RequireTrainingOfProgramInput!) {
  requireTrainingOfProgram(input: \$input) {
    __typename
    ...ErrorFields
    ... on RequireTrainingOfProgramPayload {
      program {
        ...ProgramFields
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRequireTrainingOfProgramMutation = /*#__PURE__*/ createMutationHook(RequireTrainingOfProgramDocument);
export const RetireTrainingDocument: MutationDocument<RetireTrainingMutation, RetireTrainingMutationVariables> = {
  name: 'RetireTraining',
  changes: ["Training"],
  idFields: ["id"],
  text: `
mutation RetireTraining(\$input: RetireTrainingInput!) {
  retireTraining(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useRetireTrainingMutation = /*#__PURE__*/ createMutationHook(RetireTrainingDocument);
export const TrainingCompletionsDocument: QueryDocument<TrainingCompletionsQuery, TrainingCompletionsQueryVariables> = {
  name: 'TrainingCompletions',
  lists: ["TrainingCompletion"],
  hasFigures: true,
  paging: {"path":["trainingCompletions"],"after":"after"},
  text: `
query TrainingCompletions(\$filter: TrainingCompletionFilter, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  trainingCompletions(
    filter: \$filter
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const trainingCompletionsQueryOptions = /*#__PURE__*/ createQueryOptions(TrainingCompletionsDocument);
export const useTrainingCompletionsQuery = /*#__PURE__*/ createQueryHook(TrainingCompletionsDocument);
export const useSuspenseTrainingCompletionsQuery = /*#__PURE__*/ createSuspenseQueryHook(TrainingCompletionsDocument);
export const trainingCompletionsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(TrainingCompletionsDocument);
export const useInfiniteTrainingCompletionsQuery = /*#__PURE__*/ createInfiniteQueryHook(TrainingCompletionsDocument);
export const useSuspenseInfiniteTrainingCompletionsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(TrainingCompletionsDocument);
export const TrainingCoverageDocument: QueryDocument<TrainingCoverageQuery, TrainingCoverageQueryVariables> = {
  name: 'TrainingCoverage',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query TrainingCoverage(\$on: Date) {
  trainingCoverage(on: \$on) {
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
}`,
};
export const trainingCoverageQueryOptions = /*#__PURE__*/ createQueryOptions(TrainingCoverageDocument);
export const useTrainingCoverageQuery = /*#__PURE__*/ createQueryHook(TrainingCoverageDocument);
export const useSuspenseTrainingCoverageQuery = /*#__PURE__*/ createSuspenseQueryHook(TrainingCoverageDocument);
export const TrainingDocument: QueryDocument<TrainingQuery, TrainingQueryVariables> = {
  name: 'Training',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
query Training(\$id: ID!, \$on: Date) {
  training(id: \$id) {
    ...TrainingFields
    coverage(on: \$on) {
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
}`,
};
export const trainingQueryOptions = /*#__PURE__*/ createQueryOptions(TrainingDocument);
export const useTrainingQuery = /*#__PURE__*/ createQueryHook(TrainingDocument);
export const useSuspenseTrainingQuery = /*#__PURE__*/ createSuspenseQueryHook(TrainingDocument);
export const TrainingsDocument: QueryDocument<TrainingsQuery, TrainingsQueryVariables> = {
  name: 'Trainings',
  lists: ["Training"],
  hasFigures: false,
  paging: {"path":["trainings"],"after":"after"},
  text: `
query Trainings(\$filter: TrainingFilter, \$orderBy: TrainingOrder, \$first: Int, \$after: String, \$last: Int, \$before: String) {
  trainings(
    filter: \$filter
    orderBy: \$orderBy
    first: \$first
    after: \$after
    last: \$last
    before: \$before
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
}`,
};
export const trainingsQueryOptions = /*#__PURE__*/ createQueryOptions(TrainingsDocument);
export const useTrainingsQuery = /*#__PURE__*/ createQueryHook(TrainingsDocument);
export const useSuspenseTrainingsQuery = /*#__PURE__*/ createSuspenseQueryHook(TrainingsDocument);
export const trainingsInfiniteQueryOptions = /*#__PURE__*/ createInfiniteQueryOptions(TrainingsDocument);
export const useInfiniteTrainingsQuery = /*#__PURE__*/ createInfiniteQueryHook(TrainingsDocument);
export const useSuspenseInfiniteTrainingsQuery = /*#__PURE__*/ createSuspenseInfiniteQueryHook(TrainingsDocument);
export const UpdateTrainingDocument: MutationDocument<UpdateTrainingMutation, UpdateTrainingMutationVariables> = {
  name: 'UpdateTraining',
  changes: ["Training"],
  idFields: ["id","legalAuthorityId"],
  text: `
mutation UpdateTraining(\$input: UpdateTrainingInput!) {
  updateTraining(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateTrainingMutation = /*#__PURE__*/ createMutationHook(UpdateTrainingDocument);
export const VoidTrainingCompletionDocument: MutationDocument<VoidTrainingCompletionMutation, VoidTrainingCompletionMutationVariables> = {
  name: 'VoidTrainingCompletion',
  changes: ["TrainingCompletion"],
  idFields: ["id"],
  text: `
mutation VoidTrainingCompletion(\$input: VoidTrainingCompletionInput!) {
  voidTrainingCompletion(input: \$input) {
    __typename
    ...ErrorFields
    ... on VoidTrainingCompletionPayload {
      completion {
        ...TrainingCompletionFields
      }
    }
  }
}

fragment CorrectionFields on Correction {
  kind
  reason
  createdAt
  correctedBySubject
  correctedByName
  values {
    field
    before
    after
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
  updatedAt
  version
  voidedAt
  corrections {
    ...CorrectionFields
  }
}`,
};
export const useVoidTrainingCompletionMutation = /*#__PURE__*/ createMutationHook(VoidTrainingCompletionDocument);
export const AcceptInvitationDocument: MutationDocument<AcceptInvitationMutation, AcceptInvitationMutationVariables> = {
  name: 'AcceptInvitation',
  changes: null,
  idFields: [],
  text: `
mutation AcceptInvitation(\$input: AcceptInvitationInput!) {
  acceptInvitation(input: \$input) {
    __typename
    ...ErrorFields
    ... on AcceptInvitationPayload {
      invitation {
        slug
        name
        role
        expiresAt
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useAcceptInvitationMutation = /*#__PURE__*/ createMutationHook(AcceptInvitationDocument);
export const DeclineInvitationDocument: MutationDocument<DeclineInvitationMutation, DeclineInvitationMutationVariables> = {
  name: 'DeclineInvitation',
  changes: null,
  idFields: [],
  text: `
mutation DeclineInvitation(\$input: DeclineInvitationInput!) {
  declineInvitation(input: \$input) {
    __typename
    ...ErrorFields
    ... on DeclineInvitationPayload {
      invitation {
        slug
        name
        role
        expiresAt
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useDeclineInvitationMutation = /*#__PURE__*/ createMutationHook(DeclineInvitationDocument);
export const JurisdictionDocument: QueryDocument<JurisdictionQuery, JurisdictionQueryVariables> = {
  name: 'Jurisdiction',
  lists: ["JurisdictionArea"],
  hasFigures: false,
  paging: null,
  text: `
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
}`,
};
export const jurisdictionQueryOptions = /*#__PURE__*/ createQueryOptions(JurisdictionDocument);
export const useJurisdictionQuery = /*#__PURE__*/ createQueryHook(JurisdictionDocument);
export const useSuspenseJurisdictionQuery = /*#__PURE__*/ createSuspenseQueryHook(JurisdictionDocument);
export const UpdateOfficeCalendarDocument: MutationDocument<UpdateOfficeCalendarMutation, UpdateOfficeCalendarMutationVariables> = {
  name: 'UpdateOfficeCalendar',
  changes: ["Jurisdiction"],
  idFields: ["id"],
  text: `
mutation UpdateOfficeCalendar(\$input: UpdateOfficeCalendarInput!) {
  updateOfficeCalendar(input: \$input) {
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
  ... on IdentifyingTextError {
    canConfirm
    findings {
      path
      kind
      isCertain
      start
      end
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
}`,
};
export const useUpdateOfficeCalendarMutation = /*#__PURE__*/ createMutationHook(UpdateOfficeCalendarDocument);
export const ViewerDocument: QueryDocument<ViewerQuery, ViewerQueryVariables> = {
  name: 'Viewer',
  lists: [],
  hasFigures: true,
  paging: null,
  text: `
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
    invitations {
      slug
      name
      role
      expiresAt
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
}`,
};
export const viewerQueryOptions = /*#__PURE__*/ createQueryOptions(ViewerDocument);
export const useViewerQuery = /*#__PURE__*/ createQueryHook(ViewerDocument);
export const useSuspenseViewerQuery = /*#__PURE__*/ createSuspenseQueryHook(ViewerDocument);