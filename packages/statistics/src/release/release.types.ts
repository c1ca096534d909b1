/**
 * The input and the content of a survey release. A release is one linked set of figures, frozen
 * together: every question and scale with a mean, overall and by every demographic question.
 */

import type { ReleaseWeighting } from './weighting.types.ts';

export type ReleaseChoice = {
  readonly code: string;
  /** Null for a choice without a value, which then has no place in a mean. */
  readonly value: number | null;
  /** Such as "don't know". It counts as no answer. */
  readonly isMissing?: boolean | undefined;
};

export type ReleaseQuestion = {
  readonly code: string;
  /** Numbers and choices have figures. Other kinds are ignored. */
  readonly kind: 'NUMBER' | 'SINGLE_CHOICE' | 'MULTIPLE_CHOICE' | 'TEXT' | 'DATE';
  /** The range of a NUMBER question; null for other kinds. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly topBoxMinimum: number | null;
  readonly isDemographic: boolean;
  /** In the order of the questionnaire; empty for other kinds. */
  readonly choices: readonly ReleaseChoice[];
};

export type ReleaseScale = {
  readonly code: string;
  readonly items: readonly { readonly question: string; readonly isReversed: boolean }[];
  readonly minAnswered: number;
  readonly topBoxMinimum: number | null;
};

/**
 * An answer: the number for NUMBER, the position of the choice for SINGLE_CHOICE, the positions of the chosen
 * choices for MULTIPLE_CHOICE. Null for no answer and for other kinds.
 */
export type ReleaseAnswer = number | readonly number[] | null;

export type ReleaseRespondent = {
  /**
   * Links the same person across versions of a survey. People without a key are taken as different people.
   */
  readonly key?: string | undefined;
  /** One entry for each question, in order. */
  readonly answers: readonly ReleaseAnswer[];
  /** 1 without weights. */
  readonly weight?: number | undefined;
};

export type SurveyReleaseInput = {
  /** Counts from 1 to this number are hidden. */
  readonly threshold: number;
  /** In the order of the questionnaire, which is the public order of all choices that hiding makes. */
  readonly questions: readonly ReleaseQuestion[];
  readonly scales: readonly ReleaseScale[];
  readonly respondents: readonly ReleaseRespondent[];
  /** The questions on which the weights depend. */
  readonly weighting?: readonly ReleaseWeighting[] | undefined;
  readonly confidenceLevel?: number | undefined;
};

/** A whole number known to be from `lower` to `upper`, both included. `value` is the figure for readers. */
export type CountCell = { readonly value: number; readonly lower: number; readonly upper: number };

/**
 * A figure known to be from `lower` to less than `upper` (the last cell of a range includes its end).
 * `value`, the middle, is the figure for readers.
 */
export type FigureCell = { readonly value: number; readonly lower: number; readonly upper: number };

export type ReleaseInterval = { readonly lower: number; readonly upper: number };

export type ReleaseGroup = {
  readonly code: string;
  /** Groups of a block are hidden or shown together. Blocks follow the order of the choices. */
  readonly block: number;
  readonly isHidden: boolean;
  /** The number of respondents of a shown group, with or without a valid answer to a target; null if hidden. */
  readonly respondents: CountCell | null;
};

export type ReleaseDimension = {
  /** The demographic question. */
  readonly code: string;
  /** True if no figure is broken down by this question. Then there are no shown groups. */
  readonly isWithheld: boolean;
  readonly reason: string | null;
  /** The choices that count as answers, in order. People without an answer have no row. */
  readonly groups: readonly ReleaseGroup[];
};

/** A choice with a share. */
export type TargetChoice = {
  readonly question: string;
  readonly code: string;
  /** True if the question allows several choices. The share is then one of all respondents. */
  readonly isOption: boolean;
};

export type ReleaseTarget = {
  readonly code: string;
  /** CHOICE: the share of one choice of a question. */
  readonly kind: 'QUESTION' | 'SCALE' | 'CHOICE';
  /** Null unless it is a CHOICE. */
  readonly choice: TargetChoice | null;
  readonly minimum: number;
  readonly maximum: number;
  readonly topBoxMinimum: number | null;
  /** True if the question has two values. Its mean is then a share, and follows the rule for counts. */
  readonly isShare: boolean;
  /** The only two choices of a question, whose shares follow from its mean; otherwise null. */
  readonly pair: { readonly lowest: string; readonly highest: string } | null;
  /** How many times coarser than usual its figures are: 1, 2, 4 or 8. */
  readonly coarseness: number;
  /** ALL rows, the OVERALL row only, or NONE. */
  readonly rows: 'ALL' | 'OVERALL' | 'NONE';
  readonly reason: string | null;
  /** Cronbach's alpha of the people who answered every item; null for a question. */
  readonly alpha: ReleaseAlpha | null;
};

export type ReleaseAlpha =
  | { readonly state: 'SHOWN'; readonly n: CountCell; readonly cell: FigureCell }
  | { readonly state: 'SUPPRESSED' }
  | { readonly state: 'NOT_COMPUTED'; readonly reason: string };

/** The figures of one target in one row: overall, or a shown group of a dimension. */
export type ReleaseFigure = {
  readonly target: string;
  /** Both null for the overall row. */
  readonly dimension: string | null;
  readonly group: string | null;
  /**
   * People with a valid answer or score. From 0 to the threshold, the whole figure is suppressed, and only
   * this range is known.
   */
  readonly n: CountCell;
  /**
   * The share of the row's people without one. Null for a suppressed figure, and for a row of too few people.
   * The first cell, which includes none, tells none and a few not apart.
   */
  readonly missing: FigureCell | null;
  /** Null if suppressed. The mean of two values is suppressed at both ends of its range. */
  readonly mean: (FigureCell & { readonly interval: ReleaseInterval | null }) | null;
  /** Variance of the answers about their mean (n in the denominator); null without a mean, and for two values. */
  readonly variance: FigureCell | null;
  /** Null without a top box, and if suppressed, which both ends of its range are. */
  readonly topBoxShare: (FigureCell & { readonly interval: ReleaseInterval }) | null;
  /**
   * The number of equal cells from 0 to 1 of the mean, the variance and the shares. Public: they follow from n,
   * and from the number of people of the row.
   */
  readonly cells: {
    readonly mean: number;
    readonly variance: number;
    readonly topBox: number;
    readonly missing: number;
  };
};

/** Plain JSON. It can be stored and read as it is. */
export type SurveyRelease = {
  /** Figures of format 2 are rounded to what their interval supports, and those of format 1 more precisely. */
  readonly format: 1 | 2;
  readonly threshold: number;
  readonly confidenceLevel: number;
  /** Counts are given to the nearest multiple of this number. */
  readonly countBase: number;
  readonly isWeighted: boolean;
  /** All respondents of the version. */
  readonly respondents: CountCell;
  /** Null unless nothing can be published. */
  readonly reason: string | null;
  /** In the order of the questionnaire. */
  readonly dimensions: readonly ReleaseDimension[];
  /** Questions in the order of the questionnaire, then scales. */
  readonly targets: readonly ReleaseTarget[];
  readonly figures: readonly ReleaseFigure[];
};
