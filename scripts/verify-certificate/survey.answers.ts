import type { CertifiedSurvey } from './survey.document.ts';

export type Given = number | readonly number[] | null;
export type Row = readonly Given[];
type Question = CertifiedSurvey['questions'][number];

/** Reads answers as numbers, by the rules of the documentation. */
export function answerReader(questions: readonly Question[]) {
  const positions = new Map(questions.map(({ code }, position) => [code, position]));
  const questionAt = (code: string): number => positions.get(code) ?? -1;
  /** The choices with a number: their values, or their order if fewer than two values differ. */
  const numbered = (question: Question): ReadonlyMap<number, number> => {
    const given = [...question.choices.entries()].filter(([, choice]) => choice.isMissing !== true);
    const valued = given.flatMap(([at, { value }]) => (value === null ? [] : [[at, value] as const]));
    return new Map(
      new Set(valued.map(([, value]) => value)).size > 1 ? valued : given.map(([at], order) => [at, order]),
    );
  };
  const known = new Map(questions.map((question) => [question, numbered(question)]));
  const numbersOf = (question: Question | undefined): ReadonlyMap<number, number> =>
    (question && known.get(question)) ?? new Map<number, number>();
  const valueOf = (question: Question | undefined, given: Given): number | null =>
    question === undefined || typeof given !== 'number'
      ? null
      : question.kind === 'NUMBER'
        ? given
        : (numbersOf(question).get(given) ?? null);
  const endsOf = (question: Question | undefined): readonly [number, number] => {
    const values = [...numbersOf(question).values()];
    return question?.kind === 'NUMBER'
      ? [question.minimum ?? 0, question.maximum ?? 0]
      : [Math.min(...values), Math.max(...values)];
  };
  /** The number of values that an answer can have, as far as the questionnaire tells. */
  const stepsOf = (question: Question | undefined): number => {
    const [minimum, maximum] = endsOf(question);
    const isWhole = Number.isInteger(minimum) && Number.isInteger(maximum);
    if (question?.kind === 'NUMBER') return isWhole ? maximum - minimum + 1 : Infinity;
    return new Set(numbersOf(question).values()).size;
  };
  /** 1 for people who chose it, 0 for others, null for people without an answer. */
  const hasChosen = (row: Row, of: { readonly question: string; readonly code: string }): number | null => {
    const at = questionAt(of.question);
    const question = questions[at];
    const chosen = question?.choices.findIndex(({ code }) => code === of.code);
    const given = row[at] ?? null;
    if (question?.kind === 'MULTIPLE_CHOICE') {
      return Number(given !== null && typeof given !== 'number' && given.some((each) => each === chosen));
    }
    return valueOf(question, given) === null ? null : Number(given === chosen);
  };
  return { questionAt, valueOf, endsOf, stepsOf, hasChosen };
}

export type AnswerReader = ReturnType<typeof answerReader>;
