/** The kind of a figure. It decides how the figure and its interval are computed. */
export const indicatorMeasures = ['COUNT', 'PROPORTION', 'RATE', 'RATIO', 'MEAN'] as const;
export type IndicatorMeasure = (typeof indicatorMeasures)[number];

export const indicatorDirections = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NO_DIRECTION'] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];

/** The months of the shortest period that is observed. */
export const frequencyMonths = {
  MONTH: 1,
  QUARTER: 3,
  YEAR: 12,
  FISCAL_QUARTER: 3,
  FISCAL_YEAR: 12,
} as const;
export type IndicatorFrequency = keyof typeof frequencyMonths;

/** Dimensions by which indicators are observed. */
export const indicatorDimensions = [
  'AGE_BAND',
  'SEX',
  'RACE_ETHNICITY',
  'ETHNICITY',
  'CASE_SEVERITY',
  'DISPOSITION_TYPE',
  'STAFF_TYPE',
] as const;

export type IndicatorDerivation =
  | 'PARTICIPATION'
  | 'REACH'
  | 'ACCESSIBLE_ACTIVITIES'
  | 'FEEDBACK_RESPONSE'
  | 'FEEDBACK_CLOSURE'
  | 'FEEDBACK_TO_POLICY'
  | 'FEEDBACK_ON_TIME'
  | 'FEEDBACK_RESPONSE_DAYS'
  | 'TRAINING_COVERAGE'
  | 'COST_PER_PARTICIPANT'
  | 'SCALE_MEAN'
  | 'TOP_TWO_BOX';

/**
 * Derivations from records whose figures are released in another form. Exact figures would give back what that form hides. Answers to
 * surveys: two months, or two derivations, that differ by one respondent would reveal an answer. Groups of headcounts: equity views hide
 * other groups beside a small one, and show a year with a small month.
 */
export const derivationsReleasedElsewhere: readonly IndicatorDerivation[] = [
  'SCALE_MEAN',
  'TOP_TWO_BOX',
  'REACH',
];

export type IndicatorItemKind = 'INCLUDE' | 'EXCLUDE' | 'CONTEXT';

/** Something that figures include or exclude, or a question about their context. Each office answers it for itself. */
export interface IndicatorItem {
  kind: IndicatorItemKind;
  code: string;
  text: string;
  isRequired: boolean;
}

/** One revision of the definition of an indicator. */
export interface IndicatorDraft {
  code: string;
  revision: number;
  name: string;
  description: string;
  measure: IndicatorMeasure;
  numerator: string;
  /** Null for a count. */
  denominator: string | null;
  unit: string;
  /** The figure is the numerator over the denominator times this number. */
  multiplier: number;
  direction: IndicatorDirection;
  frequency: IndicatorFrequency;
  disaggregations: readonly string[];
  source: string;
  /** Its number in the Prosecutorial Performance Indicators. */
  ppiNumber: string | null;
  /** The name of its metric in Justice Counts. */
  justiceCountsMetric: string | null;
  derivation: IndicatorDerivation | null;
  /** The code of the scale or question from which it is derived. */
  derivationCode: string | null;
  /** An earlier revision whose figures can be compared with those of this one, and why. */
  equivalentTo: { revision: number; reason: string } | null;
  items: readonly IndicatorItem[];
}

export const include = (code: string, text: string): IndicatorItem => ({
  kind: 'INCLUDE',
  code,
  text,
  isRequired: true,
});
export const exclude = (code: string, text: string): IndicatorItem => ({
  kind: 'EXCLUDE',
  code,
  text,
  isRequired: true,
});
export const context = (code: string, text: string, isRequired = true): IndicatorItem => ({
  kind: 'CONTEXT',
  code,
  text,
  isRequired,
});

type Optional =
  | 'revision'
  | 'denominator'
  | 'multiplier'
  | 'disaggregations'
  | 'ppiNumber'
  | 'justiceCountsMetric'
  | 'derivation'
  | 'derivationCode'
  | 'equivalentTo';

/** A definition of the catalog, with what most of them leave out. */
export function indicator(
  draft: Omit<IndicatorDraft, Optional> & Partial<Pick<IndicatorDraft, Optional>>,
): IndicatorDraft {
  return {
    revision: 1,
    denominator: null,
    multiplier: draft.measure === 'PROPORTION' ? 100 : 1,
    disaggregations: [],
    ppiNumber: null,
    justiceCountsMetric: null,
    derivation: null,
    derivationCode: null,
    equivalentTo: null,
    ...draft,
  };
}
