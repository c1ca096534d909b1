import type { Context } from '../../context.ts';
import { activities } from '../activities/tables.ts';
import { budgetLines } from '../budget/tables.ts';
import { partnerOrganizations } from '../partners/tables.ts';
import { programs } from '../programs/tables.ts';
import { publications } from '../publications/tables.ts';
import type { GovernedSubject } from './governed.ts';

/** The facts about a subject that its review needs. */
export interface SubjectOrigin {
  /** The people who proposed it; for an activity, also those who proposed its program. */
  proposers: string[];
  /** The version of the text of a publication, or of a budget line; null for every other kind. */
  version: number | null;
}

function origin(
  rows: readonly { proposedBySubject: string | null }[],
  version: number | null = null,
): SubjectOrigin {
  return { proposers: rows.flatMap(({ proposedBySubject }) => proposedBySubject ?? []), version };
}

/** Finds a subject. Throws NotFoundError if it is foreign, absent or deleted. */
export async function requireGoverned(
  context: Context,
  { kind, id }: GovernedSubject,
  path: readonly string[],
): Promise<SubjectOrigin> {
  switch (kind) {
    case 'PROGRAM':
      return origin([await programs.require(context, id, path)]);
    case 'ACTIVITY': {
      const activity = await activities.require(context, id, path);
      return origin([activity, await programs.require(context, activity.programId, path)]);
    }
    case 'PARTNER_ORGANIZATION':
      return origin([await partnerOrganizations.require(context, id, path)]);
    case 'BUDGET_LINE': {
      const line = await budgetLines.require(context, id, path);
      return origin([line], line.version);
    }
    case 'PUBLICATION': {
      const publication = await publications.require(context, id, path);
      return origin([publication], publication.wordsVersion);
    }
  }
}
