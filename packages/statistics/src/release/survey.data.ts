import { requireCount, requireFinite } from '../argument.check.ts';
import { requireThreshold } from '../disclosure/threshold.ts';
import type { ReleaseQuestion, SurveyReleaseInput } from './release.types.ts';

/** The answers to one question as numbers. */
export type Column = {
  readonly code: string;
  readonly question: number;
  readonly minimum: number;
  readonly maximum: number;
  /** The answers that are possible, in order. */
  readonly domain: readonly number[];
  /** The number of different answers, as far as the questionnaire tells. */
  readonly steps: number;
  /** One for each respondent; NaN without an answer. */
  readonly values: Float64Array;
};

/** A question or scale with a mean. */
export type Target = {
  readonly code: string;
  readonly kind: 'QUESTION' | 'SCALE';
  /** Positions of columns. */
  readonly items: readonly number[];
  readonly reversed: readonly boolean[];
  readonly minAnswered: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly topBoxMinimum: number | null;
  readonly isShare: boolean;
  /** How many people together change the sum by as much as a protected count is wide; at least 1. */
  readonly persons: number;
};

/** A demographic question. Its groups are the choices that count as answers; the last one is "no answer". */
export type Dimension = {
  readonly code: string;
  readonly question: number;
  readonly groups: readonly { readonly code: string; readonly choice: number }[];
  /** One for each respondent: a position in `groups`, or their number without an answer. */
  readonly values: Int32Array;
};

export type SurveyData = {
  readonly input: SurveyReleaseInput;
  readonly people: number;
  readonly columns: readonly Column[];
  readonly targets: readonly Target[];
  readonly dimensions: readonly Dimension[];
  /** Null if all are 1. */
  readonly weights: Float64Array | null;
};

/**
 * The numeric form of a survey. A demographic question has no mean of its own, because the sizes of its
 * groups would follow from it; nor has a scale with such an item.
 *
 * @throws RangeError if an answer is outside its question, or a scale names an unknown item
 */
export function surveyData(input: SurveyReleaseInput): SurveyData {
  requireThreshold(input.threshold);
  input.respondents.forEach(({ answers, weight }, respondent) => {
    if (answers.length !== input.questions.length) {
      throw new RangeError(
        `Respondent ${respondent} has ${answers.length} answers to ${input.questions.length} questions`,
      );
    }
    if (weight !== undefined && !(weight > 0 && Number.isFinite(weight))) {
      throw new RangeError(`The weight of respondent ${respondent} must be above 0, but is ${weight}`);
    }
  });
  const columns = input.questions.flatMap((question, position) => {
    const column = question.isDemographic ? null : columnOf(input, question, position);
    return column === null ? [] : [column];
  });
  const isWeighted = input.respondents.some(({ weight }) => weight !== undefined && weight !== 1);
  return {
    input,
    people: input.respondents.length,
    columns,
    targets: [
      ...columns.map((column, position) => questionTarget(input, column, position)),
      ...scaleTargets(input, columns),
    ],
    dimensions: input.questions.flatMap((question, position) =>
      question.isDemographic && question.kind === 'SINGLE_CHOICE'
        ? [dimensionOf(input, question, position)]
        : [],
    ),
    weights: isWeighted ? Float64Array.from(input.respondents, ({ weight }) => weight ?? 1) : null,
  };
}

function choiceAt(question: ReleaseQuestion, answer: number, respondent: number) {
  const choice = question.choices[answer];
  if (choice === undefined) {
    throw new RangeError(`Respondent ${respondent} has no choice ${answer} of "${question.code}"`);
  }
  return choice;
}

function columnOf(input: SurveyReleaseInput, question: ReleaseQuestion, position: number): Column | null {
  const valued = question.choices.flatMap(({ value, isMissing }) =>
    value === null || isMissing === true ? [] : [value],
  );
  const isNumber = question.kind === 'NUMBER';
  if (!isNumber && question.kind !== 'SINGLE_CHOICE') return null;
  const minimum = isNumber ? question.minimum : Math.min(...valued);
  const maximum = isNumber ? question.maximum : Math.max(...valued);
  if (minimum === null || maximum === null || !(minimum < maximum)) return null;
  requireFinite(minimum, 'minimum');
  requireFinite(maximum, 'maximum');
  const values = Float64Array.from(input.respondents, ({ answers }, respondent) => {
    const answer = answers[position] ?? null;
    if (answer === null) return NaN;
    if (!isNumber) {
      const choice = choiceAt(question, answer, respondent);
      return choice.isMissing === true ? NaN : (choice.value ?? NaN);
    }
    if (!(answer >= minimum && answer <= maximum)) {
      throw new RangeError(
        `The answer of respondent ${respondent} to "${question.code}" must be from ${minimum} to ${maximum}, but is ${answer}`,
      );
    }
    return answer;
  });
  const whole = Number.isInteger(minimum) && Number.isInteger(maximum);
  const between = whole && maximum - minimum <= 100 ? integers(minimum, maximum) : [minimum, maximum];
  const given = [...values].filter((value) => !Number.isNaN(value));
  const domain = [...new Set(isNumber ? [...between, ...given] : valued)].sort((a, b) => a - b);
  const steps = isNumber ? (whole ? Math.min(101, maximum - minimum + 1) : 101) : domain.length;
  return { code: question.code, question: position, minimum, maximum, domain, steps, values };
}

function integers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}

function questionTarget(input: SurveyReleaseInput, column: Column, position: number): Target {
  const { code, minimum, maximum, steps } = column;
  return {
    code,
    kind: 'QUESTION',
    items: [position],
    reversed: [false],
    minAnswered: 1,
    minimum,
    maximum,
    topBoxMinimum: input.questions[column.question]?.topBoxMinimum ?? null,
    isShare: column.domain.length === 2,
    persons: Math.max(1, (input.threshold + 1) / (steps - 1)),
  };
}

function scaleTargets(input: SurveyReleaseInput, columns: readonly Column[]): Target[] {
  return input.scales.flatMap((scale): Target[] => {
    const items = scale.items.map(({ question }) => {
      if (!input.questions.some(({ code }) => code === question)) {
        throw new RangeError(`The scale "${scale.code}" has the unknown item "${question}"`);
      }
      return columns.findIndex(({ code }) => code === question);
    });
    const first = columns[items[0] ?? -1];
    if (first === undefined || items.includes(-1)) return [];
    requireCount(scale.minAnswered, 'minAnswered');
    return [
      {
        code: scale.code,
        kind: 'SCALE',
        items,
        reversed: scale.items.map(({ isReversed }) => isReversed),
        minAnswered: scale.minAnswered,
        minimum: first.minimum,
        maximum: first.maximum,
        topBoxMinimum: scale.topBoxMinimum,
        isShare: false,
        persons: Math.max(1, (input.threshold + 1) / ((first.steps - 1) * items.length)),
      },
    ];
  });
}

function dimensionOf(input: SurveyReleaseInput, question: ReleaseQuestion, position: number): Dimension {
  const groups = question.choices.flatMap(({ code, isMissing }, choice) =>
    isMissing === true ? [] : [{ code, choice }],
  );
  const values = Int32Array.from(input.respondents, ({ answers }, respondent) => {
    const answer = answers[position] ?? null;
    if (answer !== null) choiceAt(question, answer, respondent);
    const group = groups.findIndex(({ choice }) => choice === answer);
    return group === -1 ? groups.length : group;
  });
  return { code: question.code, question: position, groups, values };
}
