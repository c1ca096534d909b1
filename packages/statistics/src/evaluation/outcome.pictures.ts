import { balancePicture } from '../pictures/cohort.pictures.ts';
import { eventStudyPicture, trendPicture } from '../pictures/effect.pictures.ts';
import type { VegaLiteSpec } from '../pictures/vega.ts';
import type { EvaluationOutcome } from './evaluation.outcome.ts';
import type { EvaluationPlan } from './evaluation.plan.ts';

/** A point of a trend that can be shown: hidden figures are null. */
export type ShownTrend = {
  readonly period: string;
  readonly treated: number | null;
  readonly withoutProgram: number | null;
};

/** The year of a day, with the part of the year that has passed: 2020.25 on April 1. */
function yearOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12;
}

/** The pictures of a result, the most telling first. Their data are in them, and hidden figures are not. */
export function outcomePictures(
  { outcome: { name, unit }, startsOn }: EvaluationPlan,
  { eventStudy, balance, interval }: EvaluationOutcome,
  sentence: string,
  trend: readonly ShownTrend[],
): readonly VegaLiteSpec[] {
  const points = trend.flatMap(({ period, treated, withoutProgram }) =>
    treated === null
      ? []
      : [{ time: yearOf(period), value: treated, interval: null, expected: withoutProgram }],
  );
  const words = { title: name, description: sentence };
  return [
    ...(eventStudy.length === 0
      ? []
      : [
          eventStudyPicture(
            { ...words, title: `${name}: difference from comparison places`, valueLabel: unit },
            eventStudy.map(({ eventTime, estimate, lower, upper }) => ({
              eventTime,
              estimate,
              interval:
                lower === null || upper === null
                  ? null
                  : { lower, upper, confidenceLevel: interval?.confidenceLevel ?? 0.95 },
            })),
          ),
        ]),
    trendPicture({ ...words, timeLabel: 'Year', valueLabel: unit }, points, yearOf(startsOn)),
    ...(balance.length === 0
      ? []
      : [balancePicture({ ...words, title: 'Balance of the groups before the program' }, balance)]),
  ];
}
