/** The cells of weights. The weights follow from them, so in every set each person is in the cell that the weight belongs to. */
import type { Row } from './survey.answers.ts';
import type { CertifiedSurvey } from './survey.document.ts';

/** @param groupOf the code of someone's choice of a demographic question; null without an answer */
export function weightFaults(
  { weighting }: CertifiedSurvey,
  answers: readonly Row[],
  groupOf: (row: Row, question: string) => string | null,
): string[] {
  return weighting.flatMap(({ question, cells, cellOf }) =>
    answers.flatMap((row, person) => {
      const cell = cells[cellOf[person] ?? -1];
      const group = groupOf(row, question);
      const isKnown = group !== null && cells.some((each) => each.includes(group));
      return isKnown && cell?.includes(group) === false
        ? [`the weight of respondent ${person} does not fit ${question} ${group}`]
        : [];
    }),
  );
}
