/* Generated from the schema and the operations: run "npm run generate". */
import { useFetcher, type RapportError } from '../fetcher.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { useMutation, useQuery, type UseMutationOptions, type UseQueryOptions } from '@tanstack/react-query';
/** What is provided so that people can take part. */
export type AccessibilityFeature =
  /** What is spoken can be read as it is spoken. */
  | 'CAPTIONS'
  /** Children are cared for. */
  | 'CHILDCARE'
  /** People can take part by telephone. */
  | 'DIAL_IN'
  /** Interpretation between spoken languages. */
  | 'INTERPRETATION'
  /** Papers in large print. */
  | 'LARGE_PRINT'
  /** Papers and talks in plain language. */
  | 'PLAIN_LANGUAGE'
  /** The place can be reached by public transit. */
  | 'PUBLIC_TRANSIT'
  /** Sign language interpretation. */
  | 'SIGN_LANGUAGE'
  /** The place can be reached and used in a wheelchair. */
  | 'WHEELCHAIR_ACCESS';

/** A series whose activities may take place. */
export type ActivateActivitySeriesInput = {
  /** The series. */
  readonly seriesId: string;
};

/** Which activities to list; conditions that are given must all hold. */
export type ActivityFilter = {
  /** For this area. */
  readonly areaId?: string | null | undefined;
  /** One of these kinds of event. */
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

/** What kind of event an activity is. */
export type ActivityKind =
  /** A lesson, in a school or elsewhere. */
  | 'CLASS'
  /** A public meeting where residents raise concerns. */
  | 'FORUM'
  /** A talk. */
  | 'LECTURE'
  /** A meeting of a board, of partners or with residents. */
  | 'MEETING'
  /** Something else. */
  | 'OTHER'
  /** Going to where people are. */
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

/** How to order a list of activities. */
export type ActivityOrder = {
  /** Which end comes first. */
  readonly direction: SortDirection;
  /** What to order by. */
  readonly field: ActivityOrderField;
};

/** What a list of activities can be ordered by. */
export type ActivityOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** When it starts. */
  | 'STARTS_AT';

/** Which series to list; conditions that are given must all hold. */
export type ActivitySeriesFilter = {
  /** Of this program. */
  readonly programId?: string | null | undefined;
};

/** How to order a list of series of activities. */
export type ActivitySeriesOrder = {
  /** Which end comes first. */
  readonly direction: SortDirection;
  /** What to order by. */
  readonly field: ActivitySeriesOrderField;
};

/** What a list of series of activities can be ordered by. */
export type ActivitySeriesOrderField =
  /** When it was recorded. */
  | 'CREATED_AT';

/** Where an activity stands in its life. */
export type ActivityStatus =
  /** Takes place, or is about to. */
  | 'ACTIVE'
  /** Does not take place; `cancelReason` says why. */
  | 'CANCELLED'
  /** Was held. */
  | 'COMPLETED'
  /** Planned, not yet allowed to take place. */
  | 'PROPOSED';

/** A person who is to work in the acting jurisdiction. */
export type AddMembershipInput = {
  /** What the person is called. */
  readonly displayName: string;
  /** Makes a retry safe: the same key and input give the same membership. */
  readonly idempotencyKey?: string | null | undefined;
  /** What the person may do. */
  readonly role: Role;
  /** The identity provider's name of the person. */
  readonly subject: string;
};

/** Who came: one of these. */
export type AttendanceInput =
  {   /** People counted, from 0 to 100000; added to earlier counts. */
  readonly headcount: number; readonly headcountWithGroups?: never; readonly participantKeys?: never; }
  |  { readonly headcount?: never;   /** People counted, and how many of them are of which groups; added to earlier counts. */
  readonly headcountWithGroups: HeadcountWithGroupsInput; readonly participantKeys?: never; }
  |  { readonly headcount?: never; readonly headcountWithGroups?: never;   /** Pseudonyms that only the office can resolve, from 1 to 500; one that is recorded already is not counted again. What looks like a name, an address, a number or a date of a person is refused. */
  readonly participantKeys: ReadonlyArray<string>; };

/** Which events to list; conditions that are given must all hold. */
export type AuditEventFilter = {
  /** That did this, such as "program.created". */
  readonly action?: string | null | undefined;
  /** That did one of these, such as "access.denied" and "export.downloaded". */
  readonly actions?: ReadonlyArray<string> | null | undefined;
  /** Done by this actor. */
  readonly actorSubject?: string | null | undefined;
  /** Done before this moment. */
  readonly before?: string | null | undefined;
  /** Done to this thing. */
  readonly entityId?: string | null | undefined;
  /** Done to things of this type, such as "Program". */
  readonly entityType?: string | null | undefined;
  /** Done to things of one of these types. */
  readonly entityTypes?: ReadonlyArray<string> | null | undefined;
  /** Done at this moment or later. */
  readonly from?: string | null | undefined;
};

/** How to order a list of audit events. */
export type AuditEventOrder = {
  /** Which end comes first. */
  readonly direction: SortDirection;
  /** What to order by. */
  readonly field: AuditEventOrderField;
};

/** What a list of audit events can be ordered by. */
export type AuditEventOrderField =
  /** When it was done. */
  | 'OCCURRED_AT';

/** A series that does not go on. */
export type CancelRemainingActivitiesInput = {
  /** Why; at most 500 characters, and never about one person or case. */
  readonly reason: string;
  /** The series. */
  readonly seriesId: string;
};

/** A move of an activity along its life. */
export type ChangeActivityStatusInput = {
  /** The version that the move was made from. */
  readonly expectedVersion: number;
  /** The activity. */
  readonly id: string;
  /** Why it is CANCELLED, and for nothing else; at most 500 characters, and never about one person or case. */
  readonly reason?: string | null | undefined;
  /** Where it is to stand. */
  readonly status: ActivityStatus;
};

/** Another role for a member. */
export type ChangeMembershipRoleInput = {
  /** The version that the change was made from. */
  readonly expectedVersion: number;
  /** The membership. */
  readonly id: string;
  /** What the person may do from now on. */
  readonly role: Role;
};

/** A move of a program along its life. */
export type ChangeProgramStatusInput = {
  /** The version that the change was made from. */
  readonly expectedVersion: number;
  /** The program. */
  readonly id: string;
  /** Where it moves to. */
  readonly status: ProgramStatus;
};

/** An answer that a question offers. */
export type ChoiceInput = {
  /** What files and figures call it; unique in the question. */
  readonly code: string;
  /** True for "don't know" and the like; also for the missing-value codes of NUMBER and DATE questions. */
  readonly isMissing?: boolean | null | undefined;
  /** What the respondent reads, by language. */
  readonly label: ReadonlyArray<LocalizedTextInput>;
  /** The number that stands for it in a mean or a scale. */
  readonly value?: number | null | undefined;
};

/** The version to close. */
export type CloseSurveyVersionInput = {
  /** Its `version` when it was read. */
  readonly expectedVersion: number;
  /** The survey version. */
  readonly id: string;
};

/** A new activity of a program. */
export type CreateActivityInput = {
  /** What is provided so that people can take part; nothing unless said otherwise. */
  readonly accessibility?: ReadonlyArray<AccessibilityFeature> | null | undefined;
  /** The area of the jurisdiction that it is meant for; not a retired one. */
  readonly areaId?: string | null | undefined;
  /** When it ends; not before it starts. */
  readonly endsAt?: string | null | undefined;
  /** The office's own code, by which files name the activity; no other activity has it. */
  readonly externalCode?: string | null | undefined;
  /** Makes a retry safe: the same key and input give the same activity. */
  readonly idempotencyKey?: string | null | undefined;
  /** What kind of event it is. */
  readonly kind: ActivityKind;
  /** The languages that it is held in, as BCP 47 tags; "en" unless said otherwise. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** How people take part; IN_PERSON unless said otherwise. */
  readonly mode?: ActivityMode | null | undefined;
  /** Where it is held, in words; at most 200 characters. */
  readonly place?: string | null | undefined;
  /** The program that it belongs to. */
  readonly programId: string;
  /** When it starts. */
  readonly startsAt: string;
  /** What it is called; at most 200 characters. */
  readonly title: string;
  /** The people whom it is meant to reach because others do not; at most 500 characters, and never about one person or case. */
  readonly underservedFocus?: string | null | undefined;
};

/** A new series, and what all of its activities have in common at first. */
export type CreateActivitySeriesInput = {
  /** What is provided so that people can take part; nothing unless said otherwise. */
  readonly accessibility?: ReadonlyArray<AccessibilityFeature> | null | undefined;
  /** The area of the jurisdiction that it is meant for; not a retired one. */
  readonly areaId?: string | null | undefined;
  /** How many there are, the first included: from 2 to 60. */
  readonly count: number;
  /** When the first starts. */
  readonly firstStartsAt: string;
  /** How far apart they are. */
  readonly frequency: SeriesFrequency;
  /** Makes a retry safe: the same key and input give the same series. */
  readonly idempotencyKey?: string | null | undefined;
  /** What kind of event each is. */
  readonly kind: ActivityKind;
  /** The languages that each is held in, as BCP 47 tags; "en" unless said otherwise. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** How many minutes each lasts, from 1 to 1440. */
  readonly minutes: number;
  /** How people take part; IN_PERSON unless said otherwise. */
  readonly mode?: ActivityMode | null | undefined;
  /** Where each is held, in words; at most 200 characters. */
  readonly place?: string | null | undefined;
  /** The program that it belongs to. */
  readonly programId: string;
  /** The time zone, as the IANA database names it ("America/New_York"), in which each starts at the same time of day, whatever daylight saving does. */
  readonly timeZone: string;
  /** What each is called; at most 200 characters. */
  readonly title: string;
  /** The people whom it is meant to reach because others do not; at most 500 characters, and never about one person or case. */
  readonly underservedFocus?: string | null | undefined;
};

/** A key for a machine. */
export type CreateApiKeyInput = {
  /** When it stops working: at most 366 days from now. */
  readonly expiresAt: string;
  /** What it is for; no other live key has this name. */
  readonly name: string;
  /** The actions that it allows, of those that the caller may do: see `viewer.can`. */
  readonly scopes: ReadonlyArray<string>;
};

/** A new program. It begins as PROPOSED. */
export type CreateProgramInput = {
  /** Last day; not before the first. */
  readonly endsOn?: string | null | undefined;
  /** The office's own code, by which files name the program; no other program has it. */
  readonly externalCode?: string | null | undefined;
  /** Makes a retry safe: the same key and input give the same program. */
  readonly idempotencyKey?: string | null | undefined;
  /** What the agency that leads it is called. */
  readonly leadAgencyName?: string | null | undefined;
  /** Who leads it; the prosecutor unless said otherwise. */
  readonly leadAgencyType?: LeadAgencyType | null | undefined;
  /** How it is meant to work. */
  readonly logicModel?: LogicModelInput | null | undefined;
  /** First day. */
  readonly startsOn?: string | null | undefined;
  /** How it goes about it, and why that should work. */
  readonly strategy?: string | null | undefined;
  /** What it is, in a paragraph; at most 10,000 characters. */
  readonly summary?: string | null | undefined;
  /** The part of the jurisdiction that it is meant for; no retired one. */
  readonly targetAreaId?: string | null | undefined;
  /** The people whom it is meant to reach. */
  readonly targetPopulation?: string | null | undefined;
  /** The problem that it is meant to change. */
  readonly targetProblem?: string | null | undefined;
  /** What the program is called; at most 200 characters. */
  readonly title: string;
  /** What kind of work it is. */
  readonly type: ProgramType;
};

/** A new survey. Its questions come with its versions. */
export type CreateSurveyInput = {
  /** Makes a retry safe: the same key and input give the same survey. */
  readonly idempotencyKey?: string | null | undefined;
  /** The program that it belongs to. */
  readonly programId?: string | null | undefined;
  /** What the office wants to learn from it. */
  readonly purpose?: string | null | undefined;
  /** What the survey is called; at most 200 characters. */
  readonly title: string;
};

/** A questionnaire: the next version of a survey, as a DRAFT. */
export type CreateSurveyVersionInput = {
  /** Makes a retry safe: the same key and input give the same version. */
  readonly idempotencyKey?: string | null | undefined;
  /** Its questions; at most 300. */
  readonly questions: ReadonlyArray<QuestionInput>;
  /** Its scales; at most 50. */
  readonly scales?: ReadonlyArray<ScaleInput> | null | undefined;
  /** The survey. */
  readonly surveyId: string;
};

/** What a file holds: exactly one of these. */
export type DatasetInput =
  {   /** County populations. */
  readonly populations: PopulationsInput; readonly surveyResponses?: never; readonly table?: never; }
  |  { readonly populations?: never;   /** Responses to a survey version. */
  readonly surveyResponses: SurveyResponsesInput; readonly table?: never; }
  |  { readonly populations?: never; readonly surveyResponses?: never;   /** Records of the work, in a table of fixed columns: `importTemplate` has them. Whoever imports them must be allowed to write them by hand too. */
  readonly table: DatasetTable; };

/** What a file holds. */
export type DatasetKind =
  /** Activities: a row an activity, PROPOSED; or COMPLETED, with its attendance, where it has a headcount. */
  | 'ACTIVITIES'
  /** Budget lines: a row a line of a program and a fiscal year. */
  | 'BUDGET'
  /** Partner organisations: a row an organisation. */
  | 'PARTNERS'
  /** County populations: a row a county, year and group. */
  | 'POPULATIONS'
  /** Programs: a row a program, each of them PROPOSED. */
  | 'PROGRAMS'
  /** Responses to a survey version: a row a respondent. */
  | 'SURVEY_RESPONSES'
  /** Completed trainings: a row a member of staff, a training and a day. */
  | 'TRAINING';

/** A file of records of the work, in a table of fixed columns. */
export type DatasetTable =
  /** Activities: a row an activity, PROPOSED; or COMPLETED, with its attendance, where it has a headcount. */
  | 'ACTIVITIES'
  /** Budget lines: a row a line of a program and a fiscal year. */
  | 'BUDGET'
  /** Partner organisations: a row an organisation. */
  | 'PARTNERS'
  /** Programs: a row a program, each of them PROPOSED. */
  | 'PROGRAMS'
  /** Completed trainings: a row a member of staff, a training and a day. */
  | 'TRAINING';

/** By what people are grouped. */
export type DemographicDimension =
  /** By age. */
  | 'AGE_BAND'
  /** By race and ethnicity. */
  | 'RACE_ETHNICITY'
  /** By sex. */
  | 'SEX';

/** The version to put into the field. */
export type FieldSurveyVersionInput = {
  /** Its `version` when it was read. */
  readonly expectedVersion: number;
  /** The survey version. */
  readonly id: string;
};

/** How the text of a file is encoded. */
export type FileEncoding =
  /** UTF-8, with or without a byte order mark. */
  | 'UTF_8'
  /** Windows-1252, of which Latin-1 is a part: what older spreadsheets write. */
  | 'WINDOWS_1252';

/** Of the people of a headcount, how many are of one group. */
export type GroupCountInput = {
  /** The code of the group, as populations have it: 1 to 40 letters, digits, spaces and the signs - + _ /. Never "ALL", and each once a dimension. */
  readonly category: string;
  /** How many people. */
  readonly count: number;
  /** By what it is a group. */
  readonly dimension: DemographicDimension;
};

/** People counted, with their groups. Those of no group did not say. */
export type HeadcountWithGroupsInput = {
  /** From 1 to 60 groups. Those of one dimension have no more people together than were counted. */
  readonly groups: ReadonlyArray<GroupCountInput>;
  /** People counted, from 0 to 100000. */
  readonly headcount: number;
};

/** An uploaded file, and what it holds. */
export type ImportDatasetInput = {
  /** What it holds. */
  readonly dataset: DatasetInput;
  /** True to check the file and write nothing. */
  readonly dryRun?: boolean | null | undefined;
  /** How its text is encoded; UTF-8 unless said otherwise. It is never guessed. */
  readonly encoding?: FileEncoding | null | undefined;
  /** Makes a retry safe: the same key and input give the same import. */
  readonly idempotencyKey?: string | null | undefined;
  /** The upload. */
  readonly uploadId: string;
};

/** What a job does. */
export type JobKind =
  /** Reads a file into the database. */
  | 'DATASET_IMPORT'
  /** Removes records for good that are past their time. */
  | 'RETENTION_RUN'
  /** Writes the responses of a survey version to files. */
  | 'SURVEY_EXPORT';

/** How far a job is. */
export type JobStatus =
  /** Ended without its result, and without a trace of it; `problem` says why. */
  | 'FAILED'
  /** Waiting for a worker. */
  | 'QUEUED'
  /** Being worked on. */
  | 'RUNNING'
  /** Done. */
  | 'SUCCEEDED';

/** What kind of area a jurisdiction is. */
export type JurisdictionKind =
  /** A city. */
  | 'CITY'
  /** A county. */
  | 'COUNTY'
  /** A judicial district, which can span counties. */
  | 'JUDICIAL_DISTRICT';

/** Who leads a program. */
export type LeadAgencyType =
  /** A community organisation. */
  | 'COMMUNITY'
  /** A court. */
  | 'COURT'
  /** A mayor's office. */
  | 'MAYORS_OFFICE'
  /** Somebody else. */
  | 'OTHER'
  /** A police department or sheriff. */
  | 'POLICE'
  /** The prosecutor's office. */
  | 'PROSECUTOR';

/** A text in one language. */
export type LocalizedTextInput = {
  /** BCP 47 tag, such as "en", "es" or "zh-Hant". */
  readonly language: string;
  /** The wording. */
  readonly text: string;
};

/** How a program is meant to work. A part that is left out stays; null empties it. */
export type LogicModelInput = {
  /** What is done with it. At most 20 lines of 500 characters. */
  readonly activities?: ReadonlyArray<string> | null | undefined;
  /** What goes in. At most 20 lines of 500 characters. */
  readonly inputs?: ReadonlyArray<string> | null | undefined;
  /** What should change for people or places. At most 20 lines of 500 characters. */
  readonly outcomes?: ReadonlyArray<string> | null | undefined;
  /** What comes of it directly and can be counted. At most 20 lines of 500 characters. */
  readonly outputs?: ReadonlyArray<string> | null | undefined;
};

/** What kind of organisation somebody belongs to. */
export type OrganizationKind =
  /** A state agency. */
  | 'AGENCY'
  /** A prosecutor's office. */
  | 'JURISDICTION';

/** What somebody is in a jurisdiction or in a state agency. */
export type OrganizationRole =
  /** In a jurisdiction: everything, members and API keys included. */
  | 'ADMIN'
  /** In a jurisdiction: responses, imports and exports. */
  | 'ANALYST'
  /** In a jurisdiction: activities and attendance. */
  | 'CONTRIBUTOR'
  /** In a jurisdiction: programs, surveys, imports and exports. */
  | 'EDITOR'
  /** In a jurisdiction: reads, the audit trail included. */
  | 'ETHICS_REVIEWER'
  /** In a state agency: compares the jurisdictions that share with it. */
  | 'STATE_ANALYST'
  /** In a jurisdiction: reads. */
  | 'VIEWER';

/** Which populations to list; conditions that are given must all hold. */
export type PopulationFilter = {
  /** In one of these counties, by FIPS code with leading zeros; at most 100. */
  readonly countyFips?: ReadonlyArray<string> | null | undefined;
  /** In this year. */
  readonly year?: number | null | undefined;
};

/** How to order a list of populations. */
export type PopulationOrder = {
  /** Which end comes first. */
  readonly direction: SortDirection;
  /** What to order by. */
  readonly field: PopulationOrderField;
};

/** What a list of populations can be ordered by. */
export type PopulationOrderField =
  /** The FIPS code of the county. */
  | 'COUNTY_FIPS'
  /** The year. */
  | 'YEAR';

/** County populations, with the columns fips, state, county, year and population. */
export type PopulationsInput = {
  /** Where they come from, such as "United States Census Bureau, 2019 estimates". */
  readonly source: string;
};

/** Which activities of a program to list; conditions that are given must all hold. */
export type ProgramActivityFilter = {
  /** For this area. */
  readonly areaId?: string | null | undefined;
  /** One of these kinds of event. */
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

/** Which programs to list; conditions that are given must all hold. */
export type ProgramFilter = {
  /** Led by one of these. */
  readonly leadAgencyTypes?: ReadonlyArray<LeadAgencyType> | null | undefined;
  /** Its first day is before this one. */
  readonly startsBefore?: string | null | undefined;
  /** Its first day is this one or later. */
  readonly startsFrom?: string | null | undefined;
  /** In one of these statuses. */
  readonly statuses?: ReadonlyArray<ProgramStatus> | null | undefined;
  /** Meant for this area. */
  readonly targetAreaId?: string | null | undefined;
  /** The title contains this text, in upper or lower case. */
  readonly titleContains?: string | null | undefined;
  /** One of these kinds of work. */
  readonly types?: ReadonlyArray<ProgramType> | null | undefined;
};

/** How to order a list of programs. */
export type ProgramOrder = {
  /** Which end comes first. */
  readonly direction: SortDirection;
  /** What to order by. */
  readonly field: ProgramOrderField;
};

/** What a list of programs can be ordered by. */
export type ProgramOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** Its title, by code point. */
  | 'TITLE';

/** Where a program stands in its life. */
export type ProgramStatus =
  /** Running. */
  | 'ACTIVE'
  /** Done as planned. */
  | 'COMPLETED'
  /** Stopped before it was done. */
  | 'ENDED'
  /** Being reviewed. */
  | 'IN_REVIEW'
  /** Halted, may resume. */
  | 'PAUSED'
  /** Written down, not yet reviewed. */
  | 'PROPOSED';

/** What kind of work a program is. */
export type ProgramType =
  /** A standing board of residents that advises the office. */
  | 'COMMUNITY_ADVISORY_BOARD'
  /** Public meetings where residents raise concerns. */
  | 'COMMUNITY_FORUM'
  /** Prosecutors assigned to a neighbourhood. */
  | 'COMMUNITY_PROSECUTION_UNIT'
  /** Information or services online. */
  | 'DIGITAL_RESOURCE'
  /** Direct communication with the few people at the centre of violence, with services. */
  | 'FOCUSED_DETERRENCE'
  /** Work on the safety of one place. */
  | 'NEIGHBORHOOD_SAFETY'
  /** An alternative after charges were filed. */
  | 'POST_FILING_DIVERSION'
  /** An alternative before charges are filed. */
  | 'PRE_FILING_DIVERSION'
  /** Talks for the public. */
  | 'PUBLIC_LECTURE'
  /** Support on return from custody. */
  | 'REENTRY'
  /** Handing out information or goods. */
  | 'RESOURCE_DISTRIBUTION'
  /** Bringing those harmed and those responsible together to repair harm. */
  | 'RESTORATIVE_JUSTICE'
  /** Work in and with schools. */
  | 'SCHOOL_OUTREACH'
  /** Reaching victims of crime with services. */
  | 'VICTIM_SERVICES_OUTREACH'
  /** Teaching young people what the law is and how courts work. */
  | 'YOUTH_LEGAL_LITERACY';

/** Which column of a file answers which question. */
export type QuestionColumnInput = {
  /** The name of the column in the header. */
  readonly column: string;
  /** The code of a question of the survey version. */
  readonly questionCode: string;
};

/** A question. */
export type QuestionInput = {
  /** The answers that it offers; at most 200. */
  readonly choices?: ReadonlyArray<ChoiceInput> | null | undefined;
  /** What files and figures call it; unique in the version. */
  readonly code: string;
  /** True for a SINGLE_CHOICE by whose choices figures can be broken down. */
  readonly isDemographic?: boolean | null | undefined;
  /** How it is answered. */
  readonly kind: QuestionKind;
  /** Largest valid answer of a NUMBER. */
  readonly maximum?: number | null | undefined;
  /** Smallest valid answer of a NUMBER. */
  readonly minimum?: number | null | undefined;
  /** What the respondent reads, by language. */
  readonly text: ReadonlyArray<LocalizedTextInput>;
  /** Answers at or above this are its top box. */
  readonly topBoxMinimum?: number | null | undefined;
};

/** How a question is answered. */
export type QuestionKind =
  /** With a calendar day. */
  | 'DATE'
  /** With any of its choices. */
  | 'MULTIPLE_CHOICE'
  /** With a number. */
  | 'NUMBER'
  /** With one of its choices. */
  | 'SINGLE_CHOICE'
  /** In words. */
  | 'TEXT';

/** Who came to an activity. */
export type RecordAttendanceInput = {
  /** The activity. */
  readonly activityId: string;
  /** Who came. */
  readonly attendance: AttendanceInput;
  /** Makes a retry safe: the same key and input are recorded once. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What was handed out at an activity. */
export type RecordResourceDistributionInput = {
  /** The activity. */
  readonly activityId: string;
  /** Makes a retry safe: the same key and input are recorded once. */
  readonly idempotencyKey?: string | null | undefined;
  /** What kind of thing it is. */
  readonly kind: ResourceKind;
  /** Its language, as a BCP 47 tag; "en" unless said otherwise. */
  readonly language?: string | null | undefined;
  /** How many pieces, from 1 to 1000000. */
  readonly quantity: number;
  /** What it is called; at most 200 characters, and never about one person or case. */
  readonly title: string;
};

/** A membership that is to end. */
export type RemoveMembershipInput = {
  /** The version that the decision was made from. */
  readonly expectedVersion: number;
  /** The membership. */
  readonly id: string;
};

/** What to export. */
export type RequestExportInput = {
  /** Makes a retry safe: the same key and input give the same export. */
  readonly idempotencyKey?: string | null | undefined;
  /** Of the labels, as a BCP 47 tag; the version's first language unless said otherwise. */
  readonly language?: string | null | undefined;
  /** The survey version; not a DRAFT. */
  readonly surveyVersionId: string;
};

/** A file that is about to be uploaded. */
export type RequestUploadInput = {
  /** Its exact size in bytes; at most 536870912. */
  readonly bytes: number;
  /** Its media type; "text/csv", which is also what is taken where nothing is said. */
  readonly contentType?: string | null | undefined;
  /** Its name. */
  readonly fileName: string;
};

/** What kind of thing was handed out. */
export type ResourceKind =
  /** Food, clothes, transit passes and the like. */
  | 'BASIC_NEEDS'
  /** A sheet or leaflet that explains something. */
  | 'INFORMATION_SHEET'
  /** A form to fill in, such as a petition to seal a record. */
  | 'LEGAL_FORM'
  /** Something else. */
  | 'OTHER'
  /** A referral to a service. */
  | 'REFERRAL'
  /** A list of services and how to reach them. */
  | 'RESOURCE_GUIDE'
  /** A thing for safety, such as a lock or a light. */
  | 'SAFETY_ITEM';

/** Which column of a file holds what. Columns that are not named are ignored, and listed as such. */
export type ResponseMappingInput = {
  /** The columns with answers. */
  readonly questions: ReadonlyArray<QuestionColumnInput>;
  /** The column with the respondents' pseudonyms; without one, every row is somebody else. */
  readonly respondentKey?: string | null | undefined;
  /** The column with the time of the answer, ISO 8601. */
  readonly submittedAt?: string | null | undefined;
};

/** A key that is to stop working. */
export type RevokeApiKeyInput = {
  /** The key. */
  readonly id: string;
};

/** What a member may do in a jurisdiction; `viewer.can` lists the actions. */
export type Role =
  /** Everything, members and API keys included. */
  | 'ADMIN'
  /** Responses, imports and exports. */
  | 'ANALYST'
  /** Activities and attendance. */
  | 'CONTRIBUTOR'
  /** Programs, surveys, imports and exports. */
  | 'EDITOR'
  /** Reads, the audit trail included. */
  | 'ETHICS_REVIEWER'
  /** Reads. */
  | 'VIEWER';

/** Several items read as one measure. */
export type ScaleInput = {
  /** What files and figures call it; unlike any question of the version. */
  readonly code: string;
  /** Its items; at most 100. */
  readonly items: ReadonlyArray<ScaleItemInput>;
  /** What it measures, by language. */
  readonly label: ReadonlyArray<LocalizedTextInput>;
  /** Fewest items that a person must have answered to get a score. */
  readonly minAnswered: number;
  /** Scores at or above this are its top box. */
  readonly topBoxMinimum?: number | null | undefined;
};

/** A question that counts towards a scale. */
export type ScaleItemInput = {
  /** True where a high answer means little of what the scale measures. */
  readonly isReversed?: boolean | null | undefined;
  /** The code of a question of this version. */
  readonly questionCode: string;
};

/** Which activities of a series to list; conditions that are given must all hold. */
export type SeriesActivityFilter = {
  /** Starting before this moment. */
  readonly startsBefore?: string | null | undefined;
  /** Starting at this moment or later. */
  readonly startsFrom?: string | null | undefined;
  /** In one of these statuses. */
  readonly statuses?: ReadonlyArray<ActivityStatus> | null | undefined;
};

/** How far apart the activities of a series are. */
export type SeriesFrequency =
  /** Every second week, on the same day of the week. */
  | 'EVERY_TWO_WEEKS'
  /** Every month, on the same day of it, or the last of a shorter month. */
  | 'MONTHLY'
  /** Every third month, on the same day of it, or the last of a shorter month. */
  | 'QUARTERLY'
  /** Every week, on the same day of the week. */
  | 'WEEKLY';

/** Which end of an ordering comes first. */
export type SortDirection =
  /** Smallest, earliest or first in the alphabet. */
  | 'ASCENDING'
  /** Largest, latest or last in the alphabet. */
  | 'DESCENDING';

/** Why a figure is hidden. */
export type SuppressionReason =
  /** It would give away another hidden figure by subtraction. */
  | 'COMPLEMENTARY'
  /** It rests on a small count, or would give one away by subtraction; which of the two is not told. */
  | 'SMALL_COUNT';

/** Which surveys to list; conditions that are given must all hold. */
export type SurveyFilter = {
  /** Of this program. */
  readonly programId?: string | null | undefined;
  /** The title contains this text, in upper or lower case. */
  readonly titleContains?: string | null | undefined;
};

/** How to order a list of surveys. */
export type SurveyOrder = {
  /** Which end comes first. */
  readonly direction: SortDirection;
  /** What to order by. */
  readonly field: SurveyOrderField;
};

/** What a list of surveys can be ordered by. */
export type SurveyOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** Its title, by code point. */
  | 'TITLE';

/** Responses to a survey version. */
export type SurveyResponsesInput = {
  /** Which column holds what; without one, columns are found by question codes, "respondent_key" and "submitted_at". */
  readonly mapping?: ResponseMappingInput | null | undefined;
  /** The version that was answered; it must be FIELDED. */
  readonly surveyVersionId: string;
};

/** What to measure: exactly one of these. */
export type SurveyResultTarget =
  {   /** A NUMBER with minimum and maximum, or a SINGLE_CHOICE whose choices have values. */
  readonly questionId: string; readonly scaleId?: never; }
  |  { readonly questionId?: never;   /** A scale. */
  readonly scaleId: string; };

/** Where a version of a survey stands. */
export type SurveyVersionStatus =
  /** No more responses; its figures can be shown. */
  | 'CLOSED'
  /** Being written. */
  | 'DRAFT'
  /** Being answered; its questions do not change any more. */
  | 'FIELDED';

/** Changes to an activity. What is left out stays; null clears the area, the place, the end, the underserved focus and the external code. One that is CANCELLED is not changed, and one that is COMPLETED cannot start later than now; another kind of one that is ACTIVE or COMPLETED needs the reviews that it would have needed from the start. */
export type UpdateActivityInput = {
  /** What is provided so that people can take part. */
  readonly accessibility?: ReadonlyArray<AccessibilityFeature> | null | undefined;
  /** The area of the jurisdiction that it is meant for. */
  readonly areaId?: string | null | undefined;
  /** When it ends; not before it starts. */
  readonly endsAt?: string | null | undefined;
  /** The version that the change was made from. */
  readonly expectedVersion: number;
  /** The office's own code, by which files name the activity. */
  readonly externalCode?: string | null | undefined;
  /** The activity. */
  readonly id: string;
  /** What kind of event it is. */
  readonly kind?: ActivityKind | null | undefined;
  /** The languages that it is held in, as BCP 47 tags. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** How people take part. */
  readonly mode?: ActivityMode | null | undefined;
  /** Where it is held, in words. */
  readonly place?: string | null | undefined;
  /** When it starts. */
  readonly startsAt?: string | null | undefined;
  /** What it is called. */
  readonly title?: string | null | undefined;
  /** The people whom it is meant to reach because others do not. */
  readonly underservedFocus?: string | null | undefined;
};

/** Changes to a program. What is left out stays; null clears. */
export type UpdateProgramInput = {
  /** Last day; not before the first. */
  readonly endsOn?: string | null | undefined;
  /** The version that the change was made from. */
  readonly expectedVersion: number;
  /** The office's own code, by which files name the program. */
  readonly externalCode?: string | null | undefined;
  /** The program. */
  readonly id: string;
  /** What the agency that leads it is called. */
  readonly leadAgencyName?: string | null | undefined;
  /** Who leads it. */
  readonly leadAgencyType?: LeadAgencyType | null | undefined;
  /** How it is meant to work. */
  readonly logicModel?: LogicModelInput | null | undefined;
  /** First day. */
  readonly startsOn?: string | null | undefined;
  /** How it goes about it, and why that should work. */
  readonly strategy?: string | null | undefined;
  /** What it is, in a paragraph. */
  readonly summary?: string | null | undefined;
  /** The part of the jurisdiction that it is meant for; no retired one. */
  readonly targetAreaId?: string | null | undefined;
  /** The people whom it is meant to reach. */
  readonly targetPopulation?: string | null | undefined;
  /** The problem that it is meant to change. */
  readonly targetProblem?: string | null | undefined;
  /** What the program is called. */
  readonly title?: string | null | undefined;
  /** What kind of work it is. */
  readonly type?: ProgramType | null | undefined;
};

/** What kind of caller sent the request. */
export type ViewerKind =
  /** A machine with an API key. */
  | 'API_KEY'
  /** Somebody who signed in. */
  | 'PERSON';

export type ActivateActivitySeriesMutationVariables = Exact<{
  input: ActivateActivitySeriesInput;
}>;


export type ActivateActivitySeriesMutation = { readonly activateActivitySeries:
    | { readonly __typename: 'ActivateActivitySeriesPayload', readonly movedCount: number, readonly series: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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


export type ActivitiesQuery = { readonly activities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string }, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }> } };

export type ActivityFieldsFragment = { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } };

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


export type ActivitySeriesQuery = { readonly activitySeries: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string } | null, readonly activities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }> } } | null };

