import type { IndicatorItem } from '@rapport/core/indicators/indicator.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';

import type { FigureDefinition } from '../indicator.figure.ts';

/** Calendar days as `2026-01-31`, so that they sort as text. */
export type ComparedPeriod = { readonly firstDay: string; readonly lastDay: string };

/** The part of a definition that decides whether figures can be compared. */
export type ComparedDefinition = FigureDefinition & {
  readonly code: string;
  readonly revision: number;
  readonly name: string;
  /** The quantity below the line; null for a count. */
  readonly denominator: string | null;
  readonly items: readonly IndicatorItem[];
  readonly equivalentTo: { readonly revision: number; readonly reason: string } | null;
};

/** The office's own answer to an item, in force from a day on until its next answer. */
export type PlaceAnswer = {
  readonly revision: number;
  readonly itemCode: string;
  readonly value: 'YES' | 'NO' | 'NOT_AVAILABLE';
  readonly effectiveFrom: string;
};

/** The rolled-up figure of one place, period and group, by one revision and those that are equivalent to it. */
export type PlaceRow = {
  readonly code: string;
  readonly revision: number;
  /** False for a revision that the office wrote for itself. */
  readonly isReference: boolean;
  /** PARTIAL: months are missing. OTHER_REVISION and OTHER_PERIOD: it was observed in another way only. */
  readonly state: 'VALUE' | 'PARTIAL' | 'NOT_REPORTED' | 'NOT_APPLICABLE' | 'OTHER_REVISION' | 'OTHER_PERIOD';
  /** The sums; null without a VALUE. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly sumOfSquares: number | null;
  readonly monthsExpected: number;
  readonly monthsCovered: number;
  /** The revision of an OTHER_REVISION. */
  readonly otherRevision: number | null;
  /** The longer period of an OTHER_PERIOD. */
  readonly otherPeriod: ComparedPeriod | null;
};

/** A figure of any kind, with every reason why it cannot be compared. */
export type ComparedFigure = {
  readonly figure: MeasuredValue;
  readonly obstacles: readonly Obstacle[];
};

/** A reason why the figure of a place cannot be compared. */
export type ObstacleCode =
  | 'DEFINITION_REVISION'
  | 'EVENT_TYPE'
  | 'FOLLOW_UP_WINDOW'
  | 'COVERAGE'
  | 'LONGER_PERIOD'
  | 'PLACE_ENDED'
  | 'NOT_ANSWERED'
  | 'ANSWERED_DIFFERENTLY'
  | 'SMALL_BASE';

export type Obstacle = {
  readonly code: ObstacleCode;
  /** A sentence for readers. */
  readonly why: string;
  /** The code of the item that the office answered differently or not at all; null for other reasons. */
  readonly itemCode: string | null;
  /** The smallest change that removes this obstacle, as a sentence; null if no change of the office can. */
  readonly change: string | null;
};
