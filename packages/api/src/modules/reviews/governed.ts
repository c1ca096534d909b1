import type {
  ActivityKind,
  ExpenseType,
  FundingType,
  GovernedKind,
  PartnerKind,
  ProgramType,
  PublicationKind,
} from '@rapport/database/generated/prisma/enums.ts';

import { activities } from '../activities/tables.ts';
import { budgetLines } from '../budget/tables.ts';
import { partnerOrganizations } from '../partners/tables.ts';
import { programs } from '../programs/tables.ts';
import { publications } from '../publications/tables.ts';

/** The subject of a rule, a review or a conflict of interest: its kind and its row id. */
export interface GovernedSubject {
  kind: GovernedKind;
  id: string;
}

/** A subject with the columns that rules look at. Messages call it by its `title`. */
export type GovernedThing = { id: string; title: string } & (
  | { kind: 'PROGRAM'; programType: ProgramType }
  | { kind: 'ACTIVITY'; activityKind: ActivityKind; programType: ProgramType }
  | { kind: 'PARTNER_ORGANIZATION'; partnerKind: PartnerKind }
  /** The version increases with each change of the plan, and not with spending. */
  | {
      kind: 'BUDGET_LINE';
      fundingType: FundingType;
      expenseType: ExpenseType;
      plannedCents: bigint;
      version: number;
    }
  /** The version is that of the text. */
  | { kind: 'PUBLICATION'; publicationKind: PublicationKind; version: number }
);

/** The table of each kind: messages use its noun, global ids its type. */
export const governedTables = {
  PROGRAM: programs,
  ACTIVITY: activities,
  PARTNER_ORGANIZATION: partnerOrganizations,
  BUDGET_LINE: budgetLines,
  PUBLICATION: publications,
} as const satisfies Record<GovernedKind, object>;

/** The column of a review or a disclosure that names its subject, by kind. */
export const subjectColumns = {
  PROGRAM: 'programId',
  ACTIVITY: 'activityId',
  PARTNER_ORGANIZATION: 'partnerOrganizationId',
  BUDGET_LINE: 'budgetLineId',
  PUBLICATION: 'publicationId',
} as const satisfies Record<GovernedKind, string>;

export const governedKinds = Object.keys(subjectColumns) as readonly GovernedKind[];

/** A row that names its subject in one of five columns, such as a review or a disclosure. */
export type SubjectColumns = Record<(typeof subjectColumns)[GovernedKind], string | null>;

/** The column that names the subject, for a new row or a condition. */
export function columnOfSubject({
  kind,
  id,
}: GovernedSubject): Partial<Record<keyof SubjectColumns, string>> {
  return { [subjectColumns[kind]]: id };
}

/** The subject that such a row names. The database requires exactly one. */
export function subjectOfRow(row: SubjectColumns): GovernedSubject {
  for (const kind of governedKinds) {
    const id = row[subjectColumns[kind]];
    if (id !== null) return { kind, id };
  }
  throw new Error('A row names no governed subject');
}

/** A text that identifies a subject. */
export function subjectKey({ kind, id }: GovernedSubject): string {
  return `${kind} ${id}`;
}

/** The conditions, for a Prisma `OR`, that find the rows which name any of the subjects. */
export function namesAnyOf(
  subjects: readonly GovernedSubject[],
): Partial<Record<keyof SubjectColumns, { in: string[] }>>[] {
  const byKind = Map.groupBy(subjects, ({ kind }) => kind);
  return [...byKind].map(([kind, ofKind]) => ({
    [subjectColumns[kind]]: { in: [...new Set(ofKind.map(({ id }) => id))] },
  }));
}
