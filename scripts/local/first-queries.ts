import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';

/** A sample query, and the sign-in that sends it. */
export interface FirstQuery {
  title: string;
  signIn: string;
  query: string;
}

/** The explorer shows it first, too. */
export const programsQuery = `query Programs {
  viewer { displayName acting { name } }
  programs(first: 5) {
    totalCount
    edges { node { title status activities(first: 3) { edges { node { title attendance { headcountTotal { ... on Estimate { value } ... on NotReported { why } } } } } } } }
  }
}`;

/** The approved programs, and the outstanding requirements of the others. */
export const gateQuery = `query Gates {
  programs(first: 5, filter: { statuses: [IN_REVIEW, ACTIVE] }) {
    edges { node { title status gate { isOpen blockers { message } } reviews(first: 3) { edges { node { kind status } } } } }
  }
}`;

/** The figures of one question by another. `questionId` and `by` are global ids. */
export function trustQuery(questionId: string, by: string): string {
  return `query Trust {
  surveyResult(target: { questionId: "${questionId}" }, by: "${by}") {
    overall { mean { ...figure } }
    groups { label figures { mean { ...figure } } }
  }
}
fragment figure on MeasuredValue {
  ... on Estimate { value interval { lower upper } denominator }
  ... on Suppressed { hiddenBecause: reason }
  ... on NotReported { why }
}`;
}

const county = 'cedar-county';

/** Three queries for the demonstration. Fewer if the database does not have it. */
export async function firstQueries(system: Database): Promise<FirstQuery[]> {
  const ids = await inSystem(system, async () => {
    const where = { jurisdiction: { slug: county }, code: { in: ['trust_office', 'area'] } };
    const found = await system.prisma.question.findMany({ where, select: { id: true, code: true } });
    return new Map(found.map(({ id, code }) => [code, encodeGlobalId('Question', id)]));
  });
  const [trust, area] = [ids.get('trust_office'), ids.get('area')];
  if (trust === undefined || area === undefined) return [];
  return [
    {
      title: "Approval status of Cedar County's programs, and the blockers of one program",
      signIn: 'cedar-editor',
      query: gateQuery,
    },
    {
      title: 'Trust in the office by area: the smallest area is hidden, and one more that would reveal it',
      signIn: 'cedar-editor',
      query: trustQuery(trust, area),
    },
    {
      title: 'Programs and attendance as Maple County: nothing of Cedar County',
      signIn: 'maple-viewer',
      query: programsQuery,
    },
  ];
}
