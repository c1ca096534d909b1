import type {
  AccessibilityFeature,
  ActivityKind,
  AgreementKind,
  AreaKind,
  FeedbackCategory,
  FeedbackPriority,
  FeedbackStatus,
  ConflictNature,
  DemographicDimension,
  ExpenseType,
  FundingType,
  GovernedKind,
  PolicyChangeKind,
  PartnerKind,
  ProgramStaffRole,
  ProgramType,
  PublicationKind,
  RecordType,
  ReviewKind,
  ReviewStatus,
  SeriesFrequency,
  StaffPosition,
} from '../../generated/prisma/enums.ts';

/** The content of a county's year, apart from its programs and activities. Programs and activities are named by their titles, days as ISO 8601. */
export interface SeedYear {
  areas: readonly { code: string; name: string; kind: AreaKind }[];
  plans: readonly {
    program: string;
    strategy: string;
    inputs: readonly string[];
    activities: readonly string[];
    outputs: readonly string[];
    outcomes: readonly string[];
    area?: string;
  }[];
  places: readonly { place: string; area: string; accessibility: readonly AccessibilityFeature[] }[];
  series: readonly {
    program: string;
    title: string;
    kind: ActivityKind;
    frequency: SeriesFrequency;
    timeZone: string;
    /** Of its activities. */
    titles: readonly string[];
  }[];
  partners: readonly {
    code: string;
    name: string;
    kind: PartnerKind;
    area: string;
    description: string;
    programs: readonly string[];
    agreements: readonly {
      kind: AgreementKind;
      title: string;
      signedOn: string | null;
      expiresOn: string | null;
    }[];
  }[];
  staff: readonly {
    code: string;
    name: string;
    position: StaffPosition;
    programs: readonly { title: string; role: ProgramStaffRole }[];
  }[];
  trainings: readonly {
    code: string;
    title: string;
    positions: readonly StaffPosition[];
    validMonths: number | null;
    /** Citation of the reference that asks for it. */
    authority: string;
    /** Staff code → the day of completion. */
    completed: Readonly<Record<string, string>>;
    /** Those whose staff need it besides the positions. */
    programs?: readonly string[];
  }[];
  statutes: readonly { citation: string; title: string; description: string }[];
  cited: readonly { program: string; citation: string; note: string }[];
  rules: readonly {
    title: string;
    rationale: string;
    appliesTo: GovernedKind;
    programTypes?: readonly ProgramType[];
    partnerKinds?: readonly PartnerKind[];
    fundingTypes?: readonly FundingType[];
    requiredReview?: ReviewKind;
    requiredAgreement?: AgreementKind;
    authority: string;
  }[];
  reviews: readonly {
    kind: ReviewKind;
    subject: SeedSubject;
    status: ReviewStatus;
    requestedOn: string;
    decidedOn?: string;
    expiresOn?: string;
    note?: string;
    conditions?: readonly string[];
    questions: readonly { question: string; answer: string | null }[];
  }[];
  conflicts: readonly {
    subject: SeedSubject;
    nature: ConflictNature;
    description: string;
    disclosedOn: string;
    /** How it was resolved and why; null where it is not. */
    mitigation: string | null;
  }[];
  budget: readonly {
    program: string;
    fiscalYear: number;
    fundingType: FundingType;
    expenseType: ExpenseType;
    description: string;
    planned: number;
    spent: readonly { on: string; dollars: number; description: string }[];
  }[];
  feedbackItems: readonly {
    activity: string;
    area: string;
    summary: string;
    category: FeedbackCategory;
    priority: FeedbackPriority;
    status: FeedbackStatus;
    receivedOn: string;
    decisionReason?: string;
    responses: readonly { on: string; description: string }[];
  }[];
  policyChanges: readonly {
    title: string;
    program: string;
    kind: PolicyChangeKind;
    insight: string;
    change: string;
    limits: string;
    decidedOn: string;
    /** Summaries of the feedback items that it came from. */
    feedbackItems: readonly string[];
  }[];
  publications: readonly {
    kind: PublicationKind;
    program: string;
    title: string;
    slug: string;
    body: string;
    publishedOn: string | null;
    /** "You said, we did" in the main language. */
    sections?: SeedSections;
    translations?: readonly { language: string; title: string; body: string; sections: SeedSections }[];
  }[];
  resources: readonly { activity: string; title: string; language: string; quantity: number }[];
  retention: readonly { recordType: RecordType; retainMonths: number; rationale: string }[];
  holds: readonly { title: string; reason: string; program: string | null }[];
  /** Activity → the people of its headcount by group. */
  reached: readonly {
    activity: string;
    dimension: DemographicDimension;
    groups: Readonly<Record<string, number>>;
  }[];
  /** Those of a headcount whom the program knows by a pseudonym: the numbers `from` to `to` of its own list. */
  participants: readonly { activity: string; prefix: string; from: number; to: number }[];
  /** Who lives there, by group, in the year before. */
  residents: readonly {
    dimension: DemographicDimension;
    year: number;
    groups: Readonly<Record<string, number>>;
  }[];
}

/** The subject of a review or a disclosure, by title or code. */
export type SeedSubject = { program: string } | { partner: string } | { publication: string };

export interface SeedSections {
  said: string;
  decided: string;
  did: string;
  known: string;
}
