import type { GovernedKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import type { Context } from '../../context.ts';
import { found, globalId } from '../../ids.ts';
import { wordsVersion } from '../publications/publication.rules.ts';
import { governedKinds, kindNames, subjectColumns, type GovernedSubject } from './governed.ts';

/** The input by which a mutation names a governed thing: one of five ids. */
export const governedSubject = z
  .object({
    programId: globalId('Program', 'program').optional(),
    activityId: globalId('Activity', 'activity').optional(),
    partnerOrganizationId: globalId('PartnerOrganization', 'partner organisation').optional(),
    budgetLineId: globalId('BudgetLine', 'budget line').optional(),
    publicationId: globalId('Publication', 'publication').optional(),
  })
  .transform((given, parsing): GovernedSubject => {
    const named = governedKinds.flatMap((kind) => {
      const id = given[subjectColumns[kind]];
      return id === undefined ? [] : { kind, id };
    });
    const [subject] = named;
    if (subject && named.length === 1) return subject;
    parsing.addIssue({ code: 'custom', message: 'Name one thing.' });
    return z.NEVER;
  });

/** The place of a subject's id in an input that names it as `subject`. */
export function subjectPath({ kind }: GovernedSubject): string[] {
  return ['input', 'subject', subjectColumns[kind]];
}

/** What a review has to know of its subject. */
export interface SubjectOrigin {
  /** Who proposed it; where it is an activity, who proposed its program too. */
  proposers: string[];
  /** The version of the words of a publication, or of a budget line; null for everything else. */
  version: number | null;
}

const originFields = { proposedBySubject: true } as const;

const origins: Record<GovernedKind, (context: Context, id: string) => Promise<SubjectOrigin | null>> = {
  async PROGRAM({ database: { prisma } }, id) {
    return origin(await prisma.program.findFirst({ where: { id }, select: originFields }));
  },
  async ACTIVITY({ database: { prisma } }, id) {
    const activity = await prisma.activity.findFirst({
      where: { id },
      select: { ...originFields, programId: true },
    });
    if (!activity) return null;
    const program = await prisma.program.findFirst({
      where: { id: activity.programId },
      select: originFields,
    });
    return program && origin(activity, program);
  },
  async PARTNER_ORGANIZATION({ database: { prisma } }, id) {
    return origin(await prisma.partnerOrganization.findFirst({ where: { id }, select: originFields }));
  },
  async BUDGET_LINE({ database: { prisma } }, id) {
    const line = await prisma.budgetLine.findFirst({
      where: { id },
      select: { ...originFields, version: true },
    });
    const known = origin(line);
    return known && line && { ...known, version: line.version };
  },
  async PUBLICATION({ database: { prisma } }, id) {
    const publication = await prisma.publication.findFirst({
      where: { id },
      select: { ...originFields, status: true, version: true },
    });
    return publication && { proposers: [publication.proposedBySubject], version: wordsVersion(publication) };
  },
};

function origin(...rows: ({ proposedBySubject: string | null } | null)[]): SubjectOrigin | null {
  if (rows.includes(null)) return null;
  return { proposers: rows.flatMap((row) => row?.proposedBySubject ?? []), version: null };
}

/** Looks a governed thing up. Throws NotFoundError for a foreign, absent or deleted one. */
export async function requireGoverned(
  context: Context,
  subject: GovernedSubject,
  path: readonly string[],
): Promise<SubjectOrigin> {
  const known = await origins[subject.kind](context, subject.id);
  return found(known, `The ${kindNames[subject.kind]}`, path);
}
