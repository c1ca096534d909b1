/** Everyone's score for a target: the answer to a question, the mean of the items of a scale, or whether a choice was made. */
import type { AnswerReader, Row } from './survey.answers.ts';
import type { CertifiedSurvey, Release } from './survey.document.ts';

export type Target = Release['targets'][number];
export type Score = ReturnType<ReturnType<ReturnType<typeof scoresOf>['scorer']>>;

const NOISE = 1e-8;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export function scoresOf(
  { questions, scales, weights }: Pick<CertifiedSurvey, 'questions' | 'scales' | 'weights'>,
  { questionAt, valueOf, hasChosen }: AnswerReader,
) {
  /** The questions behind a target: the items of a scale, or the question itself. */
  const itemsOf = (target: Target) =>
    (
      scales.find(({ code }) => code === target.code)?.items ?? [
        { question: target.choice?.question ?? target.code, isReversed: false },
      ]
    ).map(({ question, isReversed }) => ({ at: questionAt(question), isReversed }));
  /** Everyone's score for a target. */
  const scorer = (target: Target) => {
    const { choice, minimum, maximum, topBoxMinimum } = target;
    const items = itemsOf(target);
    const needed = scales.find(({ code }) => code === target.code)?.minAnswered ?? 1;
    return (row: Row, person: number) => {
      const valid = items.flatMap(({ at, isReversed }) => {
        const value = choice === null ? valueOf(questions[at], row[at] ?? null) : hasChosen(row, choice);
        return value === null ? [] : [isReversed ? minimum + maximum - value : value];
      });
      return {
        isScored: valid.length >= needed,
        score: sumOf(valid) / valid.length,
        weight: weights?.[person] ?? 1,
        isTop: topBoxMinimum !== null && sumOf(valid) >= topBoxMinimum * valid.length - NOISE,
        complete:
          valid.length === items.length
            ? valid.map((value) => (value - minimum) / (maximum - minimum))
            : null,
      };
    };
  };
  return { itemsOf, scorer };
}
