import type { CaseStudyCitation } from '@rapport/database/generated/prisma/client.ts';
import * as z from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import * as rules from '../../input-rules.ts';
import { citationCharactersMax, citationsMax } from './case-study.rules.ts';

export type CaseStudyCitationRow = Pick<CaseStudyCitation, 'text' | 'year' | 'url'>;

const yearMessage = 'The year of a publication is a number from 1500 to 2100.';

/** The published sources of a case study, in their order. Authors are named: they are no people of the work. */
export const citationsSchema = z
  .array(
    z.object({
      text: rules.text('A citation', citationCharactersMax).min(1, 'A citation must not be empty.'),
      year: z.int().min(1500, yearMessage).max(2100, yearMessage).nullish(),
      url: rules.webAddress().nullish(),
    }),
  )
  .max(citationsMax, `A case study has at most ${citationsMax} citations.`);

/** The citations of a case study in their order; one statement for all case studies that are asked about at once. */
export async function citationsOf(context: Context, caseStudyId: string): Promise<CaseStudyCitationRow[]> {
  const citations = await context.loaders.batch('case study citations', caseStudyId, async (ids) => {
    const rows = await context.database.prisma.caseStudyCitation.findMany({
      where: { caseStudyId: { in: [...ids] } },
      orderBy: [{ caseStudyId: 'asc' }, { position: 'asc' }],
      select: { caseStudyId: true, text: true, year: true, url: true },
    });
    return Map.groupBy(rows, (row) => row.caseStudyId);
  });
  return citations ?? [];
}

/** Writes the citations of a case study, in place of those that it had. */
export async function writeCitations(
  context: Context,
  caseStudyId: string,
  citations: z.output<typeof citationsSchema>,
): Promise<void> {
  const { prisma } = context.database;
  await prisma.caseStudyCitation.deleteMany({ where: { caseStudyId } });
  await prisma.caseStudyCitation.createMany({
    data: citations.map(({ text, year, url }, index) => ({
      jurisdictionId: actingJurisdiction(context).id,
      caseStudyId,
      position: index + 1,
      text,
      year: year ?? null,
      url: url ?? null,
    })),
  });
}
