import type {
  ActivityKind,
  ExpenseType,
  FundingType,
  GovernedKind,
  PartnerKind,
  ProgramType,
  PublicationKind,
} from '@rapport/database/generated/prisma/enums.ts';

/** One thing that rules are about, reviews examine and conflicts touch: its kind and its row id. */
export interface GovernedSubject {
  kind: GovernedKind;
  id: string;
}

/** A governed thing with what rules match it by. `title` is how messages call it. */
export type GovernedThing = { id: string; title: string } & (
  | { kind: 'PROGRAM'; programType: ProgramType }
  | { kind: 'ACTIVITY'; activityKind: ActivityKind; programType: ProgramType }
  | { kind: 'PARTNER_ORGANIZATION'; partnerKind: PartnerKind }
  /** Its version rises with each change of it; spending from it is none. */
  | {
      kind: 'BUDGET_LINE';
      fundingType: FundingType;
      expenseType: ExpenseType;
      plannedCents: bigint;
      version: number;
    }
  /** Its version is that of its words. */
  | { kind: 'PUBLICATION'; publicationKind: PublicationKind; version: number }
);

/** The column of a review or a disclosure that names its subject, by kind. */
export const subjectColumns = {
  PROGRAM: 'programId',
  ACTIVITY: 'activityId',
  PARTNER_ORGANIZATION: 'partnerOrganizationId',
  BUDGET_LINE: 'budgetLineId',
  PUBLICATION: 'publicationId',
} as const satisfies Record<GovernedKind, string>;

export const governedKinds = Object.keys(subjectColumns) as readonly GovernedKind[];

/** The type of the contract, and the model, that a kind is. */
export const typeNames = {
  PROGRAM: 'Program',
  ACTIVITY: 'Activity',
  PARTNER_ORGANIZATION: 'PartnerOrganization',
  BUDGET_LINE: 'BudgetLine',
  PUBLICATION: 'Publication',
} as const satisfies Record<GovernedKind, string>;

/** How messages name a kind. */
export const kindNames = {
  PROGRAM: 'program',
  ACTIVITY: 'activity',
  PARTNER_ORGANIZATION: 'partner organisation',
  BUDGET_LINE: 'budget line',
  PUBLICATION: 'publication',
} as const satisfies Record<GovernedKind, string>;

/** A row that names its subject by one of five columns, such as a review or a disclosure. */
export type SubjectColumns = Record<(typeof subjectColumns)[GovernedKind], string | null>;

/** The subject that such a row names. The database insists on exactly one. */
export function subjectOfRow(row: SubjectColumns): GovernedSubject {
  for (const kind of governedKinds) {
    const id = row[subjectColumns[kind]];
    if (id !== null) return { kind, id };
  }
  throw new Error('A row names no governed subject');
}

/** A text for a subject, the same for the same one. */
export function subjectKey({ kind, id }: GovernedSubject): string {
  return `${kind} ${id}`;
}

/** What finds the rows that name any of the subjects, for a Prisma `OR`. */
export function namesAnyOf(
  subjects: readonly GovernedSubject[],
): Partial<Record<keyof SubjectColumns, { in: string[] }>>[] {
  const byKind = Map.groupBy(subjects, ({ kind }) => kind);
  return [...byKind].map(([kind, ofKind]) => ({
    [subjectColumns[kind]]: { in: [...new Set(ofKind.map(({ id }) => id))] },
  }));
}
