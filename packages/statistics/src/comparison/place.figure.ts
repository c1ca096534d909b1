import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import type { IndicatorMeasure } from '@rapport/core/indicators/indicator.ts';

import { indicatorFigure, type FigureDefinition } from '../indicator.figure.ts';
import type { Obstacle, PlaceRow } from './comparison.types.ts';

/**
 * The smallest base of a figure that is shown beside others. Shares and means of fewer than 30 say little (National Center for Health
 * Statistics 2017, Data Presentation Standards for Proportions); a rate needs 1,000 residents. A count has no base, and the
 * base of a ratio (attorneys, participants) is small by nature.
 */
const smallestBase: Readonly<Record<IndicatorMeasure, number>> = {
  COUNT: 0,
  PROPORTION: 30,
  RATE: 1_000,
  RATIO: 0,
  MEAN: 30,
};

/** The obstacle of a base that is too small. Ask only for places whose figure is not hidden: it says something about the base. */
export function smallBaseObstacle({ measure }: FigureDefinition, denominator: number | null): Obstacle[] {
  const smallest = smallestBase[measure];
  if (denominator === null || !(denominator > 0) || denominator >= smallest) return [];
  const base = { RATE: 'residents', MEAN: 'scores', PROPORTION: 'cases', COUNT: '', RATIO: '' }[measure];
  return [
    {
      code: 'SMALL_BASE',
      itemCode: null,
      why: `The figure has a base of fewer than ${smallest.toLocaleString('en-US')} ${base}, so chance decides most of it.`,
      change: measure === 'RATE' ? null : 'Compare a longer period, such as a year.',
    },
  ];
}

/** The figure of a place that can be compared and is not hidden. */
export function placeFigure(definition: FigureDefinition, row: PlaceRow): MeasuredValue {
  return indicatorFigure(definition, {
    numerator: row.numerator ?? 0,
    denominator: definition.measure === 'COUNT' ? null : row.denominator,
    sumOfSquares: row.sumOfSquares,
  });
}