export type ActivityQueryVariables = Exact<{
  id: string;
  attendancesFirst?: number | null | undefined;
  attendancesAfter?: string | null | undefined;
}>;


export type ActivityQuery = { readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly program: { readonly id: string, readonly title: string }, readonly attendances: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly headcount: number | null, readonly participantKey: string | null, readonly createdAt: string } }> }, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } | null };

export type CancelRemainingActivitiesMutationVariables = Exact<{
  input: CancelRemainingActivitiesInput;
}>;


export type CancelRemainingActivitiesMutation = { readonly cancelRemainingActivities:
    | { readonly __typename: 'CancelRemainingActivitiesPayload', readonly movedCount: number, readonly series: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly frequency: SeriesFrequency, readonly timeZone: string, readonly participantCount: number, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ChangeActivityStatusMutationVariables = Exact<{
  input: ChangeActivityStatusInput;
}>;


export type ChangeActivityStatusMutation = { readonly changeActivityStatus:
    | { readonly __typename: 'ChangeActivityStatusPayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateActivityMutationVariables = Exact<{
  input: CreateActivityInput;
}>;


export type CreateActivityMutation = { readonly createActivity:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateActivityPayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RecordAttendancePayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RecordResourceDistributionMutationVariables = Exact<{
  input: RecordResourceDistributionInput;
}>;


export type RecordResourceDistributionMutation = { readonly recordResourceDistribution:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RecordResourceDistributionPayload', readonly distribution: { readonly id: string, readonly kind: ResourceKind, readonly title: string, readonly language: string, readonly quantity: number, readonly createdAt: string } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type UpdateActivityMutationVariables = Exact<{
  input: UpdateActivityInput;
}>;


export type UpdateActivityMutation = { readonly updateActivity:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateActivityPayload', readonly activity: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ApiKeyFieldsFragment = { readonly id: string, readonly name: string, readonly prefix: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly createdBySubject: string, readonly expiresAt: string, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly version: number };

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { readonly apiKeys: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly prefix: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly createdBySubject: string, readonly expiresAt: string, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly version: number } }> } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { readonly createApiKey:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateApiKeyPayload', readonly key: string, readonly apiKey: { readonly id: string, readonly name: string, readonly prefix: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly createdBySubject: string, readonly expiresAt: string, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RevokeApiKeyPayload', readonly apiKey: { readonly id: string, readonly name: string, readonly prefix: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly createdBySubject: string, readonly expiresAt: string, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly version: number } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type AuditTrailQueryVariables = Exact<{
  filter?: AuditEventFilter | null | undefined;
  orderBy?: AuditEventOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { readonly auditTrail: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly action: string, readonly actorKind: string, readonly actorSubject: string, readonly entityType: string, readonly entityId: string, readonly occurredAt: string, readonly requestId: string, readonly detail: ReadonlyArray<{ readonly name: string, readonly value: string | null }> } }> } };

export type RequestExportMutationVariables = Exact<{
  input: RequestExportInput;
}>;


export type RequestExportMutation = { readonly requestExport:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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

export type DatasetImportFieldsFragment = { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsImported: number, readonly issueCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } };

export type DatasetImportQueryVariables = Exact<{
  id: string;
  issuesFirst?: number | null | undefined;
  issuesAfter?: string | null | undefined;
}>;


export type DatasetImportQuery = { readonly datasetImport: { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsImported: number, readonly issueCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly issues: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly line: number | null, readonly column: string | null, readonly code: string, readonly message: string, readonly value: string | null } }> }, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } | null };

