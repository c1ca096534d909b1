import type { EvaluationDesign } from '@rapport/client/generated/hooks.ts';

type YesNo = 'YES' | 'NO';

/** The answers that choose a design. '' is not answered yet. */
export interface DesignAnswers {
  readonly isByLot: YesNo | '';
  readonly hasComparison: YesNo | '';
  readonly hasSeveralPeriods: YesNo | '';
  readonly hasLongSeries: YesNo | '';
}

/** The questions in their order. A question is asked only if it can change the design. */
export const questions = {
  isByLot: 'Is it decided by lot which places get the program?',
  hasComparison: 'Are there similar places without the program, with the same figures?',
  hasSeveralPeriods: 'Do all places have figures for several periods before the program and after its start?',
  hasLongSeries: 'Are there at least 8 periods with figures before the program, and 8 after its start?',
} as const satisfies Record<keyof DesignAnswers, string>;

export type Question = keyof typeof questions;

/** The next question that has no answer; null if the design is known. */
export function nextQuestion(answers: DesignAnswers): Question | null {
  return asked(answers).find((question) => answers[question] === '') ?? null;
}

/** The questions that are answered or asked now, in their order. */
export function shownQuestions(answers: DesignAnswers): readonly Question[] {
  const all = asked(answers);
  const next = nextQuestion(answers);
  return next === null ? all : all.slice(0, all.indexOf(next) + 1);
}

function asked({ isByLot, hasComparison }: DesignAnswers): Question[] {
  if (isByLot === 'YES') return ['isByLot'];
  if (hasComparison === '') return ['isByLot', 'hasComparison'];
  return ['isByLot', 'hasComparison', hasComparison === 'YES' ? 'hasSeveralPeriods' : 'hasLongSeries'];
}

/** The strongest design that the answers allow; null while a question is open. */
export function designFor(answers: DesignAnswers): EvaluationDesign | null {
  if (nextQuestion(answers) !== null) return null;
  if (answers.isByLot === 'YES') return 'RANDOMIZED';
  if (answers.hasComparison === 'YES') {
    return answers.hasSeveralPeriods === 'YES' ? 'DIFFERENCE_IN_DIFFERENCES' : 'MATCHED_COMPARISON';
  }
  return answers.hasLongSeries === 'YES' ? 'INTERRUPTED_TIME_SERIES' : 'PRE_POST';
}

/** The designs in plain words: the comparison, and the claims that it can support. */
export const designs: Record<EvaluationDesign, { name: string; words: string }> = {
  RANDOMIZED: {
    name: 'Comparison by lot',
    words:
      'Compares places that got the program by lot with those that did not. If it is carried out as planned, it can show a cause.',
  },
  DIFFERENCE_IN_DIFFERENCES: {
    name: 'Change compared with other places',
    words:
      'Compares the change in places with the program with the change in similar places. It can support a claim about cause, if their trends were alike before.',
  },
  INTERRUPTED_TIME_SERIES: {
    name: 'Break in a long series',
    words:
      'Compares the series after the start with the continuation of its earlier trend. It can support a claim about cause, if nothing else changed at the same time.',
  },
  MATCHED_COMPARISON: {
    name: 'Comparison with the most similar places',
    words:
      'Compares places with the program with the most similar places without it. Other explanations stay possible.',
  },
  PRE_POST: {
    name: 'Before and after',
    words: 'Describes a change without a comparison. It cannot say that the program caused the change.',
  },
};

/** Designs that compare places, and need some of both kinds. */
export function needsPlaces(design: EvaluationDesign): boolean {
  return design !== 'PRE_POST' && design !== 'INTERRUPTED_TIME_SERIES';
}
