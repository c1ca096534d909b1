import type { EvaluationDesign } from './claim.level.ts';

export type UnitRole = 'TREATED' | 'COMPARISON';

/** A place of an evaluation. */
export type PlanUnit = {
  readonly place: string;
  readonly role: UnitRole;
  /** YYYY-MM-DD, for a treated place that starts on another day than the others; null otherwise. */
  readonly startsOn: string | null;
};

/** How the outcome is measured, as its definition says. */
export type PlanOutcome = {
  readonly code: string;
  readonly revision: number;
  readonly name: string;
  readonly measure: 'COUNT' | 'PROPORTION' | 'RATE' | 'RATIO' | 'MEAN';
  readonly unit: string;
  readonly multiplier: number;
};

export type ExpectedEffect = 'INCREASE' | 'DECREASE' | 'ANY';

/** Everything that decides a result except the figures. Days are YYYY-MM-DD. */
export type EvaluationPlan = {
  readonly design: EvaluationDesign;
  readonly outcome: PlanOutcome;
  readonly firstDay: string;
  readonly lastDay: string;
  /** The first day of the program. */
  readonly startsOn: string;
  /** In order of their codes. Empty for the whole office. */
  readonly units: readonly PlanUnit[];
  /** Weights of places by their denominators. */
  readonly isWeighted: boolean;
  /** Waves of a year in an interrupted time series. */
  readonly isSeasonal: boolean;
  /** Adjustment for the figures before the program in a randomized design. */
  readonly adjustsForBefore: boolean;
  readonly expectedEffect: ExpectedEffect;
  readonly decisionRule: string;
  /** In the unit of the outcome; as a ratio for an interrupted time series. */
  readonly minimumDetectableEffect: number;
  readonly confidenceLevel: number;
};

/** One observation. Days are YYYY-MM-DD. */
export type EvaluationInput = {
  /** Null for the whole office. */
  readonly place: string | null;
  readonly periodStart: string;
  readonly periodMonths: number;
  readonly monthsCovered: number;
  readonly state: 'VALUE' | 'ZERO' | 'NOT_REPORTED' | 'NOT_APPLICABLE';
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/** The name of the whole office as a unit. */
export const wholeOffice = 'the whole office';

/** Orders inputs by place and period, so that equal inputs have equal bytes. */
export function inOrder(inputs: readonly EvaluationInput[]): readonly EvaluationInput[] {
  const key = ({ place, periodStart }: EvaluationInput): string => `${place ?? ''}\0${periodStart}`;
  return [...inputs].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** A difference between the inputs of two results. */
export type InputChange = {
  readonly unit: string;
  readonly period: string;
  /** Numerator and denominator in words; null if there was no observation. */
  readonly before: string | null;
  readonly after: string | null;
};

function inWords({ state, numerator, denominator, monthsCovered, periodMonths }: EvaluationInput): string {
  const figure =
    state === 'NOT_REPORTED' || state === 'NOT_APPLICABLE'
      ? state.toLowerCase().replace('_', ' ')
      : `${numerator ?? 0}${denominator === null ? '' : ` of ${denominator}`}`;
  return monthsCovered === periodMonths || monthsCovered === 0
    ? figure
    : `${figure} (${monthsCovered} of ${periodMonths} months)`;
}

/** The inputs that were changed, added or removed between two results. */
export function changedInputs(
  before: readonly EvaluationInput[],
  after: readonly EvaluationInput[],
): readonly InputChange[] {
  const key = ({ place, periodStart }: EvaluationInput): string => `${place ?? ''}\0${periodStart}`;
  const [old, now] = [before, after].map((inputs) => new Map(inputs.map((input) => [key(input), input]))) as [
    Map<string, EvaluationInput>,
    Map<string, EvaluationInput>,
  ];
  return inOrder([...new Map([...old, ...now]).values()]).flatMap((input) => {
    const [was, is] = [old.get(key(input)), now.get(key(input))].map((one) =>
      one === undefined ? null : inWords(one),
    );
    return was === is
      ? []
      : [
          {
            unit: input.place ?? wholeOffice,
            period: input.periodStart,
            before: was ?? null,
            after: is ?? null,
          },
        ];
  });
}