export type DatasetImportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DatasetImportsQuery = { readonly datasetImports: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsImported: number, readonly issueCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }> } };

export type ImportDatasetMutationVariables = Exact<{
  input: ImportDatasetInput;
}>;


export type ImportDatasetMutation = { readonly importDataset:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ImportDatasetPayload', readonly datasetImport: { readonly id: string, readonly kind: DatasetKind, readonly isDryRun: boolean, readonly encoding: FileEncoding, readonly createdAt: string, readonly rowsRead: number, readonly rowsImported: number, readonly issueCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number }, readonly job: { readonly kind: JobKind, readonly status: JobStatus, readonly rowsDone: number, readonly rowsExpected: number | null, readonly attempts: number, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly problem: { readonly code: string, readonly message: string } | null } } }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type RequestUploadMutationVariables = Exact<{
  input: RequestUploadInput;
}>;


export type RequestUploadMutation = { readonly requestUpload:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RequestUploadPayload', readonly upload: { readonly id: string, readonly fileName: string, readonly bytes: number, readonly expiresAt: string }, readonly request: { readonly method: string, readonly url: string, readonly expiresAt: string, readonly headers: ReadonlyArray<{ readonly name: string, readonly value: string }> } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type AddMembershipMutationVariables = Exact<{
  input: AddMembershipInput;
}>;


