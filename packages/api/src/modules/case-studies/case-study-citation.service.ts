import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { Citation } from './case-study.input.ts';

/** The citations of a case study in order; one statement for all case studies that ask at once. */
export async function citationsOf(
  context: Context,
  caseStudyId: string,
): Promise<RowOf<'CaseStudyCitation'>[]> {
  const citations = await context.loaders.batch('case study citations', caseStudyId, async (ids) => {
    const rows = await context.database.prisma.caseStudyCitation.findMany({
      where: { caseStudyId: { in: [...ids] } },
      orderBy: [{ caseStudyId: 'asc' }, { position: 'asc' }],
    });
    return Map.groupBy(rows, (row) => row.caseStudyId);
  });
  return citations ?? [];
}

/** Replaces the citations of a case study. */
export async function writeCitations(
  context: Context,
  caseStudyId: string,
  citations: readonly Citation[],
): Promise<void> {
  const { prisma } = context.database;
  await prisma.caseStudyCitation.deleteMany({ where: { caseStudyId } });
  await prisma.caseStudyCitation.createMany({
    data: citations.map(({ text, year = null, url = null }, index) => ({
      caseStudyId,
      position: index + 1,
      text,
      year,
      url,
    })),
  });
}
