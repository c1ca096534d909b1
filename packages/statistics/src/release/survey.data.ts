import { requireCount } from '../argument.check.ts';
import { requireThreshold } from '../disclosure/threshold.ts';
import type { ReleaseQuestion, SurveyReleaseInput, TargetChoice } from './release.types.ts';
import { choiceAt, choiceCode, columnsOf, type Column } from './survey.columns.ts';

/** A question or scale with a mean, or a choice with a share. */
export type Target = {
  readonly code: string;
  readonly kind: 'QUESTION' | 'SCALE' | 'CHOICE';
  readonly choice: TargetChoice | null;
  /** Positions of columns. */
  readonly items: readonly number[];
  /** For each item, the number of each answer; null if answers are numbers. */
  readonly numbers: readonly (readonly number[] | null)[];
  readonly reversed: readonly boolean[];
  readonly minAnswered: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly topBoxMinimum: number | null;
  readonly isShare: boolean;
  /** The only two choices of a question, whose shares follow from its mean; otherwise null. */
  readonly pair: { readonly lowest: string; readonly highest: string } | null;
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
  const columns = input.questions.flatMap((question, position) => columnsOf(input, question, position));
  const isWeighted = input.respondents.some(({ weight }) => weight !== undefined && weight !== 1);
  return {
    input,
    people: input.respondents.length,
    columns,
    targets: [
      ...columns.flatMap((column, position) => columnTargets(input, column, position)),
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

/** The mean of a question, and the shares of its choices. With two answers, the mean is their share. */
function columnTargets(input: SurveyReleaseInput, column: Column, position: number): Target[] {
  const { code, minimum, maximum, steps, labels } = column;
  const question = input.questions[column.question];
  if (question === undefined) return [];
  const share = (choice: string, numbers: readonly number[] | null): Target => ({
    code: choiceCode(question.code, choice),
    kind: 'CHOICE',
    choice: { question: question.code, code: choice, isOption: column.choice !== null },
    items: [position],
    numbers: [numbers],
    reversed: [false],
    minAnswered: 1,
    minimum: 0,
    maximum: 1,
    topBoxMinimum: null,
    isShare: true,
    pair: null,
    persons: input.threshold + 1,
  });
  if (column.choice !== null) return [share(column.choice.code, null)];
  const [lowest, highest] = column.ends.map((end) => labels?.[end]);
  const isPair = column.isMeasure && labels?.length === 2;
  const mean: Target = {
    code,
    kind: 'QUESTION',
    choice: null,
    items: [position],
    numbers: [column.numbers],
    reversed: [false],
    minAnswered: 1,
    minimum,
    maximum,
    topBoxMinimum: question.topBoxMinimum,
    isShare: steps === 2,
    pair: isPair && lowest !== undefined && highest !== undefined ? { lowest, highest } : null,
    persons: Math.max(1, (input.threshold + 1) / (steps - 1)),
  };
  const shares = isPair ? [] : (labels ?? []).map((label) => share(label, indicators(labels, label)));
  return column.isMeasure ? [mean, ...shares] : shares;
}

const indicators = (labels: readonly string[] | null, label: string): number[] =>
  (labels ?? []).map((each) => Number(each === label));

function scaleTargets(input: SurveyReleaseInput, columns: readonly Column[]): Target[] {
  return input.scales.flatMap((scale): Target[] => {
    const items = scale.items.map(({ question }) => {
      if (!input.questions.some(({ code }) => code === question)) {
        throw new RangeError(`The scale "${scale.code}" has the unknown item "${question}"`);
      }
      return columns.findIndex(({ code, isMeasure }) => code === question && isMeasure);
    });
    const first = columns[items[0] ?? -1];
    if (first === undefined || items.includes(-1)) return [];
    requireCount(scale.minAnswered, 'minAnswered');
    return [
      {
        code: scale.code,
        kind: 'SCALE',
        choice: null,
        items,
        numbers: items.map((item) => columns[item]?.numbers ?? null),
        reversed: scale.items.map(({ isReversed }) => isReversed),
        minAnswered: scale.minAnswered,
        minimum: first.minimum,
        maximum: first.maximum,
        topBoxMinimum: scale.topBoxMinimum,
        isShare: false,
        pair: null,
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