export type AddMembershipMutation = { readonly addMembership:
    | { readonly __typename: 'AddMembershipPayload', readonly membership: { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'RemoveMembershipPayload', readonly membership: { readonly id: string, readonly subject: string, readonly displayName: string, readonly role: Role, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PopulationsQueryVariables = Exact<{
  filter?: PopulationFilter | null | undefined;
  orderBy?: PopulationOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PopulationsQuery = { readonly populations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly countyFips: string, readonly countyName: string, readonly stateName: string, readonly year: number, readonly ageBand: string, readonly sex: string, readonly raceEthnicity: string, readonly count: number, readonly source: string } }> } };

export type ChangeProgramStatusMutationVariables = Exact<{
  input: ChangeProgramStatusInput;
}>;


export type ChangeProgramStatusMutation = { readonly changeProgramStatus:
    | { readonly __typename: 'ChangeProgramStatusPayload', readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly summary: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type CreateProgramMutationVariables = Exact<{
  input: CreateProgramInput;
}>;


export type CreateProgramMutation = { readonly createProgram:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'CreateProgramPayload', readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly summary: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type ProgramFieldsFragment = { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly summary: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type ProgramQueryVariables = Exact<{
  id: string;
  activitiesFirst?: number | null | undefined;
  activitiesAfter?: string | null | undefined;
  activityFilter?: ProgramActivityFilter | null | undefined;
}>;


export type ProgramQuery = { readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly summary: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly allowedMoves: ReadonlyArray<{ readonly status: ProgramStatus, readonly isAllowedForViewer: boolean }>, readonly activities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: ActivityKind, readonly mode: ActivityMode, readonly status: ActivityStatus, readonly languages: ReadonlyArray<string>, readonly accessibility: ReadonlyArray<AccessibilityFeature>, readonly underservedFocus: string | null, readonly place: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly hours: number | null, readonly cancelReason: string | null, readonly externalCode: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly attendance: { readonly headcountTotal: number, readonly participantCount: number } } }> } } | null };

export type ProgramsQueryVariables = Exact<{
  filter?: ProgramFilter | null | undefined;
  orderBy?: ProgramOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ProgramsQuery = { readonly programs: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly summary: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }> } };

export type UpdateProgramMutationVariables = Exact<{
  input: UpdateProgramInput;
}>;


export type UpdateProgramMutation = { readonly updateProgram:
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ServiceUnavailableError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'UpdateProgramPayload', readonly program: { readonly id: string, readonly title: string, readonly type: ProgramType, readonly status: ProgramStatus, readonly leadAgencyType: LeadAgencyType, readonly summary: string | null, readonly targetProblem: string | null, readonly targetPopulation: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ValidationError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

type ErrorFields_ConflictError_Fragment = { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> };

type ErrorFields_ForbiddenError_Fragment = { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> };

type ErrorFields_InvalidStateError_Fragment = { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> };

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

export type CloseSurveyVersionMutationVariables = Exact<{
  input: CloseSurveyVersionInput;
}>;


export type CloseSurveyVersionMutation = { readonly closeSurveyVersion:
    | { readonly __typename: 'CloseSurveyVersionPayload', readonly surveyVersion: { readonly id: string, readonly number: number, readonly status: SurveyVersionStatus, readonly languages: ReadonlyArray<string>, readonly createdAt: string, readonly fieldedAt: string | null, readonly closedAt: string | null, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentVersion: number | null, readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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
    | { readonly __typename: 'InvalidStateError', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }
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

export type JurisdictionQueryVariables = Exact<{ [key: string]: never; }>;


export type JurisdictionQuery = { readonly jurisdiction: { readonly id: string, readonly slug: string, readonly name: string, readonly state: string, readonly kind: JurisdictionKind, readonly disclosureThreshold: number, readonly areas: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly countyFips: string, readonly effectiveFrom: string, readonly effectiveTo: string | null } }> } } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly kind: ViewerKind, readonly displayName: string, readonly can: ReadonlyArray<string>, readonly memberships: ReadonlyArray<{ readonly kind: OrganizationKind, readonly name: string, readonly role: OrganizationRole, readonly slug: string }>, readonly acting: { readonly id: string, readonly slug: string, readonly name: string, readonly state: string, readonly kind: JurisdictionKind, readonly disclosureThreshold: number } | null } | null };


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
export const ApiKeyFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ApiKeyFields on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  createdBySubject
  expiresAt
  lastUsedAt
  revokedAt
  version
}
    `, {"fragmentName":"ApiKeyFields"});
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
export const ProgramFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProgramFields on Program {
  id
  title
  type
  status
  leadAgencyType
  summary
  targetProblem
  targetPopulation
  startsOn
  endsOn
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"ProgramFields"});
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
    query Activity($id: ID!, $attendancesFirst: Int, $attendancesAfter: String) {
  activity(id: $id) {
    ...ActivityFields
    program {
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
        id
        kind
        title
        language
        quantity
        createdAt
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
  summary
  targetProblem
  targetPopulation
  startsOn
  endsOn
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
  summary
  targetProblem
  targetPopulation
  startsOn
  endsOn
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
  summary
  targetProblem
  targetPopulation
  startsOn
  endsOn
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
  summary
  targetProblem
  targetPopulation
  startsOn
  endsOn
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
  summary
  targetProblem
  targetPopulation
  startsOn
  endsOn
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

export const JurisdictionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Jurisdiction {
  jurisdiction {
    id
    slug
    name
    state
    kind
    disclosureThreshold
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
